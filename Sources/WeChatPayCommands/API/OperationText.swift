import WeChatPayCatalog

/// An operation as lines for people.
struct OperationText {
    let operation: Catalog.Operation
    let language: Language

    /// Name and facts, the parameters as a tree, and the calls.
    var lines: [String] {
        var lines = ["\(operation.method) \(operation.template)", operation.name, ""]
        let facts: [(String, String)] = [
            (language("products", "产品"), operation.products.joined(separator: language(", ", "、"))),
            (language("for", "适用"), operation.roles.joined(separator: language(", ", "、"))),
            (language("host", "域名"), operation.hosts.joined(separator: language(", ", "、"))),
            (language("page changed", "文档更新"), operation.updated),
            (language("success", "成功"), "\(operation.status)"),
        ]
        lines += facts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
        for (name, fields) in [
            ("path", operation.path), ("query", operation.query), ("headers", operation.headers),
            ("json", operation.json), ("form", operation.form), (language("response", "应答"), operation.response),
        ] where !fields.isEmpty {
            lines += ["", "\(name):"] + fields.flatMap { tree($0, depth: 1) }
        }
        return lines + ["", language("calls:", "调用：")] + calls.map { "  \($0)" } + [""]
    }

    /// A field and its inner fields.
    private func tree(_ field: Catalog.Field, depth: Int) -> [String] {
        var facts = [field.typeName]
        if field.isRequired { facts.append(language("required", "必填")) }
        if field.isEncrypted { facts.append(language("encrypted", "加密")) }
        if let format = field.format { facts.append(format) }
        facts += limits(field)
        if !field.vocabulary.isEmpty { facts.append(field.vocabulary.joined(separator: "|")) }
        let line =
            String(repeating: "  ", count: depth) + "\(field.name)  \(facts.joined(separator: language(", ", "，")))"
        return [line] + field.fields.flatMap { tree($0, depth: depth + 1) }
    }

    private func limits(_ field: Catalog.Field) -> [String] {
        func range(_ low: (some CustomStringConvertible)?, _ high: (some CustomStringConvertible)?) -> String? {
            switch (low, high) {
            case (nil, nil): nil
            case (let low?, nil): "≥ \(low)"
            case (nil, let high?): "≤ \(high)"
            case (let low?, let high?): "\(low)–\(high)"
            }
        }
        let length = range(field.minimumLength, field.maximumLength)
        let value = range(field.minimum.map(Self.number), field.maximum.map(Self.number))
        let count = range(field.minimumCount, field.maximumCount)
        return [
            length.map { language("\($0) characters", "\($0) 个字符") }, value,
            count.map { language("\($0) elements", "\($0) 个元素") },
        ].compactMap { $0 }
    }

    /// The encrypted fields of objects, with dots; those of arrays have no such names.
    private func encrypted(_ fields: [Catalog.Field], below prefix: String) -> [String] {
        fields.filter { !$0.isArray }.flatMap { field in
            (field.isEncrypted ? [prefix + field.name] : []) + encrypted(field.fields, below: "\(prefix)\(field.name).")
        }
    }

    private static func encryptedCount(_ fields: [Catalog.Field]) -> Int {
        fields.reduce(0) { $0 + ($1.isEncrypted ? 1 : 0) + encryptedCount($1.fields) }
    }

    private static func number(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }

    /// The three spellings in Swift, and the command.
    private var calls: [String] {
        let verb = operation.method.lowercased()
        let template = operation.template
        // A page can name parameters that its template does not have.
        var options = operation.path.filter { template.contains("{\($0.name)}") }.map { "-p \($0.name)=…" }
        options += operation.query.filter(\.isRequired).map { "-q \($0.name)=…" }
        if !operation.json.isEmpty { options.append("--json @body.json") }
        let named = encrypted(operation.json, below: "").map { "--seal \($0)" }
        // Fields in arrays have no names on the command line, and many names are hard to read.
        let isNamed = named.count <= 3 && named.count == Self.encryptedCount(operation.json + operation.query)
        options += isNamed ? named : ["--encrypt"]
        let arguments = template.hasSuffix("/") ? "[\"empty\": \"\", …]" : "[…]"
        let chain = ChainSpelling.chain(template).map { ["client\($0).\(verb)(\(arguments))"] } ?? []
        return chain + [
            "client.chain(\"\(template)\").\(verb)([…])",
            "client[\"\(template)\"].\(verb)([…])",
            (["wechatpay call", operation.method, template.contains("{") ? "'\(template)'" : template] + options)
                .joined(separator: " "),
        ]
    }
}

/// The spelling of a template as a chain of members.
enum ChainSpelling {
    /// Such as `.v3.pay.transactions.id._transaction_id_`; `nil` for a template that only a string can hold.
    static func chain(_ template: String) -> String? {
        var text = ""
        let segments = template.split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            if segment.isEmpty, index == segments.count - 1 {
                text += "._empty_"
            } else if let member = member(String(segment)) {
                text += ".\(member)"
            } else {
                // A literal's braces would be escaped, and an empty one is refused.
                guard !segment.isEmpty, !segment.contains("{") else { return nil }
                text += "(\"\(segment)\")"
            }
        }
        return text
    }

    /// The member of a segment; `nil` for a segment that only a string can hold.
    private static func member(_ segment: String) -> String? {
        if segment.hasPrefix("{"), segment.hasSuffix("}") {
            let name = segment.dropFirst().dropLast()
            return name.allSatisfy { $0.isLowercaseASCII || $0.isDigit || $0 == "_" } ? "_\(name)_" : nil
        }
        guard let first = segment.first, first.isLowercaseASCII, segment != "self", segment != "init",
            segment.allSatisfy({ $0.isLowercaseASCII || $0.isDigit || $0 == "-" || $0 == "_" }), !segment.hasSuffix("-")
        else { return nil }
        let words = segment.split(separator: "-", omittingEmptySubsequences: false)
        // A capital stands for a dash and a letter: a digit after a dash has no capital.
        guard words.dropFirst().allSatisfy({ $0.first?.isLowercaseASCII ?? false }) else { return nil }
        return words.enumerated().map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
    }
}

extension Character {
    fileprivate var isLowercaseASCII: Bool { ("a"..."z").contains(self) }
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
