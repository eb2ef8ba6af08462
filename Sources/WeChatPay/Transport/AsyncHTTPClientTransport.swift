import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import Synchronization

/// The real transport: async-http-client, HTTP/1.1 with connections kept alive.
///
/// It uses the library's future interface: its time limits are timers of the event loop, so that they
/// fire even while blocking callers hold every thread of the cooperative pool.
public struct AsyncHTTPClientTransport: Transport {
    private let client: HTTPClient
    private let maximumBodySize: Int

    /// Makes a transport.
    ///
    /// - Parameters:
    ///   - client: The client to use; whoever made it shuts it down. Default: ``processClient``, which needs none.
    ///   - maximumBodySize: The largest answer taken into memory, in bytes. Default: 16 MiB.
    public init(client: HTTPClient = Self.processClient, maximumBodySize: Int = 16 << 20) {
        self.client = client
        self.maximumBodySize = maximumBodySize
    }

    /// One client for the whole process, on the event loops of `HTTPClient.shared`; it is never shut down.
    ///
    /// It differs from `HTTPClient.shared` in what a signed call needs: a refused connection fails at
    /// once (the shared client goes on trying to connect, in silence, until the time limit), no
    /// redirect is followed, and HTTP/1.1 is used, which is all that the platform offers.
    public static let processClient: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.httpVersion = .http1Only
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
        // Above any sensible limit of a call: the transport's own timer decides.
        configuration.timeout.connect = .minutes(2)
        return HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    }()

    /// Sends one request and returns the whole answer; see ``Transport``.
    public func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse {
        let exchange = Exchange(maximumBodySize: maximumBodySize)
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
        let task = client.execute(request: outgoing, delegate: exchange, deadline: .now() + TimeAmount(limits.total))
        let connectTimer = task.eventLoop.scheduleTask(in: TimeAmount(limits.connect)) {
            if !exchange.requestLeft { task.fail(reason: HTTPClientError.connectTimeout) }
        }
        defer { connectTimer.cancel() }
        do {
            return try await withTaskCancellationHandler {
                try await task.futureResult.get()
            } onCancel: {
                task.cancel()
            }
        } catch {
            throw Self.classify(error, requestLeft: exchange.requestLeft)
        }
    }

    private static func classify(_ error: any Error, requestLeft: Bool) -> any Error {
        if let error = error as? TransportError { return error }
        switch error as? HTTPClientError {
        case .cancelled?:
            return CancellationError()
        case .deadlineExceeded?, .readTimeout?, .writeTimeout?, .connectTimeout?, .getConnectionFromPoolTimeout?:
            return TransportError(.timeout, requestLeft: requestLeft, underlying: error)
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
    }

    private let state = Mutex(State())
    private let maximumBodySize: Int

    init(maximumBodySize: Int) { self.maximumBodySize = maximumBodySize }

    var requestLeft: Bool { state.withLock { $0.requestLeft } }

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
