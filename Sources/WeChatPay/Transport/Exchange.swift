import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import Synchronization

/// One request and its response: collects the response, and records whether the request was sent.
///
/// All of it happens on one event loop, but for a client of several. A call that begins elsewhere hops there once,
/// and gets back by what is called at the end, or with each piece of a streamed body.
final class Exchange: HTTPClientResponseDelegate, NIOScheduledCallbackHandler {
    private struct State {
        var task: HTTPClient.Task<TransportResponse>?
        var timer: NIOScheduledCallback?
        var isCancelled = false
        var mayHaveBeenSent = false
        var head: HTTPResponseHead?
        var body = ByteBuffer()
        /// Held by the consumer of the chunks until the next one may arrive.
        var taken: EventLoopPromise<Void>?
        var isReleased = false
        /// The error of the sink.
        var firstError: (any Error)?
    }

    /// The parts of the body of a 2xx response, one at a time; `nil` unless it is streamed.
    let pieces: AsyncStream<Data>?
    let loop: any EventLoop

    private let request: HTTPClient.Request
    private let client: HTTPClient
    private let limits: TransportLimits
    private let start = NIODeadline.now()
    private let state = Mutex(State())
    private let maximumBodySize: Int
    private let continuation: AsyncStream<Data>.Continuation?

    init(
        _ request: HTTPClient.Request,
        on client: HTTPClient,
        _ loop: any EventLoop,
        within limits: TransportLimits,
        maximumBodySize: Int,
        isStreaming: Bool
    ) {
        self.request = request
        self.client = client
        self.loop = loop
        self.limits = limits
        self.maximumBodySize = maximumBodySize
        let stream = isStreaming ? AsyncStream<Data>.makeStream() : nil
        (self.pieces, self.continuation) = (stream?.stream, stream?.continuation)
    }

    private var isStreaming: Bool { continuation != nil }
    var mayHaveBeenSent: Bool { state.withLock { $0.mayHaveBeenSent } }
    var firstError: (any Error)? { state.withLock { $0.firstError } }

    /// Sends the request.
    ///
    /// - Parameter finish: Called once, on the loop, with the response or the error.
    func begin(_ finish: @escaping @Sendable (Result<TransportResponse, any Error>) -> Void) {
        if loop.inEventLoop { beginHere(finish) } else { loop.execute { self.beginHere(finish) } }
    }

    private func beginHere(_ finish: @escaping @Sendable (Result<TransportResponse, any Error>) -> Void) {
        guard !state.withLock({ $0.isCancelled }) else {
            continuation?.finish()
            return finish(.failure(CancellationError()))
        }
        let task = client.execute(
            request: request,
            delegate: self,
            eventLoop: .delegate(on: loop),
            // Streaming: only this timer ends a stalled body. Otherwise the timer below covers both limits.
            deadline: isStreaming ? start + TimeAmount(limits.total) : nil
        )
        let isCancelled = state.withLock { state in
            state.task = task
            return state.isCancelled
        }
        startTimer(min(limits.connect, limits.total))
        task.futureResult.whenComplete { result in
            let timer = self.state.withLock { $0.timer }
            timer?.cancel()
            self.continuation?.finish()
            finish(result)
        }
        if isCancelled { task.cancel() }
    }

    private func startTimer(_ limit: Duration) {
        // Throws only on a loop that is shut down, where the request fails by itself.
        let timer = try? loop.scheduleCallback(at: start + TimeAmount(limit), handler: self)
        state.withLock { $0.timer = timer }
    }

    /// A timeout: fails the request if it was not sent or its total time has passed, and otherwise waits for the other
    /// limit.
    func handleScheduledCallback(eventLoop: some EventLoop) {
        let (task, mayHaveBeenSent) = state.withLock { ($0.task, $0.mayHaveBeenSent) }
        if !mayHaveBeenSent {
            task?.fail(reason: HTTPClientError.connectTimeout)
        } else if start + TimeAmount(limits.total) <= .now() {
            task?.fail(reason: HTTPClientError.deadlineExceeded)
        } else if !isStreaming {
            startTimer(limits.total)
        }
    }

    /// Ends the exchange from outside.
    func cancel() {
        let task = state.withLock { state in
            state.isCancelled = true
            return state.task
        }
        task?.cancel()
    }

    /// Ends the exchange with an error of the sink's, which is thrown as it is.
    func fail(_ error: any Error) {
        let task = state.withLock { state in
            state.firstError = state.firstError ?? error
            return state.task
        }
        task?.fail(reason: error)
    }

    /// Resumes reading after a part was processed.
    func takeNextPiece() { letGo()?.succeed() }

    /// Releases the network resources permanently.
    func release() {
        guard isStreaming else { return }
        state.withLock { $0.isReleased = true }
        letGo()?.fail(CancellationError())
    }

    private func letGo() -> EventLoopPromise<Void>? {
        state.withLock { state in
            defer { state.taken = nil }
            return state.taken
        }
    }

    func didSendRequestHead(task: HTTPClient.Task<TransportResponse>, _ head: HTTPRequestHead) {
        state.withLock { $0.mayHaveBeenSent = true }
    }

    /// Called before the library handles a redirect, so a failure here prevents following it.
    func didVisitURL(
        task: HTTPClient.Task<TransportResponse>,
        _ request: HTTPClient.Request,
        _ head: HTTPResponseHead
    ) {
        if (300..<400).contains(head.status.code), head.headers.contains(name: "Location") {
            task.fail(reason: TransportError(.redirect, mayHaveBeenSent: true))
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
            if isReleased { taken.fail(CancellationError()) } else { continuation?.yield(Data(buffer: buffer)) }
            return taken.futureResult
        }
        let fits = state.withLock { state in
            guard state.body.readableBytes + buffer.readableBytes <= maximumBodySize else { return false }
            if state.body.readableBytes == 0 { state.body = buffer } else { state.body.writeImmutableBuffer(buffer) }
            return true
        }
        return fits
            ? task.eventLoop.makeSucceededVoidFuture()
            : task.eventLoop.makeFailedFuture(TransportError(.tooLarge, mayHaveBeenSent: true))
    }

    func didFinishRequest(task: HTTPClient.Task<TransportResponse>) throws -> TransportResponse {
        try state.withLock { state in
            guard let head = state.head else { throw TransportError(.broken, mayHaveBeenSent: true) }
            return TransportResponse(
                status: Int(head.status.code),
                headers: Headers(head.headers),
                body: Data(buffer: state.body)
            )
        }
    }
}
