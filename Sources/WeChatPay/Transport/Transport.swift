public import Foundation

/// Sends requests and receives responses; independent of WeChat Pay.
///
/// A conforming type sends ``TransportRequest/target``, the headers and the body exactly as given:
/// they are signed. It does not follow redirects.
public protocol Transport: Sendable {
    /// Sends one request and returns the full response, for any status.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - limits: The time limits.
    /// - Returns: The response, unverified.
    /// - Throws: ``TransportError``; `CancellationError` when the task was cancelled. Any other error
    ///   counts as an error after the request was sent.
    func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse

    /// Sends one request and streams the body of a 2xx response to a sink.
    ///
    /// A conforming type waits for the sink before it reads more from the network. By default the
    /// full body is read into memory and passed to the sink in one part.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - limits: The time limits.
    ///   - sink: Receives the parts in order; its errors are rethrown unchanged.
    /// - Returns: The response; its body is empty when its status is 2xx.
    /// - Throws: As ``send(_:within:)``, and what the sink throws.
    func send(
        _ request: TransportRequest,
        within limits: TransportLimits,
        receiving sink: @escaping @Sendable (Data) async throws -> Void
    ) async throws -> TransportResponse

    /// An executor that avoids thread switches during calls; `nil` if there is none.
    ///
    /// A transport with several executors returns them in turn.
    func nextExecutor() -> (any TaskExecutor)?
}

extension Transport {
    /// None.
    public func nextExecutor() -> (any TaskExecutor)? { nil }

    /// Reads the full body into memory and passes it to the sink in one part.
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

/// A body that is generated during the transfer, so that it does not need to fit into memory.
public struct UploadBody: Sendable {
    /// Its size in bytes, sent as `Content-Length`.
    public var length: Int
    /// Generates the body: calls its argument with each part; each call starts from the beginning.
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
    /// The HTTP method in uppercase.
    public var method: String
    /// Scheme, host and port, such as `https://api.mch.weixin.qq.com`.
    public var origin: String
    /// Path and query, percent-encoded, beginning with `/`.
    public var target: String
    /// All headers except those of the connection (`Host`, `Content-Length`).
    public var headers: Headers
    /// The body; may be empty.
    public var body: Data
    /// The body of an upload, instead of ``body``.
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

    /// The method and the size, without path, headers and body.
    public var description: String { "TransportRequest(\(method), \(upload?.length ?? body.count) bytes)" }

    /// Prevents `dump` and debuggers from printing path, headers and body.
    public var customMirror: Mirror { Mirror(self, children: ["method": method]) }
}

/// One response as received, unverified.
public struct TransportResponse: Sendable {
    /// The HTTP status.
    public var status: Int
    /// The headers.
    public var headers: Headers
    /// The full body.
    public var body: Data

    /// Makes a response from its parts.
    public init(status: Int, headers: Headers = [:], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// The time limits of one attempt.
public struct TransportLimits: Sendable, Hashable {
    /// The time to connect.
    public var connect: Duration
    /// The time to the last byte of the response.
    public var total: Duration

    /// Sets both limits.
    public init(connect: Duration, total: Duration) {
        self.connect = connect
        self.total = total
    }
}

/// The reason why no response was received.
public struct TransportError: Error, Sendable, CustomStringConvertible {
    /// What happened.
    ///
    /// Open: later versions may add values.
    public struct Kind: RawRepresentable, Sendable, Hashable {
        /// The stable text form.
        public let rawValue: String

        /// Makes a kind from its stable text form.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Could not connect: no TCP connection, or the network is not reachable.
        public static let connect = Kind(rawValue: "connect")
        /// The host name could not be resolved.
        public static let dns = Kind(rawValue: "dns")
        /// The TLS handshake failed, such as for a certificate that is not trusted.
        public static let tls = Kind(rawValue: "tls")
        /// The connection closed before the full response arrived.
        public static let broken = Kind(rawValue: "broken")
        /// A time limit was exceeded.
        public static let timeout = Kind(rawValue: "timeout")
        /// The response was a redirect; following it would send the signature elsewhere.
        public static let redirect = Kind(rawValue: "redirect")
        /// The response is not valid HTTP, such as one with a status below 100.
        public static let malformed = Kind(rawValue: "malformed")
        /// The response is larger than the transport's limit.
        public static let tooLarge = Kind(rawValue: "too_large")
    }

    /// What happened.
    public var kind: Kind
    /// Whether any byte of the request may have been sent; `false` only if it is certain that none was.
    public var mayHaveBeenSent: Bool
    /// The error of the HTTP library.
    public var underlying: (any Error)?

    /// Makes an error.
    public init(_ kind: Kind, mayHaveBeenSent: Bool, underlying: (any Error)? = nil) {
        self.kind = kind
        self.mayHaveBeenSent = mayHaveBeenSent
        self.underlying = underlying
    }

    /// Whether no response was received: DNS, connect, TLS or read failed.
    var isHostFailure: Bool { [.connect, .dns, .tls, .broken, .timeout].contains(kind) }

    /// The kind, and whether the request may have been sent.
    public var description: String {
        let cause = underlying.map { ": \($0)" } ?? ""
        return
            "\(kind.rawValue) (\(mayHaveBeenSent ? "the request may have been sent" : "the request was not sent"))\(cause)"
    }
}
