/// Finds the templates that are most similar to a text.
enum Similarity {
    /// The operations with the smallest edit distance.
    ///
    /// - Parameters:
    ///   - template: The text.
    ///   - method: The method that is preferred; `nil` for any.
    ///   - count: The maximum number of operations.
    ///   - table: The operations.
    /// - Returns: Their positions, the most similar first.
    static func nearest(to template: String, method: String?, count: Int, in table: CatalogTable) -> [Int] {
        // Longer texts are no templates.
        let text = Array(template.utf8.drop { $0 == 0x2F }.prefix(256))
        var found: [(index: Int, distance: Int)] = []
        for index in 0..<table.operations.count {
            let line = table.operations[index]
            var distance = line.withColumn(0) { self.distance(Array($0), text) } * 2
            if let method, line[1] != method { distance += 1 }
            found.append((index, distance))
        }
        return found.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(max(0, count)).map(\.index)
    }

    /// The number of insertions, deletions and replacements that make one text of another (Levenshtein).
    static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var row = Array(0...second.count)
        for (index, byte) in first.enumerated() {
            var (corner, left) = (row[0], index + 1)
            row[0] = left
            for (column, other) in second.enumerated() {
                let above = row[column + 1]
                left = min(above + 1, left + 1, corner + (byte == other ? 0 : 1))
                (corner, row[column + 1]) = (above, left)
            }
        }
        return row[second.count]
    }
}
