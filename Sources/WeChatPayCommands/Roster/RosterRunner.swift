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
        let stopping = Task {
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
        }
        defer { stopping.cancel() }
        return try await perform(work)
    }

    /// Runs work to completion, and prints its events.
    func perform<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        // Before the work starts, so that no event is discarded.
        let events = engine.events.makeAsyncIterator()
        let printing = Task { try await printer.show(events) }
        do {
            let value = try await work()
            try await printing.value
            try printer.showLines(of: engine.users)
            return value
        } catch {
            _ = try? await printing.value
            let isUnavailable = (error as? RosterError)?.code == .platformUnavailable
            try? printer.showLines(of: engine.users, withFailures: !isUnavailable)
            throw error
        }
    }
}
