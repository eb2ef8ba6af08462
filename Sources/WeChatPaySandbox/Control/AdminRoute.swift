import Foundation
import HTTPTypes
import Hummingbird
import WeChatPayCrypto

/// A route of the admin API, with its documentation.
struct AdminRoute: Sendable, Encodable {
    /// A field of a route's body.
    struct Field: Sendable, Encodable {
        let name: String
        let isRequired: Bool

        static func required(_ name: String) -> Field { Field(name: name, isRequired: true) }
        static func optional(_ name: String) -> Field { Field(name: name, isRequired: false) }
    }

    typealias Work = @Sendable (Sandbox, AdminRequest) async throws -> GatewayResponse

    let method: HTTPRequest.Method
    let path: String
    let summary: String
    let fields: [Field]
    let work: Work

    init(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ summary: String,
        _ fields: [Field] = [],
        work: @escaping Work
    ) {
        self.method = method
        self.path = path
        self.summary = summary
        self.fields = fields
        self.work = work
    }

    private enum CodingKeys: CodingKey {
        case method, path, summary, fields
    }

    /// Encodes the route as `GET /` lists it.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(method.rawValue, forKey: .method)
        try container.encode("/\(path)", forKey: .path)
        try container.encode(summary, forKey: .summary)
        try container.encode(fields.map(FieldInfo.init), forKey: .fields)
    }
}

/// What every route of the admin API works with.
struct AdminRequest: Sendable {
    let route: AdminRoute
    let body: Data
    let parameters: Parameters

    /// A path parameter, percent-decoded.
    func parameter(_ name: String) throws -> String {
        guard let value = parameters.get(name)?.removingPercentEncoding, !value.isEmpty else {
            throw GatewayError.parameter("/\(name)", "is empty or not percent-encoded UTF-8")
        }
        return value
    }

    /// The body's members, which must be fields of the route; an empty body has none.
    func fields() throws -> Fields {
        guard body.isEmpty || JSONBytes.areValid(body) else {
            throw GatewayError.parameter("/", "the body is not valid JSON (RFC 8259)")
        }
        return try Fields(body.isEmpty ? Data("{}".utf8) : body, knowing: Set(route.fields.map(\.name)))
    }
}
