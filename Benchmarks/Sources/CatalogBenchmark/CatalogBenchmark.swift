import Measuring
import WeChatPayCatalog

/// The time of what a program asks the catalogue.
@main
enum CatalogBenchmark {
    static func main() {
        let clock = ContinuousClock()
        let first = clock.measure { _ = Catalog.operation("GET", "v3/certificates") }
        print("first lookup, with the index: \(microseconds(first)) µs")
        let user = "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"
        report("operation by template", 10_000) { Catalog.operation("PATCH", user) != nil }
        report("operation by filled path", 10_000) {
            Catalog.operation("PATCH", path: "v3/offlinefacemch/organizations/O1/users/out-user-id/S1") != nil
        }
        report("fields of an operation", 10_000) { Catalog.operation("PATCH", user)?.json.isEmpty == false }
        report("search", 50) { !Catalog.search("退款 out_refund_no").isEmpty }
        report("nearest", 50) { !Catalog.nearest(to: "v3/refund/domestik/refunds", method: "POST").isEmpty }
    }

    private static func report(_ name: String, _ count: Int, _ work: () -> Bool) {
        let clock = ContinuousClock()
        var found = 0
        let samples = Samples(
            (0..<5).map { _ in
                microseconds(clock.measure { for _ in 0..<count where work() { found += 1 } }) / Double(count)
            }
        )
        print("\(name): \((samples.median * 100).rounded() / 100) µs, median of 5 rounds of \(found / 5)")
    }

    private static func microseconds(_ duration: Duration) -> Double { duration / .microseconds(1) }
}
