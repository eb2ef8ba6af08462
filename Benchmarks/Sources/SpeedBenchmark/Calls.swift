import Foundation
import Measuring
import WeChatPay
import WeChatPayCrypto
import WeChatPayTesting

/// The page's two calls, and what a run of them costs.
struct Calls {
    enum Backend: String, CaseIterable { case swiftCrypto = "swift-crypto", openSSL = "OpenSSL" }
    enum Mode: String, CaseIterable { case get = "GET", patch = "PATCH" }

    let client: WeChatPayClient
    let users: Resource

    static let path: RequestOptions = ["organization_id": "O1000001", "out_user_id": "S2026001"]
    static let plain: RequestOptions = [
        "organization_id": "O1000001", "out_user_id": "S2026001",
        "json": [
            "user_type": "STUDENT", "student_info": ["class_name": "高中一年三班"], "status": "NORMAL",
        ],
    ]
    static let sealed: RequestOptions = [
        "organization_id": "O1000001", "out_user_id": "S2026001",
        "json": [
            "user_name": .sealed("张三"), "user_type": "STUDENT", "student_info": ["class_name": "高中一年三班"],
            "status": "NORMAL", "phone": .sealed("13800138000"),
        ],
    ]

    init(
        _ backend: Backend,
        serial: String = FixtureKeys.merchantSerial,
        keyID: String = FixtureKeys.platformKeyID,
        baseURL: String? = nil,
        transport: (any Transport)? = nil
    ) throws {
        let pem = FixtureKeys.merchantPrivateKeyPEM
        let key: any SigningKey =
            switch backend {
            case .swiftCrypto: try RSASigningKey(pem: pem)
            case .openSSL: try OpenSSLSigningKey(pem: pem)
            }
        var configuration = WeChatPayClient.Configuration(
            merchant: Merchant(id: FixtureKeys.merchantID, serial: serial, key: key),
            platformKeys: [
                try PlatformKey(id: keyID, pem: FixtureKeys.platformPublicKeyPEM)
            ]
        )
        configuration.apiV3Key = try APIv3Key(FixtureKeys.apiV3Key)
        if let baseURL { configuration.baseURL = baseURL }
        if let transport { configuration.transport = transport }
        self.client = try WeChatPayClient(configuration)
        self.users = client.v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_
    }

    /// What no client can do without.
    static func cost(_ mode: Mode, _ backend: Backend) -> Rows.Cost {
        let sign: Floor.Operation = backend == .openSSL ? .signOpenSSL : .sign
        return mode == .get ? [sign: 1, .verify: 1] : [sign: 1, .verify: 1, .seal: 2]
    }

    func once(_ mode: Mode) async throws {
        switch mode {
        case .get: try await users.get(Self.path)
        case .patch: try await users.patch(Self.sealed)
        }
    }

    /// Makes calls on the client's executor, with so many in flight.
    func run(_ mode: Mode, _ count: Int, inFlight: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<inFlight {
                group.addTask(executorPreference: client.nextExecutor()) {
                    for _ in 0..<(count / inFlight) { try await once(mode) }
                }
            }
            try await group.waitForAll()
        }
    }
}

/// Processor time of this process, per call, in µs.
func processorTime(of count: Int, _ work: () async throws -> Void) async rethrows -> Double {
    let before = Usage.cpu
    try await work()
    return (Usage.cpu - before) / Double(count) * 1e6
}

/// A transport without a network: one signed response for every GET, and one for everything else.
struct CannedTransport: Transport {
    private let get: TransportResponse
    private let other: TransportResponse

    init(body: String) throws {
        let platform = try FixturePlatform { Date() }
        self.get = try platform.response(200, body)
        self.other = try platform.response(204)
    }

    func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse {
        request.method == "GET" ? get : other
    }
}
