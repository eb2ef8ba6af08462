import Foundation
import Synchronization
import WeChatPay
import WeChatPayOfflineFace

extension RosterEngine {
    /// How many rows are looked up in the journal at once.
    static let chunk = 256

    /// A row, and what the journal knows of its user.
    struct Job: Sendable {
        let index: Int
        let row: RosterRow
        let memory: RosterMemory?
    }

    /// Compares every row with the platform's user.
    ///
    /// Nothing is changed but the journal, which learns what was seen to be the same.
    ///
    /// - Returns: What is to be changed.
    /// - Throws: ``RosterRefusal`` for rows that cannot be used; an error of the source or the store. A user that cannot
    ///   be read is counted as failed, and told.
    public func plan() async throws -> RosterPlan {
        try await bind()
        let now = options.time.now
        var run = RosterRun(id: options.id(), kind: "plan", digest: try await source.digest(), startedAt: now())
        _ = try await check()
        try await store.keep(run)
        let items = Items()
        try await distribute { send in
            try await self.jobs { job in
                if self.isTrusted(job) {
                    self.count { ($0.same, $0.trusted) = ($0.same + 1, $0.trusted + 1) }
                } else {
                    await send(job)
                }
            }
        } work: { [run] job in
            if let item = try await self.compare(job, run.id) { items.add(item, at: job.index) }
        }
        run.endedAt = hasStopped ? nil : now()
        run.summary = progress.summary
        try await store.keep(run)
        return RosterPlan(
            id: run.id,
            createdAt: run.startedAt,
            digest: run.digest,
            items: items.inOrder,
            summary: run.summary
        )
    }

    /// Reads the source, with the journal's knowledge of each user.
    private func jobs(_ give: (Job) async -> Void) async throws {
        var reader = try await source.reader()
        var index = 0
        var isEnd = false
        while !isEnd, !hasStopped {
            var rows: [RosterRow] = []
            while rows.count < Self.chunk {
                guard let entry = try await reader.next() else {
                    isEnd = true
                    break
                }
                if case .row(let row) = entry { rows.append(row) }
            }
            let known = try await store.memories(of: rows.map(\.key))
            for row in rows where !hasStopped {
                if options.onlyFailed, ![.failed, .missing].contains(known[row.key]?.state) {
                    count { $0.rows -= 1 }
                    continue
                }
                await give(Job(index: index, row: row, memory: known[row.key]))
                index += 1
            }
        }
    }

    private func isTrusted(_ job: Job) -> Bool {
        guard let trust = options.trust, let memory = job.memory, memory.state == .done,
            let verifiedAt = memory.verifiedAt, memory.row == fingerprints.of(job.row)
        else { return false }
        // A moment that is yet to come is of a clock that was wrong; those of two machines differ a little.
        return (-60..<trust / .seconds(1)).contains(options.time.now().timeIntervalSince(verifiedAt))
    }

    private func compare(_ job: Job, _ run: String) async throws -> RosterPlan.Item? {
        let (row, key) = (job.row, job.row.key)
        do {
            let (user, attempts) = try await request {
                try await self.platform.user(key.outUserID, in: key.organizationID)
            }
            let isPushed =
                row.phone.map { fingerprints.of($0, .phone, key) == job.memory?.fingerprints[.phone] } ?? true
            let diff = RosterDiff(row, from: user, isPhonePushed: isPushed)
            let fingerprint = fingerprints.of(row)
            guard diff.changes.isEmpty else {
                tell(.change(key, diff.changes))
                count { $0.changed += 1 }
                return RosterPlan.Item(key: key, fields: diff.fields, row: fingerprint)
            }
            var memory = RosterMemory(key: key, state: .done, time: options.time.now(), run: run)
            memory.fingerprints = self.fingerprints(of: row, since: job.memory)
            memory.row = fingerprint
            memory.attempts = attempts
            memory.verifiedAt = memory.time
            // An apply that runs at the same time knows better.
            try await keep(memory, .ifStill(job.memory))
            count { $0.same += 1 }
        } catch let error as WeChatPayError {
            // Reading changed nothing: what is known of the user still holds.
            try await failed(row, job.memory, error, run, dropping: [], keeping: .ifStill(job.memory))
        }
        return nil
    }

    /// What the platform is known to have, when it has all that the row says.
    func fingerprints(of row: RosterRow, since memory: RosterMemory?) -> [RosterField: String] {
        var known = memory?.fingerprints ?? [:]
        for field in RosterField.allCases {
            if let value = row[field] { known[field] = fingerprints.of(value, field, row.key) }
        }
        return known
    }

    /// Keeps and tells a failure.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - known: What was known of the user.
    ///   - error: Why.
    ///   - run: The run.
    ///   - fields: What the platform may have taken all the same.
    ///   - condition: When it is kept.
    /// - Throws: The error itself, where it would be everybody's: a key or a permission that is refused.
    func failed(
        _ row: RosterRow,
        _ known: RosterMemory?,
        _ error: WeChatPayError,
        _ run: String,
        dropping fields: [RosterField],
        keeping condition: Keeping.Condition
    ) async throws {
        if [401, 403].contains(error.status ?? 0), error.code == .apiFailure { throw error }
        let isMissing = error.status == 404 && error.failure?.isVerified == true
        var memory = RosterMemory(
            key: row.key,
            state: isMissing ? .missing : .failed,
            time: options.time.now(),
            run: run
        )
        memory.fingerprints = (known?.fingerprints ?? [:]).filter { !fields.contains($0.key) }
        memory.row = fingerprints.of(row)
        memory.code = Self.code(of: error)
        memory.requestID = error.requestID
        try await keep(memory, condition)
        if isMissing {
            tell(.missing(row.key))
            count { $0.missing += 1 }
        } else {
            tell(.failed(row.key, code: memory.code ?? "", requestID: memory.requestID))
            count { $0.failed += 1 }
        }
    }

    /// The platform's code, or the client's: never a text that anybody on the way may have written.
    static func code(of error: WeChatPayError) -> String {
        guard let failure = error.failure else { return error.code.rawValue }
        guard failure.isVerified, let code = failure.code, code.wholeMatch(of: #/[A-Z0-9_]{1,64}/#) != nil else {
            return "HTTP_\(failure.status)"
        }
        return code
    }

    /// The items of a plan, put in order at the end.
    private final class Items: Sendable {
        private let items = Mutex<[(Int, RosterPlan.Item)]>([])

        func add(_ item: RosterPlan.Item, at index: Int) { items.withLock { $0.append((index, item)) } }

        var inOrder: [RosterPlan.Item] { items.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) } }
    }
}
