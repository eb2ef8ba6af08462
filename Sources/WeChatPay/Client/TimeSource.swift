public import Foundation
import NIOCore
import NIOPosix

/// Where the client takes time from: signatures need the wall clock, time-outs a steady one, retries a way to
/// wait.
///
/// Tests replace them.
public struct TimeSource: Sendable {
    /// The wall clock; whole seconds of it are signed and compared.
    public var now: @Sendable () -> Date
    /// Time since some fixed moment, never going back; whole-call time-outs are measured with it.
    public var uptime: @Sendable () -> Duration
    /// Waits before the next attempt; throws `CancellationError` when the task is cancelled.
    public var sleep: @Sendable (Duration) async throws -> Void

    /// Makes a source from its three functions.
    public init(
        now: @escaping @Sendable () -> Date,
        uptime: @escaping @Sendable () -> Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.now = now
        self.uptime = uptime
        self.sleep = sleep
    }

    /// The machine's clocks.
    ///
    /// Waiting is done by an event loop's timer, not by `Task.sleep`, whose wake-up needs a thread of
    /// the cooperative pool; blocking callers may be holding all of them.
    public static let system = TimeSource(
        now: { Date() },
        uptime: {
            let nanoseconds = NIODeadline.now().uptimeNanoseconds
            return .nanoseconds(Int64(clamping: nanoseconds))
        },
        sleep: { duration in
            let loop = MultiThreadedEventLoopGroup.singleton.any()
            let timer = loop.scheduleTask(in: TimeAmount(duration)) {}
            try await withTaskCancellationHandler {
                do {
                    try await timer.futureResult.get()
                } catch {
                    throw CancellationError()
                }
            } onCancel: {
                timer.cancel()
            }
        }
    )
}
