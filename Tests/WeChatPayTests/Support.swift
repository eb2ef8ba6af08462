import Foundation
import Testing
import WeChatPay
import WeChatPayTesting

/// The page's path.
let userPath = "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"

/// A client with the given transport, the fixture keys, one host and a stopped clock.
func makeClient(
    _ transport: any Transport,
    time: ManualTime = ManualTime(),
    _ change: (inout WeChatPayClient.Configuration) throws -> Void = { _ in }
) throws -> WeChatPayClient {
    var configuration = try WeChatPayClient.Configuration.fixture(transport: transport, time: time)
    configuration.retry.jitter = { 1 }
    configuration.failover = .none
    try change(&configuration)
    return try WeChatPayClient(configuration)
}

/// A transport that returns the same signed response to every request.
func answering(_ status: Int = 200, _ body: String = "{}", headers: Headers = [:]) throws -> RecordingTransport {
    let platform = try FixturePlatform()
    return RecordingTransport { _ in try platform.response(status, body, headers: headers) }
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
