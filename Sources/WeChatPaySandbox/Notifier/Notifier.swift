import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// Posts notifications, and repeats those that are not answered with 2xx within 5 s.
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
    }

    /// How many deliveries are remembered.
    private static let kept = 10_000

    private let scale: Double
    private let deliveries = Mutex<[SandboxDelivery]>([])
    private let watchers = Mutex<[Int: AsyncStream<Void>.Continuation]>([:])
    private let jobs: AsyncStream<Job>
    private let continuation: AsyncStream<Job>.Continuation

    /// - Parameter scale: What the waits are multiplied with; 0 repeats at once.
    init(scale: Double) {
        self.scale = scale
        (self.jobs, self.continuation) = AsyncStream<Job>.makeStream()
    }

    /// All deliveries, oldest first.
    var all: [SandboxDelivery] { deliveries.withLock { $0 } }

    /// Waits until the deliveries are as a closure wants them.
    func wait(until isDone: ([SandboxDelivery]) -> Bool) async throws -> [SandboxDelivery] {
        let (changes, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let key = watchers.withLock { watchers in
            let key = (watchers.keys.max() ?? 0) + 1
            watchers[key] = continuation
            return key
        }
        defer { watchers.withLock { _ = $0.removeValue(forKey: key) } }
        continuation.yield()
        for await _ in changes {
            let all = all
            if isDone(all) { return all }
        }
        throw CancellationError()
    }

    /// Forgets all; those that are on their way are not repeated.
    func forget() {
        deliveries.withLock { $0 = [] }
        tell()
    }

    /// Takes a notification on; it leaves while the sandbox runs.
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
            if deliveries.count > Self.kept, let oldest = deliveries.firstIndex(where: { $0.state != .pending }) {
                deliveries.remove(at: oldest)
            }
        }
        tell()
        continuation.yield(Job(message: message, url: url, fault: fault))
    }

    /// Delivers until it is cancelled.
    func run(on platform: Platform) async {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        // A place where nobody listens is an attempt that failed, not one to wait for.
        configuration.connectionPool.retryConnectionEstablishment = false
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        await withDiscardingTaskGroup { group in
            for await job in jobs {
                group.addTask { await self.deliver(job, by: client, platform) }
            }
            group.cancelAll()
        }
        try? await client.shutdown()
        for watcher in watchers.withLock({ Array($0.values) }) { watcher.finish() }
    }

    private func deliver(_ job: Job, by client: HTTPClient, _ platform: Platform) async {
        var due = platform.now()
        for wait in Self.schedule.map(Optional.some) + [nil] {
            guard deliveries.withLock({ $0.contains { $0.id == job.message.id } }) else { return }
            let attempt = await attempt(job, by: client, platform)
            guard !Task.isCancelled else { return }
            let isDelivered = attempt.status.map { (200..<300).contains($0) } ?? false
            // From when it was due: a clock that is put forward brings all that is due by then.
            let next = isDelivered ? nil : wait.map { due.addingTimeInterval($0 * scale) }
            change(job) { delivery in
                delivery.attempts.append(attempt)
                delivery.nextAttempt = next
                if isDelivered { delivery.state = .delivered } else if next == nil { delivery.state = .abandoned }
            }
            guard let next else { return }
            due = next
            do { try await platform.clock.wait(until: next) } catch { return }
        }
    }

    private func attempt(_ job: Job, by client: HTTPClient, _ platform: Platform) async -> SandboxDelivery.Attempt {
        let time = platform.now()
        do {
            var request = HTTPClientRequest(url: job.url)
            request.method = .POST
            request.headers = HTTPHeaders(try job.message.headers(signedBy: platform, job.fault))
            request.headers.add(name: "User-Agent", value: "Mozilla/4.0")
            request.headers.add(name: "Accept", value: "*/*")
            request.body = .bytes(ByteBuffer(bytes: job.message.body))
            let (status, answer) = try await Delivery.send(request, by: client)
            return .init(time: time, status: status, answer: answer, error: nil)
        } catch {
            return .init(time: time, status: nil, answer: nil, error: "\(error)")
        }
    }

    private func change(_ job: Job, _ change: (inout SandboxDelivery) -> Void) {
        deliveries.withLock { deliveries in
            guard let index = deliveries.lastIndex(where: { $0.id == job.message.id && $0.url == job.url }) else {
                return
            }
            change(&deliveries[index])
        }
        tell()
    }

    private func tell() {
        for watcher in watchers.withLock({ Array($0.values) }) { watcher.yield() }
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

    /// The resource of the notification that tells of a changed contract.
    func resource(of change: ContractChange) throws -> Data {
        try Answer.encoder.encode(
            UserStateChange(
                user_id: change.user.userID,
                out_user_id: change.user.outUserID,
                organization_id: change.user.organizationID,
                mch_id: change.merchantID,
                notify_create_time: Clock.text(now()),
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
