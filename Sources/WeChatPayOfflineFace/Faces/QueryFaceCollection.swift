import WeChatPay

extension OfflineFace {
    private static let operation = Operation(
        method: "GET",
        template: "v3/offlineface/face-collections/{collection_id}"
    )

    /// Queries one face collection.
    ///
    /// Source: 查询人脸采集, `GET v3/offlineface/face-collections/{collection_id}`.
    ///
    /// - Parameter id: The collection.
    /// - Returns: The collection.
    /// - Throws: `WeChatPayError`; a collection that is not there is an `apiFailure` with status 404.
    public func faceCollection(_ id: CollectionID) async throws -> FaceCollection {
        try Self.operation.check(identifier: id, "collection_id")
        return try await Self.operation.resource(of: client)
            .get(RequestOptions(path: ["collection_id": id.rawValue])).decode()
    }
}
