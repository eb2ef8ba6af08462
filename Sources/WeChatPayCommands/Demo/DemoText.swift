import Foundation
import Rainbow
import WeChatPay

/// The report for people.
///
/// Color is used only if standard output is a terminal.
struct DemoText {
    let report: DemoReport

    var lines: [String] { heading + calls + user + wire + rejected + next }

    private var heading: [String] {
        let platform = report.platform
        return [
            "WeChat Pay API v3: query and update one K12 offline face user".bold,
            "",
            "platform   \(platform.baseURL), in this process; it verifies every signature and signs every response",
            "merchant   \(platform.merchantID), certificate serial \(platform.merchantSerial)",
            "its key    \(platform.platformKeyID)",
            "school     \(platform.school), \(platform.organizationID), \(platform.users) generated users",
            "",
        ]
    }

    private var calls: [String] {
        ["The page's twelve calls".bold, " #  method  style    spelling   status        time  result".lightBlack]
            + report.calls.map { call in
                let columns = [
                    Self.right("\(call.number)", 2), Self.left(call.method, 6), Self.left(call.style, 7),
                    Self.left(call.spelling, 9), Self.left(call.status.map { "HTTP \($0)" } ?? "-", 8),
                    Self.right(String(format: "%.2f ms", call.milliseconds), 10),
                ]
                let result = call.error.map { "failed: \($0)".red } ?? "verified".green
                return (columns + [result]).joined(separator: "  ")
            } + [""]
    }

    private var user: [String] {
        var lines = ["The user, before and after".bold]
        let changed = Dictionary(uniqueKeysWithValues: report.changes.map { ($0.field, $0) })
        for field in Self.fields(of: report) {
            if let change = changed[field] {
                lines.append("* \(Self.left(field, 26))\(change.before) → \(change.after)".yellow)
            } else {
                let path = field.split(separator: ".").map(String.init)
                lines.append("  \(Self.left(field, 26))\(DemoReport.text(path.reduce(report.after) { $0[$1] }))")
            }
        }
        return lines + ["  (the phone changed too; queries do not return it)".lightBlack, ""]
    }

    private static func fields(of report: DemoReport) -> [String] {
        var fields = Set(report.changes.map(\.field))
        for (name, member) in report.after.object ?? [:] {
            if let inner = member.object {
                fields.formUnion(inner.keys.map { "\(name).\($0)" })
            } else {
                fields.insert(name)
            }
        }
        return fields.sorted()
    }

    private var wire: [String] {
        guard let wire = report.wire else { return [] }
        func headers(_ headers: [DemoReport.Header], _ mark: String) -> [String] {
            headers.map { "\(mark) \($0.name): \(Self.cut($0.value, 160))" }
        }
        func message(_ text: String) -> [String] {
            text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
                "    \(Self.cut(String($0), 100))\("⏎".lightBlack)"
            }
        }
        return ["One exchange on the wire: the last PATCH".bold, "> \(wire.requestLine)"]
            + headers(wire.requestHeaders, ">")
            + ["  what the client signed; ⏎ is one LF:".lightBlack] + message(wire.signedMessage)
            + ["  encrypted with the platform's key, so that only the platform can read them:".lightBlack]
            + wire.sealedFields.map { "    \($0.name) = \(Self.cut($0.value, 60)) (\($0.value.count) characters)" }
            + ["< HTTP \(wire.status)"] + headers(wire.responseHeaders, "<")
            + ["  what the client verified before it returned the response:".lightBlack] + message(wire.verifiedMessage)
            + [""]
    }

    private var rejected: [String] {
        guard let rejected = report.rejected else { return [] }
        var lines = ["A rejected signature: one byte of the body was changed after signing".bold, rejected.error.red]
        if let message = rejected.comparedMessage {
            lines.append("  the platform compared with:".lightBlack)
            lines += message.split(separator: "\n").map { "    \(Self.cut(String($0), 100))" }
            lines.append("    …and the body that it received".lightBlack)
        }
        return lines + [""]
    }

    private var next: [String] {
        [
            "What to try next".bold,
            "  .build/debug/wechatpay sandbox                 only the platform; prints environment variables",
            "  .build/debug/wechatpay call GET TEMPLATE       any call, from the shell",
            "  .build/debug/wechatpay demo --format json      this report as JSON",
            "",
            report.isOK ? "All twelve calls succeeded.".green : "Something failed; see above.".red,
        ]
    }

    private static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private static func cut(_ text: String, _ width: Int) -> String {
        text.count > width ? text.prefix(width) + "…" : text
    }
}
