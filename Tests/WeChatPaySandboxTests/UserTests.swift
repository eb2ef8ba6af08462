import CryptoExtras
import Foundation
import NIOCore
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

@Suite("Query and update of a user", .timeLimit(.minutes(5)))
struct UserTests {
    @Test("A query returns every field on the documentation page except the phone")
    func query() async throws {
        try await withWorld { world in
            let user = try await world.user()
            let names = [
                "use_id", "out_user_id", "organization_id", "user_name", "user_type", "student_info", "status",
                "contract_state", "face_image_ok", "contract_id",
            ]
            #expect(Set(user.object?.keys.map { $0 } ?? []) == Set(names))
            #expect(user["out_user_id"].string == world.sandbox.school.outUserIDs[0])
            #expect(user["organization_id"].string == world.sandbox.school.organizationID)
            #expect(user["user_type"].string == "STUDENT")
            #expect(user["face_image_ok"].bool == true)
            let staff = try await world.users.get(
                RequestOptions(path: world.path.merging(["out_user_id": "T2026001"]) { $1 })
            ).json
            #expect(staff["user_type"].string == "STUFF")
            #expect(staff["staff_info"]["occupation"].string?.isEmpty == false)
            #expect(staff["student_info"] == .null)
        }
    }

    @Test("An update changes only the given fields")
    func update() async throws {
        try await withWorld { world in
            let before = try await world.user()
            let output = try await world.patch([
                "user_name": .sealed("张三丰"), "student_info": ["class_name": "高中二年一班"],
                "phone": .sealed("13800138000"),
            ])
            #expect(output.status == 204)
            #expect(output.body.isEmpty)
            #expect(output.requestID?.hasSuffix("-0") == true)
            var expected = try #require(before.object)
            expected["user_name"] = .string("张三丰")
            expected["student_info"] = .object(["class_name": .string("高中二年一班")])
            #expect(try await world.user().object == expected)
            try await world.patch(["status": "DISABLED", "user_type": "STAFF", "staff_info": ["occupation": "校医"]])
            let after = try await world.user()
            #expect(after["status"].string == "DISABLED")
            #expect(after["user_type"].string == "STAFF")
            #expect(after["staff_info"]["occupation"].string == "校医")
            #expect(after["user_name"].string == "张三丰")
            #expect(try await world.patch([:]).status == 204)
        }
    }

    static let refusalRows: [(RequestValue, String)] = [
        (["user_type": "TEACHER"], "/user_type"),
        (["status": "normal"], "/status"),
        (["user_type": 1], "/user_type"),
        (["phone": .sealed("1380013800")], "/phone"),
        (["phone": .sealed("138001380000")], "/phone"),
        (["phone": .sealed("1380013800x")], "/phone"),
        (["phone": .sealed("")], "/phone"),
        (["phone": "13800138000"], "/phone"),
        (["user_name": .sealed("")], "/user_name"),
        (["user_name": .sealed(" \u{3000}")], "/user_name"),
        (["user_name": "张三"], "/user_name"),
        (["name": "张三"], "/name"),
        (["student_info": "高中一年三班"], "/student_info"),
        (["student_info": ["class": "高中一年三班"]], "/student_info/class"),
        (["student_info": ["class_name": 3]], "/student_info/class_name"),
        (["staff_info": ["occupation": ["校医"]]], "/staff_info/occupation"),
        ([], "/"), ("text", "/"),
    ]

    @Test("An invalid field returns a 400 that names it, and nothing changes", arguments: refusalRows)
    func refusals(_ json: RequestValue, _ field: String) async throws {
        try await withWorld { world in
            let before = try await world.user()
            let error = try await failure { try await world.patch(json) }
            #expect(error.failure?.status == 400)
            #expect(error.failure?.code == "PARAM_ERROR")
            #expect(error.failure?.field == field)
            #expect(error.failure?.isVerified == true)
            #expect(try await world.user() == before)
        }
    }

    @Test(
        "A body that is not valid JSON is rejected",
        arguments: [
            "{", "user_name=x", "\u{FEFF}{}", #"{"status":"DISABLED",}"#, "[1,]", "[]", "1", "{}{}", #"{"status":01}"#,
        ]
    )
    func noJSON(_ body: String) async throws {
        try await withWorld { world in
            let target = "/v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001"
            let head = try signedHead(world.sandbox, "PATCH", target, body: body)
            try await RawConnection.open(world.sandbox.baseURL) { connection in
                try await connection.send(
                    "\(head)Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
                )
                let response = try await connection.read(to: "}")
                #expect(response.hasPrefix("HTTP/1.1 400 ") && response.contains(#""field":"/""#))
            }
            #expect(try await world.user()["status"].string == "NORMAL")
        }
    }

    @Test(
        "Invalid headers are rejected: content type, Accept",
        arguments: [
            (["Content-Type": "text/plain"], 400, "Content-Type"),
            (["Content-Type": "application/x-www-form-urlencoded"], 400, "Content-Type"),
            (["Accept": "text/html"], 406, "Accept"),
        ]
    )
    func headers(_ headers: [String: String], _ status: Int, _ field: String) async throws {
        try await withWorld { world in
            let json: RequestValue = ["status": "DISABLED"]
            let error = try await failure { try await world.patch(json, headers: headers) }
            #expect(error.failure?.status == status)
            #expect(error.failure?.field == field)
            #expect(try await world.user()["status"].string == "NORMAL")
        }
    }

    @Test(
        "An encrypted field requires the id of a platform key in Wechatpay-Serial",
        arguments: [["Wechatpay-Serial": ""], ["Wechatpay-Serial": "PUB_KEY_ID_0199999999900000000000000000"]]
    )
    func unknownKey(_ headers: [String: String]) async throws {
        try await withWorld { world in
            let text = try RSAPublicKey(pem: world.sandbox.credentials.platformPublicKeyPEM).seal("张三")
            let error = try await failure { try await world.patch(["user_name": "\(text)"], headers: headers) }
            #expect(error.failure?.status == 400)
            #expect(error.failure?.message == "平台证书序列号Wechatpay-Serial错误")
            #expect(error.failure?.field == "Wechatpay-Serial")
        }
    }

    @Test("A method that a path does not have gets an unsigned 405, which the client reports with advice")
    func wrongMethod() async throws {
        try await withWorld { world in
            let error = try await failure { try await world.client.v3.certificates.post(["json": [:]]) }
            #expect(error.failure?.status == 405 && error.failure?.isVerified == false && error.failure?.code == nil)
            #expect(error.outcomeUnknown == false)
            #expect(error.advice?.contains("check the method") == true)
        }
    }

    @Test("A name that was encrypted from GBK bytes is reported as not UTF-8")
    func gbkName() async throws {
        try await withWorld { world in
            let bytes = try #require("张三".data(using: String.Encoding(rawValue: 0x8000_0632)))
            let key = try _RSA.Encryption.PublicKey(pemRepresentation: world.sandbox.credentials.platformPublicKeyPEM)
            let text = try key.encrypt(bytes, padding: .PKCS1_OAEP).base64EncodedString()
            for (path, json) in [
                ("/user_name", ["user_name": "\(text)"] as RequestValue), ("/phone", ["phone": "\(text)"]),
            ] {
                let error = try await failure { try await world.patch(json) }
                #expect(error.failure?.field == path)
                #expect(error.failure?.issue?.hasPrefix("is not UTF-8 after decryption") == true)
            }
        }
    }

    @Test("A field encrypted with a key other than the one in the header is rejected")
    func otherKey() async throws {
        try await withWorld { world in
            let (credentials, _) = try await world.sandbox.addMerchant(id: "1900000200")
            let other = try CertificateIdentity(certificatePEM: credentials.certificatePEM).publicKey
            for text in [try other.seal("张三"), "AAAA", "not Base64"] {
                let error = try await failure { try await world.patch(["user_name": "\(text)"]) }
                #expect(error.failure?.field == "/user_name")
            }
        }
    }

    @Test("Unknown users and organizations return a 404")
    func missing() async throws {
        try await withWorld { world in
            for path in [["out_user_id": "S0"], ["organization_id": "O0"]] {
                let options = RequestOptions(path: world.path.merging(path) { $1 })
                let error = try await failure { try await world.users.get(options) }
                #expect(error.failure?.status == 404)
                #expect(error.failure?.code == "RESOURCE_NOT_EXISTS")
            }
        }
    }

    @Test("A merchant cannot access another merchant's organization")
    func merchants() async throws {
        try await withWorld { world in
            let (credentials, school) = try await world.sandbox.addMerchant(id: "1900000200")
            let other = try WeChatPayClient(try await .sandbox(world.sandbox, as: credentials))
            let path = ["organization_id": school.organizationID, "out_user_id": school.outUserIDs[0]]
            let own = other.chain("\(world.users)")
            #expect(try await own.get(RequestOptions(path: path)).status == 200)
            for call in [
                { try await own.get(RequestOptions(path: world.path)) },
                { try await own.patch(RequestOptions(path: world.path, json: ["status": "DISABLED"])) },
                { try await world.users.get(RequestOptions(path: path)) },
            ] as [@Sendable () async throws -> Output] {
                let error = try await failure { _ = try await call() }
                #expect(error.failure?.code == "RESOURCE_NOT_EXISTS")
            }
            #expect(try await world.user()["status"].string == "NORMAL")
        }
    }

    @Test("Unknown routes return a 404", arguments: ["v3/nothing", "v3/offlinefacemch/organizations/O1/users", "x"])
    func routes(_ path: String) async throws {
        try await withWorld { world in
            let error = try await failure { try await world.client.chain(path).get() }
            #expect(error.failure?.status == 404)
            #expect(error.failure?.code == nil)
            #expect(error.failure?.isVerified == false)
        }
    }

    @Test(
        "IDs that need escaping reach the platform as signed",
        arguments: [
            "张三/1?a#b", "a b+c", "%2F", "{x}", "..a", "a&b=c;d", "~!*'()", "\u{1F600}",
        ]
    )
    func escaping(_ id: String) async throws {
        try await withWorld { world in
            let options = RequestOptions(path: world.path.merging(["out_user_id": id]) { $1 })
            let error = try await failure { try await world.users.get(options) }
            // The signature holds, or this would be a 401; there is just no such user.
            #expect(error.failure?.code == "RESOURCE_NOT_EXISTS")
        }
    }

    @Test("Two hundred parallel sandboxes each have their own state")
    func parallel() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<200 {
                group.addTask {
                    try await withWorld { world in
                        try await world.patch(["student_info": ["class_name": "第\(index)班"]])
                        #expect(try await world.user()["student_info"]["class_name"].string == "第\(index)班")
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("A sandbox stored in a file is restored with its keys and users")
    func file() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sqlite").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var configuration = SandboxConfiguration.fixture
        configuration.storage = .file(path)
        let serial = try await withSandbox(configuration) { sandbox in
            let world = try await World(sandbox)
            try await world.patch(["student_info": ["class_name": "高中三年一班"]])
            _ = try await sandbox.addMerchant(id: "1000000001")
            return sandbox.credentials.merchantSerial
        }
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        configuration.merchantKeyPEM = nil
        configuration.platformKeyPEM = nil
        let (found, user) = try await withSandbox(configuration) { sandbox in
            (sandbox.credentials.merchantSerial, try await World(sandbox).user())
        }
        #expect(found == serial)
        #expect(user["student_info"]["class_name"].string == "高中三年一班")
    }

    // An error that is lost is waited for without end; the test took 47 s next to all others on a busy machine.
    @Test("A port that is in use causes an error instead of a wait", .timeLimit(.minutes(3)))
    func portInUse() async throws {
        try await withSandbox(.fixture) { sandbox in
            var configuration = SandboxConfiguration.fixture
            configuration.port = try await sandbox.port
            let error = await #expect(throws: IOError.self) { try await withSandbox(configuration) { _ in } }
            #expect(error?.errnoCode == EADDRINUSE)
        }
    }
}
