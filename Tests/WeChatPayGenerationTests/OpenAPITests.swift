import Foundation
import Testing
import WeChatPayCatalog

@testable import WeChatPayGeneration

@Suite("The OpenAPI document", .timeLimit(.minutes(5)))
struct OpenAPITests {
    private static let text = OpenAPIDocument(
        operations: Array(Catalog.operations),
        notifications: Catalog.notifications
    ).text

    private func complete() throws -> Reader { try Reader(Self.text) }

    @Test("The same input gives the same bytes, with a newline at the end")
    func determinism() {
        let again = OpenAPIDocument(operations: Array(Catalog.operations), notifications: Catalog.notifications)
        #expect(again.text == Self.text)
        #expect(Self.text.hasPrefix("{\n  \"openapi\": \"3.1.0\",\n  \"info\": {\n") && Self.text.hasSuffix("\n}\n"))
    }

    @Test(
        "The schemas of a product are those of the complete document, and all are used",
        arguments: [
            "刷脸支付", "基础支付", "支付分", "品牌经营", "商户进件",
        ]
    )
    func products(_ product: String) throws {
        let operations = Catalog.operations(ofProduct: product)
        guard !operations.isEmpty else { return }
        let part = try Reader(OpenAPIDocument(operations: operations, notifications: []).text)
        let (some, all) = (part.object("components", "schemas"), try complete().object("components", "schemas"))
        let references = part.references(in: part.root)
        for (name, schema) in some {
            #expect((schema as? NSDictionary) == (all[name] as? NSDictionary), "\(name)")
            let isUsed = references.contains("#/components/schemas/\(name)")
            #expect(isUsed || ["UploadMeta", "Error"].contains(name), "\(name)")
        }
    }

    @Test("Each operation and each notification occurs once")
    func size() throws {
        let document = try complete()
        let operations = document.operations("paths")
        let others = document.object("paths").values.flatMap { item in
            ((item as? [String: Any])?["x-wechatpay-alternatives"] as? [[String: Any]]) ?? []
        }
        // Two operations differ in the name of a parameter only.
        #expect(operations.count == 1016 && others.count == 1)
        #expect(document.object("paths").count == 933 && document.object("webhooks").count == 105)
        let ids = (operations + document.operations("webhooks")).compactMap { $0.object["operationId"] as? String }
        #expect(Set(ids).count == 1016 + 105)
        let forms = Set(document.object("paths").keys.map { $0.replacing(#/\{[^}]*\}/#, with: "{}") })
        #expect(forms.count == 933)
    }

    @Test("Operation ids are unique and stable")
    func names() {
        let ids = Catalog.operations.map { OperationName($0).identifier }
        #expect(Set(ids.map { $0.lowercased() }).count == 1017)
        #expect(ids.allSatisfy { $0.wholeMatch(of: #/[a-z]+[A-Z][A-Za-z0-9]*/#) != nil })
        for (method, template, id) in [
            ("GET", "v3/certificates", "getCertificates"),
            ("POST", "v3/pay/transactions/jsapi", "postPayTransactionsJsapi"),
            (
                "GET", "v3/pay/transactions/id/{transaction_id}", "getPayTransactionsIdByTransactionId"
            ),
            (
                "POST", "v3/pay/transactions/out-trade-no/{out_trade_no}/close",
                "postPayTransactionsOutTradeNoByOutTradeNoClose"
            ),
            ("POST", "v3/refund/domestic/refunds", "postRefundDomesticRefunds"),
            ("POST", "v3/merchant/media/video_upload", "postMerchantMediaVideoUpload"),
            ("POST", "v3/applyment4sub/applyment/", "postApplyment4subApplyment"),
            ("GET", "hk/v3/statements", "getHkV3Statements"),
            ("POST", "global/v3/customs/orders", "postGlobalV3CustomsOrders"),
            ("POST", "v3/global/customs/orders", "postGlobalCustomsOrders"),
            (
                "PATCH", "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}",
                "patchOfflinefacemchOrganizationsByOrganizationIdUsersOutUserIdByOutUserId"
            ),
        ] {
            #expect(Catalog.operation(method, template).map { OperationName($0).identifier } == id)
        }
    }

    @Test("All references exist, and all schemas of operations are used")
    func references() throws {
        let document = try complete()
        let references = document.references(in: document.root)
        for reference in references { #expect(document.target(reference) != nil, "\(reference)") }
        for name in document.object("components", "schemas").keys {
            #expect(name.wholeMatch(of: #/[a-zA-Z0-9._-]+/#) != nil, "\(name)")
            #expect(references.contains("#/components/schemas/\(name)"), "\(name)")
        }
    }

    @Test("The parameters of a path are those of its template, and required")
    func paths() throws {
        for (path, _, object) in try complete().operations("paths") {
            let parameters = (object["parameters"] as? [[String: Any]] ?? []).filter { $0["in"] as? String == "path" }
            let names = path.matches(of: #/\{([^}]*)\}/#).map { String($0.1) }
            #expect(parameters.compactMap { $0["name"] as? String } == names, "\(path)")
            #expect(parameters.allSatisfy { $0["required"] as? Bool == true }, "\(path)")
        }
    }

    @Test("Encrypted fields are marked in bodies, queries and responses")
    func encryption() throws {
        let document = try complete()
        var counts = [0, 0, 0]
        for (_, _, object) in document.operations("paths") {
            counts[0] += document.encrypted(in: object["requestBody"])
            counts[1] += document.encrypted(in: object["parameters"])
            counts[2] += document.encrypted(in: object["responses"])
        }
        #expect(counts == [266, 16, 69])
    }

    @Test("The fields of bodies are those of the catalogue")
    func bodies() throws {
        let document = try complete()
        func check(_ schema: Any?, _ fields: [Catalog.Field], _ path: String) throws {
            let schema = try #require(document.resolved(schema), "\(path)")
            let properties = try #require(schema["properties"] as? [String: Any], "\(path)")
            #expect(Set(properties.keys) == Set(fields.map(\.name)), "\(path)")
            let required = Set(schema["required"] as? [String] ?? [])
            for field in fields {
                #expect(required.contains(field.name) == field.isRequired, "\(path).\(field.name)")
                let property = try #require(document.resolved(properties[field.name]), "\(path).\(field.name)")
                let value = field.isArray ? document.resolved(property["items"]) : property
                #expect(value?["type"] as? String == field.kind.rawValue, "\(path).\(field.name)")
                #expect(value?["enum"] == nil)
                if field.kind == .object, !field.fields.isEmpty {
                    try check(value, field.fields, "\(path).\(field.name)")
                }
            }
        }
        for operation in Catalog.operations {
            let schemas = document.object("components", "schemas")
            if !operation.json.isEmpty {
                try check(schemas[OperationWriter.requestName(operation)], operation.json, operation.template)
            }
            if !operation.response.isEmpty {
                try check(schemas[OperationWriter.responseName(operation)], operation.response, operation.template)
            }
        }
    }

    @Test("The names of bodies do not depend on what else is in the document")
    func products() throws {
        let operations = Catalog.operations(ofProduct: "刷脸支付")
        let document = try Reader(OpenAPIDocument(operations: operations, notifications: []).text)
        #expect(document.operations("paths").count == operations.count && document.root["webhooks"] == nil)
        let bodies = { (reader: Reader) in
            Set(
                reader.object("components", "schemas").keys.filter {
                    $0.hasSuffix("Request") || $0.hasSuffix("Response")
                }
            )
        }
        #expect(try bodies(document).isSubset(of: bodies(complete())))
        #expect(document.object("components", "schemas")["Notification"] == nil)
    }
}

/// Reads a document as JSON.
private struct Reader {
    let root: [String: Any]

    init(_ text: String) throws {
        root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// The object at a path of names.
    func object(_ names: String...) -> [String: Any] {
        names.reduce(root) { $0[$1] as? [String: Any] ?? [:] }
    }

    /// The operations of a section.
    func operations(_ section: String) -> [(path: String, method: String, object: [String: Any])] {
        object(section).flatMap { path, item in
            ["get", "post", "put", "patch", "delete"].compactMap { method in
                ((item as? [String: Any])?[method] as? [String: Any]).map { (path, method, $0) }
            }
        }
    }

    /// All references in a value.
    func references(in value: Any) -> Set<String> {
        if let array = value as? [Any] { return array.reduce(into: []) { $0.formUnion(references(in: $1)) } }
        guard let object = value as? [String: Any] else { return [] }
        let inner = object.values.reduce(into: Set<String>()) { $0.formUnion(references(in: $1)) }
        return (object["$ref"] as? String).map { inner.union([$0]) } ?? inner
    }

    /// What a reference refers to.
    func target(_ reference: String) -> [String: Any]? {
        reference.split(separator: "/").dropFirst().reduce(root) { ($0 as? [String: Any])?[String($1)] }
            as? [String: Any]
    }

    /// An object after its reference was followed.
    func resolved(_ value: Any?) -> [String: Any]? {
        guard let object = value as? [String: Any] else { return nil }
        return (object["$ref"] as? String).map(target) ?? object
    }

    /// The number of encrypted fields in a value and what it refers to.
    func encrypted(in value: Any?) -> Int {
        if let array = value as? [Any] { return array.reduce(0) { $0 + encrypted(in: $1) } }
        guard let object = resolved(value) else { return 0 }
        let own = object["x-wechatpay-encrypted"] as? Bool == true ? 1 : 0
        return object.values.reduce(own) { $0 + encrypted(in: $1) }
    }
}
