import Dispatch
import Synchronization
package import WeChatPayHTTP

/// The port of a server that may not listen yet.
final class Listening: Sendable {
    private enum State {
        case waiting([CheckedContinuation<Int, any Error>])
        case done(Result<Int, any Error>)
    }

    private let state = Mutex(State.waiting([]))

    var port: Int {
        get async throws {
            try await withCheckedThrowingContinuation { continuation in
                let result: Result<Int, any Error>? = state.withLock { state in
                    switch state {
                    case .waiting(let others):
                        state = .waiting(others + [continuation])
                        return nil
                    case .done(let result):
                        return result
                    }
                }
                if let result { continuation.resume(with: result) }
            }
        }
    }

    func succeed(_ port: Int) { finish(.success(port)) }

    /// Has no effect after the port is known.
    func fail(_ error: any Error) { finish(.failure(error)) }

    private func finish(_ result: Result<Int, any Error>) {
        let waiting: [CheckedContinuation<Int, any Error>] = state.withLock { state in
            guard case .waiting(let continuations) = state else { return [] }
            state = .done(result)
            return continuations
        }
        for continuation in waiting { continuation.resume(with: result) }
    }
}

extension DispatchExecutor {
    /// The executor of all sandboxes of the process: blocking callers may hold every thread of the cooperative pool
    /// while they wait for the sandbox's responses.
    package static let sandbox = DispatchExecutor(label: "WeChatPay.Sandbox")
}
