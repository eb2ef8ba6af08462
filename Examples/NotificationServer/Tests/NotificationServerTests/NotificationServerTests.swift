import Foundation
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
        func resource(_ contract: String, _ time: String) -> Data {
            Data(
                """
                {"out_user_id":"S2026001","organization_id":"O1000001","contract_id":"\(contract)",\
                "notify_create_time":"2026-09-21T0\(time):00:00+08:00"}
                """.utf8
            )
        }
        try await application.test(.router) { server in
            func post(_ fault: SandboxFault? = nil, _ data: Data, id: String) async throws -> Int {
                let post = try sandbox.notification("FACEPAY.USER_STATE_CHANGE", resource: data, id: id, fault: fault)
                var headers = HTTPFields()
                for (name, value) in post.headers { headers[.init(name)!] = value }
                return try await server.execute(
                    uri: "/notify",
                    method: .post,
                    headers: headers,
                    body: ByteBuffer(bytes: post.body)
                ) { $0.status.code }
            }
            #expect(try await post(resource("C1", "8"), id: "1") == 200)
            #expect(try await jobs.contract(of: "S2026001", in: "O1000001") == nil)
            #expect(try await jobs.work() == 1)
            #expect(try await jobs.contract(of: "S2026001", in: "O1000001") == "C1")
            // The same once more, a newer one, and an older one that comes late.
            #expect(try await post(resource("C1", "8"), id: "1") == 200)
            #expect(try await jobs.work() == 0)
            #expect(try await post(resource("C3", "9"), id: "3") == 200)
            #expect(try await post(resource("C2", "7"), id: "2") == 200)
            #expect(try await jobs.work() == 2)
            #expect(try await jobs.contract(of: "S2026001", in: "O1000001") == "C3")
            #expect(try await post(.badSignature, resource("C4", "9"), id: "4") == 401)
            #expect(try await jobs.work() == 0)
        }
    }
}
