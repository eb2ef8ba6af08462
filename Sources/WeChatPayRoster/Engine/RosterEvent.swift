/// What happens while a roster is planned or applied.
public enum RosterEvent: Sendable {
    /// A row that cannot be used.
    case fault(RosterFault)
    /// A user that differs, with the values; mask the personal ones where they are shown.
    case change(RosterKey, [RosterDiff.Change])
    /// A user that the platform does not know.
    case missing(RosterKey)
    /// A user that was changed, and which fields of it.
    case applied(RosterKey, [RosterField])
    /// A user that failed, with the code and the request id.
    case failed(RosterKey, code: String, requestID: String?)
    /// How far it is: of a second ago at most, and once at the end.
    case progress(RosterProgress)
}

/// How far a run is.
public struct RosterProgress: Sendable, Hashable {
    /// How many users are done with.
    public var done: Int
    /// Of how many.
    public var total: Int
    /// Requests a second that are sent at most, now.
    public var rate: Double
    /// How long it takes yet, at the speed so far; `nil` as long as nothing is known.
    public var remaining: Duration?
}
