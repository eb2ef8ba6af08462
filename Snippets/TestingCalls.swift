// The README's tests: each must compile as printed.
import Foundation
import WeChatPay
import WeChatPaySandbox
import WeChatPaySandboxTesting
import WeChatPayTesting

func tests() async throws {
    // snippet.sandbox
    try await withSandbox(.fixture) { sandbox in
        let client = try WeChatPayClient(try await .sandbox(sandbox))
        let school = sandbox.school
        let user = try await client.chain(
            "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"
        )
        .get(RequestOptions(path: ["organization_id": school.organizationID, "out_user_id": school.outUserIDs[0]]))
        print(user.json["user_name"])
    }
    // snippet.end

    // snippet.recording
    let platform = try FixturePlatform()
    let transport = RecordingTransport { _ in try platform.response(404, #"{"code":"RESOURCE_NOT_EXISTS"}"#) }
    let client = try WeChatPayClient(try .fixture(transport: transport))
    // snippet.end
    print(client, transport.requests.count)
}

func controls() async throws {
    // snippet.controls
    var configuration = SandboxConfiguration.fixture
    configuration.now = { ManualTime.start }
    try await withSandbox(configuration) { sandbox in
        let school = sandbox.school.organizationID
        try await sandbox.changeUser("S2026001", in: school) { $0.canCover = false }  // the next payment is a debt
        let authCode = try await sandbox.recognizeFace(of: "S2026001", in: school)
        try await sandbox.signContract(of: "S2026004", in: school)
        sandbox.inject(.rateLimited(retryAfter: .seconds(2)), times: 3, method: "PATCH")
        sandbox.inject(
            SandboxFaultRule(.cutAfterWork, .probability(0.05, seed: 7), route: "v3/offlineface/transactions")
        )
        try await sandbox.setNotifyURL("http://127.0.0.1:8080/notify")
        sandbox.advance(by: .seconds(301))  // tokens are too old now, and so is the code
        print(authCode, sandbox.deliveries)
    }
    // snippet.end
}

func faults() async throws {
    // snippet.faults
    var configuration = SandboxConfiguration.fixture
    configuration.keyMode = .certificate
    configuration.hasBackupHost = true
    try await withSandbox(configuration) { sandbox in
        let client = try WeChatPayClient(try await .sandbox(sandbox))
        try await sandbox.rotateCertificate(.abrupt)
        sandbox.inject(.probeSignature)
        sandbox.killMainHost()
        let post = try sandbox.notification("FACEPAY.USER_STATE_CHANGE", resource: Data(#"{"contract_id":"C1"}"#.utf8))
        _ = await client.notifications.handle(headers: Headers(post.headers), body: post.body) { print($0) }
    }
    // snippet.end
}
