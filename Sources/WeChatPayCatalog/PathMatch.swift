/// Finds the operations of a filled path, by narrowing the sorted templates segment by segment.
struct PathMatch {
    private let table: CatalogTable

    init(_ table: CatalogTable) { self.table = table }

    /// The operations of a path; at the first segment where templates differ, a literal comes before a parameter.
    func indices(of path: String) -> [Int] {
        let end = path.utf8.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? path.endIndex
        var bytes = Array(path[..<end].utf8)
        if bytes.first == 0x2F { bytes.removeFirst() }
        let segments = bytes.split(separator: 0x2F, omittingEmptySubsequences: false)
        guard segments.count <= 32 else { return [] }
        var found: [Int] = []
        match(segments[...], below: [], &found)
        return found
    }

    /// Adds the operations whose templates begin with a prefix and match the remaining segments.
    private func match(_ segments: ArraySlice<ArraySlice<UInt8>>, below prefix: [UInt8], _ found: inout [Int]) {
        guard let segment = segments.first else { return }
        let rest = segments.dropFirst()
        // A segment that looks like a parameter can only be meant as one.
        if !segment.contains(0x7B) { step(prefix + segment, rest, &found) }
        guard !segment.isEmpty else { return }
        for name in parameters(below: prefix) { step(prefix + name, rest, &found) }
    }

    /// Adds the operations of a template prefix that ends with a whole segment.
    private func step(_ prefix: [UInt8], _ rest: ArraySlice<ArraySlice<UInt8>>, _ found: inout [Int]) {
        if rest.isEmpty {
            var index = table.lowerBound { CatalogTable.compare($0, prefix) < 0 }
            while index < table.operations.count,
                table.operations[index].withColumn(0, { CatalogTable.compare($0, prefix) == 0 })
            {
                found.append(index)
                index += 1
            }
            return
        }
        let next = prefix + [0x2F]
        let index = table.lowerBound { CatalogTable.compare($0, next) < 0 }
        guard index < table.operations.count,
            table.operations[index].withColumn(0, { CatalogTable.begins($0, with: next) })
        else {
            return
        }
        match(rest, below: next, &found)
    }

    /// The different parameters, such as `{mchid}`, that templates have after a prefix.
    private func parameters(below prefix: [UInt8]) -> [[UInt8]] {
        let start = prefix + [0x7B]
        var index = table.lowerBound { CatalogTable.compare($0, start) < 0 }
        var names: [[UInt8]] = []
        while index < table.operations.count {
            let name: [UInt8]? = table.operations[index].withColumn(0) { template in
                guard CatalogTable.begins(template, with: start) else { return nil }
                return Array(template.dropFirst(prefix.count).prefix { $0 != 0x2F })
            }
            guard let name else { break }
            if !names.contains(name) { names.append(name) }
            index += 1
        }
        return names
    }
}
