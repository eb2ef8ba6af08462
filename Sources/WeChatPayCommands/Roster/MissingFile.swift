import Foundation
import WeChatPayOfflineFace
import WeChatPayRoster

/// A CSV file of the users that the platform does not know, for those who ask the parents to enroll them.
enum MissingFile {
    /// Writes the file in UTF-8 with a byte order mark, which spreadsheet programs need.
    ///
    /// - Parameters:
    ///   - rows: The users.
    ///   - withNames: Whether it contains their names.
    ///   - path: The file.
    /// - Throws: ``Failure/Problem`` with the reason.
    static func write(_ rows: [RosterRow], withNames: Bool, to path: String) throws {
        var text = "\u{FEFF}out_user_id,organization_id,class_name" + (withNames ? ",user_name" : "") + "\r\n"
        for row in rows {
            let values = [row.outUserID.rawValue, row.organizationID.rawValue, row.className ?? ""]
            text += (values + (withNames ? [row.name ?? ""] : [])).map(field).joined(separator: ",") + "\r\n"
        }
        try OutputFile.write(Data(text.utf8), to: path)
    }

    /// A field (RFC 4180); a spreadsheet program must not read it as a formula.
    private static func field(_ value: String) -> String {
        let text = value.first.map { "=+-@".contains($0) } == true ? "'\(value)" : value
        guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
