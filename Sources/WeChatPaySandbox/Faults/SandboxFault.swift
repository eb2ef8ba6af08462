/// Something that a sandbox does wrong on purpose.
public struct SandboxFault: Sendable, Hashable {
    /// What is done wrong.
    ///
    /// Open: later versions may add values.
    public struct Kind: RawRepresentable, Sendable, Hashable, Codable {
        /// The stable text form.
        public let rawValue: String

        /// Makes a kind from its stable text form.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The response is delayed by ``SandboxFault/duration``.
        public static let latency = Kind(rawValue: "latency")
        /// The connection is cut before the request was looked at.
        public static let cutBeforeWork = Kind(rawValue: "cut_before_work")
        /// The connection is cut when the work was done.
        public static let cutAfterWork = Kind(rawValue: "cut_after_work")
        /// The work is done, and the connection is closed in the middle of the response, or before it if it has no
        /// body.
        public static let cutShort = Kind(rawValue: "cut_short")
        /// 429 with `Retry-After` of ``SandboxFault/duration``, and no work done.
        public static let rateLimited = Kind(rawValue: "rate_limited")
        /// 500, and no work done.
        public static let systemError = Kind(rawValue: "system_error")
        /// 500, and the work is done.
        public static let systemErrorAfterWork = Kind(rawValue: "system_error_after_work")
        /// 502 from a gateway in front: HTML, unsigned, and no work done.
        public static let badGateway = Kind(rawValue: "bad_gateway")
        /// A signature over other bytes.
        public static let badSignature = Kind(rawValue: "bad_signature")
        /// The platform's probe signature, to check whether it is rejected.
        public static let probeSignature = Kind(rawValue: "probe_signature")
        /// No signature headers.
        public static let noSignature = Kind(rawValue: "no_signature")
        /// A valid signature, created an hour ago.
        public static let staleTimestamp = Kind(rawValue: "stale_timestamp")
        /// A valid signature with the serial of a key that does not exist.
        public static let unknownSerial = Kind(rawValue: "unknown_serial")
        /// A request that is sent again with the same nonce is rejected, even if it is identical.
        public static let repeatedNonceRejected = Kind(rawValue: "repeated_nonce_rejected")
        /// The same response twice on one connection.
        public static let duplicatedResponse = Kind(rawValue: "duplicated_response")
        /// The body arrives byte by byte, at intervals of ``SandboxFault/duration``.
        public static let slowDrip = Kind(rawValue: "slow_drip")

        /// The kinds that make a signature invalid, which also apply to a notification.
        public static let ofSignature: [Kind] = [
            badSignature, probeSignature, noSignature, staleTimestamp, unknownSerial,
        ]

        /// All kinds that a sandbox knows.
        public static let all: [Kind] = [
            latency, cutBeforeWork, cutAfterWork, cutShort, rateLimited, systemError, systemErrorAfterWork, badGateway,
            badSignature, probeSignature, noSignature, staleTimestamp, unknownSerial, duplicatedResponse, slowDrip,
            repeatedNonceRejected,
        ]
    }

    /// What is done wrong.
    public var kind: Kind
    /// The duration, for kinds that have one.
    public var duration: Duration

    /// Makes a fault.
    ///
    /// - Parameters:
    ///   - kind: What is done wrong.
    ///   - duration: The duration of the fault, for kinds that take time.
    public init(_ kind: Kind, duration: Duration = .seconds(1)) {
        self.kind = kind
        self.duration = duration
    }

    /// The response is delayed.
    public static func latency(_ duration: Duration) -> SandboxFault { .init(.latency, duration: duration) }
    /// The connection is cut before the request was looked at.
    public static let cutBeforeWork = SandboxFault(.cutBeforeWork)
    /// The connection is cut when the work was done.
    public static let cutAfterWork = SandboxFault(.cutAfterWork)
    /// The work is done, and the connection is closed in the middle of the response, or before it if it has no body.
    public static let cutShort = SandboxFault(.cutShort)
    /// 429 with `Retry-After`, and no work done.
    public static func rateLimited(retryAfter: Duration) -> SandboxFault { .init(.rateLimited, duration: retryAfter) }
    /// 500, and no work done.
    public static let systemError = SandboxFault(.systemError)
    /// 500, and the work is done.
    public static let systemErrorAfterWork = SandboxFault(.systemErrorAfterWork)
    /// 502 from a gateway in front: HTML, unsigned, and no work done.
    public static let badGateway = SandboxFault(.badGateway)
    /// A signature over other bytes.
    public static let badSignature = SandboxFault(.badSignature)
    /// The platform's probe signature, to check whether it is rejected.
    public static let probeSignature = SandboxFault(.probeSignature)
    /// No signature headers.
    public static let noSignature = SandboxFault(.noSignature)
    /// A valid signature, created an hour ago.
    public static let staleTimestamp = SandboxFault(.staleTimestamp)
    /// A valid signature with the serial of a key that does not exist.
    public static let unknownSerial = SandboxFault(.unknownSerial)
    /// A request that is sent again with the same nonce is rejected, even if it is identical.
    public static let repeatedNonceRejected = SandboxFault(.repeatedNonceRejected)
    /// The same response twice on one connection.
    public static let duplicatedResponse = SandboxFault(.duplicatedResponse)
    /// The body arrives byte by byte.
    public static func slowDrip(_ pause: Duration) -> SandboxFault { .init(.slowDrip, duration: pause) }
}
