import Foundation
import WeChatPayCrypto

/// The options of a call after its checks, with the fields encrypted that are known to be encrypted.
struct CheckedOptions {
    /// The options without the path parameters.
    private(set) var options: [RequestOptions.Option: RequestValue]
    /// The option `json` in its final form, if it was encoded for the checks.
    private(set) var encodedJSON: Data?
    /// The issues to report.
    private(set) var issues: [RequestIssue] = []
    /// The host of the operation, if it is not the configured one.
    private(set) var origin: Origin?

    /// The options of a call without checks.
    init(unchecked options: [RequestOptions.Option: RequestValue]) { self.options = options }

    /// Checks the options of a call.
    ///
    /// - Parameters:
    ///   - options: The options without the path parameters.
    ///   - call: The call.
    ///   - path: The filled path.
    ///   - headers: All headers except the signature.
    ///   - session: Encrypts models that contain ``Sealed`` values.
    ///   - checks: The checks.
    ///   - base: The configured host.
    /// - Throws: ``WeChatPayError`` with the issues that are refused.
    init(
        _ options: [RequestOptions.Option: RequestValue],
        of call: Call,
        path: String,
        headers: Headers,
        _ session: SealingSession,
        _ checks: RequestChecks,
        base: Origin?
    ) throws {
        self.options = options
        let content = try content(of: call, path, headers, session)
        let review = checks.checker.review(content)
        var issues = review.issues
        if checks.encryptsFields, !content.setsSerial {
            issues.removeAll { $0.kind == .plainText && seal($0.field) }
        }
        if let base, let issue = select(from: review.origins, base, checks, content.operation) { issues.append(issue) }
        self.issues = issues.filter { checks[$0.kind] != .ignore }
        let refused = self.issues.filter { checks[$0.kind] == .refuse }
        guard refused.isEmpty else { throw WeChatPayError(refused) }
    }

    /// Whether the caller sets the header that names the key of encrypted values.
    private static func setsSerial(_ headers: RequestValue?) -> Bool {
        guard case .object(let fields)? = headers?.storage else { return false }
        return fields.contains { $0.0.lowercased() == "wechatpay-serial" }
    }

    /// The request as a checker sees it; a model in `json` is replaced by the JSON that it encodes.
    private mutating func content(
        of call: Call,
        _ path: String,
        _ headers: Headers,
        _ session: SealingSession
    ) throws -> RequestContent {
        var encrypted: Set<[String]> = []
        let query = try Draft.parameters(options[.query]).map { parameter in
            let isSealed = if case .sealed = parameter.value.storage { true } else { false }
            return RequestContent.Parameter(
                name: parameter.name,
                value: parameter.text,
                isEncrypted: isSealed || CipherText.isForm(of: parameter.text)
            )
        }
        return RequestContent(
            method: call.method.rawValue,
            template: call.path.label,
            path: path,
            query: query,
            headers: headers,
            body: try body(of: call, headers["Content-Type"], session, &encrypted),
            setsSerial: Self.setsSerial(options[.headers]),
            encrypted: encrypted
        )
    }

    private mutating func body(
        of call: Call,
        _ type: String?,
        _ session: SealingSession,
        _ encrypted: inout Set<[String]>
    ) throws -> RequestContent.Body {
        guard call.media == nil else { return .other }
        if let json = options[.json] {
            var tree = json
            if !json.isTree {
                let encoded = try Draft.encode(json, session)
                // The encoder writes only what can be decoded.
                tree = try RequestValue(json: encoded)
                options[.json] = tree
                encodedJSON = encoded
            }
            return .json(tree.plain(at: ["json"], encrypted: &encrypted))
        }
        let bytes: Data? =
            switch options[.body]?.storage {
            case .string(let text)?: Data(text.utf8)
            case .bytes(let data)?: data
            default: nil
            }
        guard let bytes, !bytes.isEmpty else { return .none }
        guard Draft.isJSON(type), let tree = try? RequestValue(json: bytes) else { return .other }
        return .json(tree.plain(at: ["json"], encrypted: &encrypted))
    }

    /// Encrypts a field.
    ///
    /// - Returns: Whether there is a text that the client can encrypt.
    private mutating func seal(_ field: [String]) -> Bool {
        guard let place = field.first else { return false }
        switch place {
        case "json":
            guard let sealed = options[.json]?.sealing(field.dropFirst()) else { return false }
            options[.json] = sealed
            encodedJSON = nil
            return true
        case "query":
            guard let name = field.last, case .object(var parameters)? = options[.query]?.storage else { return false }
            for index in parameters.indices where parameters[index].0 == name {
                parameters[index].1 = parameters[index].1.sealingParameter
            }
            options[.query] = RequestValue(.object(parameters))
            return true
        default: return false
        }
    }

    /// Selects the host of an operation.
    ///
    /// - Returns: An issue, if the call is not sent to a host that is known to serve it.
    private mutating func select(
        from origins: [String],
        _ base: Origin,
        _ checks: RequestChecks,
        _ operation: String
    ) -> RequestIssue? {
        let known = origins.compactMap { try? Origin($0) }
        // A proxy or a sandbox serves everything.
        guard let first = known.first, base.isPlatform || base.isOverseas else { return nil }
        guard !known.contains(base), !(base.isPlatform && known.contains(where: \.isPlatform)) else { return nil }
        if checks.selectsHost, base.isPlatform {
            origin = first
            return nil
        }
        return RequestIssue(
            .otherHost,
            operation: operation,
            message: "The operation is known on \(first.host), but the client uses \(base.host)"
        )
    }
}

extension RequestValue {
    /// The value of a query's parameter with its plain texts replaced by ones that encrypt themselves.
    fileprivate var sealingParameter: RequestValue {
        switch storage {
        case .string(let text) where !CipherText.isForm(of: text): RequestValue(.sealed(Sealed(text)))
        case .array(let elements): RequestValue(.array(elements.map(\.sealingParameter)))
        default: scalarText.map { RequestValue(.sealed(Sealed($0))) } ?? self
        }
    }
}
