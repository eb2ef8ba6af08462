import Foundation
import Synchronization
import WeChatPayRoster

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Shows the progress of a run on standard error: as a bar on a terminal, as a line per minute, or as JSON.
final class RosterProgressPrinter: Sendable {
    /// The time between two lines.
    private static let interval = Duration.seconds(60)

    private let form: RosterOutputOptions.Progress
    private let hasBar: Bool
    private let language = Language.current
    private let console = Console()
    private let clock = ContinuousClock()
    private let last: Mutex<ContinuousClock.Instant>

    init(form: RosterOutputOptions.Progress) {
        self.form = form
        self.hasBar = form == .auto && isatty(STDERR_FILENO) == 1
        self.last = Mutex(ContinuousClock().now)
    }

    /// Erases the bar, so that a line can be printed.
    func erase() { if hasBar { console.bar("") } }

    func show(_ progress: RosterProgress) {
        let seconds = progress.remaining.map { Int(clamping: $0.components.seconds) }
        let rate = Int(exactly: progress.rate.rounded()) ?? 0
        let left = seconds.map { String(format: "%d:%02d", $0 / 60, $0 % 60) } ?? "-"
        switch form {
        case .none: return
        case .json:
            let left = seconds.map { ",\"remaining_seconds\":\($0)" } ?? ""
            console.err("{\"done\":\(progress.done),\"total\":\(progress.total),\"rate\":\(rate)\(left)}")
        case .auto where hasBar:
            let width = 30
            // The number done may exceed the total: a plan file states the total, and another worker may count too.
            let part = progress.total > 0 ? Double(progress.done) / Double(progress.total) : 1
            let filled = Int((Double(width) * min(max(part, 0), 1)).rounded(.down))
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
            console.bar(
                "\(bar) \(progress.done)/\(progress.total)  ≤\(rate)/s  \(language("left", "剩余")) \(left)"
            )
        case .auto:
            let now = clock.now
            let isDue = last.withLock { last in
                guard now - last >= Self.interval else { return false }
                last = now
                return true
            }
            guard isDue else { return }
            console.err(
                language(
                    "\(progress.done) of \(progress.total) users, at most \(rate) requests per second, \(left) left",
                    "已处理 \(progress.done)/\(progress.total)，每秒最多 \(rate) 个请求，剩余 \(left)"
                )
            )
        }
    }
}
