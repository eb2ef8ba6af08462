import Foundation

/// The messages that people sign by mistake, the likely and cheap ones first.
struct MistakenMessages {
    /// A part of the message that can be wrong independently.
    enum Part {
        case method, origin, path, query, timestamp, nonce, body, form, lineEnd, ending, content
    }

    struct Mistake {
        let part: Part
        let causes: [Diagnosis.Cause]
        let make: (inout MessageLines) -> Void

        init(_ part: Part, _ causes: Diagnosis.Cause..., make: @escaping (inout MessageLines) -> Void) {
            self.init(part, causes, make: make)
        }

        init(_ part: Part, _ causes: [Diagnosis.Cause], make: @escaping (inout MessageLines) -> Void) {
            self.part = part
            self.causes = causes
            self.make = make
        }
    }

    /// The maximum number of bytes that are tried for one request; a mebibyte takes about a millisecond.
    private static let budget = 256 << 20

    /// What programs write for a missing or unconverted value.
    private static let placeholders = [
        "undefined", "None", "nil", "NULL", "Null", "(null)", "<nil>", "<null>", "[object Object]", "b''", "NaN",
        "false",
    ]

    /// It contains GBK and GB2312.
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    private let request: SignedRequest
    private let right: MessageLines
    private let timeLimit: Duration

    /// - Parameters:
    ///   - request: The request.
    ///   - timeLimit: The time limit for the search.
    init(_ request: SignedRequest, timeLimit: Duration) {
        self.request = request
        self.timeLimit = timeLimit
        self.right = MessageLines(request)
    }

    /// The mistakes of the first message that fits.
    ///
    /// - Parameter fits: Whether the signature is one of these bytes.
    /// - Returns: The mistakes, empty if the message is right; `nil` if no message matches.
    func causes(where fits: (Data) -> Bool) -> [Diagnosis.Cause]? {
        var spent = 0
        let clock = ContinuousClock()
        let end = clock.now + timeLimit
        func isOver() -> Bool { spent >= Self.budget || clock.now >= end }
        func isFound(_ mistakes: [Mistake]) -> Bool {
            guard !isOver() else { return false }
            var lines = right
            for mistake in mistakes { mistake.make(&lines) }
            let bytes = lines.bytes
            // Each has a cost in addition to its bytes.
            spent += bytes.count + 512
            return fits(bytes)
        }
        if fits(right.bytes) { return [] }
        var mistakes = cheap
        if let found = mistakes.first(where: { isFound([$0]) }) { return found.causes }
        guard !isOver() else { return nil }
        let forms = BodyForms.forms(of: right.body).map { form in
            Mistake(.body, form.causes) { $0.body = form.bytes }
        }
        if let found = (forms + uploads + clocks + TargetForms.orders(right)).first(where: { isFound([$0]) }) {
            return found.causes
        }
        mistakes += forms
        if request.body.count <= BodyForms.maximumSize { mistakes += uploads }
        for (index, first) in mistakes.enumerated() {
            for second in mistakes[(index + 1)...] where first.part != second.part {
                guard !isOver() else { return nil }
                if isFound([first, second]) { return first.causes + second.causes }
            }
        }
        return nil
    }

    private var cheap: [Mistake] {
        bodies + endings + methods + TargetForms.mistakes(right, host: request.host) + others
    }

    private var methods: [Mistake] {
        let method = right.method
        let small = [method.lowercased(), method.capitalized].filter { $0 != method }
        let other = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter { $0 != method.uppercased() }
        return small.map { name in Mistake(.method, .methodInSmallLetters) { $0.method = name } }
            + other.map { name in Mistake(.method, .otherMethod) { $0.method = name } }
    }

    private var bodies: [Mistake] {
        let body = right.body
        var mistakes: [Mistake] = []
        func add(_ cause: Diagnosis.Cause, _ bytes: Data) {
            if bytes != body { mistakes.append(Mistake(.body, cause) { $0.body = bytes }) }
        }
        let isSpace = { (byte: UInt8) in [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
        let end = body.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? body.startIndex
        for text in Self.placeholders { add(.placeholderBody, Data(text.utf8)) }
        if body.isEmpty {
            for text in ["{}", "null", "[]", #""""#] { add(.bodyNotSent, Data(text.utf8)) }
            if let query = right.query { add(.queryAsBody, Data(query.utf8)) }
        } else {
            add(.emptyBody, Data())
            add(.trimmedBody, Data(body[..<end].drop(while: isSpace)))
            add(.trimmedBody, Data(body[..<end]))
            let mark = Data([0xEF, 0xBB, 0xBF])
            add(.byteOrderMark, body.starts(with: mark) ? Data(body.dropFirst(3)) : mark + body)
            let (utf8, gbk) = (String(data: body, encoding: .utf8), String(data: body, encoding: Self.gb18030))
            if let bytes = utf8?.data(using: Self.gb18030) { add(.gbkBody, bytes) }
            if utf8 == nil, let gbk { add(.bodySentInGBK, Data(gbk.utf8)) }
            let text = String(decoding: body, as: UTF8.self)
            add(.otherLineEnds, Data(text.replacing("\r\n", with: "\n").utf8))
            add(.otherLineEnds, Data(text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8))
            if body.last == 0x0A { add(.trimmedBody, Data(body.dropLast(body.dropLast().last == 0x0D ? 2 : 1))) }
        }
        return mistakes
    }

    private var uploads: [Mistake] {
        request.meta == nil ? [] : [Mistake(.body, .wholeUpload) { $0.body = request.body }]
    }

    private var endings: [Mistake] {
        var mistakes = [
            Mistake(.ending, .missingBodyLine, .withoutFinalLineFeed) { $0.ending = .nothing },
            Mistake(.ending, .extraLineFeed) { $0.ending = .extraLineFeed },
        ]
        if right.body.isEmpty {
            mistakes.append(Mistake(.ending, .missingBodyLine) { $0.ending = .withoutBodyLine })
        } else {
            mistakes.append(Mistake(.ending, .withoutFinalLineFeed) { $0.ending = .withoutFinalLineFeed })
            mistakes.append(Mistake(.ending, .emptyBody, .missingBodyLine) { $0.ending = .withoutBodyLine })
        }
        return mistakes
    }

    private var others: [Mistake] {
        var mistakes = [
            Mistake(.lineEnd, .crlf) { $0.lineEnd = "\r\n" },
            Mistake(.lineEnd, .literalBackslashN) { $0.lineEnd = #"\n"# },
            Mistake(.lineEnd, .withoutLineFeeds) { $0.lineEnd = "" },
            Mistake(.form, .responseForm) { $0.form = .response },
            Mistake(.form, .nonceBeforeTimestamp) { $0.form = .nonceBeforeTimestamp },
        ]
        if SignatureDoctor.isInMilliseconds(right.timestamp) {
            mistakes.append(Mistake(.timestamp, .timestampInMilliseconds) { $0.timestamp.removeLast(3) })
        } else {
            mistakes.append(Mistake(.timestamp, .signedMilliseconds) { $0.timestamp += "000" })
        }
        // More than 100 such headers are not a realistic mistake.
        for (name, value) in request.headers.prefix(100) where !value.isEmpty {
            if name.lowercased().contains("nonce") {
                mistakes.append(Mistake(.nonce, .nonceOfAnotherHeader) { $0.nonce = value })
            } else if name.lowercased().contains("timestamp") {
                mistakes.append(Mistake(.timestamp, .timestampOfAnotherHeader) { $0.timestamp = value })
            }
        }
        for content in [MessageLines.Content.hexDigest, .capitalHexDigest] {
            mistakes.append(Mistake(.content, .hexDigest) { $0.content = content })
        }
        for content in [MessageLines.Content.digest, .base64Digest] {
            mistakes.append(Mistake(.content, .hashedTwice) { $0.content = content })
        }
        return mistakes
    }

    /// Clocks that were read twice, or in milliseconds; too many variants to combine with other mistakes.
    private var clocks: [Mistake] {
        guard let seconds = Int64(right.timestamp), (0..<100_000_000_000).contains(seconds) else { return [] }
        let again = (-5...5).filter { $0 != 0 }.map { offset in
            Mistake(.timestamp, .timestampTakenTwice) { $0.timestamp = String(seconds + offset) }
        }
        return again
            + (1...999).map { part in
                Mistake(.timestamp, .signedMilliseconds) { $0.timestamp = String(seconds * 1000 + part) }
            }
    }
}
