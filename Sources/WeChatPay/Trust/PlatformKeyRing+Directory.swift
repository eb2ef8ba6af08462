import Foundation
import WeChatPayCrypto

extension PlatformKeyRing {
    /// Loads a ring from a directory of PEM files, such as ``save(to:)`` writes.
    ///
    /// A public key's file is named by its id, `PUB_KEY_ID_….pem`; a certificate's file may have any
    /// name that ends in `.pem`. Certificates that are not valid now are loaded and not used.
    ///
    /// - Parameter directory: Path of the directory.
    /// - Throws: ``WeChatPayError`` with code `invalidConfiguration` naming the file that cannot be read.
    public convenience init(directory: String) throws {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: directory)
        } catch {
            throw Self.problem("Cannot read the key directory; check that it exists, and its permissions", error)
        }
        let url = URL(fileURLWithPath: directory)
        let keys = try names.filter { $0.hasSuffix(".pem") }.sorted().map { name in
            let path = url.appendingPathComponent(name).path
            do {
                return name.hasPrefix(Self.publicKeyPrefix)
                    ? try PlatformKey(id: String(name.dropLast(4)), pemFile: path)
                    : try PlatformKey(certificateFile: path)
            } catch let error as CryptoFailure {
                throw Self.problem("The key directory's file \(name): \(error.message)", error)
            }
        }
        self.init(keys)
    }

    /// Saves the ring to a directory of PEM files, one a key, named by its id.
    ///
    /// The directory should be the ring's own: files named by a certificate's serial that the ring
    /// no longer holds are removed, anything else is left alone. Each file is written whole or not at all.
    ///
    /// - Parameter directory: Path of the directory; it is made when missing.
    /// - Throws: ``WeChatPayError`` with code `invalidConfiguration` when it cannot be written.
    public func save(to directory: String) throws {
        let url = URL(fileURLWithPath: directory)
        let keys = keys
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            for key in keys {
                guard key.id.utf8.allSatisfy(Self.isFileNameByte) else {
                    throw Self.problem(
                        "The id of a platform key contains a character that is not allowed in file names",
                        nil
                    )
                }
                try Data(key.pem.utf8).write(to: url.appendingPathComponent("\(key.id).pem"), options: .atomic)
            }
            for name in try FileManager.default.contentsOfDirectory(atPath: directory)
            where name.wholeMatch(of: #/[0-9A-F]{40}\.pem/#) != nil && !keys.contains(where: { "\($0.id).pem" == name })
            {
                try FileManager.default.removeItem(at: url.appendingPathComponent(name))
            }
        } catch let error as WeChatPayError {
            throw error
        } catch {
            throw Self.problem("Cannot write to the key directory; check its permissions", error)
        }
    }

    private static let publicKeyPrefix = "PUB_KEY_ID_"

    private static func isFileNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "_-".utf8.contains(byte)
        }
    }

    private static func problem(_ message: String, _ cause: (any Error)?) -> WeChatPayError {
        WeChatPayError(.invalidConfiguration, message, underlying: cause)
    }
}
