import Foundation
import WeChatPay
import WeChatPayCrypto
import WeChatPayTesting

/// Notifications as the platform posts them.
struct Notifications {
    private let posts: [(headers: Headers, body: Data)]
    private let receiver: NotificationReceiver

    /// Signs so many different ones.
    init(_ count: Int) throws {
        let key = try OpenSSLSigningKey(pem: FixtureKeys.platformPrivateKeyPEM)
        let apiV3Key = try APIv3Key(FixtureKeys.apiV3Key)
        // Stands still, so that signatures stay valid however long a run takes.
        let now = Date()
        var time = TimeSource.system
        time.now = { now }
        self.receiver = NotificationReceiver(
            platformKeys: [try PlatformKey(id: FixtureKeys.platformKeyID, pem: FixtureKeys.platformPublicKeyPEM)],
            apiV3Key: apiV3Key,
            time: time
        )
        let resource = """
            {"user_id":"6012345678","out_user_id":"S2026001","organization_id":"O1000001","mch_id":"1900000109",\
            "notify_create_time":"20261124160000","appid":"wx8888888888888888","openid":"o1","contract_id":"C2026001"}
            """
        let timestamp = String(Int(now.timeIntervalSince1970))
        self.posts = try (0..<count).map { index in
            let nonce = String(String(index + 1_000_000_000_000).prefix(12))
            let ciphertext = try apiV3Key.seal(Data(resource.utf8), nonce: nonce, associatedData: "face")
            let body = Data(
                """
                {"id":"EV-\(index)","create_time":"2026-11-24T16:00:00+08:00","resource_type":"encrypt-resource",\
                "event_type":"FACEPAY.USER_STATE_CHANGE","summary":"state","resource":{"original_type":"face",\
                "algorithm":"AEAD_AES_256_GCM","ciphertext":"\(ciphertext)","associated_data":"face",\
                "nonce":"\(nonce)"}}
                """.utf8
            )
            let headers: Headers = [
                "Wechatpay-Timestamp": timestamp, "Wechatpay-Nonce": nonce,
                "Wechatpay-Serial": FixtureKeys.platformKeyID,
                "Wechatpay-Signature": try key.sign(.response(timestamp: timestamp, nonce: nonce, body: body)),
            ]
            return (headers, body)
        }
    }

    /// Verifies and opens so many, one after the other.
    func open(_ count: Int) async throws {
        for index in 0..<count {
            let post = posts[index % posts.count]
            let notification = try await receiver.receive(headers: post.headers, body: post.body)
            guard !notification.isDuplicate, !notification.resource.isEmpty else { throw Floor.Refused() }
            try await receiver.release(notification)
        }
    }
}
