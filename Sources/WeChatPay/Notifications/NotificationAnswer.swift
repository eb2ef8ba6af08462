import Foundation

/// What to answer the platform's POST with; it repeats what is not answered with 2xx within 5 s.
///
/// Source: WeChat Pay API v3, notifications.
public struct NotificationAnswer: Sendable, Hashable {
    /// The HTTP status.
    public let status: Int
    /// The body, JSON.
    public let body: Data
    /// The body's `Content-Type`.
    public var contentType: String { "application/json" }

    /// Received: the platform does not repeat it.
    public static let success = NotificationAnswer(status: 200, code: "SUCCESS", message: "OK")

    /// Not received: the platform repeats it later.
    ///
    /// - Parameters:
    ///   - status: The HTTP status, 400 to 599.
    ///   - message: What the platform shows of it; nothing personal.
    /// - Returns: The answer.
    public static func failure(status: Int, message: String) -> NotificationAnswer {
        NotificationAnswer(status: (400...599).contains(status) ? status : 500, code: "FAIL", message: message)
    }

    /// The answer that an error calls for.
    ///
    /// 401 for a signature that is missing or wrong, 400 for a body that is no notification, 500 for what is wrong
    /// on this side, such as another API v3 key, or an error of yours.
    ///
    /// - Parameter error: What receiving or handling threw.
    public init(for error: any Error) {
        switch (error as? WeChatPayError)?.code {
        case .missingSignature?, .badSignature?, .probeSignature?, .unknownSerial?, .clockSkew?:
            self = .failure(status: 401, message: "signature not accepted")
        case .malformedNotification?: self = .failure(status: 400, message: "not a notification")
        default: self = .failure(status: 500, message: "not processed")
        }
    }

    private init(status: Int, code: String, message: String) {
        struct Body: Encodable {
            let code: String
            let message: String
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        self.status = status
        self.body = (try? encoder.encode(Body(code: code, message: message))) ?? Data()
    }
}
