import Measuring

/// The figures of a run by name and round, each next to the floor of the same round.
struct Rows {
    /// How often which operation of the floor is in something.
    typealias Cost = [Floor.Operation: Double]

    private struct Row {
        let name: String
        let cost: Cost
        let limit: Double?
        var figures: [Double] = []
        var ratios: [Double] = []
    }

    private var rows: [Row] = []

    /// Adds a figure in µs, to the row of that name.
    mutating func add(_ name: String, _ microseconds: Double, cost: Cost, floor: Cost, limit: Double? = nil) {
        let index =
            rows.firstIndex { $0.name == name }
            ?? {
                rows.append(Row(name: name, cost: cost, limit: limit))
                return rows.count - 1
            }()
        rows[index].figures.append(microseconds)
        let least = cost.reduce(0) { $0 + $1.value * (floor[$1.key] ?? .nan) }
        if least > 0 { rows[index].ratios.append(microseconds / least) }
    }

    /// Prints the medians.
    func write(_ title: String, unit: String) {
        print("\(title)\n")
        Table.write(
            ["what", unit, "min", "max", "floor", "ratio", "limit", ""],
            rows.map { row in
                let (figure, ratio) = (Samples(row.figures), Samples(row.ratios).median)
                return [
                    row.name, Table.text(figure.median, 2), Table.text(figure.minimum, 2),
                    Table.text(figure.maximum, 2), Table.text(figure.median / ratio, 2), Table.text(ratio, 3),
                    row.limit.map { Table.text($0, 2) } ?? "",
                    row.limit.map { ratio <= $0 ? "" : "OVER" } ?? "",
                ]
            }
        )
        print()
    }
}
