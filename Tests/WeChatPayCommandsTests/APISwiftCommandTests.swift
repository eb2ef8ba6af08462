import Foundation
import Testing

@testable import WeChatPayCommands

@Suite("The api swift command", .timeLimit(.minutes(5)))
struct APISwiftCommandTests {
    private let wechatpay = Program(name: "wechatpay")
    private static let shop = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Examples/Shop/Sources/Shop/Operations.swift")

    private func run(_ arguments: [String]) async throws -> (outcome: Program.Outcome, text: String?) {
        let file = FileManager.default.temporaryDirectory.appending(path: "operations-\(UUID()).swift")
        defer { try? FileManager.default.removeItem(at: file) }
        let outcome = try await wechatpay.run(["api", "swift"] + arguments + ["--out", file.path])
        return (outcome, try? String(contentsOf: file, encoding: .utf8))
    }

    @Test("The generated file of the example is what the command writes")
    func example() async throws {
        let (outcome, text) = try await run([
            "POST v3/pay/transactions/jsapi", "GET v3/pay/transactions/out-trade-no/{out_trade_no}",
            "POST v3/refund/domestic/refunds", "--optional-responses",
        ])
        #expect(outcome.status == 0)
        #expect(try text == String(contentsOf: Self.shop, encoding: .utf8))
    }

    @Test("A product has all its operations, and encrypted fields are Sealed")
    func product() async throws {
        let (outcome, text) = try await run(["--product", "刷脸支付", "--public"])
        let source = try #require(text)
        #expect(outcome.status == 0 && source.contains("public import WeChatPay"))
        #expect(source.contains("public var phone: Sealed?") && source.contains("`phone`, encrypted"))
    }

    @Test("An unknown operation lists the nearest, an unknown product the products, and nothing is written")
    func unknown() async throws {
        let operation = try await run(["POST v3/refund/domestik/refunds"])
        #expect(operation.outcome.status == 4 && operation.text == nil)
        #expect(operation.outcome.err.contains("POST v3/refund/domestic/refunds"))
        let product = try await run(["--product", "刷脸"])
        #expect(product.outcome.status == 4 && product.outcome.err.contains("刷脸支付") && product.text == nil)
        #expect(try await run([]).outcome.status == 64)
    }
}
