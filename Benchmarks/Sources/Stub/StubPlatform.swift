import Foundation
import NIOCore
import NIOPosix
import Synchronization
import WeChatPayCrypto

/// A platform that costs almost nothing: fixed responses that are signed again once a minute.
///
/// It looks at nothing of a request but its first letter and its length. A GET gets one face user, anything
/// else a 204.
public final class StubPlatform: Sendable {
    /// The body of every response to a GET.
    public static let user = """
        {"use_id":"6012345678","out_user_id":"S2026001","organization_id":"O1000001","user_name":"张三",\
        "user_type":"STUDENT","student_info":{"class_name":"高中一年三班"},"status":"NORMAL",\
        "contract_state":"CONTRACTED","face_image_ok":true,"contract_id":"C2026001"}
        """

    private let key: RSASigningKey
    private let keyID: String
    private let responses = Mutex<Responses?>(nil)

    /// Both responses as the bytes that are sent.
    struct Responses: Sendable {
        var get: ByteBuffer
        var other: ByteBuffer
    }

    /// Makes a platform.
    ///
    /// - Parameters:
    ///   - key: The platform's private key.
    ///   - keyID: Its id.
    /// - Throws: `CryptoFailure`.
    public init(key: RSASigningKey, keyID: String) throws {
        (self.key, self.keyID) = (key, keyID)
        try renew()
    }

    private func renew() throws {
        let fresh = Responses(get: try makeResponse("200 OK", Self.user), other: try makeResponse("204 No Content", ""))
        responses.withLock { $0 = fresh }
    }

    private func makeResponse(_ status: String, _ body: String) throws -> ByteBuffer {
        let timestamp = String(Int(Date().timeIntervalSince1970))
        let nonce = String(repeating: "5K8264ILTKCH16CQ", count: 2)
        let signature = try key.sign(.response(timestamp: timestamp, nonce: nonce, body: Data(body.utf8)))
        let head = [
            "HTTP/1.1 \(status)",
            "Server: nginx",
            "Date: Tue, 24 Nov 2026 08:00:00 GMT",
            "Content-Type: application/json; charset=utf-8",
            "Connection: keep-alive",
            "Cache-Control: no-cache, must-revalidate",
            "X-Content-Type-Options: nosniff",
            "Request-ID: 08E98CB9C90610850318E4CDC95D20A4F0012880B001-268435462",
            "Content-Language: zh-CN",
            "Wechatpay-Nonce: \(nonce)",
            "Wechatpay-Signature: \(signature)",
            "Wechatpay-Timestamp: \(timestamp)",
            "Wechatpay-Serial: \(keyID)",
            "Wechatpay-Signature-Type: WECHATPAY2-SHA256-RSA2048",
        ]
        let length = body.isEmpty ? [] : ["Content-Length: \(body.utf8.count)"]
        return ByteBuffer(string: (head + length).joined(separator: "\r\n") + "\r\n\r\n" + body)
    }

    var current: Responses? { responses.withLock { $0 } }

    /// Serves on one event loop, until the process ends.
    ///
    /// - Parameter listening: Told the port.
    /// - Throws: An error when it cannot listen or sign.
    public func serve(_ listening: (Int) -> Void) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let channel = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(StubHandler(platform: self))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        listening(channel.localAddress?.port ?? 0)
        while true {
            try await Task.sleep(for: .seconds(60))
            try renew()
        }
    }
}

/// Finds the end of each request and writes a response to it.
private final class StubHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let platform: StubPlatform
    private var pending = ByteBuffer()

    init(platform: StubPlatform) { self.platform = platform }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        if pending.readableBytes > 0 {
            pending.writeBuffer(&bytes)
            swap(&bytes, &pending)
            pending.clear()
        }
        var hasResponded = false
        while let request = Self.request(in: bytes), bytes.readableBytes >= request.size {
            guard let responses = platform.current else { return context.close(promise: nil) }
            context.write(wrapOutboundOut(request.isGet ? responses.get : responses.other), promise: nil)
            bytes.moveReaderIndex(forwardBy: request.size)
            hasResponded = true
        }
        if hasResponded { context.flush() }
        if bytes.readableBytes > 0 { pending = bytes }
    }

    /// The first request's size with its body, once its head is there.
    private static func request(in bytes: ByteBuffer) -> (size: Int, isGet: Bool)? {
        bytes.withUnsafeReadableBytes { bytes in
            let (line, feed) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
            let end = bytes.indices.dropLast(3).first { index in
                bytes[index + 3] == feed && bytes[index + 2] == line && bytes[index + 1] == feed && bytes[index] == line
            }
            guard let head = end.map({ $0 + 4 }) else { return nil }
            if bytes[0] == UInt8(ascii: "G") { return (head, true) }
            return (head + length(UnsafeRawBufferPointer(rebasing: bytes[..<head])), false)
        }
    }

    private static func length(_ head: UnsafeRawBufferPointer) -> Int {
        let text = String(decoding: head, as: UTF8.self).lowercased()
        guard let name = text.range(of: "content-length:") else { return 0 }
        let value = text[name.upperBound...].prefix { $0 != "\r\n" }
        return Int(value.trimmingCharacters(in: .whitespaces)) ?? 0
    }
}
