import HTTPTypes
import Hummingbird
import NIOCore

/// Decides which fault a request meets, and applies the faults of the connection: lost hosts, cuts, delays, and
/// responses that arrive in another way than they should.
struct ConnectionFaults: RouterMiddleware {
    let platform: Platform
    let isBackup: Bool

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.isOnBackup = isBackup
        context.fault = platform.faults.next(method: request.method.rawValue, route: context.endpointPath)
        let fault = context.fault
        if let fault { platform.journal.count(fault.kind, request.method.rawValue) }
        if isDown || fault?.kind == .cutBeforeWork { return try await FaultyResponse.nothing(context) }
        if let fault, fault.kind == .latency { try await platform.clock.pause(fault.duration) }
        if fault?.kind == .badGateway { return FaultyResponse.badGateway }
        var response = try await next(request, context)
        // A host that died during the work does not respond.
        if isDown || fault?.kind == .cutAfterWork { return try await FaultyResponse.nothing(context) }
        if let fault, fault.kind == .rateLimited {
            response.headers[.retryAfter] = String(fault.duration.components.seconds)
        }
        guard let fault, [.cutShort, .slowDrip, .duplicatedResponse].contains(fault.kind) else { return response }
        let bytes = ByteBuffer(bytes: try await response.bytes())
        response.body = .init(byteBuffer: bytes)
        switch fault.kind {
        case .cutShort where bytes.readableBytes == 0: return try await FaultyResponse.nothing(context)
        case .cutShort: return FaultyResponse.cutShort(response, bytes)
        case .slowDrip: return FaultyResponse.drip(response, bytes, fault.duration, platform.clock)
        default: return FaultyResponse.twice(response, bytes)
        }
    }

    private var isDown: Bool { !isBackup && platform.faults.isMainDown }
}

/// Applies the faults of the platform's own work: errors before it and after it; counts what reaches it.
struct WorkFaults: RouterMiddleware {
    let platform: Platform

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        if context.fault?.kind == .rateLimited { throw GatewayError.rateLimited }
        if context.fault?.kind == .systemError { throw GatewayError.system }
        platform.journal.count(request.method.rawValue, route: context.endpointPath)
        let response = try await next(request, context)
        if context.fault?.kind == .systemErrorAfterWork { throw GatewayError.system }
        return response
    }
}
