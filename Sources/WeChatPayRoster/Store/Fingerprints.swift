public import Crypto
import Foundation
import WeChatPayCrypto
import WeChatPayOfflineFace

/// Keyed fingerprints: they show whether a value has changed, and nothing about the value.
///
/// The key is in a separate file; without it, names and phones cannot be tested against a journal.
public struct Fingerprints: Sendable, CustomStringConvertible, CustomReflectable {
    private let key: SymmetricKey

    /// Takes a key.
    ///
    /// - Parameter key: 32 random bytes.
    public init(key: SymmetricKey) { self.key = key }

    /// Creates fingerprints with the key in a file; creates a missing file with mode 0600.
    ///
    /// - Parameter path: The file.
    /// - Throws: ``RosterError`` for a file that is no key, or that cannot be made.
    public init(file path: String) throws {
        let key = SymmetricKey(size: .bits256)
        let text = key.withUnsafeBytes { Data($0).base64EncodedString() } + "\n"
        do {
            if try PrivateFile.create(path, Data(text.utf8)) {
                self.key = key
                return
            }
        } catch {
            throw RosterError.journal(
                .invalidKey,
                "needs a fingerprint key, and the file \(path.printablePath) cannot be created: \(error)",
                advice: "check the directory and its permissions"
            )
        }
        guard let contents = try? BoundedFile.read(path, limit: 1024),
            let bytes = Data(base64Encoded: String(decoding: contents, as: UTF8.self).trimmingBlanks), bytes.count == 32
        else {
            throw RosterError.journal(
                .invalidKey,
                "needs a fingerprint key, and the file \(path.printablePath) does not contain one or cannot be read"
            )
        }
        self.key = SymmetricKey(data: bytes)
    }

    /// The fingerprint of one field of one user: 128 bits of an HMAC-SHA-256, in hex.
    ///
    /// Two users with the same name have other fingerprints.
    public func of(_ value: String, _ field: RosterField, _ user: RosterKey) -> String {
        hex("\(user.organizationID)\n\(user.outUserID)\n\(field.rawValue)\n\(value)")
    }

    /// The fingerprint of a complete row.
    public func of(_ row: RosterRow) -> String {
        var text = "\(row.organizationID.rawValue)\n\(row.outUserID.rawValue)"
        for field in RosterField.allCases {
            if let value = row[field] { text += "\n=\(value)" } else { text += "\n-" }
        }
        return hex(text)
    }

    /// Tells the key, and nothing of it.
    var check: String { hex("wechatpay roster") }

    private func hex(_ text: String) -> String {
        var text = text
        var code = HMAC<SHA256>(key: key)
        text.withUTF8 { code.update(data: UnsafeRawBufferPointer($0)) }
        return code.finalize().withUnsafeBytes { Hex.text(UnsafeRawBufferPointer(rebasing: $0.prefix(16))) }
    }

    /// A description that does not contain the key.
    public var description: String { "Fingerprints(…)" }

    /// Prevents `dump` and debuggers from printing the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
