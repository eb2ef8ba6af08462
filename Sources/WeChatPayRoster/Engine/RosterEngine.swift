import AsyncAlgorithms
import Foundation
import ServiceLifecycle
import Synchronization
import WeChatPay
import WeChatPayOfflineFace

/// Makes the platform equal to a school's records: plans what differs, then changes that and nothing else.
///
/// A run that is killed at any moment is gone on with by the next ``apply(_:)`` of the same plan: what the journal has
/// as done is not sent again, only what was in flight is.
///
/// ```swift
/// let engine = RosterEngine(face, source: file, store: store, fingerprints: fingerprints)
/// let plan = try await engine.plan()
/// let summary = try await engine.apply(plan)
/// ```
///
/// As a `Service` it plans and applies once, and finishes what is in flight when it is told to stop.
public final class RosterEngine: Service {
    /// What happens; to be iterated once.
    public let events: AsyncStream<RosterEvent>

    let platform: any RosterPlatform
    let source: any RosterSource
    let store: any RosterStore
    let fingerprints: Fingerprints
    let options: RosterOptions
    let pacer: any Pacing
    let progress: Progress
    private let continuation: AsyncStream<RosterEvent>.Continuation
    private let stopping = StopSignal()
    /// Users in a row that failed for no fault of their own.
    private let outages = Mutex(0)

    /// Makes an engine.
    ///
    /// - Parameters:
    ///   - platform: Who is asked and told, such as `client.offlineFace` of a client that does not repeat by itself.
    ///   - source: The school's records.
    ///   - store: The journal.
    ///   - fingerprints: Tell in the journal what was pushed, and nothing of it.
    ///   - options: How.
    public init(
        _ platform: some RosterPlatform,
        source: some RosterSource,
        store: some RosterStore,
        fingerprints: Fingerprints,
        options: RosterOptions = RosterOptions()
    ) {
        (self.events, self.continuation) = AsyncStream<RosterEvent>.makeStream()
        self.platform = platform
        self.source = source
        self.store = store
        self.fingerprints = fingerprints
        self.options = options
        let limit = options.rate.isFinite && options.rate > 0 ? options.rate : RosterOptions().rate
        self.pacer =
            store.pace.map { SharedPacer($0, limit: limit, time: options.time) }
            ?? Pacer(limit: limit, time: options.time)
        self.progress = Progress(time: options.time)
    }

    /// Plans and applies; ends in good order when it is shut down.
    ///
    /// - Throws: As ``plan()`` and ``apply(_:)``.
    public func run() async throws {
        defer { continuation.finish() }
        try await withGracefulShutdownHandler {
            let plan = try await plan()
            guard !hasStopped else { return }
            _ = try await apply(plan)
        } onGracefulShutdown: {
            self.stop()
        }
    }

    /// Ends a plan or an apply that is under way, once what is in flight is done; the next one goes on from there.
    public func stop() { stopping.stop() }

    /// Whether it was told to stop.
    public var hasStopped: Bool { stopping.hasStopped }

    /// Ends ``events``.
    public func finish() { continuation.finish() }

    func tell(_ event: RosterEvent) { continuation.yield(event) }

    /// Counts, and tells how far it is.
    func count(_ change: (inout RosterSummary) -> Void) {
        if let told = progress.count(rate: pacer.rate, change) { tell(.progress(told)) }
    }

    /// Looks at all rows before anything is sent.
    ///
    /// - Returns: How many can be used.
    func check() async throws -> Int {
        var reader = try await source.reader()
        var (rows, faults) = (0, 0)
        while let entry = try await reader.next() {
            switch entry {
            case .row: rows += 1
            case .fault(let fault):
                faults += 1
                tell(.fault(fault))
            }
        }
        progress.begin(total: rows)
        count { $0.rows = rows }
        count { $0.faults = faults }
        guard faults == 0 || options.skipsInvalid else { throw RosterRefusal(reason: .invalidRows(faults)) }
        return rows
    }

    /// Makes sure that the journal is of this platform, and of this key.
    func bind() async throws {
        let binding = RosterBinding(platform: platform.identity, key: fingerprints.check)
        let bound = try await store.bind(binding)
        guard bound.platform == binding.platform else {
            throw RosterRefusal(reason: .otherPlatform(bound.platform))
        }
        guard bound.key == binding.key else { throw RosterRefusal(reason: .otherKey) }
    }

    /// Keeps a user's memory.
    func keep(_ memory: RosterMemory, _ condition: Keeping.Condition) async throws {
        switch condition {
        case .always(let plan): try await store.keep(memory, finishing: plan)
        case .ifStill(let known): try await store.keep(memory, ifStill: known)
        }
    }

    /// Hands work to so many workers, each piece to one; ends when all are done or it is told to stop.
    ///
    /// - Parameters:
    ///   - produce: Sends the pieces; it waits while all workers have one.
    ///   - work: Does one.
    /// - Throws: The first error of either.
    func distribute<Piece: Sendable>(
        _ produce: @escaping @Sendable (_ send: (Piece) async -> Void) async throws -> Void,
        work: @escaping @Sendable (Piece) async throws -> Void
    ) async throws {
        let channel = AsyncChannel<Piece>()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { channel.finish() }
                try await produce { await channel.send($0) }
            }
            for _ in 0..<max(1, options.concurrency) {
                group.addTask {
                    // What comes once it is told to stop is taken and let be: who sends it must not wait for ever.
                    for await piece in channel where !self.hasStopped {
                        do { try await work(piece) } catch is Stopped { continue }
                    }
                }
            }
            do {
                while try await group.next() != nil {}
            } catch {
                // The others finish what they have in flight, and take nothing new: what was sent must be kept.
                stop()
                channel.finish()
                while let _ = await group.nextResult() {}
                throw error
            }
        }
    }

    /// Sends a request in its slot, and again where it failed for no fault of its own.
    ///
    /// - Parameter send: The request.
    /// - Returns: The answer, and how often it was sent.
    /// - Throws: The last error; ``Stopped`` when it was told to stop before it was sent.
    func request<Answer: Sendable>(_ send: () async throws -> Answer) async throws -> (Answer, attempts: Int) {
        var (sent, failures, refusals) = (0, 0, 0)
        while true {
            try await pacer.wait(pause)
            guard !hasStopped else { throw Stopped() }
            sent += 1
            count { $0.requests += 1 }
            do {
                let answer = try await send()
                pacer.succeeded()
                outages.withLock { $0 = 0 }
                return (answer, sent)
            } catch let error as WeChatPayError {
                if error.status == 429 {
                    refusals += 1
                    try await pacer.slowDown(retryAfter: error.failure?.retryAfter)
                    guard refusals < 100 else { throw error }
                    continue
                }
                failures += 1
                guard Self.isPassing(error) else {
                    outages.withLock { $0 = 0 }
                    throw error
                }
                guard failures < options.attempts else {
                    let count = outages.withLock { count in
                        count += 1
                        return count
                    }
                    guard count < options.outage else {
                        throw RosterRefusal(reason: .outage(count, code: Self.code(of: error)))
                    }
                    throw error
                }
                try await pause(.milliseconds(100 << min(failures, 6)))
            }
        }
    }

    /// It was told to stop: the piece is left as it is.
    struct Stopped: Error {}

    /// Waits, but not once it is told to stop.
    func pause(_ duration: Duration) async throws {
        guard !hasStopped else { throw Stopped() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [options] in try await options.time.sleep(duration) }
            group.addTask { [stopping] in await stopping.wait() }
            try await group.next()
            group.cancelAll()
        }
        guard !hasStopped else { throw Stopped() }
    }

    /// Whether the same request may succeed later: an update says what shall be, so repeating it is safe.
    private static func isPassing(_ error: WeChatPayError) -> Bool {
        switch error.code {
        case .transportFailed, .timedOut, .missingSignature, .badSignature, .probeSignature, .clockSkew, .unknownSerial:
            true
        case .apiFailure: (500...599).contains(error.status ?? 0)
        default: false
        }
    }
}

/// Tells those who wait that it is time to stop.
final class StopSignal: Sendable {
    private struct State {
        var hasStopped = false
        var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
        var next = 0
    }

    private let state = Mutex(State())

    var hasStopped: Bool { state.withLock { $0.hasStopped } }

    func stop() {
        let waiting = state.withLock { state in
            state.hasStopped = true
            return Array(state.waiting.values)
        }
        for continuation in waiting { continuation.finish() }
    }

    /// Returns when it is time, or the task is cancelled.
    func wait() async {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        let key = state.withLock { state in
            state.next += 1
            state.waiting[state.next] = continuation
            return state.hasStopped ? nil : state.next
        }
        defer { if let key { state.withLock { _ = $0.waiting.removeValue(forKey: key) } } }
        guard key != nil else { return }
        for await _ in stream {}
    }
}

/// Counts what happens, and tells it once a second.
final class Progress: Sendable {
    private struct State {
        var summary = RosterSummary()
        var total = 0
        var start: Duration?
        var lastTold: Duration?
    }

    private let time: TimeSource
    private let state = Mutex(State())

    init(time: TimeSource) { self.time = time }

    var summary: RosterSummary { state.withLock { $0.summary } }

    func begin(total: Int) {
        let now = time.uptime()
        state.withLock { state in
            state = State()
            state.total = total
            state.start = now
        }
    }

    /// Counts; and how far it is, when a second has passed since that was told, or it is the end.
    func count(rate: Double, _ change: (inout RosterSummary) -> Void) -> RosterProgress? {
        let now = time.uptime()
        return state.withLock { state in
            change(&state.summary)
            let summary = state.summary
            let done = summary.same + summary.changed + summary.missing + summary.failed
            let isEnd = done == state.total && done > 0
            guard isEnd || state.lastTold.map({ now - $0 >= .seconds(1) }) ?? true else { return nil }
            state.lastTold = now
            let passed = now - (state.start ?? now)
            let remaining = done > 0 && passed > .zero ? passed * Double(state.total - done) / done : nil
            return RosterProgress(done: done, total: state.total, rate: rate, remaining: remaining)
        }
    }
}
