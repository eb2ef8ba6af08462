// The README's asynchronous calls, at the top level of a program: each must compile as printed.
import WeChatPay
import WeChatPayOfflineFace

func calls(
    _ client: WeChatPayClient,
    name: String,
    type: String,
    id: OutUserID,
    phone: String,
    pem: String
) async throws {
    // snippet.spellings
    let users = client.v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_
    let same = client.chain("v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}")
    let again = client["v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"]
    // snippet.end
    print("\(same) \(again)")

    // snippet.async
    let response = try await users.get(["organization_id": "O1", "out_user_id": "S1"])
    print(response.status, response.requestID ?? "", response.json["user_name"].string ?? "")

    try await users.patch([
        "organization_id": "O1", "out_user_id": "S1",
        "json": [
            "user_name": .sealed("张三"), "user_type": "STUDENT", "student_info": ["class_name": "高中一年三班"],
            "status": "NORMAL", "phone": .sealed("13800138000"),
        ],
    ])
    // snippet.end

    // snippet.promise
    let user = try await users.getAsync(["organization_id": "O1", "out_user_id": "S1"])
        .then { $0.json }
        .otherwise { _ in .null }
        .value
    // snippet.end
    print(user)

    // snippet.more
    // A segment that is named like a verb.
    try await client.v3.profitsharing.receivers.delete.post(["json": ["type": "MERCHANT_ID"]])
    // A literal segment, escaped.
    try await client.v3.organizations("O1").users.get(["query": ["limit": 10]])
    // snippet.end

    // snippet.variables
    // name: String, type: String, id: OutUserID
    try await users.patch([
        "organization_id": "O1", "out_user_id": .value(id),
        "json": ["user_name": .sealed(name), "user_type": .value(type)],
    ])
    // snippet.end

    // snippet.labelled
    struct Update: Encodable {
        var user_name: Sealed
        var phone: Sealed
    }
    try await users.patch(
        RequestOptions(
            path: ["organization_id": "O1", "out_user_id": "S1"],
            json: Update(user_name: Sealed(name), phone: Sealed(phone))
        )
    )
    // snippet.end

    // snippet.byHand
    let sealed = try client.seal("张三")
    try await users.patch([
        "organization_id": "O1", "out_user_id": "S1", "json": ["user_name": "\(sealed)"],
        "headers": ["Wechatpay-Serial": "\(try client.sealingKeyID)"],
    ])
    // snippet.end

    // snippet.errors
    do {
        try await users.get(["organization_id": "O1", "out_user_id": "S1"])
    } catch let error as WeChatPayError where error.failure?.status == 404 {
        print("no such user; Request-ID \(error.requestID ?? "-")")
    } catch let error as WeChatPayError {
        // Template, status, code, request id and what to do next; never names, phones or keys.
        print(error)
    }
    // snippet.end

    // snippet.certificate
    let certificate = try PlatformKey(certificatePEM: pem)
    // snippet.end
    print(certificate.id)
}
