import Foundation
import WeChatPayCrypto

/// An `.xlsx` workbook: its sheets, its texts and its number formats, as far as a roster needs them.
///
/// Source: ECMA-376, Office Open XML, part 1, sections 18.2 to 18.4 and 18.8.
final class Workbook: Sendable {
    /// A sheet.
    struct Sheet: Sendable {
        let name: String
        /// Its file in the archive.
        let part: String
        let isHidden: Bool
    }

    let contents: FileContents
    /// The sheets with cells, in the workbook's order.
    let sheets: [Sheet]
    let strings: SharedStrings
    let formats: NumberFormats

    /// Reads everything but the sheets.
    ///
    /// - Throws: ``RosterError`` if it is no workbook, or a damaged one.
    init(_ contents: FileContents) throws {
        let archive = try ZipArchive(contents)
        guard let main = try Self.main(of: archive) else { throw try Self.error(for: archive) }
        let relations = try Relations.read(archive, of: main)
        let list = SheetList()
        try XMLStream.parse(archive.open(main), list)
        let sheets = list.sheets.compactMap { sheet -> Sheet? in
            guard let relation = relations[sheet.relation], relation.type == "worksheet" else { return nil }
            return Sheet(name: sheet.name, part: relation.target, isHidden: sheet.isHidden)
        }
        guard !sheets.isEmpty else { throw ZipArchive.damaged }
        self.contents = contents
        self.sheets = sheets
        func part(_ type: String) -> String? {
            relations.values.first { $0.type == type }.flatMap { archive.contains($0.target) ? $0.target : nil }
        }
        self.strings = try SharedStrings(part("sharedStrings").map { try archive.open($0) })
        self.formats = try NumberFormats(part("styles").map { try archive.open($0) })
    }

    /// The file of the workbook itself; `nil` for other archives.
    private static func main(of archive: ZipArchive) throws -> String? {
        let relations = archive.contains("_rels/.rels") ? try Relations.read(archive, of: "") : [:]
        let main = relations.values.first { $0.type == "officeDocument" }?.target ?? "xl/workbook.xml"
        let isOther = main.hasPrefix("word/") || main.hasPrefix("ppt/") || !main.hasSuffix(".xml")
        return !isOther && archive.contains(main) ? main : nil
    }

    /// Which kind of archive it is.
    private static func error(for archive: ZipArchive) throws -> RosterError {
        let names = archive.names
        func has(_ prefix: String) -> Bool { names.contains { $0.hasPrefix(prefix) } }
        if names.contains("xl/workbook.bin") { return FileFormat.other("a binary workbook (.xlsb)") }
        if has("word/") { return FileFormat.other("a Word document") }
        if has("ppt/") { return FileFormat.other("a PowerPoint presentation") }
        if names.contains("mimetype"), names.contains("content.xml") {
            return FileFormat.other("an OpenDocument file (.ods)")
        }
        if names.contains("Index/Document.iwa") { return FileFormat.other("a Numbers document") }
        if has("xl/") || names.contains("[Content_Types].xml") { return ZipArchive.damaged }
        return FileFormat.other("a ZIP archive without a workbook", advice: "extract it, and pass the file in it")
    }

    /// The sheet with a name, or else with a number from 1; without either the first that is not hidden.
    ///
    /// - Throws: ``RosterError`` if there is none, with the names of all.
    func sheet(_ name: String?) throws -> Sheet {
        guard let name else { return sheets.first { !$0.isHidden } ?? sheets[0] }
        if let sheet = sheets.first(where: { $0.name == name }) { return sheet }
        if let number = Int(name), sheets.indices.contains(number - 1) { return sheets[number - 1] }
        throw FileFormat.noSheet(name, of: sheets.map(\.name))
    }

    /// The relations of a file to others (ECMA-376, part 2, section 6.5), by their ids.
    private final class Relations: XMLHandler {
        private let directory: Substring
        private var relations: [String: (type: String, target: String)] = [:]

        static func read(_ archive: ZipArchive, of part: String) throws -> [String: (type: String, target: String)] {
            let directory = part.lastIndex(of: "/").map { part[...$0] } ?? ""
            let handler = Relations(directory)
            let name = "\(directory)_rels/\(part.dropFirst(directory.count)).rels"
            guard archive.contains(name) else { throw ZipArchive.damaged }
            try XMLStream.parse(archive.open(name), handler)
            return handler.relations
        }

        private init(_ directory: Substring) { self.directory = directory }

        func begin(_ name: XMLName, _ attributes: XMLAttributes) {
            guard name == "Relationship", relations.count < 10_000, let id = attributes["Id"],
                let target = attributes["Target"]
            else { return }
            let type = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
            relations[id] = (type, target.hasPrefix("/") ? String(target.dropFirst()) : directory + target)
        }

        func end(_ name: XMLName) {}

        func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }

    private final class SheetList: XMLHandler {
        private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []

        func begin(_ name: XMLName, _ attributes: XMLAttributes) {
            guard name == "sheet", sheets.count < 1000 else { return }
            let state = attributes["state"] ?? "visible"
            sheets.append((attributes["name"] ?? "", attributes["id"] ?? "", state != "visible"))
        }

        func end(_ name: XMLName) {}

        func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
}
