import Foundation
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox

/// All that the demonstration found out.
struct DemoReport: Encodable {
    struct Platform: Encodable {
        let baseURL: String
        let merchantID: String
        let merchantSerial: String
        let platformKeyID: String
        let school: String
        let organizationID: String
        let users: Int
    }

    /// A member of the user that the calls changed.
    struct Change: Encodable {
        let field: String
        let before: String
        let after: String
    }

    struct Header: Encodable {
        let name: String
        let value: String
    }

    /// One exchange as it went over the wire.
    struct Wire: Encodable {
        let requestLine: String
        let requestHeaders: [Header]
        let signedMessage: String
        let sealedFields: [Header]
        let status: Int
        let responseHeaders: [Header]
        let verifiedMessage: String

        init(request: TransportRequest, response: TransportResponse) {
            self.requestLine = "\(request.method) \(request.target)"
            self.requestHeaders = request.headers.map { Header(name: $0.name, value: $0.value) }
            let authorization = request.headers["Authorization"] ?? ""
            var parameters: [Substring: Substring] = [:]
            for match in authorization.matches(of: #/([a-z_]+)="([^"]*)"/#) { parameters[match.1] = match.2 }
            self.signedMessage = String(
                decoding: SignatureMessage.request(
                    method: request.method,
                    target: request.target,
                    timestamp: String(parameters["timestamp"] ?? ""),
                    nonce: String(parameters["nonce_str"] ?? ""),
                    body: request.body
                ).bytes,
                as: UTF8.self
            )
            let body = (try? JSONDecoder().decode(JSONValue.self, checking: request.body)) ?? .null
            self.sealedFields = ["user_name", "phone"].compactMap { name in
                body[name].string.map { Header(name: name, value: $0) }
            }
            self.status = response.status
            self.responseHeaders = response.headers.map { Header(name: $0.name, value: $0.value) }
            self.verifiedMessage = String(
                decoding: SignatureMessage.response(
                    timestamp: response.headers["Wechatpay-Timestamp"] ?? "",
                    nonce: response.headers["Wechatpay-Nonce"] ?? "",
                    body: response.body
                ).bytes,
                as: UTF8.self
            )
        }
    }

    /// The result of a request that was changed after it was signed.
    struct RejectedCall: Encodable {
        let status: Int?
        let code: String?
        let error: String
        let comparedMessage: String?
    }

    let platform: Platform
    let calls: [DemoCalls.Outcome]
    let before: JSONValue
    let after: JSONValue
    let changes: [Change]
    let wire: Wire?
    let rejected: RejectedCall?

    /// Whether every call succeeded, the update is visible, and the faulty request was rejected.
    var isOK: Bool {
        calls.count == 12 && calls.allSatisfy(\.isOK) && !changes.isEmpty && rejected?.code == "SIGN_ERROR"
    }

    /// The members in which two users differ, inner ones by dotted names.
    static func changes(from before: JSONValue, to after: JSONValue, at path: String = "") -> [Change] {
        guard let old = before.object, let new = after.object else {
            return before == after ? [] : [Change(field: path, before: text(before), after: text(after))]
        }
        return Set(old.keys).union(new.keys).sorted().flatMap { name in
            changes(from: before[name], to: after[name], at: path.isEmpty ? name : "\(path).\(name)")
        }
    }

    static func text(_ value: JSONValue) -> String { value.string ?? value.description }
}
