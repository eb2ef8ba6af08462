import Foundation
import WeChatPayCrypto

/// The format of a roster file, detected by its content; the name of a file says little.
public enum FileFormat: String, Sendable, Codable {
    /// Text with a delimiter, such as CSV.
    case delimited
    /// A workbook of Office Open XML, `.xlsx` or `.xlsm`.
    case workbook = "xlsx"
    /// A workbook of Excel 97 to 2003, `.xls`.
    case legacyWorkbook = "xls"

    /// Detects the format.
    ///
    /// - Throws: ``RosterError`` that names another known format.
    static func detect(_ contents: FileContents) throws -> FileFormat {
        let start = try contents.start(64 << 10)
        if start.isEmpty { throw RosterError(.invalidFile, "the file is empty") }
        for (mark, name) in signatures where start.starts(with: mark) {
            throw other(name, advice: name == pem ? "pass the school's file" : nil)
        }
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return .workbook
        }
        if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return try compound(contents) }
        let text = String(decoding: start.prefix(4096).filter { $0 != 0 }, as: UTF8.self).lowercased()
        let first = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }
        guard first.hasPrefix("<") else { return .delimited }
        if first.contains("office:spreadsheet") { throw other("an XML workbook of Excel 2003") }
        if ["<html", "<table", "<!doctype html", "<meta", "<head", "<body", "<div"].contains(where: first.contains) {
            throw other("an HTML page")
        }
        throw other("an XML document")
    }

    /// What the formats that are no rosters begin with.
    private static let signatures: [([UInt8], String)] = [
        (Array("%PDF".utf8), "a PDF document"), (Array("{\\rtf".utf8), "an RTF document"),
        ([0x1F, 0x8B], "a gzip archive"), (Array("Rar!".utf8), "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"), (Array("SQLite format 3\0".utf8), "an SQLite database"),
        (Array("-----BEGIN ".utf8), pem),
    ]
    private static let pem = "a PEM file"

    /// A compound file: a workbook, an encrypted one, or a document.
    private static func compound(_ contents: FileContents) throws -> FileFormat {
        // The names of its streams are in its directory, which can be at any place.
        let names = ["EncryptedPackage", "WordDocument", "PowerPoint Document", "Workbook", "Book"].map { name in
            (name, Data(name.utf8.flatMap { [$0, 0] }))
        }
        var (found, rest) = (Set<String>(), Data())
        let pieces = try contents.pieces()
        while let piece = try pieces.next() {
            let data = rest + piece
            for (name, bytes) in names where data.range(of: bytes) != nil { found.insert(name) }
            rest = data.suffix(64)
        }
        if found.contains("EncryptedPackage") { throw encrypted }
        if found.contains("WordDocument") { throw other("a Word document") }
        if found.contains("PowerPoint Document") { throw other("a PowerPoint presentation") }
        guard found.contains("Workbook") || found.contains("Book") else {
            throw other("a compound file without a workbook")
        }
        return .legacyWorkbook
    }

    /// The error for a file of a known format that is no roster.
    static func other(_ name: String, advice: String? = nil) -> RosterError {
        RosterError(
            .invalidFile,
            "the file is \(name), not a roster",
            advice: advice ?? "open it in the spreadsheet program, and save it as an .xlsx workbook"
        )
    }

    static let encrypted = RosterError(
        .invalidFile,
        "the workbook is encrypted with a password",
        advice: "remove the password in the spreadsheet program, and save it again"
    )

    /// The error for a sheet that does not exist.
    static func noSheet(_ name: String, of names: [String]) -> RosterError {
        let known = names.prefix(20).map(\.printableLine).joined(separator: ", ")
        return RosterError(
            .invalidFile,
            "the workbook has no sheet \(name.printableLine); its sheets are \(known)",
            advice: "select one with --sheet"
        )
    }
}
