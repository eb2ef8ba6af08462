public import Foundation

/// The response to the platform's POST; the platform retries unless it gets a 2xx within 5 s.
///
/// Source: WeChat Pay API v3, notifications.
public struct NotificationResponse: Sendable, Hashable {
    /// The HTTP status.
    public let status: Int
    /// The body, JSON.
    public let body: Data
    /// The body's `Content-Type`.
    public var contentType: String { "application/json" }

    /// Accepted: the platform does not deliver it again.
    public static let success = NotificationResponse(status: 200, code: "SUCCESS", message: "OK")

    /// Not accepted: the platform delivers it again later.
    ///
    /// - Parameters:
    ///   - status: The HTTP status, 400 to 599.
    ///   - message: A message for the platform, without personal data.
    /// - Returns: The response.
    public static func failure(status: Int, message: String) -> NotificationResponse {
        NotificationResponse(status: (400...599).contains(status) ? status : 500, code: "FAIL", message: message)
    }

    /// The response for an error.
    ///
    /// 401 for a missing or invalid signature, 400 for a body that is not a notification, 500 for an error
    /// on this side, such as another API v3 key, or an error of yours.
    ///
    /// - Parameter error: The error of receiving or handling.
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
