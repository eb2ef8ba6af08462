import Foundation
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPaySandbox
import WeChatPaySandboxTesting
import WeChatPayTesting

/// Call sites as programs have them: closures that use the state of where they are, without annotations.
///
/// That this file compiles is the larger part of the test.
@Suite("Closures use the state of the caller", .timeLimit(.minutes(5)))
struct CallSiteTests {
    private static let resource = Data(#"{"out_user_id":"S2026001","organization_id":"O1000001"}"#.utf8)

    /// The state that a nonisolated function, an actor, a class and the main actor have.
    private struct Calls {
        let sandbox: Sandbox
        let client: WeChatPayClient
        var face: OfflineFace { client.offlineFace }

        init(_ sandbox: Sandbox) async throws {
            self.sandbox = sandbox
            self.client = try WeChatPayClient(try await .sandbox(sandbox))
        }

        func post() throws -> (headers: Headers, body: Data) {
            let post = try sandbox.notification("FACEPAY.USER_STATE_CHANGE", resource: CallSiteTests.resource)
            return (Headers(post.headers), post.body)
        }
    }

    private actor School {
        var className = "一年一班"
        var received: [String] = []

        func work(_ calls: Calls) async throws {
            try await calls.face.update("S2026001", in: "O1000001") {
                $0.className = className
                received.append("update")
            }
            let post = try calls.post()
            _ = await calls.client.notifications.handle(headers: post.headers, body: post.body) { notification in
                received.append(notification.eventType.rawValue)
            }
            try await calls.sandbox.changeUser("S2026001", in: "O1000001") { $0.className = className }
        }
    }

    /// Not `Sendable`.
    private final class Office {
        var className = "一年二班"
        var received = 0

        func work(_ calls: Calls) async throws {
            try await calls.face.update("S2026001", in: "O1000001") {
                $0.className = className
                received += 1
            }
            let post = try calls.post()
            _ = await calls.client.notifications.handle(headers: post.headers, body: post.body) { _ in received += 1 }
        }
    }

    @MainActor
    private final class Screen {
        var className = "一年三班"
        var received = 0

        func work() async throws {
            try await withSandbox(.fixture) { sandbox in
                received += 1
                let calls = try await Calls(sandbox)
                try await calls.face.update("S2026001", in: "O1000001") {
                    $0.className = className
                    received += 1
                }
                let post = try calls.post()
                _ = await calls.client.notifications.handle(headers: post.headers, body: post.body) { _ in
                    received += 1
                }
                _ = try await withNotificationServer { _, _ in
                    .success
                } run: { _ in
                    received += 1
                }
            }
        }
    }

    @Test("On the main actor")
    @MainActor
    func mainActor() async throws {
        let screen = Screen()
        try await screen.work()
        #expect(screen.received == 4)
    }

    @Test("In an actor, a class, a nonisolated function and a task")
    func others() async throws {
        try await withSandbox(.fixture) { sandbox in
            let calls = try await Calls(sandbox)
            let (school, office) = (School(), Office())
            try await school.work(calls)
            #expect(await school.received == ["update", "FACEPAY.USER_STATE_CHANGE"])
            try await office.work(calls)
            #expect(office.received == 2)
            var count = 0
            try await calls.face.update("S2026001", in: "O1000001") {
                $0.name = "李四"
                count += 1
            }
            #expect(count == 1)
            let user = try await Task {
                var name = ""
                try await calls.face.update("S2026001", in: "O1000001") {
                    $0.name = "王五"
                    name = $0.name ?? ""
                }
                #expect(name == "王五")
                return try await calls.face.user("S2026001", in: "O1000001")
            }.value
            #expect(user.name == "王五" && user.className == "一年二班")
        }
    }
}
