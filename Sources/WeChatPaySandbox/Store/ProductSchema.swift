import GRDB

/// The tables of contracts, tickets, face collections and payments.
enum ProductSchema {
    static func create(_ db: Database) throws {
        try db.alter(table: "user") { $0.add(column: "canCover", .boolean).notNull().defaults(to: true) }
        try db.alter(table: "merchant") { $0.add(column: "notifyURL", .text) }
        try db.create(table: "contract") { table in
            table.primaryKey("id", .text)
            users(table)
            table.column("openID", .text).notNull()
            table.column("state", .text).notNull()
            table.column("signedTime", .datetime).notNull()
            table.column("terminatedTime", .datetime)
            table.column("mode", .text).notNull()
            table.column("bankCardFrom", .text).notNull()
        }
        try db.create(table: "ticket") { table in
            table.primaryKey("token", .text)
            table.column("kind", .text).notNull()
            table.column("merchantID", .text).notNull()
            table.column("organizationID", .text).notNull()
            table.column("outUserID", .text)
            table.column("expiresAt", .datetime).notNull()
            table.column("isUsed", .boolean).notNull()
            table.column("contractMode", .text)
            table.column("hasBankCard", .boolean).notNull()
        }
        try db.create(table: "collection") { table in
            table.primaryKey("id", .text)
            users(table)
            table.column("state", .text).notNull()
            table.column("photoUploadTime", .datetime)
            table.column("confirmTime", .datetime)
        }
        try db.create(table: "trade") { table in
            table.primaryKey {
                table.column("merchantID", .text)
                table.column("outTradeNo", .text)
            }
            users(table)
            table.column("transactionID", .text).notNull().unique()
            table.column("openID", .text).notNull()
            table.column("request", .jsonText).notNull()
            table.column("state", .text).notNull()
            table.column("debtState", .text).notNull()
            table.column("errorType", .text)
            table.column("successTime", .datetime)
            table.column("repaymentTransactionID", .text)
            table.column("attemptDay", .text).notNull()
            table.column("attempts", .integer).notNull()
        }
        // Users of a file that was created before contracts were supported.
        for user in try UserRecord.fetchAll(db) { try SchoolSeed.insertProduct(of: user, db) }
    }

    private static func users(_ table: TableDefinition) {
        table.column("organizationID", .text).notNull()
        table.column("outUserID", .text).notNull()
        table.foreignKey(
            ["organizationID", "outUserID"],
            references: "user",
            columns: ["organizationID", "outUserID"],
            onDelete: .cascade,
            onUpdate: .cascade
        )
    }
}
