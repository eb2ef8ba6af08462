import NIOPosix

/// Runs what waits for the disk on threads made for that.
enum FileThread {
    /// - Parameters:
    ///   - failure: What to say when the work fails.
    ///   - work: Reads or writes.
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
