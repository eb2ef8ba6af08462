import Crypto
import Foundation
import Synchronization

/// Receives the bytes of a file, decompresses gzip, and emits the plain bytes;
/// the last of them only once the hash of all was checked.
final class FileReceiver: Sendable {
    private enum Packing {
        /// The first bytes have not arrived.
        case unknown(Data)
        case plain(Data)
        case gzip(Gunzip)
    }

    private struct State {
        var packing = Packing.unknown(Data())
        var sha1 = Insecure.SHA1()
        var sha256 = SHA256()
        var held: Data?
        var size = 0
        var hasHandedOn = false
    }

    private let ticket: DownloadTicket
    private let state = Mutex(State())
    private let handOn: @Sendable (Data) async throws -> Void

    /// - Parameters:
    ///   - ticket: The hash to check.
    ///   - handOn: Receives the plain bytes in order.
    init(_ ticket: DownloadTicket, handOn: @escaping @Sendable (Data) async throws -> Void) {
        self.ticket = ticket
        self.handOn = handOn
    }

    /// Whether any byte was handed on.
    var hasHandedOn: Bool { state.withLock { $0.hasHandedOn } }

    /// Discards the received bytes.
    func restart() { state.withLock { $0 = State() } }

    /// Adds received bytes.
    func receive(_ piece: Data) async throws {
        try state.withLock { try Self.feed(piece, &$0) }
        try await drain()
    }

    /// Verifies the hash and emits the last bytes.
    ///
    /// - Returns: The size of the plain file in bytes.
    /// - Throws: ``WeChatPayError`` with code `hashMismatch`.
    func finish() async throws -> Int {
        // A file of one byte is not gzip.
        state.withLock { state in
            if case .unknown(let first) = state.packing { state.packing = .plain(first) }
        }
        try await drain()
        let (last, size) = try state.withLock { state in
            if case .gzip(let gunzip) = state.packing, !gunzip.isComplete {
                throw Self.refused("The gzip data of the file is incomplete")
            }
            let hash =
                ticket.hashType == .sha1 ? Hex.text(state.sha1.finalize()) : Hex.text(state.sha256.finalize())
            guard hash == ticket.hash else {
                throw Self.refused(
                    "The file's \(ticket.hashType.rawValue) differs from the signed one: the file was "
                        + "modified or truncated in transit. Download it again"
                )
            }
            return (state.held, state.size)
        }
        if let last { try await handOn(last) }
        return size
    }

    private func drain() async throws {
        while let piece = try state.withLock({ try Self.next(&$0, ticket.hashType) }) {
            state.withLock { $0.hasHandedOn = true }
            try await handOn(piece)
        }
    }

    private static func feed(_ piece: Data, _ state: inout State) throws {
        switch state.packing {
        case .unknown(let first):
            let start = first + piece
            if start.count < 2 {
                state.packing = .unknown(start)
            } else if start.starts(with: [0x1F, 0x8B]) {
                let gunzip = try opened { try Gunzip() }
                gunzip.feed(start)
                state.packing = .gzip(gunzip)
            } else {
                state.packing = .plain(start)
            }
        case .plain(let waiting): state.packing = .plain(waiting + piece)
        case .gzip(let gunzip): gunzip.feed(piece)
        }
    }

    /// Adds plain bytes, and emits the bytes before them.
    private static func next(_ state: inout State, _ type: DownloadTicket.HashType) throws -> Data? {
        while true {
            let fresh: Data?
            switch state.packing {
            case .unknown: fresh = nil
            case .plain(let waiting):
                fresh = waiting.isEmpty ? nil : waiting
                state.packing = .plain(Data())
            case .gzip(let gunzip): fresh = try opened { try gunzip.next() }
            }
            guard let fresh else { return nil }
            switch type {
            case .sha1: state.sha1.update(data: fresh)
            case .sha256: state.sha256.update(data: fresh)
            }
            state.size += fresh.count
            let before = state.held
            state.held = fresh
            if let before { return before }
        }
    }

    private static func opened<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch is Gunzip.Malformed {
            throw refused("The file starts with a gzip header but cannot be decompressed")
        }
    }

    private static func refused(_ message: String) -> WeChatPayError {
        WeChatPayError(.hashMismatch, message, stage: .verify)
    }
}
