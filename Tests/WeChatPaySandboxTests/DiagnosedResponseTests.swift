import Crypto
import CryptoExtras
import Foundation
import InMemoryLogging
import Logging
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

@Suite("Responses of the sandbox to invalid signatures", .timeLimit(.minutes(5)))
struct DiagnosedResponseTests {
    private static let target = "/v3/security/echo?name=secret-query"
    private static let body = #"{"echo_message":"secret-body-of-many-characters"}"#

    /// The response and the log lines.
    private struct Outcome {
        let detail: JSONValue
        let log: String
    }

    /// Sends a signed request whose parts are wrong.
    private func send(
        nonce: String = UUID().uuidString.replacingOccurrences(of: "-", with: ""),
        timestamp: String = String(Int64(Date().timeIntervalSince1970)),
        serial: (SandboxCredentials) -> String = { $0.merchantSerial },
        keyPEM: String = FixtureKeys.merchantPrivateKeyPEM,
        to sandbox: Sandbox,
        _ logs: InMemoryLogHandler,
        signing message: (_ timestamp: String, _ nonce: String) -> String
    ) async throws -> Outcome {
        let digest = SHA256.hash(data: Data(message(timestamp, nonce).utf8))
        let signature = try _RSA.Signing.PrivateKey(pemRepresentation: keyPEM)
            .signature(for: digest, padding: .insecurePKCS1v1_5).rawRepresentation.base64EncodedString()
        let credentials = sandbox.credentials
        let response = try await AsyncHTTPClientTransport().send(
            TransportRequest(
                method: "POST",
                origin: try await sandbox.baseURL,
                target: Self.target,
                headers: [
                    "Accept": "application/json",
                    "User-Agent": "test",
                    "Content-Type": "application/json",
                    "Authorization": "WECHATPAY2-SHA256-RSA2048 mchid=\"\(credentials.merchantID)\","
                        + "nonce_str=\"\(nonce)\",timestamp=\"\(timestamp)\",serial_no=\"\(serial(credentials))\","
                        + "signature=\"\(signature)\"",
                ],
                body: Data(Self.body.utf8)
            ),
            within: TransportLimits(connect: .seconds(10), total: .seconds(30))
        )
        #expect(response.status == 401)
        let json = try JSONDecoder().decode(JSONValue.self, from: response.body)
        #expect(json["code"].string == "SIGN_ERROR")
        let entry = try #require(logs.entries.last)
        return Outcome(detail: json["detail"], log: "\(entry.message) \(entry.metadata)")
    }

    private func withSandbox(_ body: (Sandbox, InMemoryLogHandler) async throws -> Void) async throws {
        let logs = InMemoryLogHandler()
        var configuration = SandboxConfiguration.fixture
        configuration.logger = Logger(label: "test", factory: { _ in logs })
        try await WeChatPaySandbox.withSandbox(configuration) { try await body($0, logs) }
    }

    @Test("An invalid signature is explained in the response and in the log, without body, nonce or query")
    func explained() async throws {
        try await withSandbox { sandbox, logs in
            let outcome = try await send(nonce: "SecretNonce", to: sandbox, logs) { timestamp, nonce in
                "POST\n/v3/security/echo\n\(timestamp)\n\(nonce)\n\(Self.body)\n"
            }
            let diagnosis = outcome.detail["diagnosis"]
            let cause = "the signature matches the message without the query string"
            #expect(outcome.detail["field"].string == "signature")
            #expect(outcome.detail["detail"]["issue"].string == "sign not match")
            #expect(diagnosis["cause"].string == "without_query")
            #expect(diagnosis["causes"] == .null)
            #expect(diagnosis["message"].string == cause)
            #expect(diagnosis["message_zh"].string == "签名所对应的待签名串不含查询参数")
            #expect(diagnosis["advice"].string == "Sign the query string too, with its question mark.")
            #expect(outcome.log.contains("without_query: \(cause)"))
            let information = outcome.detail["sign_information"]
            #expect(information["method"].string == "POST")
            #expect(information["url"].string == Self.target)
            let message = try #require(information["truncated_sign_message"].string)
            // As on the real platform: the start of the body, and the final line feed.
            #expect(message.hasPrefix("POST\n\(Self.target)\n"))
            #expect(message.hasSuffix("\nSecretNonce\n\(Self.body.prefix(32))\n"))
            let length = message.utf8.count + Self.body.utf8.count - 32
            #expect(information["sign_message_length"].int == length)
            for secret in ["SecretNonce", "secret-body", "secret-query"] {
                #expect(!"\(diagnosis)".contains(secret))
                #expect(!outcome.log.contains(secret))
            }
            #expect(!"\(outcome.detail)".contains("secret-body-of-many-characters"))
        }
    }

    @Test("A rejection before the signature check is also explained")
    func refusedBefore() async throws {
        try await withSandbox { sandbox, logs in
            let (other, _) = try await sandbox.addMerchant(id: "1900000110")
            func right(_ timestamp: String, _ nonce: String) -> String {
                "POST\n\(Self.target)\n\(timestamp)\n\(nonce)\n\(Self.body)\n"
            }
            let milliseconds = String(Int64(Date().timeIntervalSince1970 * 1000))
            let rows: [(cause: String, field: String, outcome: Outcome)] = [
                (
                    "timestamp_in_milliseconds", "timestamp",
                    try await send(timestamp: milliseconds, to: sandbox, logs, signing: right)
                ),
                (
                    "platform_serial", "serial_no",
                    try await send(serial: { $0.platformKeyID }, to: sandbox, logs, signing: right)
                ),
                (
                    "serial_in_small_letters", "serial_no",
                    try await send(serial: { $0.merchantSerial.lowercased() }, to: sandbox, logs, signing: right)
                ),
                (
                    "other_merchants_serial", "serial_no",
                    try await send(serial: { _ in other.merchantSerial }, to: sandbox, logs, signing: right)
                ),
                (
                    "other_merchants_key", "signature",
                    try await send(keyPEM: other.privateKeyPEM, to: sandbox, logs, signing: right)
                ),
            ]
            for row in rows {
                #expect(row.outcome.detail["field"].string == row.field)
                #expect(row.outcome.detail["diagnosis"]["cause"].string == row.cause)
                #expect(row.outcome.log.contains(row.cause))
            }
            let unknown = try await send(serial: { _ in "AB" }, to: sandbox, logs, signing: right)
            #expect(unknown.detail["diagnosis"]["cause"].string == "unknown_serial")
            #expect(unknown.detail["diagnosis"]["advice_zh"].string?.isEmpty == false)
        }
    }
}
