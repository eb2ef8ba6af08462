/// Finds issues in requests before they are signed.
///
/// The module `WeChatPayChecks` has one that knows all operations.
public protocol RequestChecker: Sendable {
    /// Checks a request.
    ///
    /// It must return quickly: it runs in every call. For each issue of the kind ``RequestIssue/Kind/plainText``, a client
    /// with ``RequestChecks/encryptsFields`` encrypts the field.
    ///
    /// - Parameter request: The request.
    /// - Returns: The issues, and the hosts of the operation.
    func review(_ request: RequestContent) -> RequestReview
}

/// What a checker found.
public struct RequestReview: Sendable {
    /// The issues.
    public var issues: [RequestIssue]
    /// The origins that serve the operation, such as `https://apihk.mch.weixin.qq.com`; empty if it is not known.
    ///
    /// Only hosts of the platform are used.
    public var origins: [String]

    /// Makes a review.
    ///
    /// - Parameters:
    ///   - issues: The issues.
    ///   - origins: The origins that serve the operation, the preferred one first.
    public init(issues: [RequestIssue] = [], origins: [String] = []) {
        self.issues = issues
        self.origins = origins
    }
}

/// A request as a ``RequestChecker`` sees it, before anything is encrypted or signed.
///
/// It holds personal data; its description does not.
public struct RequestContent: Sendable, CustomStringConvertible, CustomReflectable {
    /// The body of a request.
    public enum Body: Sendable, CustomStringConvertible, CustomReflectable {
        /// No body.
        case none
        /// A JSON body.
        case json(JSONValue)
        /// A file.
        case upload
        /// A body that is not JSON.
        case other

        /// A description that does not contain values.
        public var description: String {
            switch self {
            case .none: "none"
            case .json: "json"
            case .upload: "upload"
            case .other: "other"
            }
        }

        /// Prevents `dump` and debuggers from printing values.
        public var customMirror: Mirror { Mirror(self, children: []) }
    }

    /// A parameter of the query.
    public struct Parameter: Sendable, CustomStringConvertible, CustomReflectable {
        /// The name.
        public let name: String
        /// The value, in plain text as far as the client encrypts it.
        public let value: String
        /// Whether the value is encrypted when it is sent.
        public let isEncrypted: Bool

        /// Makes a parameter.
        public init(name: String, value: String, isEncrypted: Bool = false) {
            self.name = name
            self.value = value
            self.isEncrypted = isEncrypted
        }

        /// A description that does not contain the value.
        public var description: String { "Parameter(\(name))" }

        /// Prevents `dump` and debuggers from printing the value.
        public var customMirror: Mirror { Mirror(self, children: []) }
    }

    /// The HTTP method, in uppercase.
    public let method: String
    /// The template, in which literal values of a chain are `…`.
    public let template: String
    /// The path, filled and percent-encoded, beginning with `/`, without a query.
    public let path: String
    /// The parameters of the query in order.
    public let query: [Parameter]
    /// All headers except the signature.
    public let headers: Headers
    /// The body; ``Sealed`` values of a literal are in plain text, those of a model are cipher texts.
    public let body: Body
    /// Whether the caller sets the header `Wechatpay-Serial`, and so encrypts by itself.
    public let setsSerial: Bool
    /// Whether the body is the raw option `body`, which the client never changes.
    public let isRaw: Bool
    private let encrypted: Set<[String]>

    /// Makes a request, for a test of a checker.
    ///
    /// - Parameters:
    ///   - method: The HTTP method, in uppercase.
    ///   - template: The template.
    ///   - path: The filled path, beginning with `/`.
    ///   - query: The parameters of the query.
    ///   - headers: The headers.
    ///   - body: The body.
    ///   - setsSerial: Whether the caller sets the header `Wechatpay-Serial`.
    ///   - isRaw: Whether the body is raw.
    ///   - encrypted: The places of encrypted texts in the body.
    public init(
        method: String,
        template: String,
        path: String,
        query: [Parameter] = [],
        headers: Headers = [:],
        body: Body = .none,
        setsSerial: Bool = false,
        isRaw: Bool = false,
        encrypted: Set<[String]> = []
    ) {
        self.method = method
        self.template = template
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.setsSerial = setsSerial
        self.isRaw = isRaw
        self.encrypted = encrypted
    }

    /// Method and template.
    public var operation: String { "\(method) \(template)" }

    /// Whether a text of the body is encrypted when it is sent: as ``Sealed``, or because it is a cipher text.
    ///
    /// - Parameter field: The place, such as `["json", "phone"]`.
    /// - Returns: Whether it is.
    public func isEncrypted(_ field: [String]) -> Bool { encrypted.contains(field) }

    /// A description that does not contain values.
    public var description: String { "RequestContent(\(operation))" }

    /// Prevents `dump` and debuggers from printing values.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
