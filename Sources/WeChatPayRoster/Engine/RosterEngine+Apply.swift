import Foundation
import WeChatPay
import WeChatPayOfflineFace

extension RosterEngine {
    /// Changes what a plan says: each user's differing fields, and nothing else.
    ///
    /// What an earlier apply of the same plan did already is not sent again. A user that fails is told, kept in the
    /// journal, and does not stop the others.
    ///
    /// - Parameter plan: A plan that was made from the engine's source.
    /// - Returns: What came of it.
    /// - Throws: ``RosterRefusal`` when the source changed since; an error of the source or the store.
    public func apply(_ plan: RosterPlan) async throws -> RosterSummary {
        guard try await source.digest() == plan.digest else { throw RosterRefusal(reason: .changedSource) }
        let now = options.time.now
        var run = RosterRun(id: "\(plan.id)-apply", kind: "apply", digest: plan.digest, startedAt: now())
        progress.begin(total: plan.items.count)
        count { $0.rows = plan.items.count }
        try await store.keep(run)
        let items = Dictionary(uniqueKeysWithValues: plan.items.map { ($0.key, $0) })
        try await distribute { send in
            try await self.planned(items, send)
        } work: { [run] work in
            try await self.push(work, run.id)
        }
        run.endedAt = hasStopped ? nil : now()
        run.summary = progress.summary
        try await store.keep(run)
        return run.summary
    }

    /// A row to push, and what of it.
    private struct Work: Sendable {
        let row: RosterRow
        let item: RosterPlan.Item
        let memory: RosterMemory?
    }

    private func planned(_ items: [RosterKey: RosterPlan.Item], _ send: (Work) async -> Void) async throws {
        var reader = try await source.reader()
        while !hasStopped, let entry = try await reader.next() {
            guard case .row(let row) = entry, let item = items[row.key] else { continue }
            guard fingerprints.of(row) == item.row else { throw RosterRefusal(reason: .changedSource) }
            let memory = try await store.memories(of: [row.key])[row.key]
            await send(Work(row: row, item: item, memory: memory))
        }
    }

    private func push(_ work: Work, _ run: String) async throws {
        let (row, key) = (work.row, work.row.key)
        // Done by an earlier apply of this plan, which was stopped or killed.
        if let memory = work.memory, memory.run == run, memory.row == work.item.row, memory.state == .done {
            return count { $0.same += 1 }
        }
        do {
            let update = FaceUserUpdate(row, only: work.item.fields)
            let (_, attempts) = try await request {
                try await self.platform.update(key.outUserID, in: key.organizationID, with: update)
            }
            if options.verifies, try await !isVerified(row) { return try await differs(work, attempts, run) }
            var memory = RosterMemory(key: key, state: .done, time: options.time.now(), run: run)
            memory.fingerprints = fingerprints(of: row, since: work.memory)
            memory.row = work.item.row
            memory.attempts = attempts
            memory.verifiedAt = memory.time
            try await store.keep(memory)
            tell(.applied(key, work.item.fields))
            count { $0.changed += 1 }
        } catch let error as WeChatPayError {
            try await failed(row, work.memory, error, run)
        }
    }

    /// Whether the platform says what the row says; the phone it never says.
    private func isVerified(_ row: RosterRow) async throws -> Bool {
        let (user, _) = try await request {
            try await self.platform.user(row.outUserID, in: row.organizationID)
        }
        return RosterDiff(row, from: user, isPhonePushed: true).changes.isEmpty
    }

    private func differs(_ work: Work, _ attempts: Int, _ run: String) async throws {
        var memory = RosterMemory(key: work.row.key, state: .failed, time: options.time.now(), run: run)
        memory.fingerprints = work.memory?.fingerprints ?? [:]
        memory.row = work.item.row
        memory.attempts = attempts
        memory.code = "not_verified"
        try await store.keep(memory)
        tell(.failed(work.row.key, code: "not_verified", requestID: nil))
        count { $0.failed += 1 }
    }
}
