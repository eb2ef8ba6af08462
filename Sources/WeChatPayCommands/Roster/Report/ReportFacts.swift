import Foundation
import WeChatPayOfflineFace
import WeChatPayRoster

/// The facts of a report, from the journal and, if it is given, the school's file.
struct ReportFacts {
    /// The users of a school, or of all.
    struct Counts {
        /// Users that are in sync: the platform had or accepted their rows.
        var done = 0
        /// Users whose row has changed since.
        var changed = 0
        var failed = 0
        var missing = 0
        /// Rows of the file that the journal does not know.
        var unchecked = 0
        var leavers = 0

        /// The users that should match the file.
        var users: Int { done + changed + failed + missing + unchecked }

        /// Adds the counts of another school.
        static func += (counts: inout Counts, other: Counts) {
            counts.done += other.done
            counts.changed += other.changed
            counts.failed += other.failed
            counts.missing += other.missing
            counts.unchecked += other.unchecked
            counts.leavers += other.leavers
        }
    }

    let runs: [RosterRun]
    /// The schools, in the order of their ids.
    private(set) var schools: [(id: OrganizationID, counts: Counts)] = []
    /// Users that failed.
    private(set) var failed: [JournalEntry] = []
    /// Users that the platform does not know.
    private(set) var missing: [JournalEntry] = []
    /// Users that are not in the file and may still pay, in the order of their ids.
    private(set) var leavers: [JournalEntry] = []
    /// The class names of users that failed or are missing; `nil` without a file.
    private(set) var classes: [RosterKey: String]?
    /// The number of rows of the file that cannot be used; leavers may be among them.
    private(set) var faults = 0

    /// Whether the school's file is known.
    var hasFile: Bool { classes != nil }

    /// The counts of all schools.
    var total: Counts { schools.reduce(into: Counts()) { $0 += $1.counts } }

    /// Reads the journal, and the file.
    ///
    /// - Parameters:
    ///   - store: The journal.
    ///   - file: The school's file; `nil` to report without it.
    ///   - fingerprints: For finding rows that have changed since; `nil` if the journal's key is missing.
    /// - Throws: ``RosterError`` if one of them cannot be read.
    init(_ store: any RosterStore, _ file: RosterFile?, _ fingerprints: Fingerprints?) async throws {
        runs = try await store.runs(limit: 1000)
        if let file {
            try await add(file, store, fingerprints)
        } else {
            for id in try await store.organizations() {
                var counts = Counts()
                try await store.forEachEntry(of: id) { entry in
                    counts.add(entry, &failed, &missing)
                    return true
                }
                schools.append((id, counts))
            }
        }
    }

    /// Compares the rows of the file with the journal.
    private mutating func add(_ file: RosterFile, _ store: any RosterStore, _ fingerprints: Fingerprints?) async throws
    {
        var (population, counts, classes) = (Population(), [OrganizationID: Counts](), [RosterKey: String]())
        var reader = try file.reader()
        var rows: [RosterRow] = []
        func compare(_ facts: inout ReportFacts) async throws {
            let entries = try await store.entries(for: rows.map(\.key))
            for row in rows {
                guard let entry = entries[row.key] else {
                    counts[row.organizationID, default: Counts()].unchecked += 1
                    continue
                }
                if entry.state == .done, let fingerprints, fingerprints.of(row) != entry.row {
                    counts[row.organizationID, default: Counts()].changed += 1
                    continue
                }
                counts[row.organizationID, default: Counts()].add(entry, &facts.failed, &facts.missing)
                if entry.state != .done { classes[row.key] = row.className }
            }
            rows = []
        }
        while let record = try await reader.next() {
            switch record {
            case .row(let row):
                population.add(row.key)
                rows.append(row)
                if rows.count == 256 { try await compare(&self) }
            case .fault: faults += 1
            }
        }
        try await compare(&self)
        population.end(isComplete: faults == 0)
        for id in population.organizations.sorted(by: { $0.rawValue < $1.rawValue }) {
            var count = counts[id] ?? Counts()
            try await store.forEachEntry(of: id) { entry in
                let isDisabled = fingerprints.map { entry.isDisabledLeaver($0) } ?? false
                guard entry.canLeave, !isDisabled, !population.containsIgnoringCase(entry.key) else { return true }
                count.leavers += 1
                leavers.append(entry)
                return true
            }
            schools.append((id, count))
        }
        self.classes = classes
    }
}

extension ReportFacts.Counts {
    /// Adds an entry, and keeps it if it failed or is missing.
    fileprivate mutating func add(
        _ entry: JournalEntry,
        _ failed: inout [JournalEntry],
        _ missing: inout [JournalEntry]
    ) {
        switch entry.state {
        case .done: done += 1
        case .failed:
            self.failed += 1
            failed.append(entry)
        case .missing:
            self.missing += 1
            missing.append(entry)
        }
    }
}
