/// What happens while a roster is planned or applied.
public enum RosterEvent: Sendable {
    /// A row that cannot be used.
    case fault(RosterFault)
    /// What was noticed about the rows that can be used, once before anything is sent.
    case notice(RosterNotice)
    /// A user that differs, with the values; mask the personal values if they are displayed.
    case change(RosterKey, [RosterDiff.Change])
    /// A user that the platform does not know; mask the personal values of the row if they are displayed.
    case missing(RosterRow)
    /// A user that the journal knows and the source no longer contains; see ``RosterOptions/leavers``.
    case leaver(RosterKey)
    /// A user that was changed, and which fields of it.
    case applied(RosterKey, [RosterField])
    /// A user that failed, with the code and the request id.
    case failed(RosterKey, code: String, requestID: String?)
    /// The progress: at most one second old, and once at the end.
    case progress(RosterProgress)
}

/// The progress of a run.
public struct RosterProgress: Sendable, Hashable {
    /// The number of processed users.
    public var done: Int
    /// The total number of users.
    public var total: Int
    /// Requests a second that are sent at most, now.
    public var rate: Double
    /// The estimated remaining time at the current speed; `nil` while it is unknown.
    public var remaining: Duration?
}
