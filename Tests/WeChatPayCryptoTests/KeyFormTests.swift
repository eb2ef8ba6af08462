import Crypto
import CryptoExtras
import Foundation
import TestVectors
import Testing
import WeChatPayCrypto

@Suite("Keys are read in the forms that people have")
struct KeyFormTests {
    private static let pem: String = Vectors.shared.merchant.private_key_pkcs8
    private static let lines: [String] = pem.split(separator: "\n").map(String.init)
    private static let body: String = lines.dropFirst().dropLast().joined()
    private static let long: [String] = stride(from: 0, to: body.count, by: 100).map { start in
        String(body.dropFirst(start).prefix(100))
    }

    private static func wrapped(_ body: String) -> String {
        "\(lines[0])\n\(body)\n\(lines[lines.count - 1])\n"
    }

    /// The same key in other forms.
    static let validForms: [(name: String, text: String)] = [
        ("trailing spaces", lines.map { $0 + "  \t" }.joined(separator: "\n")),
        ("indented", lines.map { "    " + $0 }.joined(separator: "\n")),
        ("literal \\n", lines.joined(separator: "\\n") + "\\n"), ("literal \\r\\n", lines.joined(separator: "\\r\\n")),
        ("in quotation marks", "\"" + lines.joined(separator: "\\n") + "\""),
        ("escaped slashes", pem.replacing("/", with: "\\/")), ("one line", lines.joined(separator: " ")),
        ("one line without spaces", lines.joined()), ("one line of Base64", wrapped(body)),
        ("lines of 100 characters", wrapped(long.joined(separator: "\n"))), ("CRLF", lines.joined(separator: "\r\n")),
        ("CR", lines.joined(separator: "\r")), ("empty lines", lines.joined(separator: "\n\n")),
        ("a byte order mark", "\u{FEFF}" + pem),
        ("spaces without a width", wrapped(body.replacing("A", with: "A\u{200B}"))),
        ("no-break spaces", lines.joined(separator: "\u{A0}\n")),
        (
            "bag attributes",
            "Bag Attributes\n    friendlyName: Tenpay Certificate\n    localKeyID: 01 \nKey Attributes: <No Attributes>\n"
                + pem
        ),
        ("after its certificate", Vectors.shared.merchant.certificate + pem),
        ("text around it", "the key of the shop:\n" + pem + "\nend of mail"),
    ]

    @Test("The private key is the same in each form", arguments: validForms, Backend.allCases)
    func privateKey(_ form: (name: String, text: String), _ backend: Backend) throws {
        let expected = try backend.key(pem: Self.pem).publicKey().pem
        #expect(try backend.key(pem: form.text).publicKey().pem == expected)
        try withFile(Data(form.text.utf8)) { path in
            let read = try backend.key(pemFile: path).publicKey().pem
            #expect(read == expected)
        }
    }

    @Test("Files in UTF-16 and DER are read too, in PKCS#8 and PKCS#1", arguments: Backend.allCases)
    func files(_ backend: Backend) throws {
        let expected = try backend.key(pem: Self.pem).publicKey().pem
        let key = try _RSA.Signing.PrivateKey(pemRepresentation: Self.pem)
        let pkcs8 = try #require(Data(base64Encoded: Self.body))
        let utf16 = try #require(Self.pem.data(using: .utf16))
        for contents in [pkcs8, key.derRepresentation, utf16] {
            try withFile(contents) { path in
                let read = try backend.key(pemFile: path).publicKey().pem
                #expect(read == expected)
            }
        }
    }

    @Test("Public keys and certificates are read in the same forms")
    func publicHalves() throws {
        let platform = Vectors.shared.platform
        let id = platform.public_key_id
        let (key, certificate) = (try PlatformKey(id: id, pem: platform.public_key), platform.certificate)
        let serial = try PlatformKey(certificatePEM: certificate).id
        for change in [
            { $0.replacing("\n", with: "\\n") }, { $0.replacing("\n", with: "  \r\n") }, { "\u{FEFF}" + $0 },
            { $0.replacing("\n", with: " ") },
        ] as [(String) -> String] {
            #expect(try PlatformKey(id: id, pem: change(platform.public_key)).pem == key.pem)
            #expect(try PlatformKey(certificatePEM: change(certificate)).id == serial)
        }
        #expect(
            try PlatformKey(certificatePEM: certificate.replacing(" CERTIFICATE-", with: " X509 CERTIFICATE-")).id
                == serial
        )
        let der = certificate.split(separator: "\n").dropFirst().dropLast().joined()
        try withFile(try #require(Data(base64Encoded: der))) { path in
            let read = try PlatformKey(certificateFile: path).id
            #expect(read == serial)
        }
    }

    /// Texts that are no key, and what the error says.
    static let invalidForms: [(text: String, message: String)] = [
        (body, "has no BEGIN and END lines"), (pem.replacing("-----", with: "----"), "five hyphens"),
        (pem.replacing("-----", with: "—"), "five hyphens"),
        (lines.dropLast().joined(separator: "\n"), "is truncated: its END line is missing"),
        (lines.dropLast().joined(separator: "\n") + "\n-----END RSA PRIVATE KEY-----", "an END line for another kind"),
        (wrapped(body + "*"), "not Base64"), (wrapped(String(body.dropLast())), "not Base64"),
        (wrapped(""), "not Base64"),
        ("", "contains no PEM block"), ("{\"mchid\": \"1900000109\"}", "contains no PEM block"),
        (
            "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA\n"
                + "-----END RSA PRIVATE KEY-----",
            "a private key with a password"
        ), (pem.replacing("PRIVATE KEY", with: "OPENSSH PRIVATE KEY"), "an OpenSSH key"),
    ]

    @Test("What is no key is described accurately, and never quoted", arguments: invalidForms, Backend.allCases)
    func broken(_ form: (text: String, message: String), _ backend: Backend) throws {
        let error = #expect(throws: CryptoFailure.self) { try backend.key(pem: form.text) }
        #expect(error?.message.contains(form.message) == true, "\(error?.message ?? "")")
        #expect(error?.message.contains(Self.body.prefix(20)) == false)
    }

    @Test("A PKCS#12 archive is named")
    func archive() throws {
        let start: [UInt8] = [0x30, 0x82, 0x0A, 0x00, 0x02, 0x01, 0x03, 0x30, 0x82, 0x09, 0xC0, 0x06]
        try withFile(Data(start + [UInt8](repeating: 0, count: 500))) { path in
            let error = #expect(throws: CryptoFailure.self) { try RSASigningKey(pemFile: path) }
            #expect(error?.code == .wrongKeyType && error?.message.contains("apiclient_key.pem") == true)
        }
    }

    private func withFile(_ contents: Data, _ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try contents.write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }
}
