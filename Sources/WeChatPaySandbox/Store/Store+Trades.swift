import Foundation
import GRDB

extension Store {
    /// How often a debt may be asked for on one day, the first payment included.
    ///
    /// Source: K12 offline face, rules.
    static let attemptsPerDay = 5

    /// Creates a payment, or retries the payment of a debt.
    ///
    /// - Parameters:
    ///   - authCode: What a device got from a face; used up by a new order.
    ///   - outTradeNo: The merchant's number of the order.
    ///   - request: All the rest.
    ///   - merchantID: The merchant.
    ///   - ids: Makes the platform's number.
    ///   - now: The platform's time.
    /// - Returns: The payment.
    /// - Throws: ``GatewayError`` if the user may not pay, the code is not valid, the number was already used with
    ///   different parameters, or there were too many attempts.
    func pay(
        _ authCode: String,
        _ outTradeNo: String,
        _ request: TradeRequest,
        of merchantID: String,
        ids: @escaping @Sendable () -> String,
        now: Date
    ) async throws -> TradeRecord {
        try await database.write { db in
            if let trade = try TradeRecord.fetchOne(db, key: ["merchantID": merchantID, "outTradeNo": outTradeNo]) {
                return try Self.repeated(db, trade, request, now: now)
            }
            let ticket = try Self.use(db, authCode, .authCode, now: now)
            guard ticket.merchantID == merchantID, let outUserID = ticket.outUserID else {
                throw GatewayError(status: 400, code: "INVALID_REQUEST", message: "支付凭证不属于该商户")
            }
            if let subMerchantID = ticket.subMerchantID, subMerchantID != request.subMerchantID {
                throw GatewayError.parameter(
                    "/sub_mchid",
                    "is not the sub-merchant for which the device requested authinfo"
                )
            }
            let user = try Self.user(db, outUserID, ticket.organizationID, merchantID)
            let openID = try Self.payer(db, user)
            var trade = TradeRecord(
                merchantID: merchantID,
                outTradeNo: outTradeNo,
                transactionID: "42\(ids().prefix(26))",
                organizationID: user.organizationID,
                outUserID: user.outUserID,
                openID: openID,
                request: request,
                state: "NOTPAY",
                debtState: "DEBT",
                attemptDay: Clock.day(now),
                attempts: 1
            )
            Self.charge(&trade, user, now: now)
            try trade.insert(db)
            return trade
        }
    }

    /// The state of an order.
    func trade(_ outTradeNo: String, of merchantID: String) async throws -> TradeRecord {
        try await database.read { db in
            guard let trade = try TradeRecord.fetchOne(db, key: ["merchantID": merchantID, "outTradeNo": outTradeNo])
            else { throw GatewayError(status: 404, code: "ORDER_NOT_EXIST", message: "订单不存在") }
            return trade
        }
    }

    /// Whether a user owes anything.
    func owes(_ outUserID: String, in organizationID: String, of merchantID: String) async throws -> Bool {
        try await database.read { db in
            _ = try Self.user(db, outUserID, organizationID, merchantID)
            return try !Self.debts(outUserID, organizationID).isEmpty(db)
        }
    }

    /// Repays all that a user owes, as a parent does by a repayment link.
    ///
    /// - Returns: The number of repaid orders.
    func repay(_ token: String, ids: @escaping @Sendable () -> String, now: Date) async throws -> Int {
        try await database.write { db in
            let ticket = try Self.use(db, token, .repayment, now: now)
            let trades = try Self.debts(ticket.outUserID ?? "", ticket.organizationID).fetchAll(db)
            for var trade in trades {
                trade.state = "SUCCESS"
                trade.debtState = "REPAID"
                trade.errorType = nil
                trade.successTime = now
                trade.repaymentTransactionID = "42\(ids().prefix(26))"
                try trade.update(db)
            }
            return trades.count
        }
    }

    private static func debts(_ outUserID: String, _ organizationID: String) -> QueryInterfaceRequest<TradeRecord> {
        TradeRecord.filter(
            Column("organizationID") == organizationID && Column("outUserID") == outUserID
                && Column("debtState") == "DEBT"
        )
    }

    private static func repeated(_ db: Database, _ trade: TradeRecord, _ request: TradeRequest, now: Date) throws
        -> TradeRecord
    {
        var trade = trade
        guard trade.request == request else {
            throw GatewayError(status: 403, code: "OUT_TRADE_NO_USED", message: "商户订单号重复，且请求参数不一致")
        }
        guard trade.debtState == "DEBT" else { return trade }
        let user = try user(db, trade.outUserID, trade.organizationID, trade.merchantID)
        trade.openID = try payer(db, user)
        if trade.attemptDay != Clock.day(now) { (trade.attemptDay, trade.attempts) = (Clock.day(now), 0) }
        guard trade.attempts < attemptsPerDay else {
            throw GatewayError(status: 403, code: "RULE_LIMIT", message: "同一订单每天最多扣款\(attemptsPerDay)次")
        }
        trade.attempts += 1
        charge(&trade, user, now: now)
        try trade.update(db)
        return trade
    }

    /// The payer of a user; the user must have a contract and must not be disabled.
    private static func payer(_ db: Database, _ user: UserRecord) throws -> String {
        guard user.status == "NORMAL" else {
            throw GatewayError(status: 403, code: "RULE_LIMIT", message: "用户已停用，无法支付")
        }
        guard user.contractState == "CONTRACTED", let id = user.contractID,
            let contract = try ContractRecord.fetchOne(db, key: id)
        else { throw GatewayError(status: 403, code: "RULE_LIMIT", message: "用户未签约，无法支付") }
        return contract.openID
    }

    private static func charge(_ trade: inout TradeRecord, _ user: UserRecord, now: Date) {
        if user.canCover {
            (trade.state, trade.debtState, trade.errorType) = ("SUCCESS", "NO_DEBT", nil)
            trade.successTime = now
        } else {
            (trade.state, trade.debtState, trade.errorType) = ("NOTPAY", "DEBT", "NOT_ENOUGH")
        }
    }
}
