import Foundation
import NIOCore
import NIOPosix
import WeChatPayCrypto
import WeChatPaySandbox

/// A connection on which a test sends bytes and reads what comes, step by step.
struct RawConnection {
    let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private var received = ""

    /// Connects to a URL's port on this machine while a closure runs.
    static func open(_ url: String, _ body: (inout RawConnection) async throws -> Void) async throws {
        let port = URL(string: url)?.port ?? 0
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        var isDone = false
        do {
            try await channel.executeThenClose { inbound, outbound in
                var connection = RawConnection(outbound: outbound, inbound: inbound.makeAsyncIterator())
                try await body(&connection)
                isDone = true
            }
        } catch  where isDone {
            // The other side closed the connection first.
        }
    }

    func send(_ text: String) async throws { try await outbound.write(ByteBuffer(string: text)) }

    /// Reads to the end of a text; returns what came up to there, or all if the connection is closed first.
    mutating func read(to end: String) async throws -> String {
        while true {
            if let range = received.range(of: end) {
                defer { received = String(received[range.upperBound...]) }
                return String(received[..<range.upperBound])
            }
            guard let piece = try await inbound.next() else { return received }
            received += String(buffer: piece)
        }
    }

    /// Reads until the other side closes the connection, in order or not.
    mutating func readToEnd() async -> String {
        while let piece = try? await inbound.next() { received += String(buffer: piece) }
        return received
    }
}

/// The head of a signed request, without the empty line at its end.
func signedHead(_ sandbox: Sandbox, _ method: String, _ target: String, body: String = "") throws -> String {
    let credentials = sandbox.credentials
    let (timestamp, nonce) = ("\(Int64(sandbox.now.timeIntervalSince1970))", UUID().uuidString.replacing("-", with: ""))
    let signature = try RSASigningKey(pem: credentials.privateKeyPEM)
        .sign(.request(method: method, target: target, timestamp: timestamp, nonce: nonce, body: Data(body.utf8)))
    return """
        \(method) \(target) HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nUser-Agent: x\r\n\
        Authorization: WECHATPAY2-SHA256-RSA2048 mchid="\(credentials.merchantID)",nonce_str="\(nonce)",\
        signature="\(signature)",timestamp="\(timestamp)",serial_no="\(credentials.merchantSerial)"\r\n
        """
}
