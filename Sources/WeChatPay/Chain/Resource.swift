/// One resource of the platform, named by the chain of members that led to it.
///
/// Each member is a path segment: a leading capital becomes small, every other capital becomes `-`
/// and the small letter, and `_name_` becomes the parameter `{name}`:
///
/// | member | segment |
/// | --- | --- |
/// | `outUserId` | `out-user-id` |
/// | `Certificates` | `certificates` |
/// | `_organization_id_` | `{organization_id}` |
///
/// Calling a resource with a text adds that text as a literal segment, escaped:
/// `client.v3.organizations("O1")`. In a string, a resource prints its template.
///
/// Two members cannot be written after a dot, because the language reserves them: `self` and
/// `init`. Use ``WeChatPayClient/chain(_:)`` for paths that hold them.
@dynamicMemberLookup
public struct Resource: Sendable, TextOutputStreamable {
    let pipeline: Pipeline
    let path: PathTemplate

    init(pipeline: Pipeline, path: PathTemplate) {
        self.pipeline = pipeline
        self.path = path
    }

    /// Adds a path segment.
    public subscript(dynamicMember segment: String) -> Resource {
        Resource(pipeline: pipeline, path: path.appending(segment: segment))
    }

    /// Adds a literal segment, percent-encoded; braces in it are no parameter.
    public func callAsFunction(_ literal: String) -> Resource {
        Resource(pipeline: pipeline, path: path.appending(literal: literal))
    }

    /// Prints the template.
    public func write(to target: inout some TextOutputStream) {
        target.write(path.text)
    }

    /// The segment `get`: a path may contain a verb's name.
    public var get: Resource { self[dynamicMember: "get"] }
    /// The segment `put`.
    public var put: Resource { self[dynamicMember: "put"] }
    /// The segment `post`.
    public var post: Resource { self[dynamicMember: "post"] }
    /// The segment `patch`.
    public var patch: Resource { self[dynamicMember: "patch"] }
    /// The segment `delete`.
    public var delete: Resource { self[dynamicMember: "delete"] }
    /// The segment `write`.
    public var write: Resource { self[dynamicMember: "write"] }
}
