import Foundation
import Synchronization
import Testing
import WeChatPay
import WeChatPayRoster

@Suite("The watcher", .timeLimit(.minutes(5)))
struct WatcherTests {
    /// A clock that lets a test act at each wait of the watcher, and stops the watch after the last act.
    private final class Script: Sendable {
        private let state: Mutex<(now: Duration, acts: [@Sendable () throws -> Void])>

        init(_ acts: [@Sendable () throws -> Void]) { state = Mutex((.zero, acts)) }

        var time: TimeSource {
            TimeSource(
                now: { Date() },
                uptime: { [self] in state.withLock { $0.now } },
                sleep: { [self] duration in
                    let act = state.withLock { state in
                        state.now += duration
                        return state.acts.isEmpty ? nil : state.acts.removeFirst()
                    }
                    guard let act else {
                        // The test is over.
                        try await Task.sleep(for: .seconds(3600))
                        return
                    }
                    try act()
                }
            )
        }

        var isOver: Bool { state.withLock { $0.acts.isEmpty } }
    }

    /// The files that were passed on, and after how many seconds.
    private func watch(
        _ path: String,
        _ change: (inout RosterWatcher.Options) -> Void = { _ in },
        failing: [any Error] = [],
        acts: [@Sendable () throws -> Void]
    ) async throws -> [(name: String, seconds: Int)] {
        let script = Script(acts)
        var options = RosterWatcher.Options()
        options.time = script.time
        change(&options)
        let found = Mutex<[(name: String, seconds: Int)]>([])
        let errors = Mutex(failing)
        let time = options.time
        let watcher = RosterWatcher(path, options: options) { path in
            found.withLock { $0.append((URL(filePath: path).lastPathComponent, Int(time.uptime().components.seconds))) }
            if let error = errors.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw error }
        }
        let task = Task { try await watcher.run() }
        while !script.isOver { await Task.yield() }
        // The look after the last act.
        let end = time.uptime()
        while time.uptime() == end, !script.isOver { await Task.yield() }
        task.cancel()
        try await task.value
        return found.withLock { $0 }
    }

    private func wait(_ count: Int) -> [@Sendable () throws -> Void] { Array(repeating: {}, count: count) }

    @Test("A file is passed on when it has settled, and again after a change")
    func changes() async throws {
        try await withDirectory { directory in
            let path = directory + "/roster.csv"
            @Sendable func put(_ text: String) throws {
                try text.write(toFile: path, atomically: false, encoding: .utf8)
            }
            let acts: [@Sendable () throws -> Void] =
                [{ try put("1") }, { try put("12") }, { try put("123") }] + wait(6) + [{ try put("1234") }] + wait(6)
            let found = try await watch(path, acts: acts)
            // Written until second 15, and again at 50; settled for 10 seconds each.
            #expect(found.map(\.seconds) == [25, 60] && found.map(\.name) == ["roster.csv", "roster.csv"])
        }
    }

    @Test("In a folder, files of rosters count, also new ones; those of open workbooks and others do not")
    func folder() async throws {
        try await withDirectory { directory in
            for name in ["a.csv", "b.XLSX", "~$b.xlsx", ".c.csv", "d.pdf", "e.csv.tmp"] {
                try "x".write(toFile: directory + "/" + name, atomically: false, encoding: .utf8)
            }
            let late: @Sendable () throws -> Void = {
                try "x".write(toFile: directory + "/late.txt", atomically: false, encoding: .utf8)
            }
            let found = try await watch(directory, acts: wait(4) + [late] + wait(4))
            #expect(found.map(\.name) == ["a.csv", "b.XLSX", "late.txt"])
            let onlyNew = try await watch(directory, { $0.includesExisting = false }, acts: wait(6))
            #expect(onlyNew.isEmpty)
        }
    }

    @Test("A failure that may pass is retried later; another one waits for a change")
    func failures() async throws {
        try await withDirectory { directory in
            let path = directory + "/roster.csv"
            try "x".write(toFile: path, atomically: false, encoding: .utf8)
            let passing = RosterError(.platformUnavailable, "away")
            let found = try await watch(path, { $0.retryDelay = .seconds(20) }, failing: [passing], acts: wait(12))
            #expect(found.map(\.seconds) == [10, 30])
            let invalid = RosterError(.invalidRows, "invalid")
            #expect(try await watch(path, failing: [invalid], acts: wait(80)).map(\.seconds) == [10])
        }
    }
}
