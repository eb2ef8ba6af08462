extension Catalog {
    /// The facts about a parameter, or a field of a body.
    public struct Field: Sendable, Hashable {
        /// The type of a value.
        public enum Kind: String, Sendable, Hashable {
            /// A text.
            case string
            /// A whole number.
            case integer
            /// A number, which is mostly whole too.
            case number
            /// `true` or `false`.
            case boolean
            /// An object with fields.
            case object
            /// A file of a multipart body.
            case file
        }

        /// The name on the wire.
        public let name: String
        /// The type of a value, or of the elements of an array.
        public let kind: Kind
        /// Whether it is an array.
        public let isArray: Bool
        /// Whether the page says that it is required; conditions are not known.
        public let isRequired: Bool
        /// Whether it is encrypted: with the platform's key in a request, with the merchant's in a response.
        public let isEncrypted: Bool
        /// The format of a text: `rfc3339`, `date`, `url` or `base64`; `nil` if none is known.
        public let format: String?
        /// The known values; empty if any value is possible.
        ///
        /// Later values may be missing.
        public let vocabulary: [String]
        /// The number of characters, or `nil` for no known limit.
        public let maximumLength: Int?
        /// The number of characters, or `nil` for no known limit.
        public let minimumLength: Int?
        /// The largest value, or `nil` for no known limit.
        public let maximum: Double?
        /// The smallest value, or `nil` for no known limit.
        public let minimum: Double?
        /// The number of elements of an array, or `nil` for no known limit.
        public let maximumCount: Int?
        /// The number of elements of an array, or `nil` for no known limit.
        public let minimumCount: Int?
        /// A regular expression of the documentation, or `nil` without one.
        public let pattern: String?
        /// The fields of an object, or of the objects of an array.
        public internal(set) var fields: [Field]

        /// The type as documentation writes it, such as `string` or `object[]`.
        public var typeName: String { kind.rawValue + (isArray ? "[]" : "") }

        /// Decodes a line of the table.
        init(_ line: CatalogTable.Line) {
            let columns = line.columns
            let type = columns.count > 1 ? columns[1] : "s"
            var values: [Character: String] = [:]
            for column in columns.dropFirst(2) {
                if let key = column.first { values[key] = String(column.dropFirst()) }
            }
            name = columns.first.map(String.init) ?? ""
            kind =
                switch type.first {
                case "i": .integer
                case "n": .number
                case "b": .boolean
                case "o": .object
                case "f": .file
                default: .string
                }
            isArray = type.hasSuffix("*")
            isRequired = values["!"] != nil
            isEncrypted = values["@"] != nil
            format = values["f"]
            vocabulary = values["e"]?.split(separator: "|").map(String.init) ?? []
            maximumLength = values["x"].flatMap(Int.init)
            minimumLength = values["m"].flatMap(Int.init)
            maximum = values["X"].flatMap(Double.init)
            minimum = values["M"].flatMap(Double.init)
            maximumCount = values["t"].flatMap(Int.init)
            minimumCount = values["u"].flatMap(Int.init)
            pattern = values["p"]
            fields = []
        }
    }
}
