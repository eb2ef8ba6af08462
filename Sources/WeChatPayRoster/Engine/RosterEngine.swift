import Foundation
public import ServiceLifecycle
import Synchronization
import WeChatPay
import WeChatPayOfflineFace

/// Makes the platform match a school's records: plans the differences, then changes only those.
///
/// A run that is killed at any time is resumed by the next ``apply(_:)`` of the plan: a change that the journal has
/// as done is not sent again; only requests that were in flight are.
///
/// ```swift
/// let engine = RosterEngine(face, source: file, store: store, fingerprints: fingerprints)
/// let plan = try await engine.plan()
/// let summary = try await engine.apply(plan)
/// ```
///
/// As a `Service`, it plans and applies once, and completes the requests in flight at shutdown.
public final class RosterEngine: Service {
    /// What happens in a run; the sequence is bounded, and ends when the run ends.
    public let events = RosterEvents()

    let platform: any RosterPlatform
    let source: any RosterSource
    let store: any RosterStore
    let fingerprints: Fingerprints
    let options: RosterOptions
    let rateLimiter: any RateLimiting
    let progress: Progress
    private let stopping = StopSignal()
    /// The types of the source's users on the platform, and the leavers that have another one.
    let types = Mutex<(seen: Set<UserType>, others: Set<RosterKey>)>((seen: [], others: []))
    /// Whether any request had a response.
    let hasSucceeded = Mutex(false)
    /// Consecutive users with a transient failure.
    private let consecutiveFailures = Mutex(0)

    /// Makes an engine.
    ///
    /// - Parameters:
    ///   - platform: The platform to query and update, such as `client.offlineFace`. The engine retries by itself: it
    ///     uses a copy of the client without retries, which shares its connections and keys.
    ///   - source: The school's records.
    ///   - store: The journal.
    ///   - fingerprints: Identify the pushed values in the journal without storing the values.
    ///   - options: How.
    /// - Throws: ``RosterError`` with `invalidOptions` for an option outside its range.
    public init(
        _ platform: some RosterPlatform,
        source: some RosterSource,
        store: some RosterStore,
        fingerprints: Fingerprints,
        options: RosterOptions = RosterOptions()
    ) throws {
        try options.validate()
        self.platform = platform.withoutRetries
        self.source = source
        self.store = store
        self.fingerprints = fingerprints
        self.options = options
        self.rateLimiter =
            store.rateLimit.map { SharedRateLimiter($0, limit: options.rate, time: options.time) }
            ?? RateLimiter(limit: options.rate, time: options.time)
        self.progress = Progress(time: options.time)
    }

    /// Plans and applies; ends gracefully when it is shut down.
    ///
    /// - Throws: As ``plan()`` and ``apply(_:)``.
    public func run() async throws {
        try await withGracefulShutdownHandler {
            _ = try await planAndApply()
        } onGracefulShutdown: {
            self.stop()
        }
    }

    /// Compares every row with the platform's user.
    ///
    /// Only the journal changes: it records the values that are confirmed to be the same.
    ///
    /// - Returns: The planned changes.
    /// - Throws: ``RosterError`` for rows that cannot be used; an error of the source or the store. A user that cannot
    ///   be read is counted as failed, and reported.
    public func plan() async throws -> RosterPlan {
        defer { events.queue.end() }
        return try await makePlan()
    }

    /// Applies a plan: changes each user's differing fields, and nothing else.
    ///
    /// What an earlier apply of the same plan did already is not sent again. A user that fails is reported, saved in
    /// the journal, and does not stop the others. If the journal supports several workers, each engine that applies the
    /// same plan claims a part of it, and takes over the work of a failed engine.
    ///
    /// - Parameter plan: A plan that was made from the engine's source.
    /// - Returns: What this engine changed, and the state of all users of the plan.
    /// - Throws: ``RosterError`` if the source changed since, or another run is active; an error of the source or the
    ///   store.
    public func apply(_ plan: RosterPlan) async throws -> RosterSummary {
        defer { events.queue.end() }
        return try await execute(plan)
    }

    /// Plans, and applies the plan unless a stop was requested, as one run.
    ///
    /// - Returns: The plan, and what was changed; `nil` if the run was stopped before.
    /// - Throws: As ``plan()`` and ``apply(_:)``.
    public func planAndApply() async throws -> (plan: RosterPlan, applied: RosterSummary?) {
        defer { events.queue.end() }
        let plan = try await makePlan()
        return (plan, hasStopped ? nil : try await execute(plan))
    }

    /// Stops a running plan or apply after the requests in flight complete; the next one resumes there.
    public func stop() { stopping.stop() }

    /// The number of users of the current run, or of the last one.
    public var users: Int { progress.summary.rows }

    /// Whether a stop was requested.
    public var hasStopped: Bool { stopping.hasStopped }

    /// Emits an event; waits for a task that iterates ``events`` and is behind.
    func emit(_ event: RosterEvent) async { await events.queue.send(event) }

    /// Counts, and emits the progress.
    func count(_ change: (inout RosterSummary) -> Void) {
        if let current = progress.count(rate: rateLimiter.rate, change) { events.queue.send(progress: current) }
    }

    /// Counts a user that is not in the source and needs no change, as processed.
    func skip() {
        progress.skip()
        count { _ in }
    }

    /// Looks at all rows before anything is sent.
    ///
    /// - Returns: The users of the source.
    func check() async throws -> Population {
        var reader = try await source.reader()
        var (rows, faults) = (0, 0)
        var population = Population()
        while !hasStopped, let record = try await reader.next() {
            switch record {
            case .row(let row):
                rows += 1
                population.add(row.key)
            case .fault(let fault):
                faults += 1
                await emit(.fault(fault))
            }
        }
        for notice in reader.notices { await emit(.notice(notice)) }
        progress.begin(total: rows)
        count { $0.rows = rows }
        count { $0.faults = faults }
        guard !hasStopped else {
            population.end(isComplete: false)
            return population
        }
        guard faults == 0 || options.skipsInvalid else {
            throw RosterError(
                .invalidRows,
                "\(faults) \(faults == 1 ? "row is" : "rows are") invalid, and nothing was sent"
            )
        }
        population.end(isComplete: faults == 0)
        return population
    }

    /// Makes sure that the journal is of this platform, and of this key.
    func bind() async throws {
        let binding = RosterBinding(platform: platform.identity, key: fingerprints.check)
        let bound = try await store.bind(binding)
        guard bound.platform == binding.platform else {
            throw RosterError(.otherPlatform, "the journal belongs to merchant \(bound.platform)")
        }
        guard bound.key == binding.key else {
            throw RosterError(.otherKey, "the fingerprint key does not belong to this journal")
        }
    }

    /// Sends a request in its slot, and retries transient failures.
    ///
    /// - Parameter send: The request.
    /// - Returns: The response, and how often it was sent.
    /// - Throws: The last error; ``Stopped`` if a stop was requested before it was sent.
    func request<Response: Sendable>(_ send: () async throws -> Response) async throws -> (Response, attempts: Int) {
        var (sent, failures, refusals) = (0, 0, 0)
        while true {
            try await rateLimiter.wait(pause)
            guard !hasStopped else { throw Stopped() }
            sent += 1
            count { $0.requests += 1 }
            do {
                let response = try await send()
                rateLimiter.succeeded()
                hasSucceeded.withLock { $0 = true }
                consecutiveFailures.withLock { $0 = 0 }
                return (response, sent)
            } catch let error as WeChatPayError {
                if error.status == 429 {
                    refusals += 1
                    try await rateLimiter.slowDown(retryAfter: error.failure?.retryAfter)
                    guard refusals < 100 else { throw error }
                    continue
                }
                failures += 1
                guard Self.isTransient(error) else {
                    consecutiveFailures.withLock { $0 = 0 }
                    throw error
                }
                guard failures < options.attempts else {
                    let count = consecutiveFailures.withLock { count in
                        count += 1
                        return count
                    }
                    try stopIfUnavailable(count, error)
                    throw error
                }
                try await pause(.milliseconds(100 << min(failures, 6)))
            }
        }
    }

    /// Ends the run after too many failures in a row.
    ///
    /// An address that cannot be reached, and never could in this run, is the same for all users: three are enough.
    private func stopIfUnavailable(_ count: Int, _ error: WeChatPayError) throws {
        guard hasSucceeded.withLock({ $0 }) || !error.isUnreachable else {
            guard count < min(3, options.maximumConsecutiveFailures) else {
                throw RosterError(
                    .platformUnavailable,
                    "cannot connect to the platform, merchant \(platform.identity)",
                    advice: "check the address and the network, and run the same command again"
                )
            }
            return
        }
        guard count < options.maximumConsecutiveFailures else {
            throw RosterError(
                .platformUnavailable,
                "\(count) consecutive users failed, the last one with \(error.loggableCode), and the run was stopped"
            )
        }
    }

    /// A stop was requested; the part is left unchanged.
    struct Stopped: Error {}

    /// Waits, unless a stop was requested.
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

    /// Whether the same request may succeed later: an update sets fields to values, so a retry is safe.
    private static func isTransient(_ error: WeChatPayError) -> Bool {
        switch error.code {
        case .transportFailed, .timedOut, .missingSignature, .badSignature, .probeSignature, .clockSkew, .unknownSerial:
            true
        case .apiFailure: (500...599).contains(error.status ?? 0)
        default: false
        }
    }
}

extension WeChatPayError {
    /// Whether no connection to the platform could be made.
    fileprivate var isUnreachable: Bool {
        (underlying as? TransportError).map { [.connect, .dns].contains($0.kind) } ?? false
    }
}
