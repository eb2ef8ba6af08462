import Foundation
import Hummingbird

/// The query of a request, with names and values percent-decoded.
///
/// The server's own reader does not decode names: `bill%5Fdate` equals `bill_date`.
struct RequestQuery {
    private let values: [String: String]

    /// Reads the query of a target; of a parameter that is given twice, the first value counts.
    init(_ target: String) {
        let query = target.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        let pairs = query.split(separator: "&").map { item in
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
        }
        self.values = Dictionary(pairs) { first, _ in first }
    }

    /// Returns the value of a parameter; `nil` if there is none.
    func get(_ name: String) -> String? { values[name] }

    /// A plus sign is a space, as in forms; a text that is not percent-encoded UTF-8 stays as it is.
    private static func decoded(_ text: Substring) -> String {
        let spaced = text.replacing("+", with: " ")
        return spaced.removingPercentEncoding ?? String(spaced)
    }
}

extension Request {
    /// The query, percent-decoded.
    var query: RequestQuery { RequestQuery(head.path ?? "") }
}
