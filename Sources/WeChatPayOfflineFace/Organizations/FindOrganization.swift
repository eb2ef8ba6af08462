import WeChatPay

/// A school.
public struct Organization: Sendable, Hashable, Codable {
    /// The school's id.
    public var id: OrganizationID
    /// The full registered name.
    public var name: String

    private enum CodingKeys: String, CodingKey {
        case id = "organization_id"
        case name = "organization_name"
    }

    /// Makes a school.
    public init(id: OrganizationID, name: String) {
        self.id = id
        self.name = name
    }
}

extension OfflineFace {
    private static let operation = Operation(method: .get, template: "v3/offlinefacemch/organizations")

    /// Finds a school by its id.
    ///
    /// Source: 查询机构信息, `GET v3/offlinefacemch/organizations`.
    ///
    /// - Parameter id: The school's id.
    /// - Returns: The school.
    /// - Throws: `WeChatPayError`; an unknown school is an `apiFailure` with status 404.
    public func organization(_ id: OrganizationID) async throws -> Organization {
        try Self.operation.check(id)
        return try await find(("organization_id", RequestValue(id.rawValue)))
    }

    /// Finds a school by its full registered name.
    ///
    /// Source: 查询机构信息, `GET v3/offlinefacemch/organizations`.
    ///
    /// - Parameter name: The full registered name; the platform does not search for parts of it.
    /// - Returns: The school.
    /// - Throws: `WeChatPayError`; an unknown school is an `apiFailure` with status 404.
    public func organization(named name: String) async throws -> Organization {
        try Self.operation.check(text: name, "organization_name")
        return try await find(("organization_name", RequestValue(name)))
    }

    private func find(_ query: (String, RequestValue)) async throws -> Organization {
        try await Self.operation.call(client, RequestOptions(query: [query])).decode()
    }
}
