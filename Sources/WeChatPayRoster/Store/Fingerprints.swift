import Crypto
import Foundation
import WeChatPayOfflineFace

/// Keyed fingerprints: they tell whether a value is what it was, and nothing of the value.
///
/// The key is in a file of its own; without it nobody can try names and phones against a journal.
public struct Fingerprints: Sendable, CustomStringConvertible, CustomReflectable {
    private static let digits = Array("0123456789abcdef".utf8)

    private let key: SymmetricKey

    /// Takes a key.
    ///
    /// - Parameter key: 32 random bytes.
    public init(key: SymmetricKey) { self.key = key }

    /// Reads the key of a file, or makes one there with mode 0600.
    ///
    /// - Parameter path: The file.
    /// - Throws: ``RosterFile/Problem`` for a file that is no key, or that cannot be made.
    public init(file path: String) throws {
        if FileManager.default.fileExists(atPath: path) {
            guard let text = try? String(contentsOfFile: path, encoding: .utf8),
                let bytes = Data(base64Encoded: text.trimmingBlanks), bytes.count == 32
            else {
                throw RosterFile.Problem("\(path) holds no key of fingerprints")
            }
            self.key = SymmetricKey(data: bytes)
            return
        }
        let key = SymmetricKey(size: .bits256)
        let text = key.withUnsafeBytes { Data($0).base64EncodedString() } + "\n"
        guard
            FileManager.default.createFile(
                atPath: path,
                contents: Data(text.utf8),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw RosterFile.Problem("cannot make \(path); check the directory and its permissions") }
        self.key = key
    }

    /// The fingerprint of one field of one user: 128 bits of an HMAC-SHA-256, in hex.
    ///
    /// Two users with the same name have other fingerprints.
    public func of(_ value: String, _ field: RosterField, _ user: RosterKey) -> String {
        hex("\(user.organizationID)\n\(user.outUserID)\n\(field.rawValue)\n\(value)")
    }

    /// The fingerprint of a whole row.
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
        return code.finalize().withUnsafeBytes { bytes in
            String(unsafeUninitializedCapacity: 32) { hex in
                for index in 0..<16 {
                    hex[2 * index] = Self.digits[Int(bytes[index] >> 4)]
                    hex[2 * index + 1] = Self.digits[Int(bytes[index] & 15)]
                }
                return 32
            }
        }
    }

    /// Says that there is a key.
    public var description: String { "Fingerprints(…)" }

    /// Keeps `dump` and debuggers from printing the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
