/// How a client checks requests before it signs them.
///
/// `RequestChecks.catalog` of the module `WeChatPayChecks` checks with the facts about all operations:
///
/// ```swift
/// configuration.checks = .catalog
/// configuration.checks?.encryptsFields = true
/// configuration.checks?[.unknownField] = .refuse
/// ```
public struct RequestChecks: Sendable {
    /// What happens to an issue.
    public enum Action: String, Sendable, Hashable, CaseIterable {
        /// The call throws ``WeChatPayError`` with code `invalidRequest`, and nothing is sent.
        case refuse
        /// The issue is logged and passed to ``RequestChecks/onIssue``, and the request is sent.
        case report
        /// The issue is dropped.
        case ignore
    }

    /// Finds the issues.
    public var checker: any RequestChecker
    /// Whether fields that are known to be encrypted are encrypted by the client, in literals, in models and in the
    /// query.
    ///
    /// Values that are encrypted already stay as they are: ``Sealed`` ones and cipher texts. In a call that sets the
    /// header `Wechatpay-Serial`, all values must be encrypted by the caller. A raw `body` is never changed.
    ///
    /// Default: `false`.
    public var encryptsFields = false
    /// Whether calls are sent to the host that is known to serve the operation, if the client's own is another one of
    /// the platform.
    ///
    /// The platform's keys of that host must be in the key ring too. Default: `true`. Otherwise such a call is an issue of the kind ``RequestIssue/Kind/otherHost``.
    public var selectsHost = true
    /// Called for each reported issue, before the request is signed.
    public var onIssue: (@Sendable (RequestIssue) -> Void)?

    private var actions: [RequestIssue.Kind: Action] = [:]

    /// Starts with the default action for each kind.
    ///
    /// - Parameter checker: Finds the issues.
    public init(_ checker: any RequestChecker) { self.checker = checker }

    /// What happens to issues of a kind.
    ///
    /// Default: ``Action/refuse`` for an unknown operation, a missing field at the top level, a wrong type, a text that
    /// is too long, and plain text in an encrypted field; otherwise ``Action/report``.
    public subscript(kind: RequestIssue.Kind) -> Action {
        get { actions[kind] ?? (RequestIssue.Kind.refused.contains(kind) ? .refuse : .report) }
        set { actions[kind] = newValue }
    }
}

extension WeChatPayClient {
    /// A client that treats issues of one kind in another way, for single calls; it shares everything else.
    ///
    /// ```swift
    /// try await client.checking(.unknownField, .ignore).v3.pay.transactions.native.post(["json": order])
    /// ```
    ///
    /// - Parameters:
    ///   - kind: The kind of issue.
    ///   - action: What happens to it.
    /// - Returns: The client; without ``Configuration/checks``, it is the same as this one.
    public func checking(_ kind: RequestIssue.Kind, _ action: RequestChecks.Action) -> WeChatPayClient {
        checking { $0[kind] = action }
    }

    /// A client with changed checks, for single calls; it shares everything else.
    ///
    /// - Parameter change: Changes the checks.
    /// - Returns: The client; without ``Configuration/checks``, it is the same as this one.
    public func checking(_ change: (inout RequestChecks) -> Void) -> WeChatPayClient {
        guard var checks = pipeline.configuration.checks else { return self }
        change(&checks)
        return changing { $0.checks = checks }
    }

    /// A client without checks, automatic encryption and selection of the host, for single calls.
    public var unchecked: WeChatPayClient { changing { $0.checks = nil } }
}
