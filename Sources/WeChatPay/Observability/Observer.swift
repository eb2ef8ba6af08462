import CoreMetrics
import Logging
import NIOCore
import Tracing

/// What an operator sees of calls: log lines, metrics and spans.
///
/// Operations appear by their template. Nothing here may carry a parameter, a body, a header's text
/// or key material.
struct Observer: Sendable {
    private let logger: Logger
    private let metrics: (any MetricsFactory)?
    private let tracer: (any Tracer)?

    init(_ configuration: WeChatPayClient.Configuration) {
        self.logger = configuration.logger
        let metrics = configuration.metrics ?? MetricsSystem.factory
        self.metrics = metrics is NOOPMetricsHandler ? nil : metrics
        let tracer = configuration.tracer ?? InstrumentationSystem.tracer
        self.tracer = tracer is NoOpTracer ? nil : tracer
    }

    // MARK: Attempts

    /// Begins the span of an attempt.
    ///
    /// Source: OpenTelemetry semantic conventions for HTTP client spans. `url.full` is left out: it
    /// would carry the filled path. No context is sent along to the platform.
    func begin(_ draft: Draft, attempt: Int, origin: Origin) -> (any Span)? {
        guard let tracer else { return nil }
        let span = tracer.startAnySpan(draft.operation, ofKind: .client)
        span.attributes["http.request.method"] = draft.method.rawValue
        span.attributes["url.template"] = draft.template
        span.attributes["url.scheme"] = origin.scheme
        span.attributes["server.address"] = origin.host
        span.attributes["server.port"] = origin.port
        if attempt > 1 { span.attributes["http.request.resend_count"] = attempt - 1 }
        return span
    }

    /// Reports an attempt that ended, and the clock skew if the response showed it.
    func attempted(_ draft: Draft, _ attempt: Int, _ facts: ResponseFacts?, _ error: (any Error)?, _ span: (any Span)?)
    {
        let failure = error as? WeChatPayError
        let code = error.map { _ in failure.map(\.loggableCode) ?? "cancelled" }
        let status = facts?.status ?? failure?.status
        let skew = facts?.skew ?? failure?.clockSkew
        if let skew {
            if let metrics {
                Gauge(label: "wechatpay_client_clock_skew_seconds", factory: metrics).record(skew.seconds)
            }
        }
        // Evaluated only if the log level is enabled: a disabled log costs nothing.
        var metadata: Logger.Metadata {
            var metadata: Logger.Metadata = ["operation": "\(draft.operation)", "attempt": "\(attempt)"]
            if let status { metadata["status"] = "\(status)" }
            if let id = Self.plain(facts?.requestID ?? failure?.requestID) { metadata["request_id"] = "\(id)" }
            if let code { metadata["code"] = "\(code)" }
            if let skew, skew.isNotable { metadata["clock_skew_seconds"] = "\(skew.seconds)" }
            return metadata
        }
        if let skew, skew.isNotable { logger.debug("\(skew)", metadata: metadata) }
        logger.trace(error == nil ? "Attempt completed" : "Attempt failed", metadata: metadata)
        guard let span else { return }
        if let status { span.attributes["http.response.status_code"] = status }
        if let code {
            span.attributes["error.type"] = failure?.failure.map { "\($0.status)" } ?? failure?.code.rawValue ?? code
            span.setStatus(.init(code: .error))
        }
        span.end()
    }

    /// The facts about a response.
    struct ResponseFacts {
        let status: Int
        let requestID: String?
        let skew: ClockSkew?

        init(_ unverified: Unverified) {
            self.status = unverified.response.status
            self.requestID = unverified.response.headers["Request-ID"]
            self.skew = ClockSkew(unverified.response.headers, now: unverified.arrival)
        }
    }

    // MARK: Calls

    /// Reports what the checks of a client found in a request that is sent.
    func reported(_ issues: [RequestIssue], to checks: RequestChecks?) {
        for issue in issues {
            logger.warning(
                "The request may be wrong: \(issue.text)",
                metadata: ["operation": "\(issue.operation)", "kind": "\(issue.kind.rawValue)"]
            )
            checks?.onIssue?(issue)
        }
    }

    /// Tells of a call that will be tried again.
    func retrying(_ draft: Draft, after error: WeChatPayError, on host: Hosts.Host) {
        count("wechatpay_client_retries", [("operation", draft.operation), ("code", error.loggableCode)])
        logger.debug(
            "Trying again",
            metadata: [
                "operation": "\(draft.operation)", "code": "\(error.loggableCode)", "host": "\(host)",
            ]
        )
    }

    /// Tells of a call that ended.
    func ended(_ draft: Draft, attempts: Int, _ error: (any Error)?, after duration: Duration) {
        let failure = error as? WeChatPayError
        let code = error.map { _ in failure.map(\.loggableCode) ?? "cancelled" } ?? "ok"
        count("wechatpay_client_calls", [("operation", draft.operation), ("code", code)])
        if error != nil { count("wechatpay_client_failures", [("code", code)]) }
        if let metrics {
            Timer(
                label: "wechatpay_client_call_duration",
                dimensions: [("operation", draft.operation)],
                factory: metrics
            )
            .recordNanoseconds(
                TimeAmount(duration).nanoseconds
            )
        }
        logger.debug(
            error == nil ? "Call succeeded" : "Call failed",
            metadata: ["operation": "\(draft.operation)", "attempts": "\(attempts)", "code": "\(code)"]
        )
    }

    // MARK: The rest

    /// Tells of a download of platform certificates.
    func refreshed(_ certificates: Int?, _ error: (any Error)?) {
        let code = error.map { ($0 as? WeChatPayError).map(\.loggableCode) ?? "failed" } ?? "ok"
        count("wechatpay_client_key_refreshes", [("code", code)])
        logger.debug(
            error == nil ? "Platform certificates downloaded" : "Platform certificates could not be downloaded",
            metadata: ["code": "\(code)", "certificates": "\(certificates ?? 0)"]
        )
    }

    /// Tells that calls go to another host from now on.
    func switched(toBackup isBackup: Bool) {
        count("wechatpay_client_host_switches", [("host", isBackup ? "backup" : "main")])
        logger.debug(isBackup ? "The main host fails; calls use the backup host" : "The main host is available again")
    }

    /// Tells of a notification.
    func notified(_ eventType: String?, isDuplicate: Bool, _ error: WeChatPayError?) {
        let code = error.map(\.loggableCode) ?? (isDuplicate ? "duplicate" : "ok")
        let type = Self.plain(eventType) ?? "unknown"
        count("wechatpay_notifications", [("event_type", type), ("code", code)])
        var metadata: Logger.Metadata = ["event_type": "\(type)", "code": "\(code)"]
        if let skew = error?.clockSkew, skew.isNotable { metadata["clock_skew_seconds"] = "\(skew.seconds)" }
        logger.debug(error == nil ? "Notification received" : "Notification refused", metadata: metadata)
    }

    private func count(_ label: String, _ dimensions: [(String, String)]) {
        guard let metrics else { return }
        Counter(label: label, dimensions: dimensions, factory: metrics).increment()
    }

    /// A text from elsewhere, if it looks like an id or a code.
    private static func plain(_ text: String?) -> String? { text.flatMap { Mask.isPlain($0) ? $0 : nil } }
}
