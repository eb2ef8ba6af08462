import Foundation
import Synchronization
import Testing
import WeChatPay
import WeChatPayCatalog
import WeChatPayChecks
import WeChatPayTesting

/// The page's path.
let userPath = "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"

/// A client whose requests are recorded and whose reported issues are collected.
struct CheckedClient {
    let transport: RecordingTransport
    let client: WeChatPayClient
    private let collected: Issues

    /// The reported issues so far.
    var issues: [RequestIssue] { collected.list.withLock { $0 } }
    var sent: [TransportRequest] { transport.requests }

    init(
        response: String = "{}",
        _ change: (inout RequestChecks) -> Void = { _ in },
        configuring configure: (inout WeChatPayClient.Configuration) -> Void = { _ in },
        responding respond: (@Sendable (TransportRequest) throws -> String)? = nil
    ) throws {
        let platform = try FixturePlatform()
        let collected = Issues()
        let transport = RecordingTransport { try platform.response(200, try respond?($0) ?? response) }
        var configuration = try WeChatPayClient.Configuration.fixture(transport: transport)
        var checks = RequestChecks.catalog
        checks.onIssue = { issue in collected.list.withLock { $0.append(issue) } }
        change(&checks)
        configuration.checks = checks
        configure(&configuration)
        self.transport = transport
        self.collected = collected
        self.client = try WeChatPayClient(configuration)
    }

    private final class Issues: Sendable {
        let list = Mutex<[RequestIssue]>([])
    }
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

extension TransportRequest {
    /// The JSON of the body.
    var json: JSONValue { (try? JSONDecoder().decode(JSONValue.self, from: body)) ?? .null }

    /// The values of a parameter of the query.
    func query(_ name: String) -> [String] {
        (URLComponents(string: target)?.queryItems ?? []).filter { $0.name == name }.compactMap(\.value)
    }
}

extension JSONValue {
    /// The value with the one at a path replaced.
    ///
    /// `nil` removes a member. Objects and lists are added as needed.
    func setting(_ path: ArraySlice<String>, to value: JSONValue?) -> JSONValue {
        guard let name = path.first else { return value ?? .null }
        if name == "0" { return .array([self[0].setting(path.dropFirst(), to: value)]) }
        var members = object ?? [:]
        if path.count == 1 {
            members[name] = value
        } else {
            members[name] = self[name].setting(path.dropFirst(), to: value)
        }
        return .object(members)
    }

    /// The value at a path.
    func at(_ path: ArraySlice<String>) -> JSONValue {
        path.reduce(self) { value, name in value.array == nil ? value[name] : value[Int(name) ?? 0] }
    }
}
