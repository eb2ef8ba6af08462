public import Foundation

/// The planned changes: the users, the fields, and the fingerprints of the rows; no values.
public struct RosterPlan: Sendable, Hashable, Codable {
    /// One user to change.
    public struct Item: Sendable, Hashable, Codable {
        /// Who.
        public let key: RosterKey
        /// What to push.
        public let fields: [RosterField]
        /// The fingerprint of the row that it was made from.
        public let row: String
        /// Whether the source no longer contains the user, who is to be disabled.
        public var isLeaver: Bool { leaver ?? false }
        /// Only encoded where it is true; earlier plans do not have it.
        private let leaver: Bool?

        init(key: RosterKey, fields: [RosterField], row: String, isLeaver: Bool = false) {
            (self.key, self.fields, self.row) = (key, fields, row)
            self.leaver = isLeaver ? true : nil
        }
    }

    /// Its id, which is that of its run.
    public var id: String
    /// When it was made.
    public var createdAt: Date
    /// The digest of the source: it is applied to no other.
    public var digest: String
    /// The check value of the fingerprint key, which does not reveal the key; `nil` in a plan of an earlier release.
    public var key: String?
    /// The users to change: those of the source in its order, then leavers.
    public var items: [Item]
    /// What was found.
    public var summary: RosterSummary
}
