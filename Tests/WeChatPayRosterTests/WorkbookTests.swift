import Foundation
import Testing
import WeChatPayOfflineFace
import WeChatPayRoster

@Suite("Workbooks", .timeLimit(.minutes(5)))
struct WorkbookTests {
    private func read(
        _ rows: String,
        strings: String = "",
        after: String = "",
        parts: [String: String] = [:],
        _ change: (inout RosterFile.Options) -> Void = { _ in }
    ) async throws -> (layout: RosterLayout, records: [RosterRecord], notices: [RosterNotice]) {
        var result: (RosterLayout, [RosterRecord], [RosterNotice])?
        try await withDirectory { directory in
            let path = directory + "/roster"
            try TestWorkbook.write(rows: rows, to: path, strings: strings, after: after, parts: parts)
            var options = RosterFile.Options()
            change(&options)
            let file = try await ReadFile(path, options: options)
            result = (file.layout, file.records, file.notices)
        }
        return try #require(result)
    }

    private let header = TestWorkbook.row(["学号", "姓名", "班级", "手机号"])

    @Test("Shared, inline and formula texts, numbers, gaps between cells, and prefixed elements are read")
    func values() async throws {
        let strings = "<si><t>S1</t></si><si><r><t>赵</t></r><r><t>一诺</t></r><rPh><t>x</t></rPh></si>"
        let rows =
            header + """
                <row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5" t="s"><v>1</v></c><c r="D5"><v>1.38001380000E10</v></c></row>
                <row r="9"><c r="A9"><v>20260002.0</v></c><c r="C9" t="str"><f>"a"</f><v>高中一年二班</v></c></row>
                """
        let (layout, records, _) = try await read(rows, strings: strings)
        #expect(layout.format == .workbook && layout.sheet == "名册" && layout.headerLine == 1)
        #expect(records.faults.isEmpty)
        #expect(records.rows.map(\.outUserID) == ["S1", "20260002"])
        #expect(records.rows.map(\.line) == [5, 9])
        #expect(records.rows.map(\.name) == ["赵一诺", nil])
        #expect(records.rows.map(\.phone) == ["13800138000", nil])
        #expect(records.rows.map(\.className) == [nil, "高中一年二班"])
        let prefixed = rows.replacing("<", with: "<x:").replacing("<x:/", with: "</x:")
        let sheet = "<x:worksheet xmlns:x=\"m\"><x:sheetData>\(prefixed)</x:sheetData></x:worksheet>"
        let other = try await read("", strings: strings, parts: ["xl/worksheets/sheet1.xml": sheet])
        #expect(other.records.rows == records.rows)
    }

    @Test("Numbers that are no ids or phones are rejected; a format of zeros gives leading zeros")
    func numbers() async throws {
        func cell(_ value: String, style: Int = 0, more: String = "") -> String {
            "<row><c s=\"\(style)\"\(more)>\(value)</c></row>"
        }
        let rows =
            TestWorkbook.row(["学号"]) + cell("<v>2026001</v>", style: 2) + cell("<v>123456789012345678</v>")
            + cell("<v>45000</v>", style: 1) + cell("<v>45000</v>", style: 3) + cell("<f>A1</f>")
            + cell("<f>A1</f><v/>")
            + cell("<v>#N/A</v>", more: " t=\"e\"") + cell("<v>99</v>", more: " t=\"s\"")
            + cell("<v>2.026E+8</v>") + cell("<v>x</v>")
        let (_, records, _) = try await read(rows)
        #expect(records.rows.map(\.outUserID) == ["02026001", "202600000"])
        let reasons = records.faults.map(\.reason)
        for (reason, part) in zip(
            reasons,
            [
                "15 digits", "a date", "a date", "without a saved value", "without a saved value", "#N/A",
                "refers to a text",
                "valid number",
            ]
        ) { #expect(reason.contains(part)) }
        #expect(reasons.count == 8)
    }

    @Test("Merged title rows are skipped, merged classes are filled down, hidden rows are used and reported")
    func merged() async throws {
        let rows = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>第一中学学生名册</t></is></c></row><row r="2"/>
            <row r="3"><c t="inlineStr"><is><t>班级</t></is></c><c t="inlineStr"><is><t>学号</t></is></c></row>
            <row r="4"><c t="inlineStr"><is><t>高中一年一班</t></is></c><c t="inlineStr"><is><t>S1</t></is></c></row>
            <row r="5" hidden="1"><c r="B5" t="inlineStr"><is><t>S2</t></is></c></row>
            <row r="6"><c r="A6" t="inlineStr"><is><t>高中一年二班</t></is></c><c r="B6" t="inlineStr"><is><t>S3</t></is></c></row>
            <row r="7"><c r="B7" t="inlineStr"><is><t>S4</t></is></c></row>
            """
        let merges = "<mergeCells><mergeCell ref=\"A1:F1\"/><mergeCell ref=\"A4:A5\"/></mergeCells>"
        let (layout, records, notices) = try await read(rows, after: merges)
        #expect(layout.headerLine == 3 && layout.skippedRows == 1)
        #expect(records.rows.map(\.className) == ["高中一年一班", "高中一年一班", "高中一年二班", nil])
        #expect(notices.map(\.kind) == [.hiddenRow] && notices.first?.examples.map(\.line) == [5])
    }

    @Test("A header in two rows, cells in any order, and rows that only merged cells fill")
    func layouts() async throws {
        let rows = """
            <row r="1"><c t="inlineStr"><is><t>学号</t></is></c><c t="inlineStr"><is><t>姓名</t></is></c>
            <c t="inlineStr"><is><t>家长信息</t></is></c></row>
            <row r="2"><c r="C2" t="inlineStr"><is><t>姓名</t></is></c><c r="D2" t="inlineStr"><is><t>联系电话</t></is></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>S1</t></is></c><c r="D3"><v>13800138000</v></c>
            <c r="B3" t="inlineStr"><is><t>赵一诺</t></is></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>S2</t></is></c><c r="A4" t="inlineStr"><is><t>S3</t></is></c></row><row r="5"/>
            """
        let merges = """
            <mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/><mergeCell ref="B3:B9"/>
            </mergeCells>
            """
        let (layout, records, notices) = try await read(rows, after: merges)
        #expect(layout.headerLine == 2 && layout.unusedColumns == ["家长信息姓名"])
        #expect(records.rows.map(\.name) == ["赵一诺"] && records.rows.map(\.phone) == ["13800138000"])
        #expect(records.faults.map(\.line) == [4] && records.faults[0].reason.contains("two cells"))
        #expect(notices.isEmpty)
    }

    @Test("Rows whose numbers are not in order are all read, and the header is not")
    func order() async throws {
        func row(_ number: Int, _ id: String) -> String {
            "<row r=\"\(number)\"><c r=\"A\(number)\" t=\"inlineStr\"><is><t>\(id)</t></is></c></row>"
        }
        let (layout, records, notices) = try await read(row(9, "名册") + row(5, "学号") + row(2, "S1") + row(8, "S2"))
        #expect(layout.headerLine == 5 && layout.skippedRows == 1)
        #expect(records.rows.map(\.outUserID) == ["S1", "S2"] && records.faults.isEmpty && notices.isEmpty)
    }

    @Test("Numbers that are shown with other characters are no ids")
    func decorated() async throws {
        for code in [
            "&quot;2026&quot;000", "&quot;S&quot;0000000", "0000-000", "\\S0", String(repeating: "[", count: 100_000),
        ] {
            let style =
                "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"\(code)\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs></styleSheet>"
            let rows = TestWorkbook.row(["学号"]) + "<row><c s=\"0\"><v>7</v></c></row>"
            let (_, records, _) = try await read(rows, parts: ["xl/styles.xml": style])
            #expect(records.faults.first?.reason.contains("other characters") == true, "\(code.prefix(20))")
        }
        for code in ["0", "0.00", "#,##0", "0_);(0)", "General", "@", "0_ "] {
            let style =
                "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"\(code)\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs></styleSheet>"
            let rows = TestWorkbook.row(["学号"]) + "<row><c s=\"0\"><v>7</v></c></row>"
            #expect(
                try await read(rows, parts: ["xl/styles.xml": style]).records.rows.map(\.outUserID) == ["7"],
                "\(code)"
            )
        }
    }

    @Test("A guardian's phone that cannot be used is an error, or replaced by another member's with a report")
    func guardian() async throws {
        let header = TestWorkbook.row(["学号", "成员1是否监护人", "成员1联系电话", "成员2联系电话"])
        func row(_ other: String) -> String {
            "<row><c t=\"inlineStr\"><is><t>S1</t></is></c><c t=\"inlineStr\"><is><t>是</t></is></c><c t=\"e\"><v>#N/A</v></c>\(other)</row>"
        }
        let (_, alone, _) = try await read(header + row("")) { $0.usesGuardian = true }
        #expect(alone.faults.first?.reason.contains("#N/A") == true)
        let (_, other, notices) = try await read(header + row("<c><v>13800138000</v></c>")) { $0.usesGuardian = true }
        #expect(other.rows.map(\.phone) == ["13800138000"] && notices.map(\.kind) == [.otherMember])
    }

    @Test("A sheet is selected by name or number; otherwise the first visible one is read")
    func sheets() async throws {
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let parts = [
            "xl/workbook.xml": """
            <workbook xmlns:r="\(types)"><sheets><sheet name="说明" state="hidden" r:id="a"/><sheet name="一" r:id="d"/>
            <sheet name="二" r:id="e"/></sheets></workbook>
            """,
            "xl/_rels/workbook.xml.rels": """
            <Relationships><Relationship Id="a" Type="\(types)/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="d" Type="\(types)/worksheet" Target="/xl/worksheets/2.xml"/>
            <Relationship Id="e" Type="\(types)/worksheet" Target="worksheets/3.xml"/></Relationships>
            """,
            "xl/worksheets/2.xml":
                "<worksheet><sheetData>\(TestWorkbook.row(["学号"]))\(TestWorkbook.row(["S1"]))</sheetData></worksheet>",
            "xl/worksheets/3.xml":
                "<worksheet><sheetData>\(TestWorkbook.row(["学号"]))\(TestWorkbook.row(["S2"]))</sheetData></worksheet>",
        ]
        for (sheet, name, id) in [(nil, "一", "S1"), ("二", "二", "S2"), ("2", "一", "S1")]
            as [(String?, String, OutUserID)]
        {
            let (layout, records, _) = try await read("", parts: parts) { $0.sheet = sheet }
            #expect(layout.sheet == name && records.rows.map(\.outUserID) == [id])
            #expect(layout.otherSheets.count == 2)
        }
        let error = await #expect(throws: RosterError.self) { _ = try await read("", parts: parts) { $0.sheet = "三" } }
        #expect(error?.message.contains("说明, 一, 二") == true)
    }

    @Test(
        "Other files are rejected with their names",
        arguments: [
            ("%PDF-1.4", "PDF"), ("{\\rtf1", "RTF"), ("<html><table>", "HTML"), ("\u{FEFF} <TABLE>", "HTML"),
            ("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "Excel 2003"),
            ("<?xml version=\"1.0\"?><a/>", "XML"), ("PK\u{3}\u{4}cut off", "damaged"), ("", "empty"),
            ("\n \n\t\n", "no rows"), (String(repeating: "\0\u{1}", count: 100), "neither text"),
        ]
    )
    func others(_ text: String, _ part: String) async throws {
        try await withDirectory { directory in
            let path = try write(text, to: directory)
            let error = #expect(throws: RosterError.self) { try RosterFile(path, in: "O1") }
            #expect(error?.code == .invalidFile && error?.message.contains(part) == true, "\(error?.message ?? "")")
        }
    }

    @Test("A damaged workbook, entities, bombs and other archives are specific errors")
    func hostile() async throws {
        try await withDirectory { directory in
            let path = directory + "/roster.xlsx"
            func error() -> String? {
                #expect(throws: RosterError.self) { try RosterFile(path, in: "O1") }?.message
            }
            try TestWorkbook.archive(["word/document.xml": Data(), "[Content_Types].xml": Data()], to: path)
            #expect(error()?.contains("Word") == true)
            try TestWorkbook.archive(["mimetype": Data(), "content.xml": Data()], to: path)
            #expect(error()?.contains("OpenDocument") == true)
            try TestWorkbook.archive(["a.txt": Data("x".utf8)], to: path)
            #expect(error()?.contains("ZIP archive") == true)
            try TestWorkbook.write(
                rows: header,
                to: path,
                parts: ["xl/sharedStrings.xml": "<!DOCTYPE a [<!ENTITY b \"c\">]><sst><si><t>&b;</t></si></sst>"]
            )
            #expect(error()?.contains("damaged") == true)
            try TestWorkbook.write(
                rows: header,
                to: path,
                parts: ["xl/sharedStrings.xml": String(repeating: " ", count: 33 << 20)]
            )
            #expect(error()?.contains("decompresses") == true)
            // A small file with deep nesting, or with a long attribute, would need much memory or time.
            for rows in [
                String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300),
                "<row a=\"\(String(repeating: "x", count: 3 << 20))\"/>",
            ] {
                try TestWorkbook.write(rows: rows, to: path)
                #expect(error()?.contains("damaged") == true)
            }
            try TestWorkbook.write(rows: header + TestWorkbook.row(["S1"]), to: path)
            let whole = try Data(contentsOf: URL(filePath: path))
            try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
            #expect(error()?.contains("damaged") == true)
            var changed = whole
            let place = try #require(changed.range(of: Data("worksheets/sheet1.xml".utf8))).upperBound + 20
            changed[place] ^= 0xFF
            try changed.write(to: URL(filePath: path))
            await #expect(throws: RosterError.self) { _ = try await entries(RosterFile(path, in: "O1")) }
        }
    }

    @Test("A workbook that is replaced while it is read is rejected at its end")
    func replaced() async throws {
        try await withDirectory { directory in
            let path = directory + "/roster.xlsx"
            try TestWorkbook.write(rows: header + TestWorkbook.row(["S1"]), to: path)
            let file = try RosterFile(path, in: "O1")
            try TestWorkbook.write(rows: header + TestWorkbook.row(["S2"]), to: path)
            let error = await #expect(throws: RosterError.self) { _ = try await entries(file) }
            #expect(error?.code == .changedSource)
        }
    }
}
