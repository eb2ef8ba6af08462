import Foundation

/// Scheme, host and port of a platform host.
struct Origin: Sendable, Hashable {
    /// `https://host` or `https://host:port`, without a slash at the end.
    let text: String
    let scheme: String
    let host: String
    let port: Int

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
        self.port = parts.port ?? (scheme == "https" ? 443 : 80)
        guard (1...65535).contains(port) else {
            throw WeChatPayError(.invalidConfiguration, "The base URL's port must be from 1 to 65535")
        }
        self.scheme = scheme
        self.host = host
        self.text = url.hasSuffix("/") ? String(url.dropLast()) : url
    }
}
