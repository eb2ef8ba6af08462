// The README's roster: each must compile as printed.
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster

func roster(_ client: WeChatPayClient) async throws {
    // snippet.roster
    let engine = try RosterEngine(
        client.offlineFace,
        source: try RosterFile("roster.csv", in: "O1000001"),
        store: try SQLiteRosterStore("roster.sqlite"),
        fingerprints: try Fingerprints(file: "roster.sqlite.key")
    )
    let plan = try await engine.plan()
    print(plan.summary.changed, plan.items.first?.fields ?? [])
    let summary = try await engine.apply(plan)
    print(summary.changed, summary.failed)
    // snippet.end
}

func watch(_ client: WeChatPayClient) async throws {
    // snippet.watch
    let watcher = RosterWatcher("/srv/rosters") { path in
        let engine = try RosterEngine(
            client.offlineFace,
            source: try RosterFile(path, in: "O1000001"),
            store: try SQLiteRosterStore("roster.sqlite"),
            fingerprints: try Fingerprints(file: "roster.sqlite.key")
        )
        _ = try await engine.planAndApply()
    }
    try await watcher.run()
    // snippet.end
}

#if Postgres
    func sharedJournal() async throws -> any RosterStore {
        // snippet.shared
        let journal = try await PostgresRosterStore(PostgresSettings("postgresql://db/school"))
        // snippet.end
        return journal
    }
#endif
