import Foundation
import Synchronization
import WeChatPay

/// A transport that keeps what it carries, and can spoil a request on its way.
final class WireTap: Transport {
    private let base = AsyncHTTPClientTransport()
    private let spoil: (@Sendable (inout TransportRequest) -> Void)?
    private let last = Mutex<(TransportRequest, TransportResponse)?>(nil)

    init(spoil: (@Sendable (inout TransportRequest) -> Void)? = nil) { self.spoil = spoil }

    /// The last exchange, if there was one.
    var exchange: (request: TransportRequest, response: TransportResponse)? { last.withLock { $0 } }

    func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse {
        var request = request
        spoil?(&request)
        let response = try await base.send(request, within: limits)
        last.withLock { [request] in $0 = (request, response) }
        return response
    }
}
