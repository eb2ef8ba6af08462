import Foundation
import WeChatPayCrypto

/// The options of a call after its checks, with the fields encrypted that are known to be encrypted.
struct CheckedOptions {
    /// The options without the path parameters.
    private(set) var options: [RequestOptions.Option: RequestValue]
    /// The option `json` in its final form, if it was encoded for the checks.
    private(set) var encodedJSON: Data?
    /// What remains to be done; `nil` if that is nothing.
    private(set) var findings: Findings?

    /// What the checks found in a request that is sent; a class, because every draft has room for it.
    final class Findings: Sendable {
        /// The issues to report.
        let issues: [RequestIssue]
        /// The host of the operation, if it is not the configured one.
        let origin: Origin?

        init(issues: [RequestIssue], origin: Origin?) {
            self.issues = issues
            self.origin = origin
        }
    }

    /// Checks the options of a call.
    ///
    /// - Parameters:
    ///   - options: The options without the path parameters.
    ///   - call: The call.
    ///   - path: The filled path.
    ///   - headers: All headers except the signature.
    ///   - session: Encrypts models that contain ``Sealed`` values.
    ///   - active: The checks of the client.
    /// - Throws: ``WeChatPayError`` with the issues that are refused.
    init(
        _ options: [RequestOptions.Option: RequestValue],
        of call: Call,
        path: String,
        headers: Headers,
        _ session: SealingSession,
        _ active: ActiveChecks
    ) throws {
        let checks = active.checks
        self.options = options
        var problem: WeChatPayError?
        let content = try content(of: call, path, headers, session, &problem)
        let review = checks.checker.review(content)
        // An unknown operation passes, also with such a body.
        if let problem, !review.origins.isEmpty { throw problem }
        var issues = review.issues
        if checks.encryptsFields, !content.setsSerial {
            let sealed = seal(Set(issues.filter { $0.kind == .plainText }.map(\.field)))
            issues.removeAll { $0.kind == .plainText && sealed.contains($0.field) }
        }
        let operation = issues.first?.operation ?? content.operation
        let (origin, mismatch) = Self.select(from: review.origins, active, operation)
        if let mismatch { issues.append(mismatch) }
        let reported = RequestIssue.merged(issues.filter { checks[$0.kind] == .report })
        let refused = RequestIssue.merged(issues.filter { checks[$0.kind] == .refuse })
        guard refused.isEmpty else { throw WeChatPayError(refused + reported) }
        if !reported.isEmpty || origin != nil { findings = Findings(issues: reported, origin: origin) }
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
        _ session: SealingSession,
        _ problem: inout WeChatPayError?
    ) throws -> RequestContent {
        var encrypted: Set<[String]> = []
        let setsSerial = Self.setsSerial(options[.headers])
        let isEncrypted = setsSerial ? CipherText.isPossible(in:) : CipherText.isForm(of:)
        let query = try Draft.parameters(options[.query]).map { parameter in
            let isSealed = if case .sealed = parameter.value.storage { true } else { false }
            return RequestContent.Parameter(
                name: parameter.name,
                value: parameter.text,
                isEncrypted: isSealed || isEncrypted(parameter.text)
            )
        }
        return RequestContent(
            method: call.method.rawValue,
            template: call.path.label,
            path: path,
            query: query,
            headers: headers,
            body: try body(of: call, headers["Content-Type"], session, isEncrypted, &encrypted, &problem),
            setsSerial: setsSerial,
            isRaw: options[.body] != nil,
            encrypted: encrypted
        )
    }

    private mutating func body(
        of call: Call,
        _ type: String?,
        _ session: SealingSession,
        _ isEncrypted: (String) -> Bool,
        _ encrypted: inout Set<[String]>,
        _ problem: inout WeChatPayError?
    ) throws -> RequestContent.Body {
        guard call.media == nil else { return .upload }
        if let json = options[.json] {
            var tree = json
            if !json.isTree {
                let encoded = try Draft.encode(json, session)
                encodedJSON = encoded
                do {
                    tree = try Self.tree(encoded)
                } catch {
                    problem = error
                    return .other
                }
                options[.json] = tree
            }
            return .json(tree.plain(at: ["json"], isEncrypted, encrypted: &encrypted))
        }
        let bytes: Data? =
            switch options[.body]?.storage {
            case .string(let text)?: Data(text.utf8)
            case .bytes(let data)?: data
            default: nil
            }
        guard let bytes, !bytes.isEmpty else { return .none }
        guard Draft.isJSON(type), let tree = try? RequestValue(json: bytes) else { return .other }
        return .json(tree.plain(at: ["json"], isEncrypted, encrypted: &encrypted))
    }

    /// The encoded body as a tree.
    ///
    /// - Throws: ``WeChatPayError``, because an unchecked body could have personal data in plain text.
    private static func tree(_ encoded: Data) throws(WeChatPayError) -> RequestValue {
        do {
            return try RequestValue(json: encoded)
        } catch {
            throw WeChatPayError(
                .invalidRequest,
                "The option \"json\" cannot be checked: a number in it is too long, or it has too many levels; correct it, or "
                    + "make the call with a client that is unchecked",
                stage: .check,
                parameter: "json",
                underlying: error
            )
        }
    }

    /// Encrypts fields.
    ///
    /// - Returns: The fields that are texts which the client can encrypt.
    private mutating func seal(_ fields: Set<[String]>) -> Set<[String]> {
        guard !fields.isEmpty else { return [] }
        var sealed: Set<[String]> = []
        if let json = options[.json] {
            let changed = json.sealing(fields, at: ["json"], sealed: &sealed)
            if !sealed.isEmpty {
                options[.json] = changed
                encodedJSON = nil
            }
        }
        if case .object(var parameters)? = options[.query]?.storage {
            for index in parameters.indices where fields.contains(["query", parameters[index].0]) {
                parameters[index].1 = parameters[index].1.sealingParameter
                sealed.insert(["query", parameters[index].0])
            }
            options[.query] = RequestValue(.object(parameters))
        }
        return sealed
    }

    /// Selects the host of an operation.
    ///
    /// - Returns: The host, if it is not the configured one; an issue, if the call is not sent to a host that is known to
    ///   serve it.
    private static func select(
        from origins: [String],
        _ active: ActiveChecks,
        _ operation: String
    ) -> (origin: Origin?, issue: RequestIssue?) {
        let base = active.base
        // Only hosts of the platform: requests are signed.
        let known = origins.compactMap { try? Origin($0) }.filter { $0.isPlatform || $0.isOverseas }
        // A proxy or a sandbox serves everything.
        guard let first = known.first, base.isPlatform || base.isOverseas else { return (nil, nil) }
        let isServed = known.contains(base) || (base.isPlatform && known.contains(where: \.isPlatform))
        guard !isServed else { return (nil, nil) }
        if active.checks.selectsHost, base.isPlatform { return (first, nil) }
        let issue = RequestIssue(
            .otherHost,
            operation: operation,
            message: "The operation is known on \(first.host), but the client uses \(base.host)",
            advice: "set selectsHost, or use a client with that base URL"
        )
        return (nil, issue)
    }
}

/// The checks of a client and its host; a class, so that the path of a call copies one reference.
final class ActiveChecks: Sendable {
    let checks: RequestChecks
    let base: Origin

    init(_ checks: RequestChecks, base: Origin) {
        self.checks = checks
        self.base = base
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
