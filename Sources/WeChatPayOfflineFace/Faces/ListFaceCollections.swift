import WeChatPay

/// The face collections of a school, page after page.
///
/// Each iteration starts from the beginning and requests a page when its first collection is needed.
public struct FaceCollections: AsyncSequence, Sendable {
    let face: OfflineFace
    let organizationID: OrganizationID
    let pageSize: Int

    /// Starts with the first page.
    public func makeAsyncIterator() -> Iterator { Iterator(face: face, sequence: self) }

    /// All of them at once.
    ///
    /// - Returns: The collections in the platform's order.
    /// - Throws: `WeChatPayError`; `CancellationError`.
    public func all() async throws -> [FaceCollection] {
        var all: [FaceCollection] = []
        for try await collection in self { all.append(collection) }
        return all
    }

    /// Iterates over the pages.
    public struct Iterator: AsyncIteratorProtocol {
        let face: OfflineFace
        let sequence: FaceCollections
        private var page: [FaceCollection] = []
        private var index = 0
        private var offset = 0
        private var isLast = false

        init(face: OfflineFace, sequence: FaceCollections) {
            self.face = face
            self.sequence = sequence
        }

        /// The next collection; `nil` at the end.
        ///
        /// - Throws: `WeChatPayError`; `CancellationError`.
        public mutating func next() async throws -> FaceCollection? {
            if index == page.count, !isLast {
                let next = try await face.faceCollections(
                    in: sequence.organizationID,
                    offset: offset,
                    limit: sequence.pageSize
                )
                // A page can be shorter than requested without being the last; a page that was returned before is no
                // progress.
                isLast = next.isEmpty || next.first?.id == page.first?.id
                page = isLast ? [] : next
                index = 0
                offset += page.count
            }
            guard index < page.count else { return nil }
            defer { index += 1 }
            return page[index]
        }
    }
}

extension OfflineFace {
    private static let operation = Operation(method: .get, template: "v3/offlineface/face-collections")

    private struct Page: Decodable {
        let collections: [FaceCollection]?

        enum CodingKeys: String, CodingKey { case collections = "face_collections" }
    }

    /// The face collections of a school, page after page.
    ///
    /// ```swift
    /// for try await collection in face.faceCollections(in: "O1000001") { print(collection.id) }
    /// ```
    ///
    /// Source: 查询人脸采集列表, `GET v3/offlineface/face-collections`.
    ///
    /// - Parameters:
    ///   - organizationID: The school.
    ///   - pageSize: The number of collections per request.
    /// - Returns: A sequence that requests its pages on demand.
    public func faceCollections(in organizationID: OrganizationID, pageSize: Int = 20) -> FaceCollections {
        FaceCollections(face: self, organizationID: organizationID, pageSize: pageSize)
    }

    /// One page of the face collections of a school.
    ///
    /// Source: 查询人脸采集列表, `GET v3/offlineface/face-collections`.
    ///
    /// - Parameters:
    ///   - organizationID: The school.
    ///   - offset: The number of collections to skip.
    ///   - limit: The maximum number to return.
    /// - Returns: The collections; empty after the last collection.
    /// - Throws: `WeChatPayError`.
    public func faceCollections(
        in organizationID: OrganizationID,
        offset: Int,
        limit: Int
    ) async throws -> [FaceCollection] {
        try Self.operation.check(organizationID)
        guard offset >= 0 else { throw Self.operation.refusal("offset", "must not be negative") }
        guard limit > 0 else { throw Self.operation.refusal("limit", "must be at least 1") }
        let page: Page = try await Self.operation.call(
            client,
            RequestOptions(query: [
                ("organization_id", RequestValue(organizationID.rawValue)), ("offset", RequestValue(offset)),
                ("limit", RequestValue(limit)),
            ])
        ).decode()
        return page.collections ?? []
    }
}
