import Foundation
import Hummingbird
import WeChatPayCrypto

/// Face collections, one and by pages.
///
/// Source: 查询人脸采集列表, 查询人脸采集.
struct FaceCollectionRoutes {
    private static let defaultLimit = 20
    private static let maximumLimit = 100

    let platform: Platform

    private struct Collection: Encodable {
        let collection_id: String
        let use_id: String
        let organization_id: String
        let collection_state: String
        let register_photo_upload_time: String?
        let confirm_time: String?

        init(_ record: CollectionRecord, userID: String) {
            self.collection_id = record.id
            self.use_id = userID
            self.organization_id = record.organizationID
            self.collection_state = record.state
            self.register_photo_upload_time = record.photoUploadTime.map(PlatformDate.text)
            self.confirm_time = record.confirmTime.map(PlatformDate.text)
        }
    }

    func add(to router: Router<GatewayContext>) {
        router.get("v3/offlineface/face-collections") { request, context in
            let query = request.query
            guard let organizationID = query.get("organization_id"), !organizationID.isEmpty else {
                throw GatewayError.query("organization_id", "is missing")
            }
            let offset = try Self.number(query.get("offset"), "offset", 0...Int(Int32.max)) ?? 0
            let limit = try Self.number(query.get("limit"), "limit", 1...Self.maximumLimit) ?? Self.defaultLimit
            let page = try await platform.store.collections(
                in: organizationID,
                of: context.merchantID,
                offset: offset,
                limit: limit
            )
            return try GatewayResponse.json(["face_collections": page.map(Collection.init)])
        }
        router.get("v3/offlineface/face-collections/{collection_id}") { _, context in
            let found = try await platform.store.collection(context.parameter("collection_id"), of: context.merchantID)
            return try GatewayResponse.json(Collection(found.0, userID: found.userID))
        }
    }

    private static func number(_ text: String?, _ name: String, _ range: ClosedRange<Int>) throws -> Int? {
        guard let text else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw GatewayError.query(name, "must be a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}
