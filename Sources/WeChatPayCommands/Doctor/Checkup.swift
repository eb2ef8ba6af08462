import Foundation

/// One thing that was looked at, and how it is.
struct CheckupItem: Encodable, Sendable {
    enum Result: String, Encodable {
        case ok, warning, failed, skipped
    }

    /// A stable name.
    let check: String
    let result: Result
    /// What was found.
    let message: String
    /// The corrective action, if one is required.
    var next: String?
}

/// What is found of a configuration, in order.
struct Checkup: Sendable {
    let language: Language
    private(set) var items: [CheckupItem] = []

    init(language: Language) { self.language = language }

    mutating func ok(_ check: String, _ english: String, _ chinese: String) {
        items.append(CheckupItem(check: check, result: .ok, message: language(english, chinese)))
    }

    mutating func skipped(_ check: String, _ english: String, _ chinese: String) {
        items.append(CheckupItem(check: check, result: .skipped, message: language(english, chinese)))
    }

    mutating func warning(_ check: String, _ english: String, _ chinese: String, next: (String, String)) {
        items.append(
            CheckupItem(
                check: check,
                result: .warning,
                message: language(english, chinese),
                next: language(next.0, next.1)
            )
        )
    }

    mutating func failed(_ check: String, _ english: String, _ chinese: String, next: (String, String)) {
        items.append(
            CheckupItem(
                check: check,
                result: .failed,
                message: language(english, chinese),
                next: language(next.0, next.1)
            )
        )
    }

    /// Whether nothing failed.
    var isHealthy: Bool { !items.contains { $0.result == .failed } }

    /// The items for people.
    var table: Table {
        Table(
            heading: [],
            rows: items.flatMap { item in
                let mark =
                    switch item.result {
                    case .ok: language("ok", "正常")
                    case .warning: language("warning", "警告")
                    case .failed: language("FAILED", "失败")
                    case .skipped: language("skipped", "跳过")
                    }
                let rows = [[mark, item.check, item.message]]
                return rows + (item.next.map { [["", "", "→ \($0)"]] } ?? [])
            }
        )
    }
}
