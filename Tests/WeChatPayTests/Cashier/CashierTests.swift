import Foundation
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPayTesting

@Suite("Cashier signatures")
struct CashierTests {
    private let cashier: Cashier
    private let publicKey: RSAPublicKey
    private let timestamp = String(Int64(ManualTime.start.timeIntervalSince1970))

    init() throws {
        self.cashier = try makeClient(answering()) { $0.nonce = { "NONCE" } }.cashier
        self.publicKey = try RSASigningKey(pem: FixtureKeys.merchantPrivateKeyPEM).publicKey
    }

    /// Checks a signature over text that is put together here, by hand.
    private func isValid(_ signature: String, _ text: String) -> Bool {
        // Ends in one LF as every message does, so that the body of a response's message can stand for the rest.
        let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
        let message = SignatureMessage.response(
            timestamp: String(lines[0]),
            nonce: String(lines[1]),
            body: Data(lines[2].dropLast().utf8)
        )
        return message.bytes == Data(text.utf8) && publicKey.isValidSignature(signature, for: message)
    }

    @Test("JSAPI and mini programs sign prepay_id=…, and an app signs the bare ID")
    func lines() async throws {
        let jsapi = try await cashier.jsapi(appID: "wx1", prepayID: "up1")
        #expect(isValid(jsapi.paySign, "wx1\n\(timestamp)\nNONCE\nprepay_id=up1\n"))
        #expect((jsapi.package, jsapi.signType, jsapi.timeStamp) == ("prepay_id=up1", "RSA", timestamp))
        let program = try await cashier.miniProgram(appID: "wx1", prepayID: "up1")
        #expect(isValid(program.paySign, "wx1\n\(timestamp)\nNONCE\nprepay_id=up1\n"))
        let app = try await cashier.app(appID: "wx1", prepayID: "up1")
        #expect(isValid(app.sign, "wx1\n\(timestamp)\nNONCE\nup1\n"))
        #expect((app.package, app.partnerid, app.prepayid) == ("Sign=WXPay", FixtureKeys.merchantID, "up1"))
    }

    @Test("Signed parameters encode to the names that the front-end calls take")
    func names() async throws {
        func names(_ value: some Encodable) throws -> [String] {
            let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? [String: Any]
            return object?.keys.sorted() ?? []
        }
        #expect(
            try names(await cashier.jsapi(appID: "wx1", prepayID: "up1"))
                == ["appId", "nonceStr", "package", "paySign", "signType", "timeStamp"]
        )
        #expect(
            try names(await cashier.miniProgram(appID: "wx1", prepayID: "up1"))
                == ["nonceStr", "package", "paySign", "signType", "timeStamp"]
        )
        #expect(
            try names(await cashier.app(appID: "wx1", prepayID: "up1"))
                == ["appid", "noncestr", "package", "partnerid", "prepayid", "sign", "timestamp"]
        )
    }

    @Test("An ID that is empty or already has its prefix is rejected", arguments: ["", "prepay_id=up1", "a\nb"])
    func refused(_ prepayID: String) async throws {
        let error = try await failure { _ = try await cashier.jsapi(appID: "wx1", prepayID: prepayID) }
        #expect(error.code == .invalidRequest)
        #expect(error.parameter == "prepayID")
    }
}
