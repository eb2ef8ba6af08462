// The README's request checks: they must compile as printed.
import WeChatPay
import WeChatPayChecks

func checkedClient(_ base: WeChatPayClient.Configuration) async throws {
    var configuration = base
    // snippet.checks
    configuration.checks = .catalog
    configuration.checks?.encryptsFields = true  // "phone": "13800138000" is encrypted by the client
    configuration.checks?[.unknownField] = .refuse  // or .report, or .ignore
    configuration.checks?.onIssue = { issue in print(issue) }
    // snippet.end
    let client = try WeChatPayClient(configuration)
    let users = client.v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_
    // snippet.encrypted
    try await users.patch([
        "organization_id": "O1", "out_user_id": "S1", "json": ["user_name": "张三", "phone": "13800138000"],
    ])
    // snippet.end
    // snippet.call
    let order = try await client.checking(.unknownField, .ignore)
        .v3.pay.transactions.id("4200001234").get(["query": ["mchid": "1900000109", "new_option": "1"]])
    let echo = try await client.unchecked.v3.security.echo.post(["json": ["echo_message": "hello"]])
    // snippet.end
    print(order.status, echo.status)
}

func trailingSlash(_ client: WeChatPayClient, _ application: RequestValue) async throws {
    // snippet.slash
    try await client.chain("v3/applyment4sub/applyment/").post(["json": application])
    try await client.v3.applyment4sub.applyment._empty_.post(["empty": "", "json": application])
    // snippet.end
}

func openByName(_ client: WeChatPayClient) async throws {
    // snippet.open
    let applicant = try await client.v3.security.echo.post(["json": ["encrypted_echo_message": .sealed("张三")]])
    print(try applicant.open("encrypted_echo_message") == "张三")
    // snippet.end
}
