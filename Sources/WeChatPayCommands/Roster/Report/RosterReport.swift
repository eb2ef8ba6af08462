import Foundation
import Mustache
import WeChatPayCrypto
import WeChatPayOfflineFace
import WeChatPayRoster

/// A journal, and a school's file, as one page of HTML.
///
/// Nothing is loaded from elsewhere, and nothing personal is in it but the merchant's own ids.
struct RosterReport {
    /// The most runs, bars, users of a code or class, and so on.
    private enum Limit {
        static let runs = 30
        static let users = 200
        static let ids = 50
        static let open = 10
    }

    let facts: ReportFacts
    let labels: ReportLabels
    let now: Date

    /// The page.
    ///
    /// - Throws: An error of the template.
    func html() throws -> String { try MustacheTemplate(string: ReportTemplate.text).render(context) + "\n" }

    private var context: [String: Any] {
        var context: [String: Any] = [
            "lang": labels.language("en", "zh-CN"), "labels": labels.texts,
            "date": "\(LocalTime.minutes(now)) (\(LocalTime.zone(now)))", "dateISO": LocalTime.iso(now),
            "hasUsers": facts.total.users > 0, "hasFile": facts.hasFile, "manySchools": facts.schools.count > 1,
            "sync": counts(facts.total), "hasFaults": facts.faults > 0, "faults": number(facts.faults),
        ]
        if let school = facts.schools.first?.id, facts.schools.count == 1 { context["school"] = printable(school) }
        if facts.schools.count > 1 { context["schoolCount"] = number(facts.schools.count) }
        add(
            "schools",
            facts.schools.map { counts($0.counts).merging(["id": printable($0.id)]) { $1 } },
            Limit.users,
            to: &context
        )
        addRuns(to: &context)
        let failures = Dictionary(grouping: facts.failed) { $0.code ?? $0.state.rawValue }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        context["hasFailures"] = !failures.isEmpty
        context["failures"] = failures.enumerated().map { failure($1.key, $1.value, number: $0 + 1) }
        addMissing(to: &context)
        context["hasLeavers"] = !facts.leavers.isEmpty
        add("leavers", facts.leavers.prefix(Limit.users + 1).map(leaver), Limit.users, to: &context)
        if facts.leavers.count > Limit.users { context["leaversNote"] = labels.first(Limit.users, facts.leavers.count) }
        if facts.faults > 0 {
            let notes = [context["leaversNote"] as? String, labels.faults(facts.faults)].compactMap { $0 }
            context["leaversNote"] = notes.joined(separator: " ")
        }
        return context
    }

    /// Adds a list up to a limit, and a note if there is more.
    private func add(_ key: String, _ list: [[String: Any]], _ limit: Int, to context: inout [String: Any]) {
        context[key] = Array(list.prefix(limit))
        if list.count > limit { context[key + "Note"] = labels.first(limit, list.count) }
    }

    private func addRuns(to context: inout [String: Any]) {
        let applies = facts.runs.filter { $0.kind == "apply" }
        let widths = applies.prefix(Limit.runs).map { run in
            (changed: Double(run.summary.changed).squareRoot(), failed: Double(run.summary.failed).squareRoot())
        }
        let top = max(1, widths.map { $0.changed + $0.failed }.max() ?? 1)
        let bars = zip(applies, widths).map { run, width -> [String: Any] in
            start(run).merging([
                "changed": number(run.summary.changed), "failed": number(run.summary.failed),
                "hasChanged": run.summary.changed > 0, "hasFailed": run.summary.failed > 0,
                "changedWidth": Int(1000 * width.changed / top), "failedWidth": Int(1000 * width.failed / top),
            ]) { $1 }
        }
        context["hasChart"] = !bars.isEmpty
        context["bars"] = bars
        if applies.count > Limit.runs { context["chartNote"] = labels.first(Limit.runs, applies.count) }
        context["hasRuns"] = !facts.runs.isEmpty
        add(
            "runs",
            facts.runs.map { run in
                start(run).merging([
                    "kind": run.kind, "duration": duration(run), "rows": number(run.summary.rows),
                    "same": number(run.summary.same), "changed": number(run.summary.changed),
                    "missing": number(run.summary.missing), "failed": number(run.summary.failed),
                    "requests": number(run.summary.requests),
                ]) { $1 }
            },
            Limit.runs,
            to: &context
        )
    }

    private func start(_ run: RosterRun) -> [String: Any] {
        [
            "started": LocalTime.minutes(run.startedAt), "startedISO": LocalTime.iso(run.startedAt),
            "notEnded": run.endedAt == nil,
        ]
    }

    private func duration(_ run: RosterRun) -> String {
        let seconds = Int(clamping: Int64(max(0, run.endedAt?.timeIntervalSince(run.startedAt) ?? 0).rounded()))
        return seconds < 3600
            ? String(format: "%d:%02d", seconds / 60, seconds % 60)
            : String(format: "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
    }

    private func counts(_ counts: ReportFacts.Counts) -> [String: Any] {
        // Rounded down, so that 99.96 % is not shown as 100 %.
        let perMille = counts.users == 0 ? 0 : counts.done * 1000 / counts.users
        return [
            "percent": "\(perMille / 10).\(perMille % 10)%", "width": perMille, "users": number(counts.users),
            "done": number(counts.done), "failed": number(counts.failed), "missing": number(counts.missing),
            "unchecked": number(counts.unchecked), "changed": number(counts.changed),
            "hasChanges": counts.changed > 0, "leavers": number(counts.leavers),
        ]
    }

    private func failure(_ code: String, _ entries: [JournalEntry], number index: Int) -> [String: Any] {
        var failure: [String: Any] = [
            "number": index, "code": code.printableLine, "count": number(entries.count), "advice": labels.advice(code),
            "open": entries.count <= Limit.open,
            "failedUsers": entries.prefix(Limit.users).map { entry in
                user(entry).merging(["requestID": (entry.requestID ?? "–").printableLine]) { $1 }
            },
        ]
        if entries.count > Limit.users { failure["failuresNote"] = labels.first(Limit.users, entries.count) }
        return failure
    }

    private func addMissing(to context: inout [String: Any]) {
        let groups = Dictionary(grouping: facts.missing) { entry in
            "\(entry.key.organizationID)\n\(facts.classes?[entry.key] ?? "–")"
        }
        let list = groups.values.sorted {
            ($1.count, self.className($0[0]), "\($0[0].key.outUserID)") < (
                $0.count, self.className($1[0]), "\($1[0].key.outUserID)"
            )
        }
        context["hasMissing"] = !list.isEmpty
        add(
            "missing",
            list.map { entries in
                var group: [String: Any] = [
                    "count": number(entries.count), "className": className(entries[0]),
                    "organization": printable(entries[0].key.organizationID),
                    "ids": entries.prefix(Limit.ids).map { "\($0.key.outUserID)".printableLine },
                ]
                if entries.count > Limit.ids { group["idsNote"] = labels.first(Limit.ids, entries.count) }
                return group
            },
            Limit.users,
            to: &context
        )
    }

    private func leaver(_ entry: JournalEntry) -> [String: Any] {
        let state = labels.texts[entry.state == .done ? "known" : "failed"]
        return user(entry).merging(["state": state ?? ""]) { $1 }
    }

    private func user(_ entry: JournalEntry) -> [String: Any] {
        [
            "id": "\(entry.key.outUserID)".printableLine, "organization": printable(entry.key.organizationID),
            "className": className(entry), "time": LocalTime.minutes(entry.time), "timeISO": LocalTime.iso(entry.time),
        ]
    }

    private func className(_ entry: JournalEntry) -> String { (facts.classes?[entry.key] ?? "–").printableLine }

    private func printable(_ id: OrganizationID) -> String { "\(id)".printableLine }

    /// A number with separators, such as `2,970`.
    private func number(_ number: Int) -> String { number.formatted(.number.locale(Locale(identifier: "en_US"))) }
}
