import Foundation
import Testing
import WeChatPay
import WeChatPayTesting

@Suite("Options of a call")
struct OptionsTests {
    @Test(
        "A path parameter that is missing, empty or a dot segment is rejected before sending",
        arguments: [
            (["out_user_id": "S1"], "is missing"),
            (["organization_id": "", "out_user_id": "S1"], "is empty"),
            (["organization_id": ".", "out_user_id": "S1"], "is a dot segment"),
            (["organization_id": "..", "out_user_id": "S1"], "is a dot segment"),
        ]
    )
    func pathParameters(_ path: [String: String], _ reason: String) async throws {
        let transport = try answering()
        let users = try makeClient(transport).chain(userPath)
        let error = try await failure { try await users.get(RequestOptions(path: path)) }
        #expect(error.code == .invalidRequest)
        #expect(error.stage == .draft)
        #expect(error.parameter == "organization_id")
        #expect(error.description.contains("\"organization_id\" \(reason)"))
        #expect(error.description.contains(userPath))
        #expect(transport.requests.isEmpty)
    }

    @Test("The error names an unused parameter that is not an option")
    func unused() async throws {
        let transport = try answering()
        let users = try makeClient(transport).chain(userPath)
        let error = try await failure {
            try await users.get(["organization_id": "O1", "out_user_id": "S1", "user_id": "U1"])
        }
        #expect(error.parameter == "user_id")
        #expect(error.description.contains("\"user_id\""))
        #expect(error.description.contains(userPath))
        #expect(transport.requests.isEmpty)
    }

    @Test("JSON or a body on a GET is rejected", arguments: ["json", "body"])
    func bodyOnGet(_ option: String) async throws {
        let transport = try answering()
        let certificates = try makeClient(transport).v3.certificates
        let error = try await failure {
            _ = try await option == "json" ? certificates.get(["json": ["a": 1]]) : certificates.get(["body": "{}"])
        }
        #expect(error.parameter == option)
        #expect(error.description.contains("GET v3/certificates"))
        #expect(transport.requests.isEmpty)
    }

    @Test("Duplicate or contradictory options are rejected")
    func contradictions() async throws {
        let transport = try answering()
        let client = try makeClient(transport)
        let calls: [(RequestOptions, String)] = [
            (["json": [:], "json": [:]], "json"),
            (["json": [:], "body": "{}"], "body"),
            (["query": "a=b"], "query"),
            (["query": ["a": ["b": "c"]]], "query.a"),
            (["headers": "a"], "headers"),
            (["headers": ["a b": "c"]], "headers"),
            (["headers": ["X-A": "b\r\nX-C: d"]], "headers.X-A"),
            (["headers": ["Content-Length": "3"]], "headers.Content-Length"),
            (["body": ["a": 1]], "body"),
            (["json": .bytes(Data())], "json"),
        ]
        for (options, parameter) in calls {
            let error = try await failure { try await client.v3.x.post(options) }
            #expect(error.code == .invalidRequest)
            #expect(error.parameter == parameter)
        }
        #expect(transport.requests.isEmpty)
    }

    @Test("Every control character except a tab is rejected in a header, at each position")
    func headerValues() async throws {
        let transport = try answering()
        let client = try makeClient(transport)
        let allowed: [Unicode.Scalar] = ["\t", " ", "~", "a", "\u{80}", "\u{FF}", "名"]
        let rejected = (0..<0x20).compactMap { Unicode.Scalar($0) }.filter { $0 != "\t" } + ["\u{7F}"]
        for position in 0..<18 {
            func value(_ scalar: Unicode.Scalar) -> String {
                var scalars = Array(repeating: Unicode.Scalar("名"), count: 6) + Array("abcdefghijkl".unicodeScalars)
                scalars[position] = scalar
                return String(String.UnicodeScalarView(scalars))
            }
            for scalar in allowed {
                try await client.v3.x.get(RequestOptions(headers: ["X-A": value(scalar)]))
                #expect(transport.requests.last?.headers["X-A"] == value(scalar))
            }
            for scalar in rejected {
                let error = try await failure {
                    try await client.v3.x.get(RequestOptions(headers: ["X-A": value(scalar)]))
                }
                #expect(error.parameter == "headers.X-A", "\(scalar.value) at \(position)")
            }
        }
        #expect(transport.requests.count == 18 * allowed.count)
    }

    @Test("A path parameter takes precedence over the option of its name; labels keep them distinct")
    func reservedNames() async throws {
        let transport = try answering()
        let resource = try makeClient(transport).chain("v3/{query}/{json}")
        try await resource.post(["query": "a", "json": "b"])
        try await resource.post(RequestOptions(path: ["query": "a", "json": "b"], query: [("c", "d")], json: ["e": 1]))
        #expect(transport.requests.map(\.target) == ["/v3/a/b", "/v3/a/b?c=d"])
        #expect(transport.requests.map { String(decoding: $0.body, as: UTF8.self) } == ["", #"{"e":1}"#])
    }

    @Test("The query keeps its order, repeats the name for lists, omits null and escapes everything else")
    func query() async throws {
        let transport = try answering()
        let client = try makeClient(transport)
        try await client.v3.offlinefacemch.organizations.get([
            "query": [
                "organization_name": "南山中兴小学部", "z": [1, "b c"], "a&=": true, "none": nil, "half": 0.5,
            ]
        ])
        #expect(
            transport.requests.first?.target == "/v3/offlinefacemch/organizations?organization_name="
                + "%E5%8D%97%E5%B1%B1%E4%B8%AD%E5%85%B4%E5%B0%8F%E5%AD%A6%E9%83%A8&z=1&z=b%20c&a%26%3D=true&half=0.5"
        )
    }

    @Test("The caller's headers take precedence, except for the signature's own")
    func headers() async throws {
        let transport = try answering()
        let client = try makeClient(transport)
        try await client.v3.x.post([
            "json": ["a": "b"],
            "headers": ["accept": "text/plain", "Authorization": "mine", "X-Extra": "1", "Wechatpay-Serial": "OTHER"],
        ])
        let headers = try #require(transport.requests.first?.headers)
        #expect(headers.values("Accept") == ["text/plain"])
        #expect(headers["X-Extra"] == "1")
        #expect(headers["Wechatpay-Serial"] == "OTHER")
        #expect(headers.values("Authorization").count == 1)
        #expect(headers["Authorization"]?.hasPrefix("WECHATPAY2-SHA256-RSA2048 mchid=") == true)
        #expect(headers["Content-Type"] == "application/json")
    }

    @Test("Every request names the preferred platform key")
    func serialHeader() async throws {
        let transport = try answering()
        try await makeClient(transport).v3.certificates.get()
        let request = try #require(transport.requests.first)
        #expect(request.headers["Wechatpay-Serial"] == FixtureKeys.platformKeyID)
        #expect(request.headers["Accept"] == "application/json")
        #expect(request.headers["Content-Type"] == nil)
        #expect(request.headers["User-Agent"]?.hasPrefix("swift-wechatpay/") == true)
    }

    @Test("json accepts any Encodable, with dates in RFC 3339 at +08:00; body accepts text and bytes")
    func bodies() async throws {
        struct Model: Encodable {
            let name = "张三"
            let at = Date(timeIntervalSince1970: 1_790_000_100)
        }
        let transport = try answering()
        let resource = try makeClient(transport).v3.x
        try await resource.put(["json": .init(Model())])
        try await resource.put(RequestOptions(json: Model()))
        try await resource.put(["body": " {} \n"])
        try await resource.put([
            "body": .bytes(Data([0, 255])), "headers": ["Content-Type": "application/octet-stream"],
        ])
        try await resource.put(["json": [1, nil, true, "a/b", 0.5, [:], []]])
        let model = #"{"at":"2026-09-21T22:15:00+08:00","name":"张三"}"#
        #expect(
            transport.requests.map(\.body) == [
                Data(model.utf8), Data(model.utf8), Data(" {} \n".utf8), Data([0, 255]),
                Data(#"[1,null,true,"a/b",0.5,{},[]]"#.utf8),
            ]
        )
    }

    @Test(
        "A body that is not JSON is rejected before it is sent, unless its Content-Type is not JSON",
        arguments: [
            #"{"a":1,}"#, "[1,]", "[1 , \n]", "{", "user_name=x", "\u{FEFF}{}", "[01]", "[1.]", "['a']", "[\"\t\"]",
            "[NaN]",
            #"["\x"]"#, #"["\uD800"]"#, "{} {}", "[1]//", " ", "{a:1}", "[,1]",
        ]
    )
    func invalidJSON(_ text: String) async throws {
        let transport = try answering()
        let resource = try makeClient(transport).v3.x
        for body: RequestValue in ["\(text)", .bytes(Data(text.utf8))] {
            let error = await #expect(throws: WeChatPayError.self) { try await resource.post(["body": body]) }
            #expect(error?.code == .invalidRequest && error?.parameter == "body")
            #expect(error?.description.contains(text) == false || text == " ")
        }
        #expect(transport.requests.isEmpty)
        try await resource.post(["body": "\(text)", "headers": ["content-type": "text/plain; charset=utf-8"]])
        #expect(transport.requests.map(\.body) == [Data(text.utf8)])
    }

    @Test(
        "A valid body is sent as it is",
        arguments: ["", "{}", #" {"a,":"[1,]","b":"\",]"} "#, "[1,2]", "1", #""a,""#, "null", #"{"a":1,"a":2}"#]
    )
    func validJSON(_ text: String) async throws {
        let transport = try answering()
        try await makeClient(transport).v3.x.post(["body": "\(text)"])
        #expect(transport.requests.map(\.body) == [Data(text.utf8)])
    }

    @Test("Options do not reveal their values")
    func secrecy() {
        let value: RequestValue = ["phone": .sealed("13800138000"), "name": "张三"]
        var text = "\(value) \(Sealed("13800138000"))"
        dump(value, to: &text)
        dump(["json": value] as RequestOptions, to: &text)
        #expect(!text.contains("13800138000"))
        #expect(!text.contains("张三"))
    }

    @Test("A nil parameter is reported as missing; variable lists and numbers go into the query")
    func variables() async throws {
        let transport = try answering()
        let client = try makeClient(transport)
        let error = try await failure { try await client.chain("v3/{id}").get(["id": nil]) }
        #expect(error.description.contains("\"id\" is missing"))
        let (ids, half) = (["a", "b"], 0.5)
        try await client.v3.x.get(["query": ["id": RequestValue(ids), "half": RequestValue(half)]])
        #expect(transport.requests.map(\.target) == ["/v3/x?id=a&id=b&half=0.5"])
    }
}
