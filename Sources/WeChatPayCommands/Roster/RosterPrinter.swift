import Foundation
import Synchronization
import WeChatPayCrypto
import WeChatPayOfflineFace
import WeChatPayRoster

/// Prints the events of a run: for people a summary with examples, or every line; for machines one JSON object per line.
final class RosterPrinter: Sendable {
    let results: ResultOptions
    let output: RosterOutputOptions
    let language = Language.current
    private let layout: RosterLayout
    private let console = Console()
    private let progress: RosterProgressPrinter
    private let lines: Mutex<RosterLines>
    private let missing = Mutex<[RosterRow]>([])

    /// Makes a printer.
    ///
    /// - Parameters:
    ///   - results: The format, and whether personal data is shown.
    ///   - output: What is printed.
    ///   - layout: How the file is read.
    init(results: ResultOptions, output: RosterOutputOptions, layout: RosterLayout) {
        self.results = results
        self.output = output
        self.layout = layout
        self.progress = RosterProgressPrinter(form: output.progress)
        self.lines = Mutex(RosterLines())
    }

    /// Prints the events of a run until it ends.
    func show(_ events: RosterEvents.Iterator) async throws {
        var events = events
        var failure: (any Error)?
        while let event = await events.next() {
            // After a failure, such as a closed pipe, the events are still consumed: the run waits for its observer.
            guard failure == nil else { continue }
            do { try show(event) } catch { failure = error }
        }
        if let failure { throw failure }
        progress.erase()
    }

    /// Prints what was collected, once, when the run has ended.
    ///
    /// - Parameters:
    ///   - rows: The number of users that were processed.
    ///   - withFailures: Whether users that failed are shown; not if all failed for the reason that ended the run.
    /// - Throws: An error when it cannot be written.
    func showLines(of rows: Int, withFailures: Bool = true) throws {
        guard results.format == .table else { return }
        for line in lines.withLock({ $0.take(of: rows, withFailures: withFailures, layout, language) }) {
            try console.out(line)
        }
    }

    /// The summary of the run.
    func show(_ summary: RosterSummary, isPlan: Bool) throws {
        if results.format == .json { return try line(["summary": summary]) }
        let changed = isPlan ? language("to change", "待修改") : language("changed", "已修改")
        let leavers =
            summary.leavers == 0
            ? "" : language("\(summary.leavers) no longer in the file, ", "名册中已没有 \(summary.leavers)，")
        try console.out(
            language(
                "\(summary.rows.of("row")): \(summary.same) same (\(summary.trusted) trusted), \(summary.changed) \(changed), "
                    + "\(summary.missing) missing on the platform, \(summary.failed) failed, \(leavers)"
                    + "\(summary.faults) invalid; \(summary.requests.of("request"))",
                "共 \(summary.rows) 行：一致 \(summary.same)（免查 \(summary.trusted)），\(changed) \(summary.changed)，平台缺失 \(summary.missing)，"
                    + "失败 \(summary.failed)，\(leavers)无效 \(summary.faults)；请求 \(summary.requests) 次"
            )
        )
    }

    /// Whether the changes should be looked at before they are applied.
    var hasDoubt: Bool { lines.withLock { $0.losesGrades } }

    /// Makes sure that no classes lose their grade without a confirmation.
    ///
    /// - Parameter isConfirmed: Whether it was confirmed.
    /// - Throws: ``Failure/Problem`` otherwise.
    func checkDoubt(isConfirmed: Bool) throws {
        guard hasDoubt, !isConfirmed else { return }
        throw Failure.Problem(
            status: .invalid,
            description: language(
                "The classes would lose their grade, and nothing was changed",
                "班级将缺少年级，没有修改"
            ),
            next: language(
                "combine columns with --map, or confirm it with --yes",
                "请用 --map 合并列；确认无误请加 --yes"
            )
        )
    }

    /// Explains what the lines contain, on standard error.
    func explain() {
        guard results.format == .table else { return }
        for text in lines.withLock({ $0.explanations(language, isRevealed: results.reveal) }) { console.err(text) }
    }

    /// Writes the users that the platform does not know to the requested file.
    func writeMissing() throws {
        guard let path = output.missing else { return }
        let rows = missing.withLock { $0 }
        try MissingFile.write(rows, withNames: results.reveal, to: path)
        guard !rows.isEmpty else {
            return console.err(
                language(
                    "no user is missing; \(path.printablePath) contains only the header",
                    "没有平台缺失的用户；\(path.printablePath) 仅含表头"
                )
            )
        }
        console.err(
            language(
                "\(rows.count) missing \(rows.count == 1 ? "user is" : "users are") in \(path.printablePath); a parent must "
                    + "enroll each of them first",
                "\(rows.count) 名平台缺失的用户已写入 \(path.printablePath)；须先由家长签约"
            )
        )
    }

    private func show(_ event: RosterEvent) throws {
        switch event {
        case .notice(let notice):
            progress.erase()
            console.err(NoticeText(notice: notice, language: language, isRevealed: results.reveal).line)
            if results.format == .json {
                try line(["event": "notice", "kind": notice.kind.rawValue, "count": "\(notice.count)"])
            }
        case .fault(let fault):
            let plain = RosterFault(line: fault.line, column: fault.column, reason: fault.reason)
            let masked = fault.masked.map { " (\($0))" } ?? ""
            let reason = LibraryText.localized(
                [fault.column, fault.reason].compactMap { $0 }.joined(separator: " "),
                language
            )
            try print(
                ["event": "fault", "line": "\(fault.line)", "reason": fault.description],
                [(.fault(reason), "x \(LibraryText.localized("\(plain)", language))\(masked)")]
            )
        case .missing(let row):
            if output.missing != nil { missing.withLock { $0.append(row) } }
            let text = "? \(row.outUserID) \(language("is not on the platform", "平台上没有"))"
            try print(named("missing", row.key), [(.missing, text)])
        case .leaver(let key):
            let text = "- \(key.outUserID) \(language("is no longer in the file", "名册中已没有"))"
            try print(named("leaver", key), [(.leaver, text)])
        case .failed(let key, let code, let requestID):
            try print(
                named("failed", key).merging(["code": code, "request_id": requestID ?? ""]) { $1 },
                [(.failed(code), "! \(key.outUserID) \(code) \(requestID ?? "")")]
            )
        case .applied(let key, let fields):
            let names = fields.map { $0.name(language) }.joined(separator: language(", ", "、"))
            try print(
                named("applied", key).merging(["fields": fields.map(\.rawValue).joined(separator: ",")]) { $1 },
                [(.applied(names), "+ \(key.outUserID) \(names)")]
            )
        case .change(let key, let changes):
            for change in changes {
                let (old, new) = (shown(change.old, change.field), shown(change.new, change.field))
                let values = ["field": change.field.rawValue, "old": old, "new": new]
                let text = "~ \(key.outUserID) \(change.field.name(language)) \(old) → \(new)"
                try print(named("change", key).merging(values) { $1 }, [(.change(change.field), text)])
                if change.field == .className { lines.withLock { $0.noteClass(change.old, change.new) } }
            }
        case .progress(let current): progress.show(current)
        }
    }

    private func named(_ event: String, _ key: RosterKey) -> [String: String] {
        ["event": event, "organization_id": "\(key.organizationID)", "out_user_id": "\(key.outUserID)"]
    }

    private func print(_ json: [String: String], _ texts: [(RosterLines.Kind, String)]) throws {
        if results.format == .json {
            progress.erase()
            return try line(json)
        }
        for (kind, text) in texts {
            if output.all {
                progress.erase()
                try console.out(text)
            }
            lines.withLock { $0.add(kind, text, isPrinted: output.all) }
        }
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
}

extension Int {
    /// The number with a noun, such as `1 row` or `2 rows`.
    func of(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}

extension RosterField {
    /// The name of the field for people.
    func name(_ language: Language) -> String {
        switch self {
        case .name: language("name", "姓名")
        case .type: language("type", "类型")
        case .className: language("class", "班级")
        case .occupation: language("occupation", "职务")
        case .status: language("status", "状态")
        case .phone: language("phone", "手机号")
        }
    }
}
