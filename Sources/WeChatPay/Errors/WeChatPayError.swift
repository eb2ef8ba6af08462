/// Describes the failure of a call, its stage, its request id, and the next step.
///
/// The description can be logged: it names the operation by its template, never by a filled path,
/// and holds no bodies, parameters or key material.
public struct WeChatPayError: Error, Sendable, CustomStringConvertible {
    /// What went wrong.
    ///
    /// Open: later versions may add values.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The stable text form.
        public let rawValue: String

        /// Makes a code from its stable text form.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The configuration is invalid; nothing was sent.
        public static let invalidConfiguration = Code(rawValue: "invalid_configuration")
        /// The template or the options of the call are invalid; nothing was sent.
        public static let invalidRequest = Code(rawValue: "invalid_request")
        /// The signing key refused to sign; nothing was sent.
        public static let signingFailed = Code(rawValue: "signing_failed")
        /// No connection, or it closed before the full response arrived.
        public static let transportFailed = Code(rawValue: "transport_failed")
        /// A time limit passed before the full response arrived.
        public static let timedOut = Code(rawValue: "timed_out")
        /// A response without all signature headers.
        public static let missingSignature = Code(rawValue: "missing_signature")
        /// A response whose timestamp is malformed, or over 300 s away from the clock of this machine.
        public static let clockSkew = Code(rawValue: "clock_skew")
        /// A response signed with a key that the client does not hold, or that is not valid now.
        public static let unknownSerial = Code(rawValue: "unknown_serial")
        /// A response whose signature does not match its bytes.
        public static let badSignature = Code(rawValue: "bad_signature")
        /// A response with the platform's probe signature (`WECHATPAY/SIGNTEST/…`), sent to see whether clients check.
        public static let probeSignature = Code(rawValue: "probe_signature")
        /// The platform responded with a failure status; see ``WeChatPayError/failure``.
        public static let apiFailure = Code(rawValue: "api_failure")
        /// A file whose hash differs from the signed one.
        public static let hashMismatch = Code(rawValue: "hash_mismatch")
        /// A file on this machine that cannot be read or written.
        public static let fileFailed = Code(rawValue: "file_failed")
        /// A notification whose body is not a notification.
        public static let malformedNotification = Code(rawValue: "malformed_notification")
        /// A resource or a field that the merchant's key cannot decrypt.
        public static let openingFailed = Code(rawValue: "opening_failed")
        /// A notification of the same id is still being handled; the platform will deliver it again.
        public static let notificationInProgress = Code(rawValue: "notification_in_progress")
        /// The store of seen notifications failed.
        public static let storeFailed = Code(rawValue: "store_failed")
        /// A verified response whose body is not what the caller asked to decode.
        public static let decodingFailed = Code(rawValue: "decoding_failed")
    }

    /// Where on its way a call stopped.
    ///
    /// Open: later versions may add values.
    public struct Stage: RawRepresentable, Sendable, Hashable {
        /// The stable text form.
        public let rawValue: String

        /// Makes a stage from its stable text form.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Checking the configuration.
        public static let configure = Stage(rawValue: "configure")
        /// Checking the request with known facts about its operation.
        public static let check = Stage(rawValue: "check")
        /// Expanding the template and encoding query, body and headers.
        public static let draft = Stage(rawValue: "draft")
        /// Signing the request.
        public static let sign = Stage(rawValue: "sign")
        /// Sending the request and receiving the response.
        public static let send = Stage(rawValue: "send")
        /// Verifying the response.
        public static let verify = Stage(rawValue: "verify")
        /// Decrypting data for the merchant.
        public static let open = Stage(rawValue: "open")
        /// Reading or writing a file.
        public static let file = Stage(rawValue: "file")
        /// Decoding a verified response.
        public static let decode = Stage(rawValue: "decode")
    }

    /// What went wrong.
    public let code: Code
    /// Where the call stopped.
    public let stage: Stage
    /// What happened and, except for a failure of the platform, what to do next.
    public let message: String
    /// Method and path template, such as `GET v3/bill/{bill_id}`; `nil` where no call was under way.
    public internal(set) var operation: String?
    /// The invalid parameter or option, if the error concerns one.
    public internal(set) var parameter: String?
    /// The HTTP status, if there was a response.
    public internal(set) var status: Int?
    /// The platform's `Request-ID`, for inquiries to its support.
    public internal(set) var requestID: String?
    /// The number of attempts so far.
    public internal(set) var attempts = 0
    /// Whether the platform may have carried the request out without this client learning of it.
    public package(set) var outcomeUnknown = false
    /// The seconds by which the platform's clock is ahead of the clock of this machine, if more than a minute.
    ///
    /// Negative if it is behind. A signature is rejected if the two differ by more than 300 s.
    public var clockSkewSeconds: Int? {
        clockSkew.flatMap { $0.isNotable ? Int($0.seconds) : nil }
    }
    /// What the checks of the client found, if some of it is refused; the refused issues first.
    public internal(set) var issues: [RequestIssue] = []
    /// The platform's response, for ``Code/apiFailure``.
    public internal(set) var failure: APIFailure?
    /// The underlying error.
    ///
    /// Its description may contain text that must not be logged.
    public internal(set) var underlying: (any Error)?

    /// What the response said of the platform's clock.
    var clockSkew: ClockSkew?
    /// Whether another attempt would hand on again what was handed on already.
    var isFinal = false

    /// Why no response was received, for an error of the transport.
    var transportCause: TransportError? { stage == .send ? underlying as? TransportError : nil }

    /// Makes an error for the package's own modules.
    package init(
        _ code: Code,
        _ message: String,
        stage: Stage = .configure,
        operation: String? = nil,
        parameter: String? = nil,
        underlying: (any Error)? = nil
    ) {
        self.code = code
        self.stage = stage
        self.message = message
        self.operation = operation
        self.parameter = parameter
        self.underlying = underlying
    }

    /// Makes an error of issues, of which the first is refused.
    init(_ issues: [RequestIssue]) {
        self.init(
            .invalidRequest,
            issues.map(\.text).joined(separator: "; "),
            stage: .check,
            operation: issues.first?.operation,
            parameter: issues.first.flatMap { $0.field.isEmpty ? nil : $0.fieldPath }
        )
        self.issues = issues
    }

    /// The platform's code if it can be logged, otherwise the code of this library.
    package var loggableCode: String { failure?.loggableCode ?? code.rawValue }

    /// What to do next, for a failure of the platform; the messages of other errors say it.
    public var advice: String? { failure?.advice }

    /// One line with all facts that can be logged.
    public var description: String { description(withAdvice: true) }

    /// The description with or without the advice for a failure of the platform.
    package func description(withAdvice: Bool) -> String {
        var facts = ["\(code.rawValue) at \(stage.rawValue)"]
        if let status { facts.append("HTTP \(status)") }
        // The value can come from anyone.
        if let requestID, Mask.isPlain(requestID) { facts.append("Request-ID \(requestID)") }
        if attempts > 1 { facts.append("after \(attempts) attempts") }
        if let clockSkew, clockSkew.isNotable, code != .clockSkew { facts.append("\(clockSkew)") }
        if outcomeUnknown { facts.append("outcome unknown: query before a retry") }
        let place = operation.map { "\($0): " } ?? ""
        let advice = withAdvice ? advice.map { "; \($0)" } ?? "" : ""
        return "\(place)\(message)\(advice) [\(facts.joined(separator: ", "))]"
    }
}
