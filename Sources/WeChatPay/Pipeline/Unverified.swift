import Foundation
/// Stage 4: an answer that came off the wire.
///
/// Nothing of it may be handed on but through ``Verified``.
struct Unverified: Sendable {
    let draft: Draft
    let response: TransportResponse
    /// When the answer was there; its timestamp is compared with this.
    let arrival: Date

    /// Sends a signed request.
    ///
    /// - Parameters:
    ///   - signed: What to send.
    ///   - origin: The host.
    ///   - configuration: Transport and clock.
    ///   - limits: How long the parts may take.
    ///   - sink: Takes the body of a 2xx answer piece by piece, where it is not to be held in memory.
    /// - Throws: ``WeChatPayError`` with code `transportFailed` or `timedOut`; what the sink throws.
    init(
        sending signed: Signed,
        to origin: Origin,
        by configuration: Configuration,
        within limits: TransportLimits,
        into sink: (@Sendable (Data) async throws -> Void)? = nil
    ) async throws {
        let (draft, transport) = (signed.draft, configuration.transport)
        let request = TransportRequest(
            method: draft.method.rawValue,
            origin: origin.text,
            target: draft.target,
            headers: signed.headers,
            body: draft.upload == nil ? draft.body : Data(),
            upload: draft.upload
        )
        do {
            if let sink {
                self.response = try await transport.send(request, within: limits, receiving: sink)
            } else {
                self.response = try await transport.send(request, within: limits)
            }
            self.draft = draft
            self.arrival = configuration.time.now()
        } catch let error as CancellationError {
            throw error
        } catch let error as WeChatPayError {
            throw error
        } catch {
            throw Self.failure(
                of: draft,
                error as? TransportError ?? TransportError(.broken, requestLeft: true, underlying: error)
            )
        }
    }

    private static func failure(of draft: Draft, _ cause: TransportError) -> WeChatPayError {
        let what: String
        switch cause.kind {
        case .connect: what = "No connection to the platform came about; check the network, DNS and the base URL"
        case .timeout: what = cause.requestLeft ? "The answer did not come in time" : "No connection came about in time"
        case .redirect: what = "The answer was a redirect, which is never followed; check the base URL"
        case .tooLarge: what = "The answer is larger than the transport takes into memory"
        default: what = "The connection broke before the whole answer was there"
        }
        let isUnknown = cause.requestLeft && draft.method != .get && cause.kind != .redirect
        var error = WeChatPayError(
            cause.kind == .timeout ? .timedOut : .transportFailed,
            what,
            stage: .send,
            operation: draft.operation,
            underlying: cause
        )
        error.outcomeUnknown = isUnknown
        return error
    }
}
