import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import NIOPosix
import Synchronization

/// The real transport: async-http-client, HTTP/1.1 with connections kept alive.
///
/// It uses the library's future interface: its time limits are timers of the event loop, so that they
/// fire even while blocking callers hold every thread of the cooperative pool.
public struct AsyncHTTPClientTransport: Transport {
    private let client: HTTPClient
    /// Moves files, so that slow ones do not hold the connections that calls need.
    let transfers: HTTPClient
    let maximumBodySize: Int
    private let hasOneLoop: Bool

    /// Makes a transport.
    ///
    /// - Parameters:
    ///   - client: The client to use; whoever made it shuts it down. Default: ``processClient``, which needs none.
    ///     With one event loop it is known for sure whether a request left before a time limit; with several, a
    ///     POST that found no connection in time counts as sent.
    ///   - maximumBodySize: The largest answer taken into memory, in bytes. Default: 16 MiB.
    public init(client: HTTPClient = Self.processClient, maximumBodySize: Int = 16 << 20) {
        self.client = client
        self.transfers = client === Self.processClient ? Self.transferClient : client
        self.maximumBodySize = maximumBodySize
        var loops = client.eventLoopGroup.makeIterator()
        _ = loops.next()
        self.hasOneLoop = loops.next() == nil
    }

    /// One client for the whole process, on an event loop of its own; it is never shut down.
    ///
    /// It differs from `HTTPClient.shared` in what a signed call needs: a refused connection fails at
    /// once (the shared client goes on trying to connect, in silence, until the time limit), no
    /// redirect is followed, HTTP/1.1 is used, which is all that the platform offers, and no span is
    /// made that would carry a filled path. One loop shares its connections among all calls.
    public static let processClient = makeClient()

    private static let transferClient = makeClient()

    private static func makeClient() -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.httpVersion = .http1Only
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
        configuration.tracing.tracer = nil
        // Above any sensible limit of a call: the transport's own timer decides.
        configuration.timeout.connect = .minutes(2)
        return HTTPClient(eventLoopGroup: MultiThreadedEventLoopGroup(numberOfThreads: 1), configuration: configuration)
    }

    /// Sends one request and returns the whole answer; see ``Transport``.
    public func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse {
        if let upload = request.upload { return try await self.upload(upload, of: request, within: limits) }
        let exchange = Exchange(maximumBodySize: maximumBodySize, isStreaming: false)
        return try await run(request, exchange, on: client, within: limits) { try await $0.futureResult.get() }
    }

    /// Sends one request and hands the body of a 2xx answer on as it comes; see ``Transport``.
    public func send(
        _ request: TransportRequest,
        within limits: TransportLimits,
        receiving sink: @escaping @Sendable (Data) async throws -> Void
    ) async throws -> TransportResponse {
        let exchange = Exchange(maximumBodySize: maximumBodySize, isStreaming: true)
        return try await run(request, exchange, on: transfers, within: limits) { task in
            task.futureResult.whenComplete { _ in exchange.endPieces() }
            do {
                for await piece in exchange.pieces {
                    try await sink(piece)
                    exchange.takeNextPiece()
                }
            } catch {
                exchange.keep(error)
                task.fail(reason: error)
            }
            // The task ends only once the piece at hand was let go.
            exchange.release()
            return try await task.futureResult.get()
        }
    }

    /// Runs one exchange.
    private func run(
        _ request: TransportRequest,
        _ exchange: Exchange,
        on client: HTTPClient,
        within limits: TransportLimits,
        _ finish: (HTTPClient.Task<TransportResponse>) async throws -> TransportResponse
    ) async throws -> TransportResponse {
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
        try Task.checkCancellation()
        let task = client.execute(
            request: outgoing,
            delegate: exchange,
            eventLoop: .delegate(on: client.eventLoopGroup.any()),
            deadline: .now() + TimeAmount(limits.total)
        )
        let connectTimer = task.eventLoop.scheduleTask(in: TimeAmount(limits.connect)) {
            if !exchange.requestLeft { task.fail(reason: HTTPClientError.connectTimeout) }
        }
        defer {
            connectTimer.cancel()
            exchange.release()
        }
        do {
            return try await withTaskCancellationHandler {
                try await finish(task)
            } onCancel: {
                task.cancel()
            }
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
            return TransportError(.timeout, requestLeft: requestLeft || !hasOneLoop, underlying: error)
        default:
            return TransportError(requestLeft ? .broken : .connect, requestLeft: requestLeft, underlying: error)
        }
    }
}

/// Gathers one answer, and remembers whether the request left.
private final class Exchange: HTTPClientResponseDelegate {
    private struct State {
        var requestLeft = false
        var head: HTTPResponseHead?
        var body = ByteBuffer()
        /// Kept by whoever takes the pieces, until the next one may come.
        var taken: EventLoopPromise<Void>?
        var isReleased = false
        /// What the sink or the upload's source threw.
        var kept: (any Error)?
    }

    /// The pieces of a 2xx answer's body, one at a time.
    let pieces: AsyncStream<Data>

    private let state = Mutex(State())
    private let maximumBodySize: Int
    private let isStreaming: Bool
    private let continuation: AsyncStream<Data>.Continuation

    init(maximumBodySize: Int, isStreaming: Bool) {
        self.maximumBodySize = maximumBodySize
        self.isStreaming = isStreaming
        (self.pieces, self.continuation) = AsyncStream.makeStream()
    }

    var requestLeft: Bool { state.withLock { $0.requestLeft } }
    var kept: (any Error)? { state.withLock { $0.kept } }

    func keep(_ error: any Error) { state.withLock { $0.kept = $0.kept ?? error } }

    func endPieces() { continuation.finish() }

    /// Lets the network go on after a piece was dealt with.
    func takeNextPiece() {
        let taken = state.withLock { state in
            defer { state.taken = nil }
            return state.taken
        }
        taken?.succeed()
    }

    /// Lets go of the network for good.
    func release() {
        let taken = state.withLock { state in
            defer { state.taken = nil }
            state.isReleased = true
            return state.taken
        }
        taken?.fail(CancellationError())
    }

    func didSendRequestHead(task: HTTPClient.Task<TransportResponse>, _ head: HTTPRequestHead) {
        state.withLock { $0.requestLeft = true }
    }

    /// Comes before the library looks at a redirect, so failing here keeps it from being followed.
    func didVisitURL(
        task: HTTPClient.Task<TransportResponse>,
        _ request: HTTPClient.Request,
        _ head: HTTPResponseHead
    ) {
        if (300..<400).contains(head.status.code), head.headers.contains(name: "Location") {
            task.fail(reason: TransportError(.redirect, requestLeft: true))
        }
    }

    func didReceiveHead(
        task: HTTPClient.Task<TransportResponse>,
        _ head: HTTPResponseHead
    ) -> EventLoopFuture<Void> {
        state.withLock { $0.head = head }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(
        task: HTTPClient.Task<TransportResponse>,
        _ buffer: ByteBuffer
    ) -> EventLoopFuture<Void> {
        if isStreaming, state.withLock({ $0.head.map { (200..<300).contains($0.status.code) } ?? false }) {
            let taken = task.eventLoop.makePromise(of: Void.self)
            let isReleased = state.withLock { state in
                if !state.isReleased { state.taken = taken }
                return state.isReleased
            }
            if isReleased { taken.fail(CancellationError()) } else { continuation.yield(Data(buffer: buffer)) }
            return taken.futureResult
        }
        let fits = state.withLock { state in
            guard state.body.readableBytes + buffer.readableBytes <= maximumBodySize else { return false }
            if state.body.readableBytes == 0 { state.body = buffer } else { state.body.writeImmutableBuffer(buffer) }
            return true
        }
        return fits
            ? task.eventLoop.makeSucceededVoidFuture()
            : task.eventLoop.makeFailedFuture(TransportError(.tooLarge, requestLeft: true))
    }

    func didFinishRequest(task: HTTPClient.Task<TransportResponse>) throws -> TransportResponse {
        try state.withLock { state in
            guard let head = state.head else { throw TransportError(.broken, requestLeft: true) }
            return TransportResponse(
                status: Int(head.status.code),
                headers: Headers(head.headers),
                body: Data(buffer: state.body)
            )
        }
    }
}
