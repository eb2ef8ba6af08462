import ArgumentParser
import Foundation
import WeChatPayCatalog
import WeChatPayCrypto
import WeChatPayGeneration

/// `wechatpay api openapi`.
struct APIOpenAPICommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi",
        abstract: Language.current(
            "Writes an OpenAPI 3.1 document of all operations, or those of products.",
            "生成全部接口或某些产品接口的 OpenAPI 3.1 文档。"
        ),
        discussion: Language.current(
            """
            The document is unofficial. Generated clients need a wrapper that signs requests and verifies responses; \
            the document describes the signature and the encrypted fields. With --product it has no webhooks, because \
            the products of notifications are not known.
            """,
            """
            该文档并非官方发布。生成的客户端需要自行封装请求签名与应答验签；签名方法与敏感字段加密方法见文档说明。\
            使用 --product 时不含 webhooks，因为通知所属的产品未知。
            """
        )
    )

    @Option(help: .text("A product, such as 刷脸支付; may be repeated. Default: all.", "产品名称，例如 刷脸支付；可重复。默认：全部。"))
    var product: [String] = []

    @Option(help: .text("The file of the document. Default: standard output.", "文档的文件。默认：标准输出。"))
    var out: String?

    func execute() async throws {
        if let out { try OutputFile.check(out) }
        let document = OpenAPIDocument(
            operations: product.isEmpty ? Array(Catalog.operations) : try ProductSelection.operations(of: product),
            notifications: product.isEmpty ? Catalog.notifications : []
        )
        let data = Data(document.text.utf8)
        guard let out else { return try Console().out(data) }
        try OutputFile.write(data, to: out, mode: 0o644)
        Console().err(Language.current("the document is in \(out.printablePath)", "文档已写入 \(out.printablePath)"))
    }
}
