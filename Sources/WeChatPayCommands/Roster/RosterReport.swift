import Foundation
import WeChatPayCrypto
import WeChatPayRoster

/// The journal as one page of HTML: totals, a chart over time, failures grouped by reason with advice.
///
/// Nothing is loaded from elsewhere, and nothing personal is in it but the merchant's own ids.
struct RosterReport {
    let runs: [RosterRun]
    let states: [JournalEntry.State: Int]
    let codes: [String: Int]
    let failures: [JournalEntry]
    let language: Language

    var html: String {
        """
        <!doctype html>
        <html lang="\(language("en", "zh-CN"))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>\(language("Roster", "名册"))</title>
        <style>\(Self.style)</style>
        </head>
        <body>
        <h1>\(language("Roster", "名册"))</h1>
        \(totals)
        <h2>\(language("Applied over time", "历次执行"))</h2>
        \(chart)
        <h2>\(language("Failures", "失败"))</h2>
        \(reasons)
        </body>
        </html>

        """
    }

    private static let style = """
        body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
        .totals{display:flex;gap:2rem;flex-wrap:wrap}.totals div{font-size:2rem;font-weight:600}
        .totals span{display:block;font-size:.9rem;font-weight:400;color:#666}
        svg{width:100%;height:auto}table{border-collapse:collapse;width:100%}
        td,th{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #ddd;vertical-align:top}
        details{margin:.25rem 0}.changed{fill:#07c160}.failed{fill:#d9363e}
        @media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}td,th{border-color:#444}.totals span{color:#aaa}svg text{fill:#ddd}}
        """

    private var totals: String {
        let rows: [(JournalEntry.State, String)] = [
            (.done, language("equal to the file", "与名册一致")), (.missing, language("missing on the platform", "平台缺失")),
            (.failed, language("failed", "失败")),
        ]
        return "<div class=\"totals\">"
            + rows.map { "<div>\(states[$0] ?? 0)<span>\($1)</span></div>" }.joined() + "</div>"
    }

    /// A bar for each apply, oldest first: the changes, with the failures on top.
    private var chart: String {
        let applies = Array(runs.filter { $0.kind == "apply" }.prefix(60).reversed())
        guard !applies.isEmpty else { return "<p>\(language("No plan has been applied.", "尚未执行。"))</p>" }
        let most = max(1, applies.map { $0.summary.changed + $0.summary.failed + $0.summary.missing }.max() ?? 1)
        let (width, height) = (12, 120)
        var bars = ""
        for (index, run) in applies.enumerated() {
            let changed = height * run.summary.changed / most
            let failed = height * (run.summary.failed + run.summary.missing) / most
            let x = index * (width + 4)
            let title = Self.escaped(
                "\(run.startedAt.ISO8601Format()): \(run.summary.changed) \(language("changed", "修改")), "
                    + "\(run.summary.failed + run.summary.missing) \(language("failed", "失败"))"
            )
            bars +=
                "<g><title>\(title)</title>"
                + "<rect class=\"changed\" x=\"\(x)\" y=\"\(height - changed)\" width=\"\(width)\" height=\"\(changed)\"/>"
                + "<rect class=\"failed\" x=\"\(x)\" y=\"\(height - changed - failed)\" width=\"\(width)\" height=\"\(failed)\"/></g>"
        }
        let first = Self.escaped(applies.first?.startedAt.ISO8601Format() ?? "")
        let last = Self.escaped(applies.last?.startedAt.ISO8601Format() ?? "")
        let whole = max(240, applies.count * (width + 4))
        return "<svg viewBox=\"0 0 \(whole) \(height + 20)\" role=\"img\" aria-label=\"\(first) – \(last)\">\(bars)"
            + "<text x=\"0\" y=\"\(height + 14)\" font-size=\"10\">\(first)</text>"
            + "<text x=\"\(whole)\" y=\"\(height + 14)\" font-size=\"10\" text-anchor=\"end\">\(last)</text></svg>"
    }

    private var reasons: String {
        guard !failures.isEmpty else { return "<p>\(language("None.", "无。"))</p>" }
        let groups = Dictionary(grouping: failures) { $0.code ?? $0.state.rawValue }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return groups.map { code, members in
            let rows = members.prefix(200).map { member in
                let cells = [
                    "\(member.key.outUserID)", "\(member.key.organizationID)", member.requestID ?? "-",
                    member.time.ISO8601Format(),
                ]
                return "<tr>" + cells.map { "<td>\(Self.escaped($0))</td>" }.joined() + "</tr>"
            }
            let whole = codes[code] ?? members.count
            let more = language("the first \(rows.count) of \(whole)", "共 \(whole) 个，显示前 \(rows.count) 个")
            let note = rows.count < whole ? "<p>\(more)</p>" : ""
            return
                "<details open><summary><b>\(Self.escaped(code))</b> × \(codes[code] ?? members.count): \(advice(code))</summary>"
                + "<table><tr><th>out_user_id</th><th>\(language("school", "机构"))</th><th>Request-ID</th>"
                + "<th>\(language("time", "时间"))</th></tr>\(rows.joined())</table>\(note)</details>"
        }.joined(separator: "\n")
    }

    private func advice(_ code: String) -> String {
        switch code {
        case "RESOURCE_NOT_EXISTS", "NOT_FOUND":
            language(
                "the platform has no such user; check the id and the organization, or wait until a parent has signed a contract",
                "平台上没有该用户；检查学号与机构，或先由家长签约"
            )
        case "PARAM_ERROR", "INVALID_REQUEST", "invalid_request":
            language("the platform rejected a value; correct the row", "值被拒绝；请修正该行")
        case "SIGN_ERROR", "NO_AUTH":
            language("keys or permissions; run wechatpay doctor", "密钥或权限问题；运行 wechatpay doctor")
        case "not_verified":
            language("the platform returned other values than were sent; check them manually", "读回的内容与发送的不一致；请人工查看")
        default:
            language(
                "possibly temporary: run roster retry-failed, then apply again",
                "可能是暂时的：执行 roster retry-failed 后再次 apply"
            )
        }
    }

    /// Text for HTML.
    private static func escaped(_ text: String) -> String {
        text.printableLine.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
