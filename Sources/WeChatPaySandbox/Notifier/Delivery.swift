import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// One POST of a notification.
public enum Delivery {
    /// How long the platform waits for an answer.
    ///
    /// Source: WeChat Pay API v3, notifications.
    public static let patience: Duration = .seconds(5)
    private static let keptAnswer = 1024

    /// There was no whole answer in time.
    public struct TooLate: Error, CustomStringConvertible {
        /// Says so.
        public let description = "no whole answer in time"
    }

    /// Posts, and reads as much of the answer as is kept: 1 KiB.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - client: Sends it.
    ///   - patience: How long the answer may take, its body included.
    /// - Returns: Status, and the beginning of the body.
    /// - Throws: An error of the client; one for an answer that is not whole in time.
    public static func send(
        _ request: HTTPClientRequest,
        by client: HTTPClient,
        within patience: Duration = patience
    ) async throws -> (status: Int, answer: String) {
        try await withThrowingTaskGroup(of: (status: Int, answer: String).self) { group in
            group.addTask {
                let response = try await client.execute(request, timeout: TimeAmount(patience))
                var answer = Data()
                for try await piece in response.body {
                    answer.append(contentsOf: piece.readableBytesView.prefix(keptAnswer - answer.count))
                    if answer.count == keptAnswer { break }
                }
                return (Int(response.status.code), String(decoding: answer, as: UTF8.self))
            }
            // The client's own limit ends when the head of the answer is there.
            group.addTask {
                try await Task.sleep(for: patience)
                throw TooLate()
            }
            defer { group.cancelAll() }
            guard let result = try await group.next() else { throw TooLate() }
            return result
        }
    }
}
