import Foundation
import WeChatPayOfflineFace
public import WeChatPayRoster

/// Checks that a `RosterStore` behaves as the engine requires.
///
/// Each check needs a new, empty journal, which it opens several times, as several processes do:
///
/// ```swift
/// @Test(arguments: RosterStoreConformance.checks)
/// func conforms(_ check: RosterStoreConformance.Check) async throws {
///     let journal = try TemporaryJournal()
///     try await check.run { try await MyStore(journal.path) }
/// }
/// ```
///
/// A store of several workers needs a lease that is longer than a check takes.
public enum RosterStoreConformance {
    /// One requirement of a store.
    public struct Check: Sendable, CustomStringConvertible {
        /// The requirement, as a sentence.
        public let description: String
        private let body: @Sendable (Journal) async throws -> Void

        init(_ description: String, _ body: @escaping @Sendable (Journal) async throws -> Void) {
            self.description = description
            self.body = body
        }

        /// Runs the check.
        ///
        /// - Parameter open: Opens the journal, again at each call.
        /// - Throws: ``Failure`` if the store does not meet the requirement; the errors of the store.
        public func run(_ open: @escaping () async throws -> any RosterStore) async throws {
            try await body(Journal(open: open, check: description))
        }
    }

    /// A requirement that a store does not meet.
    public struct Failure: Error, CustomStringConvertible {
        /// The check, what was expected, and what the store returned.
        public let description: String
    }

    /// All checks.
    public static let checks = journalChecks + workQueueChecks

    /// The journal of a check, and its expectations.
    struct Journal {
        let open: () async throws -> any RosterStore
        let check: String

        func expect<Value: Equatable>(_ value: Value, _ expected: Value, _ what: String) throws {
            guard value != expected else { return }
            throw Failure(description: "\(check): \(what) must be \(expected), and is \(value)")
        }

        /// Expects an error with a code.
        func expect(_ code: RosterError.Code, _ what: String, _ body: () async throws -> Void) async throws {
            do {
                try await body()
            } catch let error as RosterError {
                return try expect(error.code.rawValue, code.rawValue, "the error of \(what)")
            }
            throw Failure(description: "\(check): \(what) must throw \(code.rawValue)")
        }
    }

    static let start = Date(timeIntervalSince1970: 1_790_000_000)

    static func key(_ id: String) -> RosterKey { RosterKey(organizationID: "O1", outUserID: OutUserID(id)) }

    /// An entry with a value in each property.
    static func entry(_ id: String, _ state: JournalEntry.State = .done, run: String = "R1") -> JournalEntry {
        var entry = JournalEntry(key: key(id), state: state, time: start, run: run)
        entry.fingerprints = [.name: "aa", .phone: "bb"]
        entry.row = "cc"
        entry.attempts = 2
        entry.code = state == .done ? nil : "SYSTEM_ERROR"
        entry.requestID = "id-1"
        entry.verifiedAt = state == .done ? start : nil
        return entry
    }
}
