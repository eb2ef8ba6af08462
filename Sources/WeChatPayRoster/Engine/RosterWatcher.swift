import Foundation
public import ServiceLifecycle
import Synchronization
public import WeChatPay
import WeChatPayCrypto

/// Watches a file, or the files of a folder, and passes each one to a closure when it has changed and settled.
///
/// A file has settled when its size and its modification date have not changed for some time: a school's program, or
/// a transfer over the network, writes it in parts. Files are found by polling, which also works on shared folders. In a
/// folder, only files with a name of a roster count: `.csv`, `.txt`, `.tsv`, `.xlsx`, `.xlsm` and `.xls`, without those
/// that spreadsheet programs write next to an open workbook; each of them is passed on, in the order of their dates.
///
/// ```swift
/// let watcher = RosterWatcher("/srv/rosters") { path in
///     let engine = try RosterEngine(face, source: RosterFile(path, in: school), store: store, fingerprints: fingerprints)
///     _ = try await engine.planAndApply()
/// } onFailure: { path, error in
///     logger.error("The roster was not applied", metadata: ["error": "\(error)"])
/// }
/// ```
///
/// As a `Service`, it runs until it is shut down; a running closure is completed first.
public struct RosterWatcher: Service {
    /// How a file is watched.
    public struct Options: Sendable {
        /// The time between two looks.
        ///
        /// Default: 5 s.
        public var interval = Duration.seconds(5)
        /// The time without a change after which a file has settled.
        ///
        /// Default: 10 s.
        public var settling = Duration.seconds(10)
        /// The time after which a file is passed on again if `onChange` failed with an error that may pass: a
        /// `WeChatPayError`, an unreadable file, unfinished users, or a platform or journal that was unavailable or in use.
        ///
        /// Default: 5 min.
        public var retryDelay = Duration.seconds(300)
        /// Whether files are passed on that exist when the watch begins.
        ///
        /// Default: yes.
        public var includesExisting = true
        /// Clocks and waiting.
        public var time: TimeSource = .system

        /// Starts from the defaults.
        public init() {}
    }

    private let path: String
    private let options: Options
    private let onChange: @Sendable (String) async throws -> Void
    private let onFailure: @Sendable (String, any Error) async -> Void

    /// Makes a watcher.
    ///
    /// - Parameters:
    ///   - path: The file or the folder; it does not have to exist yet.
    ///   - options: How it is watched.
    ///   - onChange: Called with the path of each file that has changed and settled, one after another.
    ///   - onFailure: Called with an error of `onChange`. Default: nothing.
    public init(
        _ path: String,
        options: Options = Options(),
        onChange: @escaping @Sendable (String) async throws -> Void,
        onFailure: @escaping @Sendable (String, any Error) async -> Void = { _, _ in }
    ) {
        self.path = path
        self.options = options
        self.onChange = onChange
        self.onFailure = onFailure
    }

    /// Watches until it is shut down or canceled.
    public func run() async throws {
        let stopping = StopSignal()
        try await withGracefulShutdownHandler {
            try await watch(stopping)
        } onGracefulShutdown: {
            stopping.stop()
        }
    }

    /// The state of a file.
    private struct File {
        var mark: Mark
        /// When it is passed on again at the earliest; `nil` for a file that was passed on with this mark.
        var due: Duration?
    }

    /// The attributes that change when a file is written or replaced.
    private struct Mark: Equatable {
        let size: Int
        let date: Date?
        let number: Int
    }

    private func watch(_ stopping: StopSignal) async throws {
        var files: [String: File] = [:]
        var isFirst = true
        while !stopping.hasStopped, !Task.isCancelled {
            let now = options.time.uptime()
            let marks = marks()
            var hasWorked = false
            files = files.filter { marks[$0.key] != nil }
            // The newest file last, so that its values remain.
            let inOrder = marks.sorted {
                ($0.value.date ?? .distantPast, $0.key) < ($1.value.date ?? .distantPast, $1.key)
            }
            for (path, mark) in inOrder where !stopping.hasStopped {
                guard let file = files[path], file.mark == mark else {
                    let isIgnored = isFirst && !options.includesExisting
                    files[path] = File(mark: mark, due: isIgnored ? nil : now + options.settling)
                    continue
                }
                guard let due = file.due, now >= due else { continue }
                files[path]?.due = nil
                do {
                    try await onChange(path)
                } catch {
                    if Self.mayPass(error) { files[path]?.due = options.time.uptime() + options.retryDelay }
                    await onFailure(path, error)
                }
                // It may have taken long: the other files are looked at again.
                hasWorked = true
                break
            }
            isFirst = false
            if !hasWorked { await pause(stopping) }
        }
    }

    /// Whether the same file may succeed later.
    private static func mayPass(_ error: any Error) -> Bool {
        guard let error = error as? RosterError else { return error is WeChatPayError }
        return [.platformUnavailable, .serverUnavailable, .busy, .unfinished, .unreadableFile].contains(error.code)
    }

    /// Waits for the next look, or until it is shut down.
    private func pause(_ stopping: StopSignal) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await options.time.sleep(options.interval) }
            group.addTask { await stopping.wait() }
            await group.next()
            group.cancelAll()
        }
    }

    /// The watched files that exist now.
    private func marks() -> [String: Mark] {
        let manager = FileManager.default
        var isDirectory: ObjCBool = false
        guard manager.fileExists(atPath: path, isDirectory: &isDirectory) else { return [:] }
        var marks: [String: Mark] = [:]
        let paths =
            isDirectory.boolValue
            ? ((try? manager.contentsOfDirectory(atPath: path)) ?? []).filter(Self.isRoster).map { "\(path)/\($0)" }
            : [path]
        for path in paths {
            guard let attributes = FileFacts.attributes(path),
                attributes[.type] as? FileAttributeType == .typeRegular
            else { continue }
            marks[path] = Mark(
                size: attributes[.size] as? Int ?? 0,
                date: attributes[.modificationDate] as? Date,
                number: attributes[.systemFileNumber] as? Int ?? 0
            )
        }
        return marks
    }

    private static let endings = [".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls"]

    private static func isRoster(_ name: String) -> Bool {
        let isTemporary = name.hasPrefix("~$") || name.hasPrefix(".")
        return !isTemporary && endings.contains { name.lowercased().hasSuffix($0) }
    }
}
