import WeChatPay

extension OfflineFace {
    private static let operation = Operation(method: .get, template: "v3/offlineface/contracts/{contract_id}")

    /// Queries a contract.
    ///
    /// Source: 查询签约关系, `GET v3/offlineface/contracts/{contract_id}`.
    ///
    /// - Parameters:
    ///   - id: The contract.
    ///   - appID: The application whose `openid` the response contains; by default none.
    /// - Returns: The contract.
    /// - Throws: `WeChatPayError`; an unknown contract is an `apiFailure` with status 404.
    public func contract(_ id: ContractID, appID: AppID? = nil) async throws -> Contract {
        try Self.operation.check(id, "contract_id")
        if let appID { try Self.operation.check(appID, "appid") }
        return try await Self.operation.call(
            client,
            RequestOptions(
                path: ["contract_id": id.rawValue],
                query: appID.map { [("appid", RequestValue($0.rawValue))] } ?? []
            )
        ).decode()
    }
}
