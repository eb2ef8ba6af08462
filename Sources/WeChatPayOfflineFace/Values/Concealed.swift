/// Something personal or secret, which prints as its type's name and nothing else.
///
/// Its properties are there to be read; a log, an error or a debugger does not show them by accident.
public protocol Concealed: CustomStringConvertible, CustomReflectable {}

extension Concealed {
    /// The type's name.
    public var description: String { "\(Self.self)(…)" }

    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
