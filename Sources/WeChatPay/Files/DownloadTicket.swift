import Foundation

/// What a verified answer says of a file: where it is, and the hash of its plain bytes.
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

    /// - Throws: ``WeChatPayError`` with code `decodingFailed` for an answer that names no file.
    init(_ answer: Output) throws {
        let body = try answer.decode(Body.self)
        guard let hashType = HashType(rawValue: body.hash_type.uppercased()) else {
            throw Self.refused("The answer names a hash_type that is not known", answer)
        }
        let hash = body.hash_value.lowercased()
        guard hash.utf8.count == (hashType == .sha1 ? 40 : 64), hash.allSatisfy(\.isHexDigit) else {
            throw Self.refused("The answer's hash_value is not a \(hashType.rawValue) in hex", answer)
        }
        let url = body.download_url
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }),
            let scheme = url.range(of: "://"),
            let slash = url[scheme.upperBound...].firstIndex(of: "/"),
            let origin = try? Origin(String(url[..<slash]))
        else { throw Self.refused("The answer's download_url is not a URL", answer) }
        self.hashType = hashType
        self.hash = hash
        self.origin = origin
        self.target = String(url[slash...])
    }

    private static func refused(_ message: String, _ answer: Output) -> WeChatPayError {
        var error = WeChatPayError(.decodingFailed, message, stage: .decode)
        error.status = answer.status
        error.requestID = answer.requestID
        return error
    }
}
