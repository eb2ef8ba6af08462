import Foundation
import WeChatPayCrypto

/// Everything a client needs to know; checked once, by the client's initialiser.
///
/// The library reads no environment and no files of its own accord.
public struct Configuration: Sendable {
    /// Who signs.
    public var merchant: Merchant
    /// The platform's keys: every answer is checked with the one it names.
    public var platformKeys: PlatformKeyRing
    /// Scheme, host and port; no path.
    ///
    /// Default: the platform's main host.
    public var baseURL = "https://api.mch.weixin.qq.com"
    /// How long a connection may take to come about.
    ///
    /// Default: 10 s.
    public var connectTimeout: Duration = .seconds(10)
    /// How long a whole call may take, attempts and waits included.
    ///
    /// Default: 30 s.
    public var timeout: Duration = .seconds(30)
    /// How failures are repeated.
    ///
    /// Default: at most 3 attempts.
    public var retry = RetryPolicy()
    /// The `User-Agent` header.
    public var userAgent = "swift-wechatpay/\(WeChatPayClient.version)"
    /// What moves the bytes.
    ///
    /// Default: async-http-client on its shared client.
    public var transport: any Transport = AsyncHTTPClientTransport()
    /// Clocks and waiting.
    ///
    /// Default: the machine's.
    public var time: TimeSource = .system
    /// Makes the nonce of each attempt: up to 32 characters of `[0-9A-Za-z]`, never the same twice.
    public var nonce: @Sendable () -> String = Nonce.random

    /// Starts from the defaults.
    ///
    /// - Parameters:
    ///   - merchant: Who signs.
    ///   - platformKeys: The platform's public keys and certificates; an array literal will do.
    public init(merchant: Merchant, platformKeys: PlatformKeyRing) {
        self.merchant = merchant
        self.platformKeys = platformKeys
    }

    func validate() throws -> Origin {
        try merchant.validate()
        try platformKeys.validate()
        try retry.validate()
        guard connectTimeout > .zero, timeout > .zero else {
            throw WeChatPayError(.invalidConfiguration, "Time-outs must be longer than zero")
        }
        guard !userAgent.isEmpty, Headers.isValidValue(userAgent) else {
            throw WeChatPayError(
                .invalidConfiguration,
                "The User-Agent must be non-empty and hold no control characters"
            )
        }
        return try Origin(baseURL)
    }
}

/// Scheme, host and port of a platform host.
struct Origin: Sendable {
    /// `https://host` or `https://host:port`, without a slash at the end.
    let text: String

    init(_ url: String) throws {
        guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
            scheme == "https" || scheme == "http", let host = parts.host, !host.isEmpty,
            parts.path.isEmpty || parts.path == "/", parts.query == nil, parts.fragment == nil, parts.user == nil
        else {
            throw WeChatPayError(
                .invalidConfiguration,
                "The base URL must be scheme and host alone, such as https://api.mch.weixin.qq.com"
            )
        }
        guard (1...65535).contains(parts.port ?? 443) else {
            throw WeChatPayError(.invalidConfiguration, "The base URL's port must be from 1 to 65535")
        }
        self.text = url.hasSuffix("/") ? String(url.dropLast()) : url
    }
}

/// The default nonce source.
enum Nonce {
    private static let alphabet = Array("0123456789ABCDEF".utf8)

    /// 32 hex digits, 128 bits, from the system's generator in one draw.
    @Sendable static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        var bits = UInt128(truncatingIfNeeded: generator.next()) << 64 | UInt128(truncatingIfNeeded: generator.next())
        return String(unsafeUninitializedCapacity: 32) { buffer in
            for index in 0..<32 {
                buffer[index] = alphabet[Int(truncatingIfNeeded: bits & 15)]
                bits >>= 4
            }
            return 32
        }
    }
}
