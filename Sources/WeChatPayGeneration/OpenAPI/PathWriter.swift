import WeChatPayCatalog

/// Writes operations as Path Items.
struct PathWriter {
    /// Writes the operations.
    let operations: OperationWriter

    /// The paths, in the order of the operations.
    ///
    /// Operations whose templates differ in the names of parameters only are at one path, with the names of the first
    /// template. If they also have the same method, OpenAPI cannot describe the second one: it is in an extension.
    ///
    /// - Parameter all: The operations.
    /// - Returns: The Paths Object.
    func paths(_ all: [Catalog.Operation]) -> OrderedJSON {
        var order: [PathForm] = []
        var groups: [String: [Catalog.Operation]] = [:]
        for operation in all {
            let path = PathForm(operation.template)
            if groups[path.form] == nil { order.append(path) }
            groups[path.form, default: []].append(operation)
        }
        return OrderedJSON(members: order.map { (name: $0.path, value: item(groups[$0.form] ?? [], at: $0)) })
    }

    private func item(_ group: [Catalog.Operation], at path: PathForm) -> OrderedJSON {
        var item: OrderedJSON = [:]
        var methods: Set<String> = []
        var others: [OrderedJSON] = []
        for operation in group {
            let method = operation.method.lowercased()
            if methods.insert(method).inserted {
                item.append(method, operations.object(operation, at: path))
            } else {
                let own = PathForm(operation.template)
                let object = operations.object(operation, at: own)
                others.append(OrderedJSON(members: [("path", .string(own.path)), (method, object)]))
            }
        }
        if !others.isEmpty { item.append("x-wechatpay-alternatives", .array(others)) }
        return item
    }
}
