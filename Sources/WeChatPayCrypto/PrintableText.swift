import Foundation

extension StringProtocol {
    /// Whether the text holds key material, or a value often pasted instead of a path: a PEM block, the Base64 inside
    /// one, an API v3 key, or the JSON of a configuration.
    ///
    /// True too for text that no path is: longer than 1,024 bytes, or of several lines.
    package var mayHoldKey: Bool {
        let bytes = utf8
        if contains("-----BEGIN") || contains("-----END") || contains("PRIVATE KEY") { return true }
        if bytes.count > 1024 || bytes.contains(0x0A) || bytes.contains(0x0D) || hasPrefix("{") { return true }
        // The Base64 of DER, and of PEM.
        if bytes.count >= 200, hasPrefix("MI") || hasPrefix("LS0tLS1") { return true }
        // 32 letters and digits, and the Base64 of 32 bytes: the merchant's API v3 key, a key of fingerprints.
        if bytes.count == 32 { return bytes.allSatisfy { $0.isBase64Digit && $0 != 0x2F } }
        return bytes.count == 44 && hasSuffix("=") && bytes.allSatisfy(\.isBase64Digit)
    }

    /// A path or an address for an error, a log or a table: never contains key material or a password.
    package var printablePath: String {
        if mayHoldKey { return "(not shown: this is not a path)" }
        var text = String(self)
        // scheme://user:password@host
        if let scheme = text.range(of: "://"),
            let at = text[scheme.upperBound...].prefix(while: { $0 != "/" }).lastIndex(of: "@")
        {
            text.replaceSubrange(scheme.upperBound..<at, with: "…")
        }
        return text.printableLine
    }

    /// The text as one line for a terminal: control characters, line ends and the marks that reorder text are written
    /// as `\u001B`, so that nothing from outside moves the cursor, hides text or begins another line.
    package var printableLine: String { escaped(preservingLines: false) }

    /// As ``printableLine``, but preserves line ends and tabs.
    package var printableLines: String { escaped(preservingLines: true) }

    /// The text without PEM blocks and without long Base64: the last safeguard for messages from other code, such
    /// as those of the argument parser, which quotes unrecognized input.
    ///
    /// Takes time in proportion to the text: each byte is looked at a fixed number of times.
    package var withoutKeys: String {
        let bytes = Array(utf8)
        var text: [UInt8] = []
        var start = 0
        while let marker = bytes.firstMarker(from: start) {
            var textEnd = marker.index
            if marker.isEnd {
                // The beginning of the block is missing: the Base64 before its end belongs to it.
                while textEnd > start, bytes[textEnd - 1].isBase64Digit || bytes[textEnd - 1].isBlank { textEnd -= 1 }
            }
            text += bytes[start..<textEnd].withoutBase64 + Array("(PEM not shown)".utf8)
            var end: Int? = marker.index
            if !marker.isEnd { end = bytes.firstMarker(from: marker.index + 1, isEnd: true)?.index }
            guard let end else { return String(decoding: text, as: UTF8.self) }
            // Extends to the five hyphens at the end of the line, if they are present.
            let label = end + "-----END".utf8.count
            let line = bytes[label...].prefix { $0 != 0x0A && $0 != 0x2D }
            start = line.endIndex + bytes[line.endIndex...].prefix { $0 == 0x2D }.count
        }
        return String(decoding: text + bytes[start...].withoutBase64, as: UTF8.self)
    }

    private func escaped(preservingLines: Bool) -> String {
        func isPlain(_ scalar: Unicode.Scalar) -> Bool {
            if preservingLines, scalar == "\n" || scalar == "\t" { return true }
            switch scalar.value {
            case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: return false
            default: return true
            }
        }
        guard !unicodeScalars.allSatisfy(isPlain) else { return String(self) }
        var text = ""
        for scalar in unicodeScalars {
            if isPlain(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                let hex = String(scalar.value, radix: 16, uppercase: true)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            }
        }
        return text
    }
}

extension Sequence<UInt8> {
    /// Whether a run of Base64 digits looks random, as keys do, and is not a path, a name or a number in hex.
    ///
    /// In random Base64 two of three neighbours are of different kinds: capital letter, small letter, digit. In words
    /// they rarely are.
    fileprivate var looksLikeBase64: Bool {
        var (pairs, changes, capitals, smalls, others) = (0, 0, 0, 0, 0)
        var previous: Int?
        for byte in self {
            if (0x47...0x5A).contains(byte) { capitals += 1 }
            if (0x67...0x7A).contains(byte) { smalls += 1 }
            if byte == 0x2B || (0x30...0x39).contains(byte) { others += 1 }
            // A slash separates two names of a path.
            guard byte != 0x2F else {
                previous = nil
                continue
            }
            let kind =
                switch byte {
                case 0x30...0x39: 0
                case 0x41...0x5A: 1
                case 0x61...0x7A: 2
                default: 3
                }
            if let previous { (pairs, changes) = (pairs + 1, changes + (kind == previous ? 0 : 1)) }
            previous = kind
        }
        // Names of several words have a quarter too, but rarely digits.
        let isMixed = others > 0 ? changes * 4 >= pairs : changes * 9 >= pairs * 4
        return capitals > 0 && smalls > 0 && isMixed
    }
}

extension [UInt8] {
    /// The next `-----BEGIN` or `-----END`.
    fileprivate func firstMarker(from start: Int, isEnd wanted: Bool? = nil) -> (index: Int, isEnd: Bool)? {
        var index = start
        while index < count {
            guard self[index] == 0x2D else {
                index += 1
                continue
            }
            for (marker, isEnd) in [("-----BEGIN", false), ("-----END", true)] where wanted != !isEnd {
                if self[index...].starts(with: marker.utf8) { return (index, isEnd) }
            }
            index += 1
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without Base64 of 40 digits or more.
    fileprivate var withoutBase64: [UInt8] {
        var text: [UInt8] = []
        var rest = self
        while !rest.isEmpty {
            let run = rest.prefix { $0.isBase64Digit }
            text += run.count >= 40 && run.looksLikeBase64 ? Array("(not shown)".utf8) : Array(run)
            let other = rest[run.endIndex...].prefix { !$0.isBase64Digit }
            text += other
            rest = rest[other.endIndex...]
        }
        return text
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    fileprivate var isBase64Digit: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F, 0x3D: true
        default: false
        }
    }
}
