/// Personal or secret data, which prints only its type's name.
///
/// Its properties can be read; logs, errors and debuggers do not show them.
public protocol Redacted: CustomStringConvertible, CustomReflectable {}

extension Redacted {
    /// The type's name.
    public var description: String { "\(Self.self)(…)" }

    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
