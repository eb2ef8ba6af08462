import ArgumentParser
import WeChatPayCatalog
import WeChatPayCrypto

/// `wechatpay api list`.
struct APIListCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Language.current(
            "Lists all operations, or those of a product.",
            "列出全部接口，或某个产品的接口。"
        )
    )

    @Argument(help: .text("A product, such as 刷脸支付.", "产品名称，例如 刷脸支付。"))
    var product: String?

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    func execute() async throws {
        guard let product else { return try OperationList(operations: Array(Catalog.operations)).print(results) }
        try OperationList(operations: ProductSelection.operations(of: [product])).print(results)
    }
}

/// `wechatpay api search`.
struct APISearchCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: Language.current(
            "Finds operations by words of their names, templates, products and fields.",
            "按名称、路径、产品与字段搜索接口。"
        )
    )

    @Argument(help: .text("Words, all of which must be found, such as 退款 or refund.", "关键词（须全部匹配），例如 退款 或 refund。"))
    var words: [String]

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    func execute() async throws {
        let text = words.joined(separator: " ")
        let operations = Catalog.search(text)
        guard !operations.isEmpty else {
            throw Failure.Problem(
                status: .notFound,
                description: Language.current(
                    "No operation matches \(text.printableLine)",
                    "没有匹配 \(text.printableLine) 的接口"
                ),
                next: Language.current("use fewer or shorter words", "请减少或缩短关键词")
            )
        }
        try OperationList(operations: operations).print(results)
    }
}

/// Operations as a table, or as JSON.
struct OperationList {
    let operations: [Catalog.Operation]

    private struct Found: Encodable {
        let method: String
        let template: String
        let name: String
        let products: [String]
    }

    /// Prints the operations.
    func print(_ results: ResultOptions) throws {
        let found = operations.map {
            Found(method: $0.method, template: $0.template, name: $0.name, products: $0.products)
        }
        try results.print(["operations": found]) {
            Table(heading: [], rows: operations.map { [$0.method, $0.template, $0.name] })
        }
    }
}
