import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization
import WeChatPayHTTP
import WeChatPayCrypto

/// Posts notifications, and retries those that do not receive a 2xx within 5 s.
///
/// Source: WeChat Pay API v3, notifications.
final class Notifier: Sendable {
    /// The waits before each repetition, in seconds: 15s 15s 30s 3m 10m 20m 30m 30m 30m 60m 3h 3h 3h 6h 6h.
    static let schedule: [Double] = [
        15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600,
    ]
    private struct Job: Sendable {
        let message: NotificationMessage
        let url: String
        let fault: SandboxFault?
        /// The number of resets before it was posted.
        let generation: Int
    }

    /// The number of deliveries that are stored.
    private static let maximumDeliveries = 10_000
    /// The maximum total size of the bodies of pending notifications, in bytes.
    static let maximumPendingBytes = 64 << 20

    private let scale: Double
    private let hosts: Set<String>
    private let deliveries = Mutex<[SandboxDelivery]>([])
    private let maximumPending: Int
    private let pending = Mutex((count: 0, bytes: 0, generation: 0))
    private let watchers = Mutex((continuations: [Int: AsyncStream<Void>.Continuation](), isEnded: false))
    private let jobs: AsyncStream<Job>
    private let continuation: AsyncStream<Job>.Continuation

    /// - Parameters:
    ///   - scale: What the waits are multiplied with; 0 repeats at once.
    ///   - hosts: Where notifications may go in addition to this machine.
    ///   - maximumPending: The number of notifications that may be pending.
    init(scale: Double, hosts: Set<String>, maximumPending: Int) {
        self.maximumPending = maximumPending
        self.scale = scale
        self.hosts = Set(hosts.map { $0.lowercased() })
        (self.jobs, self.continuation) = AsyncStream<Job>.makeStream()
    }

    /// Makes sure that notifications may be posted to a URL.
    ///
    /// - Parameters:
    ///   - url: The URL.
    ///   - field: Where it was given, for the error.
    /// - Throws: ``GatewayError`` if the text is not a URL, or the host is neither this machine nor allowed.
    func check(_ url: String, field: String) throws {
        guard let address = HTTPAddress(url) else {
            throw GatewayError.parameter(field, "must be a URL of http or https with a host and a valid port")
        }
        guard address.isLoopback || hosts.contains(address.host) else {
            throw GatewayError.parameter(
                field,
                "must be on this machine (127.0.0.1, ::1 or localhost), or on a host that the sandbox was configured to "
                    + "allow: --allow-notify-host, or notificationHosts in its configuration"
            )
        }
    }

    /// All deliveries, oldest first.
    var all: [SandboxDelivery] { deliveries.withLock { $0 } }

    /// Waits until the deliveries are as a closure wants them.
    func wait(until isDone: ([SandboxDelivery]) -> Bool) async throws -> [SandboxDelivery] {
        let (changes, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let key = watchers.withLock { watchers in
            let key = (watchers.continuations.keys.max() ?? 0) + 1
            watchers.continuations[key] = continuation
            continuation.yield()
            if watchers.isEnded { continuation.finish() }
            return key
        }
        defer { watchers.withLock { _ = $0.continuations.removeValue(forKey: key) } }
        for await _ in changes {
            let all = all
            if isDone(all) { return all }
        }
        throw CancellationError()
    }

    /// Removes all notifications; deliveries in progress are not retried.
    func removeAll() {
        deliveries.withLock { $0 = [] }
        pending.withLock { $0 = (0, 0, $0.generation + 1) }
        notifyWatchers()
    }

    /// Makes sure that another notification can be posted.
    ///
    /// - Throws: ``GatewayError`` 429 if too many notifications are pending.
    func checkCapacity() throws {
        guard pending.withLock({ $0.count < maximumPending && $0.bytes < Self.maximumPendingBytes }) else {
            throw GatewayError.tooManyNotifications
        }
    }

    /// Queues a notification; it is sent while the sandbox runs.
    ///
    /// Call ``checkCapacity()`` first, before anything is changed that the notification reports.
    func post(_ message: NotificationMessage, to url: String, fault: SandboxFault? = nil, now: Date) {
        let delivery = SandboxDelivery(
            id: message.id,
            eventType: message.eventType,
            merchantID: message.merchantID,
            url: url,
            nextAttempt: now
        )
        deliveries.withLock { deliveries in
            deliveries.append(delivery)
            if deliveries.count > Self.maximumDeliveries,
                let oldest = deliveries.firstIndex(where: { $0.state != .pending })
            {
                deliveries.remove(at: oldest)
            }
        }
        notifyWatchers()
        let generation = pending.withLock { pending in
            pending = (pending.count + 1, pending.bytes + message.body.count, pending.generation)
            return pending.generation
        }
        continuation.yield(Job(message: message, url: url, fault: fault, generation: generation))
    }

    /// Delivers until it is cancelled.
    func run(on platform: Platform) async {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        // As the platform; and the check of the status is for HTTP/1.1.
        configuration.httpVersion = .http1Only
        configuration.http1_1ConnectionDebugInitializer = ResponseHeadGuard.add
        // A closed port is a failed attempt, not one to wait for.
        configuration.connectionPool.retryConnectionEstablishment = false
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        await withDiscardingTaskGroup { group in
            for await job in jobs {
                group.addTask { await self.deliver(job, by: client, platform) }
            }
            group.cancelAll()
        }
        try? await client.shutdown()
        let watchers = watchers.withLock { watchers in
            watchers.isEnded = true
            return Array(watchers.continuations.values)
        }
        for watcher in watchers { watcher.finish() }
    }

    private func deliver(_ job: Job, by client: HTTPClient, _ platform: Platform) async {
        var due = platform.now()
        for wait in Self.schedule.map(Optional.some) + [nil] {
            guard isWanted(job) else { return }
            let attempt = await attempt(job, by: client, platform)
            guard !Task.isCancelled else { return }
            let isDelivered = attempt.status.map { (200..<300).contains($0) } ?? false
            // From when it was due: advancing the clock delivers everything that is due by then.
            let next = isDelivered ? nil : wait.map { due.addingTimeInterval($0 * scale) }
            // Before anyone can see that it is complete.
            if next == nil { complete(job) }
            change(job) { delivery in
                delivery.attempts.append(attempt)
                delivery.nextAttempt = next
                if isDelivered { delivery.state = .delivered } else if next == nil { delivery.state = .abandoned }
            }
            guard let next else { return }
            due = next
            do { try await platform.clock.wait(until: next) { self.isWanted(job) } } catch { return }
        }
    }

    private func attempt(_ job: Job, by client: HTTPClient, _ platform: Platform) async -> SandboxDelivery.Attempt {
        let time = platform.now()
        do {
            // The URL is also checked if an earlier run stored it.
            try check(job.url, field: "/notify_url")
            var request = HTTPClientRequest(url: job.url)
            request.method = .POST
            request.headers = HTTPHeaders(try job.message.headers(signedBy: platform, job.fault))
            request.headers.add(name: "User-Agent", value: "Mozilla/4.0")
            request.headers.add(name: "Accept", value: "*/*")
            request.body = .bytes(ByteBuffer(bytes: job.message.body))
            let (status, response) = try await Delivery.send(request, by: client)
            return .init(time: time, status: status, response: response, error: nil)
        } catch {
            return .init(time: time, status: nil, response: nil, error: "\(error)")
        }
    }

    /// Makes room for another notification.
    private func complete(_ job: Job) {
        pending.withLock { pending in
            // A reset has counted it already.
            guard pending.generation == job.generation else { return }
            pending = (pending.count - 1, pending.bytes - job.message.body.count, pending.generation)
        }
    }

    /// Whether the delivery was not removed.
    private func isWanted(_ job: Job) -> Bool {
        deliveries.withLock { $0.contains { $0.id == job.message.id } }
    }

    private func change(_ job: Job, _ change: (inout SandboxDelivery) -> Void) {
        deliveries.withLock { deliveries in
            guard let index = deliveries.lastIndex(where: { $0.id == job.message.id && $0.url == job.url }) else {
                return
            }
            change(&deliveries[index])
        }
        notifyWatchers()
    }

    private func notifyWatchers() {
        for watcher in watchers.withLock({ Array($0.continuations.values) }) { watcher.yield() }
    }
}

extension Platform {
    private struct UserStateChange: Encodable {
        let user_id: String
        let out_user_id: String
        let organization_id: String
        let mch_id: String
        let notify_create_time: String
        let appid = "wx0000000000000001"
        let openid: String
        let contract_id: String
    }

    /// The resource of the notification of a changed contract.
    func resource(of change: ContractChange) throws -> Data {
        try GatewayResponse.encoder.encode(
            UserStateChange(
                user_id: change.user.userID,
                out_user_id: change.user.outUserID,
                organization_id: change.user.organizationID,
                mch_id: change.merchantID,
                notify_create_time: PlatformDate.text(now()),
                openid: change.contract.openID,
                contract_id: change.contract.id
            )
        )
    }

    /// Tells a merchant that a contract changed, if it has a place for notifications.
    func notify(of change: ContractChange) async throws {
        guard let url = try await store.merchant(change.merchantID)?.notifyURL else { return }
        let message = try NotificationMessage(
            "FACEPAY.USER_STATE_CHANGE",
            resource: resource(of: change),
            to: change.merchantID,
            on: self
        )
        notifier.post(message, to: url, now: now())
    }
}
