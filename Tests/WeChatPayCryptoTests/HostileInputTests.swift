import Crypto
import Foundation
import TestVectors
import Testing
import WeChatPayCrypto

@Suite("External values are bounded at entry")
struct HostileInputTests {
    @Test("A timestamp consists of canonical digits up to the year 9999")
    func timestamps() {
        for text in ["0", "1790000000", "253402300799"] { #expect(SignatureTimestamp(text)?.description == text) }
        for text in [
            "", " ", "-1", "+1", "01", "00", "1e3", "1.0", "9223372036854775807", "-9223372036854775808",
            "253402300800",
            String(repeating: "9", count: 400), "\u{661}\u{662}", "１", "1 ", "1\n", "0x1",
        ] { #expect(SignatureTimestamp(text) == nil) }
        for (seconds, wanted) in [
            (Double.nan, Int64(0)), (.infinity, 253_402_300_799), (-.infinity, 0), (9.3e18, 253_402_300_799), (-1, 0),
            (1.9, 1),
        ] { #expect(SignatureTimestamp(Date(timeIntervalSince1970: seconds)).seconds == wanted) }
    }

    @Test("Possible key material is not shown as a path; passwords in addresses are not shown either")
    func paths() {
        let pem = Vectors.shared.merchant.private_key_pkcs8
        let base64 = pem.split(separator: "\n").dropFirst().dropLast().joined()
        for text in [
            pem, pem.replacing("\n", with: "\\n"), pem.replacing("\n", with: " "), base64, String(pem.dropFirst(100)),
            "{\"a\":1}",
            "0123456789abcdefghijklmnopqrstuv", "MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=", "a\nb",
        ] {
            #expect(text.mayHoldKey)
            #expect(text.printablePath == "(not shown: this is not a path)")
        }
        for text in ["apiclient_key.pem", "/run/secrets/wechatpayprivatekey", "../密钥/key.pem", "C:\\key.pem"] {
            #expect(!text.mayHoldKey)
            #expect(text.printablePath == text)
        }
        #expect("postgresql://u:secret@host/db".printablePath == "postgresql://…@host/db")
        #expect("a\u{1B}[2Jb".printablePath == #"a\u001B[2Jb"#)
    }

    @Test("Key material is removed from messages made by other code; paths and digests are kept")
    func messages() {
        let pem = Vectors.shared.merchant.private_key_pkcs8
        for line in pem.split(separator: "\n").dropFirst().dropLast() {
            for text in ["bad '\(pem)'", "bad '\(pem.dropFirst(30))'", "bad '\(pem.dropLast(40))'"] {
                #expect(!text.withoutKeys.contains(line))
            }
        }
        let digest = String(repeating: "0123456789abcdef", count: 4)
        for text in ["cannot open /usr/local/share/wechatpay/keys/apiclient_key.pem", "digest \(digest)", "plain"] {
            #expect(text.withoutKeys == text)
        }
    }

    @Test(
        "Each Base64 line of any key is removed, and long text takes no longer than short text",
        .timeLimit(.minutes(5))
    )
    func base64() {
        for index in 0..<10_000 {
            let line =
                (Data(SHA256.hash(data: Data("\(index)".utf8))) + Data(Insecure.MD5.hash(data: Data("\(index)".utf8))))
                .base64EncodedString()
            #expect("key: '\(line)'".withoutKeys == "key: '(not shown)'", "\(line)")
        }
        for path in [
            "/Users/Somebody/Library/Developer/Projects/PaymentService/Sources/Server/Configuration",
            "/home/somebody/MyProject/Sources/WeChatPayCommands/Roster",
        ] { #expect("cannot open \(path)".withoutKeys == "cannot open \(path)") }
        for text in ["a", " ", "-", "aG1 ", "-----BEGIN", "-----END", "-----BEGIN-----END", "\n"] {
            _ = String(repeating: text, count: 1_000_000 / text.count).withoutKeys
        }
    }

    @Test("Control characters and marks that reorder text are escaped")
    func terminals() {
        #expect("a\u{1B}]0;x\u{7}\u{9B}\u{202E}\n班".printableLine == #"a\u001B]0;x\u0007\u009B\u202E\u000A班"#)
        #expect("a\n\tb\u{0}".printableLines == "a\n\tb\\u0000")
    }

    @Test("A private file has mode 0600 from creation and is complete; an existing file is left unchanged")
    func privateFiles() throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("private-\(UUID().uuidString)")
            .path
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let path = directory + "/key"
        #expect(try PrivateFile.create(path, Data("one".utf8)))
        #expect(try !PrivateFile.create(path, Data("two".utf8)))
        func content() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
        func mode() throws -> Int? { try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int }
        #expect(try content() == "one" && mode() == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        try PrivateFile.replace(path, Data("three".utf8))
        #expect(try content() == "three" && mode() == 0o600)
        #expect(throws: PrivateFile.Failure.self) { try PrivateFile.create(directory + "/no/../key2") }
        #expect(throws: PrivateFile.Failure.self) { try PrivateFile.replace(directory + "/no/key", Data()) }
        try PrivateFile.replace("/dev/null", Data("x".utf8))
        let pipe = Pipe()
        let link = directory + "/link"
        for name in ["/dev/fd", "/proc/self/fd"] {
            let target = "\(name)/\(pipe.fileHandleForWriting.fileDescriptor)"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
            try PrivateFile.replace(link, Data("piped".utf8))
            #expect(try pipe.fileHandleForReading.read(upToCount: 5) == Data("piped".utf8))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
            try FileManager.default.removeItem(atPath: link)
        }
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: directory + "/nothing")
        #expect(throws: PrivateFile.Failure.self) { try PrivateFile.replace(link, Data()) }
        try FileManager.default.removeItem(atPath: link)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["key"])
    }

    @Test("JSON with a number that traps Foundation's decoder is rejected, and so is JSON that is not UTF-8")
    func json() throws {
        struct Value: Decodable { let code: Int64 }
        func decode(_ text: String) throws -> Int64 {
            let value = try JSONDecoder().decode(Value.self, checking: Data(text.utf8))
            return value.code
        }
        #expect(
            try decode(#"{"code":9007199254740993,"x":"\#(String(repeating: "9", count: 500))\"1"}"#)
                == 9_007_199_254_740_993
        )
        let zeros = String(repeating: "0", count: 200)
        #expect(throws: DecodingError.self) { try decode("{\"code\":9007199254740992\(zeros)e-200}") }
        #expect(throws: DecodingError.self) { try decode("{\"x\":\"\\\\\",\"code\":9007199254740992\(zeros)e-200}") }
        let utf16 = try #require("{\"code\":1}".data(using: .utf16LittleEndian))
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Value.self, checking: utf16) }
    }

    @Test("A PEM text of one megabyte is rejected before parsing", .timeLimit(.minutes(5)))
    func largePEM() {
        let body = String(repeating: String(repeating: "A", count: 64) + "\n", count: 16_000)
        for label in ["CERTIFICATE", "PRIVATE KEY", "PUBLIC KEY"] {
            let pem = "-----BEGIN \(label)-----\n\(body)-----END \(label)-----\n"
            let failures = [
                #expect(throws: CryptoFailure.self) { try PlatformKey(certificatePEM: pem) },
                #expect(throws: CryptoFailure.self) { try RSASigningKey(pem: pem) },
                #expect(throws: CryptoFailure.self) { try RSAPublicKey(pem: pem) },
            ]
            for failure in failures {
                #expect(failure?.code == .brokenPEM && failure?.message.contains("is larger than 64 KiB") == true)
            }
        }
    }

    @Test("A key passed as a path is explained, and is not in the error")
    func keyAsPath() throws {
        let pem = Vectors.shared.merchant.private_key_pkcs8
        let failure = try #require(throws: CryptoFailure.self) { try RSASigningKey(pemFile: pem) }
        #expect(failure.message.contains("pass the path"))
        #expect(!failure.message.contains(pem.dropFirst(40).prefix(20)))
    }
}
