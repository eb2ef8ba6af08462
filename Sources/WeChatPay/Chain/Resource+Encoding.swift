public import Foundation

/// Parts of a call by themselves, for measuring; not part of the library's interface.
@_spi(Benchmarks)
extension Resource {
    /// The path of a call: the template filled and percent-encoded.
    ///
    /// - Parameter options: Path parameters by name.
    /// - Returns: The path, beginning with `/`.
    /// - Throws: ``WeChatPayError`` with code `invalidRequest`.
    public func encodedPath(_ options: RequestOptions) throws -> String {
        try path.expanded(with: options).path
    }

    /// The body of a PATCH, its sealed values encrypted.
    ///
    /// - Parameter options: Path parameters by name, `json` or `body`.
    /// - Returns: The bytes that would be signed and sent.
    /// - Throws: ``WeChatPayError`` with code `invalidRequest`.
    public func encodedBody(_ options: RequestOptions) throws -> Data {
        try Draft(Call(method: .patch, path: path, options: options), pipeline.configuration).body
    }
}
