/// Facts about every operation and notification of API v3: names, places and types of parameters, vocabularies, limits,
/// and which fields are encrypted.
///
/// The facts are a third party's reading of the platform's documentation at one point in time; see `NOTICE`.
/// Vocabularies are open, and fields may exist that are missing here. They are text in the program, of which one
/// operation is decoded at a time; they are indexed on first use.
///
/// ```swift
/// let refund = Catalog.operation("POST", "v3/refund/domestic/refunds")
/// let query = Catalog.operation("GET", path: "v3/pay/transactions/id/4200001234")
/// let found = Catalog.search("退款")
/// ```
public enum Catalog {
    static let table = CatalogTable()

    /// All operations, in the order of their templates.
    public static var operations: Operations { Operations() }

    /// The operation with a method and a template; `nil` if it is not known.
    ///
    /// - Parameters:
    ///   - method: The HTTP method, in uppercase.
    ///   - template: The template, such as `v3/pay/transactions/id/{transaction_id}`; a leading slash is ignored.
    /// - Returns: The operation.
    public static func operation(_ method: String, _ template: String) -> Operation? {
        let template = template.hasPrefix("/") ? String(template.dropFirst()) : template
        return table.index(template: template, method: method).map(Operation.init(index:))
    }

    /// The operation with a method and a filled path; `nil` if it is not known.
    ///
    /// Where both a literal and a parameter fit a segment, the literal is used.
    ///
    /// - Parameters:
    ///   - method: The HTTP method, in uppercase.
    ///   - path: The path, such as `v3/pay/transactions/id/4200001234`; a leading slash and a query are ignored.
    /// - Returns: The operation.
    public static func operation(_ method: String, path: String) -> Operation? {
        operations(path: path).first { $0.method == method }
    }

    /// The operations of a filled path with all its methods.
    ///
    /// - Parameter path: The path; a leading slash and a query are ignored.
    /// - Returns: The operations; at the first segment where templates differ, a literal comes before a parameter.
    public static func operations(path: String) -> [Operation] {
        PathMatch(table).indices(of: path).map(Operation.init(index:))
    }

    /// The product families and products, such as `刷脸支付`, in the order of their names.
    public static var products: [String] { table.products }

    /// The operations of a product.
    ///
    /// - Parameter product: The product's name, or its beginning: `支付分` also contains `支付分∙服务商模式`.
    /// - Returns: The operations, in the order of their templates.
    public static func operations(ofProduct product: String) -> [Operation] {
        operations.filter { operation in operation.products.contains { $0 == product || $0.hasPrefix("\(product)∙") } }
    }

    /// Searches names, templates, products and field names.
    ///
    /// - Parameter text: Words in Chinese or English, parts of a path, or field names; all of them must be found.
    /// - Returns: The operations, best first: a word in the name counts most, then the template, then the product.
    public static func search(_ text: String) -> [Operation] {
        CatalogSearch(text).indices(in: table).map(Operation.init(index:))
    }

    /// The operations whose templates are most similar to a text, for a suggestion.
    ///
    /// - Parameters:
    ///   - template: A template or a path that is not known.
    ///   - method: The method, which is preferred; `nil` for any.
    ///   - count: The maximum number of operations.
    /// - Returns: The operations, the most similar first.
    public static func nearest(to template: String, method: String? = nil, count: Int = 3) -> [Operation] {
        Similarity.nearest(to: template, method: method, count: count).map(Operation.init(index:))
    }

    /// All notifications, in the order of their event types.
    public static var notifications: [Notification] { (0..<table.notifications.count).map(Notification.init(index:)) }

    /// The notifications with an event type, such as `TRANSACTION.SUCCESS`, which several products have.
    public static func notifications(_ eventType: String) -> [Notification] {
        table.notifications(eventType).map(Notification.init(index:))
    }

    /// All operations as a collection that decodes each of them when it is accessed.
    public struct Operations: RandomAccessCollection, Sendable {
        /// 0.
        public var startIndex: Int { 0 }
        /// The number of operations.
        public var endIndex: Int { Catalog.table.operations.count }
        /// The operation at a position.
        public subscript(position: Int) -> Operation { Operation(index: position) }
    }
}
