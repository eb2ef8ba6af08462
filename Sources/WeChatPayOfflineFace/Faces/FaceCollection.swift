public import Foundation
import WeChatPay

/// One collection of a user's face: the photo that a parent uploads and confirms.
///
/// Source: 查询人脸采集.
public struct FaceCollection: Sendable, Hashable, Codable, Redacted {
    /// The collection's id.
    public var id: CollectionID
    /// The user's id at WeChat Pay.
    public var userID: UserID?
    /// The school.
    public var organizationID: OrganizationID?
    /// Its state.
    public var state: CollectionState?
    /// When the photo was uploaded.
    @PlatformTime public var photoUploadTime: Date?
    /// When the photo was confirmed.
    @PlatformTime public var confirmTime: Date?

    /// Creates a collection with the required fields.
    public init(id: CollectionID) {
        self.id = id
        self._photoUploadTime = PlatformTime(wrappedValue: nil)
        self._confirmTime = PlatformTime(wrappedValue: nil)
    }

    /// Decodes a collection; `use_id` and `user_id` are accepted.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.id = try container.decode(CollectionID.self, forKey: .id)
        self.userID = try container.decodeFirst(UserID.self, of: .useID, .userID)
        self.organizationID = try container.decodeIfPresent(OrganizationID.self, forKey: .organizationID)
        self.state = try container.decodeIfPresent(CollectionState.self, forKey: .state)
        self._photoUploadTime = try container.decode(PlatformTime.self, forKey: .photoUploadTime)
        self._confirmTime = try container.decode(PlatformTime.self, forKey: .confirmTime)
    }

    /// Encodes the fields that are set, in the platform's format.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encodeIfPresent(userID, forKey: .useID)
        try container.encodeIfPresent(organizationID, forKey: .organizationID)
        try container.encodeIfPresent(state, forKey: .state)
        try container.encode(_photoUploadTime, forKey: .photoUploadTime)
        try container.encode(_confirmTime, forKey: .confirmTime)
    }

    private enum Key: String, CodingKey {
        case id = "collection_id"
        case useID = "use_id"
        case userID = "user_id"
        case organizationID = "organization_id"
        case state = "collection_state"
        case photoUploadTime = "register_photo_upload_time"
        case confirmTime = "confirm_time"
    }
}

/// The state of a face collection.
public struct CollectionState: PlatformText {
    /// The platform's text.
    public let rawValue: String

    /// Creates a value from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A photo must be uploaded.
    public static let required: CollectionState = "COLLECTION_REQUIRED"
    /// A photo was uploaded, and must be confirmed.
    public static let photoUploaded: CollectionState = "PHOTO_UPLOADED"
    /// Done.
    public static let complete: CollectionState = "COMPLETE"
}
