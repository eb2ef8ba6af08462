import Crypto
import Foundation
import Synchronization

/// Takes a file's bytes off the wire, unpacks them where they are gzip, and hands the plain ones on;
/// the last of them only once the hash of all was checked.
final class FileReceiver: Sendable {
    private enum Packing {
        /// The first bytes are not there yet.
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
    ///   - handOn: Takes plain bytes in order.
    init(_ ticket: DownloadTicket, handOn: @escaping @Sendable (Data) async throws -> Void) {
        self.ticket = ticket
        self.handOn = handOn
    }

    /// Whether any byte was handed on.
    var hasHandedOn: Bool { state.withLock { $0.hasHandedOn } }

    /// Forgets what came so far.
    func restart() { state.withLock { $0 = State() } }

    /// Takes the next bytes off the wire.
    func receive(_ piece: Data) async throws {
        try state.withLock { try Self.feed(piece, &$0) }
        try await drain()
    }

    /// Checks the hash and hands on the last bytes.
    ///
    /// - Returns: The size of the plain file in bytes.
    /// - Throws: ``WeChatPayError`` with code `hashMismatch`.
    func finish() async throws -> Int {
        // A file of one byte is no gzip.
        state.withLock { state in
            if case .unknown(let first) = state.packing { state.packing = .plain(first) }
        }
        try await drain()
        let (last, size) = try state.withLock { state in
            if case .gzip(let gunzip) = state.packing, !gunzip.isComplete {
                throw Self.refused("The file's gzip form ends too early")
            }
            let hash =
                ticket.hashType == .sha1 ? FileHash.hex(state.sha1.finalize()) : FileHash.hex(state.sha256.finalize())
            guard hash == ticket.hash else {
                throw Self.refused(
                    "The file's \(ticket.hashType.rawValue) is not the one that the platform signed for; it was "
                        + "changed or cut on the way. Download it again"
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

    /// Takes the next plain bytes in, and gives those before them out.
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
            throw refused("The file begins as gzip and cannot be unpacked")
        }
    }

    private static func refused(_ message: String) -> WeChatPayError {
        WeChatPayError(.hashMismatch, message, stage: .verify)
    }
}

/// Hashes of files as the platform writes them.
enum FileHash {
    /// Lower-case hex.
    static func hex(_ digest: some Sequence<UInt8>) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
