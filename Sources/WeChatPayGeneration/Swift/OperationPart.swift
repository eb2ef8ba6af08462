import WeChatPayCatalog

/// The part of a file that belongs to one operation.
struct OperationPart {
    /// The owners of its types that are structs.
    let owners: [Owner]

    private let facts: CallFacts
    private let parameters: [CallParameter]
    private let query: Owner
    private let summaries: [[String]]

    /// Takes the facts, and adds their types to a table.
    ///
    /// - Parameters:
    ///   - facts: The facts.
    ///   - hasOptionalResponse: Whether all members of the response are optional.
    ///   - table: Receives the types.
    init(_ facts: CallFacts, hasOptionalResponse: Bool, _ table: inout TypeTable) {
        self.facts = facts
        let rules = FieldRules(template: facts.template)
        let responseRules = FieldRules(template: facts.template, ignoresRequired: hasOptionalResponse)
        let reserved = SwiftName.reservedTypes.union(OperationTypes.all)
        let official = SwiftText.plain(facts.name)
        let place = "`\(facts.method) \(facts.template)`"
        var owners: [Owner] = []
        var summaries: [[String]] = []
        if !facts.json.isEmpty {
            owners.append(Owner(facts.types.request, facts.json, rules, reserved: reserved, &table))
            summaries.append(["\(official): the body of the request.", "", place])
        }
        if !facts.response.isEmpty {
            owners.append(Owner(facts.types.response, facts.response, responseRules, reserved: reserved, &table))
            summaries.append(["\(official): the response.", "", place])
        }
        self.owners = owners
        self.summaries = summaries
        parameters = facts.obstacle != nil ? [] : CallParameter.parameters(of: facts, &table)
        let vocabularies = parameters.filter { $0.member.type.builtIn == nil }
        query = Owner(facts.types.query, vocabularies.map(\.field), rules, reserved: reserved, &table)
    }

    /// The declarations of its types.
    ///
    /// - Parameters:
    ///   - table: The types of the file.
    ///   - access: `public ` or nothing.
    /// - Returns: The lines of each declaration.
    func types(_ table: TypeTable, _ access: String) -> [[String]] {
        let structures = zip(owners, summaries).map { owner, summary in
            OwnerText(owner: owner, table: table, summary: summary, access: access).lines
        }
        let operation = "`\(facts.method) \(facts.template)`"
        let summary = ["\(SwiftText.plain(facts.name)): the values of parameters.", "", operation]
        let namespace = OwnerText(owner: query, table: table, summary: summary, access: access).namespace
        return structures + (namespace.isEmpty ? [] : [namespace])
    }

    /// The lines of its call.
    func call(_ access: String) -> [String] {
        CallText(facts: facts, parameters: parameters, owner: query, access: access).lines
    }
}
