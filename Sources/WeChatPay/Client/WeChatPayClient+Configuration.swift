public import CoreMetrics
import Foundation
public import Logging
public import Tracing
import WeChatPayCrypto

extension WeChatPayClient {
    /// The configuration of a client; validated once, by the client's initializer.
    ///
    /// The library never reads the environment or files by itself.
    public struct Configuration: Sendable {
        /// Who signs.
        public var merchant: Merchant
        /// The platform's keys: every response is checked with the one it names.
        public var platformKeys: PlatformKeyRing
        /// The merchant's API v3 key: opens notifications and downloaded certificates.
        ///
        /// Default: none.
        public var apiV3Key: APIv3Key?
        /// Whether and how platform certificates are downloaded; needs ``apiV3Key``.
        ///
        /// Default: not at all. A merchant with a platform public key needs no certificates.
        public var certificates: CertificatePolicy?
        /// Scheme, host and port; no path.
        ///
        /// Default: the platform's main host.
        public var baseURL = "https://api.mch.weixin.qq.com"
        /// When calls go to the backup host.
        ///
        /// Default: to the platform's own, where ``baseURL`` is the platform's.
        public var failover = FailoverPolicy()
        /// The time limit to connect.
        ///
        /// Default: 10 s.
        public var connectTimeout: Duration = .seconds(10)
        /// The time limit of a call, including all attempts and delays.
        ///
        /// Default: 30 s.
        public var timeout: Duration = .seconds(30)
        /// The policy for retries.
        ///
        /// Default: at most 3 attempts.
        public var retry = RetryPolicy()
        /// Whether and how requests are checked before they are signed.
        ///
        /// Default: not at all.
        public var checks: RequestChecks?
        /// The `User-Agent` header.
        public var userAgent = "swift-wechatpay/\(WeChatPayClient.version)"
        /// What moves the bytes.
        ///
        /// Default: async-http-client, on a client for the whole process.
        public var transport: any Transport = AsyncHTTPClientTransport()
        /// Clocks and waiting.
        ///
        /// Default: the machine's.
        public var time: TimeSource = .system
        /// Makes the nonce of each attempt: up to 32 characters of `[0-9A-Za-z]`, never the same twice.
        public var nonce: @Sendable () -> String = Nonce.random

        /// Told of calls, attempts and refreshes, at levels `debug` and `trace`, and of issues that ``checks`` report, at
        /// `warning`; never of parameters, bodies or keys.
        ///
        /// Default: silent.
        public var logger = Logger(label: "wechatpay", factory: { _ in SwiftLogNoOpLogHandler() })
        /// Counts calls, retries, failures, refreshes, and measures time by template.
        ///
        /// Default: `nil`, the factory that the process has bootstrapped when the client is made.
        public var metrics: (any MetricsFactory)?
        /// Receives a span for each attempt.
        ///
        /// Default: `nil`, the tracer that the process has bootstrapped when the client is made.
        public var tracer: (any Tracer)?

        /// Starts from the defaults, downloading the platform's certificates with the API v3 key.
        ///
        /// - Parameters:
        ///   - merchant: The merchant that signs.
        ///   - apiV3Key: The merchant's API v3 key.
        ///   - platformKeys: The known keys of the platform; by default none.
        public init(merchant: Merchant, apiV3Key: APIv3Key, platformKeys: PlatformKeyRing = []) {
            self.init(merchant: merchant, platformKeys: platformKeys)
            self.apiV3Key = apiV3Key
            self.certificates = CertificatePolicy()
        }

        /// Starts from the defaults.
        ///
        /// - Parameters:
        ///   - merchant: The merchant that signs.
        ///   - platformKeys: The platform's public keys and certificates; an array literal is accepted.
        public init(merchant: Merchant, platformKeys: PlatformKeyRing) {
            self.merchant = merchant
            self.platformKeys = platformKeys
        }

        func validate() throws -> Hosts {
            try merchant.validate()
            try retry.validate()
            try failover.validate()
            try certificates?.validate()
            if certificates != nil, apiV3Key == nil {
                throw WeChatPayError(
                    .invalidConfiguration,
                    "Downloading certificates requires the API v3 key; set apiV3Key"
                )
            }
            if certificates == nil, platformKeys.keys.isEmpty {
                throw WeChatPayError(
                    .invalidConfiguration,
                    "The key ring is empty; responses cannot be verified without a platform key"
                )
            }
            guard connectTimeout > .zero, timeout > .zero, max(connectTimeout, timeout) <= .longestConfigurable else {
                throw WeChatPayError(.invalidConfiguration, "Timeouts must be greater than zero and at most ten years")
            }
            guard !userAgent.isEmpty, Headers.isValidValue(userAgent) else {
                throw WeChatPayError(
                    .invalidConfiguration,
                    "The User-Agent must not be empty or contain control characters"
                )
            }
            let main = try Origin(baseURL)
            return Hosts(main: main, backup: try failover.origin(for: main), policy: failover)
        }
    }
}

extension Duration {
    /// Ten years: sums and products of a few such durations do not overflow.
    static let longestConfigurable = Duration.seconds(315_360_000)
}

/// The default nonce source.
enum Nonce {
    /// 32 hex digits, 128 bits, from the system's generator in one draw.
    @Sendable static func random() -> String {
        withUnsafeTemporaryAllocation(byteCount: 16, alignment: 16) { bits in
            #if canImport(Darwin)
                arc4random_buf(bits.baseAddress, 16)
            #else
                // Up to 256 bytes it fails on no supported system; the generator traps where there is no randomness.
                if getentropy(bits.baseAddress, 16) != 0 {
                    var generator = SystemRandomNumberGenerator()
                    for index in bits.indices { bits[index] = UInt8.random(in: .min ... .max, using: &generator) }
                }
            #endif
            return Hex.text(UnsafeRawBufferPointer(bits), isUppercase: true)
        }
    }
}
