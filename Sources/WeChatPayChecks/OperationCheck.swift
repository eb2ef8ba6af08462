import Foundation
import WeChatPay
import WeChatPayCatalog

/// Compares one request with the facts about its operation.
struct OperationCheck {
    private(set) var issues: [RequestIssue] = []

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
        for field in Self.required(fields) where !request.query.contains(where: { $0.name == field.name }) {
            add(.missingField, ["query", field.name], "is required; add it")
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
        for field in Self.required(operation.headers) where request.headers[field.name] == nil {
            // The client sets it if it has a key.
            guard field.name.lowercased() != "wechatpay-serial" else { continue }
            add(.missingField, ["headers", field.name], "is required; add it")
        }
    }

    /// Checks a value of any type that is a text in the request.
    private mutating func check(_ text: String, _ field: Catalog.Field, at path: [String]) {
        switch field.kind {
        case .integer where !text.isWholeNumber: addType(path, field, "another text")
        case .number where Double(text) == nil: addType(path, field, "another text")
        case .boolean where text != "true" && text != "false": addType(path, field, "another text")
        case .integer, .number: check(number: Double(text) ?? 0, text, field, at: path)
        case .string: check(string: text, field, at: path)
        default: break
        }
    }

    // MARK: Body

    private mutating func checkBody() {
        guard !operation.isUpload else { return }
        let fields = operation.json
        switch request.body {
        case .other: return
        case .none:
            for field in Self.required(fields) { add(.missingField, ["json", field.name], "is required; add it") }
        case .json(let value):
            if fields.isEmpty {
                if value.object?.isEmpty != true { addUnknown(["json"], among: []) }
            } else if value.object != nil {
                check(object: value, fields, at: ["json"])
            } else {
                add(.wrongType, ["json"], "must be an object, but is \(value.typeName)")
            }
        }
    }

    private mutating func check(object: JSONValue, _ fields: [Catalog.Field], at path: [String]) {
        guard let members = object.object else { return }
        for field in Self.required(fields) where members[field.name].map({ $0 == .null }) ?? true {
            add(path.count == 1 ? .missingField : .missingInnerField, path + [field.name], "is required; add it")
        }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) where value != .null {
            let place = path + [name]
            let candidates = fields.filter { $0.name == name }
            guard let first = candidates.first else {
                addUnknown(place, among: fields)
                continue
            }
            guard candidates.count > 1 else {
                check(value, first, at: place)
                continue
            }
            // A page can describe a field twice, for two cases: the better one counts.
            var best: [RequestIssue]?
            for candidate in candidates {
                var check = OperationCheck(operation, request)
                check.check(value, candidate, at: place)
                if check.issues.count < best?.count ?? .max { best = check.issues }
            }
            issues += best ?? []
        }
    }

    private mutating func check(_ value: JSONValue, _ field: Catalog.Field, at path: [String]) {
        guard field.isArray else { return check(element: value, field, at: path) }
        guard let elements = value.array else {
            return add(.wrongType, path, "must be a list, but is \(value.typeName)")
        }
        if let maximum = field.maximumCount, elements.count > maximum {
            add(.outsideLimits, path, "has more than \(maximum) elements")
        }
        if let minimum = field.minimumCount, elements.count < minimum {
            add(.outsideLimits, path, "has less than \(minimum) elements")
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
            add(.tooLong, path, "has \(count) characters; the limit is \(maximum)")
        }
        if let minimum = field.minimumLength, text.unicodeScalars.count < minimum {
            add(.outsideLimits, path, "has less than \(minimum) characters")
        }
        if !text.isEmpty, let format = TextFormat(field), !format.matches(text) {
            add(.malformed, path, "does not have the form \(format.name)")
        }
        checkVocabulary(text, field, at: path)
    }

    private mutating func check(number: Double, _ text: String, _ field: Catalog.Field, at path: [String]) {
        if let maximum = field.maximum, number > maximum {
            add(.outsideLimits, path, "is larger than \(Self.text(maximum))")
        }
        if let minimum = field.minimum, number < minimum {
            add(.outsideLimits, path, "is smaller than \(Self.text(minimum))")
        }
        if !text.isEmpty { checkVocabulary(text, field, at: path) }
    }

    private mutating func checkVocabulary(_ text: String, _ field: Catalog.Field, at path: [String]) {
        let known = field.vocabulary
        guard !known.isEmpty, !text.isEmpty, !known.contains(text) else { return }
        let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
        add(.outsideVocabulary, path, "is none of the known values: \(list)")
    }

    private static func text(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }

    // MARK: Issues

    private static func required(_ fields: [Catalog.Field]) -> [Catalog.Field] {
        var names: Set<String> = []
        return fields.filter { $0.isRequired && names.insert($0.name).inserted }
    }

    private mutating func add(_ kind: RequestIssue.Kind, _ path: [String], _ text: String) {
        let message = "\(path.joined(separator: ".")) \(text)"
        issues.append(RequestIssue(kind, operation: request.operation, field: path, message: message))
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
        add(.wrongType, path, "must be \(expected), but is \(actual)")
    }

    private mutating func addPlainText(_ path: [String]) {
        let advice =
            request.setsSerial
            ? "the header Wechatpay-Serial is set, so encrypt it with the key that it names"
            : "use .sealed(…), or set encryptsFields"
        add(.plainText, path, "must be encrypted, but is in plain text; \(advice)")
    }

    private mutating func addUnknown(_ path: [String], among fields: [Catalog.Field]) {
        guard let name = path.last, path.count > 1 else {
            return add(.unknownField, path, "is not known: the operation has no JSON body")
        }
        if let elsewhere = place(of: name), elsewhere != path {
            return add(.unknownField, path, "is not known; did you mean \(elsewhere.joined(separator: "."))?")
        }
        let bytes = Array(name.utf8.prefix(64))
        let nearest = fields.map { ($0.name, Similarity.distance(bytes, Array($0.name.utf8))) }
            .min { $0.1 < $1.1 }
        guard let (known, distance) = nearest, distance <= max(2, bytes.count / 3) else {
            return add(.unknownField, path, "is not known; check its name and place")
        }
        let suggestion = (path.dropLast() + [known]).joined(separator: ".")
        add(.unknownField, path, "is not known; did you mean \(suggestion)?")
    }

    /// Where the operation has a field with a name.
    private func place(of name: String) -> [String]? {
        func place(_ fields: [Catalog.Field], _ path: [String]) -> [String]? {
            if fields.contains(where: { $0.name == name }) { return path + [name] }
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
        case .array: "a list"
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
