import Crypto
import CryptoExtras
import Foundation
import TestVectors
import Testing
import WeChatPayCrypto

@Suite("Unusable keys report the reason")
struct KeyErrorTests {
    private let merchant = Vectors.shared.merchant
    private let platform = Vectors.shared.platform
    private let keyID = Vectors.shared.platform.public_key_id

    /// The error that a closure throws.
    private func error(_ body: () throws -> Void) throws -> CryptoFailure {
        try #require(throws: CryptoFailure.self) { try body() }
    }

    @Test("RSA keys under 2048 bits are rejected, private and public, in both forms", arguments: Backend.allCases)
    func tooSmall(_ backend: Backend) throws {
        let small = try _RSA.Signing.PrivateKey(unsafeKeySize: .init(bitCount: 1024))
        for pem in [small.pemRepresentation, small.pkcs8PEMRepresentation] {
            #expect(try error { _ = try backend.key(pem: pem) }.code == .keyTooSmall)
        }
        #expect(
            try error { _ = try PlatformKey(id: keyID, pem: small.publicKey.pemRepresentation) }.code == .keyTooSmall
        )
    }

    @Test("An elliptic-curve key is the wrong type", arguments: Backend.allCases)
    func wrongType(_ backend: Backend) throws {
        let curve = P256.Signing.PrivateKey()
        #expect(try error { _ = try backend.key(pem: curve.pemRepresentation) }.code == .wrongKeyType)
        #expect(
            try error { _ = try PlatformKey(id: keyID, pem: curve.publicKey.pemRepresentation) }.code == .wrongKeyType
        )
    }

    @Test("One kind of PEM used instead of another is named", arguments: Backend.allCases)
    func wrongKind(_ backend: Backend) throws {
        let certificateAsKey = try error { _ = try PlatformKey(id: keyID, pem: platform.certificate) }
        #expect(certificateAsKey.code == .wrongKeyType)
        #expect(certificateAsKey.message.contains("found a certificate"))
        let publicAsPrivate = try error { _ = try backend.key(pem: platform.public_key) }
        #expect(publicAsPrivate.code == .wrongKeyType)
        #expect(publicAsPrivate.message.contains("found a public key"))
        let privateAsCertificate = try error { _ = try PlatformKey(certificatePEM: merchant.private_key_pkcs8) }
        #expect(privateAsCertificate.code == .wrongKeyType)
        #expect(privateAsCertificate.message.contains("found a private key"))
        let locked = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n"
        #expect(try error { _ = try backend.key(pem: locked) }.message.contains("password"))
    }

    @Test(
        "Malformed PEM is rejected",
        arguments: ["", "no key here", "-----BEGIN PRIVATE KEY-----\n!!!\n-----END PRIVATE KEY-----"],
        Backend.allCases
    )
    func brokenText(_ pem: String, _ backend: Backend) throws {
        #expect(try error { _ = try backend.key(pem: pem) }.code == .brokenPEM)
    }

    @Test("PEM that is truncated, or whose bytes are not a key, is rejected", arguments: Backend.allCases)
    func brokenKey(_ backend: Backend) throws {
        let lines = merchant.private_key_pkcs8.split(separator: "\n")
        let cut = (lines.prefix(5) + lines.suffix(1)).joined(separator: "\n")
        #expect(try error { _ = try backend.key(pem: cut) }.code == .brokenPEM)
        #expect(try error { _ = try backend.key(pem: lines.dropLast().joined(separator: "\n")) }.code == .brokenPEM)
        let noise = "-----BEGIN PUBLIC KEY-----\nAAECAwQF\n-----END PUBLIC KEY-----"
        #expect(try error { _ = try PlatformKey(id: keyID, pem: noise) }.code == .brokenPEM)
        let noCertificate = "-----BEGIN CERTIFICATE-----\nAAECAwQF\n-----END CERTIFICATE-----"
        #expect(try error { _ = try PlatformKey(certificatePEM: noCertificate) }.code == .brokenPEM)
    }

    @Test("A missing file is an error", arguments: Backend.allCases)
    func missingFile(_ backend: Backend) throws {
        let error = try error { _ = try backend.key(pemFile: "/nowhere/apiclient_key.pem") }
        #expect(error.code == .unreadableFile)
        #expect(error.message.contains("/nowhere/apiclient_key.pem"))
    }

    @Test("A key file with text around the key and CRLF line endings is read", arguments: Backend.allCases)
    func files(_ backend: Backend) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pem").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = "Bag Attributes\r\n" + merchant.private_key_pkcs8.replacingOccurrences(of: "\n", with: "\r\n")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let message = SignatureMessage.response(timestamp: "1", nonce: "n", body: Data())
        #expect(
            try backend.key(pemFile: path).sign(message)
                == backend.key(pem: merchant.private_key_pkcs1).sign(message)
        )
    }

    @Test(
        "A key after a password-protected key is read without a password prompt",
        arguments: Backend.allCases
    )
    func lockedBefore(_ backend: Backend) throws {
        let locked = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n"
        let message = SignatureMessage.response(timestamp: "1", nonce: "n", body: Data())
        let key = try backend.key(pem: locked + merchant.private_key_pkcs8)
        #expect(try key.sign(message) == backend.key(pem: merchant.private_key_pkcs8).sign(message))
    }

    @Test(
        "A platform key id that is not a PUB_KEY_ID is rejected",
        arguments: ["", "PUB_KEY_ID_", "571C988834F9D828", "PUB_KEY_ID_1\n"]
    )
    func badID(_ id: String) throws {
        #expect(try error { _ = try PlatformKey(id: id, pem: platform.public_key) }.code == .badKeyID)
    }

    @Test("An API v3 key of the wrong length is rejected", arguments: [0, 16, 31, 33])
    func badAPIv3Key(_ length: Int) throws {
        let error = try error { _ = try APIv3Key(String(repeating: "k", count: length)) }
        #expect(error.code == .badAPIv3Key)
        #expect(error.message.contains("\(length) bytes"))
        #expect(code { _ = try APIv3Key(String(repeating: "é", count: 16)) } == .badAPIv3Key)
    }

    @Test(
        "Text encrypted for another key, or not encrypted, does not decrypt",
        arguments: ["AAAA", "!!!", "张三"],
        Backend.allCases
    )
    func notOpened(_ text: String, _ backend: Backend) throws {
        let key = try backend.key(pem: merchant.private_key_pkcs8)
        #expect(try error { _ = try key.open(text) }.code == .openFailed)
        let sealed = try PlatformKey(id: keyID, pem: platform.public_key).seal("张三")
        #expect(try error { _ = try key.open(sealed) }.code == .openFailed)
    }

    @Test("A ciphertext without its leading zero does not decrypt", arguments: Backend.allCases)
    func shortened(_ backend: Backend) throws {
        let key = try backend.key(pem: merchant.private_key_pkcs8)
        let publicKey = try key.publicKey()
        var sealed = Data()
        // One ciphertext in 256 begins with zero: that none of so many does has a probability under 1e-33.
        for _ in 0..<20_000 where sealed.first != 0 {
            sealed = try #require(Data(base64Encoded: publicKey.seal("张三")))
        }
        try #require(sealed.first == 0)
        #expect(try key.open(sealed.base64EncodedString()) == "张三")
        #expect(try error { _ = try key.open(sealed.dropFirst().base64EncodedString()) }.code == .openFailed)
    }

    @Test("No key appears in a description, a dump or an error", arguments: Backend.allCases)
    func secrecy(_ backend: Backend) throws {
        let key = try backend.key(pem: merchant.private_key_pkcs8).value
        let apiKey = try APIv3Key(merchant.api_v3_key)
        var dumped = "\(key) \(apiKey) \(String(reflecting: key))"
        dump(key, to: &dumped)
        dump(apiKey, to: &dumped)
        #expect(dumped.contains("2048 bits"))
        #expect(!dumped.contains(merchant.api_v3_key))
        #expect(!dumped.contains("MII"))
    }
}

/// The code of the error that a closure throws; `nil` when it throws none.
func code(_ body: () throws -> Void) -> CryptoFailure.Code? {
    do {
        try body()
        return nil
    } catch {
        return (error as? CryptoFailure)?.code
    }
}
