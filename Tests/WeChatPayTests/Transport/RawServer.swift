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
            /// The connections that are open now, and the most that were open at once.
            var open = 0
            var peak = 0
            var heads: [String] = []
            /// The sizes of the pieces that came off the wire, all connections together.
            var pieces: [Int] = []
        }

        private struct Waiter {
            let isMet: @Sendable (State) -> Bool
            let continuation: CheckedContinuation<Void, Never>
        }

        private let contents = Mutex((state: State(), waiters: [Waiter]()))

        var state: State { contents.withLock { $0.state } }

        /// Changes the state, and resumes those that waited for it.
        func update(_ change: (inout State) -> Void) {
            let met = contents.withLock { contents in
                change(&contents.state)
                let state = contents.state
                let met = contents.waiters.filter { $0.isMet(state) }
                contents.waiters.removeAll { $0.isMet(state) }
                return met
            }
            for waiter in met { waiter.continuation.resume() }
        }

        func wait(until isMet: @escaping @Sendable (State) -> Bool) async {
            await withCheckedContinuation { continuation in
                let isAlready = contents.withLock { contents in
                    if isMet(contents.state) { return true }
                    contents.waiters.append(Waiter(isMet: isMet, continuation: continuation))
                    return false
                }
                if isAlready { continuation.resume() }
            }
        }
    }

    private init(channel: any Channel, log: Log) {
        self.channel = channel
        self.log = log
    }

    static func start(_ behaviour: Behaviour) async throws -> RawServer {
        let log = Log()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                log.update {
                    $0.connections += 1
                    $0.open += 1
                    $0.peak = max($0.peak, $0.open)
                }
                channel.closeFuture.whenComplete { _ in log.update { $0.open -= 1 } }
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Handler(behaviour: behaviour, log: log))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return RawServer(channel: channel, log: log)
    }

    var origin: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }
    var connections: Int { log.state.connections }
    var peakConnections: Int { log.state.peak }
    var heads: [String] { log.state.heads }
    var pieces: [Int] { log.state.pieces }
    /// Returns when the server has received what the closure asks for.
    func wait(until isMet: @escaping @Sendable (Log.State) -> Bool) async { await log.wait(until: isMet) }
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
            log.update { $0.pieces.append(piece.readableBytes) }
            received += String(buffer: piece)
            guard let end = received.range(of: "\r\n\r\n") else { return }
            let head = String(received[..<end.lowerBound])
            log.update { $0.heads.append(head) }
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
