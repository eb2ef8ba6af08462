package import WeChatPayOfflineFace

/// The users of a source, for the search for leavers.
package struct Population: Sendable {
    /// The schools of the source.
    package private(set) var organizations: Set<OrganizationID> = []
    /// Whether all rows of the source can be used.
    package private(set) var isComplete = true
    /// A hash of each user in 64 bits, with the id in lowercase, sorted after ``end(isComplete:)``: 8 MB for a million users.
    private var hashes: [UInt64] = []

    /// The users of no source yet.
    package init() {}

    /// Adds a user.
    package mutating func add(_ key: RosterKey) {
        organizations.insert(key.organizationID)
        hashes.append(key.lowercased.hash64)
    }

    /// Ends the additions; must be called before a search.
    ///
    /// - Parameter isComplete: Whether all rows of the source can be used.
    package mutating func end(isComplete: Bool) {
        self.isComplete = isComplete
        hashes.sort()
    }

    /// Whether the source contains a user, also with an id that differs only in case.
    package func containsIgnoringCase(_ key: RosterKey) -> Bool {
        let hash = key.lowercased.hash64
        var (low, high) = (0, hashes.count)
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < hashes.count && hashes[low] == hash
    }
}

extension RosterKey {
    fileprivate var lowercased: RosterKey {
        RosterKey(organizationID: organizationID, outUserID: OutUserID(outUserID.rawValue.lowercased()))
    }
}
