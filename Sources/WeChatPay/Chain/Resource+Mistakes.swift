// Calls that look right and are not: the compiler reports the message instead of a label or a type that does not match.
// The bodies cannot be reached. Two overloads for each method: a literal of mixed values is a RequestValue, a model is not.

extension Resource {
    /// Not available: a path segment is not a method.
    @available(
        *,
        unavailable,
        message:
            "no such method; use get, put, post, patch or delete, or getAsync and so on; a String adds a path segment"
    )
    @discardableResult
    public func callAsFunction(_ options: RequestOptions) async throws -> Output { try await get(options) }

    /// Not available: a GET request has no body.
    @available(*, unavailable, message: "a GET request has no body; pass \"query\" in the options")
    @discardableResult
    public func get(json: RequestValue) async throws -> Output { try await get(RequestOptions(json: json)) }

    /// Not available: a GET request has no body.
    @available(*, unavailable, message: "a GET request has no body; pass \"query\" in the options")
    @discardableResult
    public func get(json: some Encodable & Sendable) async throws -> Output {
        try await get(RequestOptions(json: json))
    }

    /// Not available: options have no labels.
    @available(
        *,
        unavailable,
        message: "pass the body in the options: put([\"json\": …]), or put(RequestOptions(json: …))"
    )
    @discardableResult
    public func put(json: RequestValue) async throws -> Output { try await put(RequestOptions(json: json)) }

    /// Not available: options have no labels.
    @available(
        *,
        unavailable,
        message: "pass the body in the options: put([\"json\": …]), or put(RequestOptions(json: …))"
    )
    @discardableResult
    public func put(json: some Encodable & Sendable) async throws -> Output {
        try await put(RequestOptions(json: json))
    }

    /// Not available: options have no labels.
    @available(
        *,
        unavailable,
        message: "pass the body in the options: post([\"json\": …]), or post(RequestOptions(json: …))"
    )
    @discardableResult
    public func post(json: RequestValue) async throws -> Output { try await post(RequestOptions(json: json)) }

    /// Not available: options have no labels.
    @available(
        *,
        unavailable,
        message: "pass the body in the options: post([\"json\": …]), or post(RequestOptions(json: …))"
    )
    @discardableResult
    public func post(json: some Encodable & Sendable) async throws -> Output {
        try await post(RequestOptions(json: json))
    }

    /// Not available: options have no labels.
    @available(
        *,
        unavailable,
        message: "pass the body in the options: patch([\"json\": …]), or patch(RequestOptions(json: …))"
    )
    @discardableResult
    public func patch(json: RequestValue) async throws -> Output { try await patch(RequestOptions(json: json)) }

    /// Not available: options have no labels.
    @available(
        *,
        unavailable,
        message: "pass the body in the options: patch([\"json\": …]), or patch(RequestOptions(json: …))"
    )
    @discardableResult
    public func patch(json: some Encodable & Sendable) async throws -> Output {
        try await patch(RequestOptions(json: json))
    }

    /// Not available: options have no labels.
    @available(
        *,
        unavailable,
        message: "pass the body in the options: delete([\"json\": …]), or delete(RequestOptions(json: …))"
    )
    @discardableResult
    public func delete(json: RequestValue) async throws -> Output { try await delete(RequestOptions(json: json)) }

    /// Not available: options have no labels.
    @available(
        *,
        unavailable,
        message: "pass the body in the options: delete([\"json\": …]), or delete(RequestOptions(json: …))"
    )
    @discardableResult
    public func delete(json: some Encodable & Sendable) async throws -> Output {
        try await delete(RequestOptions(json: json))
    }
}
