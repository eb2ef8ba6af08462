public import WeChatPay
import WeChatPayCatalog

/// Checks requests with the facts of `WeChatPayCatalog`.
public struct CatalogChecker: RequestChecker {
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
        return RequestReview(issues: best.issues, origins: best.operation.origins)
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

    /// A template without what looks like a value: a filled path is not known as a template.
    private static func masked(_ template: String) -> String {
        template.split(separator: "/", omittingEmptySubsequences: false)
            .map { Similarity.isValue(Array($0.utf8)[...]) ? "…" : $0 }.joined(separator: "/")
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
        // A misspelt segment can be taken for a parameter of an operation with another method.
        var nearest: [Catalog.Operation] = []
        for operation in methods.prefix(2) + Catalog.nearest(to: request.template, method: request.method)
        where !nearest.contains(operation) { nearest.append(operation) }
        let names = nearest.prefix(3).map { "\($0.method) \($0.template)" }
        let list = names.dropLast().joined(separator: ", ") + (names.count > 1 ? " or " : "") + (names.last ?? "")
        let reason = methods.isEmpty ? "The operation is not known" : "The path is not known with this method"
        return RequestIssue(
            .unknownOperation,
            operation: "\(request.method) \(masked(request.template))",
            message: "\(reason); did you mean \(list)?",
            advice: "if it is new, report or ignore issues of the kind unknown_operation"
        )
    }
}
