import Foundation
import GRDB
import WeChatPayCrypto

/// The platform's state, in SQLite.
struct Store: Sendable {
    let database: DatabaseQueue
    /// Held until the store is closed.
    private var lock: FileLock?

    /// Opens the store and migrates its schema.
    init(_ storage: SandboxConfiguration.Storage) throws {
        switch storage {
        case .memory:
            self.database = try DatabaseQueue()
        case .file(let path):
            // The file is created first, so that others can never read the keys in it.
            let isNew = try PrivateFile.create(path)
            guard isNew || PrivateFile.isRegular(path) else { throw Problem.unusable("it is not a regular file") }
            // Two sandboxes would go apart: each has keys and merchants in memory too.
            guard let lock = try FileLock(path + ".lock") else { throw Problem.inUse }
            self.lock = lock
            self.database = try Self.readable { try DatabaseQueue(path: path) }
            if !isNew {
                try Self.readable { [database] in try database.read(Self.checkOwner) }
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            }
        }
        let database = database
        try Self.readable {
            guard try database.read({ try !Self.migrator.hasBeenSuperseded($0) }) else { throw Problem.newer }
            try Self.migrator.migrate(database)
        }
    }

    /// Rejects the database of another program before anything in it, or its mode, is changed.
    private static func checkOwner(_ db: Database) throws {
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
        guard try isEmpty || db.tableExists("platformKey") else { throw Problem.foreign }
    }

    /// Runs work on the file; an error of SQLite is reported without its statement.
    private static func readable<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_NOTADB, .SQLITE_CORRUPT: throw Problem.damaged
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
                throw Problem.unusable(
                    "it cannot be opened for writing; check its permissions and those of its directory"
                )
            case .SQLITE_FULL: throw Problem.unusable("the disk is full")
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw Problem.inUse
            default: throw Problem.unusable("SQLite reports the code \(error.resultCode.rawValue); check the disk")
            }
        }
    }

    /// The reason that a file cannot be used, without any contents of the file.
    enum Problem: LocalizedError {
        /// Another sandbox uses it.
        case inUse
        /// A later release made it.
        case newer
        /// It is the database of another program.
        case foreign
        /// It cannot be opened or migrated; the reason, without its contents.
        case unusable(String)
        /// What it holds cannot be read.
        case damaged

        var errorDescription: String? {
            switch self {
            case .inUse: "another sandbox uses it; stop that one, or use another file"
            case .newer: "it was created by a newer release; use that release"
            case .foreign: "it belongs to another program; use another file"
            case .unusable(let reason): "it cannot be used: \(reason)"
            case .damaged: "its contents cannot be read; use another file"
            }
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 users") { db in
            try db.create(table: "merchant") { table in
                table.primaryKey("id", .text)
                table.column("apiV3Key", .text).notNull()
                table.column("privateKeyPEM", .text).notNull()
                table.column("certificatePEM", .text).notNull()
            }
            try db.create(table: "platformKey") { table in
                table.primaryKey("id", .text)
                table.column("privateKeyPEM", .text).notNull()
            }
            try db.create(table: "organization") { table in
                table.primaryKey("id", .text)
                table.column("merchantID", .text).notNull().references("merchant").indexed()
                table.column("name", .text).notNull()
            }
            try db.create(table: "user") { table in
                table.primaryKey {
                    table.column("organizationID", .text).references("organization")
                    table.column("outUserID", .text)
                }
                table.column("userID", .text).notNull().unique()
                table.column("userName", .text).notNull()
                table.column("userType", .text).notNull()
                table.column("className", .text)
                table.column("occupation", .text)
                table.column("status", .text).notNull()
                table.column("contractState", .text).notNull()
                table.column("contractID", .text)
                table.column("faceImageOK", .boolean).notNull()
                table.column("phone", .text)
            }
            try db.create(table: "nonce") { table in
                table.primaryKey {
                    table.column("merchantID", .text)
                    table.column("nonce", .text)
                }
                table.column("timestamp", .integer).notNull().indexed()
            }
        }
        migrator.registerMigration("2 certificates") { db in
            try db.create(table: "platformCertificate") { table in
                table.primaryKey("serial", .text)
                table.column("privateKeyPEM", .text).notNull()
                table.column("certificatePEM", .text).notNull()
            }
        }
        migrator.registerMigration("3 product", migrate: ProductSchema.create)
        migrator.registerMigration("4 repeated requests") { db in
            try db.alter(table: "nonce") { $0.add(column: "fingerprint", .blob) }
        }
        migrator.registerMigration("5 rotation of certificates") { db in
            try db.alter(table: "platformCertificate") { table in
                table.add(column: "announced", .datetime)
                table.add(column: "isReplaced", .boolean).notNull().defaults(to: false)
            }
        }
        migrator.registerMigration("6 sub-merchants of devices") { db in
            try db.alter(table: "ticket") { $0.add(column: "subMerchantID", .text) }
        }
        return migrator
    }

    // MARK: Setting up

    /// The platform's public keys, oldest first.
    func platformKeys() async throws -> [PlatformKeyRecord] {
        try await database.read { try PlatformKeyRecord.order(Column.rowID).fetchAll($0) }
    }

    /// Removes all platform keys but one.
    func keepPlatformKey(_ id: String) async throws {
        _ = try await database.write { try PlatformKeyRecord.filter(Column("id") != id).deleteAll($0) }
    }

    /// The platform's certificates, oldest first.
    func platformCertificates() async throws -> [PlatformCertificateRecord] {
        try await database.read { try PlatformCertificateRecord.order(Column.rowID).fetchAll($0) }
    }

    func insert(_ certificate: PlatformCertificateRecord) async throws {
        try await database.write { try certificate.insert($0) }
    }

    /// Sets the newest platform certificate's part in its rotation.
    func setRotation(announced: Date?, replacesOthers: Bool) async throws {
        try await database.write { db in
            guard var newest = try PlatformCertificateRecord.order(Column.rowID.desc).fetchOne(db) else { return }
            if replacesOthers {
                try PlatformCertificateRecord.filter(Column("serial") != newest.serial)
                    .updateAll(db, Column("isReplaced").set(to: true))
            }
            newest.announced = announced
            try newest.update(db)
        }
    }

    /// Removes all platform certificates but one.
    func keepPlatformCertificate(_ serial: String) async throws {
        _ = try await database.write { try PlatformCertificateRecord.filter(Column("serial") != serial).deleteAll($0) }
    }

    /// All merchants in the order in which they were added.
    func merchants() async throws -> [MerchantRecord] {
        try await database.read { try MerchantRecord.order(Column.rowID).fetchAll($0) }
    }

    /// The schools of a merchant, each with its users' ids.
    func schools(of merchantID: String) async throws -> [SandboxSchool] {
        try await database.read { db in
            try OrganizationRecord.filter(Column("merchantID") == merchantID).order(Column.rowID).fetchAll(db).map {
                let ids = try String.fetchAll(
                    db,
                    sql: "SELECT outUserID FROM user WHERE organizationID = ? ORDER BY outUserID",
                    arguments: [$0.id]
                )
                return SandboxSchool(organizationID: $0.id, name: $0.name, outUserIDs: ids)
            }
        }
    }

    func insert(_ key: PlatformKeyRecord) async throws {
        try await database.write { try key.insert($0) }
    }

    /// Adds a merchant with a separate school, generated for the next free number.
    func insert(_ merchant: MerchantRecord) async throws {
        try await database.write { db in
            try merchant.insert(db)
            var number = try MerchantRecord.fetchCount(db)
            while try OrganizationRecord.exists(db, key: SchoolSeed.organizationID(number)) { number += 1 }
            try Self.insertSchool(number: number, of: merchant.id, db)
        }
    }

    /// Adds a generated school with a number.
    static func insertSchool(number: Int, of merchantID: String, _ db: Database) throws {
        let (organization, users) = SchoolSeed.make(number: number, merchantID: merchantID)
        try organization.insert(db)
        for user in users {
            try user.insert(db)
            try SchoolSeed.insertProduct(of: user, db)
        }
    }

    // MARK: Serving

    /// Records the use of a nonce, and removes the uses that are too old to be accepted again.
    func remember(_ use: NonceUse, now: Int64) async throws -> NonceUse.Outcome {
        try await database.write { db in
            try db.execute(sql: "DELETE FROM nonce WHERE timestamp < ?", arguments: [now - 601])
            guard
                let earlier = try NonceUse.fetchOne(
                    db,
                    key: ["merchantID": use.merchantID, "nonce": use.nonce]
                )
            else {
                try use.insert(db)
                return .first
            }
            return earlier.fingerprint == use.fingerprint ? .sameRequest : .otherRequest
        }
    }

    /// A user of an organization that belongs to a merchant.
    func user(_ outUserID: String, in organizationID: String, of merchantID: String) async throws -> UserRecord {
        try await database.read { try Self.user($0, outUserID, organizationID, merchantID) }
    }

    /// Changes a user of an organization that belongs to a merchant, in one transaction.
    func update(
        _ outUserID: String,
        in organizationID: String,
        of merchantID: String,
        _ change: @escaping @Sendable (inout UserRecord) -> Void
    ) async throws {
        try await database.write { db in
            var user = try Self.user(db, outUserID, organizationID, merchantID)
            change(&user)
            try user.update(db)
        }
    }

    /// An organization that belongs to a merchant.
    static func organization(_ db: Database, _ id: String, _ merchantID: String) throws -> OrganizationRecord {
        guard let organization = try OrganizationRecord.fetchOne(db, key: id), organization.merchantID == merchantID
        else { throw GatewayError.notFound("机构不存在") }
        return organization
    }

    /// A user of an organization that belongs to a merchant.
    static func user(
        _ db: Database,
        _ outUserID: String,
        _ organizationID: String,
        _ merchantID: String
    ) throws -> UserRecord {
        _ = try organization(db, organizationID, merchantID)
        guard
            let user = try UserRecord.fetchOne(
                db,
                key: ["organizationID": organizationID, "outUserID": outUserID]
            )
        else { throw GatewayError.notFound("用户不存在") }
        return user
    }
}
