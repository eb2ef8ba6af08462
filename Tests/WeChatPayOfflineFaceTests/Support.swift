import Foundation
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

/// A sandbox, and the typed calls of its first merchant; the client's clock is the sandbox's.
struct World {
    let sandbox: Sandbox
    let face: OfflineFace

    init(_ sandbox: Sandbox, _ change: (inout WeChatPayClient.Configuration) -> Void = { _ in }) async throws {
        var configuration = try await WeChatPayClient.Configuration.sandbox(sandbox)
        configuration.retry = .none
        configuration.time.now = { sandbox.now }
        change(&configuration)
        self.sandbox = sandbox
        self.face = try WeChatPayClient(configuration).offlineFace
    }

    var school: OrganizationID { OrganizationID(sandbox.school.organizationID) }
    var merchant: MerchantID { MerchantID(sandbox.credentials.merchantID) }

    /// A payment of a user who stands before a device.
    func payment(of user: String, _ outTradeNo: OutTradeNo = "T1", total: Fen = 1200) async throws -> TransactionRequest
    {
        TransactionRequest(
            authCode: try await sandbox.recognizeFace(of: user, in: school.rawValue),
            outTradeNo: outTradeNo,
            total: total,
            goods: "午餐",
            spAppID: "wx0000000000000001",
            spMerchantID: merchant,
            subMerchantID: "1900000200",
            deviceIP: "10.0.0.7",
            business: .init(productID: 2, sceneID: 3)
        )
    }

    /// The state of an order.
    func order(_ outTradeNo: OutTradeNo) async throws -> Transaction {
        try await face.transaction(outTradeNo, spMerchantID: merchant, subMerchantID: "1900000200", productID: 2)
    }
}

/// Runs a sandbox with the fixture keys and a client on it; their clock stands still unless it is put forward.
func withWorld(
    _ configuration: SandboxConfiguration = .fixture,
    _ body: (World) async throws -> Void
) async throws {
    var configuration = configuration
    configuration.now = { ManualTime.start }
    try await withSandbox(configuration) { try await body(World($0)) }
}

/// The error that a call throws.
func failure(_ body: () async throws -> Void) async throws -> WeChatPayError {
    do {
        try await body()
    } catch {
        return try #require(error as? WeChatPayError)
    }
    throw NothingThrown()
}

/// Expects the platform to refuse a call.
func expectError(
    _ status: Int,
    _ code: String,
    field: String? = nil,
    location: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Void
) async throws {
    let error = try await failure(body)
    #expect(error.failure?.status == status, sourceLocation: location)
    #expect(error.failure?.code == code, sourceLocation: location)
    if let field { #expect(error.failure?.field == field, sourceLocation: location) }
    #expect(error.requestID != nil, sourceLocation: location)
}

/// Expects a control of the sandbox to refuse, and to say why.
func expectControlError(
    _ why: String,
    location: SourceLocation = #_sourceLocation,
    _ body: () async throws -> some Sendable
) async throws {
    do {
        _ = try await body()
    } catch {
        let refusal = try #require(error as? GatewayError, sourceLocation: location)
        #expect(refusal.message.contains(why), sourceLocation: location)
        return
    }
    throw NothingThrown()
}

struct NothingThrown: Error, CustomStringConvertible {
    let description = "An error was expected, and none was thrown"
}
