import Crypto
import CryptoExtras
import Foundation
import WeChatPayCrypto
import WeChatPayTesting
import WeChatPayDiagnosis

/// A request whose parts can be changed, and that can be signed in any wrong way.
struct SentRequest: Sendable {
    static let update = SentRequest(
        method: "PATCH",
        target: "/v3/pay/%E5%BC%A0%20%7Ea/x?name=%E6%9D%8E+a&b=2&a=1",
        body: #"{"name":"张三","url":"https://a.cn/b?c=1&d=2","list":[1, 2],"empty":{}}"#
    )
    static let query = SentRequest(method: "GET", target: "/v3/certificates", body: "")

    var method: String
    var target: String
    var body: String
    var timestamp = "1790000100"
    var nonce = "Nonce0123456789Nonce"
    var host: String? = "127.0.0.1:4000"
    var headers: [(name: String, value: String)] = []
    var meta: String?

    /// The message to sign, with some lines instead of the right ones.
    func message(
        method: String? = nil,
        target: String? = nil,
        timestamp: String? = nil,
        nonce: String? = nil,
        body: String? = nil
    ) -> String {
        """
        \(method ?? self.method)
        \(target ?? self.target)
        \(timestamp ?? self.timestamp)
        \(nonce ?? self.nonce)
        \(body ?? meta ?? self.body)

        """
    }

    /// The request as the platform gets it.
    func request(signature: String) -> SignedRequest {
        SignedRequest(
            method: method,
            target: target,
            host: host,
            headers: headers,
            authorization: .init(
                merchantID: FixtureKeys.merchantID,
                serial: FixtureKeys.merchantSerial,
                nonce: nonce,
                timestamp: timestamp,
                signature: signature
            ),
            body: Data(body.utf8),
            meta: meta.map { Data($0.utf8) }
        )
    }

    /// A copy with changes.
    func with(_ change: (inout SentRequest) -> Void) -> SentRequest {
        var copy = self
        change(&copy)
        return copy
    }
}

/// Signs any bytes with the merchant's fixture key.
struct AnySigner {
    private let key: _RSA.Signing.PrivateKey

    init(pem: String = FixtureKeys.merchantPrivateKeyPEM) throws {
        self.key = try _RSA.Signing.PrivateKey(pemRepresentation: pem)
    }

    /// A signature of PKCS#1 v1.5.
    func sign(_ message: String) throws -> Data { try sign(SHA256.hash(data: Data(message.utf8))) }

    func sign(_ digest: some Digest, padding: _RSA.Signing.Padding = .insecurePKCS1v1_5) throws -> Data {
        try key.signature(for: digest, padding: padding).rawRepresentation
    }
}

extension SignatureDoctor {
    /// A doctor with the merchant's fixture key.
    static func fixture(others: [(merchantID: String, publicKey: RSAPublicKey)] = []) throws -> SignatureDoctor {
        let identity = try CertificateIdentity(certificatePEM: FixtureKeys.merchantCertificatePEM)
        return SignatureDoctor(publicKey: identity.publicKey, others: others)
    }
}
