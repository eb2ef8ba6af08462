import Crypto
import Foundation
import WeChatPayCrypto

/// The lines of a message to sign, and how they are combined.
struct MessageLines {
    enum Form {
        case request, response, nonceBeforeTimestamp
    }

    /// What follows the last line before the body.
    enum Ending {
        /// The body and a line feed: the correct ending.
        case lineFeed
        case withoutFinalLineFeed, extraLineFeed
        /// No body, but the line feed before it.
        case withoutBodyLine
        case nothing
    }

    /// What was signed of the message.
    enum Content {
        case message, hexDigest, capitalHexDigest, base64Digest, digest
    }

    var method: String
    var origin = ""
    var path: String
    var query: String?
    var timestamp: String
    var nonce: String
    var body: Data
    var form = Form.request
    var lineEnd = "\n"
    var ending = Ending.lineFeed
    var content = Content.message

    /// The lines as they should be.
    init(_ request: SignedRequest) {
        let pieces = request.target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.method = request.method
        self.path = String(pieces.first ?? "")
        self.query = pieces.count > 1 ? String(pieces[1]) : nil
        self.timestamp = request.authorization.timestamp
        self.nonce = request.authorization.nonce
        self.body = request.meta ?? request.body
    }

    /// What was signed.
    var bytes: Data {
        let message = message
        let digest = Data(SHA256.hash(data: content == .message ? Data() : message))
        return switch content {
        case .message: message
        case .hexDigest: Data(Hex.text(digest).utf8)
        case .capitalHexDigest: Data(Hex.text(digest, isUppercase: true).utf8)
        case .base64Digest: Data(digest.base64EncodedString().utf8)
        case .digest: digest
        }
    }

    private var message: Data {
        let target = origin + path + (query.map { "?\($0)" } ?? "")
        let lines =
            switch form {
            case .request: [method, target, timestamp, nonce]
            case .nonceBeforeTimestamp: [method, target, nonce, timestamp]
            case .response: [timestamp, nonce]
            }
        var message = Data(lines.joined(separator: lineEnd).utf8)
        if ending == .nothing { return message }
        message += Data(lineEnd.utf8)
        if ending == .withoutBodyLine { return message }
        message += body
        if ending == .withoutFinalLineFeed { return message }
        message += Data((ending == .extraLineFeed ? lineEnd + lineEnd : lineEnd).utf8)
        return message
    }
}
