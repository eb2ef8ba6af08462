import Foundation
import Testing
import WeChatPayRoster

/// The kinds of journals of this build, each of which does all that the others do.
enum Journal: CaseIterable, CustomTestStringConvertible {
    case sqlite
    #if Postgres
        case postgres
    #endif

    var testDescription: String { "\(self)" }

    /// Passes a new journal to a closure, which can open it any number of times, and removes it afterwards.
    func with(_ body: (_ open: () async throws -> any RosterStore) async throws -> Void) async throws {
        try await withDirectory { directory in
            switch self {
            case .sqlite: try await body { try SQLiteRosterStore(directory + "/journal.sqlite") }
            #if Postgres
                case .postgres:
                    // `make test-postgres` starts a server and says where.
                    let address = try #require(ProcessInfo.processInfo.environment["WECHATPAY_TEST_POSTGRES"])
                    let schema = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
                    var settings = PostgresSettings(address)
                    settings.schema = schema
                    // No test waits for a lease to end, however slow the machine is.
                    settings.lease = .seconds(600)
                    let first = try await PostgresRosterStore(settings)
                    do {
                        try await body { try await PostgresRosterStore(settings) }
                    } catch {
                        try await first.drop()
                        throw error
                    }
                    try await first.drop()
            #endif
            }
        }
    }
}
