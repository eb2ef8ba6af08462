import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayCatalog
import WeChatPayChecks

/// `wechatpay call`: any call.
struct CallCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: Language.current(
            "Sends one request and prints the verified body on standard output.",
            "发起任意一个调用，把验签后的应答打印到标准输出。"
        ),
        discussion: Language.current(
            """
            Prints nothing for a response without a body, such as a 204. If the request is rejected, \
            locally or by the platform, prints a message on standard error and exits with a status other than 0.

            The request is compared with what is known of the operation: what cannot be right is refused, what may \
            be wrong is reported on standard error, and operations on another host of the platform are sent there.

            Example:
              wechatpay call PATCH 'v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}' \\
                -p organization_id=O1000001 -p out_user_id=S2026001 \\
                --json '{"user_name": "张三", "phone": "13800138000"}' --seal user_name --seal phone
            """,
            """
            没有应答体（如 204）时不打印内容。请求被本地或平台拒绝时，在标准错误上打印原因，退出码不为 0。

            发送前与该接口的已知资料核对：不可能正确的会被拒绝，可能有误的在标准错误上提示；位于平台其他域名的接口发往该域名。

            示例：
              wechatpay call PATCH 'v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}' \\
                -p organization_id=O1000001 -p out_user_id=S2026001 \\
                --json '{"user_name": "张三", "phone": "13800138000"}' --seal user_name --seal phone
            """
        )
    )

    enum Method: String, ExpressibleByArgument, CaseIterable {
        case get = "GET"
        case put = "PUT"
        case post = "POST"
        case patch = "PATCH"
        case delete = "DELETE"

        init?(argument: String) { self.init(rawValue: argument.uppercased()) }
    }

    @Argument(help: .text("The method: GET, PUT, POST, PATCH or DELETE.", "请求方法：GET、PUT、POST、PATCH 或 DELETE。"))
    var method: Method

    @Argument(
        help: .text(
            "The path template, such as v3/certificates or v3/bill/{bill_id}.",
            "路径模板，例如 v3/certificates 或 v3/bill/{bill_id}。"
        ),
        completion: .custom { words, _, prefix in CallCommand.templates(after: words, prefix) }
    )
    var template: String

    @Option(
        name: [.customShort("p"), .customLong("path")],
        help: .text("A path parameter, name=value.", "路径参数，name=value。")
    )
    var parameters: [NamedValue] = []

    @Option(
        name: [.customShort("q"), .customLong("query")],
        help: .text("A query parameter, name=value.", "查询参数，name=value。")
    )
    var query: [NamedValue] = []

    @Option(name: [.customShort("H"), .customLong("header")], help: .text("A header, name=value.", "请求头，name=value。"))
    var headers: [NamedValue] = []

    @Option(
        help: .text(
            "The JSON body: the text itself, @FILE, or @- for standard input.",
            "JSON 请求体：文本本身、@文件，或 @- 表示标准输入。"
        )
    )
    var json: String?

    @Option(
        help: .text(
            "A field of the JSON to encrypt, with dots for nested fields; may be repeated.",
            "JSON 中要加密的字段，嵌套字段用点分隔；可重复。"
        )
    )
    var seal: [String] = []

    @Flag(
        help: .text(
            "Print a JSON body with the operation's required fields to fill in, and send nothing.",
            "打印含必填字段的 JSON 请求体以供填写，不发送请求。"
        )
    )
    var skeleton = false

    @Flag(
        help: .text(
            "Encrypt all fields that the operation is known to have encrypted.",
            "加密该接口已知需要加密的全部字段。"
        )
    )
    var encrypt = false

    @Option(
        help: ArgumentHelp(
            Language.current(
                "A kind of issue to ignore, such as missing_field; may be repeated.",
                "要忽略的一类问题，例如 missing_field；可重复。"
            ),
            valueName: "kind"
        )
    )
    var ignore: [IssueKind] = []

    @Flag(
        name: .customLong("no-check"),
        help: .text(
            "Send the request without comparing it with what is known of the operation.",
            "不与该接口的已知资料核对，直接发送。"
        )
    )
    var isUnchecked = false

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    /// A kind of issue on the command line.
    struct IssueKind: ExpressibleByArgument, Sendable {
        let kind: RequestIssue.Kind

        static let allValueStrings = [
            RequestIssue.Kind.unknownOperation, .missingField, .missingInnerField, .wrongType, .tooLong, .plainText,
            .unknownField, .outsideVocabulary, .outsideLimits, .malformed, .otherHost,
        ].map(\.rawValue)

        init?(argument: String) {
            guard Self.allValueStrings.contains(argument) else { return nil }
            kind = RequestIssue.Kind(rawValue: argument)
        }
    }

    /// The known templates of the method that precedes, for a shell's completions.
    private static func templates(after words: [String], _ prefix: String) -> [String] {
        let method = words.lazy.compactMap { Method(argument: $0) }.first
        let known = Catalog.operations.lazy.filter { method == nil || $0.method == method?.rawValue }.map(\.template)
        return Array(Set(known.filter { $0.hasPrefix(prefix) })).sorted()
    }

    func validate() throws {
        if !seal.isEmpty, json == nil {
            throw ValidationError(
                Language.current("--seal requires --json, whose fields it names", "--seal 指定 --json 中的字段；两者须同时给出")
            )
        }
        if encrypt, isUnchecked {
            throw ValidationError(
                Language.current(
                    "--encrypt requires what is known of the operation; remove --no-check, or name the fields with --seal",
                    "--encrypt 需要该接口的已知资料；请去掉 --no-check，或用 --seal 指定字段"
                )
            )
        }
    }

    /// Prints the skeleton of the body.
    private func printSkeleton() throws {
        let known =
            Catalog.operation(method.rawValue, template) ?? Catalog.operation(method.rawValue, path: template)
        guard let operation = known else { throw APIShowCommand.unknown(method.rawValue, template) }
        guard !operation.json.isEmpty else {
            throw Failure.Problem(
                status: .invalid,
                description: Language.current(
                    "\(method.rawValue) \(operation.template) has no JSON body",
                    "\(method.rawValue) \(operation.template) 没有 JSON 请求体"
                )
            )
        }
        try Console().out(Data((operation.skeleton + "\n").utf8))
    }

    func execute() async throws {
        if skeleton { return try printSkeleton() }
        let body = try json.map { try JSONBody(argument: $0, sealing: seal, isTree: encrypt) }
        let client = try await credentials.client { configuration in
            guard !isUnchecked else { return }
            var checks = RequestChecks.catalog
            checks.encryptsFields = encrypt
            for kind in ignore { checks[kind.kind] = .ignore }
            checks.onIssue = { issue in
                let message = LibraryText.localized(issue.message, .current)
                Console().err(Language.current("warning: \(message)", "警告：\(message)"))
            }
            configuration.checks = checks
        }
        let resource = client.chain(template)
        let options = try self.options(body)
        let output =
            switch method {
            case .get: try await resource.get(options)
            case .put: try await resource.put(options)
            case .post: try await resource.post(options)
            case .patch: try await resource.patch(options)
            case .delete: try await resource.delete(options)
            }
        if !output.body.isEmpty { try Console().out(output.body + Data("\n".utf8)) }
    }

    private func options(_ body: JSONBody?) throws -> RequestOptions {
        var query: [(String, RequestValue)] = []
        for item in self.query { query.append((item.name, RequestValue(item.value))) }
        return RequestOptions(
            path: try Self.unique(parameters, "-p"),
            query: query,
            headers: try Self.unique(headers, "-H"),
            json: body.flatMap(\.tree),
            body: body.flatMap(\.verbatim)
        )
    }

    private static func unique(_ items: [NamedValue], _ option: String) throws -> [String: String] {
        var values: [String: String] = [:]
        for item in items where values.updateValue(item.value, forKey: item.name) != nil {
            throw ValidationError(
                Language.current("\(option) \(item.name) is specified twice", "\(option) \(item.name) 给出了两次")
            )
        }
        return values
    }
}
