#if OpenSSL
    import COpenSSL
    import Crypto
    import Foundation
    import SwiftASN1
    import Synchronization

    /// An RSA private key in memory that signs and opens with the system's OpenSSL.
    ///
    /// It behaves like ``RSASigningKey``, with the same results and errors. On processors with AVX-512 IFMA,
    /// OpenSSL signs in less than half the time. This type is available only with the package trait `OpenSSL`; it needs
    /// libcrypto 3 or later.
    ///
    /// Source: OpenSSL 3, `EVP_PKEY_sign` and `EVP_PKEY_decrypt`.
    public struct OpenSSLSigningKey: SigningKey, OpeningKey, CustomStringConvertible, CustomReflectable {
        private let parsed: RSASigningKey
        private let contexts: OpenSSLContexts

        /// Reads a private key from PEM text, PKCS#8 (`PRIVATE KEY`) or PKCS#1 (`RSA PRIVATE KEY`).
        ///
        /// - Parameter pem: The PEM text, such as the content of the merchant's `apiclient_key.pem`.
        /// - Throws: ``CryptoFailure`` with `brokenPEM`, `wrongKeyType` or `keyTooSmall`; `operationFailed` when
        ///   OpenSSL rejects the key.
        public init(pem: String) throws {
            // One block, read by both libraries, so that a text has the same faults with either.
            let block = try PEMBlock.privateKey(pem)
            self.parsed = try RSASigningKey(block)
            self.contexts = try OpenSSLContexts(pem: block.document.pemString)
        }

        /// Reads a private key from a PEM file.
        ///
        /// - Parameter path: Path of the file, such as the merchant's `apiclient_key.pem`.
        /// - Throws: ``CryptoFailure``; `unreadableFile` if the file does not exist.
        public init(pemFile path: String) throws {
            try self.init(pem: PEMBlock.read(file: path, expected: "private key"))
        }

        /// The public half.
        public var publicKey: RSAPublicKey {
            get throws { try parsed.publicKey }
        }

        /// Signs a message with RSASSA-PKCS1-v1_5 and SHA-256, without suspending.
        public func sign(_ message: SignatureMessage) throws -> String {
            let signature = message.digest.withUnsafeBytes { digest in
                contexts.perform(.sign, on: digest)
            }
            guard let signature else {
                throw CryptoFailure(.operationFailed, "RSA signing failed; check the private key")
            }
            return signature.base64EncodedString()
        }

        /// Opens a field sealed with RSAES-OAEP (SHA-1, MGF1-SHA-1) for this key's public half.
        ///
        /// - Parameter ciphertext: Base64, as found in the JSON. An empty string opens to an empty string.
        /// - Returns: The plain text.
        /// - Throws: ``CryptoFailure`` with `openFailed` for malformed text or another key, `notUTF8` for text in another encoding.
        public func open(_ ciphertext: String) throws -> String {
            try SealedField.open(ciphertext) { sealed in
                sealed.withUnsafeBytes { contexts.perform(.open, on: $0) }
            }
        }

        /// A description that does not contain the key.
        public var description: String { "OpenSSLSigningKey(\(parsed.bits) bits)" }

        /// Prevents `dump` and debuggers from printing the key.
        public var customMirror: Mirror { Mirror(self, children: []) }
    }

    /// The contexts of one key, each for one operation at a time.
    ///
    /// The number of contexts is the peak number of concurrent operations. Each has a copy of the key, so threads share
    /// neither a context nor the lock of the key's blinding.
    private final class OpenSSLContexts: Sendable {
        enum Operation { case sign, open }

        private let key: OpenSSLKey
        private let idle = Mutex<[OpenSSLContext]>([])

        init(pem: String) throws {
            guard let key = OpenSSLKey(pem: pem), let context = OpenSSLContext(key) else {
                throw CryptoFailure(.operationFailed, "OpenSSL cannot use the private key; export it again")
            }
            self.key = key
            idle.withLock { $0.append(context) }
        }

        /// The result's bytes, or `nil` if OpenSSL fails.
        func perform(_ operation: Operation, on input: UnsafeRawBufferPointer) -> Data? {
            guard let context = idle.withLock({ $0.popLast() }) ?? OpenSSLContext(key) else { return nil }
            let result =
                switch operation {
                case .sign: context.sign(input)
                case .open: context.open(input)
                }
            idle.withLock { $0.append(context) }
            return result
        }
    }

    /// A private key as OpenSSL holds it.
    ///
    /// Unchecked: nothing but `EVP_PKEY_dup` is done with it after it was parsed, which reads it.
    private final class OpenSSLKey: @unchecked Sendable {
        private let pointer: OpaquePointer

        init?(pem: String) {
            var pem = pem
            ERR_set_mark()
            defer { ERR_pop_to_mark() }
            let parsed = pem.withUTF8 { bytes -> OpaquePointer? in
                guard let source = BIO_new_mem_buf(bytes.baseAddress, Int32(clamping: bytes.count)) else { return nil }
                defer { BIO_free(source) }
                return PEM_read_bio_PrivateKey(source, nil, nil, nil)
            }
            guard let parsed else { return nil }
            self.pointer = parsed
        }

        deinit { EVP_PKEY_free(pointer) }

        func copy() -> OpaquePointer? { EVP_PKEY_dup(pointer) }
    }

    /// A copy of a key with a context for each operation.
    ///
    /// Unchecked: a thread removes it from the pool, uses it, and returns it.
    private final class OpenSSLContext: @unchecked Sendable {
        private let key: OpaquePointer
        private let signing: OpaquePointer
        private let opening: OpaquePointer

        init?(_ shared: OpenSSLKey) {
            ERR_set_mark()
            defer { ERR_pop_to_mark() }
            guard let key = shared.copy() else { return nil }
            let signing = EVP_PKEY_CTX_new(key, nil)
            let opening = EVP_PKEY_CTX_new(key, nil)
            guard let signing, let opening, Self.prepare(signing: signing, opening: opening) else {
                EVP_PKEY_CTX_free(signing)
                EVP_PKEY_CTX_free(opening)
                EVP_PKEY_free(key)
                return nil
            }
            (self.key, self.signing, self.opening) = (key, signing, opening)
        }

        deinit {
            EVP_PKEY_CTX_free(signing)
            EVP_PKEY_CTX_free(opening)
            EVP_PKEY_free(key)
        }

        private static func prepare(signing: OpaquePointer, opening: OpaquePointer) -> Bool {
            EVP_PKEY_sign_init(signing) == 1
                && EVP_PKEY_CTX_set_rsa_padding(signing, RSA_PKCS1_PADDING) == 1
                && EVP_PKEY_CTX_set_signature_md(signing, EVP_sha256()) == 1
                && EVP_PKEY_decrypt_init(opening) == 1
                && EVP_PKEY_CTX_set_rsa_padding(opening, RSA_PKCS1_OAEP_PADDING) == 1
                && EVP_PKEY_CTX_set_rsa_oaep_md(opening, EVP_sha1()) == 1
                && EVP_PKEY_CTX_set_rsa_mgf1_md(opening, EVP_sha1()) == 1
        }

        func sign(_ digest: UnsafeRawBufferPointer) -> Data? {
            result(of: EVP_PKEY_sign, signing, digest)
        }

        func open(_ ciphertext: UnsafeRawBufferPointer) -> Data? {
            // OpenSSL pads a shorter ciphertext with zeros, but swift-crypto rejects it.
            guard ciphertext.count == Int(EVP_PKEY_get_size(key)) else { return nil }
            return result(of: EVP_PKEY_decrypt, opening, ciphertext)
        }

        private typealias Function = (
            OpaquePointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int>?, UnsafePointer<UInt8>?, Int
        ) -> Int32

        private func result(
            of function: Function,
            _ context: OpaquePointer,
            _ input: UnsafeRawBufferPointer
        ) -> Data? {
            var size = Int(EVP_PKEY_get_size(key))
            var output = Data(count: size)
            ERR_set_mark()
            defer { ERR_pop_to_mark() }
            let isDone = output.withUnsafeMutableBytes { output in
                function(
                    context,
                    output.baseAddress?.assumingMemoryBound(to: UInt8.self),
                    &size,
                    input.baseAddress?.assumingMemoryBound(to: UInt8.self),
                    input.count
                ) == 1
            }
            return isDone ? output.prefix(size) : nil
        }
    }
#endif
