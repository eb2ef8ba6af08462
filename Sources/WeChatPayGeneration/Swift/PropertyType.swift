/// The type of a property of generated code, without the array around it.
enum PropertyType: Hashable {
    case string
    case integer
    case amount
    case decimal
    case boolean
    case date
    case sealed
    case json
    /// A struct, by its index in ``TypeTable``.
    case structure(Int)
    /// A vocabulary, by its index in ``TypeTable``.
    case vocabulary(Int)

    /// The name of a type that generated code does not declare; `nil` for others.
    var builtIn: String? {
        switch self {
        case .string: "String"
        case .integer: "Int"
        case .amount: "Fen"
        case .decimal: "Decimal"
        case .boolean: "Bool"
        case .date: "Date"
        case .sealed: "Sealed"
        case .json: "JSONValue"
        case .structure, .vocabulary: nil
        }
    }

    /// Whether the type is one of Foundation.
    var isOfFoundation: Bool { self == .decimal || self == .date }
}

/// A member of a struct, as far as it distinguishes one struct from another.
struct Member: Hashable {
    /// The name on the wire.
    let name: String
    /// The type, or that of the elements of an array.
    let type: PropertyType
    /// Whether it is an array.
    let isArray: Bool
    /// Whether it is required.
    let isRequired: Bool
}
