import ArgumentParser
import Foundation
import WeChatPayCatalog
import WeChatPayCrypto
import WeChatPayGeneration

/// `wechatpay api swift`.
struct APISwiftCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "swift",
        abstract: Language.current(
            "Writes Swift types and calls for operations, or for all operations of products.",
            "为指定接口或产品的全部接口生成 Swift 类型与调用方法。"
        ),
        discussion: Language.current(
            """
            The file depends on the module WeChatPay. It has a struct for each request and response, Sealed for \
            encrypted fields, and a call on WeChatPayClient for each operation. Add it to a target of your own; the \
            same operations always have the same text.
            """,
            """
            生成的文件依赖 WeChatPay 模块：每个请求与应答各有一个结构体，敏感字段为 Sealed 类型，每个接口在 \
            WeChatPayClient 上有一个调用方法。将该文件加入自己的目标即可；相同的接口总是生成相同的内容。
            """
        )
    )

    @Argument(
        help: .text(
            "Operations, such as 'POST v3/refund/domestic/refunds'; without a method, all of a path.",
            "接口，例如 'POST v3/refund/domestic/refunds'；省略方法时包含该路径的全部接口。"
        )
    )
    var operation: [String] = []

    @Option(help: .text("A product, such as 刷脸支付; may be repeated.", "产品名称，例如 刷脸支付；可重复。"))
    var product: [String] = []

    @Flag(name: .customLong("public"), help: .text("Make all declarations public.", "将全部声明设为 public。"))
    var isPublic = false

    @Flag(
        help: .text(
            "Make all members of responses optional: some pages call members required that responses do not have.",
            "应答的全部成员均为可选：部分文档标为必填的字段，实际应答中并不返回。"
        )
    )
    var optionalResponses = false

    @Option(help: .text("The file to write.", "要写入的文件。"))
    var out: String

    func validate() throws {
        guard product.isEmpty, operation.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else { return }
        throw ValidationError(
            Language.current("Name an operation, or a product with --product", "请指定接口，或用 --product 指定产品")
        )
    }

    func execute() async throws {
        let operations = try Self.operations(operation) + ProductSelection.operations(of: product)
        try OutputFile.check(out)
        let source = SwiftSource(
            operations: operations,
            isPublic: isPublic,
            hasOptionalResponses: optionalResponses
        )
        try OutputFile.write(Data(source.text.utf8), to: out, mode: 0o644)
        let count = Set(operations).count
        Console().err(
            Language.current(
                "the Swift code for \(count) operation\(count == 1 ? "" : "s") is in \(out.printablePath)",
                "\(count) 个接口的 Swift 代码已写入 \(out.printablePath)"
            )
        )
    }

    /// The operations of arguments, in which a method comes before its path, in the same argument or in another.
    ///
    /// - Throws: ``Failure/Problem`` with the nearest operations, for one that is not known.
    private static func operations(_ arguments: [String]) throws -> [Catalog.Operation] {
        var found: [Catalog.Operation] = []
        var method: String?
        for word in arguments.flatMap({ $0.split(separator: " ").map(String.init) }) {
            guard method != nil || word.contains("/") else {
                method = word.uppercased()
                continue
            }
            let operations = APIShowCommand.find(method, word)
            guard !operations.isEmpty else { throw APIShowCommand.unknown(method, word) }
            found += operations
            method = nil
        }
        guard let method else { return found }
        throw Failure.Problem(
            status: .usage,
            description: Language.current(
                "A path must follow the method \(method.printableLine)",
                "请求方法 \(method.printableLine) 之后须有路径"
            )
        )
    }
}
