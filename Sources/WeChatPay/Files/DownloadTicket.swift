import Foundation

/// What a verified response says of a file: where it is, and the hash of its plain bytes.
///
/// Source: WeChat Pay API v3, applying for bills.
struct DownloadTicket: Sendable {
    enum HashType: String, Sendable { case sha1 = "SHA1", sha256 = "SHA256" }

    let hashType: HashType
    /// Lower-case hex.
    let hash: String
    let origin: Origin
    /// Path and query as given.
    let target: String

    private struct Body: Decodable {
        let hash_type: String
        let hash_value: String
        let download_url: String
    }

    /// - Throws: ``WeChatPayError`` with code `decodingFailed` for a response that names no file.
    init(_ response: Output) throws {
        let body = try response.decode(Body.self)
        guard let hashType = HashType(rawValue: body.hash_type.uppercased()) else {
            throw Self.refused("The response has an unknown hash_type", response)
        }
        let hash = body.hash_value.lowercased()
        guard hash.utf8.count == (hashType == .sha1 ? 40 : 64), hash.allSatisfy(\.isHexDigit) else {
            throw Self.refused("The hash_value of the response is not a \(hashType.rawValue) in hexadecimal", response)
        }
        let url = body.download_url
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }),
            let scheme = url.range(of: "://"),
            let slash = url[scheme.upperBound...].firstIndex(of: "/"),
            let origin = try? Origin(String(url[..<slash]))
        else { throw Self.refused("The download_url of the response is not a URL", response) }
        self.hashType = hashType
        self.hash = hash
        self.origin = origin
        self.target = String(url[slash...])
    }

    private static func refused(_ message: String, _ response: Output) -> WeChatPayError {
        var error = WeChatPayError(.decodingFailed, message, stage: .decode)
        error.status = response.status
        error.requestID = response.requestID
        return error
    }
}
