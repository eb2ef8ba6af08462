import Foundation

/// The texts of a workbook that its cells refer to, in one buffer: a million strings would need far more memory.
struct SharedStrings: Sendable {
    /// The largest total size, in bytes.
    private static let maximumSize = 512 << 20

    private let bytes: [UInt8]
    /// The end of each text.
    private let ends: [UInt32]

    /// Reads the texts.
    ///
    /// - Parameter part: Their file; `nil` if the workbook has none.
    /// - Throws: ``RosterError`` if it is damaged or too large.
    init(_ part: ZipArchive.Part?) throws {
        guard let part else {
            (bytes, ends) = ([], [])
            return
        }
        // Memory that is reserved and not used costs nothing; growing by copying would need twice as much.
        let size = min(Int(clamping: part.size), Self.maximumSize)
        let handler = Handler(size: size)
        let stream = try XMLStream(part, handler)
        while try stream.advance() {
            guard handler.bytes.count <= Self.maximumSize else {
                throw RosterError(
                    .invalidFile,
                    "the workbook has over \(Self.maximumSize >> 20) MiB of text",
                    advice: "copy the rows to a new workbook, and save that"
                )
            }
        }
        (bytes, ends) = (handler.bytes, handler.ends)
    }

    /// The text at an index; `nil` if there is none.
    subscript(index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self)
    }

    private final class Handler: XMLHandler {
        private(set) var bytes: [UInt8] = []
        private(set) var ends: [UInt32] = []
        private var isText = false

        /// Prepares for a file of a size in bytes.
        init(size: Int) {
            bytes.reserveCapacity(size)
            // A text has at least 16 bytes of elements.
            ends.reserveCapacity(size / 16)
        }

        /// Inside phonetic text, which is not part of the value.
        private var isPhonetic = false

        func begin(_ name: XMLName, _ attributes: XMLAttributes) {
            switch name {
            case "t": isText = !isPhonetic
            case "rPh": isPhonetic = true
            default: break
            }
        }

        func end(_ name: XMLName) {
            switch name {
            case "t": isText = false
            case "rPh": isPhonetic = false
            case "si": ends.append(UInt32(clamping: bytes.count))
            default: break
            }
        }

        func text(_ text: UnsafeBufferPointer<UInt8>) { if isText { bytes.append(contentsOf: text) } }
    }
}

extension String {
    /// The text of a workbook with its escapes `_x000A_` replaced by their characters (ECMA-376, part 1, 22.9.2.19).
    var withoutWorkbookEscapes: String {
        guard contains("_x") else { return self }
        return replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
        }
    }
}
