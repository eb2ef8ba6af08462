import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

@Suite("The admin API", .timeLimit(.minutes(5)))
struct AdminTests {
    /// Calls the admin API as any HTTP client does.
    private struct Admin {
        let url: String

        @discardableResult
        func call(
            _ method: String,
            _ path: String,
            _ json: String = "",
            headers: [String: String] = [:]
        ) async throws -> (status: Int, json: JSONValue) {
            var request = HTTPClientRequest(url: url + path)
            request.method = HTTPMethod(rawValue: method)
            if !json.isEmpty {
                request.body = .bytes(ByteBuffer(string: json))
                request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
            }
            for (name, value) in headers { request.headers.replaceOrAdd(name: name, value: value) }
            let response = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
            let body = try await response.body.collect(upTo: 1 << 20)
            guard body.readableBytes > 0 else { return (Int(response.status.code), .null) }
            let value = try JSONDecoder().decode(JSONValue.self, from: Data(body.readableBytesView))
            return (Int(response.status.code), value)
        }
    }

    private func withAdmin(_ body: (World, Admin) async throws -> Void) async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.adminPort = 0
        configuration.keyMode = .both
        try await withSandbox(configuration) { sandbox in
            try await body(World(sandbox), Admin(url: try await sandbox.adminURL))
        }
    }

    @Test("Schools, users and merchants are created and changed, and the gateway sees the changes")
    func schools() async throws {
        try await withAdmin { world, admin in
            let school = try await admin.call("POST", "/organizations", #"{"organization_name":"实验小学"}"#).json
            let id = try #require(school["organization_id"].string)
            #expect(id.hasPrefix("O"))
            let user = #"{"out_user_id":"P1","user_name":"李四","class_name":"一年一班","phone":"13600136000"}"#
            let made = try await admin.call("POST", "/organizations/\(id)/users", user)
            #expect(made.status == 200)
            #expect(made.json["contract_state"].string == "NOT_CONTRACTED")
            let options = RequestOptions(path: ["organization_id": id, "out_user_id": "P1"])
            #expect(try await world.users.get(options).json["user_name"].string == "李四")
            #expect(
                try await admin.call("PATCH", "/organizations/\(id)/users/P1", #"{"status":"DISABLED"}"#).status == 204
            )
            #expect(try await world.users.get(options).json["status"].string == "DISABLED")
            #expect(try await admin.call("GET", "/organizations/\(id)/users/P1").json["phone"].string == "13600136000")
            #expect(try await admin.call("GET", "/organizations/\(id)/users").json["users"].array?.count == 1)
            #expect(try await admin.call("DELETE", "/organizations/\(id)/users/P1").status == 204)
            #expect(try await admin.call("GET", "/organizations/\(id)/users/P1").status == 404)
            #expect(
                try await admin.call("POST", "/organizations", #"{"organization_name":"x","organization_id":"\#(id)"}"#)
                    .status == 400
            )

            let merchant = try await admin.call("POST", "/merchants", #"{"mchid":"1900000300"}"#).json
            _ = try RSASigningKey(pem: merchant["private_key"].string ?? "")
            #expect(try await admin.call("GET", "/merchants").json["merchants"].array?.count == 2)
            #expect(try await admin.call("GET", "/organizations").json["organizations"].array?.count == 3)
        }
    }

    @Test("A school is renamed and removed; after a reset every merchant has its first school again")
    func organizations() async throws {
        try await withAdmin { world, admin in
            let own = try await admin.call("POST", "/organizations", #"{"organization_name":"实验小学"}"#).json
            let id = try #require(own["organization_id"].string)
            #expect(
                try await admin.call("PATCH", "/organizations/\(id)", #"{"organization_name":"实验中学"}"#).status == 204
            )
            let find = {
                try await world.client.v3.offlinefacemch.organizations.get(["query": ["organization_id": "\(id)"]])
            }
            #expect(try await find().json["organization_name"].string == "实验中学")
            let merchant = try await admin.call("POST", "/merchants", #"{"mchid":"1900000300"}"#).json
            let first = try #require(merchant["organization_id"].string)
            #expect(try await admin.call("DELETE", "/organizations/\(id)").status == 204)
            #expect(try await failure { _ = try await find() }.status == 404)
            #expect(try await admin.call("DELETE", "/organizations/O1000001").status == 204)
            try await admin.call("POST", "/reset")
            let schools = try await admin.call("GET", "/organizations").json["organizations"].array ?? []
            #expect(schools.map { $0["organization_id"].string } == ["O1000001", first])
        }
    }

    @Test("An external change preserves the fields it does not name, even if they change concurrently")
    func concurrentChanges() async throws {
        try await withAdmin { world, admin in
            try await world.sandbox.changeUser("S2026001", in: "O1000001") { user in
                // As if a merchant's PATCH came between reading and writing.
                user.canCover = false
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<20 {
                    group.addTask { try await world.patch(["student_info": ["class_name": "第\(index)班"]]) }
                    group.addTask {
                        try await admin.call(
                            "PATCH",
                            "/organizations/O1000001/users/S2026001",
                            #"{"can_cover":\#(index % 2 == 0)}"#
                        )
                    }
                }
                try await group.waitForAll()
            }
            try await world.patch(["student_info": ["class_name": "最后一班"]])
            try await admin.call("PATCH", "/organizations/O1000001/users/S2026001", #"{"can_cover":true}"#)
            #expect(try await world.user()["student_info"]["class_name"].string == "最后一班")
        }
    }

    @Test("In public key mode a new public key is created, and the older one decrypts until it is revoked")
    func publicKeys() async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.adminPort = 0
        try await withSandbox(configuration) { sandbox in
            let (world, admin) = (try await World(sandbox), Admin(url: try await sandbox.adminURL))
            let made = try await admin.call("POST", "/keys/rotate").json
            let id = try #require(made["platform_key_id"].string)
            let pem = try #require(made["platform_public_key"].string)
            // A client with the older key goes on: it names that key.
            #expect(try await world.patch(["user_name": .sealed("张三")]).status == 204)
            var settings = try await WeChatPayClient.Configuration.sandbox(sandbox)
            settings.platformKeys = [try PlatformKey(id: id, pem: pem)]
            let client = try WeChatPayClient(settings)
            let other = client.chain("\(world.users)")
            #expect(
                try await other.patch(RequestOptions(path: world.path, json: ["user_name": Sealed("李四")])).status == 204
            )
            #expect(try await admin.call("POST", "/keys/retire").status == 204)
            #expect(try await other.get(RequestOptions(path: world.path)).json["user_name"].string == "李四")
            #expect(try await failure { try await world.patch(["user_name": .sealed("张三")]) }.code == .unknownSerial)
        }
    }

    @Test("Contracts, faces, payments: the actions of parents and devices")
    func parents() async throws {
        try await withAdmin { world, admin in
            let user = "/organizations/O1000001/users/S2026001"
            #expect(try await admin.call("POST", "\(user)/contract", #"{"contract_state":"TERMINATED"}"#).status == 204)
            #expect(try await world.user()["contract_state"].string == "TERMINATED")
            let signed = try await admin.call("POST", "\(user)/contract", #"{"contract_state":"CONTRACTED"}"#).json
            #expect(try await world.user()["contract_id"].string == signed["contract_id"].string)
            #expect(try await admin.call("POST", "\(user)/contract", #"{"contract_state":"CONTRACTED"}"#).status == 400)
            #expect(try await admin.call("POST", "\(user)/auth-code").json["auth_code"].string?.isEmpty == false)
            let demanded = try await admin.call(
                "POST",
                "\(user)/face-collection",
                #"{"collection_state":"COLLECTION_REQUIRED"}"#
            )
            #expect(demanded.json["collection_id"].string != nil)
            #expect(try await admin.call("POST", "\(user)/auth-code").status == 400)
            #expect(
                try await admin.call("POST", "\(user)/face-collection", #"{"collection_state":"COMPLETE"}"#).status
                    == 400
            )
            let token = try await world.client.v3.offlinefacemch.tokens.post([
                "json": [
                    "scene": "WEBSESSION",
                    "web_init_data": ["organization_id": "O1000001", "out_user_id": "S2026001"],
                ]
            ]).json["token"].string
            let session = try await admin.call("POST", "/web-sessions", #"{"token":"\#(token ?? "")"}"#)
            #expect(session.json["out_user_id"].string == "S2026001")
            #expect(
                try await admin.call("POST", "/repayments", #"{"repayment_url":"https://x/?token=y"}"#).status == 400
            )
            #expect(try await admin.call("POST", "/contracts", #"{"presign_token":"y"}"#).status == 400)
        }
    }

    @Test("Clock, keys, faults, the failing host, received requests, and the reset")
    func platform() async throws {
        try await withAdmin { world, admin in
            let before = world.sandbox.now
            try await admin.call("POST", "/clock", #"{"advance":400}"#)
            #expect(world.sandbox.now.timeIntervalSince(before) >= 400)
            // Its clock stands still, so that the difference does not depend on how long the call takes.
            var settings = try await WeChatPayClient.Configuration.sandbox(world.sandbox)
            settings.time.now = { before }
            let behind = try WeChatPayClient(settings)
            let skewed = try await failure { try await behind.v3.certificates.get() }
            #expect(skewed.code == .apiFailure && skewed.clockSkewSeconds.map { $0 >= 400 } == true)
            #expect(try await admin.call("POST", "/reset").status == 204)
            try await admin.call("POST", "/faults", #"{"fault":"system_error","times":1,"method":"GET"}"#)
            #expect(try await admin.call("GET", "/faults").json["faults"].array?.count == 1)
            #expect(try await failure { _ = try await world.user() }.status == 500)
            try await admin.call("POST", "/faults", #"{"fault":"bad_signature","probability":1,"seed":4}"#)
            #expect(try await failure { _ = try await world.user() }.code == .badSignature)
            #expect(try await admin.call("DELETE", "/faults").status == 204)
            let serial = try await admin.call("POST", "/keys/rotate").json["serial_no"].string
            #expect(
                try await world.client.v3.certificates.get().json["data"].array?.last?["serial_no"].string == serial
            )
            #expect(try await admin.call("POST", "/keys/retire").status == 204)
            #expect(try await world.client.v3.certificates.get().json["data"].array?.count == 1)
            try await admin.call("POST", "/main-host", #"{"down":true}"#)
            #expect(try await failure { _ = try await world.user() }.code == .transportFailed)
            try await admin.call("POST", "/main-host", #"{"down":false}"#)
            try await world.patch(["status": "DISABLED"])
            let received = try await admin.call("GET", "/requests").json["requests"]
            #expect(received.array?.last?["method"].string == "PATCH")
            #expect(received.array?.last?["body"].string == #"{"status":"DISABLED"}"#)
            #expect(received.array?.last?["mchid"].string == "1900000109")
            #expect(received.array?.last?["status"].int == 204)
            #expect(received.array?.last?["request_id"].string?.hasSuffix("-0") == true)
            #expect(received.array?.last?["time"].string?.hasSuffix("+08:00") == true)
            try await admin.call("POST", "/reset")
            #expect(try await world.user()["status"].string == "NORMAL")
            #expect(try await admin.call("GET", "/requests").json["requests"].array?.count == 1)
        }
    }

    @Test("A request whose signature is not valid is listed with its status, Request-ID and diagnosis")
    func rejectedRequests() async throws {
        try await withAdmin { world, admin in
            var head = try signedHead(world.sandbox, "GET", "/v3/security/echo?a=b")
            head = head.replacing("GET /v3/security/echo?a=b", with: "POST /v3/security/echo")
            try await RawConnection.open(world.sandbox.baseURL) { connection in
                try await connection.send(head + "Content-Length: 2\r\n\r\n{}GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n")
                let response = try await connection.read(to: "\r\n\r\n") + connection.read(to: "HTTP/1.1 404 ")
                let received = try await admin.call("GET", "/requests").json["requests"]
                let rejected = received[0]
                #expect(rejected["status"].int == 401 && rejected["code"].string == "SIGN_ERROR")
                #expect(rejected["mchid"] == .null && rejected["body"].string == "{}")
                let id = try #require(rejected["request_id"].string)
                #expect(response.contains("Request-ID: \(id)\r\n"))
                #expect(rejected["diagnosis"].string?.isEmpty == false)
                #expect(received[1]["status"].int == 404 && received[1]["target"].string == "/nowhere")
            }
        }
    }

    @Test(
        "A web page of another site can neither read nor change the sandbox",
        arguments: [
            ("GET", ["Host": "evil.example"], 403), ("GET", ["Host": "127.0.0.1.evil.example"], 403),
            ("GET", ["Host": "10.0.0.1"], 403), ("GET", ["Origin": "http://evil.example"], 403),
            ("POST", ["Origin": "http://evil.example"], 403), ("POST", ["Origin": "null"], 403),
            ("POST", ["Origin": "http://localhost:1"], 403), ("POST", ["Content-Type": "text/plain"], 415),
            ("POST", ["Content-Type": "application/x-www-form-urlencoded"], 415),
            ("POST", ["Content-Type": "multipart/form-data; boundary=b"], 415), ("POST", ["Content-Type": ""], 415),
            ("POST", ["Host": "localhost"], 204), ("POST", ["Host": "[::1]:9081"], 204),
            ("POST", ["Host": "sandbox.test:80"], 204), ("POST", ["Host": "SANDBOX.test"], 204),
            ("POST", ["Host": "sandbox.test", "Origin": "http://sandbox.test"], 204),
            ("POST", ["Content-Type": "Application/JSON"], 204), ("GET", ["Host": "127.0.0.1"], 200),
        ] as [(String, [String: String], Int)]
    )
    func foreignPages(_ method: String, _ headers: [String: String], _ status: Int) async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.adminPort = 0
        configuration.adminNames = ["Sandbox.test"]
        try await withSandbox(configuration) { sandbox in
            let admin = Admin(url: try await sandbox.adminURL)
            sandbox.inject(.latency(.seconds(1)))
            let (path, body) = method == "POST" ? ("/clock", #"{"advance":1}"#) : ("/faults", "")
            let result = try await admin.call(method, path, body, headers: headers)
            #expect(result.status == (status == 204 ? 200 : status))
            if status >= 400 { #expect(result.json["detail"]["location"].string == "header") }
            #expect(result.json["faults"].array?.count == (method == "GET" && status == 200 ? 1 : nil))
        }
    }

    @Test("GET / documents each route and its fields; a route accepts no other fields")
    func documentation() async throws {
        try await withAdmin { _, admin in
            let routes = try #require(try await admin.call("GET", "/").json["routes"].array)
            #expect(routes.count > 30)
            for route in routes {
                #expect(route["summary"].string?.hasSuffix(".") == true)
                for field in route["fields"].array ?? [] {
                    #expect(
                        field["type"].string?.isEmpty == false && field["description"].string?.hasSuffix(".") == true
                    )
                    #expect(field["required"].bool != nil)
                }
                guard route["fields"].array?.isEmpty == false, let method = route["method"].string,
                    let path = route["path"].string?.replacing(#/{[a-z_]+}/#, with: "X")
                else { continue }
                let refused = try await admin.call(method, path, #"{"unknown":1}"#)
                #expect(refused.status == 400 && refused.json["detail"]["field"].string == "/unknown")
            }
        }
    }

    // A delivery that never comes is waited for without end; the test took 46 s next to all others on a busy machine.
    @Test("A notification is sent manually, and its delivery is listed", .timeLimit(.minutes(3)))
    func notifications() async throws {
        try await withAdmin { world, admin in
            try await withNotificationServer {
                await world.client.notifications.handle(headers: $0, body: $1) { _ in }
            } run: { url in
                #expect(try await admin.call("POST", "/notifications", #"{"url":"\#(url)"}"#).status == 200)
                try await world.sandbox.deliveries { $0.first?.state == .delivered }
                let listed = try await admin.call("GET", "/notifications").json["notifications"]
                #expect(listed[0]["attempts"][0]["status"].int == 200)
                #expect(listed[0]["eventType"].string == "FACEPAY.USER_STATE_CHANGE")
                try await admin.call("PATCH", "/merchants/1900000109", #"{"notify_url":"\#(url)"}"#)
                try await admin.call(
                    "POST",
                    "/organizations/O1000001/users/S2026001/contract",
                    #"{"contract_state":"TERMINATED"}"#
                )
                try await world.sandbox.deliveries { $0.count == 2 }
            }
        }
    }

    @Test(
        "Invalid requests are reported and have no effect",
        arguments: [
            ("POST", "/faults", #"{"fault":"none"}"#, 400), ("POST", "/faults", #"{"fault":"latency","times":0}"#, 400),
            ("POST", "/faults", #"{"fault":"latency","probability":2}"#, 400), ("POST", "/faults", "x", 400),
            ("POST", "/faults", #"{"fault":"latency","seconds":-1}"#, 400), ("GET", "/nothing", "", 404),
            ("POST", "/clock", "{}", 400), ("POST", "/organizations", "{}", 400), ("POST", "/main-host", "{}", 400),
            ("POST", "/merchants", #"{"mchid":"1900000109"}"#, 400),
            ("POST", "/notifications", #"{"url":"ftp://x"}"#, 400),
            ("PATCH", "/merchants/1", #"{"notify_url":"http://127.0.0.1:1"}"#, 404),
            ("POST", "/notifications", #"{"url":"http://x"}"#, 400),
            ("POST", "/notifications", #"{"url":"http://169.254.169.254/latest"}"#, 400),
            ("POST", "/notifications", #"{"url":"http://127.0.0.1.example.com/"}"#, 400),
            ("POST", "/notifications", #"{"url":"http://127.0.0.1:70000/"}"#, 400),
            ("POST", "/notifications", #"{"url":"http://%5D/"}"#, 400),
            ("PATCH", "/merchants/1900000109", #"{"notify_url":"http://10.0.0.1/"}"#, 400),
            ("PATCH", "/merchants/1900000109", "{}", 400),
            ("PATCH", "/merchants/1900000109", #"{"notify_url":"localhost:80"}"#, 400),
            ("POST", "/clock", #"{"advance":9223372036854775807}"#, 400), ("POST", "/clock", #"{"advance":-1}"#, 400),
            ("POST", "/notifications", #"{"url":"http://127.0.0.1:1","fault":"latency"}"#, 400),
            ("POST", "/notifications", #"{"url":"http://127.0.0.1:1","mchid":"1"}"#, 400),
            ("GET", "/organizations/O0/users", "", 404),
        ]
    )
    func refusals(_ method: String, _ path: String, _ json: String, _ status: Int) async throws {
        try await withAdmin { world, admin in
            let result = try await admin.call(method, path, json)
            #expect(result.status == status)
            #expect(result.json["code"].string != nil)
            #expect(world.sandbox.faults.isEmpty)
        }
    }

    @Test("The gateway's port has no admin routes, and the admin port has no gateway routes")
    func apart() async throws {
        try await withAdmin { world, admin in
            let gateway = Admin(url: try await world.sandbox.baseURL)
            #expect(try await gateway.call("POST", "/reset").status == 404)
            #expect(try await admin.call("GET", "/v3/certificates").status == 404)
            #expect(try await admin.call("GET", "/").json["routes"].array?.isEmpty == false)
        }
    }
}
