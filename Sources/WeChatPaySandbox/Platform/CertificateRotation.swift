import Foundation

/// A step of the rotation of the platform's certificate.
///
/// The steps follow the platform's clock from ``announce`` on; a step that is requested continues from its time.
///
/// Source: WeChat Pay API v3, replacing the platform certificate.
public enum CertificateRotationStep: String, Sendable, CaseIterable {
    /// The new certificate can be downloaded for ten days before it replaces the old one, which signs alone for the
    /// first five of them.
    case announce
    /// Both sign: over five days, the share of the new one grows from none to all.
    ///
    /// The request for this step starts in the middle, where each signs every second response.
    case overlap
    /// The new certificate signs alone; the old one signs only for requests that name it.
    case complete
    /// A fault: a new certificate signs at once, unannounced, also for requests that name an older one.
    case abrupt
}

/// The part of a certificate in a rotation.
struct CertificateRotation: Sendable {
    /// The time from which the certificate can be downloaded; `nil` for one that signs from the start.
    var announced: Date?
    /// Whether an abrupt rotation replaced it: it no longer signs, and still decrypts.
    var isReplaced = false

    private static let notice = 5 * 86400.0
    private static let overlap = 5 * 86400.0

    /// The share of responses that the certificate signs of those that newer ones do not sign, from 0 to 1.
    func share(at now: Date) -> Double {
        guard let announced else { return 1 }
        return min(max((now.timeIntervalSince(announced) - Self.notice) / Self.overlap, 0), 1)
    }

    /// The time of the announcement at which a step is in progress.
    static func announced(for step: CertificateRotationStep, now: Date) -> Date? {
        switch step {
        case .announce: now
        case .overlap: now - notice - overlap / 2
        case .complete: now - notice - overlap
        case .abrupt: nil
        }
    }
}
