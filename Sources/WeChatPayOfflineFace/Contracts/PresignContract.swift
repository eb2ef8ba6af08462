import WeChatPay

/// Opens the page on which a contract is signed.
public struct PresignToken: Sendable, Hashable, Codable, Redacted {
    /// The token.
    public var token: String

    /// Creates a token.
    public init(token: String) { self.token = token }

    private enum CodingKeys: String, CodingKey { case token = "presign_token" }
}

extension OfflineFace {
    private static let operation = Operation(method: .post, template: "v3/offlineface/contracts/presign")

    /// Prepares a contract, and returns the token with which a parent signs it.
    ///
    /// Source: 预签约, `POST v3/offlineface/contracts/presign`.
    ///
    /// - Parameter request: The terms of the contract.
    /// - Returns: The token.
    /// - Throws: `WeChatPayError`; `invalidRequest` naming the invalid field.
    public func presign(_ request: PresignRequest) async throws -> PresignToken {
        try Self.check(request)
        warnOfRareCharacters(in: [
            ("business_name", request.businessName), ("facepay_user.identification_name", request.user.name),
            ("limit_bank_card.identification_name", request.bankCard?.holder),
        ])
        return try await Self.operation.call(client, RequestOptions(json: request)).decode()
    }

    private static func check(_ request: PresignRequest) throws {
        try operation.check(text: request.businessName, "business_name")
        let user = request.user
        try operation.check(user.organizationID, "facepay_user.organization_id")
        try operation.check(user.outUserID, "facepay_user.out_user_id")
        if let name = user.name { try operation.check(text: name, "facepay_user.identification_name") }
        if let identification = user.identification { try check(identification, of: "facepay_user") }
        if let phone = user.phone { try operation.check(phone: phone, "facepay_user.phone") }
        if let card = request.bankCard {
            guard (12...19).contains(card.number.utf8.count), InvalidValue.isDigits(card.number) else {
                throw operation.refusal("limit_bank_card.bank_card_number", "must have 12 to 19 digits")
            }
            try operation.check(encrypted: card.holder, "limit_bank_card.identification_name")
            try check(card.identification, of: "limit_bank_card")
            if let phone = card.phone { try operation.check(phone: phone, "limit_bank_card.phone") }
            if let date = card.validThrough { try operation.check(text: date, "limit_bank_card.valid_thru") }
            if let type = card.bankType { try operation.check(text: type, "limit_bank_card.bank_type") }
        }
        if let mode = request.mode {
            try operation.check(mode, "contract_mode")
            guard request.bankCard != nil || ![.limitBankCard, .priorityBankCard].contains(mode) else {
                throw operation.refusal("limit_bank_card", "must be given where contract_mode is \(mode)")
            }
        }
    }

    private static func check(_ identification: PresignRequest.Identification, of object: String) throws {
        try operation.check(identification.type, "\(object).identification.identification_type")
        let field = "\(object).identification.identification_number"
        try operation.check(encrypted: identification.number, field)
        guard identification.type != .idCard || isIDCardNumber(identification.number) else {
            throw operation.refusal(
                field,
                "must have the 18 characters of an identity card, with a correct check digit"
            )
        }
    }

    /// Whether the last character checks the 17 digits before it (GB 11643, ISO 7064 MOD 11-2).
    private static func isIDCardNumber(_ text: String) -> Bool {
        guard text.utf8.count == 18 else { return false }
        var sum = 0
        for (index, byte) in text.utf8.enumerated() {
            let digit = index == 17 && (byte == 0x58 || byte == 0x78) ? 10 : Int(byte) - 0x30
            guard (0...(index == 17 ? 10 : 9)).contains(digit) else { return false }
            var weight = 1
            for _ in index..<17 { weight = weight * 2 % 11 }
            sum += digit * weight
        }
        return sum % 11 == 1
    }
}
