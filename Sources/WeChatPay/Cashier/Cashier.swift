import Foundation
import WeChatPayCrypto

/// Signs the parameters that a front end needs to show the cashier for a prepaid order.
///
/// Each method's result encodes to exactly the names that the front end's call expects.
///
/// Source: WeChat Pay API v3, calling up payment in JSAPI, mini programs and apps.
public struct Cashier: Sendable {
    let pipeline: Pipeline

    /// The parameters of `WeixinJSBridge.invoke("getBrandWCPayRequest", …)`.
    public struct JSAPIParameters: Sendable, Hashable, Codable {
        /// The official account's id.
        public let appId: String
        /// Seconds since 1970, as text.
        public let timeStamp: String
        /// The nonce.
        public let nonceStr: String
        /// `prepay_id=…`.
        public let package: String
        /// `RSA`.
        public let signType: String
        /// The signature, Base64.
        public let paySign: String
    }

    /// The parameters of `wx.requestPayment(…)`.
    public struct MiniProgramParameters: Sendable, Hashable, Codable {
        /// Seconds since 1970, as text.
        public let timeStamp: String
        /// The nonce.
        public let nonceStr: String
        /// `prepay_id=…`.
        public let package: String
        /// `RSA`.
        public let signType: String
        /// The signature, Base64.
        public let paySign: String
    }

    /// The parameters of the SDK's payment request in an app.
    public struct AppParameters: Sendable, Hashable, Codable {
        /// The app's id.
        public let appid: String
        /// The merchant number that the order was made for.
        public let partnerid: String
        /// The bare prepay id.
        public let prepayid: String
        /// `Sign=WXPay`.
        public let package: String
        /// The nonce.
        public let noncestr: String
        /// Seconds since 1970, as text.
        public let timestamp: String
        /// The signature, Base64.
        public let sign: String
    }

    /// Signs for a page in WeChat's browser.
    ///
    /// - Parameters:
    ///   - appID: The official account's id, the one that the order was made with.
    ///   - prepayID: The order's `prepay_id`.
    /// - Returns: The parameters, good for two hours.
    /// - Throws: ``WeChatPayError`` with code `invalidRequest` for an empty id, `signingFailed`.
    public func jsapi(appID: String, prepayID: String) async throws -> JSAPIParameters {
        let signed = try await sign(appID, prepayID, subject: "prepay_id=\(prepayID)")
        return JSAPIParameters(
            appId: appID,
            timeStamp: signed.timestamp,
            nonceStr: signed.nonce,
            package: "prepay_id=\(prepayID)",
            signType: "RSA",
            paySign: signed.signature
        )
    }

    /// Signs for a mini program.
    ///
    /// - Parameters:
    ///   - appID: The mini program's id, the one that the order was made with.
    ///   - prepayID: The order's `prepay_id`.
    /// - Returns: The parameters, good for two hours.
    /// - Throws: As ``jsapi(appID:prepayID:)``.
    public func miniProgram(appID: String, prepayID: String) async throws -> MiniProgramParameters {
        let signed = try await sign(appID, prepayID, subject: "prepay_id=\(prepayID)")
        return MiniProgramParameters(
            timeStamp: signed.timestamp,
            nonceStr: signed.nonce,
            package: "prepay_id=\(prepayID)",
            signType: "RSA",
            paySign: signed.signature
        )
    }

    /// Signs for an app.
    ///
    /// - Parameters:
    ///   - appID: The app's id, the one that the order was made with.
    ///   - prepayID: The order's `prepay_id`.
    ///   - partnerID: The merchant number that the order was made for. Default: the client's own; a provider
    ///     passes the number of its sub-merchant.
    /// - Returns: The parameters, good for two hours.
    /// - Throws: As ``jsapi(appID:prepayID:)``.
    public func app(appID: String, prepayID: String, partnerID: String? = nil) async throws -> AppParameters {
        let signed = try await sign(appID, prepayID, subject: prepayID)
        return AppParameters(
            appid: appID,
            partnerid: partnerID ?? pipeline.configuration.merchant.id,
            prepayid: prepayID,
            package: "Sign=WXPay",
            noncestr: signed.nonce,
            timestamp: signed.timestamp,
            sign: signed.signature
        )
    }

    private func sign(
        _ appID: String,
        _ prepayID: String,
        subject: String
    ) async throws -> (timestamp: String, nonce: String, signature: String) {
        for (name, value) in [("appID", appID), ("prepayID", prepayID)]
        where value.isEmpty || !Headers.isValidValue(value) || value.hasPrefix("prepay_id=") {
            throw WeChatPayError(
                .invalidRequest,
                "\(name) must be the id alone: not empty, without control characters and without the prefix \"prepay_id=\"",
                stage: .sign,
                parameter: name
            )
        }
        let configuration = pipeline.configuration
        let timestamp = SignatureTimestamp(configuration.time.now()).description
        let nonce = configuration.nonce()
        let message = SignatureMessage.cashier(appID: appID, timestamp: timestamp, nonce: nonce, subject: subject)
        do {
            return (timestamp, nonce, try await configuration.merchant.key.sign(message))
        } catch let error as CancellationError {
            throw error
        } catch {
            throw WeChatPayError(
                .signingFailed,
                "The parameters could not be signed; check the signing key",
                stage: .sign,
                underlying: error
            )
        }
    }
}

extension WeChatPayClient {
    /// Signs the parameters that a front end needs to show the cashier.
    public var cashier: Cashier { Cashier(pipeline: pipeline) }
}
