public import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// One POST of a notification.
public enum Delivery {
    /// The duration that the platform waits for a response.
    ///
    /// Source: WeChat Pay API v3, notifications.
    public static let timeout: Duration = .seconds(5)
    private static let maximumStoredBody = 1024

    /// The full response did not arrive in time.
    public struct TooLate: Error, CustomStringConvertible {
        /// Says so.
        public let description = "the full response did not arrive before the timeout"
    }

    /// Posts, and reads the part of the response that is stored: 1 KiB.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - client: Sends it.
    ///   - timeout: The time limit for the response, including its body.
    /// - Returns: Status, and the beginning of the body.
    /// - Throws: An error of the client; one for a response that does not arrive in full in time.
    public static func send(
        _ request: HTTPClientRequest,
        by client: HTTPClient,
        within timeout: Duration = timeout
    ) async throws -> (status: Int, body: String) {
        try await withThrowingTaskGroup(of: (status: Int, body: String).self) { group in
            group.addTask {
                let response = try await client.execute(request, deadline: .distantFuture)
                var body = Data()
                for try await piece in response.body {
                    body.append(contentsOf: piece.readableBytesView.prefix(maximumStoredBody - body.count))
                    if body.count == maximumStoredBody { break }
                }
                return (Int(response.status.code), String(decoding: body, as: UTF8.self))
            }
            // One limit for the head and the body; cancellation ends the request.
            group.addTask {
                try await Task.sleep(for: timeout)
                throw TooLate()
            }
            defer { group.cancelAll() }
            guard let result = try await group.next() else { throw TooLate() }
            return result
        }
    }
}
