import NIOPosix

/// Runs disk operations on separate threads.
enum FileThread {
    /// - Parameters:
    ///   - failure: The message of the error if the work fails.
    ///   - work: Reads or writes the file.
    /// - Returns: What the work returns.
    /// - Throws: ``WeChatPayError`` with code `fileFailed`; `CancellationError`.
    static func run<Value: Sendable>(
        _ failure: String,
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        do {
            return try await NIOThreadPool.singleton.runIfActive(work)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw WeChatPayError(.fileFailed, failure, stage: .file, underlying: error)
        }
    }
}
