import Synchronization
import WeChatPay

/// A transport that sends nothing: it keeps every request and answers from a closure.
///
/// ```swift
/// let transport = RecordingTransport { request in try FixturePlatform().answer(200, #"{"a":1}"#) }
/// ```
public final class RecordingTransport: Transport {
    private let requestLog = Mutex<[TransportRequest]>([])
    private let answer: @Sendable (TransportRequest, Int) async throws -> TransportResponse

    /// Answers every request from a closure.
    ///
    /// - Parameter answer: Gets the request; returns an answer or throws a `TransportError`.
    public init(_ answer: @escaping @Sendable (TransportRequest) async throws -> TransportResponse) {
        self.answer = { request, _ in try await answer(request) }
    }

    /// Answers the first request with the first result, and so on; the last result stays.
    public init(results: [Result<TransportResponse, any Error>]) {
        self.answer = { _, index in
            guard let result = results.isEmpty ? nil : results[min(index, results.count - 1)] else {
                throw TransportError(.connect, requestLeft: false)
            }
            return try result.get()
        }
    }

    /// The requests so far, in order.
    public var requests: [TransportRequest] { requestLog.withLock { $0 } }

    /// Keeps the request and answers it.
    public func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse {
        let index = requestLog.withLock { log in
            log.append(request)
            return log.count - 1
        }
        return try await answer(request, index)
    }
}
