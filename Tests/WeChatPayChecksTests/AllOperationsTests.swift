import Foundation
import Testing
import WeChatPay
import WeChatPayCatalog
import WeChatPayChecks
import WeChatPayTesting

/// An operation with a request for it that has all that is required.
private struct Sample {
    let operation: Catalog.Operation
    var path: [String: String] = [:]
    var query: [(String, RequestValue)] = []
    var headers: [String: String] = [:]
    var json: JSONValue?

    init(_ operation: Catalog.Operation) throws {
        self.operation = operation
        for field in operation.path where operation.template.contains("{\(field.name)}") {
            path[field.name] = Self.text(field)
        }
        for field in operation.query where field.isRequired && !query.contains(where: { $0.0 == field.name }) {
            query.append((field.name, RequestValue(field.isEncrypted ? "" : Self.text(field))))
        }
        for field in operation.headers where field.isRequired && field.name != "Wechatpay-Serial" {
            headers[field.name] = Self.text(field)
        }
        if !operation.json.isEmpty {
            json = try JSONDecoder().decode(JSONValue.self, from: Data(operation.skeleton.utf8))
        }
        if !operation.form.isEmpty { headers["Content-Type"] = "multipart/form-data" }
    }

    /// A text that a field can have.
    private static func text(_ field: Catalog.Field) -> String {
        if let first = field.vocabulary.first { return first }
        if field.format == "rfc3339" { return "2026-01-01T00:00:00+08:00" }
        switch field.kind {
        case .integer, .number: return String(Int(max(field.minimum ?? 1, 1)))
        case .boolean: return "true"
        default: return String(repeating: "1", count: max(1, field.minimumLength ?? 1))
        }
    }

    func send(_ client: WeChatPayClient, template: String? = nil) async throws {
        let method = try #require(Call.Method(rawValue: operation.method))
        let options = RequestOptions(
            path: path,
            query: query,
            headers: headers,
            json: json,
            body: operation.form.isEmpty ? nil : Data("--x--".utf8)
        )
        _ = try await client.chain(template ?? operation.template).call(method, options)
    }

    /// The places of all encrypted fields of the body.
    var encrypted: [[String]] { places.filter { $0.1.isEncrypted }.map(\.0) }

    /// All fields of the body with their places; lists have one element.
    var places: [([String], Catalog.Field)] { Self.places(operation.json, below: []) }

    private static func places(_ fields: [Catalog.Field], below path: [String]) -> [([String], Catalog.Field)] {
        fields.flatMap { field in
            let place = path + [field.name] + (field.isArray ? ["0"] : [])
            return [(place, field)] + places(field.fields, below: place)
        }
    }

    /// The template filled with the sample's values.
    var filledPath: String {
        path.reduce(operation.template) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}

@Suite("Checks of all operations", .timeLimit(.minutes(5)))
struct AllOperationsTests {
    private func samples() throws -> [Sample] { try Catalog.operations.map(Sample.init) }

    @Test("A request with the skeleton of an operation is sent without an issue, by template and by filled path")
    func skeletons() async throws {
        let checked = try CheckedClient()
        var count = 0
        for var sample in try samples() {
            try await sample.send(checked.client)
            let filled = sample.filledPath
            sample.path = [:]
            try await sample.send(checked.client, template: filled)
            count += 2
            #expect(checked.sent.count == count)
        }
        #expect(checked.issues.isEmpty)
        #expect(count == 2034)
    }

    @Test("A misspelt segment is refused, and the operation is suggested")
    func misspelling() async throws {
        let checked = try CheckedClient()
        var count = 0
        for sample in try samples() {
            var segments = sample.operation.template.split(separator: "/", omittingEmptySubsequences: false)
            // The first two segments decide whether an operation is checked.
            guard let index = segments.indices.dropFirst(2).last(where: { !segments[$0].hasPrefix("{") }) else {
                continue
            }
            segments[index] = "x\(segments[index])"[...]
            let template = segments.joined(separator: "/")
            let error = try await failure { try await sample.send(checked.client, template: template) }
            #expect(error.issues.map(\.kind) == [.unknownOperation] && error.code == .invalidRequest)
            #expect(
                error.message.contains("\(sample.operation.method) \(sample.operation.template)"),
                "\(error)"
            )
            count += 1
        }
        #expect(count > 900, "\(count)")
        #expect(checked.sent.isEmpty)
    }

    @Test("A missing required field is refused, by its path")
    func missing() async throws {
        let checked = try CheckedClient()
        var count = 0
        for sample in try samples() {
            for field in Set(sample.operation.json.filter(\.isRequired).map(\.name)) {
                var incomplete = sample
                incomplete.json = sample.json?.setting([field], to: nil)
                let error = try await failure { try await incomplete.send(checked.client) }
                #expect(error.issues.map(\.fieldPath) == ["json.\(field)"], "\(error)")
                #expect(error.issues.map(\.kind) == [.missingField])
                count += 1
            }
            for (name, _) in sample.query {
                var incomplete = sample
                incomplete.query.removeAll { $0.0 == name }
                let error = try await failure { try await incomplete.send(checked.client) }
                #expect(error.issues.map(\.fieldPath) == ["query.\(name)"], "\(error)")
                count += 1
            }
        }
        #expect(count > 1000, "\(count)")
        #expect(checked.sent.isEmpty)
    }

    @Test("Each text beyond its limit is refused, and the longest one is sent")
    func limits() async throws {
        let checked = try CheckedClient { $0[.malformed] = .ignore }
        var count = 0
        for sample in try samples() {
            for (place, field) in sample.places where field.maximumLength != nil && !field.isArray {
                let maximum = try #require(field.maximumLength)
                var long = sample
                let json = sample.json ?? .object([:])
                // Outside of ASCII, so that bytes are not counted.
                long.json = json.setting(place[...], to: .string(String(repeating: "退", count: maximum + 1)))
                let error = try await failure { try await long.send(checked.client) }
                #expect(error.issues.first { $0.kind == .tooLong }?.field == ["json"] + place, "\(error)")
                long.json = json.setting(place[...], to: .string(String(repeating: "退", count: maximum)))
                try await long.send(checked.client)
                count += 1
            }
        }
        #expect(count > 80, "\(count)")
        #expect(checked.sent.count == count)
    }

    @Test("Each encrypted field is refused in plain text, and encrypted by the client if configured")
    func encryption() async throws {
        let strict = try CheckedClient()
        let encrypting = try CheckedClient { $0.encryptsFields = true }
        let platform = try FixturePlatform()
        let text = "张三 13800138000"
        var count = 0
        for sample in try samples() {
            for place in sample.encrypted {
                var plain = sample
                plain.json = (sample.json ?? .object([:])).setting(place[...], to: .string(text))
                let error = try await failure { try await plain.send(strict.client) }
                let refused = error.issues.filter { $0.kind != .missingInnerField }
                #expect(refused.map(\.fieldPath) == [(["json"] + place).joined(separator: ".")], "\(error)")
                #expect(refused.map(\.kind) == [.plainText])
                #expect(!"\(error)".contains("13800138000") && !"\(error.issues)".contains("13800138000"))
                try await plain.send(encrypting.client)
                let sent = try #require(encrypting.sent.last?.json.at(place[...]).string)
                #expect(try platform.open(sent) == text)
                count += 1
            }
            for field in sample.operation.query where field.isEncrypted {
                var plain = sample
                plain.query.removeAll { $0.0 == field.name }
                plain.query.append((field.name, RequestValue(text)))
                let error = try await failure { try await plain.send(strict.client) }
                #expect(error.issues.map(\.fieldPath) == ["query.\(field.name)"])
                #expect(error.issues.map(\.kind) == [.plainText])
                try await plain.send(encrypting.client)
                let request = try #require(encrypting.sent.last)
                #expect(try request.query(field.name).map(platform.open) == [text])
                #expect(request.headers["Wechatpay-Serial"] == FixtureKeys.platformKeyID)
                count += 1
            }
        }
        #expect(count == 266 + 16 && strict.sent.isEmpty)
    }

    @Test("Each operation of another host is sent there, and to the client's host if that is a sandbox")
    func hosts() async throws {
        let checked = try CheckedClient()
        let sandboxed = try CheckedClient(configuring: { $0.baseURL = "http://127.0.0.1:8080" })
        for sample in try samples() {
            try await sample.send(checked.client)
            let expected = sample.operation.hosts.first ?? "https://api.mch.weixin.qq.com"
            #expect(checked.sent.last?.origin == expected)
            guard !sample.operation.hosts.isEmpty else { continue }
            try await sample.send(sandboxed.client)
            #expect(sandboxed.sent.last?.origin == "http://127.0.0.1:8080")
        }
        #expect(sandboxed.sent.count == 81 && sandboxed.issues.isEmpty)
    }
}
