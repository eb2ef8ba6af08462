import Foundation
import Testing
import TestVectors
import WeChatPayCatalog

@Suite("The catalogue", .timeLimit(.minutes(5)))
struct CatalogTests {
    private func count(_ fields: [Catalog.Field], _ isCounted: (Catalog.Field) -> Bool) -> Int {
        fields.reduce(0) { $0 + (isCounted($1) ? 1 : 0) + count($1.fields, isCounted) }
    }

    private func all(_ operation: Catalog.Operation) -> [Catalog.Field] {
        operation.path + operation.query + operation.headers + operation.json + operation.form + operation.response
    }

    @Test("It has the operations, notifications and fields of the public API site")
    func size() {
        #expect(Catalog.operations.count == 1017 && Catalog.notifications.count == 105)
        let fields = Catalog.operations.reduce(0) { $0 + count(all($1)) { _ in true } }
        let resources = Catalog.notifications.reduce(0) { $0 + count($1.resource) { _ in true } }
        #expect(fields + resources == 24_136)
        let encrypted = Catalog.operations.map { operation in
            [operation.json, operation.query, operation.response].map { count($0, \.isEncrypted) }
        }
        #expect((0..<3).map { column in encrypted.reduce(0) { $0 + $1[column] } } == [266, 16, 69])
        #expect(Catalog.operations.count { !$0.hosts.isEmpty } == 81)
    }

    @Test("Each operation is found by its template and by its filled path")
    func lookup() throws {
        for operation in Catalog.operations {
            #expect(Catalog.operation(operation.method, operation.template) == operation)
            #expect(Catalog.operation(operation.method, "/" + operation.template) == operation)
            let path = operation.template.replacing(#/\{[^}]*\}/#, with: "4200001234~a.b%20c")
            let found = Catalog.operations(path: "/" + path + "?a=b").filter { $0.method == operation.method }
            // Two templates have the same form: no path can distinguish them.
            #expect(found.contains(operation), "\(operation.method) \(operation.template)")
            #expect(Catalog.operation("TRACE", operation.template) == nil)
        }
        for path in [
            "", "/", "v3", "v4/x", "v3/pay/transactions/id", "v3/pay/transactions/id/", "v3//refund", "v3/{x}",
        ] {
            #expect(Catalog.operations(path: path).isEmpty, "\(path)")
        }
        let literal = try #require(Catalog.operation("GET", path: "v3/pay/transactions/out-trade-no/x"))
        #expect(literal.template == "v3/pay/transactions/out-trade-no/{out_trade_no}")
    }

    @Test("The chains of the public API site are known")
    func chains() throws {
        let known = Set(Catalog.operations.map(\.template))
        let face = "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"
        #expect(known.contains(face))
        let update = try #require(Catalog.operation("PATCH", face))
        #expect(update.json.first { $0.name == "phone" }?.isEncrypted == true && update.status == 204)
        #expect(update.json.first { $0.name == "student_info" }?.fields.map(\.name) == ["class_name"])
        #expect(update.products == ["刷脸支付"])
    }

    @Test("Search finds Chinese and English words, parts of paths and names of fields, best first")
    func search() {
        let refunds = Catalog.search("退款")
        #expect(refunds.count > 10 && refunds.allSatisfy { !$0.name.isEmpty })
        #expect(refunds.first?.name.contains("退款") == true)
        let english = Catalog.search("Domestic refunds")
        #expect(english.contains { $0.template == "v3/refund/domestic/refunds" && $0.method == "POST" })
        #expect(Catalog.search("out_refund_no").count > 5)
        #expect(Catalog.search("刷脸").contains { $0.products == ["刷脸支付"] })
        #expect(Catalog.search("退款 nothing-has-this").isEmpty && Catalog.search("").isEmpty)
    }

    @Test("The nearest operations are suggested for a misspelt template")
    func nearest() {
        let found = Catalog.nearest(to: "v3/refund/domestik/refunds", method: "POST")
        #expect(found.count == 3 && found.first?.template == "v3/refund/domestic/refunds")
        #expect(found.first?.method == "POST")
    }

    @Test("Products and notifications are listed")
    func lists() {
        #expect(Catalog.products.count > 100 && Catalog.products.contains("刷脸支付"))
        #expect(Catalog.operations(ofProduct: "刷脸支付").count >= 16 && Catalog.operations(ofProduct: "无").isEmpty)
        let paid = Catalog.notifications("TRANSACTION.SUCCESS")
        #expect(!paid.isEmpty && paid.contains { $0.resource.contains { $0.name == "transaction_id" } })
        #expect(Catalog.notifications("NO.SUCH").isEmpty)
    }
}
