public import AsyncHTTPClient
public import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import NIOSSL
import NIOPosix
import WeChatPayHTTP

/// The default transport: async-http-client, HTTP/1.1 with persistent connections.
///
/// It uses the library's future interface: its time limits are timers of the event loop, so that they
/// fire even while blocking callers hold every thread of the cooperative pool.
public struct AsyncHTTPClientTransport: Transport {
    private let client: HTTPClient
    /// Transfers files, so that slow transfers do not occupy the connections of calls.
    let transfers: HTTPClient
    let maximumBodySize: Int
    private let isShared: Bool
    private let onlyLoop: (any EventLoop)?

    /// Makes a transport.
    ///
    /// - Parameters:
    ///   - client: The client to use, configured as ``clientConfiguration``; its creator must shut it down.
    ///     Default: ``processClient``, which needs none.
    ///     With one event loop it is certain whether a request was sent before a timeout; with several, a
    ///     POST that got no connection before the timeout counts as sent.
    ///   - maximumBodySize: The maximum size of a response in memory, in bytes, at most 1 GiB. Default: 16 MiB.
    public init(client: HTTPClient = Self.processClient, maximumBodySize: Int = 16 << 20) {
        self.client = client
        self.isShared = client === Self.processClient
        self.transfers = isShared ? Self.transferClient : client
        // The library's buffers hold 4 GiB at most, and trap on more and on less than nothing.
        self.maximumBodySize = min(max(maximumBodySize, 0), 1 << 30)
        var loops = client.eventLoopGroup.makeIterator()
        let first = loops.next()
        self.onlyLoop = loops.next() == nil ? first : nil
    }

    /// One client for the whole process, on a separate event loop; it is never shut down.
    ///
    /// It differs from `HTTPClient.shared` as signed calls require: a refused connection fails
    /// immediately (the shared client silently retries until the timeout), no
    /// redirect is followed, HTTP/1.1 is used, the only version of the platform, and no span is
    /// created that would contain a filled path. One loop shares its connections, 32 per host, among all calls except
    /// those on an executor of ``nextExecutor()``.
    public static let processClient = makeCallClient()

    private static let transferClient = makeClient(clientConfiguration)

    /// The client for calls, whose bodies are in memory.
    static func makeCallClient() -> HTTPClient {
        var configuration = clientConfiguration
        configuration.http1_1ConnectionDebugInitializer = { channel in
            ResponseHeadGuard.add(to: channel).flatMap { HeadWithBody.add(to: channel) }
        }
        return makeClient(configuration)
    }

    /// The configuration of a client for this transport; start from it when you make a client of your own.
    ///
    /// HTTP/1.1 without redirects, 32 connections per host that are closed after 5 s without use, immediate failure of refused connections, and a check of
    /// each response's status in `http1_1ConnectionDebugInitializer`. Without that check, a response with a status
    /// below 100 stops the process: async-http-client 1.37.0 traps on it.
    public static var clientConfiguration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration()
        configuration.http1_1ConnectionDebugInitializer = ResponseHeadGuard.add
        configuration.httpVersion = .http1Only
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.retryConnectionEstablishment = false
        // The platform closes an idle connection after 8 s; a POST must not be sent on one that is about to be closed.
        configuration.connectionPool.idleTimeout = .seconds(5)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
        configuration.tracing.tracer = nil
        // Longer than any timeout of a call: the transport's own timer decides.
        configuration.timeout.connect = .minutes(2)
        return configuration
    }

    private static func makeClient(_ configuration: HTTPClient.Configuration) -> HTTPClient {
        HTTPClient(eventLoopGroup: MultiThreadedEventLoopGroup(numberOfThreads: 1), configuration: configuration)
    }

    /// One of the event loops' own executors: see ``Transport/nextExecutor()``.
    ///
    /// The process's client has an additional loop per core, created on first use, each with 32 connections per
    /// host of its own. A client of your own has an executor where it has one loop; a blocking call on that loop
    /// never ends, and neither does a task on it once it was shut down.
    public func nextExecutor() -> (any TaskExecutor)? {
        isShared ? EventLoopSlot.next().executor : onlyLoop.map(LoopExecutor.init)
    }

    /// Sends one request and returns the full response; see ``Transport``.
    public func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse {
        if let upload = request.upload { return try await self.upload(upload, of: request, within: limits) }
        let exchange = try exchange(for: request, isStreaming: false, within: limits)
        return try await run(exchange) {
            try await withCheckedThrowingContinuation { continuation in
                exchange.begin { continuation.resume(with: $0) }
            }
        }
    }

    /// Sends one request and streams the body of a 2xx response to a sink; see ``Transport``.
    public func send(
        _ request: TransportRequest,
        within limits: TransportLimits,
        receiving sink: @escaping @Sendable (Data) async throws -> Void
    ) async throws -> TransportResponse {
        let exchange = try exchange(for: request, isStreaming: true, within: limits)
        return try await run(exchange) {
            let response = exchange.loop.makePromise(of: TransportResponse.self)
            exchange.begin { response.completeWith($0) }
            do {
                if let pieces = exchange.pieces {
                    for await piece in pieces {
                        try await sink(piece)
                        exchange.takeNextPiece()
                    }
                }
            } catch {
                exchange.fail(error)
            }
            // The exchange ends only once the current chunk was released.
            exchange.release()
            return try await response.futureResult.get()
        }
    }

    private func exchange(
        for request: TransportRequest,
        isStreaming: Bool,
        within limits: TransportLimits
    ) throws -> Exchange {
        let (client, loop) = isStreaming ? (transfers, transfers.eventLoopGroup.any()) : route()
        let outgoing: HTTPClient.Request
        do {
            outgoing = try HTTPClient.Request(
                url: request.origin + request.target,
                method: HTTPMethod(rawValue: request.method),
                headers: request.headers.fields,
                body: request.body.isEmpty ? nil : .byteBuffer(ByteBuffer(data: request.body))
            )
        } catch {
            throw TransportError(.connect, mayHaveBeenSent: false, underlying: error)
        }
        return Exchange(
            outgoing,
            on: client,
            loop,
            within: limits,
            maximumBodySize: maximumBodySize,
            isStreaming: isStreaming
        )
    }

    /// The client and the loop of a call: those of the slot that the calling task prefers, if any.
    private func route() -> (HTTPClient, any EventLoop) {
        if isShared, let slot = EventLoopSlot.current { return (slot.client, slot.loop) }
        return (client, onlyLoop ?? client.eventLoopGroup.any())
    }

    private func run(
        _ exchange: Exchange,
        _ finish: () async throws -> TransportResponse
    ) async throws -> TransportResponse {
        try Task.checkCancellation()
        defer { exchange.release() }
        do {
            return try await withTaskCancellationHandler(operation: finish, onCancel: exchange.cancel)
        } catch {
            throw exchange.firstError ?? classify(error, mayHaveBeenSent: exchange.mayHaveBeenSent)
        }
    }

    /// Whether the received bytes are not an HTTP response; false for a connection that closed early.
    private static func isMalformed(_ error: any Error) -> Bool {
        switch error {
        case is InvalidResponse, is NIOHTTPDecoderError: true
        case let error as HTTPParserError: error != .invalidEOFState && error != .closedConnection
        default: false
        }
    }

    /// Why no connection was made.
    private static func connectFailure(_ error: any Error) -> TransportError.Kind {
        switch error {
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: .tls
        case let error as NIOConnectionError where error.connectionErrors.isEmpty: .dns
        default: .connect
        }
    }

    func classify(_ error: any Error, mayHaveBeenSent: Bool) -> any Error {
        if error is TransportError || error is CancellationError { return error }
        switch error as? HTTPClientError {
        case .cancelled? where Task.isCancelled:
            return CancellationError()
        case .deadlineExceeded?, .readTimeout?, .writeTimeout?, .connectTimeout?, .getConnectionFromPoolTimeout?:
            // With several loops, a timeout may be processed before the event that the request was sent.
            return TransportError(.timeout, mayHaveBeenSent: mayHaveBeenSent || onlyLoop == nil, underlying: error)
        default:
            if Self.isMalformed(error) { return TransportError(.malformed, mayHaveBeenSent: true, underlying: error) }
            return TransportError(
                mayHaveBeenSent ? .broken : Self.connectFailure(error),
                mayHaveBeenSent: mayHaveBeenSent,
                underlying: error
            )
        }
    }
}
