import Foundation
import InMemoryLogging
import Logging
import Synchronization
import Testing
import WeChatPay
import WeChatPaySandbox
import WeChatPaySandboxTesting
import WeChatPayTesting

@Suite("The order of the gateway's middleware", .timeLimit(.minutes(5)))
struct MiddlewareTests {
    /// The number of nonces that a sandbox took.
    private final class Count: Sendable {
        let value = Mutex(0)
    }

    /// A fault, the codes that the log has for the request, and the nonces that its response takes: one for
    /// `Request-ID`, and one for the signature.
    static let rows: [(SandboxFault?, codes: [String], nonces: Int)] = [
        (nil, ["OK"], 2),
        (.cutBeforeWork, [], 0),
        (.badGateway, [], 0),
        (.cutAfterWork, ["OK"], 2),
        // Without a body there is no middle to cut, so the connection is closed.
        (.cutShort, ["OK"], 2),
        (.rateLimited(retryAfter: .seconds(7)), ["RATELIMIT_EXCEEDED"], 2),
        (.systemError, ["SYSTEM_ERROR"], 2),
        (.systemErrorAfterWork, ["SYSTEM_ERROR"], 2),
        (.badSignature, ["OK"], 2),
        (.duplicatedResponse, ["OK"], 2),
    ]

    @Test(
        "A fault of the connection before the work leaves no trace; one after it comes after the log and the signature",
        arguments: rows
    )
    func order(_ fault: SandboxFault?, _ codes: [String], _ nonces: Int) async throws {
        let (logs, count) = (InMemoryLogHandler(), Count())
        var configuration = SandboxConfiguration.fixture
        configuration.logger = Logger(label: "test", factory: { _ in logs })
        configuration.nonce = {
            count.value.withLock { $0 += 1 }
            return UUID().uuidString.replacing("-", with: "")
        }
        try await withSandbox(configuration) { sandbox in
            let world = try await World(sandbox)
            if let fault { sandbox.inject(fault) }
            let before = count.value.withLock { $0 }
            _ = try? await world.patch(["status": "DISABLED"])
            #expect(count.value.withLock { $0 } - before == nonces)
            #expect(logs.entries.compactMap { $0.metadata["code"].map { "\($0)" } } == codes)
            let failures = logs.entries.filter { "\($0.message)" == "failed" }
            #expect(failures.count == (codes == ["SYSTEM_ERROR"] ? 1 : 0))
        }
    }
}
