import Crypto
import Foundation
import InMemoryLogging
import Logging
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPaySandboxTesting
import WeChatPayTesting

@Suite("Requests that are sent again", .timeLimit(.minutes(5)))
struct RepeatedRequestTests {
    @Test("The identical request is accepted again and logged; another request with its nonce is rejected")
    func replay() async throws {
        let logs = InMemoryLogHandler()
        var configuration = SandboxConfiguration.fixture
        configuration.logger = Logger(label: "test", factory: { _ in logs })
        try await withSandbox(configuration) { sandbox in
            let draft = try Draft(sandbox)
            var forged = draft
            forged.key = try RSASigningKey(pem: FixtureKeys.platformPrivateKeyPEM)
            try expect(try await send(forged, to: sandbox), refuses: "signature")
            #expect(try await send(draft, to: sandbox).status == 200)
            #expect(logs.entries.allSatisfy { $0.metadata["accepted"] == nil })
            #expect(try await send(draft, to: sandbox).status == 200)
            #expect(logs.entries.last?.metadata["accepted"] == "the identical request with the same nonce")
            var other = draft
            other.target += "?page=2"
            try expect(try await send(other, to: sandbox), refuses: "nonce_str")
            #expect(try await send(draft, to: sandbox).status == 200)
            sandbox.inject(.repeatedNonceRejected)
            try expect(try await send(draft, to: sandbox), refuses: "nonce_str")
            // The fault does not affect a new request.
            sandbox.inject(.repeatedNonceRejected)
            #expect(try await send(try Draft(sandbox), to: sandbox).status == 200)
        }
    }

    @Test("A strict sandbox rejects each repeated nonce")
    func strictReplay() async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.acceptsRepeatedRequests = false
        try await withSandbox(configuration) { sandbox in
            let draft = try Draft(sandbox)
            #expect(try await send(draft, to: sandbox).status == 200)
            try expect(try await send(draft, to: sandbox), refuses: "nonce_str")
        }
    }

    @Test("An upload whose file differs is another request, although only its meta part is signed")
    func replayedUpload() async throws {
        try await withSandbox(.fixture) { sandbox in
            var draft = try Draft(sandbox)
            draft.method = "POST"
            draft.target = "/v3/merchant/media/upload"
            func form(_ file: String) throws -> Data {
                let meta = #"{"filename":"a.png","sha256":"\#(Hex.text(SHA256.hash(data: Data(file.utf8))))"}"#
                draft.body = Data(meta.utf8)
                return Data(
                    """
                    --b\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n\(meta)\r\n\
                    --b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n\
                    \(file)\r\n--b--\r\n
                    """.utf8
                )
            }
            let right = try form("image")
            let other = Data(
                String(decoding: right, as: UTF8.self).replacing("\r\n\r\nimage", with: "\r\n\r\nIMAGE").utf8
            )
            draft.headers["Content-Type"] = "multipart/form-data; boundary=b"
            let authorization = try draft.authorization()
            draft.body = right
            #expect(try await send(draft, authorization: authorization, to: sandbox).status == 200)
            #expect(try await send(draft, authorization: authorization, to: sandbox).status == 200)
            draft.body = other
            try expect(try await send(draft, authorization: authorization, to: sandbox), refuses: "nonce_str")
        }
    }
}
