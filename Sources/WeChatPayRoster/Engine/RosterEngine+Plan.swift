import Foundation
import Synchronization
import WeChatPay
import WeChatPayOfflineFace

extension RosterEngine {
    /// The number of rows in one lookup in the journal.
    static let chunk = 256

    /// A row, and the journal entry of its user.
    struct Job: Sendable {
        let index: Int
        let row: RosterRow
        let entry: JournalEntry?
        var isLeaver = false
    }

    /// Makes a plan, as ``plan()``.
    func makePlan() async throws -> RosterPlan {
        try await bind()
        hasSucceeded.withLock { $0 = false }
        types.withLock { $0 = (seen: [], others: []) }
        let now = options.time.now
        var run = RosterRun(id: options.id(), kind: "plan", digest: try await source.digest(), startedAt: now())
        let population = try await check()
        let leavers = try await leavers(population)
        try await store.save(run)
        let items = Items()
        try await distribute { send in
            try await self.jobs { job in
                if self.isTrusted(job), self.knowsTypes(job) {
                    self.count { ($0.same, $0.trusted) = ($0.same + 1, $0.trusted + 1) }
                } else {
                    await send(job)
                }
            }
        } work: { [run] job in
            let (item, events) = try await self.compare(job, run.id)
            if let item { items.add(item, at: job.index) }
            return events
        }
        // After the rows, because only then the types of the source's users are known.
        try await planLeavers(leavers, run.id, items)
        run.endedAt = hasStopped ? nil : now()
        run.summary = progress.summary
        try await store.save(run)
        return RosterPlan(
            id: run.id,
            createdAt: run.startedAt,
            digest: run.digest,
            key: fingerprints.check,
            items: items.inOrder,
            summary: run.summary
        )
    }

    /// Compares the leavers to disable, and adds their items after those of the rows.
    private func planLeavers(_ leavers: [JournalEntry], _ run: String, _ items: Items) async throws {
        guard !leavers.isEmpty, !hasStopped else { return }
        try await distribute { send in
            for (index, entry) in leavers.enumerated() where !self.hasStopped {
                await send(Job(index: Int.max / 2 + index, row: .leaver(entry.key), entry: entry, isLeaver: true))
            }
        } work: { job in
            let (item, events) = try await self.compare(job, run)
            if let item { items.add(item, at: job.index) }
            return events
        }
        let count = types.withLock { $0.others.count }
        if count > 0 { await emit(.notice(RosterNotice(kind: .leaverOfOtherType, count: count, examples: []))) }
    }

    /// Reads the source, with the journal's knowledge of each user.
    private func jobs(_ give: (Job) async -> Void) async throws {
        var reader = try await source.reader()
        var index = 0
        var isEnd = false
        while !isEnd, !hasStopped {
            var rows: [RosterRow] = []
            while rows.count < Self.chunk {
                guard let record = try await reader.next() else {
                    isEnd = true
                    break
                }
                if case .row(let row) = record { rows.append(row) }
            }
            let known = try await store.entries(for: rows.map(\.key))
            for row in rows where !hasStopped {
                if options.onlyFailed, ![.failed, .missing].contains(known[row.key]?.state) {
                    count { $0.rows -= 1 }
                    continue
                }
                await give(Job(index: index, row: row, entry: known[row.key]))
                index += 1
            }
        }
    }

    private func isTrusted(_ job: Job) -> Bool {
        guard let trustWindow = options.trustWindow, let entry = job.entry, entry.state == .done,
            let verifiedAt = entry.verifiedAt, entry.row == fingerprints.of(job.row)
        else { return false }
        // A future date comes from a clock that was wrong; the clocks of two machines differ slightly.
        return (-60..<max(0, trustWindow / .seconds(1))).contains(options.time.now().timeIntervalSince(verifiedAt))
    }

    private func compare(_ job: Job, _ run: String) async throws -> (RosterPlan.Item?, [RosterEvent]) {
        let (key, fingerprint) = (job.row.key, fingerprints.of(job.row))
        var row = job.row
        // A user that was disabled as a leaver and is in the source again is enabled.
        if !job.isLeaver, row.status == nil, job.entry?.disabledAt != nil { row.status = .normal }
        do {
            let (user, attempts) = try await request {
                try await self.platform.user(key.outUserID, in: key.organizationID)
            }
            if let type = user.type, !job.isLeaver { types.withLock { _ = $0.seen.insert(type) } }
            // A file of pupils says nothing about the staff.
            if job.isLeaver, let type = user.type, isOther(type, key) {
                skip()
                return (nil, [])
            }
            let isPushed =
                row.phone.map { fingerprints.of($0, .phone, key) == job.entry?.fingerprints[.phone] } ?? true
            let diff = RosterDiff(row, from: user, isPhonePushed: isPushed)
            guard diff.changes.isEmpty else {
                count { $0.changed += 1 }
                let item = RosterPlan.Item(
                    key: key,
                    fields: diff.fields,
                    row: fingerprint,
                    isLeaver: job.isLeaver
                )
                return (item, [.change(key, diff.changes)])
            }
            var entry = JournalEntry(key: key, state: .done, time: options.time.now(), run: run)
            entry.fingerprints = self.fingerprints(of: row, since: job.entry)
            entry.row = fingerprint
            entry.attempts = attempts
            entry.verifiedAt = entry.time
            // A user that is equal to a row with a status is enabled, or is disabled by the school.
            entry.disabledAt = row.status == nil || job.isLeaver ? job.entry?.disabledAt : nil
            // A result that a concurrent apply saved is newer, so it is kept.
            try await store.save(entry, .unchanged(since: job.entry))
            if job.isLeaver { skip() } else { count { $0.same += 1 } }
            return (nil, [])
        } catch let error as WeChatPayError {
            // Reading changed nothing: the known entry of the user is still valid.
            let condition = JournalEntry.Condition.unchanged(since: job.entry)
            let events = try await failed(
                row,
                job.entry,
                error,
                run,
                dropping: [],
                isLeaver: job.isLeaver,
                condition: condition
            )
            return (nil, events)
        }
    }

    /// Whether the types of the source's users are known, or not needed: leavers of another type are not disabled.
    private func knowsTypes(_ job: Job) -> Bool {
        guard case .disable = options.leavers else { return true }
        guard let type = job.row.type else { return types.withLock { !$0.seen.isEmpty } }
        types.withLock { _ = $0.seen.insert(type) }
        return true
    }

    /// Whether no user of the source has the type of a leaver; remembers the leaver.
    private func isOther(_ type: UserType, _ key: RosterKey) -> Bool {
        types.withLock { types in
            let isOther = !types.seen.contains(type)
            if isOther { types.others.insert(key) }
            return isOther
        }
    }

    /// The known fingerprints of the platform's values, if the platform has every value of the row.
    func fingerprints(of row: RosterRow, since entry: JournalEntry?) -> [RosterField: String] {
        var known = entry?.fingerprints ?? [:]
        for field in RosterField.allCases {
            if let value = row[field] { known[field] = fingerprints.of(value, field, row.key) }
        }
        return known
    }

    /// Saves and counts a failure.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - known: What was known of the user.
    ///   - error: Why.
    ///   - run: The run.
    ///   - fields: What the platform may have taken all the same.
    ///   - isLeaver: Whether the source does not contain the user, who may be missing on the platform too.
    ///   - condition: The condition for saving it.
    /// - Returns: The events of it.
    /// - Throws: The error itself, if it affects all users: a rejected key or permission.
    func failed(
        _ row: RosterRow,
        _ known: JournalEntry?,
        _ error: WeChatPayError,
        _ run: String,
        dropping fields: [RosterField],
        isLeaver: Bool,
        condition: JournalEntry.Condition
    ) async throws -> [RosterEvent] {
        if [401, 403].contains(error.status ?? 0), error.code == .apiFailure { throw error }
        let isMissing = error.status == 404 && error.failure?.isVerified == true
        var entry = JournalEntry(
            key: row.key,
            state: isMissing ? .missing : .failed,
            time: options.time.now(),
            run: run
        )
        entry.fingerprints = (known?.fingerprints ?? [:]).filter { !fields.contains($0.key) }
        entry.row = fingerprints.of(row)
        entry.code = error.loggableCode
        entry.requestID = error.requestID
        // The platform may have disabled a leaver although no response arrived.
        entry.disabledAt = isLeaver && !isMissing && !fields.isEmpty ? entry.time : known?.disabledAt
        try await store.save(entry, condition)
        if isMissing, isLeaver {
            skip()
            return []
        }
        if isMissing {
            count { $0.missing += 1 }
            return [.missing(row)]
        }
        count { $0.failed += 1 }
        return [.failed(row.key, code: entry.code ?? "", requestID: entry.requestID)]
    }

    /// The items of a plan, put in order at the end.
    private final class Items: Sendable {
        private let items = Mutex<[(Int, RosterPlan.Item)]>([])

        func add(_ item: RosterPlan.Item, at index: Int) { items.withLock { $0.append((index, item)) } }

        var inOrder: [RosterPlan.Item] { items.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) } }
    }
}
