import Foundation
import WeChatPay
import WeChatPayOfflineFace

extension RosterEngine {
    /// Applies a plan, as ``apply(_:)``.
    func execute(_ plan: RosterPlan) async throws -> RosterSummary {
        guard plan.key == nil || plan.key == fingerprints.check else {
            throw RosterError(
                .otherKey,
                "the plan was made with another fingerprint key",
                advice: "use the journal that the plan was made with, or make a new plan"
            )
        }
        guard try await source.digest() == plan.digest else { throw RosterError.changedSource }
        try await bind()
        let now = options.time.now
        var seen: Set<RosterKey> = []
        let keys = plan.items.map(\.key).filter { seen.insert($0).inserted }
        let part = Part(
            plan: plan.id,
            worker: options.id(),
            items: Dictionary(plan.items.map { ($0.key, $0) }) { _, last in last },
            lease: Lease(store.lease, time: options.time)
        )
        var run = RosterRun(id: part.worker, kind: "apply", digest: plan.digest, startedAt: now())
        progress.begin(total: keys.count)
        count { $0.rows = keys.count }
        try await store.join(plan.id, madeAt: plan.createdAt, of: keys, as: part.worker)
        do {
            try await store.save(run)
            let tally = try await finish(part)
            if !hasStopped {
                // Also those that other workers processed.
                let gone = try await missingLeavers(of: plan)
                count { ($0.missing, $0.failed) = (max(0, tally.missing - gone), tally.failed) }
            }
        } catch {
            try? await store.leave(plan.id, as: part.worker)
            throw error
        }
        try await store.leave(plan.id, as: part.worker)
        run.endedAt = hasStopped ? nil : now()
        run.summary = progress.summary
        try await store.save(run)
        return run.summary
    }

    /// The number of leavers of a plan that the platform does not know any more, which is no failure.
    private func missingLeavers(of plan: RosterPlan) async throws -> Int {
        let leavers = plan.items.filter(\.isLeaver).map(\.key)
        guard !leavers.isEmpty else { return 0 }
        return try await store.entries(for: leavers).values.count { $0.state == .missing }
    }

    /// A plan and its local worker.
    private struct Part: Sendable {
        let plan: String
        let worker: String
        let items: [RosterKey: RosterPlan.Item]
        let lease: Lease
    }

    /// A row to push, and its planned changes.
    private struct Work: Sendable {
        let row: RosterRow
        let item: RosterPlan.Item
        let entry: JournalEntry?
        /// The term of the lease that it was claimed in.
        let term: Int
    }

    /// Renews the lease, and counts the users that all workers have completed.
    @discardableResult
    private func renew(_ part: Part) async throws -> RosterTally {
        let moment = part.lease.moment
        let tally = try await store.renew(part.plan, as: part.worker)
        part.lease.renewed(at: moment)
        count { $0.same = max(0, tally.done - $0.changed) }
        return tally
    }

    /// Works until nothing of the plan is open.
    ///
    /// - Throws: ``RosterError`` if users stay open after several rounds.
    private func finish(_ part: Part) async throws -> RosterTally {
        var (last, idleRounds) = (try await renew(part), 0)
        while true {
            try await work(part)
            let tally = try await renew(part)
            guard !hasStopped, tally.claimed + tally.elsewhere > 0 else { return tally }
            guard tally.claimed > 0 else { continue }
            // A response was lost, or the lease expired before all that was claimed was sent.
            idleRounds = tally.ended > last.ended ? 0 : idleRounds + 1
            guard idleRounds < 3 else {
                throw RosterError(
                    .unfinished,
                    "\(tally.claimed) \(tally.claimed == 1 ? "user of the plan is" : "users of the plan are") not finished"
                )
            }
            last = tally
            try await store.release(part.plan, as: part.worker)
        }
    }

    /// Does this worker's part of the plan, while its lease is renewed.
    private func work(_ part: Part) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            if let lease = store.lease {
                group.addTask {
                    while true {
                        try await self.options.time.sleep(lease / 3)
                        try await self.renew(part)
                    }
                }
            }
            group.addTask {
                try await self.distribute { send in
                    do { try await self.claimed(part, send) } catch is Stopped {}
                } work: { work in
                    try await self.push(work, part)
                }
            }
            // The lease is renewed while there is work.
            do {
                try await group.next()
                group.cancelAll()
            } catch {
                stop()
                group.cancelAll()
                throw error
            }
            while let _ = await group.nextResult() {}
        }
    }

    /// Sends the users that this worker claims, until the plan is done or the worker holds claims that it did not send.
    private func claimed(_ part: Part, _ send: (Work) async -> Void) async throws {
        var rows = Rows(source: source, fingerprints: fingerprints, items: part.items)
        let most = min(Self.chunk, 2 * max(1, options.concurrency))
        var position = -1
        while !hasStopped {
            guard let term = part.lease.term else {
                try await renew(part)
                continue
            }
            let claims = try await store.claim(most, after: position, of: part.plan, as: part.worker)
            if let last = claims.last {
                position = last.position
                let keys = claims.map(\.key)
                let known = try await store.entries(for: keys)
                // For any result of the requests: a phone cannot be read back, so the journal must not have the old
                // one; and `--trust` must not skip a user whose update was sent but never saved, or was seen by a
                // plan that ran at the same time.
                let fields = known.keys.compactMap { key in part.items[key].map { (key, $0.fields) } }
                try await store.invalidate(
                    Dictionary(uniqueKeysWithValues: fields),
                    as: part.worker,
                    at: options.time.now()
                )
                let leavers = keys.filter { part.items[$0]?.isLeaver ?? false }
                let others = Set(keys).subtracting(leavers)
                for row in try await rows.of(others) + leavers.map(RosterRow.leaver) where !hasStopped {
                    guard let item = part.items[row.key] else { continue }
                    await send(Work(row: row, item: item, entry: known[row.key], term: term))
                }
            } else if position >= 0 {
                // Again from the beginning: others may have died and left theirs.
                position = -1
            } else {
                // Users of other workers may become free, but not while those workers wait for the users of this one.
                let tally = try await renew(part)
                guard tally.elsewhere > 0, tally.claimed == 0 else { return }
                try await pause(.seconds(1))
            }
        }
    }

    /// Finds rows of a source that is read from beginning to end, repeatedly if necessary.
    private struct Rows {
        let source: any RosterSource
        let fingerprints: Fingerprints
        let items: [RosterKey: RosterPlan.Item]
        private var reader: (any RosterReader)?

        init(source: any RosterSource, fingerprints: Fingerprints, items: [RosterKey: RosterPlan.Item]) {
            (self.source, self.fingerprints, self.items) = (source, fingerprints, items)
        }

        /// The rows of users, in the order of the source.
        ///
        /// - Throws: ``RosterError`` if a row is missing or differs from the row that the plan was made from.
        mutating func of(_ users: Set<RosterKey>) async throws -> [RosterRow] {
            var (missing, found) = (users, [RosterRow]())
            var isFromBeginning = reader == nil
            while !missing.isEmpty {
                var reading = if let reader { reader } else { try await source.reader() }
                // The reader must have one reference: a change to a shared reader copies it completely.
                reader = nil
                while !missing.isEmpty, let record = try await reading.next() {
                    guard case .row(let row) = record, missing.remove(row.key) != nil else { continue }
                    guard fingerprints.of(row) == items[row.key]?.row else {
                        throw RosterError.changedSource
                    }
                    found.append(row)
                }
                if missing.isEmpty { reader = reading }
                guard missing.isEmpty || !isFromBeginning else { throw RosterError.changedSource }
                isFromBeginning = true
            }
            return found
        }
    }

    private func push(_ work: Work, _ part: Part) async throws -> [RosterEvent] {
        let (key, run, fields) = (work.row.key, part.worker, work.item.fields)
        var row = work.row
        // A status that the row does not have is planned for users that return.
        if fields.contains(.status), row.status == nil { row.status = .normal }
        do {
            let update = FaceUserUpdate(row, only: fields)
            let (_, attempts) = try await request {
                // A worker whose lease expired may have lost its claims to others.
                guard part.lease.term == work.term else { throw Stopped() }
                try await self.platform.update(key.outUserID, in: key.organizationID, with: update)
            }
            var isVerified: Bool?
            if options.verifies {
                // After a stop it does not read back any more, but the result of the update is saved.
                do { isVerified = try await self.isVerified(row) } catch is Stopped {}
            }
            if isVerified == false { return try await differs(work, attempts, part) }
            var entry = JournalEntry(key: key, state: .done, time: options.time.now(), run: run)
            entry.fingerprints = work.entry?.fingerprints ?? [:]
            for field in fields {
                if let value = row[field] { entry.fingerprints[field] = fingerprints.of(value, field, key) }
            }
            entry.row = work.item.row
            entry.attempts = attempts
            entry.disabledAt =
                work.item.isLeaver ? entry.time : fields.contains(.status) ? nil : work.entry?.disabledAt
            // Only a read confirms that the platform has the complete row.
            entry.verifiedAt = isVerified == true && isPhoneKnown(row, entry) ? entry.time : nil
            try await store.save(entry, .finishing(plan: part.plan))
            count { $0.changed += 1 }
            return [.applied(key, fields)]
        } catch let error as WeChatPayError {
            let ending = JournalEntry.Condition.finishing(plan: part.plan)
            return try await failed(
                row,
                work.entry,
                error,
                run,
                dropping: work.item.fields,
                isLeaver: work.item.isLeaver,
                condition: ending
            )
        }
    }

    /// Whether the row's phone matches the last known phone on the platform.
    private func isPhoneKnown(_ row: RosterRow, _ entry: JournalEntry) -> Bool {
        row.phone.map { fingerprints.of($0, .phone, row.key) == entry.fingerprints[.phone] } ?? true
    }

    /// Whether the platform's values match the row; the platform never returns the phone.
    private func isVerified(_ row: RosterRow) async throws -> Bool {
        let (user, _) = try await request {
            try await self.platform.user(row.outUserID, in: row.organizationID)
        }
        return RosterDiff(row, from: user, isPhonePushed: true).changes.isEmpty
    }

    private func differs(_ work: Work, _ attempts: Int, _ part: Part) async throws -> [RosterEvent] {
        var entry = JournalEntry(key: work.row.key, state: .failed, time: options.time.now(), run: part.worker)
        entry.fingerprints = (work.entry?.fingerprints ?? [:]).filter { !work.item.fields.contains($0.key) }
        entry.row = work.item.row
        entry.attempts = attempts
        entry.disabledAt = work.item.isLeaver ? entry.time : work.entry?.disabledAt
        entry.code = "not_verified"
        try await store.save(entry, .finishing(plan: part.plan))
        count { $0.failed += 1 }
        return [.failed(work.row.key, code: "not_verified", requestID: nil)]
    }
}
