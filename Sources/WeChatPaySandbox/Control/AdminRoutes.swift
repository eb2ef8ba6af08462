import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import WeChatPayCrypto

/// What every route of the admin API works with.
struct AdminRequest: Sendable {
    let body: Data
    let parameters: Parameters

    /// A path parameter, percent-decoded.
    func parameter(_ name: String) throws -> String {
        guard let value = parameters.get(name)?.removingPercentEncoding, !value.isEmpty else {
            throw GatewayError.noRoute
        }
        return value
    }

    /// The body's members; an empty body has none.
    func fields(_ names: Set<String>) throws -> Fields {
        try Fields(body.isEmpty ? Data("{}".utf8) : body, knowing: names)
    }
}

/// The admin API: the sandbox's controls over HTTP, on a separate port and unsigned.
struct AdminRoutes {
    let sandbox: Sandbox

    static let maximumBodySize = 4 << 20

    private typealias Work = @Sendable (Sandbox, AdminRequest) async throws -> GatewayResponse

    func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: AdminErrors())
        for (method, path, work) in routes {
            router.on(RouterPath(path), method: method) { [sandbox] request, context in
                if let length = request.headers[.contentLength], Int(length).map({ $0 > Self.maximumBodySize }) ?? true
                {
                    throw GatewayError.tooLarge
                }
                let buffer = try await request.body.collect(upTo: Self.maximumBodySize)
                let request = AdminRequest(body: Data(buffer.readableBytesView), parameters: context.parameters)
                return try await work(sandbox, request)
            }
        }
        let names = routes.map { "\($0.0.rawValue) /\($0.1)" }
        router.get("/") { _, _ in try GatewayResponse.json(["routes": names]) }
        return router
    }

    private var routes: [(HTTPRequest.Method, String, Work)] {
        Self.merchants + Self.schools + Self.parents + Self.platform
    }

    private static let merchants: [(HTTPRequest.Method, String, Work)] = [
        (.get, "merchants", { sandbox, _ in try .json(["merchants": await sandbox.merchantIDs()]) }),
        (
            .post, "merchants",
            { sandbox, request in
                let fields = try request.fields(["mchid", "private_key"])
                let (credentials, school) = try await sandbox.addMerchant(
                    id: fields.required("mchid"),
                    privateKeyPEM: fields.text("private_key")
                )
                return try .json(AdminMerchant(credentials, school))
            }
        ),
        (
            .patch, "merchants/{mchid}",
            { sandbox, request in
                let fields = try request.fields(["notify_url"])
                guard fields.has("notify_url") else {
                    throw fields.refusal("notify_url", "is missing; pass null to remove it")
                }
                try await sandbox.setNotifyURL(fields.text("notify_url"), of: request.parameter("mchid"))
                return .noContent
            }
        ),
    ]

    private static let schools: [(HTTPRequest.Method, String, Work)] = [
        (
            .get, "organizations",
            { sandbox, _ in
                var schools: [AdminSchool] = []
                for id in try await sandbox.merchantIDs() {
                    schools += try await sandbox.schools(of: id).map { AdminSchool($0, merchantID: id) }
                }
                return try .json(["organizations": schools])
            }
        ),
        (
            .post, "organizations",
            { sandbox, request in
                let fields = try request.fields(["organization_name", "organization_id", "mchid"])
                let merchantID = try fields.text("mchid") ?? sandbox.credentials.merchantID
                let school = try await sandbox.addSchool(
                    name: fields.required("organization_name"),
                    id: fields.text("organization_id"),
                    of: merchantID
                )
                return try .json(AdminSchool(school, merchantID: merchantID))
            }
        ),
        (
            .patch, "organizations/{organization_id}",
            { sandbox, request in
                let name = try request.fields(["organization_name"]).required("organization_name")
                try await sandbox.renameSchool(request.parameter("organization_id"), to: name)
                return .noContent
            }
        ),
        (
            .delete, "organizations/{organization_id}",
            { sandbox, request in
                try await sandbox.removeSchool(request.parameter("organization_id"))
                return .noContent
            }
        ),
        (
            .get, "organizations/{organization_id}/users",
            { sandbox, request in
                try .json(["users": await sandbox.users(in: request.parameter("organization_id"))])
            }
        ),
        (
            .post, "organizations/{organization_id}/users",
            { sandbox, request in
                let fields = try request.fields(AdminUser.names)
                var user = SandboxUser(
                    outUserID: try fields.required("out_user_id"),
                    name: try fields.required("user_name")
                )
                try AdminUser.apply(fields, to: &user)
                let organizationID = try request.parameter("organization_id")
                try await sandbox.addUser(user, in: organizationID)
                return try .json(await sandbox.user(user.outUserID, in: organizationID))
            }
        ),
        (
            .get, "organizations/{organization_id}/users/{out_user_id}",
            { sandbox, request in
                try .json(
                    await sandbox.user(request.parameter("out_user_id"), in: request.parameter("organization_id"))
                )
            }
        ),
        (
            .patch, "organizations/{organization_id}/users/{out_user_id}",
            { sandbox, request in
                let fields = try request.fields(AdminUser.names.subtracting(["out_user_id"]))
                try await sandbox.changeUser(
                    request.parameter("out_user_id"),
                    in: request.parameter("organization_id")
                ) { try AdminUser.apply(fields, to: &$0) }
                return .noContent
            }
        ),
        (
            .delete, "organizations/{organization_id}/users/{out_user_id}",
            { sandbox, request in
                try await sandbox.removeUser(
                    request.parameter("out_user_id"),
                    in: request.parameter("organization_id")
                )
                return .noContent
            }
        ),
    ]

    private static let parents: [(HTTPRequest.Method, String, Work)] = [
        (
            .post, "contracts",
            { sandbox, request in
                let token = try request.fields(["presign_token"]).required("presign_token")
                return try .json(["contract_id": await sandbox.signContract(presignToken: token)])
            }
        ),
        (
            .post, "organizations/{organization_id}/users/{out_user_id}/contract",
            { sandbox, request in
                let state = try request.fields(["contract_state"])
                    .required("contract_state", oneOf: ["CONTRACTED", "TERMINATED"])
                let (user, organization) = (
                    try request.parameter("out_user_id"), try request.parameter("organization_id")
                )
                guard state == "CONTRACTED" else {
                    try await sandbox.terminateContract(of: user, in: organization)
                    return .noContent
                }
                return try .json(["contract_id": await sandbox.signContract(of: user, in: organization)])
            }
        ),
        (
            .post, "organizations/{organization_id}/users/{out_user_id}/face-collection",
            { sandbox, request in
                let state = try request.fields(["collection_state"]).required("collection_state")
                let id = try await sandbox.moveFaceCollection(
                    of: request.parameter("out_user_id"),
                    in: request.parameter("organization_id"),
                    to: state
                )
                return try .json(["collection_id": id])
            }
        ),
        (
            .post, "organizations/{organization_id}/users/{out_user_id}/auth-code",
            { sandbox, request in
                let code = try await sandbox.recognizeFace(
                    of: request.parameter("out_user_id"),
                    in: request.parameter("organization_id")
                )
                return try .json(["auth_code": code])
            }
        ),
        (
            .post, "web-sessions",
            { sandbox, request in
                let session = try await sandbox.openWebSession(token: request.fields(["token"]).required("token"))
                return try .json(["out_user_id": session.outUserID, "organization_id": session.organizationID])
            }
        ),
        (
            .post, "repayments",
            { sandbox, request in
                let url = try request.fields(["repayment_url"]).required("repayment_url")
                return try .json(["repaid": await sandbox.repay(url)])
            }
        ),
    ]

    private static let platform: [(HTTPRequest.Method, String, Work)] = [
        (.get, "clock", { sandbox, _ in try .json(["now": PlatformDate.text(sandbox.now)]) }),
        (
            .post, "clock",
            { sandbox, request in
                let fields = try request.fields(["advance"])
                let seconds = try fields.number("advance")
                guard (0...3_153_600_000).contains(seconds) else {
                    throw fields.refusal("advance", "must be a number of seconds, from 0 to a hundred years")
                }
                sandbox.advance(by: .seconds(seconds))
                return try .json(["now": PlatformDate.text(sandbox.now)])
            }
        ),
        (
            .post, "keys/rotate",
            { sandbox, _ in
                guard sandbox.keyMode == .publicKey else {
                    return try .json(["serial_no": await sandbox.rotateCertificate()])
                }
                let key = try await sandbox.rotatePublicKey()
                return try .json(["platform_key_id": key.id, "platform_public_key": key.pem])
            }
        ),
        (
            .post, "keys/retire",
            { sandbox, _ in
                try await sandbox.retireCertificates()
                return .noContent
            }
        ),
        (
            .post, "main-host",
            { sandbox, request in
                guard let isDown = try request.fields(["down"]).bool("down") else {
                    throw GatewayError.parameter("/down", "is missing")
                }
                isDown ? sandbox.killMainHost() : sandbox.reviveMainHost()
                return .noContent
            }
        ),
        (.get, "requests", { sandbox, _ in try .json(["requests": sandbox.requests.map(AdminReceived.init)]) }),
        (.get, "counts", { sandbox, _ in try .json(sandbox.counts) }),
        (.get, "faults", { sandbox, _ in try .json(["faults": sandbox.faults.map(AdminFault.init)]) }),
        (
            .post, "faults",
            { sandbox, request in
                sandbox.inject(try AdminFault.rule(request.body))
                return .noContent
            }
        ),
        (
            .delete, "faults",
            { sandbox, _ in
                sandbox.clearFaults()
                return .noContent
            }
        ),
        (.get, "notifications", { sandbox, _ in try AdminNotification.list(sandbox) }),
        (.post, "notifications", { sandbox, request in try await AdminNotification.post(request, sandbox) }),
        (
            .post, "reset",
            { sandbox, _ in
                try await sandbox.reset()
                return .noContent
            }
        ),
    ]
}

/// Converts an error that a route threw into a response.
private struct AdminErrors: RouterMiddleware {
    func handle(
        _ request: Request,
        context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        let refusal: GatewayError
        do {
            var response = try await next(request, context)
            if response.status != .noContent { response.headers[.contentType] = "application/json; charset=utf-8" }
            return response
        } catch let error as GatewayError {
            refusal = error
        } catch let error as HTTPParserError {
            throw error
        } catch is NIOTooManyBytesError {
            refusal = .tooLarge
        } catch let error as HTTPError where error.status == .notFound {
            refusal = GatewayError(status: 404, code: "NOT_FOUND", message: "no such route; GET / lists all")
        } catch {
            refusal = GatewayError(
                status: 400,
                code: "INVALID_REQUEST",
                message: "the sandbox does not support this operation"
            )
        }
        return Response(
            status: .init(code: refusal.status),
            headers: [.contentType: "application/json; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: try refusal.body()))
        )
    }
}
