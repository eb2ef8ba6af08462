import Foundation
import WeChatPay
import WeChatPayBlocking
import WeChatPayCrypto
import WeChatPayOfflineFace

/// Passes hostile input to the library's public API in a separate process, so that a trap can be detected.
///
/// `responses COUNT` makes every kind of call to rows of a server of faulty responses; `receive` reads notifications
/// from standard input; `keys` reads a PEM and a DER file at every length. It prints one JSON object per result.
@main
enum HostileCalls {
    struct Line: Encodable {
        let row: Int
        let call: String
        let code: String
        var unknown = false
        /// Whether the request may have been sent, for an error of the transport.
        var left: Bool?
        var status: Int?
    }

    static func main() async throws {
        let arguments = CommandLine.arguments
        switch arguments.dropFirst().first {
        case "responses": try await responses(Int(arguments[2]) ?? 0)
        case "receive": try await receive()
        case "keys": try keys(arguments[2])
        default: throw CocoaError(.fileReadUnknown)
        }
    }

    static func report(_ line: Line) {
        guard let data = try? JSONEncoder().encode(line) else { return }
        FileHandle.standardOutput.write(data + Data("\n".utf8))
    }

    static func configuration() throws -> WeChatPayClient.Configuration {
        let environment = ProcessInfo.processInfo.environment
        let key = try RSASigningKey(pemFile: environment["WECHATPAY_PRIVATE_KEY"] ?? "")
        let platformKey = try PlatformKey(
            id: environment["WECHATPAY_PLATFORM_KEY_ID"] ?? "",
            pemFile: environment["WECHATPAY_PLATFORM_KEY"] ?? ""
        )
        var configuration = WeChatPayClient.Configuration(
            merchant: Merchant(
                id: environment["WECHATPAY_MCHID"] ?? "",
                serial: environment["WECHATPAY_SERIAL"] ?? "",
                key: key
            ),
            platformKeys: [platformKey]
        )
        configuration.apiV3Key = try APIv3Key(environment["WECHATPAY_API_V3_KEY"] ?? "")
        configuration.baseURL = environment["WECHATPAY_BASE_URL"] ?? ""
        configuration.retry = .none
        return configuration
    }

    static func attempt(_ row: Int, _ call: String, _ work: () async throws -> Int?) async {
        do {
            report(Line(row: row, call: call, code: "ok", status: try await work()))
        } catch let error as WeChatPayError {
            // Both must be printable for any input.
            let text = "\(error) \(error.underlying.map { "\($0)" } ?? "") \(error.clockSkewSeconds ?? 0)"
            report(
                Line(
                    row: row,
                    call: call,
                    code: text.isEmpty ? "" : error.code.rawValue,
                    unknown: error.outcomeUnknown,
                    left: (error.underlying as? TransportError)?.mayHaveBeenSent,
                    status: error.status
                )
            )
        } catch {
            report(Line(row: row, call: call, code: "\(type(of: error))"))
        }
    }

    static func responses(_ count: Int) async throws {
        let client = try WeChatPayClient(configuration())
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("hostile-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        for row in 0..<count {
            let resource = client.chain("v3/hostile/\(row)")
            await attempt(row, "get") { try await resource.get().json["a"].int }
            await attempt(row, "patch") { try await resource.patch(["json": ["a": 1]]).status }
            await attempt(row, "post") { try await resource.post(["json": ["a": .sealed("b")]]).status }
            await attempt(row, "promise") { try await resource.getAsync().value.status }
            await attempt(row, "blocking") { try await blocking { try resource.get().status } }
            await attempt(row, "upload") {
                let media = MediaFile(data: Data(count: 200_000), filename: "a.jpg")
                return try await resource.upload(media, timeout: .seconds(10)).status
            }
            await attempt(row, "download") {
                let output = try await resource.get()
                try await client.download(output, to: file.path)
                return output.status
            }
            await attempt(row, "user") {
                _ = try await client.offlineFace.user("S1", in: OrganizationID("O\(row)"))
                return 200
            }
        }
    }

    /// Runs blocking work on a thread that may wait.
    static func blocking(_ work: @escaping @Sendable () throws -> Int) async throws -> Int {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try work() }) }.start()
        }
    }

    private struct Delivery: Decodable {
        let headers: [[String]]
        /// Base64.
        let body: String
    }

    static func receive() async throws {
        let client = try WeChatPayClient(configuration())
        var row = 0
        while let line = readLine() {
            let delivery = try JSONDecoder().decode(Delivery.self, from: Data(line.utf8))
            let response = await client.notifications.handle(
                headers: Headers(delivery.headers.map { ($0[0], $0[1]) }),
                body: Data(base64Encoded: delivery.body) ?? Data()
            ) { _ = "\($0) \($0.json)" }
            report(Line(row: row, call: "receive", code: "answered", status: response.status))
            row += 1
        }
    }

    /// Every prefix of the PEM files in a directory, and of the DER inside them, to every reader of keys.
    static func keys(_ directory: String) throws {
        var count = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: directory).sorted() {
            let text = try String(contentsOfFile: "\(directory)/\(name)", encoding: .utf8)
            let lines = text.split(separator: "\n")
            guard let first = lines.first, let last = lines.last, first.hasPrefix("-----BEGIN") else { continue }
            let der = Data(base64Encoded: lines.dropFirst().dropLast().joined()) ?? Data()
            let bytes = Array(text.utf8)
            for length in 0...bytes.count {
                read(String(decoding: bytes[..<length], as: UTF8.self))
                count += 1
            }
            for length in 0..<der.count {
                let base64 = der.prefix(length).base64EncodedString(options: .lineLength64Characters)
                read("\(first)\n\(base64)\n\(last)\n")
                // Any byte changed, too.
                var changed = der
                changed[length] ^= 0xFF
                read("\(first)\n\(changed.base64EncodedString(options: .lineLength64Characters))\n\(last)\n")
                count += 2
            }
        }
        report(Line(row: count, call: "keys", code: "read"))
    }

    static func read(_ pem: String) {
        _ = try? RSASigningKey(pem: pem)
        _ = try? RSAPublicKey(pem: pem)
        _ = try? PlatformKey(certificatePEM: pem)
        _ = try? CertificateIdentity(certificatePEM: pem)
    }
}
