import Foundation
import WeChatPayOfflineFace

extension RosterEngine {
    /// Reports the leavers: users that the journal knows, of a school in the source, that the source does not contain.
    ///
    /// - Returns: Those to disable.
    /// - Throws: ``RosterError`` with `tooManyLeavers`; an error of the store.
    func leavers(_ population: Population) async throws -> [JournalEntry] {
        guard options.leavers != .ignore, !options.onlyFailed, !hasStopped else { return [] }
        // Invalid rows may be those of the users that seem to have left.
        guard population.isComplete else {
            guard options.leavers == .list else {
                throw RosterError(
                    .invalidRows,
                    "leavers cannot be disabled while rows are invalid: these rows may be theirs"
                )
            }
            let faults = progress.summary.faults
            await emit(.notice(RosterNotice(kind: .leaversUnknown, count: faults, examples: [])))
            return []
        }
        var (leavers, known) = ([JournalEntry](), 0)
        for organization in population.organizations.sorted(by: { $0.rawValue < $1.rawValue }) {
            try await store.forEachEntry(of: organization) { entry in
                guard entry.canLeave, !entry.isDisabledLeaver(fingerprints) else { return !hasStopped }
                known += 1
                // An id that the school now writes in another case is no leaver.
                if !population.containsIgnoringCase(entry.key) { leavers.append(entry) }
                return !hasStopped
            }
        }
        guard !hasStopped else { return [] }
        for leaver in leavers { await emit(.leaver(leaver.key)) }
        let count = leavers.count
        self.count { $0.leavers = count }
        guard case .disable(let share) = options.leavers else { return [] }
        guard Double(count) <= Double(known) * share else {
            throw RosterError(
                .tooManyLeavers,
                "\(count) of \(known) users would be disabled because the file does not contain them, and nothing was sent"
            )
        }
        progress.add(total: count)
        return leavers
    }
}

extension JournalEntry {
    /// Whether the platform is known to have the user: a read that failed says nothing.
    package var canLeave: Bool { state == .done || (state == .failed && !fingerprints.isEmpty) }

    /// Whether an earlier run disabled the user because the source did not contain it.
    package func isDisabledLeaver(_ fingerprints: Fingerprints) -> Bool {
        state == .done && row == fingerprints.of(.leaver(key))
    }
}

extension RosterRow {
    /// The row that a leaver would have.
    package static func leaver(_ key: RosterKey) -> RosterRow {
        var row = RosterRow(line: 0, key.outUserID, in: key.organizationID)
        row.status = .disabled
        return row
    }
}
