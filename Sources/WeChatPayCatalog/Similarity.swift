/// Finds the templates that are most similar to a text.
package enum Similarity {
    /// The operations with the smallest edit distance.
    ///
    /// - Parameters:
    ///   - template: The text.
    ///   - method: The method that is preferred; `nil` for any.
    ///   - count: The maximum number of operations.
    /// - Returns: Their positions, the most similar first.
    static func nearest(to template: String, method: String?, count: Int) -> [Int] {
        guard count > 0 else { return [] }
        // Longer texts are no templates.
        let text = form(Array(template.utf8.drop { $0 == 0x2F }.prefix(256)))
        var found: [(index: Int, distance: Int)] = []
        func compare(_ index: Int) {
            let limit = found.count < count ? Int.max : found[count - 1].distance
            guard let distance = distance(forms[index], text, limit: limit / 2) else { return }
            let isOther = method.map { Catalog.table.operations[index][1] != $0 } ?? false
            found.append((index, distance * 2 + (isOther ? 1 : 0)))
            found.sort { ($0.distance, $0.index) < ($1.distance, $1.index) }
            if found.count > count { found.removeLast() }
        }
        // The near ones first: they set a limit at which the others are given up early.
        let family = text.prefix(8)
        var others: [Int] = []
        for index in forms.indices {
            if forms[index].starts(with: family) { compare(index) } else { others.append(index) }
        }
        others.forEach(compare)
        return found.map(\.index)
    }

    /// The forms of all templates; made when a template is not known for the first time.
    private static let forms = (0..<Catalog.table.operations.count).map { index in
        Catalog.table.operations[index].withColumn(0) { form(Array($0)) }
    }

    /// A template or a path without the names of parameters and without what looks like a value.
    private static func form(_ path: [UInt8]) -> [UInt8] {
        var form: [UInt8] = []
        form.reserveCapacity(path.count)
        for (index, segment) in path.split(separator: 0x2F, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { form.append(0x2F) }
            if segment.first == 0x7B || isValue(segment) { form.append(0x7B) } else { form += segment }
        }
        return form
    }

    /// Whether a segment of a path has four digits or a character outside of ASCII, as numbers and omitted values have.
    package static func isValue(_ segment: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        for byte in segment {
            if byte >= 0x80 { return true }
            if (0x30...0x39).contains(byte) { digits += 1 }
        }
        return digits >= 4
    }

    /// The number of insertions, deletions and replacements that make one text of another (Levenshtein).
    package static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        distance(first, second, limit: .max) ?? .max
    }

    /// The number of insertions, deletions and replacements; `nil` if there are more than a limit.
    private static func distance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
        guard abs(first.count - second.count) <= limit else { return nil }
        return first.withUnsafeBufferPointer { first in
            second.withUnsafeBufferPointer { second in
                withUnsafeTemporaryAllocation(of: Int.self, capacity: second.count + 1) { row in
                    distance(first, second, row, limit: limit)
                }
            }
        }
    }

    private static func distance(
        _ first: UnsafeBufferPointer<UInt8>,
        _ second: UnsafeBufferPointer<UInt8>,
        _ row: UnsafeMutableBufferPointer<Int>,
        limit: Int
    ) -> Int? {
        for column in 0...second.count { row[column] = column }
        for index in first.indices {
            var (corner, left) = (row[0], index + 1)
            row[0] = left
            var least = left
            for column in second.indices {
                let above = row[column + 1]
                left = min(above + 1, left + 1, corner + (first[index] == second[column] ? 0 : 1))
                if left < least { least = left }
                (corner, row[column + 1]) = (above, left)
            }
            guard least <= limit else { return nil }
        }
        return row[second.count] <= limit ? row[second.count] : nil
    }
}
