import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// A server that sends fixed bytes for every request, and counts its connections.
final class RawServer: Sendable {
    /// What becomes of a connection once a request's head is there.
    enum Behaviour: Sendable {
        /// Sends these bytes and keeps the connection open.
        case response(String)
        /// Sends these bytes and closes.
        case answerAndClose(String)
        /// Says nothing.
        case silence
        /// Says nothing and reads nothing more.
        case deafness
    }

    private let channel: any Channel
    private let log: Log

    final class Log: Sendable {
        struct State {
            var connections = 0
            var heads: [String] = []
            /// The sizes of the pieces that came off the wire, all connections together.
            var pieces: [Int] = []
        }
        let state = Mutex(State())
    }

    private init(channel: any Channel, log: Log) {
        self.channel = channel
        self.log = log
    }

    static func start(_ behaviour: Behaviour) async throws -> RawServer {
        let log = Log()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                log.state.withLock { $0.connections += 1 }
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Handler(behaviour: behaviour, log: log))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return RawServer(channel: channel, log: log)
    }

    var origin: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }
    var connections: Int { log.state.withLock { $0.connections } }
    var heads: [String] { log.state.withLock { $0.heads } }
    var pieces: [Int] { log.state.withLock { $0.pieces } }
    func stop() async throws { try await channel.close() }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let behaviour: Behaviour
        private let log: Log
        private var received = ""

        init(behaviour: Behaviour, log: Log) {
            self.behaviour = behaviour
            self.log = log
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let piece = unwrapInboundIn(data)
            log.state.withLock { $0.pieces.append(piece.readableBytes) }
            received += String(buffer: piece)
            guard let end = received.range(of: "\r\n\r\n") else { return }
            log.state.withLock { $0.heads.append(String(received[..<end.lowerBound])) }
            received = ""
            switch behaviour {
            case .silence: break
            case .deafness: _ = context.channel.setOption(.autoRead, value: false)
            case .response(let text):
                context.writeAndFlush(NIOAny(ByteBuffer(string: text)), promise: nil)
            case .answerAndClose(let text):
                context.writeAndFlush(NIOAny(ByteBuffer(string: text)), promise: nil)
                context.close(promise: nil)
            }
        }
    }
}
