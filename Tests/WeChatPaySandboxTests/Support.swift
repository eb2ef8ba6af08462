import Foundation
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

/// A sandbox and a client that calls it.
struct World {
    let sandbox: Sandbox
    let client: WeChatPayClient

    /// A client that calls as the sandbox's first merchant, and does not repeat.
    init(_ sandbox: Sandbox) async throws {
        var configuration = try await WeChatPayClient.Configuration.sandbox(sandbox)
        configuration.retry = .none
        self.sandbox = sandbox
        self.client = try WeChatPayClient(configuration)
    }

    var users: Resource {
        client.v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_
    }

    var path: [String: String] {
        ["organization_id": sandbox.school.organizationID, "out_user_id": sandbox.school.outUserIDs[0]]
    }

    /// The first user as the platform has it.
    func user() async throws -> JSONValue {
        try await users.get(RequestOptions(path: path)).json
    }

    @discardableResult
    func patch(_ json: RequestValue, headers: [String: String] = [:]) async throws -> Output {
        try await users.patch(RequestOptions(path: path, headers: headers, json: json))
    }
}

/// Runs a sandbox with the fixture keys and a client on it.
func withWorld(_ body: (World) async throws -> Void) async throws {
    try await withSandbox(.fixture) { try await body(World($0)) }
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

struct NothingThrown: Error, CustomStringConvertible {
    let description = "An error was expected, and none was thrown"
}
