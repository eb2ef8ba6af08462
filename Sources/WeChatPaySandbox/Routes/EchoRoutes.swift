import Foundation
import Hummingbird
import WeChatPayCrypto

/// The platform's self-test: sends a text back, and a sealed one sealed for the merchant.
///
/// Source: WeChat Pay API v3, `v3/security/echo`.
struct EchoRoutes {
    let platform: Platform

    private struct Echo: Codable {
        var echo_message: String?
        var encrypted_echo_message: String?
        var notify_url: String?
    }

    func add(to router: Router<GatewayContext>) {
        router.post("v3/security/echo") { request, context in try echo(request, context) }
    }

    private func echo(_ request: Request, _ context: GatewayContext) throws -> GatewayResponse {
        guard let echo = try? JSONDecoder().decode(Echo.self, checking: context.body), let message = echo.echo_message
        else { throw GatewayError.parameter("/echo_message", "is missing") }
        guard let merchant = platform.merchant(context.merchantID) else { throw GatewayError.system }
        var response = Echo(echo_message: message)
        if let sealed = echo.encrypted_echo_message {
            let key = try platform.sealing(request.headers).key(for: "/encrypted_echo_message")
            let plain = try Fields.open(sealed, key, "/encrypted_echo_message")
            response.encrypted_echo_message = try merchant.publicKey.seal(plain)
        }
        if let url = echo.notify_url {
            try platform.notifier.check(url, field: "/notify_url")
            try platform.notifier.checkCapacity()
            let resource = try GatewayResponse.encoder.encode(response)
            let notification = try NotificationMessage(
                "SECURITY_ECHO.SUCCESS",
                resource: resource,
                to: merchant.id,
                on: platform
            )
            platform.notifier.post(notification, to: url, now: platform.now())
        }
        return try .json(response)
    }
}
