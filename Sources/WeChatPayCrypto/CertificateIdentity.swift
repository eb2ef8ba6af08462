import SwiftASN1
import X509

/// The identity of a certificate's holder: a serial and a public key.
public struct CertificateIdentity: Sendable {
    /// The serial in upper-case hex with its leading zeros, 40 digits, as `serial_no` in
    /// `Authorization` carries it.
    public let serial: String
    /// The certificate's public key.
    public let publicKey: RSAPublicKey

    /// Reads a certificate such as the merchant's `apiclient_cert.pem`.
    ///
    /// - Throws: ``CryptoFailure`` with `brokenPEM`, `wrongKeyType` or `keyTooSmall`.
    public init(certificatePEM pem: String) throws {
        let certificate = try Certificate(merchantPlatformPEM: pem)
        self.serial = certificate.serialNumber.wechatPaySerial
        self.publicKey = try RSAPublicKey(certificate: certificate)
    }
}

extension Certificate {
    /// Parses the first certificate of a PEM text, with this module's errors.
    init(merchantPlatformPEM pem: String) throws {
        let block = try PEMBlock(pem, labels: ["CERTIFICATE"], expected: "certificate")
        do {
            self = try Certificate(pemDocument: block.document)
        } catch {
            throw CryptoFailure(
                .brokenPEM,
                "The PEM block of the certificate does not contain a valid X.509 certificate"
            )
        }
    }
}

extension Certificate.SerialNumber {
    /// Upper-case hex filled up to 20 bytes: the platform writes serials with 40 digits, and DER
    /// drops the leading zeros that belong to them.
    var wechatPaySerial: String {
        let hex = Hex.text(bytes.drop { $0 == 0 }, isUppercase: true)
        return String(repeating: "0", count: max(0, 40 - hex.utf8.count)) + hex
    }
}
