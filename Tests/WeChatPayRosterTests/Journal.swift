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

    /// A new journal for as long as a closure takes, which may open it as often as it likes.
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
                    settings.lease = .seconds(1)
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
