/// Finds issues in requests before they are signed.
///
/// The module `WeChatPayChecks` has one that knows all operations.
public protocol RequestChecker: Sendable {
    /// Checks a request.
    ///
    /// It must return quickly: it runs in every call.
    ///
    /// - Parameter request: The request, with all values in plain text.
    /// - Returns: The issues, and the hosts of the operation.
    func review(_ request: RequestContent) -> RequestReview
}

/// What a checker found.
public struct RequestReview: Sendable {
    /// The issues.
    public var issues: [RequestIssue]
    /// The origins that serve the operation, such as `https://apihk.mch.weixin.qq.com`; empty if they are not known.
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
    public enum Body: Sendable {
        /// No body.
        case none
        /// A JSON body.
        case json(JSONValue)
        /// An upload, or a body that is not JSON.
        case other
    }

    /// A parameter of the query.
    public struct Parameter: Sendable {
        /// The name.
        public let name: String
        /// The value, in plain text as far as the client encrypts it.
        public let value: String
        /// Whether the value is encrypted when it is sent.
        public let isEncrypted: Bool
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
    /// The body, in plain text as far as the client encrypts it.
    public let body: Body
    /// Whether the caller sets the header `Wechatpay-Serial`, and so encrypts by itself.
    public let setsSerial: Bool
    private let encrypted: Set<[String]>

    init(
        method: String,
        template: String,
        path: String,
        query: [Parameter],
        headers: Headers,
        body: Body,
        setsSerial: Bool,
        encrypted: Set<[String]>
    ) {
        self.method = method
        self.template = template
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.setsSerial = setsSerial
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
