/// Stage 1: the request of a caller.
///
/// The chain and every typed operation create the same value.
package struct Call: Sendable {
    /// An HTTP method of API v3.
    package enum Method: String, Sendable {
        case get = "GET"
        case put = "PUT"
        case post = "POST"
        case patch = "PATCH"
        case delete = "DELETE"

        /// Whether sending the same request twice does no more than sending it once; PATCH counts,
        /// since the platform's updates set fields to values.
        var isIdempotent: Bool { self != .post }
    }

    let method: Method
    let path: PathTemplate
    let options: RequestOptions
    /// The file of an upload.
    var media: HashedMedia?
    /// Path and query exactly as in a verified response, instead of the template's.
    var exactTarget: String?

    /// Method and template, for errors.
    var operation: String { "\(method.rawValue) \(path.label)" }
}
