import Foundation
import Testing
import WeChatPayOfflineFace
import WeChatPayRoster

/// Small files like those that public reports about spreadsheet imports describe.
@Suite("Roster files that other programs wrote", .timeLimit(.minutes(5)))
struct RosterCaseTests {
    private func read(_ name: String, encoding: TextEncoding? = nil) async throws -> (
        layout: RosterLayout, records: [RosterRecord], [RosterNotice]
    ) {
        let directory = try #require(Bundle.module.url(forResource: "Cases", withExtension: nil))
        var options = RosterFile.Options()
        options.encoding = encoding
        let file = try await ReadFile(directory.appending(path: name).path, options: options)
        return (file.layout, file.records, file.notices)
    }

    @Test(
        "Encodings, delimiters, and rows of separators",
        arguments: [
            ("trail.csv", .utf8, ","), ("utf16.csv", .utf16LittleEndian, ","),
            ("utf16tab.txt", .utf16LittleEndian, "\t"), ("semi.csv", .utf8, ";"),
        ] as [(String, TextEncoding, Character)]
    )
    func formats(_ name: String, _ encoding: TextEncoding, _ delimiter: Character) async throws {
        let (layout, records, notices) = try await read(name)
        #expect(layout.encoding == encoding && layout.delimiter == delimiter)
        #expect(records.faults.isEmpty && notices.isEmpty)
        #expect(records.rows.map(\.outUserID) == ["S2026001"])
        #expect(records.rows.first?.name == "赵一诺" && records.rows.first?.phone == "13800138000")
    }

    @Test("Trailing separators can be omitted, and near names of columns are known")
    func columns() async throws {
        let (_, short, _) = try await read("short.csv")
        #expect(short.rows.map(\.name) == ["赵一诺", "钱一诺"] && short.faults.isEmpty)
        let (layout, unknown, _) = try await read("unknown.csv")
        #expect(unknown.rows.first?.phone == "13800138000" && layout.unusedColumns.isEmpty)
    }

    @Test("A small GBK file that is also well-formed UTF-8, and a character of GB 18030-2022")
    func encodings() async throws {
        let (layout, small, _) = try await read("lt.csv")
        #expect(layout.encoding == .gb18030 && small.faults.map(\.line) == [2])
        #expect(small.faults[0].reason.contains("--encoding"))
        let (_, given, _) = try await read("lt.csv", encoding: .gb18030)
        #expect(given.rows.map(\.name) == ["郑一"])
        let (_, rare, _) = try await read("yan.csv")
        #expect(rare.rows.map(\.name) == ["\u{4DAE}诺", "钱一诺"])
    }

    @Test("Damaged values are rejected with a reason, and doubtful ones are reported")
    func damage() async throws {
        for (name, reason, lines) in [
            ("sciid.csv", "spreadsheet", [2]), ("sci.csv", "spreadsheet", [2, 3]), ("nl.csv", "line break", [2, 4]),
            ("esc.csv", "control character", [2]), ("fw.csv", "full-width", [2]), ("fwid.csv", "full-width", [2]),
            ("dup.csv", "line 2", [4]), ("fffd.csv", "U+FFFD", [2]),
        ] {
            let (_, records, notices) = try await read(name)
            #expect(records.faults.map(\.line) == lines, "\(name)")
            #expect(records.faults.allSatisfy { $0.reason.contains(reason) }, "\(name)")
            #expect(notices.map(\.kind) == (name == "fffd.csv" ? [.questionMark] : []), "\(name)")
        }
        let (_, records, notices) = try await read("zwsp.csv")
        #expect(records.rows.map(\.outUserID) == ["S2026001", "S2026002", "S2026003"])
        #expect(notices.map(\.kind) == [.invisibleCharacters] && notices.first?.count == 3)
    }
}
