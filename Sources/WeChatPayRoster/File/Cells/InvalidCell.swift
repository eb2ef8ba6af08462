/// A cell that makes its row invalid.
struct InvalidCell: Error {
    /// The column; `nil` for a complete row.
    let column: String?
    /// Why, without the value.
    let reason: String
    /// The value as it may be shown.
    var masked: String?

    init(_ column: String?, _ reason: String, masked: String? = nil) {
        (self.column, self.reason, self.masked) = (column, reason, masked)
    }
}
