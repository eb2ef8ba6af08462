import Foundation
import SwiftASN1

/// One PEM block from a text, with errors that describe other content found instead.
struct PEMBlock {
    let document: PEMDocument

    /// The largest PEM text that is parsed, in bytes.
    private static let maximumSize = 64 << 10

    /// Creates a block from the first PEM block whose label is one of `labels`.
    init(_ text: String, labels: Set<String>, expected: String) throws {
        guard text.utf8.count <= Self.maximumSize else {
            throw CryptoFailure(
                .brokenPEM,
                "The \(expected) is larger than \(Self.maximumSize / 1024) KiB; a PEM file has a few KiB"
            )
        }
        let pem: PEMText
        do {
            pem = try PEMText(text)
        } catch {
            throw Self.failure(error, expected)
        }
        if let match = pem.blocks.first(where: { labels.contains($0.label) }) {
            guard !match.isEncrypted else {
                throw CryptoFailure(.wrongKeyType, "Expected a \(expected), found \(Self.describe(Self.encrypted))")
            }
            self.document = match.document
            return
        }
        if let found = pem.blocks.first?.label {
            throw CryptoFailure(.wrongKeyType, "Expected a \(expected), found \(Self.describe(found))")
        }
        let labels = labels.sorted().joined(separator: " or ")
        if pem.isBare {
            throw CryptoFailure(
                .brokenPEM,
                "The \(expected) has no BEGIN and END lines; copy the complete file, with its first line "
                    + "-----BEGIN \(labels)-----"
            )
        }
        if pem.hasDamagedMarker {
            throw CryptoFailure(
                .brokenPEM,
                "The BEGIN or END line of the \(expected) is damaged; it must have five hyphens on each side, as in "
                    + "-----BEGIN \(labels)-----"
            )
        }
        throw CryptoFailure(
            .brokenPEM,
            "The \(expected) contains no PEM block; it must have a line -----BEGIN \(labels)-----"
        )
    }

    private static func failure(_ problem: PEMText.Problem, _ expected: String) -> CryptoFailure {
        let what =
            switch problem {
            case .truncated: "is truncated: its END line is missing"
            case .mismatched: "has an END line for another kind of block"
            case .notBase64: "contains characters that are not Base64, or a part of it is missing"
            }
        return CryptoFailure(.brokenPEM, "The \(expected) \(what); copy the complete file again")
    }

    /// The label of a private key in PKCS#8 with a password.
    private static let encrypted = "ENCRYPTED PRIVATE KEY"

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
            let text = try PEMText.text(of: contents) {
                throw CryptoFailure(
                    .wrongKeyType,
                    "The \(expected) at \(path.printablePath) is a PKCS#12 archive (.p12); use the PEM file that "
                        + "WeChat Pay delivers with it, such as apiclient_key.pem"
                )
            }
            guard let text else { throw BoundedFile.Failure.unreadable }
            return text
        } catch let error as CryptoFailure {
            throw error
        } catch BoundedFile.Failure.tooLarge {
            throw CryptoFailure(.unreadableFile, "The \(expected) at \(path.printablePath) is larger than any PEM file")
        } catch {
            throw CryptoFailure(
                .unreadableFile,
                "Cannot read the \(expected) at \(path.printablePath) as PEM text; check the path and its permissions"
            )
        }
    }

    private static func describe(_ label: String) -> String {
        switch label {
        case "CERTIFICATE": "a certificate"
        case "TRUSTED CERTIFICATE": "a trusted certificate of OpenSSL; export it with openssl x509"
        case "PUBLIC KEY", "RSA PUBLIC KEY": "a public key"
        case "PRIVATE KEY", "RSA PRIVATE KEY": "a private key"
        case "ENCRYPTED PRIVATE KEY": "a private key with a password; remove the password first with openssl pkey"
        case "OPENSSH PRIVATE KEY": "an OpenSSH key; use the merchant's apiclient_key.pem"
        case "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST": "a certificate request"
        case "EC PRIVATE KEY": "an elliptic-curve key; WeChat Pay needs RSA"
        default: "another kind of PEM block"
        }
    }
}
