import Crypto
import CryptoExtras
import Foundation
import Testing
import WeChatPayCrypto
import WeChatPayTesting
import WeChatPayDiagnosis

@Suite("The signature doctor")
struct SignatureDoctorTests {
    /// A signature by another key than the merchant's.
    private static let foreignPEM = FixtureKeys.platformPrivateKeyPEM

    @Test("The diagnosis names a mistake in the message", arguments: MistakenMessage.all)
    func mistakenMessage(_ mistake: MistakenMessage) throws {
        let signature = try AnySigner().sign(mistake.signed).base64EncodedString()
        let diagnosis = try SignatureDoctor.fixture().diagnose(mistake.sent.request(signature: signature))
        #expect(Set(diagnosis.causes) == Set(mistake.causes))
        if mistake.causes.count == 1 { #expect(diagnosis.cause == mistake.causes[0]) }
        try expectPrivate(diagnosis, of: mistake.sent)
    }

    @Test("The diagnosis names a mistake in how the signature is created or encoded")
    func mistakenSignature() throws {
        let signer = try AnySigner()
        let sent = SentRequest.update
        let message = Data(sent.message().utf8)
        // With plus signs and slashes in its Base64.
        let right = try signer.sign(sent.message())
        let base64 = right.base64EncodedString()
        let hex = right.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let percent = try #require(base64.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        let url = base64.replacing("+", with: "-").replacing("/", with: "_")
        let broken = stride(from: 0, to: 344, by: 64).map { base64.dropFirst($0).prefix(64) }.joined(separator: " ")
        #expect(base64.contains("+") && base64.contains("/"))
        let rows: [(Diagnosis.Cause, String)] = [
            (.valid, base64), (.signatureInHex, hex), (.signatureInHex, hex.uppercased()),
            (.signaturePercentEncoded, percent), (.signatureInBase64URL, url),
            (.signatureInBase64URL, url.replacing("=", with: "")),
            (.signatureWithoutPadding, base64.replacing("=", with: "")),
            (.signatureWithSpaces, base64.replacing("+", with: " ")), (.signatureWithLineBreaks, broken),
            (.signatureWithLineBreaks, broken.replacing(" ", with: #"\n"#)),
            (.signatureEncodedTwice, Data(base64.utf8).base64EncodedString()),
            (.signatureEncodedTwice, Data(hex.utf8).base64EncodedString()),
            (.signatureNotBase64, "签名"),
            (.signatureOfWrongLength, Data(SHA256.hash(data: message)).base64EncodedString()),
            (.sha1, try signer.sign(Insecure.SHA1.hash(data: message)).base64EncodedString()),
            (.otherHash, try signer.sign(SHA512.hash(data: message)).base64EncodedString()),
            (.pss, try signer.sign(SHA256.hash(data: message), padding: .PSS).base64EncodedString()),
            (.unknownMessage, try signer.sign("something else").base64EncodedString()),
            (.unknown, try AnySigner(pem: Self.foreignPEM).sign(sent.message()).base64EncodedString()),
        ]
        for (cause, text) in rows {
            let diagnosis = try SignatureDoctor.fixture().diagnose(sent.request(signature: text))
            #expect(diagnosis.causes == [cause])
            try expectPrivate(diagnosis, of: sent)
        }
    }

    @Test("The diagnosis names a message signed over GBK bytes, and a body sent in GBK")
    func gbk() throws {
        let signer = try AnySigner()
        let gb18030 = String.Encoding(rawValue: 0x8000_0632)
        let sent = SentRequest.update
        let bytes = try #require(sent.message().data(using: gb18030))
        let signature = try signer.sign(SHA256.hash(data: bytes)).base64EncodedString()
        let diagnosis = try SignatureDoctor.fixture().diagnose(sent.request(signature: signature))
        #expect(diagnosis.causes == [.gbkBody])
        try expectPrivate(diagnosis, of: sent)
        // Signed in UTF-8, sent in GBK.
        let right = try signer.sign(sent.message()).base64EncodedString()
        let request = sent.request(signature: right)
        let other = SignedRequest(
            method: request.method,
            target: request.target,
            host: request.host,
            headers: request.headers,
            authorization: request.authorization,
            body: try #require(sent.body.data(using: gb18030)),
            meta: nil
        )
        #expect(try SignatureDoctor.fixture().diagnose(other).causes == [.bodySentInGBK])
    }

    @Test("The diagnosis names signatures that only other libraries create")
    func foreignSignatures() throws {
        let sent = SentRequest.query.with { $0.nonce = "nonce1" }
        for (causes, signature) in Self.foreignSignatures {
            #expect(try SignatureDoctor.fixture().diagnose(sent.request(signature: signature)).causes == causes)
        }
    }

    @Test("The diagnosis names how the signature is created together with a mistake in the message")
    func mixed() throws {
        let sent = SentRequest.update
        let message = Data(sent.message(method: "patch").utf8)
        let signature = try AnySigner().sign(Insecure.SHA1.hash(data: message))
        let url = signature.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
        let diagnosis = try SignatureDoctor.fixture().diagnose(sent.request(signature: url))
        #expect(diagnosis.causes == [.signatureInBase64URL, .sha1, .methodInSmallLetters])
        #expect(
            diagnosis.message
                == "the signature is encoded in base64url; the signature was made with SHA-1; "
                + "it matches the message with the method in lowercase"
        )
        #expect(diagnosis.messageZH == "签名使用了 base64url 编码；签名使用了 SHA-1；签名所对应的待签名串请求方法为小写")
    }

    @Test("The diagnosis names another merchant's key regardless of the signed message")
    func otherMerchant() throws {
        let foreign = try RSASigningKey(pem: Self.foreignPEM).publicKey
        let doctor = try SignatureDoctor.fixture(others: [("1900000110", foreign)])
        for message in [SentRequest.update.message(), "something else"] {
            let signature = try AnySigner(pem: Self.foreignPEM).sign(message).base64EncodedString()
            let diagnosis = doctor.diagnose(SentRequest.update.request(signature: signature))
            #expect(diagnosis.cause == .otherMerchantsKey)
            #expect(diagnosis.message.contains("1900000110"))
        }
    }

    @Test("Every correct signature is valid")
    func valid() throws {
        var generator = SeededGenerator(seed: 20)
        let signer = try AnySigner()
        for _ in 0..<50 {
            let pool = Array("az09-%2F?&=+/ \r\n\u{7F}é张𠮷{}\":,\\")
            let sent = SentRequest(
                method: ["GET", "PUT", "patch"].randomElement(using: &generator) ?? "GET",
                target: "/" + generator.text(of: pool, upTo: 30),
                body: generator.text(of: pool, upTo: 60),
                timestamp: String(Int.random(in: 1...1_999_999_999, using: &generator)),
                nonce: generator.text(of: Array("azAZ09"), upTo: 32)
            )
            let right = try signer.sign(sent.message()).base64EncodedString()
            #expect(try SignatureDoctor.fixture().diagnose(sent.request(signature: right)).causes == [.valid])
            let foreign = try AnySigner(pem: Self.foreignPEM).sign(sent.message()).base64EncodedString()
            #expect(try SignatureDoctor.fixture().diagnose(sent.request(signature: foreign)).cause == .unknown)
        }
    }

    @Test("A large or deeply nested body takes no longer than necessary", .timeLimit(.minutes(5)))
    func large() throws {
        let bodies = [
            String(repeating: "[", count: 200_000),
            String(repeating: "[", count: 400) + String(repeating: "]", count: 400),
            #"{"a":"\#(String(repeating: "张", count: 1 << 20))"}"#,
        ]
        for body in bodies {
            let sent = SentRequest.update.with { $0.body = body }
            let signature = try AnySigner().sign("something else").base64EncodedString()
            #expect(try SignatureDoctor.fixture().diagnose(sent.request(signature: signature)).cause == .unknownMessage)
        }
    }

    @Test("The diagnosis explains a serial that is not the merchant's")
    func serials() throws {
        let expected = FixtureKeys.merchantSerial
        func causes(_ serial: String) -> [Diagnosis.Cause]? {
            SignatureDoctor.diagnose(
                serial: serial,
                expected: expected,
                platform: ["AB01"],
                others: ["1900000110": "AB02"]
            )?.causes
        }
        let withoutZeros = String(expected.drop { $0 == "0" })
        #expect(causes(expected) == nil)
        #expect(causes(String(expected.reversed())) == [.unknownSerial])
        #expect(causes("") == [.unknownSerial])
        #expect(causes("0" + expected) == [.unknownSerial])
        #expect(causes("AB01") == [.platformSerial])
        #expect(causes(FixtureKeys.platformKeyID) == [.platformSerial])
        #expect(causes("AB02") == [.otherMerchantsSerial])
        #expect(causes(withoutZeros) == [.serialWithoutLeadingZeros])
        #expect(causes(expected.lowercased()) == [.serialInSmallLetters])
        #expect(causes(withoutZeros.lowercased()) == [.serialWithoutLeadingZeros, .serialInSmallLetters])
    }

    @Test(
        "A search ends within the time limit for any input and reports that it found nothing",
        .timeLimit(.minutes(5))
    )
    func timeLimit() throws {
        var body = "{"
        for index in 0..<2000 { body += "\"名\(index)\": \"a/b&c\(index)\"," }
        body += "\"x\": 1}"
        let key = try RSASigningKey(pem: FixtureKeys.merchantPrivateKeyPEM)
        let signature = try key.sign(
            .request(method: "POST", target: "/x", timestamp: "1790000000", nonce: "N", body: Data("other".utf8))
        )
        let request = SignedRequest(
            method: "POST",
            target: "/x",
            host: nil,
            headers: [],
            authorization: .init(
                merchantID: "1",
                serial: "AA",
                nonce: "N",
                timestamp: "1790000000",
                signature: signature
            ),
            body: Data(body.utf8)
        )
        // No time at all: the right message is tried, and nothing else.
        let doctor = SignatureDoctor(publicKey: try key.publicKey, timeLimit: .zero)
        #expect(doctor.diagnose(request).cause == .unknownMessage)
        // A large body is tried in its simple forms.
        let compact = body.replacing(": ", with: ":")
        let signed = try key.sign(
            .request(method: "POST", target: "/x", timestamp: "1790000000", nonce: "N", body: Data(compact.utf8))
        )
        let other = SignedRequest(
            method: "POST",
            target: "/x",
            host: nil,
            headers: [],
            authorization: .init(merchantID: "1", serial: "AA", nonce: "N", timestamp: "1790000000", signature: signed),
            body: Data(body.utf8)
        )
        let patient = SignatureDoctor(publicKey: try key.publicKey, timeLimit: .seconds(60))
        #expect(patient.diagnose(other).causes == [.compactBody])
    }

    @Test("The diagnosis names an invalid header parameter that does not depend on the signature")
    func parameters() {
        func cause(_ nonce: String, _ merchantID: String?) -> Diagnosis.Cause? {
            SignatureDoctor.diagnose(
                .init(merchantID: "1900000109", serial: "AA", nonce: nonce, timestamp: "1", signature: ""),
                merchantID: merchantID
            )?.cause
        }
        #expect(cause("ABC123", "1900000109") == nil)
        #expect(cause("ABC123", nil) == nil)
        #expect(cause("ABC123", "1900000200") == .otherMerchantID)
        #expect(cause("A-B", nil) == .nonceOfWrongForm)
        #expect(cause(String(repeating: "A", count: 33), nil) == .nonceOfWrongForm)
    }

    @Test("The description of a request contains none of its content")
    func descriptions() {
        let request = SentRequest.update.request(signature: "SIGNATURE")
        let output = "\(request) \(request.authorization) \(String(reflecting: request))"
        for secret in ["张三", "Nonce", "SIGNATURE", "name=", "pay"] { #expect(!output.contains(secret)) }
    }

    /// The texts hold no body, nonce, query or signature.
    private func expectPrivate(_ diagnosis: Diagnosis, of sent: SentRequest) throws {
        let output = "\(diagnosis) \(String(decoding: try JSONEncoder().encode(diagnosis), as: UTF8.self))"
        for secret in [sent.nonce, "张三", "a.cn", "%E6%9D%8E", "李", "b=2", "SecretNonce", "a.jpg"] {
            #expect(!output.contains(secret))
        }
        for text in [diagnosis.message, diagnosis.messageZH, diagnosis.advice] { #expect(!text.isEmpty) }
    }

    /// Of GET /v3/certificates with the nonce "nonce1": PSS with the longest salt, PSS of SHA-1, and PKCS#1 padding
    /// around a bare SHA-256, made with another library.
    private static let foreignSignatures: [([Diagnosis.Cause], String)] = [
        (
            [.pss],
            "fS18oq+Ai/n6xlvfQOLrL5ZgFJYfds4FmV0gN1OQhHUi8aB1fpmS/d+dzBHBpV/ZeaZkeCqZL7DDRYp+pCkkpfBpY0WFReRYz/TiiAVhNynR"
                + "V9duPimUCUra2b/YsjTet7Sj1TgSMHUDKaMRvD0hEKiWByX9JDeEmq6A7I/TgXJodcwdVOhZN+MNQk3G2/injiqOy+fyCoKkSIq0"
                + "SmgboORoq2rSG5YPI1/0BIydXvKKh0Oi2fS63r0PiSGqvH07YZWMhjjvKuXjqQT2S1PliSDCFK8Dv2bjit0P8zZhBk5YUjgpFCGq"
                + "iFoWUeErbykMwwnKaTFeWblD4utrQf5P4g=="
        ),
        (
            [.pss, .sha1],
            "cAVrcUn5nz+wwMDm8gRjCmbofm+HLiaJ5nagZXz5y6wOGZIhRNMTwdv8vG5gXV/g5TGODWZ4JaSnzBOZFcHRgXmNXWMi3N7PTGX9EJFqbXUE"
                + "CX+2oosEuCmr2KTqXCn/EZ+If5vGpzie7PbYYL/p8Lpl/RhGOoSGTcKZSenacyi9usLRQFvGL0jUcY2PptyVRUvYpeqCs1PWbI3t"
                + "Lr6GSzVl6xAYLsusZg5r4o1NVaokkBqEcVxghe7bzfg1Mk4U4ag5flvyyDcZlilGV082rzHbswHn2fpgtUdA29d4C9OVTS0CA4/i"
                + "Qq7Zg4BYjFow0w3gZ7XkV+7OKHoCJ4FhkA=="
        ),
        (
            [.withoutDigestInfo],
            "K6TegK1AxaT68xO8OJFMjZIUdxuw6Tyr37zqxt5lhRQXYD7PW0wW+Obpon79E1zVxitG3D8DPP++SJ5g2IuAjbPtskeu0TyhlBxTUKRpPzOk"
                + "Rdy7DuX33lC7HrfMuD1W/PsQATX8DQTSxmRIJ4uFyhc3M2XTlIHloxbVGuzuI+knfoNMCoFfExEZlLW/0kJvb1Cqc4hi3dVyaxcz"
                + "1rX5vuUAZi/UtjNHTbvBfB2/M3159/Szww8fYw8UE8lDR837aJLHe88t88zDiLBLK7EFCZT1VjqRszCyWrAlxnubJWqlPJR1Kkm+"
                + "KZKBs1Cukn1O6rKxDwHep50KSXhn/+5XKw=="
        ),
    ]
}

/// Numbers that look random and are the same at every run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { self.state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var number = state
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }

    mutating func text(of pool: [Character], upTo count: Int) -> String {
        String(
            (0..<Int.random(in: 1...count, using: &self)).map { _ in pool[Int.random(in: pool.indices, using: &self)] }
        )
    }
}
