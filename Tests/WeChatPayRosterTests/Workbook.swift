import CZip
import Foundation
import Testing

/// Writes workbooks for tests: the parts are given as XML, as odd programs write them.
enum TestWorkbook {
    /// Writes a workbook with one sheet.
    ///
    /// - Parameters:
    ///   - rows: The elements `row` of the sheet.
    ///   - path: The file to write.
    ///   - strings: The shared strings, as elements `si`.
    ///   - after: Elements after the rows, such as `mergeCells`.
    ///   - parts: Further files, which replace others of the same name.
    /// - Throws: An error when it cannot be written.
    static func write(
        rows: String,
        to path: String,
        strings: String = "",
        after: String = "",
        parts: [String: String] = [:]
    ) throws {
        let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let relations = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
        let files = [
            "_rels/.rels":
                "<Relationships \(relations)><Relationship Id=\"1\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            "xl/workbook.xml":
                "<workbook \(main) xmlns:r=\"\(types)\"><sheets><sheet name=\"名册\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels": """
            <Relationships \(relations)><Relationship Id="a" Type="\(types)/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="b" Type="\(types)/sharedStrings" Target="sharedStrings.xml"/>
            <Relationship Id="c" Type="\(types)/styles" Target="styles.xml"/></Relationships>
            """,
            "xl/sharedStrings.xml": "<sst \(main)>\(strings)</sst>",
            "xl/styles.xml": """
            <styleSheet \(main)><numFmts><numFmt numFmtId="164" formatCode="00000000"/>
            <numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/>
            </cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
            </styleSheet>
            """,
            "xl/worksheets/sheet1.xml": "<worksheet \(main)><sheetData>\(rows)</sheetData>\(after)</worksheet>",
        ].merging(parts) { $1 }
        try archive(files.mapValues { Data($0.utf8) }, to: path)
    }

    /// Writes a ZIP archive.
    static func archive(_ files: [String: Data], to path: String) throws {
        let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil))
        var buffers: [UnsafeMutableRawPointer] = []
        for (name, data) in files.sorted(by: { $0.key < $1.key }) {
            let buffer = UnsafeMutableRawPointer.allocate(byteCount: max(1, data.count), alignment: 1)
            data.withUnsafeBytes { if let base = $0.baseAddress { buffer.copyMemory(from: base, byteCount: $0.count) } }
            buffers.append(buffer)
            let source = try #require(zip_source_buffer(archive, buffer, zip_uint64_t(data.count), 0))
            try #require(zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0)
        }
        try #require(zip_close(archive) == 0)
        for buffer in buffers { buffer.deallocate() }
    }

    /// The elements of a row of inline texts, without references.
    static func row(_ cells: [String]) -> String {
        "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
}
