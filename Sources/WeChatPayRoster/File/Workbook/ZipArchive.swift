import CZip
import Foundation
import WeChatPayCrypto

/// A ZIP archive, read with libzip.
///
/// Every file of it has a size limit: a small archive can contain files that fill any disk and any memory.
final class ZipArchive {
    /// The largest part of an archive, in bytes.
    ///
    /// A sheet with a million rows of twenty columns has about 1 GiB.
    private static let maximumSize: UInt64 = 4 << 30
    /// The compression ratio above which a large part is rejected; sheets with the same row repeated have about 40.
    private static let maximumRatio: UInt64 = 150
    /// The size from which the ratio matters, in bytes.
    private static let minimumBomb: UInt64 = 32 << 20

    private let archive: OpaquePointer
    /// Kept while the archive reads from it.
    private let buffer: UnsafeMutableRawPointer?

    /// Opens an archive.
    ///
    /// - Throws: ``RosterError`` if it is damaged.
    init(_ contents: FileContents) throws {
        var failure = zip_error_t()
        zip_error_init(&failure)
        defer { zip_error_fini(&failure) }
        let source: OpaquePointer?
        var buffer: UnsafeMutableRawPointer?
        if let data = contents.buffer {
            let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, data.count), alignment: 16)
            data.withUnsafeBytes { bytes in
                if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
            }
            buffer = copy
            source = zip_source_buffer_create(copy, zip_uint64_t(data.count), 0, &failure)
        } else {
            source = zip_source_file_create(contents.path, 0, -1, &failure)
        }
        guard let source, let archive = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
            if let source { zip_source_free(source) }
            buffer?.deallocate()
            throw Self.damaged
        }
        self.archive = archive
        self.buffer = buffer
    }

    deinit {
        zip_discard(archive)
        buffer?.deallocate()
    }

    static let damaged = RosterError(
        .invalidFile,
        "the workbook is damaged or truncated",
        advice: "open it in the spreadsheet program, and save it again"
    )

    /// Whether it contains a file.
    func contains(_ name: String) -> Bool { zip_name_locate(archive, name, ZIP_FL_NOCASE.flags) >= 0 }

    /// The names of its files, at most a thousand.
    var names: [String] {
        (0..<min(1000, max(0, zip_get_num_entries(archive, 0)))).compactMap { index in
            zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) }
        }
    }

    /// Opens a file of the archive.
    ///
    /// - Throws: ``RosterError`` if it does not exist, is encrypted, is damaged, or is far larger than its archive.
    func open(_ name: String) throws -> Part {
        let index = zip_name_locate(archive, name, ZIP_FL_NOCASE.flags)
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard index >= 0, zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else { throw Self.damaged }
        guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw FileFormat.encrypted }
        let ratio = status.size / max(1, status.comp_size)
        guard status.size <= Self.maximumSize, status.size < Self.minimumBomb || ratio <= Self.maximumRatio else {
            throw Self.tooLarge
        }
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw Self.damaged }
        return Part(archive: self, file: file, size: status.size)
    }

    fileprivate static let tooLarge = RosterError(
        .invalidFile,
        "the workbook decompresses to far more data than a roster has, so it was not read",
        advice: "copy the rows to a new workbook, and save that"
    )

    /// A file of an archive, decompressed in parts.
    final class Part {
        private let archive: ZipArchive
        private let file: OpaquePointer
        /// The size that the archive declares, in bytes.
        let size: UInt64
        private var count: UInt64 = 0

        fileprivate init(archive: ZipArchive, file: OpaquePointer, size: UInt64) {
            (self.archive, self.file, self.size) = (archive, file, size)
        }

        deinit { zip_fclose(file) }

        /// Reads the next bytes into a buffer.
        ///
        /// - Returns: The number of bytes; 0 at the end.
        /// - Throws: ``RosterError`` if the archive is damaged, or contains more than it declares.
        func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
            let read = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
            guard read >= 0 else { throw ZipArchive.damaged }
            count += UInt64(read)
            guard count <= size else { throw ZipArchive.tooLarge }
            return Int(read)
        }
    }
}

extension Int32 {
    fileprivate var flags: zip_flags_t { zip_flags_t(self) }
}

extension UInt32 {
    fileprivate var flags: zip_flags_t { zip_flags_t(self) }
}
