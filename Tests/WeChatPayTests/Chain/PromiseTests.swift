import Foundation
import Synchronization
import Testing
import WeChatPay
import WeChatPayTesting

@Suite("Promises", .timeLimit(.minutes(5)))
struct PromiseTests {
    private struct Broken: Error {}

    @Test("then runs with the value, otherwise with the error, each once")
    func chaining() async throws {
        let calls = Counter()
        let value = try await Promise { 20 }
            .then {
                calls.increment()
                return $0 + 1
            }
            .otherwise { _ in 0 }
            .then { $0 * 2 }
            .value
        #expect(value == 42)
        #expect(calls.value == 1)
        let recovered = try await Promise<Int> { throw Broken() }
            .then { _ in
                calls.increment()
                return 1
            }
            .otherwise { error in error is Broken ? 7 : 0 }
            .value
        #expect(recovered == 7)
        #expect(calls.value == 1)
        await #expect(throws: Broken.self) { try await Promise<Int> { throw Broken() }.then { $0 }.value }
    }

    @Test("The work starts immediately and runs once, regardless of how often it is awaited")
    func once() async throws {
        let transport = try answering()
        let promise = try makeClient(transport).v3.x.getAsync()
        for _ in 0..<3 { #expect(try await promise.value.status == 200) }
        #expect(transport.requests.count == 1)
    }

    @Test("Every verb has a promise variant")
    func verbs() async throws {
        let transport = try answering()
        let resource = try makeClient(transport).v3.x
        for promise in [
            resource.getAsync(), resource.putAsync(), resource.postAsync(), resource.patchAsync(),
            resource.deleteAsync(),
        ] { _ = try await promise.value }
        #expect(transport.requests.map(\.method).sorted() == ["DELETE", "GET", "PATCH", "POST", "PUT"])
    }

    @Test("Cancelling a chained promise cancels the work")
    func cancellation() async throws {
        let promise = Promise<Int> {
            try await TimeSource.system.sleep(.seconds(3600))
            return 1
        }
        let chained = promise.then { $0 + 1 }
        chained.cancel()
        await #expect(throws: CancellationError.self) { try await chained.value }
        await #expect(throws: CancellationError.self) { try await promise.value }
    }
}

/// A number that may be counted up from anywhere.
final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func increment() { count.withLock { $0 += 1 } }
}
