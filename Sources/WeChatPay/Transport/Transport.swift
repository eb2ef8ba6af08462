import Foundation

/// Moves bytes to the platform and back, and knows nothing else of WeChat Pay.
///
/// A conforming type sends ``TransportRequest/target``, the headers and the body exactly as given:
/// they are signed. It follows no redirect.
public protocol Transport: Sendable {
    /// Sends one request and returns the whole answer, whatever its status.
    ///
    /// - Parameters:
    ///   - request: What to send.
    ///   - limits: How long the parts may take.
    /// - Returns: The answer, unverified.
    /// - Throws: ``TransportError``; `CancellationError` when the task was cancelled. Any other error
    ///   is taken for one after the request left.
    func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse

    /// Sends one request and hands the body of a 2xx answer on as it comes.
    ///
    /// A conforming type waits for the sink before it takes more from the network. By default the
    /// whole body is taken into memory and handed on in one piece.
    ///
    /// - Parameters:
    ///   - request: What to send.
    ///   - limits: How long the parts may take.
    ///   - sink: Takes the pieces in order; what it throws is thrown on as it is.
    /// - Returns: The answer; its body is empty when its status is 2xx.
    /// - Throws: As ``send(_:within:)``, and what the sink throws.
    func send(
        _ request: TransportRequest,
        within limits: TransportLimits,
        receiving sink: @escaping @Sendable (Data) async throws -> Void
    ) async throws -> TransportResponse

    /// An executor that is cheap to send from; `nil` where all are alike.
    ///
    /// A transport with several gives them in turn.
    var executor: (any TaskExecutor)? { get }
}

extension Transport {
    /// None.
    public var executor: (any TaskExecutor)? { nil }

    /// Takes the whole body into memory and hands it on in one piece.
    public func send(
        _ request: TransportRequest,
        within limits: TransportLimits,
        receiving sink: @escaping @Sendable (Data) async throws -> Void
    ) async throws -> TransportResponse {
        var response = try await send(request, within: limits)
        guard (200..<300).contains(response.status) else { return response }
        if !response.body.isEmpty { try await sink(response.body) }
        response.body = Data()
        return response
    }
}

/// A body that is made while it is sent, so that it need not fit into memory.
public struct UploadBody: Sendable {
    /// Its size in bytes, sent as `Content-Length`.
    public var length: Int
    /// Makes the body: calls its argument with piece after piece, and starts anew each time it is called.
    public var write: @Sendable (_ send: @Sendable (Data) async throws -> Void) async throws -> Void

    /// Makes a body.
    public init(
        length: Int,
        write: @escaping @Sendable (_ send: @Sendable (Data) async throws -> Void) async throws -> Void
    ) {
        self.length = length
        self.write = write
    }
}

/// One request as it goes on the wire.
public struct TransportRequest: Sendable, CustomStringConvertible, CustomReflectable {
    /// The HTTP method in capitals.
    public var method: String
    /// Scheme, host and port, such as `https://api.mch.weixin.qq.com`.
    public var origin: String
    /// Path and query, percent-encoded, beginning with `/`.
    public var target: String
    /// All headers but those of the connection itself (`Host`, `Content-Length`).
    public var headers: Headers
    /// The body; empty when there is none.
    public var body: Data
    /// The body of an upload, in place of ``body``.
    public var upload: UploadBody?

    /// Makes a request from its parts.
    public init(
        method: String,
        origin: String,
        target: String,
        headers: Headers,
        body: Data,
        upload: UploadBody? = nil
    ) {
        self.method = method
        self.origin = origin
        self.target = target
        self.headers = headers
        self.body = body
        self.upload = upload
    }

    /// The method and the size, and nothing of path, headers or body.
    public var description: String { "TransportRequest(\(method), \(upload?.length ?? body.count) bytes)" }

    /// Keeps `dump` and debuggers from printing path, headers and body.
    public var customMirror: Mirror { Mirror(self, children: ["method": method]) }
}

/// One answer as it came off the wire: unverified.
public struct TransportResponse: Sendable {
    /// The HTTP status.
    public var status: Int
    /// The headers.
    public var headers: Headers
    /// The whole body.
    public var body: Data

    /// Makes an answer from its parts.
    public init(status: Int, headers: Headers = [:], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// How long the parts of one attempt may take.
public struct TransportLimits: Sendable, Hashable {
    /// Until a connection is there.
    public var connect: Duration
    /// Until the last byte of the answer is there.
    public var total: Duration

    /// Sets both limits.
    public init(connect: Duration, total: Duration) {
        self.connect = connect
        self.total = total
    }
}

/// Why an exchange did not come to an answer.
public struct TransportError: Error, Sendable, CustomStringConvertible {
    /// What happened.
    ///
    /// Open: later versions may add values.
    public struct Kind: RawRepresentable, Sendable, Hashable {
        /// The stable text form.
        public let rawValue: String

        /// Makes a kind from its stable text form.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// No connection came about: DNS, TCP or TLS.
        public static let connect = Kind(rawValue: "connect")
        /// The connection broke, or the answer was malformed.
        public static let broken = Kind(rawValue: "broken")
        /// A time limit passed.
        public static let timeout = Kind(rawValue: "timeout")
        /// The answer was a redirect; following it would send the signature elsewhere.
        public static let redirect = Kind(rawValue: "redirect")
        /// The answer is larger than a transport takes into memory.
        public static let tooLarge = Kind(rawValue: "too_large")
    }

    /// What happened.
    public var kind: Kind
    /// Whether any byte of the request may have left; `false` only when it surely did not.
    public var requestLeft: Bool
    /// What the HTTP library said.
    public var underlying: (any Error)?

    /// Makes an error.
    public init(_ kind: Kind, requestLeft: Bool, underlying: (any Error)? = nil) {
        self.kind = kind
        self.requestLeft = requestLeft
        self.underlying = underlying
    }

    /// Whether no answer was received: DNS, connect, TLS or read failed.
    var isHostFailure: Bool { kind == .connect || kind == .broken || kind == .timeout }

    /// The kind, and whether the request left.
    public var description: String {
        let cause = underlying.map { ": \($0)" } ?? ""
        return "\(kind.rawValue) (\(requestLeft ? "the request may have left" : "the request did not leave"))\(cause)"
    }
}
