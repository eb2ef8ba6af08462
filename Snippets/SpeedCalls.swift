// The README's calls for speed: each must compile as printed.
import WeChatPay
import WeChatPayCrypto

func many(_ client: WeChatPayClient, ids: [String]) async throws {
    // snippet.executor
    let users = client.v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_
    try await withThrowingTaskGroup { group in
        for worker in 0..<32 {
            group.addTask(executorPreference: client.nextExecutor()) {
                for index in stride(from: worker, to: ids.count, by: 32) {
                    let user = try await users.get(["organization_id": "O1", "out_user_id": "\(ids[index])"])
                    print(user.json["status"])
                }
            }
        }
        try await group.waitForAll()
    }
    // snippet.end
}

#if OpenSSL
    func merchant(id: String, serial: String) throws -> Merchant {
        // snippet.openssl
        let key = try OpenSSLSigningKey(pemFile: "apiclient_key.pem")
        let merchant = Merchant(id: id, serial: serial, key: key)
        // snippet.end
        return merchant
    }
#endif
