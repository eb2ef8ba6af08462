public import ArgumentParser
import Foundation
import WeChatPayCrypto
import WeChatPayOfflineFace
public import WeChatPayRoster

/// How a file is read.
struct RosterFileOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .customLong("organization")],
        help: .text("The organization id of rows without one.", "未注明机构的行所用的机构 ID。")
    )
    var organization: String?

    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            Language.current(
                "The field of a column, NAME=FIELD, such as Klasse=class_name; or columns that are combined to a field, "
                    + "such as '班级={年级}{班级}'.",
                "指定列的含义，列名=字段，例如 班=class_name；或将多列合成一个字段，例如 '班级={年级}{班级}'。"
            ),
            discussion: Language.current(
                "Fields can be named in English or Chinese. #5 is the fifth column.",
                "字段可用中文或英文名称；#5 表示第 5 列。"
            )
        )
    )
    var mapping: [NamedValue] = []

    @Option(help: .text("The sheet of a workbook, by name or number. Default: the first.", "工作表的名称或序号。默认：第一个。"))
    var sheet: String?

    @Flag(
        help: .text(
            "Use the phone of the member who is the guardian (成员N是否监护人), or else the first valid one.",
            "使用监护人（成员N是否监护人）的手机号；没有时用第一个有效的手机号。"
        )
    )
    var guardian = false

    @Option(
        name: .customLong("word"),
        help: .text(
            "A word of the file for a type or status, such as 借读=STUDENT or 休假=DISABLED.",
            "名册用语对应的类型或状态，例如 借读=STUDENT 或 休假=DISABLED。"
        )
    )
    var words: [NamedValue] = []

    @Option(
        help: .text(
            "The encoding of a text file, UTF-8, GB18030, UTF-16LE or UTF-16BE. Default: detected and printed.",
            "文本文件的编码：UTF-8、GB18030、UTF-16LE 或 UTF-16BE。默认：自动识别并提示。"
        )
    )
    var encoding: TextEncoding?

    func validate() throws {
        if let organization {
            do {
                try OrganizationID(organization).validate()
            } catch {
                throw ValidationError("-o " + LibraryText.localized("organization_id \(error.reason)", .current))
            }
        }
        if let twice = Dictionary(grouping: mapping, by: \.name).first(where: { $1.count > 1 })?.key {
            throw ValidationError(
                Language.current(
                    "--map names \(twice.printablePath) twice",
                    "--map 两次指定了 \(twice.printablePath)"
                )
            )
        }
        for word in words where !RosterOrigin.values.contains(word.value.uppercased()) {
            throw ValidationError(
                Language.current(
                    "--word needs one of \(RosterOrigin.values.joined(separator: ", ")) after =",
                    "--word 的等号后须为 \(RosterOrigin.values.joined(separator: "、")) 之一"
                )
            )
        }
    }

    /// Whether an option is given that differs from how a plan's file is read.
    func contradicts(_ origin: RosterOrigin) -> Bool {
        func differs<Value: Equatable>(_ given: Value?, _ planned: Value?) -> Bool { given != nil && given != planned }
        return differs(organization, origin.organization) || differs(sheet, origin.sheet)
            || differs(encoding, origin.encoding) || differs(guardian ? true : nil, origin.usesGuardian)
            || differs(mapping.isEmpty ? nil : Self.pairs(mapping), origin.mapping)
            || differs(words.isEmpty ? nil : Self.pairs(words), origin.words)
    }

    private static func pairs(_ values: [NamedValue]) -> [String: String] {
        Dictionary(values.map { ($0.name, $0.value) }) { _, last in last }
    }

    /// A file that is read with these options.
    func source(_ path: String) throws -> RosterOrigin {
        RosterOrigin(
            // Absolute, so that apply finds the file from any directory.
            path: RosterOrigin.isStandardInput(path) ? path : URL(filePath: path).standardizedFileURL.path,
            organization: organization,
            mapping: Self.pairs(mapping),
            encoding: encoding,
            sheet: sheet,
            usesGuardian: guardian ? true : nil,
            words: words.isEmpty ? nil : Self.pairs(words)
        )
    }
}

/// The origin of a plan's rows, saved in the plan.
struct RosterOrigin: Codable {
    var path: String
    let organization: String?
    let mapping: [String: String]
    var encoding: TextEncoding?
    var sheet: String?
    var usesGuardian: Bool?
    var words: [String: String]?

    /// What a word can mean.
    static let values = ["STUDENT", "STUFF", "NORMAL", "DISABLED"]

    /// Whether a path means standard input or a pipe, which cannot be read a second time.
    static func isStandardInput(_ path: String) -> Bool {
        path == "-" || path == "/dev/stdin" || FileFacts.isSpecial(path)
    }

    /// Opens the file.
    func file() throws -> RosterFile {
        var options = RosterFile.Options()
        options.mapping = mapping
        options.encoding = encoding
        options.sheet = sheet
        options.usesGuardian = usesGuardian ?? false
        for (word, value) in words ?? [:] {
            switch value.uppercased() {
            case "STUDENT": options.vocabulary.types[word.uppercased()] = .student
            case "STUFF": options.vocabulary.types[word.uppercased()] = .staff
            case "NORMAL": options.vocabulary.statuses[word.uppercased()] = .normal
            default: options.vocabulary.statuses[word.uppercased()] = .disabled
            }
        }
        return try RosterFile(path, in: organization.map { OrganizationID($0) }, options: options)
    }

    /// The arguments that read the file in the same way, for a shell.
    var arguments: String {
        var arguments = [path]
        if let organization { arguments += ["-o", organization] }
        for (name, value) in mapping.sorted(by: { $0.key < $1.key }) { arguments += ["--map", "\(name)=\(value)"] }
        if let sheet { arguments += ["--sheet", sheet] }
        if usesGuardian == true { arguments.append("--guardian") }
        for (word, value) in (words ?? [:]).sorted(by: { $0.key < $1.key }) {
            arguments += ["--word", "\(word)=\(value)"]
        }
        if let encoding { arguments += ["--encoding", encoding.rawValue] }
        return arguments.map(\.shellQuoted).joined(separator: " ")
    }
}

extension String {
    /// The text as one word of a POSIX shell.
    var shellQuoted: String {
        // A dash would begin an option.
        if hasPrefix("-"), !hasPrefix("--"), contains("/") || contains(".") { return "./\(self)".shellQuoted }
        let isPlain = !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "-_./=:,+@%".contains($0) }
        return isPlain ? self : "'\(replacing("'", with: "'\\''"))'"
    }
}

extension TextEncoding: ExpressibleByArgument {
    /// Takes the name in either case.
    public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}
