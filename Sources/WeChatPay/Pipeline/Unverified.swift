import Foundation
/// Stage 4: a response as received.
///
/// Its contents are returned only through ``Verified``.
struct Unverified: Sendable {
    let draft: Draft
    let response: TransportResponse
    /// The time at which the response arrived, which its timestamp is compared with.
    let arrival: Date

    /// Sends a signed request.
    ///
    /// - Parameters:
    ///   - signed: The request.
    ///   - origin: The host.
    ///   - configuration: Transport and clock.
    ///   - limits: The time limits.
    ///   - sink: Receives the body of a 2xx response in parts; by default the body is held in memory.
    /// - Throws: ``WeChatPayError`` with code `transportFailed` or `timedOut`; what the sink throws.
    init(
        sending signed: Signed,
        to origin: Origin,
        by configuration: WeChatPayClient.Configuration,
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
                error as? TransportError ?? TransportError(.broken, mayHaveBeenSent: true, underlying: error)
            )
        }
    }

    private static func failure(of draft: Draft, _ cause: TransportError) -> WeChatPayError {
        let what: String
        switch cause.kind {
        case .connect: what = "Could not connect to the platform; check the network and the base URL"
        case .dns: what = "The host name of the platform could not be resolved; check the base URL and DNS"
        case .tls:
            what =
                "The TLS handshake with the platform failed; check that its certificate is trusted on this machine, and "
                + "that no proxy intercepts the connection"
        case .timeout:
            what =
                cause.mayHaveBeenSent
                ? "The response did not arrive before the timeout" : "Could not connect before the timeout"
        case .redirect: what = "The response is a redirect, and redirects are not followed; check the base URL"
        case .malformed: what = "The response is not valid HTTP; check the base URL and any proxy in between"
        case .tooLarge: what = "The response is larger than the transport's limit"
        default: what = "The connection closed before the full response arrived"
        }
        let isUnknown = cause.mayHaveBeenSent && draft.method != .get
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
