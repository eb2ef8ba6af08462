import Foundation
import HTTPTypes
import Hummingbird
import WeChatPayCrypto

/// The admin API: the sandbox's controls over HTTP, on a separate port and unsigned.
struct AdminRoutes {
    let sandbox: Sandbox

    static let maximumBodySize = 4 << 20

    func router(_ guardian: AdminGuard) -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: AdminErrors())
        router.add(middleware: guardian)
        for route in Self.all {
            router.on(RouterPath(route.path), method: route.method) { [sandbox] request, context in
                if let length = request.headers[.contentLength], Int(length).map({ $0 > Self.maximumBodySize }) ?? true
                {
                    throw GatewayError.tooLarge
                }
                let buffer = try await request.body.collect(upTo: Self.maximumBodySize)
                let request = AdminRequest(
                    route: route,
                    body: Data(buffer.readableBytesView),
                    parameters: context.parameters
                )
                return try await route.work(sandbox, request)
            }
        }
        router.get("/") { _, _ in try GatewayResponse.json(["routes": Self.all]) }
        return router
    }

    private static let all = merchants + schools + parents + platform

    private static let merchants = [
        AdminRoute(.get, "merchants", "Lists the numbers of all merchants.") { sandbox, _ in
            try .json(["merchants": await sandbox.merchantIDs()])
        },
        AdminRoute(
            .post,
            "merchants",
            "Adds a merchant with a school, and returns what a client needs.",
            [.required("mchid"), .optional("private_key")]
        ) { sandbox, request in
            let fields = try request.fields()
            let (credentials, school) = try await sandbox.addMerchant(
                id: fields.required("mchid"),
                privateKeyPEM: fields.text("private_key")
            )
            return try .json(AdminMerchant(credentials, school))
        },
        AdminRoute(
            .patch,
            "merchants/{mchid}",
            "Sets the URL of a merchant's notifications; null removes it.",
            [.required("notify_url")]
        ) { sandbox, request in
            let fields = try request.fields()
            guard fields.has("notify_url") else {
                throw fields.refusal("notify_url", "is missing; pass null to remove it")
            }
            try await sandbox.setNotifyURL(fields.text("notify_url"), of: request.parameter("mchid"))
            return .noContent
        },
    ]

    private static let platform = [
        AdminRoute(.get, "clock", "Returns the platform's time.") { sandbox, _ in
            try .json(["now": PlatformDate.text(sandbox.now)])
        },
        AdminRoute(.post, "clock", "Advances the platform's clock.", [.required("advance")]) { sandbox, request in
            let fields = try request.fields()
            let seconds = try fields.number("advance")
            guard (0...3_153_600_000).contains(seconds) else {
                throw fields.refusal("advance", "must be a number of seconds, from 0 to a hundred years")
            }
            sandbox.advance(by: .seconds(seconds))
            return try .json(["now": PlatformDate.text(sandbox.now)])
        },
        AdminRoute(
            .post,
            "keys/rotate",
            "Rotates the certificate by one step, or adds a public key.",
            [.optional("step")]
        ) { sandbox, request in
            let steps = CertificateRotationStep.allCases.map(\.rawValue)
            let step = try request.fields().text("step", oneOf: steps)
            guard sandbox.keyMode == .publicKey, step == nil else {
                let step = step.flatMap(CertificateRotationStep.init) ?? .announce
                return try .json(["serial_no": await sandbox.rotateCertificate(step)])
            }
            let key = try await sandbox.rotatePublicKey()
            return try .json(["platform_key_id": key.id, "platform_public_key": key.pem])
        },
        AdminRoute(.post, "keys/retire", "Removes all certificates and public keys but the newest of each.") {
            sandbox,
            _ in
            try await sandbox.retireCertificates()
            return .noContent
        },
        AdminRoute(.post, "main-host", "Stops the main host, or starts it again.", [.required("down")]) {
            sandbox,
            request in
            guard let isDown = try request.fields().bool("down") else {
                throw GatewayError.parameter("/down", "is missing")
            }
            isDown ? sandbox.killMainHost() : sandbox.reviveMainHost()
            return .noContent
        },
        AdminRoute(.get, "requests", "Lists the last requests, with their outcomes.") { sandbox, _ in
            try .json(["requests": sandbox.requests.map(AdminReceived.init)])
        },
        AdminRoute(.get, "counts", "Returns the number of requests and faults of each kind.") { sandbox, _ in
            try .json(sandbox.counts)
        },
        AdminRoute(.get, "faults", "Lists the faults that are set.") { sandbox, _ in
            try .json(["faults": sandbox.faults.map(AdminFault.init)])
        },
        AdminRoute(
            .post,
            "faults",
            "Sets a fault for the next requests.",
            [
                .required("fault"), .optional("seconds"), .optional("times"), .optional("probability"),
                .optional("seed"), .optional("method"), .optional("route"),
            ]
        ) { sandbox, request in
            sandbox.inject(try AdminFault.rule(request))
            return .noContent
        },
        AdminRoute(.delete, "faults", "Removes all faults.") { sandbox, _ in
            sandbox.clearFaults()
            return .noContent
        },
        AdminRoute(.get, "notifications", "Lists the notifications and their deliveries.") { sandbox, _ in
            try AdminNotification.list(sandbox)
        },
        AdminRoute(
            .post,
            "notifications",
            "Posts a notification.",
            [
                .required("url"), .optional("event_type"), .optional("mchid"), .optional("organization_id"),
                .optional("out_user_id"), .optional("resource"), .optional("fault"),
            ]
        ) { sandbox, request in try await AdminNotification.post(request, sandbox) },
        AdminRoute(.post, "reset", "Restores the state of the start: users, contracts, faults, clock and requests.") {
            sandbox,
            _ in
            try await sandbox.reset()
            return .noContent
        },
    ]
}
