public import WeChatPay
import WeChatPayCatalog

/// Checks requests with the facts of `WeChatPayCatalog`.
public struct CatalogChecker: RequestChecker {
    /// The platform's main host, which serves all operations for which the facts name no other one.
    private static let mainHost = "https://api.mch.weixin.qq.com"
    /// The first two segments of all templates.
    private static let families = Set(Catalog.operations.map { family(of: $0.template) })

    /// Makes a checker; the facts are indexed on first use.
    public init() {}

    /// Checks a request.
    ///
    /// - Parameter request: The request.
    /// - Returns: The issues; those of an unknown operation list the three nearest ones.
    public func review(_ request: RequestContent) -> RequestReview {
        let candidates = Self.operations(of: request)
        guard let first = candidates.first else {
            return RequestReview(issues: Self.unknown(request).map { [$0] } ?? [])
        }
        // Two operations whose templates have the same form cannot be distinguished by a path: the better one counts.
        var best = (operation: first, issues: Self.issues(of: request, first))
        for operation in candidates.dropFirst() where !best.issues.isEmpty {
            let issues = Self.issues(of: request, operation)
            if issues.count < best.issues.count { best = (operation, issues) }
        }
        let hosts = best.operation.hosts
        return RequestReview(issues: best.issues, origins: hosts.isEmpty ? [Self.mainHost] : hosts)
    }

    /// The operations that a request can be: the one with its template, or those with its path.
    private static func operations(of request: RequestContent) -> [KnownOperation] {
        if let operation = Catalog.operation(request.method, request.template) {
            return [KnownOperation.facts(operation)]
        }
        let found = Catalog.operations(path: request.path).filter { $0.method == request.method }
            .map(KnownOperation.facts)
        return found.filter { $0.hasForm(of: found[0]) }
    }

    private static func family(of path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: true).prefix(2).joined(separator: "/")
    }

    private static func issues(of request: RequestContent, _ operation: KnownOperation) -> [RequestIssue] {
        var check = OperationCheck(operation, request)
        check.run()
        return check.issues
    }

    /// The issue of an operation that is not known; `nil` if others of its family are not known either.
    private static func unknown(_ request: RequestContent) -> RequestIssue? {
        guard families.contains(family(of: request.path)) else { return nil }
        let methods = Catalog.operations(path: request.path)
        let nearest =
            methods.isEmpty
            ? Catalog.nearest(to: request.template, method: request.method) : Array(methods.prefix(3))
        let names = nearest.map { "\($0.method) \($0.template)" }
        let list = names.dropLast().joined(separator: ", ") + (names.count > 1 ? " or " : "") + (names.last ?? "")
        let reason = methods.isEmpty ? "The operation is not known" : "The path is not known with this method"
        return RequestIssue(
            .unknownOperation,
            operation: request.operation,
            message: "\(reason); did you mean \(list)? If it is new, report or ignore \"unknown_operation\""
        )
    }
}
