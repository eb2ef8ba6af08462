import Foundation
import Measuring
import WeChatPay
import WeChatPaySandbox
import WeChatPaySandboxTesting
import WeChatPayTesting

/// Measures how much memory the client needs for an upload and a download of 200 MB.
///
/// The platform runs in a separate process, so that only the client's memory is counted.
@main
struct MemoryBenchmark {
    /// Above the idle process, in MiB.
    static let limit = 64.0
    static let size = 200 << 20

    static func main() async throws {
        if CommandLine.arguments.contains("serve") { return try await Platform.serve() }
        let platform = try Platform()
        defer { platform.stop() }
        let client = try platform.client()
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
            "wechatpay-bench-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let upload = directory.appendingPathComponent("film.mp4").path
        try makeFile(upload)

        // Everything that is loaded once is loaded by now.
        let small = MediaFile(data: Data(count: 1000), filename: "small.jpg")
        try await client.v3.merchant.media.upload.upload(small)
        var bill = try await client.v3.bill.tradebill.get(bill("2026-11-22"))

        print("what          | MiB  | peak MiB | above idle | s")
        let idle = peak()
        print("idle          |      | \(column(idle, 8)) |            |")
        var isFlat = true
        func report(_ name: String, _ bytes: Int, _ seconds: Duration) {
            let above = peak() - idle
            isFlat = isFlat && above < limit
            print(
                "\(name) | \(column(Double(bytes) / 1_048_576, 4)) | \(column(peak(), 8)) | \(column(above, 10)) | "
                    + column(seconds / .seconds(1), 4)
            )
        }
        let clock = ContinuousClock()
        let uploading = try await clock.measure {
            try await client.v3.merchant.media.video_upload.upload(MediaFile(path: upload))
        }
        report("upload       ", size, uploading)
        var bytes = 0
        var downloading = try await clock.measure {
            bytes = try await client.download(bill, to: directory.appendingPathComponent("plain.csv").path)
        }
        report("download     ", bytes, downloading)
        bill = try await client.v3.bill.tradebill.get(self.bill("2026-11-22", packed: true))
        downloading = try await clock.measure {
            bytes = 0
            for try await piece in try client.download(bill) { bytes += piece.count }
        }
        report("download gzip", bytes, downloading)
        print(isFlat ? "flat: under \(Int(limit)) MiB above idle" : "NOT flat: over \(Int(limit)) MiB above idle")
        if !isFlat {
            platform.stop()
            exit(1)
        }
    }

    private static func bill(_ date: String, packed: Bool = false) -> RequestOptions {
        RequestOptions(query: [("bill_date", "\(date)")] + (packed ? [("tar_type", "GZIP")] : []))
    }

    private static func makeFile(_ path: String) throws {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        let piece = Data((0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 8) })
        for _ in 0..<(size / piece.count) { try handle.write(contentsOf: piece) }
        try handle.close()
    }

    /// The peak memory of this process, in MiB.
    private static func peak() -> Double { Double(Usage.peakMemory) / 1_048_576 }

    private static func column(_ value: Double, _ width: Int) -> String {
        let text = String(format: "%.1f", value)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

/// The sandbox in a separate process.
struct Platform {
    private struct Access: Codable {
        let baseURL: String
        let serial: String
        let platformKeyID: String
    }

    private let process = Process()
    private let access: Access

    /// Starts it, and waits until it listens.
    init() throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = ["serve"]
        process.standardOutput = output
        try process.run()
        self.access = try JSONDecoder().decode(Access.self, from: output.fileHandleForReading.availableData)
    }

    func stop() { process.terminate() }

    func client() throws -> WeChatPayClient {
        var configuration = WeChatPayClient.Configuration(
            merchant: Merchant(
                id: FixtureKeys.merchantID,
                serial: access.serial,
                key: try RSASigningKey(pem: FixtureKeys.merchantPrivateKeyPEM)
            ),
            platformKeys: [try PlatformKey(id: access.platformKeyID, pem: FixtureKeys.platformPublicKeyPEM)]
        )
        configuration.baseURL = access.baseURL
        configuration.timeout = .seconds(120)
        return try WeChatPayClient(configuration)
    }

    /// Serves until this process is stopped.
    static func serve() async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.maximumUploadSize = MemoryBenchmark.size + (1 << 20)
        // A row has about 70 bytes.
        configuration.billRows = MemoryBenchmark.size / 70
        try await withSandbox(configuration) { sandbox in
            let access = Access(
                baseURL: try await sandbox.baseURL,
                serial: sandbox.credentials.merchantSerial,
                platformKeyID: sandbox.credentials.platformKeyID
            )
            FileHandle.standardOutput.write(try JSONEncoder().encode(access))
            try await Task.sleep(for: .seconds(3600))
        }
    }
}
