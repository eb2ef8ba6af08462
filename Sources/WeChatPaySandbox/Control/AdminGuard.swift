import Foundation
import HTTPTypes
import Hummingbird
import WeChatPayHTTP

/// Rejects requests that a web page of another site can cause a browser to send.
///
/// A page cannot choose the `Host` header, and a browser adds `Origin` to each request that changes something. So a
/// foreign name that resolves to this machine, a foreign origin, and a form are rejected.
///
/// Source: RFC 6454, the web origin concept; the Fetch standard, CORS-safelisted request headers.
struct AdminGuard: RouterMiddleware {
    /// The names by which the admin API may be called, in addition to those of this machine, in lowercase.
    let names: Set<String>

    func handle(
        _ request: Request,
        context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        guard let authority = request.head.authority, let address = HTTPAddress("http://\(authority)"),
            address.isLoopback || names.contains(address.host)
        else {
            throw Self.forbidden(
                "Host",
                "must be a name of this machine (127.0.0.1, ::1 or localhost), or one that --admin-host allows"
            )
        }
        if let origin = request.headers[.origin] {
            guard HTTPAddress(origin) == address else {
                throw Self.forbidden("Origin", "must be the address of the admin API; other web pages cannot use it")
            }
        }
        if request.method != .get, request.method != .head { try Self.checkType(request) }
        return try await next(request, context)
    }

    /// A request without a body needs no content type.
    private static func checkType(_ request: Request) throws {
        let length = request.headers[.contentLength]
        let hasBody = request.headers[.transferEncoding] != nil || (length != nil && length != "0")
        guard let type = request.headers[.contentType] ?? (hasBody ? "" : nil) else { return }
        let name = type.split(separator: ";").first?.trimmingCharacters(in: .whitespaces).lowercased()
        guard name == "application/json" else {
            throw GatewayError(
                status: 415,
                code: "INVALID_REQUEST",
                message: "a change requires JSON",
                detail: .init(field: "Content-Type", issue: "must be application/json", location: "header")
            )
        }
    }

    private static func forbidden(_ header: String, _ issue: String) -> GatewayError {
        GatewayError(
            status: 403,
            code: "FORBIDDEN",
            message: "the admin API does not accept this request",
            detail: .init(field: header, issue: issue, location: "header")
        )
    }
}
