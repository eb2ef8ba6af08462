import Foundation
import Testing
import WeChatPay
import WeChatPayCatalog
import WeChatPayTesting

@testable import WeChatPayCommands

@Suite("The api command", .timeLimit(.minutes(5)))
struct APICommandTests {
    private let wechatpay = Program(name: "wechatpay")

    @Test("Operations are listed, found and shown, for people and as JSON")
    func commands() async throws {
        let list = try await wechatpay.run(["api", "list", "刷脸支付"])
        #expect(
            list.status == 0 && list.out.split(separator: "\n").count == Catalog.operations(ofProduct: "刷脸支付").count
        )
        let found = try await wechatpay.run(["api", "search", "退款", "--format", "json"])
        let operations = try JSONDecoder().decode(JSONValue.self, from: Data(found.out.utf8))["operations"].array
        #expect(operations?.count == Catalog.search("退款").count)
        let path = "v3/offlinefacemch/organizations/O1/users/out-user-id/S1"
        for arguments in [["PATCH \(path)"], ["patch", path]] {
            let show = try await wechatpay.run(["api", "show"] + arguments)
            for part in [
                "刷脸用户信息修改接口", "user_name  string, encrypted", "    class_name  string",
                ".users.outUserId._out_user_id_.patch([…])", "--seal user_name --seal phone", "STUDENT|STUFF",
            ] { #expect(show.out.contains(part), "\(part)") }
        }
        let many = try await wechatpay.run(["api", "show", "POST v3/applyment4sub/applyment/"])
        #expect(
            many.out.contains("--json @body.json --encrypt\n")
                && many.out.contains("._empty_.post([\"empty\": \"\", …])")
        )
        let json = try await wechatpay.run(["api", "show", path, "--format", "json"])
        let shown = try JSONDecoder().decode(JSONValue.self, from: Data(json.out.utf8))["operations"]
        #expect(shown.array?.compactMap { $0["method"].string } == ["GET", "PATCH"])
    }

    @Test("What is not known lists the nearest operations, or the products")
    func unknown() async throws {
        let operation = try await wechatpay.run(["api", "show", "POST v3/refund/domestik/refunds"])
        #expect(operation.status == 4 && operation.err.contains("POST v3/refund/domestic/refunds"))
        let product = try await wechatpay.run(["api", "list", "刷脸"])
        #expect(product.status == 4 && product.err.contains("刷脸支付"))
        #expect(try await wechatpay.run(["api", "search", "nothing-has-this"]).status == 4)
    }

    @Test("A skeleton is JSON with the required fields of each operation, in the order of its page")
    func skeletons() async throws {
        func check(_ json: JSONValue, _ fields: [Catalog.Field], _ path: String) {
            for field in fields where field.isRequired {
                let value = field.isArray ? json[field.name][0] : json[field.name]
                #expect(value != .null, "\(path).\(field.name)")
                if !field.vocabulary.isEmpty, field.kind == .string {
                    #expect(field.vocabulary.contains(value.string ?? ""), "\(path).\(field.name)")
                }
                check(value, field.fields, "\(path).\(field.name)")
            }
        }
        for operation in Catalog.operations where !operation.json.isEmpty {
            let text = operation.skeleton
            let json = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
            check(json, operation.json, operation.template)
        }
        let refund = try await wechatpay.run(["call", "POST", "v3/refund/domestic/refunds", "--skeleton"])
        #expect(
            refund.status == 0 && refund.out.hasPrefix("{\n  \"out_refund_no\": \"\",\n")
                && refund.out.contains("    \"refund\": ")
        )
        #expect(try await wechatpay.run(["call", "GET", "v3/certificates", "--skeleton"]).status == 65)
        let unknown = try await wechatpay.run(["call", "POST", "v3/refund/domestik/refunds", "--skeleton"])
        #expect(unknown.status == 4 && unknown.err.contains("v3/refund/domestic/refunds"))
    }

    @Test("Shells complete the templates of the method")
    func completions() async throws {
        for shell in ["bash", "zsh", "fish"] {
            let script = try await wechatpay.run(["completions", shell]).out
            #expect(script.contains("---completion call -- positional@1"), "\(shell)")
        }
        let environment = ["SAP_SHELL": "bash", "SAP_SHELL_VERSION": "5"]
        let words = [
            "---completion", "call", "--", "positional@1", "2", "0", "wechatpay", "call", "POST", "v3/refund/do",
        ]
        let found = try await wechatpay.run(words, environment: environment)
        #expect(
            found.out.contains("v3/refund/domestic/refunds") && !found.out.contains("v3/certificates"),
            "\(found.err)"
        )
    }

    @Test("The chain of each operation has its template")
    func chains() throws {
        let client = try WeChatPayClient(.fixture(transport: RecordingTransport(results: [])))
        var count = 0
        for operation in Catalog.operations {
            var resource: Resource?
            guard let chain = ChainSpelling.chain(operation.template) else { continue }
            count += 1
            for part in chain.matches(of: #/\.([A-Za-z0-9_]+)|\("([^"]*)"\)/#) {
                if let member = part.1 {
                    resource = resource?[dynamicMember: String(member)] ?? client[dynamicMember: String(member)]
                } else if let literal = part.2 {
                    resource = resource?(String(literal))
                }
            }
            // Two end with a slash.
            #expect(resource.map { "\($0)".replacing("{empty}", with: "") } == operation.template, "\(chain)")
        }
        #expect(count == 1017)
    }

    @Test("A call is compared with what is known of its operation")
    func checks() async throws {
        try await withCredentials { sandbox, environment, _ in
            let path = "v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001"
            func call(_ arguments: String...) async throws -> Program.Outcome {
                try await wechatpay.run(["call"] + arguments, environment: environment)
            }
            let plain = #"{"phone": "13800138000"}"#
            let refused = try await call("PATCH", path, "--json", plain)
            #expect(refused.status == 65 && refused.err.contains("json.phone must be encrypted"), "\(refused.err)")
            #expect(refused.err.contains("--no-check") && !refused.err.contains("13800138000"))
            #expect(try await call("PATCH", path, "--json", plain, "--encrypt").status == 0)
            #expect(try await call("PATCH", path, "--json", plain, "--seal", "phone").status == 0)
            let unchecked = try await call("PATCH", path, "--json", plain, "--no-check")
            #expect(unchecked.status == 3, "\(unchecked.err)")
            #expect(try await call("PATCH", path, "--json", plain, "--no-check", "--encrypt").status == 64)
            let reported = try await call("PATCH", path, "--json", #"{"student_inf": {"class_name": "x"}}"#)
            #expect(reported.err.contains("warning: json.student_inf is not known; did you mean json.student_info?"))
            let unknown = try await call("GET", "v3/offlinefacemch/organisations")
            #expect(unknown.status == 65 && unknown.err.contains("did you mean GET v3/offlinefacemch/organizations"))
            let chinese = try await wechatpay.run(
                ["call", "PATCH", path, "--json", plain],
                environment: environment.merging(["LC_ALL": "zh_CN.UTF-8"]) { $1 }
            )
            #expect(chinese.err.contains("json.phone 必须加密") && chinese.err.contains("--no-check 可原样发送"))
        }
    }
}
