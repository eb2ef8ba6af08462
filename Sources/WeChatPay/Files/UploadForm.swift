import Foundation

/// The body of a media upload: `multipart/form-data` with the parts `meta` and `file`.
///
/// Only ``meta`` is signed.
///
/// Source: WeChat Pay API v3, uploading media; RFC 7578.
struct UploadForm {
    /// The JSON of the first part: name and SHA-256 of the file.
    let meta: Data
    let body: UploadBody
    let contentType: String

    private struct Meta: Encodable {
        let filename: String
        let sha256: String
    }

    /// - Parameters:
    ///   - media: The file.
    ///   - boundary: A text that does not occur at the beginning of a line of the file; 128 random bits.
    /// - Throws: ``WeChatPayError`` with code `invalidRequest` for a name or a media type that no header can carry.
    init(_ media: HashedMedia, boundary: String) throws {
        let file = media.file
        guard !file.filename.isEmpty, Headers.isValidValue(file.filename),
            !file.filename.utf8.contains(where: { $0 == 0x22 || $0 == 0x5C })
        else {
            throw WeChatPayError(
                .invalidRequest,
                "The upload's filename must be non-empty, without quotes, backslashes and control characters",
                stage: .draft,
                parameter: "filename"
            )
        }
        guard !file.contentType.isEmpty, Headers.isValidValue(file.contentType) else {
            throw WeChatPayError(
                .invalidRequest,
                "The upload's contentType must be a media type such as image/jpeg",
                stage: .draft,
                parameter: "contentType"
            )
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let meta = try encoder.encode(Meta(filename: file.filename, sha256: media.sha256))
        var head = Data("--\(boundary)\r\nContent-Disposition: form-data; name=\"meta\"\r\n".utf8)
        head.append(Data("Content-Type: application/json\r\n\r\n".utf8))
        head.append(meta)
        head.append(
            Data(
                """
                \r\n--\(boundary)\r\nContent-Disposition: form-data; name="file"; filename="\(file.filename)"\r
                Content-Type: \(file.contentType)\r\n\r\n
                """.utf8
            )
        )
        let (start, end) = (head, Data("\r\n--\(boundary)--\r\n".utf8))
        self.meta = meta
        self.contentType = "multipart/form-data; boundary=\(boundary)"
        self.body = UploadBody(length: start.count + media.size + end.count) { send in
            try await send(start)
            try await media.write(to: send)
            try await send(end)
        }
    }
}
