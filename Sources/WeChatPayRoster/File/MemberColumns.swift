import Foundation

/// The columns of a pupil's family members, such as 成员1联系电话 and 成员1是否监护人.
struct MemberColumns {
    /// The columns of one member.
    struct Member {
        let number: Int
        var phone: Int?
        var isGuardian: Int?
    }

    /// The members that have a phone, by their numbers.
    let members: [Member]

    /// Finds the columns in a header.
    init(_ names: [String]) {
        var members: [Int: Member] = [:]
        for (index, name) in names.enumerated() {
            let pattern = #/(?:家庭成员|成员|监护人|家长)(?:信息)?([0-9一二三四五])(.+)/#
            guard let match = RosterColumn.simplified(name).wholeMatch(of: pattern),
                let number = Int(match.1) ?? Self.numerals.firstIndex(of: String(match.1)).map({ $0 + 1 })
            else { continue }
            var member = members[number] ?? Member(number: number)
            let rest = String(match.2)
            if rest.contains("是否监护人") {
                member.isGuardian = member.isGuardian ?? index
            } else if RosterColumn(rest) == .field(.phone) {
                member.phone = member.phone ?? index
            }
            members[number] = member
        }
        self.members = members.values.filter { $0.phone != nil }.sorted { $0.number < $1.number }
    }

    private static let numerals = ["一", "二", "三", "四", "五"]

    /// All columns that are read to choose a phone.
    var indices: [Int] { members.flatMap { [$0.phone, $0.isGuardian].compactMap { $0 } } }

    /// Selects the phone of the guardian, or else the first valid one.
    ///
    /// - Parameter text: The text of a column.
    /// - Returns: The column of the phone, and whether it is another member's than the guardian's; `nil` without a phone.
    func phone(_ text: (Int) -> String?) -> (column: Int, isOther: Bool)? {
        func value(_ member: Member) -> String? {
            member.phone.flatMap(text).map(\.trimmingBlanks).flatMap { $0.isEmpty ? nil : $0 }
        }
        func isGuardian(_ member: Member) -> Bool {
            let word = member.isGuardian.flatMap(text).map { RosterColumn.simplified($0) } ?? ""
            return ["是", "y", "yes", "1", "true", "√", "✓"].contains(word)
        }
        func isValid(_ member: Member) -> Bool {
            value(member).map { (try? PhoneCell.phone($0, "phone")) != nil } ?? false
        }
        let guardians = members.filter(isGuardian)
        if let guardian = guardians.first(where: isValid), let column = guardian.phone { return (column, false) }
        if let other = members.first(where: isValid), let column = other.phone { return (column, !guardians.isEmpty) }
        // None is valid: the first one is reported.
        return members.first { value($0) != nil }.flatMap { $0.phone.map { ($0, false) } }
    }
}
