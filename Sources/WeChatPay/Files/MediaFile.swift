import Crypto
public import Foundation

/// A file to upload, on disk or in memory.
///
/// A file on disk is read twice in parts, for its hash and for the transfer: it is never completely in
/// memory as a whole.
public struct MediaFile: Sendable, CustomStringConvertible, CustomReflectable {
    enum Source: Sendable {
        case path(String)
        case data(Data)
    }

    /// The name that is sent to the platform.
    public var filename: String
    /// The media type, such as `image/jpeg`.
    public var contentType: String

    let source: Source

    /// A file on disk.
    ///
    /// - Parameters:
    ///   - path: Its path.
    ///   - filename: The name to send; by default the path's last part.
    ///   - contentType: The media type; by default by the name's ending.
    public init(path: String, filename: String? = nil, contentType: String? = nil) {
        self.source = .path(path)
        self.filename = filename ?? URL(fileURLWithPath: path).lastPathComponent
        self.contentType = contentType ?? Self.contentType(of: self.filename)
    }

    /// A file in memory.
    ///
    /// - Parameters:
    ///   - data: Its bytes.
    ///   - filename: The name to send.
    ///   - contentType: The media type; by default by the name's ending.
    public init(data: Data, filename: String, contentType: String? = nil) {
        self.source = .data(data)
        self.filename = filename
        self.contentType = contentType ?? Self.contentType(of: filename)
    }

    private static func contentType(of filename: String) -> String {
        switch filename.lowercased().split(separator: ".").last {
        case "jpg", "jpeg": "image/jpeg"
        case "png": "image/png"
        case "bmp": "image/bmp"
        case "gif": "image/gif"
        case "mp4": "video/mp4"
        case "mov", "qt": "video/quicktime"
        case "avi": "video/x-msvideo"
        case "mpeg", "mpg": "video/mpeg"
        default: "application/octet-stream"
        }
    }

    /// The media type alone.
    public var description: String { "MediaFile(\(contentType))" }

    /// Prevents `dump` and debuggers from printing the file.
    public var customMirror: Mirror { Mirror(self, children: ["contentType": contentType]) }
}

/// A file whose hash is known.
struct HashedMedia: Sendable {
    let file: MediaFile
    let size: Int
    /// Lower-case hex.
    let sha256: String

    private static let pieceSize = 256 << 10

    /// Reads the complete file once.
    ///
    /// - Throws: ``WeChatPayError`` with code `fileFailed`.
    init(_ file: MediaFile) async throws {
        var hash = SHA256()
        var size = 0
        try await Self.read(file) { piece in
            hash.update(data: piece)
            size += piece.count
        }
        self.file = file
        self.size = size
        self.sha256 = Hex.text(hash.finalize())
    }

    /// Emits the file in parts.
    ///
    /// - Throws: ``WeChatPayError`` with code `fileFailed`, also if the size changed.
    func write(to send: (Data) async throws -> Void) async throws {
        var sent = 0
        try await Self.read(file) { piece in
            sent += piece.count
            guard sent <= size else { throw Self.changed }
            try await send(piece)
        }
        guard sent == size else { throw Self.changed }
    }

    private static var changed: WeChatPayError {
        WeChatPayError(.fileFailed, "The file changed during the upload; upload it again", stage: .file)
    }

    private static func read(_ file: MediaFile, _ use: (Data) async throws -> Void) async throws {
        switch file.source {
        case .data(let data):
            var rest = data[...]
            while !rest.isEmpty {
                try await use(Data(rest.prefix(pieceSize)))
                rest = rest.dropFirst(pieceSize)
            }
        case .path(let path):
            let handle = try await onFileThread { try FileHandle(forReadingFrom: URL(fileURLWithPath: path)) }
            do {
                while let piece = try await onFileThread({ try handle.read(upToCount: pieceSize) }), !piece.isEmpty {
                    try await use(piece)
                }
            } catch {
                try? handle.close()
                throw error
            }
            try? handle.close()
        }
    }

    private static func onFileThread<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await FileThread.run("Cannot read the file to upload; check its path and permissions", work)
    }
}
