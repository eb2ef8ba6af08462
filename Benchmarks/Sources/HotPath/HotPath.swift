import Crypto
import Foundation
import WeChatPay
import WeChatPayBlocking
import WeChatPayChecks
import WeChatPayCrypto
import WeChatPayTesting

/// One part of the hot path again and again on one thread, for counting instructions: `HotPath PART COUNT`.
///
/// Clock, nonce and signature stand still, so that every run does the same.
@main
enum HotPath {
    static func main() throws {
        guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[2]) else {
            FileHandle.standardError.write(
                Data(
                    "usage: HotPath get|patch|patch-sealed|get-checked|patch-checked|patch-encrypted|verify|seal COUNT\n"
                        .utf8
                )
            )
            exit(64)
        }
        let work = try part(CommandLine.arguments[1])
        for _ in 0..<count { try work() }
    }

    private static func part(_ name: String) throws -> () throws -> Void {
        let platform = try FixturePlatform()
        let message = SignatureMessage.response(timestamp: "1790000100", nonce: "n", body: Data())
        let key = try RSASigningKey(pem: FixtureKeys.platformPrivateKeyPEM)
        if name == "verify" {
            let (publicKey, signature) = (try key.publicKey, try key.sign(message))
            return { guard publicKey.isValidSignature(signature, for: message) else { throw Refused() } }
        }
        if name == "seal" {
            let publicKey = try key.publicKey
            return { _ = try publicKey.seal("13800138000") }
        }
        let responses = (get: try platform.response(200, #"{"user_name":"张三"}"#), other: try platform.response(204))
        var configuration = try WeChatPayClient.Configuration.fixture(
            transport: Canned(get: responses.get, other: responses.other)
        )
        configuration.nonce = { "593BEC0C930BF1AFEB40B4A08C8FB242" }
        configuration.merchant.key = ConstantKey(signature: try key.sign(message))
        if ["get-checked", "patch-checked", "patch-encrypted"].contains(name) { configuration.checks = .catalog }
        if name == "patch-encrypted" { configuration.checks?.encryptsFields = true }
        let users = try WeChatPayClient(configuration).v3.offlinefacemch.organizations._organization_id_.users
            .outUserId._out_user_id_
        switch name {
        case "get", "get-checked": return { try users.get(["organization_id": "O1000001", "out_user_id": "S2026001"]) }
        case "patch", "patch-encrypted": return { try users.patch(options(name: "张三", phone: "13800138000")) }
        case "patch-sealed", "patch-checked":
            return { try users.patch(options(name: .sealed("张三"), phone: .sealed("13800138000"))) }
        default: throw Refused()
        }
    }

    private static func options(name: RequestValue, phone: RequestValue) -> RequestOptions {
        [
            "organization_id": "O1000001", "out_user_id": "S2026001",
            "json": [
                "user_name": name, "user_type": "STUDENT", "student_info": ["class_name": "高中一年三班"],
                "status": "NORMAL", "phone": phone,
            ],
        ]
    }

    private struct Refused: Error {}

    /// Signs everything alike: the signature itself is the library's work, not the path's.
    private struct ConstantKey: SigningKey {
        let signature: String
        func sign(_ message: SignatureMessage) async throws -> String {
            guard message.digest != SHA256.hash(data: Data()) else { throw Refused() }
            return signature
        }
    }

    private struct Canned: Transport {
        let get: TransportResponse
        let other: TransportResponse

        func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse {
            request.method == "GET" ? get : other
        }
    }
}
