import WeChatPay

/// An operation: its method, its path template, and the checks of its values.
struct Operation: Sendable {
    let method: Call.Method
    let template: String

    /// Sends the request.
    ///
    /// - Parameters:
    ///   - client: The client.
    ///   - options: Parameters and body.
    /// - Returns: The verified response.
    /// - Throws: `WeChatPayError`; `CancellationError`.
    @discardableResult
    func call(_ client: WeChatPayClient, _ options: RequestOptions = [:]) async throws -> Output {
        try await client.chain(template).call(method, options)
    }

    /// Creates an error that names a field and the reason; the value is never part of it.
    func refusal(_ field: String, _ why: String) -> WeChatPayError {
        WeChatPayError(
            .invalidRequest,
            "\(field) \(why); nothing was sent",
            stage: .draft,
            operation: "\(method.rawValue) \(template)",
            parameter: field
        )
    }

    /// Validates an identifier or a value of a vocabulary.
    func check(_ value: some PlatformText, _ field: String) throws {
        do { try value.validate() } catch { throw refusal(field, error.reason) }
    }

    func check(_ id: OrganizationID) throws { try check(id, "organization_id") }

    func check(_ number: OutTradeNo) throws { try check(number, "out_trade_no") }

    /// Validates a required text of at most `limit` characters.
    func check(text: String, _ field: String, upTo limit: Int = 256) throws {
        do { try InvalidValue.check(text: text, upTo: limit) } catch { throw refusal(field, error.reason) }
    }

    /// Validates a text that will be encrypted.
    func check(encrypted text: String, _ field: String) throws {
        do { try InvalidValue.check(encrypted: text) } catch { throw refusal(field, error.reason) }
    }

    func check(phone: String, _ field: String) throws {
        do { try InvalidValue.check(phone: phone) } catch { throw refusal(field, error.reason) }
    }
}
