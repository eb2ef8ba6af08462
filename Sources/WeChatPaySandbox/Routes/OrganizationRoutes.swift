import Foundation
import Hummingbird

/// Schools by id or by full name.
///
/// Source: 查询机构信息.
struct OrganizationRoutes {
    let platform: Platform

    private struct Organization: Encodable {
        let organization_id: String
        let organization_name: String
    }

    func add(to router: Router<GatewayContext>) {
        router.get("v3/offlinefacemch/organizations") { request, context in
            let query = request.query
            let (id, name) = (query.get("organization_id"), query.get("organization_name"))
            guard id?.isEmpty == false || name?.isEmpty == false else {
                throw GatewayError.query("organization_id", "pass organization_id or organization_name")
            }
            let found = try await platform.store.organization(id: id, name: name, of: context.merchantID)
            return try GatewayResponse.json(Organization(organization_id: found.id, organization_name: found.name))
        }
    }
}
