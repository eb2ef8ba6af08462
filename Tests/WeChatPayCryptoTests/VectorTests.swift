import Foundation
import TestVectors
import Testing
import WeChatPayCrypto

@Suite("Protocol test vectors")
struct VectorTests {
    private let vectors = Vectors.shared

    @Test("A request is signed over exactly these bytes", arguments: Vectors.shared.signing, Backend.allCases)
    func signing(_ row: Vectors.Signing, _ backend: Backend) throws {
        let message = SignatureMessage.request(
            method: row.method,
            target: row.target,
            timestamp: row.timestamp,
            nonce: row.nonce,
            body: Data(row.body.utf8)
        )
        #expect(message.bytes.base64EncodedString() == row.message_base64)
        for pem in [vectors.merchant.private_key_pkcs8, vectors.merchant.private_key_pkcs1] {
            #expect(try backend.key(pem: pem).sign(message) == row.signature)
        }
        let certificate = try CertificateIdentity(certificatePEM: vectors.merchant.certificate)
        #expect(certificate.publicKey.isValidSignature(row.signature, for: message))
    }

    @Test("A certificate's serial keeps its leading zeros")
    func serials() throws {
        #expect(try CertificateIdentity(certificatePEM: vectors.merchant.certificate).serial == vectors.merchant.serial)
        #expect(vectors.merchant.serial.hasPrefix("00"))
        #expect(try PlatformKey(certificatePEM: vectors.platform.certificate).id == vectors.platform.certificate_serial)
    }

    @Test("A response verifies with either form of the platform's key", arguments: Vectors.shared.responses)
    func responses(_ row: Vectors.Response) throws {
        let keys = [
            try PlatformKey(id: vectors.platform.public_key_id, pem: vectors.platform.public_key),
            try PlatformKey(certificatePEM: vectors.platform.certificate),
        ]
        guard let timestamp = row.headers["Wechatpay-Timestamp"], let nonce = row.headers["Wechatpay-Nonce"],
            let serial = row.headers["Wechatpay-Serial"], let signature = row.headers["Wechatpay-Signature"],
            let key = keys.first(where: { $0.id == serial })
        else {
            #expect(!row.valid)
            return
        }
        let message = SignatureMessage.response(timestamp: timestamp, nonce: nonce, body: Data(row.body.utf8))
        // What is wrong with the timestamp is not the signature's business.
        let isClockFault = row.name.hasPrefix("301") || row.name.hasPrefix("timestamp")
        #expect(key.isValidSignature(signature, for: message) == (row.valid || isClockFault))
    }

    @Test("A field encrypted for the merchant decrypts", arguments: Backend.allCases)
    func opening(_ backend: Backend) throws {
        let key = try backend.key(pem: vectors.merchant.private_key_pkcs8)
        for row in vectors.oaep.to_merchant {
            #expect(try key.open(row.ciphertext) == row.plain)
        }
    }

    @Test("Text encrypted for the platform decrypts there, up to 214 bytes", arguments: Backend.allCases)
    func sealing(_ backend: Backend) throws {
        let platform = try backend.key(pem: vectors.platform.private_key)
        let key = try PlatformKey(id: vectors.platform.public_key_id, pem: vectors.platform.public_key)
        for plain in vectors.oaep.to_merchant.map(\.plain) {
            let sealed = try key.seal(plain)
            #expect(try platform.open(sealed) == plain)
            #expect(sealed.isEmpty == plain.isEmpty)
        }
        #expect(try key.seal("张三") != key.seal("张三"))
        #expect(code { _ = try key.seal(vectors.oaep.too_long) } == .plaintextTooLong)
        #expect(try platform.publicKey().maximumPlaintextSize == 214)
    }

    @Test("One key signs and decrypts concurrently from many threads", arguments: Backend.allCases)
    func concurrency(_ backend: Backend) async throws {
        let key = try backend.key(pem: vectors.merchant.private_key_pkcs8)
        let rows = vectors.signing
        let sealed = try #require(vectors.oaep.to_merchant.first { !$0.plain.isEmpty })
        let (sign, open) = (key.sign, key.open)
        try await withThrowingTaskGroup { group in
            for index in 0..<64 {
                let row = rows[index % rows.count]
                group.addTask {
                    let message = SignatureMessage.request(
                        method: row.method,
                        target: row.target,
                        timestamp: row.timestamp,
                        nonce: row.nonce,
                        body: Data(row.body.utf8)
                    )
                    for _ in 0..<4 {
                        let signature = try sign(message)
                        #expect(signature == row.signature)
                        #expect(code { _ = try open("AAAA") } == .openFailed)
                        let plain = try open(sealed.ciphertext)
                        #expect(plain == sealed.plain)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("A resource decrypts or is rejected", arguments: Vectors.shared.aes_gcm)
    func resources(_ row: Vectors.GCM) throws {
        let key = try APIv3Key(vectors.merchant.api_v3_key)
        let open = {
            try key.open(
                row.resource.ciphertext,
                nonce: row.resource.nonce,
                associatedData: row.resource.associated_data
            )
        }
        if row.valid {
            #expect(String(decoding: try open(), as: UTF8.self) == row.plain)
        } else {
            #expect(code { _ = try open() } == .openFailed)
        }
    }

    @Test("The API v3 key decrypts its own ciphertext")
    func roundTrip() throws {
        let key = try APIv3Key(vectors.merchant.api_v3_key)
        for row in vectors.aes_gcm where row.valid {
            let plain = Data((row.plain ?? "").utf8)
            let (nonce, data) = (row.resource.nonce, row.resource.associated_data)
            let sealed = try key.seal(plain, nonce: nonce, associatedData: data)
            #expect(sealed == row.resource.ciphertext)
            #expect(try key.open(sealed, nonce: nonce, associatedData: data) == plain)
        }
        #expect(code { _ = try key.seal(Data(), nonce: "short", associatedData: "") } == .openFailed)
    }

    @Test("A notification verifies and decrypts")
    func notification() throws {
        struct Body: Decodable {
            let resource: Vectors.Resource
        }
        let row = vectors.notification
        let key = try PlatformKey(id: vectors.platform.public_key_id, pem: vectors.platform.public_key)
        let message = SignatureMessage.response(
            timestamp: try #require(row.headers["Wechatpay-Timestamp"]),
            nonce: try #require(row.headers["Wechatpay-Nonce"]),
            body: Data(row.body.utf8)
        )
        #expect(key.isValidSignature(try #require(row.headers["Wechatpay-Signature"]), for: message))
        let resource = try JSONDecoder().decode(Body.self, from: Data(row.body.utf8)).resource
        let plain = try APIv3Key(vectors.merchant.api_v3_key)
            .open(resource.ciphertext, nonce: resource.nonce, associatedData: resource.associated_data)
        #expect(String(decoding: plain, as: UTF8.self) == row.plain)
    }

    @Test("A certificate download decrypts, and verifies with the certificate it contains")
    func certificates() throws {
        struct Body: Decodable {
            struct Item: Decodable {
                let serial_no: String
                let encrypt_certificate: Vectors.Resource
            }
            let data: [Item]
        }
        let row = vectors.certificates
        let item = try #require(try JSONDecoder().decode(Body.self, from: Data(row.body.utf8)).data.first)
        let resource = item.encrypt_certificate
        let pem = try APIv3Key(vectors.merchant.api_v3_key)
            .open(resource.ciphertext, nonce: resource.nonce, associatedData: resource.associated_data)
        let key = try PlatformKey(certificatePEM: String(decoding: pem, as: UTF8.self))
        #expect(key.id == item.serial_no)
        #expect(key.validity?.contains(Date(timeIntervalSince1970: row.clock)) == true)
        let message = SignatureMessage.response(
            timestamp: try #require(row.headers["Wechatpay-Timestamp"]),
            nonce: try #require(row.headers["Wechatpay-Nonce"]),
            body: Data(row.body.utf8)
        )
        #expect(key.isValidSignature(try #require(row.headers["Wechatpay-Signature"]), for: message))
    }
}
