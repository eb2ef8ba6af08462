import Synchronization
import WeChatPayCatalog

/// The facts about an operation that a check needs, decoded once.
final class KnownOperation: Sendable {
    /// The segments of the template.
    let template: [Substring]
    /// Method and template.
    let name: String
    /// The origins that serve it.
    let origins: [String]
    let path: [Catalog.Field]
    let query: [Catalog.Field]
    let headers: [Catalog.Field]
    let json: [Catalog.Field]
    let isUpload: Bool

    private init(_ operation: Catalog.Operation) {
        template = operation.template.split(separator: "/", omittingEmptySubsequences: false)
        name = "\(operation.method) \(operation.template)"
        // The facts name other hosts only; operations of the overseas product are on the host in Hong Kong too.
        let main = ["https://api.mch.weixin.qq.com"]
        let both = main + ["https://apihk.mch.weixin.qq.com"]
        let defaults = operation.template.hasPrefix("v3/") ? main : both
        origins = operation.hosts.isEmpty ? defaults : operation.hosts
        path = operation.path
        query = operation.query
        headers = operation.headers
        json = operation.json
        isUpload = !operation.form.isEmpty
    }

    private static let known = Mutex<[Catalog.Operation: KnownOperation]>([:])

    /// The facts; decoding takes longer than the rest of a check, so those of operations that were called are kept.
    static func facts(_ operation: Catalog.Operation) -> KnownOperation {
        if let known = known.withLock({ $0[operation] }) { return known }
        let facts = KnownOperation(operation)
        known.withLock { $0[operation] = facts }
        return facts
    }

    /// Whether the template has the same form as another one, apart from the names of parameters.
    func hasForm(of other: KnownOperation) -> Bool {
        template.count == other.template.count
            && zip(template, other.template).allSatisfy { $0 == $1 || $0.hasPrefix("{") && $1.hasPrefix("{") }
    }
}
