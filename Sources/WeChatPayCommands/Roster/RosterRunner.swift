import Foundation
import UnixSignals
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster

/// Runs an engine under the eyes of somebody: tells what happens, and listens to Ctrl-C.
struct RosterRunner {
    let engine: RosterEngine
    let printer: RosterPrinter

    /// A client that does not repeat by itself: the engine does, and counts what it sends.
    static func face(_ credentials: CredentialOptions) async throws -> OfflineFace {
        _ = try await credentials.settings()
        var configuration = try await credentials.credentials().configuration()
        configuration.retry = .none
        return try WeChatPayClient(configuration).offlineFace
    }

    /// Runs work to its end; the first Ctrl-C lets it finish what is in flight, a second one ends at once.
    func run<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                var count = 0
                for await _ in signals {
                    count += 1
                    guard count == 1 else { exit(ExitStatus.interrupted.rawValue) }
                    engine.stop()
                    Console().err(
                        Language.current(
                            "Stopping: what is in flight is finished. Once more ends at once.",
                            "正在停止：等待进行中的请求完成。再按一次立即结束。"
                        )
                    )
                }
                return nil
            }
            let telling = Task { try await printer.tell(engine.events) }
            group.addTask {
                defer { engine.finish() }
                return try await work()
            }
            var value: Value?
            do {
                while value == nil, let next = try await group.next() { value = next }
            } catch {
                _ = try? await telling.value
                group.cancelAll()
                throw error
            }
            group.cancelAll()
            try await telling.value
            guard let value else { throw CancellationError() }
            return value
        }
    }
}
