import Foundation
import HTTPTypes
import Hummingbird

/// The paths of the gateway's routes and their methods.
///
/// The router ignores empty segments; on the platform, trailing and doubled slashes are part of the path.
struct RouteTable: Sendable {
    private struct Route {
        /// The segments of the template; `nil` for a parameter.
        let segments: [String?]
        var methods: Set<HTTPRequest.Method>
    }

    private let routes: [Route]

    init(_ router: Router<GatewayContext>) {
        var routes: [String: Route] = [:]
        for route in router.routes {
            let path = "\(route.path)"
            let segments = path.split(separator: "/").map { $0.hasPrefix("{") ? nil : String($0) }
            routes[path, default: Route(segments: segments, methods: [])].methods.insert(route.method)
        }
        self.routes = Array(routes.values)
    }

    /// Checks that a route exists for a request.
    ///
    /// - Parameters:
    ///   - method: The request's method.
    ///   - target: The path and the query.
    /// - Throws: ``GatewayError/noRoute`` for an unknown path; ``GatewayError/wrongMethod`` for another method.
    func check(_ method: HTTPRequest.Method, _ target: String) throws(GatewayError) {
        let path = target.prefix { $0 != "?" }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        let found = routes.filter { Self.matches(segments, $0.segments) }
        guard path.hasPrefix("/"), !found.isEmpty else { throw GatewayError.noRoute }
        guard found.contains(where: { $0.methods.contains(method) }) else { throw GatewayError.wrongMethod }
    }

    private static func matches(_ segments: ArraySlice<Substring>, _ template: [String?]) -> Bool {
        segments.count == template.count
            && zip(segments, template).allSatisfy { segment, name in
                name.map { $0 == segment } ?? (segment.removingPercentEncoding?.isEmpty == false)
            }
    }
}
