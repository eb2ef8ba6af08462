import WeChatPay

extension OfflineFace {
    private static let operation = Operation(method: "GET", template: "v3/offlineface/contracts/{contract_id}")

    /// Queries a contract.
    ///
    /// Source: 查询签约关系, `GET v3/offlineface/contracts/{contract_id}`.
    ///
    /// - Parameters:
    ///   - id: The contract.
    ///   - appID: The application whose `openid` is asked for; by default none.
    /// - Returns: The contract.
    /// - Throws: `WeChatPayError`; a contract that is not there is an `apiFailure` with status 404.
    public func contract(_ id: ContractID, appID: AppID? = nil) async throws -> Contract {
        try Self.operation.check(identifier: id, "contract_id")
        if let appID { try Self.operation.check(identifier: appID, "appid") }
        return try await Self.operation.resource(of: client).get(
            RequestOptions(
                path: ["contract_id": id.rawValue],
                query: appID.map { [("appid", RequestValue($0.rawValue))] } ?? []
            )
        ).decode()
    }
}
