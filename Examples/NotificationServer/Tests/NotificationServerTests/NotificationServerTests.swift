import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NotificationServer
import Testing
import WeChatPay
import WeChatPaySandbox
import WeChatPaySandboxTesting
import WeChatPayTesting

@Test("The server responds first, processes afterwards, and processes nothing twice")
func answersAndWorks() async throws {
    try await withSandbox(.fixture) { sandbox in
        let client = try WeChatPayClient(try await .sandbox(sandbox))
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

@Test("A signed notification of an unexpected shape is set aside and blocks neither the others nor the next start")
func setsAside() async throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("jobs-\(UUID().uuidString).sqlite").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await withSandbox(.fixture) { sandbox in
        let client = try WeChatPayClient(try await .sandbox(sandbox))
        let jobs = try Jobs(path: path)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        try await Application(router: makeRouter(client.notifications, jobs)).test(.router) { server in
            let posts = Posts(sandbox: sandbox, server: server)
            let statuses = [
                try await posts.send(resource: #"{"organization_id":1}"#, id: "bad"),
                try await posts.send(resource: "[]", id: "list"),
                try await posts.send("C1", hour: 8, id: "good"),
            ]
            #expect(statuses == [200, 200, 200])
        }
        #expect(try await jobs.work() == 1)
        #expect(try await jobs.contract(of: "S2026001", in: "O1000001") == "C1")
    }
    let restarted = try Jobs(path: path)
    #expect(try await restarted.work() == 0)
    #expect(try await restarted.setAside() == ["bad", "list"])
}

/// Posts what the platform would post.
private struct Posts {
    let sandbox: Sandbox
    let server: any TestClientProtocol

    /// Returns the status of the response.
    func send(_ contract: String, hour: Int, id: String, fault: SandboxFault? = nil) async throws -> Int {
        let resource = """
            {"out_user_id":"S2026001","organization_id":"O1000001","contract_id":"\(contract)",\
            "notify_create_time":"2026-09-21T0\(hour):00:00+08:00"}
            """
        return try await send(resource: resource, id: id, fault: fault)
    }

    /// Returns the status of the response to a notification with any resource.
    func send(resource: String, id: String, fault: SandboxFault? = nil) async throws -> Int {
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
