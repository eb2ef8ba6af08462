import Foundation
import WeChatPayRoster

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Prints events: diff-like lines for people, or one JSON object per line; the progress on standard error, as a bar
/// if standard error is a terminal.
struct RosterPrinter {
    let results: ResultOptions
    let language = Language.current
    private let console = Console()
    private let hasBar = isatty(STDERR_FILENO) == 1

    init(results: ResultOptions) { self.results = results }

    /// Prints the events of a run until it ends.
    func show(_ events: RosterEvents.Iterator) async throws {
        var events = events
        var failure: (any Error)?
        while let event = await events.next() {
            // After a failure, such as a closed pipe, the events are still consumed: the run waits for its observer.
            guard failure == nil else { continue }
            do {
                if case .progress(let progress) = event { show(progress) } else { try show(event) }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        if hasBar { console.bar("") }
    }

    /// The summary of the run.
    func show(_ summary: RosterSummary, isPlan: Bool) throws {
        if results.format == .json { return try line(["summary": summary]) }
        let changed = isPlan ? language("to change", "待修改") : language("changed", "已修改")
        try console.out(
            language(
                "\(summary.rows) rows: \(summary.same) same (\(summary.trusted) trusted), \(summary.changed) \(changed), "
                    + "\(summary.missing) missing on the platform, \(summary.failed) failed, \(summary.faults) invalid; "
                    + "\(summary.requests) requests",
                "共 \(summary.rows) 行：一致 \(summary.same)（免查 \(summary.trusted)），\(changed) \(summary.changed)，平台缺失 \(summary.missing)，"
                    + "失败 \(summary.failed)，无效 \(summary.faults)；请求 \(summary.requests) 次"
            )
        )
    }

    private func show(_ event: RosterEvent) throws {
        switch event {
        case .fault(let fault):
            try print(
                ["event": "fault", "line": "\(fault.line)", "reason": fault.description],
                "x \(LibraryText.localized("\(fault)", language))"
            )
        case .missing(let key):
            try print(
                named("missing", key),
                "? \(key.outUserID) \(language("is not on the platform", "平台上没有"))"
            )
        case .failed(let key, let code, let requestID):
            try print(
                named("failed", key).merging(["code": code, "request_id": requestID ?? ""]) { $1 },
                "! \(key.outUserID) \(code) \(requestID ?? "")"
            )
        case .applied(let key, let fields):
            let names = fields.map(\.rawValue).joined(separator: ",")
            try print(named("applied", key).merging(["fields": names]) { $1 }, "+ \(key.outUserID) \(names)")
        case .change(let key, let changes):
            for change in changes {
                let (old, new) = (shown(change.old, change.field), shown(change.new, change.field))
                let values = ["field": change.field.rawValue, "old": old, "new": new]
                try print(
                    named("change", key).merging(values) { $1 },
                    "~ \(key.outUserID) \(name(change.field)) \(old) → \(new)"
                )
            }
        case .progress: break
        }
    }

    private func named(_ event: String, _ key: RosterKey) -> [String: String] {
        ["event": event, "organization_id": "\(key.organizationID)", "out_user_id": "\(key.outUserID)"]
    }

    private func print(_ json: [String: String], _ text: String) throws {
        if hasBar { console.bar("") }
        if results.format == .json { try line(json) } else { try console.out(text) }
    }

    private func line(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try console.out(json: encoder.encode(value))
    }

    /// Returns a value, masked if it is personal and was not requested; the old phone is never known.
    private func shown(_ value: String?, _ field: RosterField) -> String {
        guard let value else { return field == .phone ? "?" : "-" }
        guard field.isPersonal, !results.reveal else { return value }
        return field == .name ? Mask.name(value) : Mask.phone(value)
    }

    private func name(_ field: RosterField) -> String {
        switch field {
        case .name: language("name", "姓名")
        case .type: language("type", "类型")
        case .className: language("class", "班级")
        case .occupation: language("occupation", "职务")
        case .status: language("status", "状态")
        case .phone: language("phone", "手机号")
        }
    }

    private func show(_ progress: RosterProgress) {
        let seconds = progress.remaining.map { Int(clamping: $0.components.seconds) }
        let rate = Int(exactly: progress.rate.rounded()) ?? 0
        guard hasBar else {
            let left = seconds.map { ",\"remaining_seconds\":\($0)" } ?? ""
            return console.err("{\"done\":\(progress.done),\"total\":\(progress.total),\"rate\":\(rate)\(left)}")
        }
        let width = 30
        // The number done may exceed the total: a plan file states the total, and another worker may count too.
        let part = progress.total > 0 ? Double(progress.done) / Double(progress.total) : 1
        let filled = Int((Double(width) * min(max(part, 0), 1)).rounded(.down))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let left = seconds.map { String(format: "%d:%02d", $0 / 60, $0 % 60) } ?? "-"
        console.bar(
            "\(bar) \(progress.done)/\(progress.total)  ≤\(rate)/s  \(language("left", "剩余")) \(left)"
        )
    }
}
