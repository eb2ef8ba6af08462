import Foundation
import Testing
import WeChatPay
import WeChatPayCatalog

@testable import WeChatPayCommands

@Suite("The api openapi command", .timeLimit(.minutes(5)))
struct APIOpenAPICommandTests {
    private let wechatpay = Program(name: "wechatpay")

    @Test("The document of products is printed, or written to a file with the same bytes")
    func products() async throws {
        let printed = try await wechatpay.run(["api", "openapi", "--product", "刷脸支付"])
        let document = try JSONDecoder().decode(JSONValue.self, from: Data(printed.out.utf8))
        #expect(printed.status == 0 && document["openapi"].string == "3.1.0" && document["webhooks"] == .null)

        let file = FileManager.default.temporaryDirectory.appending(path: "openapi-\(UUID()).json")
        defer { try? FileManager.default.removeItem(at: file) }
        let written = try await wechatpay.run(["api", "openapi", "--product", "刷脸支付", "--out", file.path])
        #expect(written.status == 0 && written.out.isEmpty && written.err.contains(file.path))
        #expect(try String(contentsOf: file, encoding: .utf8) == printed.out)
    }

    @Test("Without a product, the document has webhooks")
    func everything() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "openapi-\(UUID()).json")
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(try await wechatpay.run(["api", "openapi", "--out", file.path]).status == 0)
        let document = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file))
        #expect(document["webhooks"]["FACEPAY.USER_STATE_CHANGE"] != .null)
    }

    @Test("An unknown product lists the products, and nothing is written")
    func unknown() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "openapi-\(UUID()).json")
        let failed = try await wechatpay.run(["api", "openapi", "--product", "刷脸", "--out", file.path])
        #expect(failed.status == 4 && failed.err.contains("刷脸支付"))
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }
}
