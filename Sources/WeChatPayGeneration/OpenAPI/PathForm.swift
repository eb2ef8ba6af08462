/// A template as a path of an OpenAPI document.
struct PathForm: Hashable {
    /// The path with a leading slash, such as `/v3/certificates`.
    let path: String
    /// The names of the parameters, in their order.
    let parameters: [String]
    /// The path without the names of its parameters: OpenAPI forbids two paths that differ in these only.
    let form: String

    /// Creates a path.
    ///
    /// - Parameter template: The template without a leading slash.
    init(_ template: String) {
        path = "/" + template
        var parameters: [String] = []
        let segments = template.split(separator: "/", omittingEmptySubsequences: false).map { segment in
            guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return String(segment) }
            parameters.append(String(segment.dropFirst().dropLast()))
            return "{}"
        }
        form = "/" + segments.joined(separator: "/")
        self.parameters = parameters
    }
}
