import Foundation

/// The address of an HTTP server, restricted to addresses that the HTTP library can connect to.
///
/// async-http-client 1.37.0 traps on a port above 65,535 after an IP address, and on a host that is nothing but
/// brackets (`ConnectionTarget`): every external URL is checked here first.
package struct HTTPAddress: Sendable, Hashable {
    /// `http` or `https`.
    package let scheme: String
    /// The host in lowercase; an IPv6 address without its brackets.
    package let host: String
    /// The port, 1 to 65,535; by default that of the scheme.
    package let port: Int

    /// Reads an absolute URL.
    ///
    /// - Returns: `nil` for another scheme, a host that is missing or contains escapes, or an invalid port.
    package init?(_ text: String) {
        guard let parts = URLComponents(string: text), let url = URL(string: text),
            let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
            let encoded = parts.percentEncodedHost, !encoded.contains("%"), let host = url.host,
            case let bare = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]")), !bare.isEmpty,
            case let port = parts.port ?? (scheme == "https" ? 443 : 80), (1...65535).contains(port),
            url.port.map({ $0 == port }) ?? true
        else { return nil }
        self.scheme = scheme
        self.host = bare.lowercased()
        self.port = port
    }

    /// Whether the host is this machine: `localhost`, 127.0.0.0/8 or `::1`, written out.
    ///
    /// Other names are not resolved: their addresses may change between a check and a connection.
    package var isLoopback: Bool {
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        let isIPv4 = numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil && $0.utf8.allSatisfy { $0 != 0x2B } }
        return host == "localhost" || host == "::1" || (isIPv4 && numbers[0] == "127")
    }
}
