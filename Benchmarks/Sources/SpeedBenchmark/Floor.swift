import CFloor
import Crypto
import CryptoExtras
import Foundation
import WeChatPayTesting

/// The bare RSA operations, which no client can do without: nothing around them.
final class Floor {
    /// What every call, or a part of one, cannot do without.
    enum Operation: String, CaseIterable {
        case sign = "sign, swift-crypto"
        case signOpenSSL = "sign, OpenSSL"
        case verify = "verify"
        case seal = "seal"
        case open = "open"
    }

    struct Refused: Error {}

    private let digest = SHA256.hash(data: Data("GET\n/v3/certificates\n1554208460\nnonce\n\n".utf8))
    private let signing: _RSA.Signing.PrivateKey
    private let verifying: _RSA.Signing.PublicKey
    private let sealing: _RSA.Encryption.PublicKey
    private let opening: _RSA.Encryption.PrivateKey
    private let signature: _RSA.Signing.RSASignature
    private let sealed: Data
    private let openSSL: OpaquePointer

    init() throws {
        let pem = FixtureKeys.merchantPrivateKeyPEM
        self.signing = try _RSA.Signing.PrivateKey(pemRepresentation: pem)
        self.opening = try _RSA.Encryption.PrivateKey(pemRepresentation: pem)
        self.verifying = signing.publicKey
        self.sealing = opening.publicKey
        self.signature = try signing.signature(for: digest, padding: .insecurePKCS1v1_5)
        self.sealed = try sealing.encrypt(Data("13800138000".utf8), padding: .PKCS1_OAEP)
        guard let key = FloorKey_new(pem, pem.utf8.count) else { throw Refused() }
        self.openSSL = key
    }

    deinit { FloorKey_free(openSSL) }

    /// Does one operation so many times.
    func run(_ operation: Operation, _ count: Int) throws {
        switch operation {
        case .sign: for _ in 0..<count { _ = try signing.signature(for: digest, padding: .insecurePKCS1v1_5) }
        case .signOpenSSL:
            let isDone = digest.withUnsafeBytes { bytes in
                FloorKey_sign(openSSL, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), Int32(count)) == 1
            }
            guard isDone else { throw Refused() }
        case .verify:
            for _ in 0..<count {
                guard verifying.isValidSignature(signature, for: digest, padding: .insecurePKCS1v1_5) else {
                    throw Refused()
                }
            }
        case .seal: for _ in 0..<count { _ = try sealing.encrypt(Data("13800138000".utf8), padding: .PKCS1_OAEP) }
        case .open: for _ in 0..<count { _ = try opening.decrypt(sealed, padding: .PKCS1_OAEP) }
        }
    }
}
