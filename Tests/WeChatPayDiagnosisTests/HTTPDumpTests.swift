import Foundation
import Testing
import WeChatPayTesting
import WeChatPayDiagnosis

@Suite("Dumps of HTTP requests")
struct HTTPDumpTests {
    private static let authorization =
        #"Authorization: WECHATPAY2-SHA256-RSA2048 mchid="1900000109",nonce_str="n1",timestamp="1790000100","#
        + #"serial_no="AB",signature="c2ln""#

    private func dump(_ text: String) throws -> HTTPDump { try HTTPDump(Data(text.utf8)) }

    @Test("Lines can end in CRLF or LF; header names are case-insensitive", arguments: ["\r\n", "\n"])
    func lineEnds(_ end: String) throws {
        let lines = [
            "POST /v3/a?b=%20 HTTP/1.1", "hOST: a.cn:80", Self.authorization, "content-length: 6", "", "{}\r\n\n\n",
        ]
        let request = try dump(lines.joined(separator: end)).signedRequest()
        #expect(request.method == "POST")
        #expect(request.target == "/v3/a?b=%20")
        #expect(request.host == "a.cn:80")
        #expect(request.body == Data("{}\r\n\n\n".utf8))
        #expect(request.meta == nil)
        #expect(request.headers.count == 3)
        #expect(request.authorization.merchantID == "1900000109")
        #expect(request.authorization.nonce == "n1")
        #expect(request.authorization.signature == "c2ln")
    }

    @Test("Exactly one trailing newline added by an editor is removed", arguments: ["", "\n", "\r\n"])
    func newline(_ end: String) throws {
        let head = "POST /v3/a HTTP/1.1\nContent-Length: 2\n\n"
        #expect(try dump(head + "{}" + end).body == Data("{}".utf8))
        #expect(throws: HTTPDump.Malformed.self) { try dump(head + "{}\n" + "\n" + end) }
    }

    @Test("Without a length, content that follows the head is the body")
    func withoutLength() throws {
        #expect(try dump("GET /v3/a HTTP/1.1\n\n\n").body.isEmpty)
        #expect(try dump("GET /v3/a HTTP/1.1").body.isEmpty)
        #expect(try dump("POST /v3/a HTTP/1.1\n\n{}\n").body == Data("{}\n".utf8))
    }

    @Test("The line prefixes of curl are removed")
    func curl() throws {
        let text = """
            *   Trying 127.0.0.1:4000...
            * Connected to 127.0.0.1
            > POST /v3/a HTTP/1.1\r
            > Host: 127.0.0.1:4000\r
            * a remark
            > Content-Length: 8\r
            >\u{20}\r
            {"a": 1}
            * upload completely sent off: 8 bytes
            < HTTP/1.1 401 Unauthorized
            """
        let dump = try dump(text)
        #expect(dump.method == "POST")
        #expect(dump.headers.map(\.name) == ["Host", "Content-Length"])
        #expect(dump.body == Data(#"{"a": 1}"#.utf8))
        #expect(dump.header("host") == "127.0.0.1:4000")
        let get = try self.dump("> GET /v3/a HTTP/2\n> Accept: */*\n>\n* Request completely sent off\n< HTTP/2 401\n")
        #expect(get.body.isEmpty)
        let cut = #expect(throws: HTTPDump.Malformed.self) {
            try self.dump("> POST /v3/a HTTP/1.1\n> Content-Length: 800\n>\n< HTTP/1.1 401\n")
        }
        #expect(cut?.description.contains("curl -v does not show the body") == true)
    }

    @Test("Output that curl prints before and after the request is not part of the request")
    func curlRemarks() throws {
        let meter = "  % Total    % Received % Xferd\n                                 Dload  Upload\n\r  0     0\n"
        let head = meter + "* Connected\n> POST /v3/a HTTP/1.1\n> Content-Length: 7\n>\n"
        #expect(throws: HTTPDump.Malformed.self) { try dump(head + "} [7 bytes data]\n< HTTP/1.1 404 Not Found\n") }
        #expect(throws: HTTPDump.Malformed.self) { try dump(head + "* upload completely sent off: 7 bytes\n") }
        let whole = try dump(head + #"{"a":1}"# + "\n< HTTP/1.1 404 Not Found\n")
        #expect(whole.body == Data(#"{"a":1}"#.utf8))
        #expect(whole.target == "/v3/a")
    }

    @Test("A body without a length can end in a line feed added by an editor")
    func editors() throws {
        let lines = "POST /v3/a HTTP/1.1\n" + Self.authorization + "\n\n"
        #expect(try dump(lines + "{}\n").withoutFinalLineFeed?.body == Data("{}".utf8))
        #expect(try dump(lines + "{}\r\n").withoutFinalLineFeed?.body == Data("{}".utf8))
        #expect(try dump(lines + "{}").withoutFinalLineFeed == nil)
    }

    @Test("A request to a proxy names its host in the target")
    func absoluteForm() throws {
        let text = "GET HTTPS://api.mch.weixin.qq.com/v3/a?b=c HTTP/1.1\n\(Self.authorization)\n\n"
        let request = try dump(text).signedRequest()
        #expect(request.host == "api.mch.weixin.qq.com")
        #expect(request.target == "/v3/a?b=c")
        #expect(try dump("GET http://a.cn HTTP/1.1\n\n").target == "/")
        #expect(try dump("GET http://a.cn?b HTTP/1.1\n\n").target == "/?b")
    }

    @Test("Chunks are joined")
    func chunks() throws {
        let head = "POST /v3/a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
        #expect(
            try dump(head + "4;x=y\r\n{\"a\"\r\nA\r\n:\"01\r\n345\"\r\n1\r\n}\r\n0\r\n\r\n").body
                == Data("{\"a\":\"01\r\n345\"}".utf8)
        )
        for broken in ["4\r\n{}", "x\r\n", "", "-1\r\n", "2\r\n{}}\r\n0\r\n\r\n"] {
            #expect(throws: HTTPDump.Malformed.self) { try dump(head + broken) }
        }
    }

    @Test("The meta part of an upload is found")
    func upload() throws {
        let body = "--b\r\nContent-Disposition: form-data; name=\"meta\"\r\n\r\n{}\r\n--b--\r\n"
        func text(_ boundary: String) -> String {
            "POST /v3/a HTTP/1.1\r\n\(Self.authorization)\r\nContent-Type: multipart/form-data; boundary=\(boundary)\r\n\r\n\(body)"
        }
        let request = try dump(text("b")).signedRequest()
        #expect(request.meta == Data("{}".utf8))
        #expect(request.body == Data(body.utf8))
        #expect(throws: HTTPDump.Malformed.self) { try dump(text("c")).signedRequest() }
    }

    @Test(
        "Text that is not a request is rejected with a reason that contains none of it",
        arguments: [
            "", "\n\n", "secret", "GET /secret", "GET secret HTTP/1.1\n\n", "CONNECT secret:443 HTTP/1.1\n\n",
            "GET /secret HTTP/1.1\nsecret\n\n", "GET /secret HTTP/1.1\n: secret\n\n", "> GET / HTTP/1.1\nsecret: a\n\n",
            "GET /secret HTTP/1.1\nContent-Length: secret\n\n", "GET /secret HTTP/1.1\nContent-Length: 7\n\nsecret",
        ]
    )
    func malformed(_ text: String) throws {
        let error = #expect(throws: HTTPDump.Malformed.self) { try dump(text) }
        #expect(error?.description.contains("secret") == false)
    }

    @Test("A request without a signature is rejected, and no description contains any of it")
    func unsigned() throws {
        for header in [
            "Accept: secret", "Authorization: Basic secret", "Authorization: \(#"WECHATPAY2 mchid="secret""#)",
        ] {
            let dump = try dump("GET /secret HTTP/1.1\n\(header)\n\n")
            let error = #expect(throws: HTTPDump.Malformed.self) { try dump.signedRequest() }
            #expect(error?.description.contains("Authorization") == true)
            #expect(error?.description.contains("secret") == false)
            #expect(!"\(dump) \(String(reflecting: dump))".contains("secret"))
        }
    }
}
