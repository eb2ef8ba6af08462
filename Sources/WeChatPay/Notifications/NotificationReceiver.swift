public import Foundation
import WeChatPayCrypto

/// Receives the platform's notifications: headers and raw body in; a verified, decrypted one out, or an
/// error that determines the response.
///
/// ```swift
/// let response = await client.notifications.handle(headers: headers, body: body) { notification in
///     try await queue.push(notification)  // work on it after the response
/// }
/// ```
///
/// The signature is checked before anything of the body is looked at.
///
/// Source: WeChat Pay API v3, notifications.
public struct NotificationReceiver: Sendable {
    static let operation = "notification"

    private let verifier: Verifier
    private let apiV3Key: APIv3Key?
    private let opening: (any OpeningKey)?
    private let seen: any SeenNotifications
    private let time: TimeSource
    private let observer: Observer?

    /// Makes a receiver without a client, which downloads no certificates.
    ///
    /// - Parameters:
    ///   - platformKeys: The platform's keys.
    ///   - apiV3Key: The merchant's API v3 key.
    ///   - seen: The store of received notifications. Default: in memory.
    ///   - opening: Opens ``Sealed`` fields inside resources.
    ///   - time: Clocks.
    public init(
        platformKeys: PlatformKeyRing,
        apiV3Key: APIv3Key,
        seen: any SeenNotifications = InMemorySeenNotifications(),
        opening: (any OpeningKey)? = nil,
        time: TimeSource = .system
    ) {
        self.verifier = Verifier(keys: platformKeys, certificates: nil)
        self.apiV3Key = apiV3Key
        self.opening = opening
        self.seen = seen
        self.time = time
        self.observer = nil
    }

    init(_ pipeline: Pipeline, seen: any SeenNotifications) {
        self.verifier = pipeline.verifier
        self.apiV3Key = pipeline.configuration.apiV3Key
        self.opening = pipeline.configuration.merchant.opening
        self.seen = seen
        self.time = pipeline.configuration.time
        self.observer = pipeline.observer
    }

    /// Verifies and decrypts a notification, and remembers its id.
    ///
    /// Complete it with ``finish(_:)`` or ``release(_:)``; until then further deliveries are rejected
    /// with code `notificationInProgress`, and come again. ``handle(headers:body:_:)`` does it by itself.
    ///
    /// - Parameters:
    ///   - headers: All headers of the request.
    ///   - body: The body exactly as received.
    /// - Returns: The notification; see ``PlatformNotification/isDuplicate``.
    /// - Throws: ``WeChatPayError``; ``NotificationResponse/init(for:)`` makes a response of it.
    public func receive(headers: Headers, body: Data) async throws -> PlatformNotification {
        let now = time.now()
        do {
            try await verify(headers, body, now)
            let notification = try await open(body, now)
            observer?.notified(notification.eventType.rawValue, isDuplicate: notification.isDuplicate, nil)
            return notification
        } catch var error as WeChatPayError {
            error.operation = Self.operation
            error.requestID = headers["Request-ID"]
            error.clockSkew = ClockSkew(headers, now: now)
            observer?.notified(nil, isDuplicate: false, error)
            throw error
        }
    }

    /// Receives a notification, handles it once with a closure, and returns the response.
    ///
    /// A notification that was handled gets a success response and is not handled again; a delivery that comes while
    /// the closure still runs gets a 500, since it may fail. When the closure throws, the response
    /// is 500 and the platform's next delivery is handled again. The platform waits 5 s: put the work into
    /// a queue that lasts, and return.
    ///
    /// - Parameters:
    ///   - headers: All headers of the request.
    ///   - body: The body exactly as received.
    ///   - work: Called once for each notification; runs where the caller runs, and can use its state.
    /// - Returns: The response to send.
    public nonisolated(nonsending) func handle(
        headers: Headers,
        body: Data,
        _ work: (PlatformNotification) async throws -> Void
    ) async -> NotificationResponse {
        do {
            let notification = try await receive(headers: headers, body: body)
            guard !notification.isDuplicate else { return .success }
            do {
                try await work(notification)
            } catch {
                try? await settled { try await release(notification) }
                throw error
            }
            try await settled { try await finish(notification) }
            return .success
        } catch {
            return NotificationResponse(for: error)
        }
    }

    /// Records that a notification was handled: further deliveries count as duplicates.
    ///
    /// - Throws: ``WeChatPayError`` with code `storeFailed`.
    public func finish(_ notification: PlatformNotification) async throws {
        try await stored { try await seen.finish(notification.id, at: time.now()) }
    }

    /// Releases a notification whose handling failed, so that its next delivery counts as new.
    ///
    /// - Throws: ``WeChatPayError`` with code `storeFailed`.
    public func release(_ notification: PlatformNotification) async throws {
        try await stored { try await seen.release(notification.id) }
    }

    /// Updates the store even if the task was cancelled.
    private func settled(_ work: @escaping @Sendable () async throws -> Void) async throws {
        try await Promise(work).value
    }

    private func stored<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            throw WeChatPayError(
                .storeFailed,
                "The store of received notifications failed; the platform will deliver the notification again",
                stage: .open,
                underlying: error
            )
        }
    }

    private func verify(_ headers: Headers, _ body: Data, _ now: Date) async throws {
        do {
            try await verifier.verify(headers, body: body, now: now)
        } catch let error as WeChatPayError where error.code == .unknownSerial && error.underlying != nil {
            // The sender is not at fault: the platform must deliver the notification again.
            throw WeChatPayError(
                .transportFailed,
                "The platform's certificates could not be downloaded, so the notification cannot be verified",
                stage: .verify,
                underlying: error.underlying
            )
        }
    }

    private struct Envelope: Decodable {
        struct Resource: Decodable {
            let algorithm: String
            let ciphertext: String
            let associated_data: String?
            let nonce: String
            let original_type: String?
        }
        let id: String
        let create_time: Date
        let event_type: String
        let summary: String?
        let resource: Resource
    }

    private func open(_ body: Data, _ now: Date) async throws -> PlatformNotification {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        guard let envelope = try? decoder.decode(Envelope.self, checking: body), !envelope.id.isEmpty else {
            throw Self.malformed("The body is not a notification: it needs id, create_time, event_type and resource")
        }
        guard envelope.resource.algorithm == "AEAD_AES_256_GCM" else {
            throw Self.malformed("The notification's resource is encrypted with an unknown algorithm")
        }
        guard let apiV3Key else {
            throw WeChatPayError(
                .invalidConfiguration,
                "The notification cannot be decrypted without the API v3 key; set apiV3Key in the configuration"
            )
        }
        let resource: Data
        do {
            resource = try apiV3Key.open(
                envelope.resource.ciphertext,
                nonce: envelope.resource.nonce,
                associatedData: envelope.resource.associated_data ?? ""
            )
        } catch {
            throw WeChatPayError(
                .openingFailed,
                "The notification cannot be decrypted: \((error as? CryptoFailure)?.message ?? "decryption failed")",
                stage: .open,
                underlying: error
            )
        }
        let known = try await stored { try await seen.begin(envelope.id, at: now) }
        guard known != .inProgress else {
            throw WeChatPayError(
                .notificationInProgress,
                "An earlier delivery of this notification is still being handled; the platform will deliver it again",
                stage: .open
            )
        }
        return PlatformNotification(
            id: envelope.id,
            createTime: envelope.create_time,
            eventType: .init(rawValue: envelope.event_type),
            summary: envelope.summary ?? "",
            originalType: envelope.resource.original_type,
            resource: resource,
            isDuplicate: known == .done,
            opening: opening
        )
    }

    private static func malformed(_ message: String) -> WeChatPayError {
        WeChatPayError(.malformedNotification, message, stage: .open)
    }
}

extension WeChatPayClient {
    /// Receives notifications with the client's keys; certificates that it does not know are downloaded.
    ///
    /// What was received is remembered in the client's own memory; see ``notifications(seen:)`` for a
    /// store of your own.
    public var notifications: NotificationReceiver { NotificationReceiver(pipeline, seen: pipeline.seen) }

    /// Receives notifications with the client's keys and a custom store.
    ///
    /// - Parameter seen: The store of received notifications.
    /// - Returns: The receiver.
    public func notifications(seen: any SeenNotifications) -> NotificationReceiver {
        NotificationReceiver(pipeline, seen: seen)
    }
}
