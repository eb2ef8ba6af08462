extension Catalog {
    /// The facts about one operation.
    ///
    /// Names and fields are decoded from the table when they are accessed.
    public struct Operation: Sendable, Hashable {
        private enum Column: Int {
            case template, method, name, products, roles, updated, hosts, status, path, query, headers, json, form
            case response
        }

        private let line: CatalogTable.Line

        init(index: Int) { self.line = Catalog.table.operations[index] }

        /// The HTTP method, in uppercase.
        public var method: String { line[Column.method.rawValue] }
        /// The template without a leading slash, such as `v3/pay/transactions/id/{transaction_id}`.
        public var template: String { line[Column.template.rawValue] }
        /// The official name, in Chinese.
        public var name: String { line[Column.name.rawValue] }
        /// The products that it belongs to; few operations have none.
        public var products: [String] { Catalog.table.texts(line[Column.products.rawValue]) }
        /// The roles that can call it, such as 服务商.
        public var roles: [String] { Catalog.table.texts(line[Column.roles.rawValue]) }
        /// When its page last changed, such as `2024.10.22`; empty if that is not known.
        public var updated: String { line[Column.updated.rawValue] }
        /// The origins that serve it, if that is not the main host.
        public var hosts: [String] { Catalog.table.texts(line[Column.hosts.rawValue]) }
        /// The status of a success.
        public var status: Int { Int(line[Column.status.rawValue]) ?? 200 }
        /// The parameters of the path.
        public var path: [Field] { fields(.path) }
        /// The parameters of the query.
        public var query: [Field] { fields(.query) }
        /// The headers of its own.
        public var headers: [Field] { fields(.headers) }
        /// The fields of the JSON body.
        public var json: [Field] { fields(.json) }
        /// The parts of a multipart body, for uploads.
        public var form: [Field] { fields(.form) }
        /// The fields of a successful response; none for 202, 204 and files.
        public var response: [Field] { fields(.response) }

        private func fields(_ column: Column) -> [Field] { Catalog.table.fields(line[column.rawValue]) }

        /// Whether two values are the same operation.
        public static func == (first: Operation, second: Operation) -> Bool { first.line.index == second.line.index }

        /// Hashes the operation.
        public func hash(into hasher: inout Hasher) { hasher.combine(line.index) }
    }

    /// The facts about one kind of notification.
    public struct Notification: Sendable {
        private let line: CatalogTable.Line

        init(index: Int) { self.line = Catalog.table.notifications[index] }

        /// The event types that it has, such as `TRANSACTION.SUCCESS`.
        public var eventTypes: [String] { line[0].split(separator: "|").map(String.init) }
        /// The original types of the encrypted resource, such as `transaction`.
        public var originalTypes: [String] { line[1].split(separator: "|").map(String.init) }
        /// The official name, in Chinese.
        public var name: String { line[2] }
        /// The fields of the decrypted resource.
        public var resource: [Field] { Catalog.table.fields(line[3]) }
    }
}
