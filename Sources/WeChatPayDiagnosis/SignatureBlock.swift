import BigInt
import Crypto
import Foundation
import WeChatPayCrypto

/// What the holder of a private key put under a signature, laid open with the public key.
///
/// An invalid signature still shows which key made it and how. Nothing is accepted because of it.
///
/// Source: RFC 8017, 8.1.2, 8.2.2 and 9.
struct SignatureBlock {
    enum Hash: CaseIterable {
        case sha256, sha1, sha384, sha512, md5

        func digest(_ data: Data) -> Data {
            switch self {
            case .sha256: Data(SHA256.hash(data: data))
            case .sha1: Data(Insecure.SHA1.hash(data: data))
            case .sha384: Data(SHA384.hash(data: data))
            case .sha512: Data(SHA512.hash(data: data))
            case .md5: Data(Insecure.MD5.hash(data: data))
            }
        }

        /// The DER prefix of the digest.
        fileprivate var prefix: [UInt8] {
            switch self {
            case .sha256: [0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1, 5, 0, 4, 0x20]
            case .sha1: [0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2B, 0x0E, 3, 2, 0x1A, 5, 0, 4, 0x14]
            case .sha384: [0x30, 0x41, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 2, 5, 0, 4, 0x30]
            case .sha512: [0x30, 0x51, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 3, 5, 0, 4, 0x40]
            case .md5: [0x30, 0x20, 0x30, 0x0C, 6, 8, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 2, 5, 5, 0, 4, 0x10]
            }
        }
    }

    enum Form: Equatable {
        /// RSASSA-PKCS1-v1_5.
        case pkcs1(Hash)
        /// RSASSA-PSS.
        case pss(Hash)
        /// The padding of PKCS1-v1_5 around bytes that name no hash.
        case bare
    }

    let form: Form
    /// Whether the form alone shows that the key made the signature; else only a message that fits does.
    let isProven: Bool
    private let payload: Data
    private var salt = Data()

    /// Creates a block from a signature; `nil` if the corresponding private key did not create the signature.
    init?(_ signature: Data, by key: RSAPublicKey) {
        guard let numbers = key.numbers, signature.count == numbers.modulus.count else { return nil }
        let (number, modulus) = (BigUInt(signature), BigUInt(numbers.modulus))
        guard number < modulus else { return nil }
        let power = number.power(BigUInt(numbers.exponent), modulus: modulus).serialize()
        let block = Data(count: numbers.modulus.count - power.count) + power
        if block.starts(with: [0, 1]), let end = block.dropFirst(2).firstIndex(where: { $0 != 0xFF }), end >= 10,
            block[end] == 0
        {
            let content = Data(block[(end + 1)...])
            let hash = Hash.allCases.first { content.starts(with: $0.prefix) }
            self.form = hash.map { .pkcs1($0) } ?? .bare
            self.payload = content.dropFirst(hash?.prefix.count ?? 0)
            self.isProven = true
        } else if let (hash, digest, salt, zeros) = Self.pss(block) {
            self.form = .pss(hash)
            (self.payload, self.salt) = (digest, salt)
            self.isProven = zeros >= 8
        } else {
            return nil
        }
    }

    /// Whether the signature is one of a message.
    func covers(_ message: Data) -> Bool {
        switch form {
        case .pkcs1(let hash): payload == hash.digest(message)
        case .pss(let hash): payload == hash.digest(Data(count: 8) + hash.digest(message) + salt)
        case .bare:
            payload == message || payload == Hash.sha256.digest(message)
                || payload == Data(Hex.text(Hash.sha256.digest(message)).utf8)
        }
    }

    /// Takes apart a block of RSASSA-PSS with a salt of any length.
    private static func pss(_ block: Data) -> (hash: Hash, digest: Data, salt: Data, zeros: Int)? {
        guard block.last == 0xBC, let first = block.first, first < 0x80 else { return nil }
        for hash in [Hash.sha256, .sha1] {
            let digest = Data(block.dropLast().suffix(hash.digest(Data()).count))
            let masked = Data(block.dropLast(digest.count + 1))
            var mask = Data()
            var counter: UInt8 = 0
            while mask.count < masked.count {
                mask += hash.digest(digest + [0, 0, 0, counter])
                counter += 1
            }
            var content = Data(zip(masked, mask).map { $0 ^ $1 })
            content[0] &= 0x7F
            if let one = content.firstIndex(where: { $0 != 0 }), content[one] == 1 {
                return (hash, digest, Data(content[(one + 1)...]), one)
            }
        }
        return nil
    }
}

extension Data {
    /// Reads hex digits in either case.
    init?(hex: String) {
        let digits = hex.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == hex.utf8.count, digits.count % 2 == 0 else { return nil }
        self.init(stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }
}
