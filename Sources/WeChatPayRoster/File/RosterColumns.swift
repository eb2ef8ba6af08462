import Foundation
import WeChatPayCrypto

/// The columns of a roster file, and the field that each one contains.
struct RosterColumns {
    /// Where the value of a field is.
    enum Source {
        case column(Int)
        case template([Part])
        case members(MemberColumns)
    }

    /// A part of a combined value.
    enum Part: Equatable {
        case text(String)
        case column(Int)
    }

    /// The fields of the file, in the order of ``RosterColumn/all``.
    let sources: [(column: RosterColumn, source: Source)]
    /// The names of the columns that are not used, in the file's order.
    let unused: [String]

    /// All columns that are read, by their positions.
    var indices: Set<Int> {
        Set(
            sources.flatMap { _, source -> [Int] in
                switch source {
                case .column(let index): [index]
                case .template(let parts): parts.compactMap { if case .column(let index) = $0 { index } else { nil } }
                case .members(let members): members.indices
                }
            }
        )
    }

    /// Reads a header.
    ///
    /// - Parameters:
    ///   - header: The names of the columns.
    ///   - mapping: What the user says; a mapped field uses no other column with a known name.
    ///   - usesGuardian: Whether the phone is that of the guardian.
    /// - Throws: ``RosterError`` if the header has no ids, or if several columns match one field.
    init(_ header: [String], mapping: ColumnMapping, usesGuardian: Bool) throws {
        let names = header.map(\.trimmingBlanks)
        let members = MemberColumns(names)
        var sources = try mapping.targets(in: names).mapValues { target -> Source in
            switch target {
            case .column(let index): .column(index)
            case .template(let parts): .template(parts)
            }
        }
        if usesGuardian, sources[.field(.phone)] == nil {
            guard !members.members.isEmpty else {
                throw RosterError(
                    .invalidFile,
                    "the header has no columns of members such as 成员1联系电话",
                    advice: "omit --guardian"
                )
            }
            sources[.field(.phone)] = .members(members)
        }
        // A column that the user maps to one field is not another one by its name.
        let mapped = sources.values.compactMap { if case .column(let index) = $0 { index } else { nil } }
        let known = Self.known(names, members).enumerated().map { mapped.contains($0) ? nil : $1 }
        for column in RosterColumn.all where sources[column] == nil {
            let same = known.indices.filter { known[$0] == column }
            guard same.count < 2 else { throw Self.ambiguous(column, same, names, members) }
            sources[column] = same.first.map(Source.column)
        }
        guard sources[.outUserID] != nil else {
            throw RosterError(
                .invalidFile,
                "the header has no column out_user_id (学号)",
                advice: "name the column with the ids: --map NAME=out_user_id"
            )
        }
        self.sources = RosterColumn.all.compactMap { column in sources[column].map { (column, $0) } }
        let used = RosterColumns(sources: self.sources).indices
        self.unused = names.enumerated().filter { !used.contains($0) && !$1.isEmpty }.map(\.1)
    }

    private init(sources: [(column: RosterColumn, source: Source)]) { (self.sources, self.unused) = (sources, []) }

    /// The fields, with the names of the columns that their values are made of.
    func layout(_ names: [String]) -> [RosterLayout.Column] {
        sources.map { column, source in
            let used = RosterColumns(sources: [(column, source)]).indices.sorted()
            return RosterLayout.Column(field: column.name, names: used.map { names[$0].trimmingBlanks })
        }
    }

    /// How well a row fits as a header: the number of its columns that are known; 0 if it has no ids.
    static func rating(_ header: [String], mapping: ColumnMapping) -> Int {
        let names = header.map(\.trimmingBlanks)
        let columns = known(names, MemberColumns(names))
        let mapped = mapping.named(in: names)
        guard mapped.hasID || columns.contains(.outUserID) else { return 0 }
        return Set(columns.compactMap { $0 }).count + mapped.count
    }

    /// The fields of the columns with a known name.
    private static func known(_ names: [String], _ members: MemberColumns) -> [RosterColumn?] {
        let phones = Set(members.members.compactMap(\.phone))
        return names.enumerated().map { index, name in
            name.isEmpty ? nil : phones.contains(index) ? .field(.phone) : RosterColumn(name)
        }
    }

    private static func ambiguous(
        _ column: RosterColumn,
        _ same: [Int],
        _ names: [String],
        _ members: MemberColumns
    ) -> RosterError {
        let distinct = Set(same.map { names[$0] }).count == same.count
        let options = same.map { index in
            let name = names[index].printablePath
            let isShort = distinct && !name.contains { $0.isWhitespace || "=#'\"()（）*".contains($0) }
            return isShort ? "--map \(name)=\(column.name)" : "--map '#\(index + 1)=\(column.name)'"
        }
        let isMembers = column == .field(.phone) && members.members.count > 1
        return RosterError(
            .invalidFile,
            "several columns of the header match \(column.name): "
                + same.map { names[$0].printablePath }.joined(separator: ", "),
            advice: "select one: " + ((isMembers ? ["--guardian"] : []) + options).joined(separator: "; ")
        )
    }
}
