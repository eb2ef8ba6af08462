import Foundation
import InMemoryLogging
import InMemoryTracing
import Logging
import MetricsTestKit
import TestVectors
import Testing
import Tracing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayCrypto
import WeChatPayTesting

/// Collects everything that a client reports to an operator.
private struct Operator {
    let logs = InMemoryLogHandler()
    let metrics = TestMetrics()
    let tracer = InMemoryTracer()

    func watch(_ configuration: inout WeChatPayClient.Configuration) {
        var logger = Logger(label: "test", factory: { _ in logs })
        logger.logLevel = .trace
        configuration.logger = logger
        configuration.metrics = metrics
        configuration.tracer = tracer
    }

    /// Everything in one text.
    var everything: String {
        var lines = logs.entries.map { "\($0.level) \($0.message) \($0.metadata)" }
        lines += metrics.counters.map { "\($0.label) \($0.dimensions) \($0.totalValue)" }
        lines += metrics.timers.map { "\($0.label) \($0.dimensions)" }
        lines += metrics.recorders.map { "\($0.label) \($0.dimensions) \($0.values)" }
        for span in tracer.finishedSpans {
            lines.append("\(span.operationName) \(span.attributes) \(span.events) \(span.errors) \(span.status as Any)")
        }
        return lines.joined(separator: "\n")
    }
}

@Suite("Operator-visible output")
struct PrivacyTests {
    private static let user = "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"
    private static let personal = ["张三", "13800138000", "S2026001", "O1000001", "高中一年三班", "oOpenID01"]

    private static let update: RequestOptions = [
        "organization_id": "O1000001", "out_user_id": "S2026001", "query": ["phone": "13800138000"],
        "json": [
            "user_name": .sealed("张三"), "phone": .sealed("13800138000"),
            "student_info": ["class_name": "高中一年三班"],
        ],
    ]

    /// Responses that quote the whole request, as a careless platform would.
    private static func quoting(_ status: Int, signed: Bool = true) throws -> RecordingTransport {
        let platform = try FixturePlatform(now: { ManualTime.start.addingTimeInterval(75) })
        return RecordingTransport { request in
            let sent = request.method == "PATCH" ? "张三 13800138000 高中一年三班" : request.upload == nil ? "" : "张三"
            let quoted = "\(sent) \(request.target.removingPercentEncoding ?? "")"
            let body =
                #"{"code":"PARAM_ERROR","message":"\#(quoted)","detail":{"field":"/phone","value":"13800138000"}}"#
            var response = try platform.response(status, body)
            if !signed {
                for name in ["Timestamp", "Nonce", "Serial", "Signature"] {
                    response.headers["Wechatpay-\(name)"] = nil
                }
            }
            return response
        }
    }

    @Test("No name, phone, ID, key, signature, or body is logged, measured, traced, or in an error's description")
    func nothingPersonal() async throws {
        let seen = Operator()
        var secrets = Self.personal + [FixtureKeys.apiV3Key]
        var output: [String] = []
        let merchantKey = FixtureKeys.merchantPrivateKeyPEM.split(separator: "\n").dropFirst().prefix(3)
        secrets += merchantKey.map(String.init)
        let broken = RecordingTransport { _ in throw TransportError(.broken, mayHaveBeenSent: true) }
        var transports = [broken, try answering(200, #"{"user_name":"张三","phone":"13800138000"}"#)]
        for status in [302, 400, 401, 403, 404, 429, 500, 503] {
            transports.append(try Self.quoting(status))
            transports.append(try Self.quoting(status, signed: false))
        }
        for transport in transports {
            let client = try makeClient(transport) {
                seen.watch(&$0)
                $0.apiV3Key = try APIv3Key(FixtureKeys.apiV3Key)
            }
            let calls: [() async throws -> Void] = [
                { try await client.chain(Self.user).patch(Self.update) },
                {
                    struct Other: Decodable { let phone: Int }
                    let response = try await client.chain(Self.user).get([
                        "organization_id": "O1000001", "out_user_id": "S2026001",
                    ])
                    output.append("\(response)")
                    _ = try response.decode(Other.self)
                },
                {
                    try await client.v3.media("13800138000").upload(
                        MediaFile(data: Data("张三".utf8), filename: "张三.jpg")
                    )
                },
                { _ = try await client.cashier.app(appID: "", prepayID: "S2026001") },
                { _ = try client.open("张三") },
                { _ = try client.seal(String(repeating: "张三", count: 100)) },
            ]
            for call in calls {
                do { try await call() } catch { output.append("\(error)") }
            }
            secrets += transport.requests.flatMap { request in
                [
                    String(decoding: request.body, as: UTF8.self),
                    request.headers["Authorization"]?.firstMatch(of: #/signature="([^"]*)"/#).map { String($0.1) }
                        ?? "",
                ]
            }
        }
        output += try await notifications(seen)
        let everything = seen.everything + "\n" + output.joined(separator: "\n")
        for secret in secrets where !secret.isEmpty {
            for line in everything.split(separator: "\n") where line.contains(secret) {
                Issue.record("\(secret.prefix(40)) was told: \(line)")
            }
        }
        // It is not silent either.
        #expect(seen.everything.contains("PATCH \(Self.user)"))
        #expect(seen.logs.entries.count > 100)
        #expect(output.count > 60)
        #expect(seen.logs.entries.allSatisfy { $0.level <= .debug })
    }

    private func notifications(_ seen: Operator) async throws -> [String] {
        var output: [String] = []
        let client = try makeClient(answering()) {
            seen.watch(&$0)
            $0.apiV3Key = try APIv3Key(FixtureKeys.apiV3Key)
        }
        let platform = try FixturePlatform()
        let resource = #"{"out_user_id":"S2026001","organization_id":"O1000001","openid":"oOpenID01","x":"张三"}"#
        let sealed = try APIv3Key(FixtureKeys.apiV3Key)
            .seal(Data(resource.utf8), nonce: "0123456789ab", associatedData: "")
        func body(_ ciphertext: String) -> String {
            """
            {"id":"EV1","create_time":"2026-09-21T22:15:00+08:00","event_type":"FACEPAY.USER_STATE_CHANGE",\
            "resource_type":"r","summary":"张三","resource":{"algorithm":"AEAD_AES_256_GCM","ciphertext":"\(ciphertext)",\
            "associated_data":"","nonce":"0123456789ab"}}
            """
        }
        for text in [body(sealed), body("AAAA"), #"{"id":"张三"}"#] {
            let request = try platform.response(200, text)
            for body in [request.body, request.body + [0x20]] {
                do {
                    let received = try await client.notifications.receive(headers: request.headers, body: body)
                    output.append("\(received)")
                    output.append("\(try received.decode(UserStateChange.self))")
                    _ = try received.decode([Int].self)
                } catch {
                    output.append("\(error)")
                }
            }
        }
        return output
    }

    @Test("Calls, retries, failures, durations, and clock skew are counted by template")
    func counts() async throws {
        let seen = Operator()
        let platform = try FixturePlatform(now: { ManualTime.start.addingTimeInterval(75) })
        let transport = RecordingTransport(results: [
            .failure(TransportError(.broken, mayHaveBeenSent: true)), .success(try platform.response(200, "{}")),
            .success(try platform.response(404, #"{"code":"RESOURCE_NOT_EXISTS"}"#)),
        ])
        let client = try makeClient(transport) { seen.watch(&$0) }
        let options: RequestOptions = ["organization_id": "O1", "out_user_id": "S1"]
        try await client.chain(Self.user).get(options)
        _ = try await failure { try await client.chain(Self.user).get(options) }
        let operation = "GET \(Self.user)"
        func total(_ label: String, _ dimensions: [(String, String)]) -> Int64 {
            seen.metrics.counterTotal(label: label, dimensions: dimensions)
        }
        #expect(total("wechatpay_client_calls", [("operation", operation), ("code", "ok")]) == 1)
        #expect(total("wechatpay_client_calls", [("operation", operation), ("code", "RESOURCE_NOT_EXISTS")]) == 1)
        #expect(total("wechatpay_client_failures", [("code", "RESOURCE_NOT_EXISTS")]) == 1)
        #expect(total("wechatpay_client_retries", [("operation", operation), ("code", "transport_failed")]) == 1)
        let timer = try seen.metrics.expectTimer("wechatpay_client_call_duration", [("operation", operation)])
        #expect(timer.values.count == 2)
        let skew = try seen.metrics.expectGauge("wechatpay_client_clock_skew_seconds")
        #expect(skew.lastValue == 75)
        #expect(
            seen.logs.entries.contains { "\($0.message)" == "the clock of this machine is 75 s behind the platform's" }
        )
    }

    @Test("Each attempt is a client span that follows OpenTelemetry conventions")
    func spans() async throws {
        let seen = Operator()
        let platform = try FixturePlatform()
        let transport = RecordingTransport(results: [
            .failure(TransportError(.broken, mayHaveBeenSent: true)), .success(try platform.response(200, "{}")),
        ])
        let client = try makeClient(transport) { seen.watch(&$0) }
        try await client.chain(Self.user).get(["organization_id": "O1", "out_user_id": "S1"])
        let spans = seen.tracer.finishedSpans
        #expect(spans.count == 2)
        #expect(seen.tracer.activeSpans.isEmpty)
        #expect(spans.allSatisfy { $0.operationName == "GET \(Self.user)" && $0.kind == .client })
        #expect(spans[0].attributes["error.type"]?.toSpanAttribute() == .string("transport_failed"))
        #expect(spans[1].attributes["http.request.resend_count"]?.toSpanAttribute() == .int64(1))
        #expect(spans[1].attributes["http.response.status_code"]?.toSpanAttribute() == .int64(200))
        #expect(spans[1].attributes["server.address"]?.toSpanAttribute() == .string("api.mch.weixin.qq.com"))
        #expect(spans[1].attributes["url.template"]?.toSpanAttribute() == .string(Self.user))
        #expect(spans.allSatisfy { $0.attributes["url.full"] == nil })
    }
}
