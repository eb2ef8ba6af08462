import Foundation
import Synchronization
import TestVectors
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayCrypto
import WeChatPayTesting

@Suite("Notifications")
struct NotificationTests {
    private let key: APIv3Key
    private let platform: FixturePlatform
    private let receiver: NotificationReceiver

    init() throws {
        self.key = try APIv3Key(FixtureKeys.apiV3Key)
        self.platform = try FixturePlatform()
        self.receiver = try Self.receiver()
    }

    private static func receiver(_ seen: any SeenNotifications = InMemorySeenNotifications()) throws
        -> NotificationReceiver
    {
        NotificationReceiver(
            platformKeys: [try PlatformKey(id: FixtureKeys.platformKeyID, pem: FixtureKeys.platformPublicKeyPEM)],
            apiV3Key: try APIv3Key(FixtureKeys.apiV3Key),
            seen: seen,
            opening: try RSASigningKey(pem: FixtureKeys.merchantPrivateKeyPEM),
            time: ManualTime().source
        )
    }

    private func notification(
        id: String = "EV-1",
        type: String = "FACEPAY.USER_STATE_CHANGE",
        _ resource: String = #"{"out_user_id":"S2026001","organization_id":"O1000001","use_id":"U1"}"#,
        key: APIv3Key? = nil,
        headers: Headers = [:]
    ) throws -> TransportResponse {
        let sealed = try (key ?? self.key).seal(Data(resource.utf8), nonce: "0123456789ab", associatedData: "facepay")
        return try platform.response(
            200,
            """
            {"id":"\(id)","create_time":"2026-09-21T22:15:00+08:00","resource_type":"encrypt-resource",\
            "event_type":"\(type)","summary":"s","resource":{"original_type":"facepay",\
            "algorithm":"AEAD_AES_256_GCM","ciphertext":"\(sealed)","associated_data":"facepay",\
            "nonce":"0123456789ab"}}
            """,
            headers: headers
        )
    }

    @Test(
        "A timestamp that is not a number of seconds is rejected with 401, regardless of the receiver's clock",
        arguments: [
            "9223372036854775807", "-9223372036854775808", "+1", "1e3", "0001790000100", "", " ", "\u{661}\u{667}",
            String(repeating: "9", count: 400), "253402300800", "253402300799", "0",
        ]
    )
    func timestamps(_ timestamp: String) async throws {
        for seconds in [1_790_000_100, Double.nan, .infinity, 9.3e18, -9.3e18] {
            let time = TimeSource(
                now: { Date(timeIntervalSince1970: seconds) },
                uptime: { .zero },
                sleep: { _ in }
            )
            let receiver = NotificationReceiver(
                platformKeys: [try PlatformKey(id: FixtureKeys.platformKeyID, pem: FixtureKeys.platformPublicKeyPEM)],
                apiV3Key: key,
                time: time
            )
            var delivery = try notification()
            delivery.headers["Wechatpay-Timestamp"] = timestamp
            let response = await receiver.handle(headers: delivery.headers, body: delivery.body) { _ in }
            #expect(response.status == 401)
        }
    }

    @Test("The notification in the test vectors verifies, decrypts, and decodes")
    func vector() async throws {
        let vectors = Vectors.shared
        let receiver = NotificationReceiver(
            platformKeys: [try PlatformKey(id: vectors.platform.public_key_id, pem: vectors.platform.public_key)],
            apiV3Key: try APIv3Key(vectors.merchant.api_v3_key),
            time: ManualTime(start: Date(timeIntervalSince1970: TimeInterval(vectors.notification.clock))).source
        )
        let headers = Headers(vectors.notification.headers.map { ($0.key, $0.value) })
        let notification = try await receiver.receive(headers: headers, body: Data(vectors.notification.body.utf8))
        #expect(notification.resource == Data(vectors.notification.plain.utf8))
        #expect(notification.eventType == .faceUserStateChange)
        let change = try notification.decode(UserStateChange.self)
        #expect(change.outUserID == "S2026001")
    }

    @Test("Any other event decodes to the caller's own type or to JSON, with encrypted fields decrypted")
    func ownType() async throws {
        struct Paid: Decodable {
            let out_trade_no: String
            let name: Sealed
        }
        let merchant = try RSASigningKey(pem: FixtureKeys.merchantPrivateKeyPEM)
        let sealed = try merchant.publicKey.seal("张三")
        let request = try notification(type: "X.NEW", #"{"out_trade_no":"T1","name":"\#(sealed)"}"#)
        let received = try await receiver.receive(headers: request.headers, body: request.body)
        #expect(received.json["out_trade_no"].string == "T1")
        #expect(try received.decode(Paid.self).name.plaintext == "张三")
        #expect(!"\(received)".contains("T1"))
    }

    @Test("Each error determines the response to send")
    func responses() async throws {
        let good = try notification()
        var unsigned = good.headers
        unsigned["Wechatpay-Signature"] = nil
        var stale = good.headers
        stale["Wechatpay-Timestamp"] = String(Int64(ManualTime.start.timeIntervalSince1970) - 301)
        var probe = good.headers
        probe["Wechatpay-Signature"] = "WECHATPAY/SIGNTEST/" + String(repeating: "a", count: 336)
        let shapeless = try platform.response(200, #"{"id":"EV-1"}"#)
        let foreign = try notification(key: APIv3Key("00000000000000000000000000000000"))
        let rows: [(Headers, Data, WeChatPayError.Code, Int)] = [
            (unsigned, good.body, .missingSignature, 401),
            (stale, good.body, .clockSkew, 401),
            (probe, good.body, .probeSignature, 401),
            (good.headers, good.body + [0x20], .badSignature, 401),
            (shapeless.headers, shapeless.body, .malformedNotification, 400),
            (foreign.headers, foreign.body, .openingFailed, 500),
        ]
        for (headers, body, code, status) in rows {
            let error = try await failure { _ = try await receiver.receive(headers: headers, body: body) }
            #expect(error.code == code)
            #expect(NotificationResponse(for: error).status == status)
            let response = await receiver.handle(headers: headers, body: body) { _ in Issue.record("handled") }
            #expect(response.status == status)
            #expect(String(decoding: response.body, as: UTF8.self).contains(#""code":"FAIL""#))
        }
        // None of them stands in the way of the good one.
        #expect(await receiver.handle(headers: good.headers, body: good.body) { _ in } == .success)
    }

    @Test("Without an API v3 key the error says so, and the response is 500")
    func missingKey() async throws {
        let client = try makeClient(answering())
        let request = try notification()
        let error = try await failure {
            _ = try await client.notifications.receive(headers: request.headers, body: request.body)
        }
        #expect(error.code == .invalidConfiguration)
        #expect(error.description.contains("apiV3Key"))
        #expect(NotificationResponse(for: error).status == 500)
    }

    @Test("A duplicate is acknowledged and not handled again; failed handling is retried")
    func duplicates() async throws {
        struct Busy: Error {}
        let handled = Mutex(0)
        let request = try notification()
        let first = await receiver.handle(headers: request.headers, body: request.body) { _ in throw Busy() }
        #expect(first.status == 500)
        for _ in 0..<3 {
            // The platform signs each delivery again; the id stays the same.
            let again = try notification()
            let response = await receiver.handle(headers: again.headers, body: again.body) { _ in
                handled.withLock { $0 += 1 }
            }
            #expect(response == .success)
        }
        #expect(handled.withLock { $0 } == 1)
    }

    @Test("A delivery that arrives while an earlier one is handled is rejected, and not lost if the earlier one fails")
    func inProgress() async throws {
        struct Late: Error {}
        let statuses = Mutex<[Int]>([])
        let request = try notification()
        let first = await receiver.handle(headers: request.headers, body: request.body) { _ in
            let again = try notification()
            let response = await receiver.handle(headers: again.headers, body: again.body) { _ in
                Issue.record("handled twice at once")
            }
            statuses.withLock { $0.append(response.status) }
            throw Late()
        }
        let third = await receiver.handle(headers: request.headers, body: request.body) { _ in }
        #expect(statuses.withLock { $0 } + [first.status, third.status] == [500, 500, 200])
    }

    @Test("A store that does not respond results in 500, so that the notification is delivered again")
    func store() async throws {
        struct Down: SeenNotifications {
            func begin(_ id: String, at now: Date) async throws -> SeenState { throw CancellationError() }
            func finish(_ id: String, at now: Date) async throws {}
            func release(_ id: String) async throws {}
        }
        let request = try notification()
        let response = try await Self.receiver(Down()).handle(headers: request.headers, body: request.body) { _ in }
        #expect(response.status == 500)
    }

    @Test("The record of seen IDs is bounded by count and age, and a redelivery evicts nothing")
    func bounded() {
        let seen = InMemorySeenNotifications(capacity: 3, lifetime: .seconds(100), lease: .seconds(10))
        let now = ManualTime.start
        for id in ["1", "2", "3"] {
            #expect(seen.begin(id, at: now) == .new)
            seen.finish(id, at: now)
        }
        for id in ["1", "2", "3"] { #expect(seen.begin(id, at: now) == .done) }
        #expect(seen.begin("4", at: now) == .new)
        #expect(seen.count == 3)
        #expect(seen.begin("1", at: now) == .new)
        #expect(seen.begin("4", at: now.addingTimeInterval(9)) == .inProgress)
        #expect(seen.begin("4", at: now.addingTimeInterval(11)) == .new)
        #expect(seen.begin("5", at: now.addingTimeInterval(112)) == .new)
        #expect(seen.count == 1)
    }
}
