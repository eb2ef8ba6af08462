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
        let items = Dictionary(plan.items.map { ($0.key, $0) }) { _, last in last }
        var run = RosterRun(id: "\(plan.id)-apply", kind: "apply", digest: plan.digest, startedAt: now())
        progress.begin(total: items.count)
        count { $0.rows = items.count }
        try await store.keep(run)
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
        var isEnd = false
        var met = 0
        while !isEnd, !hasStopped {
            var rows: [RosterRow] = []
            while rows.count < Self.chunk {
                guard let entry = try await reader.next() else {
                    isEnd = true
                    break
                }
                guard case .row(let row) = entry, let item = items[row.key] else { continue }
                guard fingerprints.of(row) == item.row else { throw RosterRefusal(reason: .changedSource) }
                rows.append(row)
                met += 1
            }
            let known = try await store.memories(of: rows.map(\.key))
            for row in rows where !hasStopped {
                guard let item = items[row.key] else { continue }
                await send(Work(row: row, item: item, memory: known[row.key]))
            }
        }
        // Nobody of the plan is left out without a word.
        guard hasStopped || met == items.count else { throw RosterRefusal(reason: .changedSource) }
    }

    private func push(_ work: Work, _ run: String) async throws {
        let (row, key) = (work.row, work.row.key)
        // Done by an earlier apply of this plan, which was stopped or killed.
        if let memory = work.memory, memory.run == run, memory.row == work.item.row, memory.state == .done {
            return count { $0.same += 1 }
        }
        do {
            let fields = work.item.fields
            let update = FaceUserUpdate(row, only: fields)
            // Whatever becomes of the request, the journal must not say that the platform has the old phone: it is the
            // one field that cannot be read back.
            if fields.contains(.phone), work.memory?.fingerprints[.phone] != nil {
                var before = work.memory ?? RosterMemory(key: key, state: .failed, time: options.time.now(), run: run)
                before.fingerprints[.phone] = nil
                (before.row, before.verifiedAt) = (nil, nil)
                try await store.keep(before)
            }
            let (_, attempts) = try await request {
                try await self.platform.update(key.outUserID, in: key.organizationID, with: update)
            }
            let isVerified = try await options.verifies ? isVerified(row) : false
            if options.verifies, !isVerified { return try await differs(work, attempts, run) }
            var memory = RosterMemory(key: key, state: .done, time: options.time.now(), run: run)
            memory.fingerprints = work.memory?.fingerprints ?? [:]
            for field in fields {
                if let value = row[field] { memory.fingerprints[field] = fingerprints.of(value, field, key) }
            }
            memory.row = work.item.row
            memory.attempts = attempts
            // Only a reading says that the platform has all of the row.
            memory.verifiedAt = isVerified && isPhoneKnown(row, memory) ? memory.time : nil
            try await store.keep(memory)
            tell(.applied(key, fields))
            count { $0.changed += 1 }
        } catch let error as WeChatPayError {
            try await failed(row, work.memory, error, run, dropping: work.item.fields)
        }
    }

    /// Whether the row's phone is what the platform has, as far as is known.
    private func isPhoneKnown(_ row: RosterRow, _ memory: RosterMemory) -> Bool {
        row.phone.map { fingerprints.of($0, .phone, row.key) == memory.fingerprints[.phone] } ?? true
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
        memory.fingerprints = (work.memory?.fingerprints ?? [:]).filter { !work.item.fields.contains($0.key) }
        memory.row = work.item.row
        memory.attempts = attempts
        memory.code = "not_verified"
        try await store.keep(memory)
        tell(.failed(work.row.key, code: "not_verified", requestID: nil))
        count { $0.failed += 1 }
    }
}
