/// The table of facts, of which single lines are decoded.
struct CatalogTable: Sendable {
    let operations = Lines(Table.operations)
    let notifications = Lines(Table.notifications)
    private let fieldLines = Lines(Table.fields)
    private let textLines = Lines(Table.texts)

    /// A text with one record per line; only the ends of the lines are in memory.
    struct Lines: Sendable {
        private let text: StaticString
        private let ends: [UInt32]

        init(_ text: StaticString) {
            self.text = text
            self.ends = text.withUTF8Buffer { bytes in
                var ends: [UInt32] = []
                for (index, byte) in bytes.enumerated() where byte == 0x0A { ends.append(UInt32(index)) }
                if bytes.last != 0x0A, !bytes.isEmpty { ends.append(UInt32(bytes.count)) }
                return ends
            }
        }

        var count: Int { ends.count }

        subscript(index: Int) -> Line {
            Line(text: text, range: (index == 0 ? 0 : Int(ends[index - 1]) + 1)..<Int(ends[index]), index: index)
        }
    }

    /// One record; its columns are separated by tabs.
    struct Line: Sendable {
        let text: StaticString
        let range: Range<Int>
        let index: Int

        /// The text of a column; empty if the record has fewer columns.
        subscript(column: Int) -> String {
            withColumn(column) { String(decoding: $0, as: UTF8.self) }
        }

        /// All columns.
        var columns: [Substring] {
            withBytes { String(decoding: $0, as: UTF8.self) }.split(separator: "\t", omittingEmptySubsequences: false)
        }

        func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            text.withUTF8Buffer { body(UnsafeBufferPointer(rebasing: $0[range])) }
        }

        func withColumn<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            withBytes { bytes in
                var (start, number) = (0, 0)
                while number < column, start < bytes.count {
                    if bytes[start] == 0x09 { number += 1 }
                    start += 1
                }
                guard number == column else { return body(UnsafeBufferPointer(rebasing: bytes[bytes.count...])) }
                var end = start
                while end < bytes.count, bytes[end] != 0x09 { end += 1 }
                return body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            }
        }
    }

    /// The operation with a template and a method; `nil` if there is none.
    func index(template: String, method: String) -> Int? {
        let key = Array(template.utf8)
        var index = lowerBound { Self.compare($0, key) < 0 }
        while index < operations.count {
            let line = operations[index]
            guard line.withColumn(0, { Self.compare($0, key) == 0 }) else { return nil }
            if line.withColumn(1, { $0.elementsEqual(method.utf8) }) { return index }
            index += 1
        }
        return nil
    }

    /// The first operation for whose template a condition does not hold; it holds for those before it.
    func lowerBound(_ isBefore: (UnsafeBufferPointer<UInt8>) -> Bool) -> Int {
        var (low, high) = (0, operations.count)
        while low < high {
            let middle = (low + high) / 2
            if operations[middle].withColumn(0, isBefore) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Compares bytes: less than 0, 0, or more than 0.
    static func compare(_ first: UnsafeBufferPointer<UInt8>, _ second: [UInt8]) -> Int {
        for index in 0..<min(first.count, second.count) where first[index] != second[index] {
            return first[index] < second[index] ? -1 : 1
        }
        return first.count - second.count
    }

    /// Whether bytes begin with others.
    static func begins(_ text: UnsafeBufferPointer<UInt8>, with prefix: [UInt8]) -> Bool {
        guard text.count >= prefix.count else { return false }
        for index in 0..<prefix.count where text[index] != prefix[index] { return false }
        return true
    }

    /// The products of all operations, each once.
    var products: [String] {
        var found: Set<String> = []
        for index in 0..<operations.count { found.formUnion(texts(operations[index][3])) }
        return found.sorted()
    }

    /// The notifications with an event type.
    func notifications(_ eventType: String) -> [Int] {
        (0..<notifications.count).filter { index in
            notifications[index][0].split(separator: "|").contains { $0 == eventType }
        }
    }

    /// The texts that references are for.
    func texts(_ references: String) -> [String] {
        var next = References(references)
        var texts: [String] = []
        while let number = next.number() { texts.append(textLines[number][0]) }
        return texts
    }

    /// The fields that references are for.
    func fields(_ references: String) -> [Catalog.Field] {
        guard !references.isEmpty else { return [] }
        var next = References(references)
        return fields(&next)
    }

    /// The number of different fields.
    var fieldCount: Int { fieldLines.count }

    /// The line of a field.
    func field(_ number: Int) -> Line { fieldLines[number] }

    private func fields(_ next: inout References) -> [Catalog.Field] {
        var fields: [Catalog.Field] = []
        while let number = next.number() {
            var field = Catalog.Field(fieldLines[number])
            if next.opens() { field.fields = self.fields(&next) }
            fields.append(field)
        }
        _ = next.skipsClosing()
        return fields
    }

    /// References to lines, as two characters each, with inner ones in braces.
    struct References {
        private var bytes: ArraySlice<UInt8>

        init(_ text: String) { bytes = Array(text.utf8)[...] }

        /// The next number; `nil` at the end and before a closing brace.
        mutating func number() -> Int? {
            guard bytes.count >= 2, let high = Self.digit(bytes[bytes.startIndex]),
                let low = Self.digit(bytes[bytes.startIndex + 1])
            else { return nil }
            bytes = bytes.dropFirst(2)
            return high * 90 + low
        }

        /// Whether inner references follow; reads the brace.
        mutating func opens() -> Bool {
            guard bytes.first == 0x7B else { return false }
            bytes = bytes.dropFirst()
            return true
        }

        /// Reads a closing brace.
        ///
        /// - Returns: Whether there was one.
        mutating func skipsClosing() -> Bool {
            guard bytes.first == 0x7D else { return false }
            bytes = bytes.dropFirst()
            return true
        }

        /// The value of a character: those from `!` to `~` without `"`, `\`, `{` and `}`.
        private static func digit(_ byte: UInt8) -> Int? {
            switch byte {
            case 0x21: 0
            case 0x23...0x5B: Int(byte) - 0x22
            case 0x5D...0x7A: Int(byte) - 0x23
            case 0x7C: 88
            case 0x7E: 89
            default: nil
            }
        }
    }
}
