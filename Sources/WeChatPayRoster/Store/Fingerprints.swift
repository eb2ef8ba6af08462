import Crypto
import Foundation
import WeChatPayOfflineFace

/// Keyed fingerprints: they tell whether a value is what it was, and nothing of the value.
///
/// The key is in a file of its own; without it nobody can try names and phones against a journal.
public struct Fingerprints: Sendable, CustomStringConvertible, CustomReflectable {
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
        if let text = try? String(contentsOfFile: path, encoding: .utf8) {
            guard let bytes = Data(base64Encoded: text.trimmingBlanks), bytes.count == 32 else {
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
        let values = RosterField.allCases.map { row[$0].map { "=\($0)" } ?? "-" }
        return hex(([row.organizationID.rawValue, row.outUserID.rawValue] + values).joined(separator: "\n"))
    }

    private func hex(_ text: String) -> String {
        HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key).prefix(16)
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Says that there is a key.
    public var description: String { "Fingerprints(…)" }

    /// Keeps `dump` and debuggers from printing the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
