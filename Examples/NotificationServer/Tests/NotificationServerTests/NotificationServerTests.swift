import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NotificationServer
import Testing
import WeChatPay
import WeChatPaySandbox
import WeChatPayTesting

@Test("Answers first, works afterwards, and does nothing twice")
func answersAndWorks() async throws {
    try await withSandbox(.fixture) { sandbox in
        let client = try WeChatPayClient(try await Configuration.sandbox(sandbox))
        let jobs = try Jobs(path: nil)
        let application = Application(router: makeRouter(client.notifications, jobs))
        try await application.test(.router) { server in
            try await exercise(Posts(sandbox: sandbox, server: server), jobs)
        }
    }
}

private func exercise(_ posts: Posts, _ jobs: Jobs) async throws {
    #expect(try await posts.send("C1", hour: 8, id: "1") == 200)
    #expect(try await jobs.contract(of: "S2026001", in: "O1000001") == nil)
    #expect(try await jobs.work() == 1)
    #expect(try await jobs.contract(of: "S2026001", in: "O1000001") == "C1")
    // The same once more, a newer one, and an older one that comes late.
    #expect(try await posts.send("C1", hour: 8, id: "1") == 200)
    #expect(try await jobs.work() == 0)
    #expect(try await posts.send("C3", hour: 9, id: "3") == 200)
    #expect(try await posts.send("C2", hour: 7, id: "2") == 200)
    #expect(try await jobs.work() == 2)
    #expect(try await jobs.contract(of: "S2026001", in: "O1000001") == "C3")
    #expect(try await posts.send("C4", hour: 9, id: "4", fault: .badSignature) == 401)
    #expect(try await jobs.work() == 0)
}

/// Posts what the platform would post.
private struct Posts {
    let sandbox: Sandbox
    let server: any TestClientProtocol

    /// Returns the status of the answer.
    func send(_ contract: String, hour: Int, id: String, fault: SandboxFault? = nil) async throws -> Int {
        let resource = """
            {"out_user_id":"S2026001","organization_id":"O1000001","contract_id":"\(contract)",\
            "notify_create_time":"2026-09-21T0\(hour):00:00+08:00"}
            """
        let post = try sandbox.notification(
            "FACEPAY.USER_STATE_CHANGE",
            resource: Data(resource.utf8),
            id: id,
            fault: fault
        )
        var headers = HTTPFields()
        for (name, value) in post.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        let body = ByteBuffer(bytes: post.body)
        return try await server.execute(uri: "/notify", method: .post, headers: headers, body: body) { $0.status.code }
    }
}
