import Foundation
import Synchronization
import WeChatPay

/// A transport that records its requests and responses, and can modify a request after it is signed.
final class WireTap: Transport {
    private let base = AsyncHTTPClientTransport()
    private let tamper: (@Sendable (inout TransportRequest) -> Void)?
    private let last = Mutex<(TransportRequest, TransportResponse)?>(nil)

    init(tamper: (@Sendable (inout TransportRequest) -> Void)? = nil) { self.tamper = tamper }

    /// The last exchange, if there was one.
    var exchange: (request: TransportRequest, response: TransportResponse)? { last.withLock { $0 } }

    func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse {
        var request = request
        tamper?(&request)
        let response = try await base.send(request, within: limits)
        last.withLock { [request] in $0 = (request, response) }
        return response
    }
}
