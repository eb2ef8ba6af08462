import Foundation
import SwiftASN1

/// One PEM block picked from a text, with errors that say what was found instead.
struct PEMBlock {
    let document: PEMDocument

    /// Picks the first block whose label is one of `labels`.
    init(_ text: String, labels: Set<String>, expected: String) throws {
        let documents: [PEMDocument]
        do {
            documents = try PEMDocument.parseMultiple(pemString: text)
        } catch {
            throw CryptoFailure(
                .brokenPEM,
                "The \(expected) is not well-formed PEM; check that the whole file was copied"
            )
        }
        if let match = documents.first(where: { labels.contains($0.discriminator) }) {
            self.document = match
            return
        }
        guard let found = documents.first?.discriminator else {
            throw CryptoFailure(
                .brokenPEM,
                "The \(expected) holds no PEM block; it must begin with -----BEGIN \(labels.sorted().joined(separator: " or "))-----"
            )
        }
        throw CryptoFailure(.wrongKeyType, "Expected a \(expected), found \(Self.describe(found))")
    }

    /// Picks the first private key, PKCS#8 or PKCS#1.
    static func privateKey(_ text: String) throws -> PEMBlock {
        try PEMBlock(text, labels: ["PRIVATE KEY", "RSA PRIVATE KEY"], expected: "private key")
    }

    /// Reads a PEM file as text.
    static func read(file path: String, expected: String) throws -> String {
        do {
            return try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw CryptoFailure(
                .unreadableFile,
                "Cannot read the \(expected) at \(path) as PEM text; check the path, its permissions and that it is not DER"
            )
        }
    }

    private static func describe(_ label: String) -> String {
        switch label {
        case "CERTIFICATE": "a certificate"
        case "PUBLIC KEY", "RSA PUBLIC KEY": "a public key"
        case "PRIVATE KEY", "RSA PRIVATE KEY": "a private key"
        case "ENCRYPTED PRIVATE KEY": "a private key locked with a password; remove the password first"
        case "EC PRIVATE KEY": "an elliptic-curve key; WeChat Pay needs RSA"
        default: "a PEM block of another kind"
        }
    }
}
