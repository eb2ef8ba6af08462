import ArgumentParser
import Foundation

/// How results are printed.
struct ResultOptions: ParsableArguments {
    /// The forms of a result.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// For people.
        case table
        /// For machines.
        case json
    }

    @Option(help: .text("The output format: table or json.", "输出格式：table 或 json。"))
    var format = Format.table

    @Flag(help: .text("Show personal data in tables. Default: masked.", "在表格中显示个人信息。默认脱敏。"))
    var reveal = false

    /// Prints a value.
    ///
    /// - Parameters:
    ///   - value: As JSON.
    ///   - table: For people.
    /// - Throws: An error when it cannot be written.
    func print(_ value: some Encodable, table: () -> Table) throws {
        let console = Console()
        switch format {
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            encoder.dateEncodingStrategy = .iso8601
            try console.out(json: encoder.encode(value))
        case .table:
            for line in table().lines { try console.out(line) }
        }
    }

    /// A name as tables show it.
    func name(_ text: String?) -> String { text.map { reveal ? $0 : Mask.name($0) } ?? "-" }

    /// An identifier of a person as tables show it.
    func identifier(_ text: String?) -> String { text.map { reveal ? $0 : Mask.identifier($0) } ?? "-" }
}
