public import ArgumentParser
import Foundation
import WeChatPayCrypto
import WeChatPay
import WeChatPayOfflineFace
public import WeChatPayRoster

/// The options of a roster run: the file, the rate, the journal, and the options of every command.
struct RosterRunOptions: ParsableArguments {
    @OptionGroup(title: Language.current("File", "文件"))
    var files: RosterFileOptions

    @OptionGroup(title: Language.current("Rate", "速率"))
    var rateLimit: RateOptions

    @OptionGroup(title: Language.current("Journal", "日志"))
    var journal: JournalOptions

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    /// An engine on a file.
    func engine(_ origin: RosterOrigin, _ options: RosterOptions) async throws -> RosterEngine {
        let (face, file) = (try await RosterRunner.face(credentials), try origin.file())
        let store: any RosterStore = try await journal.store()
        return try RosterEngine(
            face,
            source: file,
            store: store,
            fingerprints: try journal.fingerprints(),
            options: options
        )
    }
}

/// How a file is read.
struct RosterFileOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .customLong("organization")],
        help: .text("The organization id of rows without one.", "未注明机构的行所用的机构 ID。")
    )
    var organization: String?

    @Option(
        name: .customLong("map"),
        help: .text(
            "A column with another name, NAME=COLUMN, such as Klasse=class_name.",
            "自定义列名，NAME=COLUMN，例如 班=class_name。"
        )
    )
    var mapping: [NamedValue] = []

    @Option(
        help: .text(
            "The encoding of the file, UTF-8 or GB18030. Default: detected and printed.",
            "文件编码：UTF-8 或 GB18030。默认：自动识别并提示。"
        )
    )
    var encoding: TextEncoding?

    func source(_ path: String) throws -> RosterOrigin {
        RosterOrigin(
            // The plan is found from wherever it is applied.
            path: URL(filePath: path).standardizedFileURL.path,
            organization: organization,
            mapping: Dictionary(mapping.map { ($0.name, $0.value) }) { _, last in last },
            encoding: encoding
        )
    }
}

/// The origin of a plan's rows, saved next to the plan.
struct RosterOrigin: Codable {
    var path: String
    let organization: String?
    let mapping: [String: String]
    var encoding: TextEncoding?

    /// Opens the file, and reports its encoding if that is not UTF-8.
    func file() throws -> RosterFile {
        let file = try RosterFile(
            path,
            in: organization.map { OrganizationID($0) },
            mapping: mapping,
            encoding: encoding
        )
        if file.encoding != .utf8 {
            Console().err(
                Language.current(
                    "\(path.printablePath) is read as \(file.encoding.rawValue)",
                    "\(path.printablePath) 按 \(file.encoding.rawValue) 读取"
                )
            )
        }
        let unused = try file.unusedColumns().map(\.printablePath).joined(separator: ", ")
        if !unused.isEmpty {
            Console().err(
                Language.current(
                    "columns that are not used: \(unused); --map NAME=COLUMN uses one",
                    "未使用的列：\(unused)；可用 --map 名称=列 指定"
                )
            )
        }
        return file
    }
}

/// A plan in a file.
struct PlanFile: Codable {
    var source: RosterOrigin
    let plan: RosterPlan

    /// With milliseconds: a user that was changed in the second in which the plan was made was changed before it.
    private static let moment = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    /// Writes it with mode 0600: it names users.
    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.formatted(Self.moment))
        }
        let data = try encoder.encode(self) + Data("\n".utf8)
        try OutputFile.write(data, to: path)
    }

    /// The plan of a file; `nil` for a file that is no JSON, such as a roster.
    static func read(_ path: String) throws -> PlanFile? {
        // A roster may be large: its first bytes identify the file type.
        if let handle = FileHandle(forReadingAtPath: path), let start = try? handle.read(upToCount: 64),
            start.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) != 0x7B
        {
            return nil
        }
        // A plan names at most millions of users, of some hundred bytes each.
        let data = try InputText.file(path, limit: 1 << 30)
        guard data.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == 0x7B else { return nil }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom {
            try Date($0.singleValueContainer().decode(String.self), strategy: Self.moment)
        }
        do {
            return try decoder.decode(PlanFile.self, checking: data)
        } catch {
            throw Failure.Problem(
                status: .invalid,
                description: Language.current("\(path.printablePath) is not a plan", "\(path.printablePath) 不是计划文件")
            )
        }
    }
}

/// The options that limit the amount of work at once.
struct RateOptions: ParsableArguments {
    @Option(
        help: .text("The maximum number of requests per second, queries and updates together.", "每秒最多请求数（查询与修改合计）。")
    )
    var rate = 100.0

    @Option(help: .text("The number of concurrent requests.", "并发请求数。"))
    var concurrency = 16

    @Option(
        help: .text(
            "Skip users that were verified within this time, such as 7d, 12h or 30m.",
            "跳过该时间内核实过的用户，例如 7d、12h 或 30m。"
        )
    )
    var trust: String?

    @Flag(help: .text("Skip invalid rows.", "跳过无效的行。"))
    var skipInvalid = false

    func validate() throws {
        guard RosterOptions.rates.contains(rate) else {
            throw ValidationError(
                Language.current("--rate must be from 0.01 to 1000000", "--rate 须在 0.01 到 1000000 之间")
            )
        }
        guard (1...256).contains(concurrency) else {
            throw ValidationError(
                Language.current("--concurrency must be from 1 to 256", "--concurrency 须在 1 到 256 之间")
            )
        }
        if let trust, Self.duration(trust) == nil {
            throw ValidationError(
                Language.current("--trust must be a duration such as 7d, 12h or 30m", "--trust 形如 7d、12h 或 30m")
            )
        }
    }

    var options: RosterOptions {
        var options = RosterOptions()
        options.rate = rate
        options.concurrency = concurrency
        options.trustWindow = trust.flatMap(Self.duration)
        options.skipsInvalid = skipInvalid
        return options
    }

    /// A number and a unit.
    static func duration(_ text: String) -> Duration? {
        guard let unit = text.last, let count = Int(text.dropLast()), count > 0, count < 100_000 else { return nil }
        return switch unit {
        case "d": .seconds(count * 86400)
        case "h": .seconds(count * 3600)
        case "m": .seconds(count * 60)
        case "s": .seconds(count)
        default: nil
        }
    }
}

extension TextEncoding: ExpressibleByArgument {
    /// Takes the name in either case.
    public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}
