import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster

/// What a run of the roster takes: the file, the pace, the journal, and what every command takes.
struct RosterRunOptions: ParsableArguments {
    @OptionGroup(title: "File")
    var files: RosterFileOptions

    @OptionGroup(title: "Pace")
    var pace: PaceOptions

    @OptionGroup(title: "Journal")
    var journal: JournalOptions

    @OptionGroup(title: "Output")
    var results: ResultOptions

    @OptionGroup(title: "Credentials")
    var credentials: CredentialOptions

    /// An engine on a file.
    func engine(_ origin: RosterOrigin, _ options: RosterOptions) async throws -> RosterEngine {
        let (face, file) = (try await RosterRunner.face(credentials), try origin.file())
        let store: any RosterStore = try await journal.store()
        return RosterEngine(
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
    @Option(name: [.customShort("o"), .customLong("organization")], help: "The school of rows that name none.")
    var organization: String?

    @Option(name: .customLong("map"), help: "A column of the file's own, NAME=COLUMN, such as Klasse=class_name.")
    var mapping: [NamedValue] = []

    @Option(help: "How the file is encoded, UTF-8 or GB18030. Default: found out, and said.")
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

/// Where a plan's rows come from, kept beside the plan.
struct RosterOrigin: Codable {
    var path: String
    let organization: String?
    let mapping: [String: String]
    var encoding: TextEncoding?

    /// Opens the file, and says how it is encoded where that is not UTF-8.
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
                    "\(path) is read as \(file.encoding.rawValue)",
                    "\(path) 按 \(file.encoding.rawValue) 读取"
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
        guard
            FileManager.default.createFile(
                atPath: path,
                contents: data,
                attributes: [.posixPermissions: 0o600]
            )
        else {
            throw Failure.Problem(
                status: .invalid,
                description: Language.current("Cannot write \(path)", "无法写入 \(path)")
            )
        }
    }

    /// The plan of a file; `nil` for a file that is no JSON, such as a roster.
    static func read(_ path: String) throws -> PlanFile? {
        // A roster may be long: a look at its beginning tells what it is.
        if let handle = FileHandle(forReadingAtPath: path), let start = try? handle.read(upToCount: 64),
            start.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) != 0x7B
        {
            return nil
        }
        let data = try InputText.file(path)
        guard data.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == 0x7B else { return nil }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom {
            try Date($0.singleValueContainer().decode(String.self), strategy: Self.moment)
        }
        do {
            return try decoder.decode(PlanFile.self, from: data)
        } catch {
            throw Failure.Problem(
                status: .invalid,
                description: Language.current("\(path) is no plan", "\(path) 不是计划文件")
            )
        }
    }
}

/// How much at once.
struct PaceOptions: ParsableArguments {
    @Option(help: "Requests a second at most, queries and updates together.")
    var rate = 100.0

    @Option(help: "How many requests at once.")
    var concurrency = 16

    @Option(help: "Do not read users again that were verified within this time, such as 7d, 12h or 30m.")
    var trust: String?

    @Flag(help: "Go on without rows that cannot be used.")
    var skipInvalid = false

    func validate() throws {
        guard rate.isFinite, rate > 0, rate <= 1_000_000 else {
            throw ValidationError(
                Language.current("--rate must be above 0, and a million at most", "--rate 须大于 0，最大一百万")
            )
        }
        guard (1...256).contains(concurrency) else {
            throw ValidationError(
                Language.current("--concurrency must be from 1 to 256", "--concurrency 须在 1 到 256 之间")
            )
        }
        if let trust, Self.duration(trust) == nil {
            throw ValidationError(
                Language.current("--trust takes a time such as 7d, 12h or 30m", "--trust 形如 7d、12h 或 30m")
            )
        }
    }

    var options: RosterOptions {
        var options = RosterOptions()
        options.rate = rate
        options.concurrency = concurrency
        options.trust = trust.flatMap(Self.duration)
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
