/// A part of a request that cannot be read, in a form that the platform's errors have.
package struct MalformedRequest: Error, Sendable, Hashable {
    /// The header, or the JSON pointer of a part of the body, such as `/meta`.
    package let field: String
    /// What is wrong; never a value from the request.
    package let issue: String

    init(_ field: String, _ issue: String) { (self.field, self.issue) = (field, issue) }
}
