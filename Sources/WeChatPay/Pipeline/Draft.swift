import Foundation
import WeChatPayCrypto

/// Stage 2: the exact bytes that will be signed and sent, each encoded once.
struct Draft: Sendable {
    let method: Call.Method
    /// Method and template, for errors.
    let operation: String
    /// The template alone, for traces.
    let template: String
    /// Path and query, percent-encoded.
    let target: String
    /// All headers except the signature.
    let headers: Headers
    /// The signed bytes: the body, or the `meta` part of an upload.
    let body: Data
    /// The streamed body instead of ``body``.
    let upload: UploadBody?
    /// Whether the response is a large body, which the time limit of one attempt must not truncate.
    var isTransfer = false
    /// What the checks of the client found; `nil` if that is nothing.
    let findings: CheckedOptions.Findings?

    private let call: Call
    private let pathValues: [String: RequestValue]
    private let queryValues: [String]
    private let session: SealingSession

    /// Expands the template and encodes query, headers and body.
    ///
    /// - Parameters:
    ///   - call: The request of the caller.
    ///   - keys: The platform's keys; the one that `Wechatpay-Serial` names, else the preferred one, seals.
    ///   - now: The moment at which certificates must be valid.
    ///   - userAgent: The `User-Agent` header.
    ///   - boundary: Makes the boundary of an upload's parts.
    ///   - checks: The checks of the client; `nil` for none.
    /// - Throws: ``WeChatPayError`` with code `invalidRequest`.
    init(
        _ call: Call,
        keys: PlatformKeySet,
        now: Date,
        userAgent: String,
        boundary: () -> String,
        checks: ActiveChecks? = nil
    ) throws {
        do {
            let (path, sorted) = try call.path.expanded(with: call.options)

            var headers: Headers = ["Accept": "application/json", "User-Agent": userAgent]
            let form = try call.media.map { try UploadForm($0, boundary: boundary()) }
            if call.method != .get { headers["Content-Type"] = form?.contentType ?? "application/json" }
            if let preferred = keys.preferred(at: now) { headers["Wechatpay-Serial"] = preferred.id }
            try Self.add(sorted.options[.headers], to: &headers)

            let session = SealingSession(platformKey: Self.sealingKey(named: headers["Wechatpay-Serial"], in: keys))
            if form != nil, sorted.options[.json] != nil || sorted.options[.body] != nil {
                throw Self.refused("json", "The body of an upload is its file; remove \"json\" and \"body\"")
            }
            // A path of a verified response is right.
            let checked =
                try call.exactTarget != nil
                ? nil
                : checks.map {
                    try CheckedOptions(sorted.options, of: call, path: path, headers: headers, session, $0)
                }
            let options = checked?.options ?? sorted.options
            let query = try Self.query(options[.query], session)
            self.body =
                try form?.meta
                ?? Self.body(
                    of: call.method,
                    options,
                    encoded: checked?.encodedJSON,
                    type: headers["Content-Type"],
                    session
                )
            self.findings = checked?.findings
            self.upload = form?.body
            self.method = call.method
            self.operation = call.operation
            self.template = call.path.label
            self.target = call.exactTarget ?? (query.text.isEmpty ? path : "\(path)?\(query.text)")
            self.headers = headers
            self.call = call
            self.pathValues = sorted.path
            self.queryValues = query.values
            self.session = session
        } catch var error as WeChatPayError {
            // The checks name a known operation by its own template.
            error.operation = error.operation ?? call.operation
            throw error
        }
    }

    /// A file's name without its ending, which responses may quote separately.
    private static func nameParts(_ filename: String) -> [String] {
        filename.lastIndex(of: ".").map { [String(filename[..<$0])] } ?? []
    }

    private static func refused(_ parameter: String, _ message: String) -> WeChatPayError {
        WeChatPayError(.invalidRequest, message, stage: .draft, parameter: parameter)
    }

    /// The parameters of the query in the given order; a list repeats its name, `nil` omits it.
    static func parameters(_ option: RequestValue?) throws -> [(name: String, text: String, value: RequestValue)] {
        guard let option else { return [] }
        guard case .object(let pairs) = option.storage else {
            throw refused("query", "The option \"query\" must be an object of names and values")
        }
        var parameters: [(name: String, text: String, value: RequestValue)] = []
        for (name, value) in pairs {
            let elements: [RequestValue] =
                switch value.storage {
                case .null: []
                case .array(let list): list
                default: [value]
                }
            for element in elements {
                let sealed: String? = if case .sealed(let sealed) = element.storage { sealed.plaintext } else { nil }
                guard let text = sealed ?? element.scalarText else {
                    throw refused(
                        "query.\(name)",
                        "The query parameter \"\(name)\" must be a text, a number or a list of them"
                    )
                }
                parameters.append((name, text, element))
            }
        }
        return parameters
    }

    /// The query as it is sent, and the values in it.
    private static func query(
        _ option: RequestValue?,
        _ session: SealingSession
    ) throws -> (text: String, values: [String]) {
        var values: [String] = []
        let parts = try parameters(option).map { parameter in
            var text = parameter.text
            if case .sealed = parameter.value.storage {
                text = try session.seal(text, in: "query") { [parameter.name] }
            }
            values.append(text)
            return "\(PercentEncoding.unreserved(parameter.name))=\(PercentEncoding.unreserved(text))"
        }
        return (parts.joined(separator: "&"), values)
    }

    /// Replaces the client's headers by the caller's.
    ///
    /// `Authorization` is ignored: the client always signs.
    private static func add(_ option: RequestValue?, to headers: inout Headers) throws {
        guard let option else { return }
        guard case .object(let pairs) = option.storage else {
            throw refused("headers", "The option \"headers\" must be an object of names and values")
        }
        for (name, value) in pairs {
            guard Headers.isValidName(name) else {
                throw refused("headers", "A header name contains a character that is not valid in header names")
            }
            guard let text = value.scalarText, Headers.isValidValue(text) else {
                throw refused("headers.\(name)", "The header \"\(name)\" must be a text without control characters")
            }
            switch name.lowercased() {
            case "authorization": continue
            case "content-length", "transfer-encoding", "connection":
                throw refused("headers.\(name)", "The header \"\(name)\" is set by the connection; remove it")
            default: headers[name] = text
            }
        }
    }

    private static func sealingKey(named id: String?, in keys: PlatformKeySet) -> Result<PlatformKey, WeChatPayError> {
        guard let id else {
            return .failure(refused("headers.Wechatpay-Serial", "There is no valid platform key for encryption"))
        }
        guard let key = keys.key(id) else {
            return .failure(
                refused(
                    "headers.Wechatpay-Serial",
                    "The header Wechatpay-Serial names a key that is not in the client's key ring, so it cannot be used for encryption"
                )
            )
        }
        return .success(key)
    }

    private static func body(
        of method: Call.Method,
        _ options: [RequestOptions.Option: RequestValue],
        encoded: Data?,
        type: String?,
        _ session: SealingSession
    ) throws -> Data {
        for option in [RequestOptions.Option.json, .body] where method == .get && options[option] != nil {
            throw refused(option.rawValue, "A GET request has no body; remove \"\(option.rawValue)\", or use \"query\"")
        }
        switch (options[.json], options[.body]?.storage) {
        case (nil, nil): return Data()
        case (_?, _?): throw refused("body", "Give either \"json\" or \"body\", not both")
        case (let json?, nil): return try encoded ?? encode(json, session)
        case (nil, .string(let text)?): return try checked(Data(text.utf8), type)
        case (nil, .bytes(let data)?): return try checked(data, type)
        case (nil, _?): throw refused("body", "The option \"body\" must be a text or .bytes(…)")
        }
    }

    /// Whether a content type is that of JSON.
    static func isJSON(_ type: String?) -> Bool {
        type?.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased() == "application/json"
    }

    /// Checks that a body that is sent as JSON is valid JSON; the platform rejects anything else.
    private static func checked(_ body: Data, _ type: String?) throws -> Data {
        guard !isJSON(type) || body.isEmpty || JSONBytes.areValid(body) else {
            throw refused(
                "body",
                "The option \"body\" is not valid JSON; check commas, quotes and the encoding (UTF-8), or set another Content-Type in \"headers\""
            )
        }
        return body
    }

    /// Encodes the option `json`, with its sealed values encrypted.
    static func encode(_ json: RequestValue, _ session: SealingSession) throws -> Data {
        if let text = try JSONText.of(json, session) { return text }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom(Self.encode(date:to:))
        encoder.dataEncodingStrategy = .custom { data, encoder in throw Self.unwritable(data, encoder) }
        if let key = SealingSession.key { encoder.userInfo[key] = session }
        do {
            let body = try encoder.encode(json)
            // The encoder writes a decimal that is not a number as NaN, which is not JSON.
            if body.range(of: Data("NaN".utf8)) != nil { _ = try JSONDecoder().decode(JSONValue.self, from: body) }
            return body
        } catch let error as WeChatPayError {
            throw error
        } catch let error as EncodingError {
            throw unencodable(error)
        } catch {
            throw WeChatPayError(
                .invalidRequest,
                "The option \"json\" cannot be encoded; its encode(to:) failed",
                stage: .draft,
                parameter: "json",
                underlying: error
            )
        }
    }

    @Sendable private static func encode(date: Date, to encoder: any Encoder) throws {
        guard let text = PlatformDate.exactText(date) else { throw unwritable(date, encoder) }
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    private static func unwritable(_ value: Any, _ encoder: any Encoder) -> EncodingError {
        .invalidValue(value, .init(codingPath: encoder.codingPath, debugDescription: "The value has no form in JSON"))
    }

    /// Names the field without its value; the text of the error may quote the value.
    private static func unencodable(_ error: EncodingError) -> WeChatPayError {
        var path: [any CodingKey] = []
        if case .invalidValue(_, let context) = error { path = context.codingPath }
        let field = (["json"] + path.map { $0.intValue.map(String.init) ?? $0.stringValue }).joined(separator: ".")
        return WeChatPayError(
            .invalidRequest,
            "\(field) cannot be encoded as JSON; pass raw bytes in \"body\", and use finite numbers and dates from 1970 to 9999",
            stage: .draft,
            parameter: field,
            underlying: error
        )
    }

    /// All sent values, which must not appear in error descriptions; collected only for an error.
    var personal: [String] {
        headerValues + call.path.literals + pathValues.values.compactMap(\.scalarText) + queryValues
            + session.plaintexts
            + [call.exactTarget ?? ""] + Self.nameParts(call.media?.file.filename ?? "") + bodyTexts
    }

    /// The values of the caller's own headers.
    private var headerValues: [String] {
        let own = ["accept", "content-type", "user-agent", "wechatpay-serial"]
        return headers.compactMap { own.contains($0.name.lowercased()) ? nil : $0.value }
    }

    /// The texts and numbers of the body, in case a response quotes one of them; a number of one or two digits would
    /// hide parts of other numbers.
    private var bodyTexts: [String] {
        func texts(_ value: JSONValue) -> [String] {
            switch value {
            case .string(let text): [text]
            case .integer, .number: value.scalarText.map { $0.utf8.count > 2 ? [$0] : [] } ?? []
            case .array(let elements): elements.flatMap(texts)
            case .object(let members): members.values.flatMap(texts)
            default: []
            }
        }
        return (try? JSONDecoder().decode(JSONValue.self, checking: body)).map(texts) ?? []
    }
}
