import Foundation
import WeChatPayCrypto
import WeChatPayRoster

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
        // What a pipe gives can be read only once, as a roster.
        if RosterOrigin.isStandardInput(path) { return nil }
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
                description: Language.current("\(path.printablePath) is not a plan", "\(path.printablePath) 不是计划文件"),
                next: Language.current(
                    "make a plan with roster plan --out, or pass the school's file",
                    "请用 roster plan --out 生成计划，或给出学校的名册文件"
                )
            )
        }
    }
}
