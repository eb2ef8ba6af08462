// The README's catalogue: it must compile as printed.
import WeChatPayCatalog

func catalog() {
    // snippet.catalog
    let refund = Catalog.operation("POST", "v3/refund/domestic/refunds")
    print(refund?.name ?? "", refund?.json.filter(\.isRequired).map(\.name) ?? [])
    let found = Catalog.search("退款").map { "\($0.method) \($0.template)" }
    let query = Catalog.operation("GET", path: "v3/pay/transactions/id/4200001234")
    print(found.count, query?.template ?? "")
    // snippet.end
}
