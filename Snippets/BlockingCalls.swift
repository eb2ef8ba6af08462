// The README's synchronous calls: each must compile as printed.
import WeChatPay
import WeChatPayBlocking
import WeChatPayOfflineFace

func calls(_ client: WeChatPayClient) throws {
    let users = client.v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_
    // snippet.blocking
    let response = try users.get(["organization_id": "O1", "out_user_id": "S1"])  // blocks
    try users.getAsync(["organization_id": "O1", "out_user_id": "S1"]).then { print($0.json) }.wait()
    // snippet.end
    print(response)

    // snippet.typed
    let pupil = try client.offlineFace.user("S2026001", in: "O1000001")  // blocks
    // snippet.end
    print(pupil)
}
