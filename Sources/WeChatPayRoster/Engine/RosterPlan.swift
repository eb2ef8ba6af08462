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
    }

    /// Its id, which is that of its run.
    public var id: String
    /// When it was made.
    public var createdAt: Date
    /// The digest of the source: it is applied to no other.
    public var digest: String
    /// The users to change, in the order of the source.
    public var items: [Item]
    /// What was found.
    public var summary: RosterSummary
}
