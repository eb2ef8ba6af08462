import Crypto
import Foundation
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

/// Passes a temporary directory to a closure and removes it afterwards.
func withDirectory(_ body: (String) async throws -> Void) async throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try await body(directory)
}

/// Writes a roster file, and gives its path.
func write(_ text: String, to directory: String, encoding: String.Encoding = .utf8) throws -> String {
    let path = directory + "/roster.csv"
    try #require(text.data(using: encoding)).write(to: URL(fileURLWithPath: path))
    return path
}

/// All that a source gives.
func entries(_ source: some RosterSource) async throws -> [RosterRecord] {
    var reader = try await source.reader()
    var all: [RosterRecord] = []
    while let record = try await reader.next() { all.append(record) }
    return all
}

/// A file that was read to its end.
struct ReadFile {
    let layout: RosterLayout
    let records: [RosterRecord]
    let notices: [RosterNotice]

    init(_ path: String, options: RosterFile.Options) async throws {
        let file = try RosterFile(path, in: "O1", options: options)
        var reader = try file.reader()
        var records: [RosterRecord] = []
        while let record = try await reader.next() { records.append(record) }
        (layout, self.records, notices) = (file.layout, records, reader.notices)
    }
}

extension [RosterRecord] {
    var rows: [RosterRow] { compactMap { if case .row(let row) = $0 { row } else { nil } } }
    var faults: [RosterFault] { compactMap { if case .fault(let fault) = $0 { fault } else { nil } } }
}

/// A sandbox, a client that calls it, and a journal in a directory.
struct World {
    let sandbox: Sandbox
    let face: OfflineFace
    let store: SQLiteRosterStore
    let fingerprints: Fingerprints
    let directory: String

    init(_ sandbox: Sandbox, _ directory: String, retries: Bool) async throws {
        var configuration = try await WeChatPayClient.Configuration.sandbox(sandbox)
        if retries { configuration.retry.baseDelay = .zero } else { configuration.retry = .none }
        configuration.time.now = { sandbox.now }
        self.sandbox = sandbox
        self.face = try WeChatPayClient(configuration).offlineFace
        self.store = try SQLiteRosterStore(directory + "/journal.sqlite")
        self.fingerprints = try Fingerprints(file: directory + "/journal.key")
        self.directory = directory
    }

    /// An engine on a file of this text, whose waits take no time.
    func engine(
        _ text: String,
        over platform: (any RosterPlatform)? = nil,
        store: (any RosterStore)? = nil,
        _ change: (inout RosterOptions) -> Void = { _ in }
    ) throws -> RosterEngine {
        let file = try RosterFile(try write(text, to: directory), in: OrganizationID(sandbox.school.organizationID))
        var options = RosterOptions()
        options.rate = 1_000_000
        options.time = ManualTime().source
        options.time.now = { [sandbox] in sandbox.now }
        change(&options)
        let chosen: any RosterPlatform = platform ?? face
        let journal: any RosterStore = store ?? self.store
        return try RosterEngine(chosen, source: file, store: journal, fingerprints: fingerprints, options: options)
    }

    /// Applies a plan of a file in the directory with a new engine.
    func apply(_ plan: RosterPlan, of file: String, store: (any RosterStore)? = nil) async throws {
        let source = try RosterFile(directory + "/" + file, in: OrganizationID(sandbox.school.organizationID))
        let journal: any RosterStore = store ?? self.store
        _ = try await RosterEngine(face, source: source, store: journal, fingerprints: fingerprints).apply(plan)
    }

    func user(_ id: String) async throws -> SandboxUser {
        try await sandbox.user(id, in: sandbox.school.organizationID)
    }
}

extension World {
    /// A roster that says of each pupil what the sandbox says, but for changes.
    func roster(phones: Bool = false, _ change: (inout SandboxUser) -> Void = { _ in }) async throws -> String {
        var text = "out_user_id,user_name,user_type,class_name,occupation,status" + (phones ? ",phone" : "") + "\n"
        for var user in try await sandbox.users(in: sandbox.school.organizationID) {
            change(&user)
            let cells = [
                user.outUserID, user.name, user.type, user.className ?? "", user.occupation ?? "", user.status,
            ]
            text += (cells + (phones ? [user.phone ?? ""] : [])).joined(separator: ",") + "\n"
        }
        return text
    }

    /// How many requests of a method the sandbox had.
    func requests(_ method: String) -> Int { sandbox.requests.count { $0.method == method } }
}

func withWorld(retries: Bool = false, _ body: (World) async throws -> Void) async throws {
    try await withDirectory { directory in
        var configuration = SandboxConfiguration.fixture
        configuration.journalCapacity = 10_000
        configuration.now = { ManualTime.start }
        try await withSandbox(configuration) { try await body(World($0, directory, retries: retries)) }
    }
}

extension RosterEngine {
    /// The events of the last runs, or of the current one.
    func emitted(runs: Int = 1) async -> [RosterEvent] {
        var events: [RosterEvent] = []
        for _ in 0..<runs {
            for await event in self.events { events.append(event) }
        }
        return events
    }
}
