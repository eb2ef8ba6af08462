/// A part of source text that is on one line if it fits, and else has one line for each element.
indirect enum SwiftCode {
    private static let width = 120

    /// Text that is not divided.
    case text(String)
    /// Elements with commas between them, such as parameters, arguments or a literal; the first text ends in the
    /// opening bracket, the last one begins with the closing one. In a literal, a comma also follows the last element.
    case list(String, [SwiftCode], String, isLiteral: Bool)

    /// The text on one line.
    var line: String {
        switch self {
        case .text(let text): text
        case .list(let head, let elements, let tail, _): head + elements.map(\.line).joined(separator: ", ") + tail
        }
    }

    /// The lines.
    ///
    /// - Parameters:
    ///   - depth: The number of levels at which they will be.
    ///   - end: What follows on the last line.
    /// - Returns: Lines of at most 120 columns, if the elements allow it.
    func lines(depth: Int, end: String = "") -> [String] {
        let line = line + end
        guard line.count + 4 * depth > Self.width, case .list(let head, let elements, let tail, let isLiteral) = self,
            !elements.isEmpty
        else { return [line] }
        let inner = elements.enumerated().flatMap { index, element in
            element.lines(depth: depth + 1, end: index < elements.count - 1 || isLiteral ? "," : "")
        }
        return [head] + SwiftLines.indented(inner) + [tail + end]
    }
}
