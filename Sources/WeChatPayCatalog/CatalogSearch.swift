/// A search for words in names, templates, products and field names.
struct CatalogSearch {
    private let words: [[UInt8]]

    init(_ text: String) {
        words = text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == "，" }.map { Array($0.utf8) }
    }

    /// The operations that have all words, best first.
    func indices(in table: CatalogTable) -> [Int] {
        guard !words.isEmpty else { return [] }
        // For each word, the fields whose names contain it.
        let fields = words.map { word in
            (0..<table.fieldCount).map { table.field($0).withColumn(0) { Self.contains($0, word) } }
        }
        let products = words.map { word in
            Set(
                table.products.filter { product in
                    Array(product.utf8).withUnsafeBufferPointer { Self.contains($0, word) }
                }
            )
        }
        var found: [(index: Int, score: Int)] = []
        for index in 0..<table.operations.count {
            let line = table.operations[index]
            var score = 0
            for (number, word) in words.enumerated() {
                let points = points(word, fields[number], products[number], line, table)
                guard points > 0 else {
                    score = 0
                    break
                }
                score += points
            }
            if score > 0 { found.append((index, score)) }
        }
        return found.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.index)
    }

    /// How well a word fits an operation; 0 if it does not occur.
    private func points(
        _ word: [UInt8],
        _ hasWord: [Bool],
        _ products: Set<String>,
        _ line: CatalogTable.Line,
        _ table: CatalogTable
    ) -> Int {
        if line.withColumn(2, { Self.contains($0, word) }) { return 8 }
        if line.withColumn(0, { Self.contains($0, word) }) { return 4 }
        if !products.isEmpty, table.texts(line[3]).contains(where: products.contains) { return 2 }
        for column in 8...13 {
            var next = CatalogTable.References(line[column])
            while true {
                if let number = next.number() {
                    if hasWord[number] { return 1 }
                } else if !next.opens(), !next.skipsClosing() {
                    break
                }
            }
        }
        return 0
    }

    /// Whether bytes contain a word in lowercase, ignoring the case of ASCII letters.
    private static func contains(_ text: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
        guard !word.isEmpty, text.count >= word.count else { return false }
        for start in 0...(text.count - word.count) {
            var length = 0
            while length < word.count, lowercase(text[start + length]) == word[length] { length += 1 }
            if length == word.count { return true }
        }
        return false
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
