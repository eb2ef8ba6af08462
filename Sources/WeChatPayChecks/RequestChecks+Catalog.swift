public import WeChatPay

extension RequestChecks {
    /// Checks with the facts of `WeChatPayCatalog` about all operations.
    ///
    /// The facts are a third party's reading of the platform's documentation: each kind of issue can be refused, reported
    /// or ignored, for a client and for a call. Paths whose first two segments are not known pass without an issue.
    public static var catalog: RequestChecks { RequestChecks(CatalogChecker()) }
}
