import WeChatPayCrypto

/// The libraries that a private key can be held by: each must give the same results and the same errors.
enum Backend: CaseIterable {
    case swiftCrypto
    #if OpenSSL
        case openSSL
    #endif

    /// A key of either kind.
    struct Key {
        let sign: @Sendable (SignatureMessage) throws -> String
        let open: @Sendable (String) throws -> String
        let publicKey: () throws -> RSAPublicKey
        let value: any SigningKey
    }

    func key(pem: String) throws -> Key {
        switch self {
        case .swiftCrypto: Self.wrap(try RSASigningKey(pem: pem))
        #if OpenSSL
            case .openSSL: Self.wrap(try OpenSSLSigningKey(pem: pem))
        #endif
        }
    }

    func key(pemFile path: String) throws -> Key {
        switch self {
        case .swiftCrypto: Self.wrap(try RSASigningKey(pemFile: path))
        #if OpenSSL
            case .openSSL: Self.wrap(try OpenSSLSigningKey(pemFile: path))
        #endif
        }
    }

    private static func wrap(_ key: RSASigningKey) -> Key {
        Key(sign: key.sign, open: key.open, publicKey: { try key.publicKey }, value: key)
    }

    #if OpenSSL
        private static func wrap(_ key: OpenSSLSigningKey) -> Key {
            Key(sign: key.sign, open: key.open, publicKey: { try key.publicKey }, value: key)
        }
    #endif
}
