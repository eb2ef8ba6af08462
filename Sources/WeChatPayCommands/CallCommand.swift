import ArgumentParser
import Foundation
import WeChatPay

/// `wechatpay call`: any call.
struct CallCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: Language.current(
            "Makes one call and prints the verified body on standard output.",
            "发起任意一个调用，把验签后的应答打印到标准输出。"
        ),
        discussion: """
            Nothing is printed for an answer without a body, such as a 204. When anything is refused, \
            here or by the platform, a message goes to standard error and the status is not 0.

            Example:
              wechatpay call PATCH 'v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}' \\
                -p organization_id=O1000001 -p out_user_id=S2026001 \\
                --json '{"user_name": "张三", "phone": "13800138000"}' --seal user_name --seal phone
            """
    )

    enum Method: String, ExpressibleByArgument, CaseIterable {
        case get = "GET"
        case put = "PUT"
        case post = "POST"
        case patch = "PATCH"
        case delete = "DELETE"

        init?(argument: String) { self.init(rawValue: argument.uppercased()) }
    }

    @Argument(help: "GET, PUT, POST, PATCH or DELETE.")
    var method: Method

    @Argument(help: "Path template, such as v3/certificates or v3/bill/{bill_id}.")
    var template: String

    @Option(name: [.customShort("p"), .customLong("path")], help: "Path parameter, name=value.")
    var parameters: [NamedValue] = []

    @Option(name: [.customShort("q"), .customLong("query")], help: "Query parameter, name=value.")
    var query: [NamedValue] = []

    @Option(name: [.customShort("H"), .customLong("header")], help: "Header, name=value.")
    var headers: [NamedValue] = []

    @Option(help: "JSON body: the text itself, @FILE, or @- for standard input.")
    var json: String?

    @Option(help: "Field of the JSON to seal, dotted for an inner one; may be repeated.")
    var seal: [String] = []

    @OptionGroup(title: "Credentials")
    var credentials: CredentialOptions

    func validate() throws {
        if !seal.isEmpty, json == nil {
            throw ValidationError(
                Language.current("--seal names fields of --json; give both", "--seal 指定 --json 中的字段；两者须同时给出")
            )
        }
    }

    func execute() async throws {
        let body = try json.map { try JSONBody(argument: $0, sealing: seal) }
        let client = try await credentials.client()
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
            json: body.flatMap(\.sealedTree),
            body: body.flatMap(\.verbatim)
        )
    }

    private static func unique(_ items: [NamedValue], _ option: String) throws -> [String: String] {
        var values: [String: String] = [:]
        for item in items where values.updateValue(item.value, forKey: item.name) != nil {
            throw ValidationError(
                Language.current("\(option) \(item.name) is given twice", "\(option) \(item.name) 给出了两次")
            )
        }
        return values
    }
}
