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
            #expect(resource.map { "\($0)" } == operation.template, "\(chain)")
        }
        // Two end with a slash.
        #expect(count == 1015)
    }
}
