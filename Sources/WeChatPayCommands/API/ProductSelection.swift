import WeChatPayCatalog
import WeChatPayCrypto

/// The operations of products that a user names.
enum ProductSelection {
    /// The operations of products, each once, in the order of their templates.
    ///
    /// - Parameter products: The names of the products, or their beginnings.
    /// - Returns: The operations.
    /// - Throws: ``Failure/Problem`` with the known products, for a product that is not known.
    static func operations(of products: [String]) throws -> [Catalog.Operation] {
        var found: Set<Catalog.Operation> = []
        for product in products {
            let operations = Catalog.operations(ofProduct: product)
            guard !operations.isEmpty else { throw unknown(product) }
            found.formUnion(operations)
        }
        return Catalog.operations.filter(found.contains)
    }

    /// The error for a product that is not known, with the product families.
    private static func unknown(_ product: String) -> Failure.Problem {
        let families = Set(Catalog.products.map { String($0.prefix { $0 != "∙" }) }).sorted()
        return Failure.Problem(
            status: .notFound,
            description: Language.current(
                "There is no product \(product.printableLine)",
                "没有产品 \(product.printableLine)"
            ),
            next: Language.current(
                "the products are \(families.joined(separator: ", "))",
                "产品有 \(families.joined(separator: "、"))"
            )
        )
    }
}
