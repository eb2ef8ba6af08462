import Synchronization
public import WeChatPay

/// A transport that sends nothing: it records every request and returns responses from a closure.
///
/// ```swift
/// let transport = RecordingTransport { request in try FixturePlatform().response(200, #"{"a":1}"#) }
/// ```
public final class RecordingTransport: Transport {
    private let requestLog = Mutex<[TransportRequest]>([])
    private let response: @Sendable (TransportRequest, Int) async throws -> TransportResponse

    /// Gets every response from a closure.
    ///
    /// - Parameter response: Gets the request; returns a response or throws a `TransportError`.
    public init(_ response: @escaping @Sendable (TransportRequest) async throws -> TransportResponse) {
        self.response = { request, _ in try await response(request) }
    }

    /// Returns the first result for the first request, and so on; the last result is repeated.
    public init(results: [Result<TransportResponse, any Error>]) {
        self.response = { _, index in
            guard let result = results.isEmpty ? nil : results[min(index, results.count - 1)] else {
                throw TransportError(.connect, mayHaveBeenSent: false)
            }
            return try result.get()
        }
    }

    /// The recorded requests, in order.
    public var requests: [TransportRequest] { requestLog.withLock { $0 } }

    /// Records the request and returns a response.
    public func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse {
        let index = requestLog.withLock { log in
            log.append(request)
            return log.count - 1
        }
        return try await response(request, index)
    }
}
