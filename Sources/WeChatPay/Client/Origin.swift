import Foundation
import WeChatPayHTTP

/// Scheme, host and port of a platform host.
struct Origin: Sendable, Hashable {
    /// `https://host` or `https://host:port`, without a slash at the end.
    let text: String
    let scheme: String
    let host: String
    let port: Int

    /// Whether this is one of the platform's own hosts.
    var isPlatform: Bool {
        scheme == "https" && port == 443
            && ["api.mch.weixin.qq.com", "api2.mch.weixin.qq.com", "api.wechatpay.cn", "api2.wechatpay.cn"].contains(
                host
            )
    }

    /// Whether this is the platform's host in Hong Kong, which serves other operations.
    var isOverseas: Bool { scheme == "https" && port == 443 && host == "apihk.mch.weixin.qq.com" }

    static func == (one: Origin, other: Origin) -> Bool {
        (one.scheme, one.host, one.port) == (other.scheme, other.host, other.port)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(host)
        hasher.combine(port)
    }

    init(_ url: String) throws {
        guard let parts = URLComponents(string: url), let address = HTTPAddress(url),
            parts.path.isEmpty || parts.path == "/", parts.query == nil, parts.fragment == nil, parts.user == nil
        else {
            throw WeChatPayError(
                .invalidConfiguration,
                "The base URL must consist of a scheme, a host and optionally a port from 1 to 65535, such as "
                    + "https://api.mch.weixin.qq.com"
            )
        }
        (self.scheme, self.host, self.port) = (address.scheme, address.host, address.port)
        self.text = url.hasSuffix("/") ? String(url.dropLast()) : url
    }
}
