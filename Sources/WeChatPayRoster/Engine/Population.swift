package import WeChatPayOfflineFace

/// The users of a source, as far as leavers need them.
package struct Population: Sendable {
    /// The schools of the source.
    package private(set) var organizations: Set<OrganizationID> = []
    /// Whether all rows of the source can be used.
    package private(set) var isComplete = true
    /// 64 bits of a hash of each user, in order: a million users take 8 MB.
    private var hashes: [UInt64] = []
    /// The same of the ids in lowercase.
    private var lowercased: [UInt64] = []

    /// The users of no source yet.
    package init() {}

    /// Adds a user.
    package mutating func add(_ key: RosterKey) {
        organizations.insert(key.organizationID)
        hashes.append(key.hash64)
        lowercased.append(key.lowercased.hash64)
    }

    /// Ends the additions; until then, nothing is found.
    ///
    /// - Parameter isComplete: Whether all rows of the source can be used.
    package mutating func end(isComplete: Bool) {
        self.isComplete = isComplete
        hashes.sort()
        lowercased.sort()
    }

    /// Whether the source contains a user.
    package func contains(_ key: RosterKey) -> Bool { Self.contains(key.hash64, hashes) }

    /// Whether the source contains a user whose id differs only in case: the school wrote it differently.
    package func containsIgnoringCase(_ key: RosterKey) -> Bool { Self.contains(key.lowercased.hash64, lowercased) }

    private static func contains(_ hash: UInt64, _ hashes: [UInt64]) -> Bool {
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
