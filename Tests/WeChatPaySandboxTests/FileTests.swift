import Foundation
import Synchronization
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

@Suite("Uploads and bills", .timeLimit(.minutes(5)))
struct FileTests {
    private static func directory() throws -> String {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("wechatpay-files-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url.path
    }

    @Test("A file is uploaded from disk and from memory; the sandbox checks its hash")
    func upload() async throws {
        let directory = try Self.directory()
        defer { try? FileManager.default.removeItem(atPath: directory) }
        // Lines that look like the form's own, and more than one piece.
        var bytes = Data("\r\n--boundary\r\nContent-Disposition: form-data; name=\"meta\"\r\n\r\n".utf8)
        bytes.append(Data((0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }))
        try bytes.write(to: URL(fileURLWithPath: "\(directory)/营业执照.jpg"))
        var configuration = SandboxConfiguration.fixture
        configuration.journalCapacity = 10
        try await withSandbox(configuration) { [bytes] sandbox in
            let client = try WeChatPayClient(try await .sandbox(sandbox))
            let resource = client.v3.merchant.media.upload
            let response = try await resource.upload(MediaFile(path: "\(directory)/营业执照.jpg"))
            #expect(response.json["media_id"].string?.hasPrefix("MEDIA_") == true)
            #expect(try await resource.uploadAsync(MediaFile(data: bytes, filename: "a.png")).value.status == 200)
            #expect(try await resource.upload(MediaFile(data: Data(), filename: "empty.png")).status == 200)
            // Only the meta part is signed.
            let signed = String(decoding: try #require(sandbox.requests.first).body, as: UTF8.self)
            #expect(signed.hasPrefix(#"{"filename":"营业执照.jpg","sha256":""#))
        }
    }

    @Test("An unreadable file, or a name that is invalid in a header, causes an error before anything is sent")
    func badFile() async throws {
        let transport = RecordingTransport(results: [])
        let client = try WeChatPayClient(try .fixture(transport: transport))
        let resource = client.v3.merchant.media.upload
        for (file, code) in [
            (MediaFile(path: "/nowhere/at/all.jpg"), WeChatPayError.Code.fileFailed),
            (MediaFile(data: Data(), filename: "a\"b.jpg"), .invalidRequest),
            (MediaFile(data: Data(), filename: "a\r\nX: y.jpg"), .invalidRequest),
        ] {
            let error = await #expect(throws: WeChatPayError.self) { try await resource.upload(file) }
            #expect(error?.code == code)
        }
        #expect(transport.requests.isEmpty)
    }

    @Test("A bill is downloaded to a path, a handle and a sequence, compressed or not", arguments: ["GZIP", nil])
    func download(_ type: String?) async throws {
        let directory = try Self.directory()
        defer { try? FileManager.default.removeItem(atPath: directory) }
        var configuration = SandboxConfiguration.fixture
        configuration.billRows = 20_000
        try await withSandbox(configuration) { sandbox in
            let client = try WeChatPayClient(try await .sandbox(sandbox))
            var query: [(String, RequestValue)] = [("bill_date", "2026-11-23")]
            if let type { query.append(("tar_type", "\(type)")) }
            let bill = try await client.v3.bill.tradebill.get(RequestOptions(query: query))
            let path = "\(directory)/bill.csv"
            let size = try await client.download(bill, to: path)
            let onDisk = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(onDisk.count == size)
            #expect(onDisk.count { $0 == UInt8(ascii: "\n") } == 20_001)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)

            var streamed = Data()
            for try await piece in try client.download(bill) { streamed.append(piece) }
            #expect(streamed == onDisk)

            let other = "\(directory)/handle.csv"
            _ = FileManager.default.createFile(atPath: other, contents: nil)
            let handle = try #require(FileHandle(forWritingAtPath: other))
            try await client.download(bill, to: handle)
            try handle.close()
            #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == onDisk)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: directory).sorted() == ["bill.csv", "handle.csv"]
            )

            // A caller that stops reading cancels the download; the client can still be used.
            for try await _ in try client.download(bill) { break }
            #expect(try await client.v3.bill.tradebill.get(RequestOptions(query: query)).status == 200)
        }
    }

    @Test(
        "A bill that cannot exist, or of an unknown type, is rejected; the bill of yesterday is ready at 10 a.m.",
        arguments: [
            ("bill_date=2026-11-26", nil), ("bill%5Fdate=2026-11-26", nil),
            ("bill_date=2026-11-26&bill_type=SUCCESS", nil),
            ("bill_date=2026-11-26&tar_type=GZIP", nil), ("bill_date=2026-11-27", "STATEMENT_CREATING"),
            ("bill_date=2026-11-28", "NO_STATEMENT_EXIST"), ("bill_date=2030-01-01", "NO_STATEMENT_EXIST"),
            ("bill_date=2026-02-30", "PARAM_ERROR"), ("bill_date=2026-13-01", "PARAM_ERROR"), ("", "PARAM_ERROR"),
            ("bill_date=2026-1-1", "PARAM_ERROR"), ("bill_date=%D9%A2026-11-26", "PARAM_ERROR"),
            ("bill_date=2026-11-26&bill_type=BASIC", "PARAM_ERROR"),
            ("bill_date=2026-11-26&tar_type=ZIP", "PARAM_ERROR"),
        ] as [(String, String?)]
    )
    func billDates(_ query: String, _ code: String?) async throws {
        var configuration = SandboxConfiguration.fixture
        // 2026-11-28, 09:59:59 in China.
        configuration.now = { Date(timeIntervalSince1970: 1_795_831_199) }
        try await withSandbox(configuration) { sandbox in
            let target = "/v3/bill/tradebill?\(query)"
            let head = try signedHead(sandbox, "GET", target)
            try await RawConnection.open(sandbox.baseURL) { connection in
                try await connection.send(head + "\r\n")
                let response = try await connection.read(to: "}")
                #expect(response.hasPrefix("HTTP/1.1 \(code == nil ? 200 : 400) "))
                #expect(response.contains(code.map { "\"code\":\"\($0)\"" } ?? "\"hash_type\":\"SHA1\""))
                #expect(response.contains("Wechatpay-Signature: "))
            }
        }
    }

    @Test("A wrong hash causes an error, leaves no file and withholds the last chunk", arguments: [true, false])
    func wrongHash(_ isPacked: Bool) async throws {
        let directory = try Self.directory()
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let platform = try FixturePlatform()
        let packed = try #require(Data(base64Encoded: "H4sIAAAAAAAAA0tMSk4BAGNOGEAEAAAA"))
        let transport = RecordingTransport { request in
            if request.target.hasPrefix("/v3/billdownload") {
                return TransportResponse(status: 200, body: isPacked ? packed : Data("abcd".utf8))
            }
            return try platform.response(
                200,
                """
                {"hash_type":"SHA1","hash_value":"0000000000000000000000000000000000000000",\
                "download_url":"https://api.mch.weixin.qq.com/v3/billdownload/file?token=t"}
                """
            )
        }
        let client = try WeChatPayClient(try .fixture(transport: transport))
        let bill = try await client.v3.bill.tradebill.get()
        let error = await #expect(throws: WeChatPayError.self) {
            try await client.download(bill, to: "\(directory)/bill.csv")
        }
        #expect(error?.code == .hashMismatch)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory).isEmpty)
        var received = Data()
        do {
            for try await piece in try client.download(bill) { received.append(piece) }
            Issue.record("The sequence ended as if the file were good")
        } catch let error as WeChatPayError {
            #expect(error.code == .hashMismatch)
        }
        #expect(received.isEmpty)
    }

    @Test("Cancellation during iteration throws an error and never looks like a complete file")
    func cancelledIteration() async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.billRows = 20_000
        try await withSandbox(configuration) { sandbox in
            let client = try WeChatPayClient(try await .sandbox(sandbox))
            let bill = try await client.v3.bill.tradebill.get(["query": ["bill_date": "2026-11-23"]])
            let reading = Task {
                for try await _ in try client.download(bill) {
                    withUnsafeCurrentTask { $0?.cancel() }
                }
            }
            await #expect(throws: CancellationError.self) { try await reading.value }
        }
    }

    @Test("A response that names no file, or a file on a foreign host, is rejected")
    func ticket() async throws {
        let platform = try FixturePlatform()
        for url in ["http://elsewhere.example/x", "https://elsewhere.example/x", "ftp:x", "https://a b/c"] {
            let transport = RecordingTransport { _ in
                try platform.response(
                    200,
                    #"{"hash_type":"SHA1","hash_value":"\#(String(repeating: "0", count: 40))","download_url":"\#(url)"}"#
                )
            }
            let client = try WeChatPayClient(try .fixture(transport: transport))
            let bill = try await client.v3.x.get()
            let error = await #expect(throws: WeChatPayError.self) { try await client.download(bill, to: "/tmp/never") }
            #expect(error?.code == .decodingFailed)
            #expect(transport.requests.count == 1)
        }
    }
}
