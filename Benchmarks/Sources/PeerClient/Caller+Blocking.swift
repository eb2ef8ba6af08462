import Foundation
import Synchronization
import WeChatPay
import WeChatPayBlocking

extension Caller {
    /// Calls the blocking twins, from so many threads at once.
    func block(_ count: Int, inFlight: Int) async throws {
        let turns = Turns(count)
        let failure = Failure()
        let threads = DispatchGroup()
        await withCheckedContinuation { continuation in
            let work: @Sendable () -> Void = {
                do {
                    while turns.take() { try self.blockOnce() }
                } catch {
                    failure.store(error)
                }
                threads.leave()
            }
            for _ in 0..<inFlight {
                threads.enter()
                Thread(block: work).start()
            }
            threads.notify(queue: .global()) { continuation.resume() }
        }
        try failure.rethrow()
    }

    private func blockOnce() throws {
        switch mode {
        case .get: guard try users.get(options).status == 200 else { throw Unexpected() }
        case .patch: guard try users.patch(options).status == 204 else { throw Unexpected() }
        }
    }
}

/// The error of one of several threads.
private final class Failure: Sendable {
    private let error = Mutex<(any Error)?>(nil)

    func store(_ error: any Error) { self.error.withLock { $0 = error } }

    func rethrow() throws { if let error = error.withLock({ $0 }) { throw error } }
}
