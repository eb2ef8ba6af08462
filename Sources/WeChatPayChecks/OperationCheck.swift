import Foundation
import WeChatPay
import WeChatPayCatalog
import WeChatPayCrypto

/// Compares one request with the facts about its operation.
struct OperationCheck {
    private(set) var issues: [RequestIssue] = []
    private var unknownCount = 0

    private let operation: KnownOperation
    private let request: RequestContent

    /// Makes a check of a request.
    ///
    /// - Parameters:
    ///   - operation: The facts about the operation.
    ///   - request: The request.
    init(_ operation: KnownOperation, _ request: RequestContent) {
        self.operation = operation
        self.request = request
    }

    /// Finds the issues.
    mutating func run() {
        checkPath()
        checkQuery()
        checkHeaders()
        checkBody()
    }

    // MARK: Path, query, headers

    /// Checks the values of the path's parameters; that they exist is checked when the template is expanded.
    private mutating func checkPath() {
        let template = operation.template
        guard template.contains(where: { $0.hasPrefix("{") }) else { return }
        let values = request.path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard values.count == template.count else { return }
        let fields = operation.path
        for (segment, value) in zip(template, values) where segment.hasPrefix("{") {
            guard let field = fields.first(where: { $0.name == segment.dropFirst().dropLast() }) else { continue }
            check(value.removingPercentEncoding ?? String(value), field, at: ["path", field.name])
        }
    }

    private mutating func checkQuery() {
        let fields = operation.query
        for field in Self.required(of: fields) where !request.query.contains(where: { $0.name == field.name }) {
            add(.missingField, ["query", field.name], "is required", Self.required)
        }
        var seen: Set<String> = []
        for parameter in request.query {
            let path = ["query", parameter.name]
            guard let field = fields.first(where: { $0.name == parameter.name }) else {
                if seen.insert(parameter.name).inserted { addUnknown(path, among: fields) }
                continue
            }
            if field.isEncrypted, !parameter.isEncrypted, !parameter.value.isEmpty { addPlainText(path) }
            if !parameter.isEncrypted { check(parameter.value, field, at: path) }
        }
    }

    private mutating func checkHeaders() {
        // The client sets this one if it has a key.
        for field in operation.headers where field.name.lowercased() != "wechatpay-serial" {
            let path = ["headers", field.name]
            if let value = request.headers[field.name] {
                check(value, field, at: path)
            } else if field.isRequired {
                add(.missingField, path, "is required", Self.required)
            }
        }
    }

    /// Checks a value of any type that is a text in the request.
    private mutating func check(_ text: String, _ field: Catalog.Field, at path: [String]) {
        switch field.kind {
        case .integer where !text.isWholeNumber: addType(path, field, "text that is not")
        case .number where Double(text) == nil: addType(path, field, "text that is not")
        case .boolean where text != "true" && text != "false": addType(path, field, "text that is not")
        case .integer, .number: check(number: Double(text) ?? 0, text, field, at: path)
        case .string: check(string: text, field, at: path)
        default: break
        }
    }

    // MARK: Body

    private mutating func checkBody() {
        let fields = operation.json
        switch request.body {
        case .other: return
        case .none where operation.isUpload, .json where operation.isUpload:
            add(.missingField, ["form"], "is required: the operation takes a file", "use upload(_:)")
        case .upload where operation.isUpload: return
        case .none, .upload:
            for field in Self.required(of: fields) {
                add(.missingField, ["json", field.name], "is required", Self.required)
            }
        case .json(let value):
            if fields.isEmpty {
                if value.object?.isEmpty != true {
                    add(.unknownField, ["json"], "is not known: the operation has no JSON body", "remove it")
                }
            } else if value.object != nil {
                check(object: value, fields, at: ["json"])
            } else {
                add(.wrongType, ["json"], "must be an object, but is \(value.typeName)", "correct its type")
            }
        }
    }

    private mutating func check(object: JSONValue, _ fields: [Catalog.Field], at path: [String]) {
        guard let members = object.object else { return }
        for field in Self.required(of: fields) where members[field.name].map({ $0 == .null }) ?? true {
            add(
                path.count == 1 ? .missingField : .missingInnerField,
                path + [field.name],
                "is required",
                Self.required
            )
        }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) where value != .null {
            let place = path + [name]
            if let field = fields.first(where: { $0.name == name }) {
                check(value, field, at: place)
            } else {
                addUnknown(place, among: fields)
            }
        }
    }

    private mutating func check(_ value: JSONValue, _ field: Catalog.Field, at path: [String]) {
        guard field.isArray else { return check(element: value, field, at: path) }
        guard let elements = value.array else {
            return add(.wrongType, path, "must be an array, but is \(value.typeName)", "correct its type")
        }
        if let maximum = field.maximumCount, elements.count > maximum {
            add(.outsideLimits, path, "has more than \(maximum) elements", Self.limits)
        }
        if let minimum = field.minimumCount, elements.count < minimum {
            add(.outsideLimits, path, "has fewer than \(minimum) elements", Self.limits)
        }
        for (index, element) in elements.enumerated() where element != .null {
            check(element: element, field, at: path + [String(index)])
        }
    }

    private mutating func check(element value: JSONValue, _ field: Catalog.Field, at path: [String]) {
        if field.isEncrypted, !request.isEncrypted(path), value.isFilled { addPlainText(path) }
        switch (field.kind, value) {
        case (.string, .string(let text)):
            if !request.isEncrypted(path) { check(string: text, field, at: path) }
        case (.integer, .integer(let number)):
            check(number: Double(number), String(number), field, at: path)
        case (.integer, .number(let number)) where number.rounded() == number:
            check(number: number, "", field, at: path)
        case (.number, .integer), (.number, .number):
            check(number: value.double ?? 0, value.int64.map(String.init) ?? "", field, at: path)
        case (.boolean, .bool), (.file, _): break
        case (.object, .object):
            if !field.fields.isEmpty { check(object: value, field.fields, at: path) }
        default: addType(path, field, value.typeName)
        }
    }

    // MARK: Values

    private mutating func check(string text: String, _ field: Catalog.Field, at path: [String]) {
        // JSON Schema counts characters as Unicode code points.
        let count = text.utf8.count <= field.maximumLength ?? .max ? nil : text.unicodeScalars.count
        if let maximum = field.maximumLength, let count, count > maximum {
            add(.tooLong, path, "has \(count) characters, more than the limit of \(maximum)", "shorten it")
        }
        if let minimum = field.minimumLength, text.unicodeScalars.count < minimum {
            add(.outsideLimits, path, "has fewer than \(minimum) characters", Self.limits)
        }
        if !text.isEmpty, let format = TextFormat(field), !format.matches(text) {
            add(.malformed, path, "does not have the form \(format.name)", "check the page of the operation")
        }
        checkVocabulary(text, field, at: path)
    }

    private mutating func check(number: Double, _ text: String, _ field: Catalog.Field, at path: [String]) {
        if let maximum = field.maximum, number > maximum {
            add(.outsideLimits, path, "is larger than \(Self.text(maximum))", Self.limits)
        }
        if let minimum = field.minimum, number < minimum {
            add(.outsideLimits, path, "is smaller than \(Self.text(minimum))", Self.limits)
        }
        if !text.isEmpty { checkVocabulary(text, field, at: path) }
    }

    private mutating func checkVocabulary(_ text: String, _ field: Catalog.Field, at path: [String]) {
        let known = field.vocabulary
        guard !known.isEmpty, !text.isEmpty, !known.contains(text) else { return }
        let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
        add(.outsideVocabulary, path, "is none of the known values: \(list)", "check its spelling; it may be new")
    }

    private static func text(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }

    // MARK: Issues

    private static func required(of fields: [Catalog.Field]) -> [Catalog.Field] {
        var names: Set<String> = []
        return fields.filter { $0.isRequired && names.insert($0.name).inserted }
    }

    private static let required = "add it; if the page requires it only in some cases, report or ignore missing_field"
    private static let limits = "check the page of the operation"

    private mutating func add(_ kind: RequestIssue.Kind, _ path: [String], _ text: String, _ advice: String) {
        let message = "\(Self.text(path)) \(text)"
        issues.append(
            RequestIssue(kind, operation: operation.name, field: path, message: message, advice: advice)
        )
    }

    /// A place as text on one line: names of unknown fields can be anything.
    private static func text(_ path: [String]) -> String {
        path.map { $0.utf8.count > 64 ? String($0.prefix(64)) + "…" : $0 }.joined(separator: ".").printableLine
    }

    private mutating func addType(_ path: [String], _ field: Catalog.Field, _ actual: String) {
        let expected =
            switch field.kind {
            case .integer: "an integer"
            case .number: "a number"
            case .boolean: "true or false"
            case .object: "an object"
            case .string, .file: "a string"
            }
        add(.wrongType, path, "must be \(expected), but is \(actual)", "correct its type")
    }

    private mutating func addPlainText(_ path: [String]) {
        let advice =
            if request.setsSerial {
                "encrypt it with the key that Wechatpay-Serial names, or remove that header"
            } else if request.isRaw {
                "pass the body as json, or encrypt it with seal(_:with:)"
            } else {
                "use a text with .sealed(…), or set encryptsFields"
            }
        add(.plainText, path, "must be encrypted, but is in plain text", advice)
    }

    private mutating func addUnknown(_ path: [String], among fields: [Catalog.Field]) {
        unknownCount += 1
        // Names that come from elsewhere must not make a check expensive.
        guard unknownCount <= 20, let known = suggestion(path, among: fields) else {
            return add(.unknownField, path, "is not known", "check its name and place")
        }
        let encryption = known.isEncrypted ? ", which must be encrypted" : ""
        add(
            .unknownField,
            path,
            "is not known; did you mean \(Self.text(known.path))\(encryption)?",
            "correct or remove it"
        )
    }

    /// The field that an unknown one may be meant to be: the same name elsewhere, or a similar one here.
    private func suggestion(_ path: [String], among fields: [Catalog.Field]) -> (path: [String], isEncrypted: Bool)? {
        guard let name = path.last else { return nil }
        if let elsewhere = place(of: name), elsewhere.path != path { return elsewhere }
        let bytes = Array(name.utf8.prefix(64))
        let nearest = fields.map { ($0, Similarity.distance(bytes, Array($0.name.utf8))) }.min { $0.1 < $1.1 }
        guard let (known, distance) = nearest, distance <= max(2, bytes.count / 3) else { return nil }
        return (path.dropLast() + [known.name], known.isEncrypted)
    }

    /// Where the operation has a field with a name.
    private func place(of name: String) -> (path: [String], isEncrypted: Bool)? {
        func place(_ fields: [Catalog.Field], _ path: [String]) -> (path: [String], isEncrypted: Bool)? {
            if let field = fields.first(where: { $0.name == name }) { return (path + [name], field.isEncrypted) }
            for field in fields where !field.fields.isEmpty {
                let inner = path + [field.name] + (field.isArray ? ["0"] : [])
                if let found = place(field.fields, inner) { return found }
            }
            return nil
        }
        return place(operation.query, ["query"]) ?? place(operation.path, ["path"]) ?? place(operation.json, ["json"])
    }
}

extension String {
    /// Whether it is a whole number in digits.
    fileprivate var isWholeNumber: Bool {
        let digits = utf8.drop { $0 == UInt8(ascii: "-") }
        return !digits.isEmpty && utf8.count - digits.count <= 1 && digits.allSatisfy { (0x30...0x39).contains($0) }
    }
}

extension JSONValue {
    /// The type, with an article.
    fileprivate var typeName: String {
        switch self {
        case .null: "null"
        case .bool: "a Boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }

    /// Whether it is a value that must not be sent in plain text where a field is encrypted.
    fileprivate var isFilled: Bool {
        switch self {
        case .null: false
        case .string(let text): !text.isEmpty
        default: true
        }
    }
}
