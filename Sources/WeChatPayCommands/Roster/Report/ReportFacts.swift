import Foundation
import WeChatPayOfflineFace
import WeChatPayRoster

/// What a report says, from the journal and, if it is given, the school's file.
struct ReportFacts {
    /// The users of a school, or of all.
    struct Counts {
        var done = 0
        var failed = 0
        var missing = 0
        /// Rows of the file that the journal does not know.
        var unchecked = 0
        var leavers = 0

        /// The users that should match the file.
        var users: Int { done + failed + missing + unchecked }

        /// Adds the counts of another school.
        static func += (counts: inout Counts, other: Counts) {
            counts.done += other.done
            counts.failed += other.failed
            counts.missing += other.missing
            counts.unchecked += other.unchecked
            counts.leavers += other.leavers
        }
    }

    let runs: [RosterRun]
    private(set) var schools: [(id: OrganizationID, counts: Counts)] = []
    /// Users that failed, in the order of their ids.
    private(set) var failed: [JournalEntry] = []
    /// Users that the platform does not know, in the order of their ids.
    private(set) var missing: [JournalEntry] = []
    /// Users that are not in the file, in the order of their ids.
    private(set) var leavers: [JournalEntry] = []
    /// The class names of users that failed or are missing; `nil` without a file.
    private(set) var classes: [RosterKey: String]?
    /// The number of rows of the file that cannot be used; leavers may be among them.
    private(set) var faults = 0

    /// Whether the school's file is known.
    var hasFile: Bool { classes != nil }

    var total: Counts { schools.reduce(into: Counts()) { $0 += $1.counts } }

    /// Reads the journal, and the file.
    ///
    /// - Parameters:
    ///   - store: The journal.
    ///   - file: The school's file; `nil` to report without it.
    /// - Throws: ``RosterError`` if one of them cannot be read.
    init(_ store: any RosterStore, _ file: RosterFile?) async throws {
        runs = try await store.runs(limit: 1000)
        var population: Population?
        var rows: [OrganizationID: Int] = [:]
        if let file {
            var users = Population()
            var reader = try file.reader()
            while let record = try await reader.next() {
                switch record {
                case .row(let row):
                    users.add(row.key)
                    rows[row.organizationID, default: 0] += 1
                case .fault: faults += 1
                }
            }
            users.end(isComplete: faults == 0)
            population = users
        }
        let ids = try await store.organizations()
        let known = population.map { $0.organizations.sorted { $0.rawValue < $1.rawValue } } ?? ids
        for id in known { try await add(id, store, population, rows[id] ?? 0) }
        if let file { classes = try await classes(of: file) }
    }

    private mutating func add(
        _ id: OrganizationID,
        _ store: any RosterStore,
        _ population: Population?,
        _ rows: Int
    ) async throws {
        var counts = Counts()
        var last: OutUserID?
        let part = 1000
        while true {
            let entries = try await store.entries(of: id, after: last, limit: part)
            for entry in entries {
                guard population?.contains(entry.key) ?? true else {
                    counts.leavers += 1
                    leavers.append(entry)
                    continue
                }
                switch entry.state {
                case .done: counts.done += 1
                case .failed:
                    counts.failed += 1
                    failed.append(entry)
                case .missing:
                    counts.missing += 1
                    missing.append(entry)
                }
            }
            guard entries.count == part else { break }
            last = entries.last?.key.outUserID
        }
        counts.unchecked = population == nil ? 0 : max(0, rows - counts.done - counts.failed - counts.missing)
        schools.append((id, counts))
    }

    private func classes(of file: RosterFile) async throws -> [RosterKey: String] {
        let users = Set((failed + missing).map(\.key))
        var classes: [RosterKey: String] = [:]
        var reader = try file.reader()
        while let record = try await reader.next() {
            if case .row(let row) = record, users.contains(row.key) { classes[row.key] = row.className }
        }
        return classes
    }
}
