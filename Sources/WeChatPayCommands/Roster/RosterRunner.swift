import Foundation
import UnixSignals
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster

/// Runs an engine from the command line: prints its events, and handles Ctrl-C.
struct RosterRunner {
    let engine: RosterEngine
    let printer: RosterPrinter

    /// The typed calls of a client with the credentials of the command.
    static func face(_ credentials: CredentialOptions) async throws -> OfflineFace {
        _ = try await credentials.settings()
        return try WeChatPayClient(await credentials.credentials().configuration()).offlineFace
    }

    /// Runs work to completion; the first Ctrl-C lets requests in flight finish, a second one exits immediately.
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
                            "Stopping after the requests in flight. Press Ctrl-C again to stop immediately.",
                            "正在停止：等待进行中的请求完成。再按一次立即结束。"
                        )
                    )
                }
                return nil
            }
            // Before the work starts, so that no event is discarded.
            let events = engine.events.makeAsyncIterator()
            let printing = Task { try await printer.show(events) }
            group.addTask { try await work() }
            var value: Value?
            do {
                while value == nil, let next = try await group.next() { value = next }
            } catch {
                _ = try? await printing.value
                try? printer.showLines(of: engine.users)
                group.cancelAll()
                throw error
            }
            group.cancelAll()
            try await printing.value
            try printer.showLines(of: engine.users)
            guard let value else { throw CancellationError() }
            return value
        }
    }
}
