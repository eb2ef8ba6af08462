import Foundation
import GRDB

extension Store {
    /// A page of an organization's face collections, in the order in which they began.
    func collections(
        in organizationID: String,
        of merchantID: String,
        offset: Int,
        limit: Int
    ) async throws -> [(CollectionRecord, userID: String)] {
        try await database.read { db in
            _ = try Self.organization(db, organizationID, merchantID)
            return try CollectionRecord.filter(Column("organizationID") == organizationID)
                .order(Column.rowID).limit(limit, offset: offset).fetchAll(db)
                .map { ($0, try Self.user(db, $0.outUserID, organizationID, merchantID).userID) }
        }
    }

    /// A face collection of a merchant.
    func collection(_ id: String, of merchantID: String) async throws -> (CollectionRecord, userID: String) {
        try await database.read { db in
            guard let collection = try CollectionRecord.fetchOne(db, key: id),
                let user = try? Self.user(db, collection.outUserID, collection.organizationID, merchantID)
            else { throw GatewayError.notFound("采集记录不存在") }
            return (collection, user.userID)
        }
    }

    /// Moves a user's last face collection on, and the user with it.
    ///
    /// - Parameters:
    ///   - outUserID: The user.
    ///   - organizationID: The organization.
    ///   - merchantID: The merchant.
    ///   - state: `PHOTO_UPLOADED`, `COMPLETE`, or `COLLECTION_REQUIRED`, which begins a new collection.
    ///   - id: The id of a collection that begins.
    ///   - now: The platform's time.
    /// - Returns: The collection's id.
    /// - Throws: ``GatewayError`` for a step out of order.
    func moveCollection(
        of outUserID: String,
        in organizationID: String,
        of merchantID: String,
        to state: String,
        id: String,
        now: Date
    ) async throws -> String {
        try await database.write { db in
            var user = try Self.user(db, outUserID, organizationID, merchantID)
            let last =
                try CollectionRecord
                .filter(Column("organizationID") == organizationID && Column("outUserID") == outUserID)
                .order(Column.rowID.desc).fetchOne(db)
            switch (last?.state, state) {
            case (_, "COLLECTION_REQUIRED"):
                try CollectionRecord(id: id, organizationID: organizationID, outUserID: outUserID, state: state)
                    .insert(db)
                user.faceImageOK = false
                try user.update(db)
                return id
            case ("COLLECTION_REQUIRED", "PHOTO_UPLOADED"), ("PHOTO_UPLOADED", "COMPLETE"):
                guard var collection = last else { throw GatewayError.system }
                collection.state = state
                if state == "PHOTO_UPLOADED" { collection.photoUploadTime = now } else { collection.confirmTime = now }
                try collection.update(db)
                user.faceImageOK = true
                try user.update(db)
                return collection.id
            default:
                throw GatewayError(status: 400, code: "INVALID_REQUEST", message: "采集状态不允许此操作")
            }
        }
    }
}
