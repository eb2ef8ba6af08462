import WeChatPay

extension OfflineFace {
    private static let operation = Operation(
        method: .get,
        template: "v3/offlineface/face-collections/{collection_id}"
    )

    /// Queries one face collection.
    ///
    /// Source: 查询人脸采集, `GET v3/offlineface/face-collections/{collection_id}`.
    ///
    /// - Parameter id: The collection.
    /// - Returns: The collection.
    /// - Throws: `WeChatPayError`; an unknown collection is an `apiFailure` with status 404.
    public func faceCollection(_ id: CollectionID) async throws -> FaceCollection {
        try Self.operation.check(id, "collection_id")
        return try await Self.operation.call(client, RequestOptions(path: ["collection_id": id.rawValue])).decode()
    }
}
