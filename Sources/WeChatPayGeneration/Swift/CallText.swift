/// The source text of a typed call.
struct CallText {
    /// The facts.
    let facts: CallFacts
    /// The parameters without the body.
    let parameters: [CallParameter]
    /// The owner of the vocabularies of the parameters.
    let owner: Owner
    /// `public ` or nothing.
    let access: String

    private var isUpload: Bool { !facts.form.isEmpty }
    private var hasBody: Bool { !facts.json.isEmpty }
    private var hasResponse: Bool { !facts.response.isEmpty }

    /// The lines of a function; a comment if the client cannot send the request.
    var lines: [String] {
        if let obstacle = facts.obstacle {
            return ["// `\(facts.method) \(facts.template)` has no call:", "// \(obstacle)"]
        }
        let tail = ") async throws -> \(hasResponse ? facts.types.response : "Output") {"
        return documentation
            + (hasResponse ? [] : ["@discardableResult"])
            + SwiftCode.list("\(access)func \(facts.identifier)(", signature, tail, isLiteral: false).lines(depth: 1)
            + SwiftLines.indented(body)
            + ["}"]
    }

    private var signature: [SwiftCode] {
        var elements = parameters.map { parameter in
            let type = typeName(of: parameter.member)
            return "\(SwiftName.label(parameter.name)): \(type)\(parameter.member.isRequired ? "" : "? = nil")"
        }
        if hasBody { elements.append("_ request: \(facts.types.request)") }
        if isUpload { elements.append("_ file: MediaFile") }
        return elements.map(SwiftCode.text)
    }

    private func typeName(of member: Member) -> String {
        let name = owner.typeName(of: member)
        guard case .vocabulary = member.type else { return name }
        return member.isArray ? "[\(owner.name).\(name.dropFirst())" : "\(owner.name).\(name)"
    }

    private var documentation: [String] {
        var items = parameters.map { parameter in
            let note = FieldNotes([parameter.field], as: parameter.member.type).sentence
            return (parameter.name, note)
        }
        if hasBody { items.append(("request", "The body.")) }
        if isUpload { items.append(("file", "The file.")) }
        var text = ["\(SwiftText.plain(facts.name)).", "", "`\(facts.method) \(facts.template)`", ""]
        for host in facts.hosts { text += ["It is on \(host): use checks, or a client with that base URL.", ""] }
        if items.count == 1 {
            text += items.map { "- Parameter \($0): \($1)" }
        } else if !items.isEmpty {
            text += ["- Parameters:"] + items.map { "  - \($0): \($1)" }
        }
        text.append("- Returns: The verified response\(hasResponse ? "" : ", whose body has no known fields").")
        text.append("- Throws: `WeChatPayError`; `CancellationError`.")
        return SwiftLines.documentation(text, depth: 1)
    }

    private var body: [String] {
        let variables =
            variables(of: .query, "query: [(String, RequestValue)]", empty: "[]")
            + variables(of: .header, "headers: [String: String]", empty: "[:]")
        let arguments = (isUpload ? [.text("file")] : []) + options
        let verb = isUpload ? "upload" : facts.method.lowercased()
        let start = "\(variables.isEmpty ? "" : "return ")try await chain("
        let template = SwiftText.literal(facts.template)
        let tail = hasResponse ? ").decode()" : ")"
        let call = SwiftCode.list("\(start)\(template)).\(verb)(", arguments, tail, isLiteral: false)
        let lines = call.lines(depth: 2)
        guard let first = lines.first, first.count + 8 > 120 else { return variables + lines }
        let rest = SwiftCode.list(").\(verb)(", arguments, tail, isLiteral: false).lines(depth: 2)
        return variables + [start, "    \(template)"] + rest
    }

    private var options: [SwiftCode] {
        var options: [SwiftCode] = []
        let path = parameters.filter { $0.places.contains(.path) }.map { parameter in
            SwiftCode.text("\(SwiftText.literal(parameter.member.name)): \(pathValue(parameter))")
        }
        if !path.isEmpty { options.append(.list("path: [", path, "]", isLiteral: true)) }
        if parameters.contains(where: { $0.places.contains(.query) }) { options.append(.text("query: query")) }
        if parameters.contains(where: { $0.places.contains(.header) }) { options.append(.text("headers: headers")) }
        if hasBody { options.append(.text("json: request")) }
        return options.isEmpty ? [] : [.list("RequestOptions(", options, ")", isLiteral: false)]
    }

    /// A local variable for the query or the headers, which is a constant if all parameters are required.
    private func variables(of place: CallParameter.Place, _ declaration: String, empty: String) -> [String] {
        let parameters = parameters.filter { $0.places.contains(place) }
        guard !parameters.isEmpty else { return [] }
        let required = parameters.filter(\.member.isRequired)
        let keyword = required.count == parameters.count ? "let" : "var"
        let head = "\(keyword) \(declaration) = "
        let elements = required.map { parameter in
            let name = SwiftText.literal(parameter.member.name)
            return SwiftCode.text(
                place == .query
                    ? "(\(name), \(queryValue(parameter)))" : "\(name): \(SwiftName.escaped(parameter.name))"
            )
        }
        let first = elements.isEmpty ? .text(head + empty) : SwiftCode.list("\(head)[", elements, "]", isLiteral: true)
        let others = parameters.filter { !$0.member.isRequired }.flatMap { parameter in
            let (variable, name) = (SwiftName.escaped(parameter.name), SwiftText.literal(parameter.member.name))
            let change =
                place == .query
                ? "query.append((\(name), \(queryValue(parameter))))" : "headers[\(name)] = \(variable)"
            let line = "if let \(variable) { \(change) }"
            return line.count <= 112 ? [line] : ["if let \(variable) {", "    \(change)", "}"]
        }
        return first.lines(depth: 2) + others
    }

    private func pathValue(_ parameter: CallParameter) -> String {
        let name = SwiftName.escaped(parameter.name)
        return switch parameter.member.type {
        case .string: name
        case .vocabulary: "\(name).rawValue"
        default: "String(\(name))"
        }
    }

    private func queryValue(_ parameter: CallParameter) -> String {
        let name = SwiftName.escaped(parameter.name)
        guard case .vocabulary = parameter.member.type, parameter.member.isArray else { return ".value(\(name))" }
        return ".value(\(name).map(\\.rawValue))"
    }
}
