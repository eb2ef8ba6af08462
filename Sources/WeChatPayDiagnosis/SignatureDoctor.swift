import Foundation
public import WeChatPayCrypto

/// Finds out why a request's signature does not hold.
///
/// Decoding the signature with the merchant's public key shows whose key made it and how. Then the messages that
/// people build by mistake are tried, alone and in pairs, until one fits.
///
/// Source: WeChat Pay API v3, signing a request.
public struct SignatureDoctor: Sendable {
    private let publicKey: RSAPublicKey
    private let others: [(merchantID: String, publicKey: RSAPublicKey)]
    private let timeLimit: Duration

    /// Takes the keys to try.
    ///
    /// - Parameters:
    ///   - publicKey: The key of the merchant on whose behalf the request was sent.
    ///   - others: Keys that may have been mixed up with it.
    ///   - timeLimit: The time limit for the search for the message. Default: 1 s.
    public init(
        publicKey: RSAPublicKey,
        others: [(merchantID: String, publicKey: RSAPublicKey)] = [],
        timeLimit: Duration = .seconds(1)
    ) {
        self.publicKey = publicKey
        self.others = others
        self.timeLimit = timeLimit
    }

    /// Finds the mistake, or the two, with which a request was signed.
    ///
    /// - Parameter request: The request as it came on the wire.
    /// - Returns: The mistake; ``Diagnosis/Cause/valid`` if there is none.
    public func diagnose(_ request: SignedRequest) -> Diagnosis {
        let readings = SignatureText.readings(of: request.authorization.signature)
        var causes: [Diagnosis.Cause] =
            Self.isInMilliseconds(request.authorization.timestamp)
            ? [.timestampInMilliseconds] : []
        for (cause, bytes) in readings {
            guard let block = SignatureBlock(bytes, by: publicKey) else { continue }
            let message = MistakenMessages(request, timeLimit: timeLimit).causes { block.covers($0) }
            guard block.isProven || message != nil else { continue }
            causes += [cause].compactMap(\.self) + Self.causes(of: block.form)
            for cause in message ?? [.unknownMessage] where !causes.contains(cause) { causes.append(cause) }
            return Diagnosis(causes.isEmpty ? [.valid] : causes)
        }
        // A public-key operation each.
        for other in others.prefix(100) {
            guard let (cause, _) = readings.first(where: { SignatureBlock($1, by: other.publicKey)?.isProven == true })
            else { continue }
            causes += [.otherMerchantsKey] + [cause].compactMap(\.self)
            return Diagnosis(causes, merchantID: other.merchantID)
        }
        return Diagnosis(causes + [unreadable(readings)])
    }

    /// Finds the mistake in a `serial_no` that is not the merchant's.
    ///
    /// - Parameters:
    ///   - serial: As sent.
    ///   - expected: The serial of the merchant's certificate.
    ///   - platform: The ids of the platform's keys.
    ///   - others: The serials of other merchants' certificates, by merchant number.
    /// - Returns: The mistake; `nil` if the serial is right.
    public static func diagnose(
        serial: String,
        expected: String,
        platform: [String] = [],
        others: [String: String] = [:]
    ) -> Diagnosis? {
        guard serial != expected else { return nil }
        if serial.hasPrefix("PUB_KEY_ID_") || platform.contains(serial) { return Diagnosis([.platformSerial]) }
        if let other = others.first(where: { $0.value == serial }) {
            return Diagnosis([.otherMerchantsSerial], merchantID: other.key)
        }
        let capital = serial.uppercased()
        var causes: [Diagnosis.Cause] = []
        if capital != expected {
            guard !capital.isEmpty, expected.hasSuffix(capital),
                expected.dropLast(capital.count).allSatisfy({ $0 == "0" })
            else { return Diagnosis([.unknownSerial]) }
            causes.append(.serialWithoutLeadingZeros)
        }
        if capital != serial { causes.append(.serialInSmallLetters) }
        return Diagnosis(causes)
    }

    /// Finds a mistake in the parameters of an `Authorization` header that is not caused by signing.
    ///
    /// - Parameters:
    ///   - authorization: As sent.
    ///   - merchantID: The merchant whose key is available; `nil` if it is unknown.
    /// - Returns: The mistake; `nil` if there is none.
    public static func diagnose(_ authorization: SignedRequest.Authorization, merchantID: String?) -> Diagnosis? {
        if let merchantID, merchantID != authorization.merchantID { return Diagnosis([.otherMerchantID]) }
        return isNonce(authorization.nonce) ? nil : Diagnosis([.nonceOfWrongForm])
    }

    /// Whether a nonce has the form that the platform asks for.
    package static func isNonce(_ nonce: String) -> Bool {
        (1...32).contains(nonce.utf8.count) && nonce.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    /// Whether a timestamp has the 13 digits of milliseconds.
    package static func isInMilliseconds(_ timestamp: String) -> Bool {
        timestamp.utf8.count == 13 && timestamp.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func causes(of form: SignatureBlock.Form) -> [Diagnosis.Cause] {
        switch form {
        case .pkcs1(.sha256): []
        case .pkcs1(.sha1): [.sha1]
        case .pkcs1: [.otherHash]
        case .pss(.sha1): [.pss, .sha1]
        case .pss: [.pss]
        case .bare: [.withoutDigestInfo]
        }
    }

    /// Returns the cause for a signature that none of the keys created.
    private func unreadable(_ readings: [SignatureText.Reading]) -> Diagnosis.Cause {
        let size = publicKey.numbers?.modulus.count
        if readings.contains(where: { $0.bytes.count == size }) { return .unknown }
        return readings.contains { $0.cause == nil } ? .signatureOfWrongLength : .signatureNotBase64
    }
}
