import WeChatPayCrypto
import WeChatPayRoster

/// Collects the lines of a run: all of a small result, and otherwise the number of each kind and its first examples.
struct RosterLines {
    /// What a line is about.
    enum Kind: Hashable {
        case fault(String)
        case change(RosterField)
        case missing
        case leaver
        case failed(String)
        case applied(String)
    }

    /// The number of lines up to which all are printed.
    static let maximumLines = 50
    /// The examples of each kind in a larger result.
    static let maximumExamples = 10

    private var all: [String] = []
    /// A kind of lines.
    private typealias Count = (kind: Kind, count: Int, examples: [String])

    private var kinds: [Count] = []
    private var indices: [Kind: Int] = [:]
    private var count = 0
    private var isPrinted = false
    /// The kinds of all printed lines, for the explanations.
    private var seen: Set<Kind> = []
    private var wasSummarized = false
    private var hasProposed = false
    /// Classes that lose their grade, of all that change, and one of the platform's names.
    private var classes = (incomplete: 0, all: 0, example: "")

    /// Adds a line.
    ///
    /// - Parameters:
    ///   - kind: Its kind.
    ///   - line: Its text.
    ///   - isPrinted: Whether it is printed already, so that it is only counted.
    mutating func add(_ kind: Kind, _ line: String, isPrinted: Bool) {
        self.isPrinted = isPrinted
        count += 1
        seen.insert(kind)
        wasSummarized = wasSummarized || (!isPrinted && count > Self.maximumLines)
        if all.count < Self.maximumLines, !isPrinted { all.append(line) }
        let index = indices[kind] ?? kinds.count
        if index == kinds.count {
            indices[kind] = index
            kinds.append((kind, 0, []))
        }
        kinds[index].count += 1
        if kinds[index].examples.count < Self.maximumExamples, !isPrinted { kinds[index].examples.append(line) }
    }

    /// What the name of a grade contains.
    private static var grade: Regex<Substring> { #/[年级届]|[高初小大中]/# }

    /// Notes a class that changes, and whether it would lose its grade.
    mutating func noteClass(_ old: String?, _ new: String) {
        classes.all += 1
        guard let old, old.count > new.count, old.hasSuffix("班"), old.contains(Self.grade), !new.contains(Self.grade),
            new.hasSuffix("班") || new.wholeMatch(of: #/[0-9一二三四五六七八九十]+/#) != nil
        else { return }
        classes.incomplete += 1
        if classes.example.isEmpty { classes.example = old }
    }

    /// The lines to print; afterwards there are none.
    ///
    /// - Parameters:
    ///   - rows: The number of users that were processed.
    ///   - withFailures: Whether users that failed are shown.
    ///   - layout: How the file is read.
    ///   - language: The language.
    /// - Returns: All lines of a small result; the kinds of a larger one, each with its first lines.
    mutating func take(of rows: Int, withFailures: Bool, _ layout: RosterLayout, _ language: Language) -> [String] {
        defer { reset() }
        var lines: [String] = []
        if !isPrinted {
            let shown = kinds.filter { kind in
                if case .failed = kind.kind { withFailures } else { true }
            }
            let whole = shown.filter { everyone($0, rows, language) != nil }
            lines =
                count > Self.maximumLines || shown.count < kinds.count || !whole.isEmpty
                ? shown.flatMap { block($0, rows, language) } : all
        }
        if losesGrades, !hasProposed { lines.append(proposal(layout, language)) }
        hasProposed = hasProposed || losesGrades
        return lines
    }

    private mutating func reset() {
        (all, kinds, indices, count) = ([], [], [:], 0)
    }

    /// The lines of a kind in a larger result.
    private func block(_ kind: Count, _ rows: Int, _ language: Language) -> [String] {
        if let line = everyone(kind, rows, language) { return [line] }
        guard count > Self.maximumLines || kind.count > kind.examples.count else { return kind.examples }
        return [heading(kind.kind, kind.count, language)] + kind.examples.map { "  \($0)" }
            + (kind.count > kind.examples.count ? ["  …"] : [])
    }

    /// Whether most of the classes that change would lose their grade, so that the plan should not be applied.
    var losesGrades: Bool { classes.incomplete > 0 && classes.incomplete * 2 >= classes.all }

    /// One line for what is the same for every user.
    private func everyone(_ kind: Count, _ rows: Int, _ language: Language) -> String? {
        guard rows > 1, kind.count == rows else { return nil }
        switch kind.kind {
        case .missing:
            return language(
                "? None of the \(rows) users is on the platform: check the school (-o) and the column of the ids",
                "? 全部 \(rows) 名用户在平台上都不存在：请检查机构（-o）与学号所在的列"
            )
        case .failed(let code):
            return language(
                "! All \(rows) users failed with \(code), for example \(kind.examples.first ?? "")",
                "! 全部 \(rows) 名用户失败（\(code)），例如 \(kind.examples.first ?? "")"
            )
        default: return nil
        }
    }

    private func heading(_ kind: Kind, _ count: Int, _ language: Language) -> String {
        switch kind {
        case .fault(let reason): language("\(count.of("invalid row")): \(reason)", "\(count) 行无效：\(reason)")
        case .change(let field):
            language("\(count.of("change")) of the \(field.name(language))", "\(count) 处\(field.name(language))修改")
        case .missing: language("\(count.of("user")) missing on the platform", "\(count) 名用户平台缺失")
        case .leaver: language("\(count.of("user")) no longer in the file", "\(count) 名用户已不在名册中")
        case .failed(let code): language("\(count.of("user")) failed with \(code)", "\(count) 名用户失败：\(code)")
        case .applied(let fields): language("\(count.of("user")) changed: \(fields)", "\(count) 名用户已修改：\(fields)")
        }
    }

    /// The columns to combine where the platform's class names have a grade and those of the file do not.
    private func proposal(_ layout: RosterLayout, _ language: Language) -> String {
        let example = classes.example.printableLine
        let parts = layout.unusedColumns.filter { name in ["学段", "年级", "届"].contains { name.contains($0) } }
        let names = layout.columns.first { $0.field == RosterField.className.rawValue }?.names ?? []
        guard !parts.isEmpty else {
            return language(
                "The platform's class names have a grade, such as \(example), and those of the file do not",
                "平台的班级名称含年级，例如 \(example)，名册中的没有"
            )
        }
        let template = (parts + names).map { "{\(shortName($0, layout))}" }.joined()
        return language(
            "The platform's class names have a grade, such as \(example), and those of the file do not; to combine "
                + "columns, use --map \("班级=\(template)".shellQuoted)",
            "平台的班级名称含年级，例如 \(example)，名册中的没有；可合并列：--map \("班级=\(template)".shellQuoted)"
        )
    }

    /// The name of a column without its remark, if no other column has the same.
    private func shortName(_ name: String, _ layout: RosterLayout) -> String {
        let short = RosterLayout.shortName(name)
        let all = layout.unusedColumns + layout.columns.flatMap(\.names)
        return all.count { RosterLayout.shortName($0) == short } == 1 && !short.isEmpty ? short : name
    }

    /// The meaning of the printed signs, and how to see more.
    func explanations(_ language: Language, isRevealed: Bool) -> [String] {
        var texts: [String] = []
        if wasSummarized {
            texts.append(language("--all prints every line", "--all 输出全部明细"))
        }
        if seen.contains(.change(.phone)) {
            texts.append(
                language(
                    "? is the phone on the platform, which cannot be read",
                    "手机号的 ? 表示平台不返回该值，无法读取"
                )
            )
        }
        if !isRevealed, seen.contains(.change(.phone)) || seen.contains(.change(.name)) {
            texts.append(
                language("names and phones are masked; --reveal shows them", "姓名与手机号已脱敏；--reveal 可显示")
            )
        }
        return texts
    }
}
