import ArgumentParser
import WeChatPayCatalog
import WeChatPayCrypto

/// `wechatpay api show`.
struct APIShowCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Language.current(
            "Shows the parameters of an operation, and how to call it.",
            "查看接口的参数与调用方法。"
        )
    )

    @Argument(
        help: .text(
            "The method and the template or a filled path, such as 'POST v3/refund/domestic/refunds'; without a method, all of a path.",
            "方法与路径（模板或实际路径），例如 'POST v3/refund/domestic/refunds'；省略方法时显示该路径的全部接口。"
        )
    )
    var operation: [String]

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    func execute() async throws {
        let words = operation.flatMap { $0.split(separator: " ").map(String.init) }
        let method = words.count > 1 ? words[0].uppercased() : nil
        let path = words.last ?? ""
        let found = Self.find(method, path)
        guard !found.isEmpty else { throw Self.unknown(method, path) }
        try results.print(["operations": found.map(OperationFacts.init)]) {
            Table(
                heading: [],
                rows: found.flatMap { OperationText(operation: $0, language: .current).lines.map { [$0] } }
            )
        }
    }

    /// The operations of a template or a filled path.
    static func find(_ method: String?, _ path: String) -> [Catalog.Operation] {
        let template = path.hasPrefix("/") ? String(path.dropFirst()) : path
        let exact = Catalog.operations.filter { $0.template == template && (method == nil || $0.method == method) }
        return exact.isEmpty ? Catalog.operations(path: path).filter { method == nil || $0.method == method } : exact
    }

    /// The error for an operation that is not known, with the nearest ones.
    static func unknown(_ method: String?, _ path: String) -> Failure.Problem {
        let nearest = Catalog.nearest(to: path, method: method).map { "\($0.method) \($0.template)" }
        let name = [method, path].compactMap { $0 }.joined(separator: " ").printableLine
        return Failure.Problem(
            status: .notFound,
            description: Language.current("There is no operation \(name)", "没有接口 \(name)"),
            next: Language.current(
                "the nearest are \(nearest.joined(separator: ", "))",
                "相近的接口有 \(nearest.joined(separator: "、"))"
            )
        )
    }
}
