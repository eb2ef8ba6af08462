import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import NIOPosix

/// The real transport: async-http-client, HTTP/1.1 with connections kept alive.
///
/// It uses the library's future interface: its time limits are timers of the event loop, so that they
/// fire even while blocking callers hold every thread of the cooperative pool.
public struct AsyncHTTPClientTransport: Transport {
    private let client: HTTPClient
    /// Moves files, so that slow ones do not hold the connections that calls need.
    let transfers: HTTPClient
    let maximumBodySize: Int
    private let isShared: Bool
    private let onlyLoop: (any EventLoop)?

    /// Makes a transport.
    ///
    /// - Parameters:
    ///   - client: The client to use; whoever made it shuts it down. Default: ``processClient``, which needs none.
    ///     With one event loop it is known for sure whether a request left before a time limit; with several, a
    ///     POST that found no connection in time counts as sent.
    ///   - maximumBodySize: The largest answer taken into memory, in bytes. Default: 16 MiB.
    public init(client: HTTPClient = Self.processClient, maximumBodySize: Int = 16 << 20) {
        self.client = client
        self.isShared = client === Self.processClient
        self.transfers = isShared ? Self.transferClient : client
        self.maximumBodySize = maximumBodySize
        var loops = client.eventLoopGroup.makeIterator()
        let first = loops.next()
        self.onlyLoop = loops.next() == nil ? first : nil
    }

    /// One client for the whole process, on an event loop of its own; it is never shut down.
    ///
    /// It differs from `HTTPClient.shared` in what a signed call needs: a refused connection fails at
    /// once (the shared client goes on trying to connect, in silence, until the time limit), no
    /// redirect is followed, HTTP/1.1 is used, which is all that the platform offers, and no span is
    /// made that would carry a filled path. One loop shares its connections, 32 to a host, among all calls but
    /// those on an ``executor``.
    public static let processClient = makeCallClient()

    private static let transferClient = makeClient { _ in }

    /// A client for calls, whose bodies are there as a whole.
    static func makeCallClient() -> HTTPClient {
        makeClient { $0.http1_1ConnectionDebugInitializer = HeadWithBody.add }
    }

    private static func makeClient(_ change: (inout HTTPClient.Configuration) -> Void) -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.httpVersion = .http1Only
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
        configuration.tracing.tracer = nil
        // Above any sensible limit of a call: the transport's own timer decides.
        configuration.timeout.connect = .minutes(2)
        change(&configuration)
        return HTTPClient(eventLoopGroup: MultiThreadedEventLoopGroup(numberOfThreads: 1), configuration: configuration)
    }

    /// One of the event loops' own executors: see ``Transport/executor``.
    ///
    /// The process's client has one more loop for each core, made when first asked for, each with 32 connections to a
    /// host of its own. A client of your own has an executor where it has one loop; a blocking call on that loop
    /// never ends, and neither does a task on it once it was shut down.
    public var executor: (any TaskExecutor)? {
        isShared ? Lane.next().executor : onlyLoop.map(LoopExecutor.init)
    }

    /// Sends one request and returns the whole answer; see ``Transport``.
    public func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse {
        if let upload = request.upload { return try await self.upload(upload, of: request, within: limits) }
        let exchange = try exchange(for: request, isStreaming: false, within: limits)
        return try await run(exchange) {
            try await withCheckedThrowingContinuation { continuation in
                exchange.begin { continuation.resume(with: $0) }
            }
        }
    }

    /// Sends one request and hands the body of a 2xx answer on as it comes; see ``Transport``.
    public func send(
        _ request: TransportRequest,
        within limits: TransportLimits,
        receiving sink: @escaping @Sendable (Data) async throws -> Void
    ) async throws -> TransportResponse {
        let exchange = try exchange(for: request, isStreaming: true, within: limits)
        return try await run(exchange) {
            let answer = exchange.loop.makePromise(of: TransportResponse.self)
            exchange.begin { answer.completeWith($0) }
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
            // The exchange ends only once the piece at hand was let go.
            exchange.release()
            return try await answer.futureResult.get()
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
            throw TransportError(.connect, requestLeft: false, underlying: error)
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

    /// The client and the loop for a call: those of the lane that the calling task is to run on, if it is.
    private func route() -> (HTTPClient, any EventLoop) {
        if isShared, let lane = Lane.current { return (lane.client, lane.loop) }
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
            throw exchange.kept ?? classify(error, requestLeft: exchange.requestLeft)
        }
    }

    func classify(_ error: any Error, requestLeft: Bool) -> any Error {
        if error is TransportError || error is CancellationError { return error }
        switch error as? HTTPClientError {
        case .cancelled?:
            return CancellationError()
        case .deadlineExceeded?, .readTimeout?, .writeTimeout?, .connectTimeout?, .getConnectionFromPoolTimeout?:
            // With several loops, a time limit may overtake the news that the request left.
            return TransportError(.timeout, requestLeft: requestLeft || onlyLoop == nil, underlying: error)
        default:
            return TransportError(requestLeft ? .broken : .connect, requestLeft: requestLeft, underlying: error)
        }
    }
}
