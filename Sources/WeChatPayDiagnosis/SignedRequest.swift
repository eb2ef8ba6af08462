public import Foundation

/// A request as it came on the wire, with its signature.
///
/// The description shows the method alone.
public struct SignedRequest: Sendable, CustomStringConvertible, CustomReflectable {
    /// The parameters of the `Authorization` header.
    public struct Authorization: Sendable, CustomStringConvertible, CustomReflectable {
        /// `mchid`.
        public let merchantID: String
        /// `serial_no`.
        public let serial: String
        /// `nonce_str`.
        public let nonce: String
        /// `timestamp`.
        public let timestamp: String
        /// `signature`, as text.
        public let signature: String

        /// Takes the five parameters.
        public init(merchantID: String, serial: String, nonce: String, timestamp: String, signature: String) {
            self.merchantID = merchantID
            self.serial = serial
            self.nonce = nonce
            self.timestamp = timestamp
            self.signature = signature
        }

        /// The merchant number alone.
        public var description: String { "Authorization(\(merchantID))" }

        /// Prevents `dump` and debuggers from printing nonce and signature.
        public var customMirror: Mirror { Mirror(self, children: ["merchantID": merchantID]) }
    }

    /// The method.
    public let method: String
    /// Path and query, percent-encoded as they came.
    public let target: String
    /// The `Host` header.
    public let host: String?
    /// All headers, in order.
    public let headers: [(name: String, value: String)]
    /// The parameters of the `Authorization` header.
    public let authorization: Authorization
    /// The full body.
    public let body: Data
    /// The `meta` part of an upload, which is signed instead of the body.
    public let meta: Data?

    /// Creates a request from its parts.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - target: Path and query, percent-encoded as they came.
    ///   - host: The `Host` header.
    ///   - headers: All headers, in order.
    ///   - authorization: The parameters of the `Authorization` header.
    ///   - body: The full body.
    ///   - meta: The `meta` part of an upload; `nil` for other requests.
    public init(
        method: String,
        target: String,
        host: String?,
        headers: [(name: String, value: String)],
        authorization: Authorization,
        body: Data,
        meta: Data? = nil
    ) {
        self.method = method
        self.target = target
        self.host = host
        self.headers = headers
        self.authorization = authorization
        self.body = body
        self.meta = meta
    }

    /// The method alone.
    public var description: String { "SignedRequest(\(method))" }

    /// Prevents `dump` and debuggers from printing path, headers and body.
    public var customMirror: Mirror { Mirror(self, children: ["method": method]) }
}
