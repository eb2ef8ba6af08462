package import Logging
import WeChatPayCrypto

/// A client of WeChat Pay API v3.
///
/// Every path is a chain of members, and every call goes through one pipeline that signs the request
/// and hands nothing on that was not verified:
///
/// ```swift
/// let users = client.v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_
/// let user = try await users.get(["organization_id": "O1", "out_user_id": "S1"]).json
/// ```
///
/// The client is cheap to copy and does not need to be shut down.
@dynamicMemberLookup
public struct WeChatPayClient: Sendable {
    /// The library's version, as sent in `User-Agent`.
    public static let version = "0.1.0"

    let pipeline: Pipeline

    /// Validates a configuration and creates a client.
    ///
    /// - Throws: ``WeChatPayError`` with code `invalidConfiguration`, naming what is wrong.
    public init(_ configuration: Configuration) throws {
        self.pipeline = try Pipeline(configuration)
    }

    private init(_ pipeline: Pipeline) { self.pipeline = pipeline }

    /// A client without retries, which shares the connections, keys and hosts of this one, for callers that retry by
    /// themselves.
    package var withoutRetries: WeChatPayClient { changing { $0.retry = .none } }

    /// A client with another configuration of retries or checks, which shares everything else.
    func changing(_ change: (inout Configuration) -> Void) -> WeChatPayClient {
        WeChatPayClient(Pipeline(sharing: pipeline, change))
    }

    /// The configured logger, for the package's own modules.
    package var logger: Logger { pipeline.configuration.logger }

    /// The merchant's id and the address that it calls.
    package var identity: String { "\(pipeline.configuration.merchant.id) at \(pipeline.configuration.baseURL)" }

    /// Begins a chain: `client.v3` is the resource `v3`.
    public subscript(dynamicMember segment: String) -> Resource {
        Resource(pipeline: pipeline, path: PathTemplate(segment: segment))
    }

    /// The resource of a path template, such as `"v3/certificates"` or `"v3/bill/{bill_id}"`.
    ///
    /// - Parameter template: The path with `{name}` for parameters, taken as typed; a leading slash may be there or
    ///   not.
    /// - Returns: The resource, ready for a verb.
    public func chain(_ template: String) -> Resource {
        Resource(pipeline: pipeline, path: PathTemplate(template))
    }

    /// The resource of a path template; the same as ``chain(_:)``.
    public subscript(_ template: String) -> Resource {
        chain(template)
    }

    /// The id of the platform key that ``seal(_:with:)`` uses now: what `Wechatpay-Serial` must name
    /// next to values that were sealed manually.
    public var sealingKeyID: String {
        get throws { try pipeline.sealingKey(named: nil).id }
    }

    /// Encrypts a text for the platform, with RSAES-OAEP (SHA-1, MGF1-SHA-1).
    ///
    /// A request that carries the result must name the key in its `Wechatpay-Serial` header.
    /// `.sealed("…")` inside `json` does both by itself.
    ///
    /// - Parameters:
    ///   - plaintext: At most 214 bytes of UTF-8. An empty text stays empty.
    ///   - keyID: The platform key for encryption; by default the preferred one, ``sealingKeyID``.
    /// - Returns: Base64.
    /// - Throws: ``WeChatPayError`` with code `invalidRequest` for an unknown key or a text that is too long.
    public func seal(_ plaintext: String, with keyID: String? = nil) throws -> String {
        do {
            return try pipeline.sealingKey(named: keyID).seal(plaintext)
        } catch let error as CryptoFailure {
            throw WeChatPayError(.invalidRequest, error.message, stage: .draft, underlying: error)
        }
    }

    /// Decrypts a field that the platform encrypted for the merchant.
    ///
    /// ``Sealed`` properties of what you decode do it by themselves.
    ///
    /// - Parameter ciphertext: Base64; an empty text decrypts to an empty text.
    /// - Returns: The plain text.
    /// - Throws: ``WeChatPayError`` with code `openingFailed`; `invalidConfiguration` when the merchant's key
    ///   cannot open.
    public func open(_ ciphertext: String) throws -> String {
        guard let key = pipeline.configuration.merchant.opening else {
            throw WeChatPayError(.invalidConfiguration, "The merchant has no key for decryption; set Merchant.opening")
        }
        do {
            return try key.open(ciphertext)
        } catch {
            let message = (error as? CryptoFailure)?.message ?? "The merchant's key cannot decrypt the field"
            throw WeChatPayError(.openingFailed, message, stage: .open, underlying: error)
        }
    }

    /// An executor for tasks that make many calls: on it, a call does not switch threads.
    ///
    /// Signing and the network then share a thread, one for each core, which takes up to a tenth off a call's cost.
    /// Each call returns the next executor; tasks on it must not block. Uploads and downloads,
    /// waits before a repetition and downloads of certificates go elsewhere, as without it.
    ///
    /// ```swift
    /// for pupil in pupils { group.addTask(executorPreference: client.nextExecutor()) { try await push(pupil) } }
    /// ```
    ///
    /// For a custom transport without one, this is Swift's shared pool.
    public func nextExecutor() -> any TaskExecutor {
        pipeline.configuration.transport.nextExecutor() ?? globalConcurrentExecutor
    }

    /// Downloads the platform's certificates now, or waits for a download that is under way.
    ///
    /// - Throws: ``WeChatPayError``: why the download failed, and the ring is as it was; `invalidConfiguration`
    ///   for a client that downloads no certificates.
    public func refreshCertificates() async throws {
        guard let certificates = pipeline.verifier.certificates else {
            throw WeChatPayError(
                .invalidConfiguration,
                "This client does not download certificates; set apiV3Key and certificates in its configuration"
            )
        }
        try await certificates.refresh()
    }
}
