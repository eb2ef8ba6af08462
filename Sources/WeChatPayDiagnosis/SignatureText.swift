import Foundation

/// The decodings of a signature's text: Base64, and common incorrect encodings.
enum SignatureText {
    /// The bytes of one reading, and the mistake that it would mean.
    typealias Reading = (cause: Diagnosis.Cause?, bytes: Data)

    /// Returns all readings; the correct one is first.
    static func readings(of text: String) -> [Reading] {
        var readings: [Reading] = []
        func add(_ cause: Diagnosis.Cause?, _ bytes: Data?) {
            if let bytes, !bytes.isEmpty, !readings.contains(where: { $0.bytes == bytes }) {
                readings.append((cause, bytes))
            }
        }
        add(nil, Data(base64Encoded: text))
        add(.signaturePercentEncoded, text.removingPercentEncoding.flatMap { Data(base64Encoded: $0) })
        if text.contains(where: { "-_".contains($0) }) { add(.signatureInBase64URL, base64URL(text)) }
        add(.signatureWithoutPadding, base64URL(text))
        add(.signatureInHex, Data(hex: text))
        add(.signatureWithSpaces, Data(base64Encoded: text.replacing(" ", with: "+")))
        let joined = [#"\r"#, #"\n"#, " ", "\t"].reduce(text) { $0.replacing($1, with: "") }
        add(.signatureWithLineBreaks, Data(base64Encoded: joined))
        if let inner = Data(base64Encoded: text).flatMap({ String(data: $0, encoding: .ascii) }) {
            add(.signatureEncodedTwice, Data(base64Encoded: inner))
            add(.signatureEncodedTwice, Data(hex: inner))
        }
        return readings
    }

    private static func base64URL(_ text: String) -> Data? {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/").replacing("=", with: "")
        return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
    }
}
