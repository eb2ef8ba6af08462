import Foundation
import SwiftASN1

/// One PEM block from a text, with errors that describe other content found instead.
struct PEMBlock {
    let document: PEMDocument

    /// The largest PEM text that is parsed, in bytes.
    private static let maximumSize = 64 << 10

    /// Creates a block from the first PEM block whose label is one of `labels`.
    init(_ text: String, labels: Set<String>, expected: String) throws {
        // Parsing time is quadratic in the size: a megabyte would take a minute.
        guard text.utf8.count <= Self.maximumSize else {
            throw CryptoFailure(
                .brokenPEM,
                "The \(expected) is larger than \(Self.maximumSize / 1024) KiB; a PEM file has a few KiB"
            )
        }
        let documents: [PEMDocument]
        do {
            documents = try PEMDocument.parseMultiple(pemString: text)
        } catch {
            throw CryptoFailure(
                .brokenPEM,
                "The \(expected) is not valid PEM; check that the complete file was copied"
            )
        }
        if let match = documents.first(where: { labels.contains($0.discriminator) }) {
            self.document = match
            return
        }
        guard let found = documents.first?.discriminator else {
            throw CryptoFailure(
                .brokenPEM,
                "The \(expected) contains no PEM block; it must begin with -----BEGIN \(labels.sorted().joined(separator: " or "))-----"
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
        guard !path.mayHoldKey else {
            throw CryptoFailure(
                .unreadableFile,
                "The \(expected) is text, or something else that is not a path; save it to a file with mode "
                    + "0600, and pass the path of that file"
            )
        }
        do {
            let contents = try BoundedFile.read(path, limit: 1 << 20)
            guard let text = String(data: contents, encoding: .utf8) else { throw BoundedFile.Failure.unreadable }
            return text
        } catch BoundedFile.Failure.tooLarge {
            throw CryptoFailure(.unreadableFile, "The \(expected) at \(path.printablePath) is larger than any PEM file")
        } catch {
            throw CryptoFailure(
                .unreadableFile,
                "Cannot read the \(expected) at \(path.printablePath) as PEM text; check the path, its permissions and "
                    + "that it is not DER"
            )
        }
    }

    private static func describe(_ label: String) -> String {
        switch label {
        case "CERTIFICATE": "a certificate"
        case "PUBLIC KEY", "RSA PUBLIC KEY": "a public key"
        case "PRIVATE KEY", "RSA PRIVATE KEY": "a private key"
        case "ENCRYPTED PRIVATE KEY": "a private key with a password; remove the password first"
        case "EC PRIVATE KEY": "an elliptic-curve key; WeChat Pay needs RSA"
        default: "another kind of PEM block"
        }
    }
}
