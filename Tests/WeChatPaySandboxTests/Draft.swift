import Foundation
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayTesting

/// A request that is right, and whose parts can be changed before it is signed.
struct Draft {
    var method = "GET"
    var target = "/v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001"
    var merchantID: String
    var serial: String
    var timestamp = String(Int64(Date().timeIntervalSince1970))
    var nonce = UUID().uuidString.replacingOccurrences(of: "-", with: "")
    var body = Data()
    var scheme = "WECHATPAY2-SHA256-RSA2048"
    var headers: Headers = ["Accept": "application/json", "User-Agent": "test"]
    var key: RSASigningKey

    init(_ sandbox: Sandbox) throws {
        let credentials = sandbox.credentials
        self.merchantID = credentials.merchantID
        self.serial = credentials.merchantSerial
        self.key = try RSASigningKey(pem: credentials.privateKeyPEM)
    }

    func authorization() throws -> String {
        let signature = try key.sign(
            .request(method: method, target: target, timestamp: timestamp, nonce: nonce, body: body)
        )
        // Another order than the client's: it is free.
        return "\(scheme) signature=\"\(signature)\",timestamp=\"\(timestamp)\",serial_no=\"\(serial)\","
            + "nonce_str=\"\(nonce)\",mchid=\"\(merchantID)\""
    }
}

func send(_ draft: Draft, authorization: String?, to sandbox: Sandbox) async throws -> TransportResponse {
    var headers = draft.headers
    headers["Authorization"] = authorization
    return try await AsyncHTTPClientTransport().send(
        TransportRequest(
            method: draft.method,
            origin: try await sandbox.baseURL,
            target: draft.target,
            headers: headers,
            body: draft.body
        ),
        within: TransportLimits(connect: .seconds(10), total: .seconds(30))
    )
}

func send(_ draft: Draft, to sandbox: Sandbox) async throws -> TransportResponse {
    try await send(draft, authorization: draft.authorization(), to: sandbox)
}

func expect(_ response: TransportResponse, refuses field: String) throws {
    let json = try JSONDecoder().decode(JSONValue.self, from: response.body)
    #expect(response.status == 401)
    #expect(json["code"].string == "SIGN_ERROR")
    #expect(json["detail"]["field"].string == field)
    expectUnsigned(response)
}

/// The response to an authenticated request is signed and has a request id.
func expectSigned(_ response: TransportResponse) throws {
    let key = try PlatformKey(id: "PUB_KEY_ID_1", pem: FixtureKeys.platformPublicKeyPEM)
    let message = SignatureMessage.response(
        timestamp: try #require(response.headers["Wechatpay-Timestamp"]),
        nonce: try #require(response.headers["Wechatpay-Nonce"]),
        body: response.body
    )
    #expect(key.isValidSignature(try #require(response.headers["Wechatpay-Signature"]), for: message))
    #expect(response.headers["Wechatpay-Signature-Type"] == "WECHATPAY2-SHA256-RSA2048")
    #expect(response.headers["Request-ID"]?.wholeMatch(of: #/[0-9A-Za-z]+-[0-9]+/#) != nil)
}

/// A rejection before authentication has a request id alone.
func expectUnsigned(_ response: TransportResponse) {
    #expect(!response.headers.contains { $0.name.lowercased().hasPrefix("wechatpay-") })
    #expect(response.headers["Request-ID"]?.wholeMatch(of: #/[0-9A-Za-z]+-[0-9]+/#) != nil)
}
