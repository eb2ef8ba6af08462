/// The `Authorization` header of a request, taken apart.
///
/// Source: WeChat Pay API v3, signing a request.
package struct AuthorizationHeader: Sendable {
    package static let scheme = "WECHATPAY2-SHA256-RSA2048"

    package let merchantID: String
    package let serial: String
    package let nonce: String
    package let timestamp: String
    package let signature: String

    /// Reads the header; the order of the five parameters is free.
    ///
    /// - Throws: ``MalformedRequest`` naming the part that is missing or malformed.
    package init(_ header: String?) throws(MalformedRequest) {
        guard let header else {
            throw Self.malformed("the Authorization header is missing")
        }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0] == Self.scheme else {
            throw Self.malformed("the scheme must be \(Self.scheme)")
        }
        guard parts[1].wholeMatch(of: #/ *[a-z_]+="[^"]*"(?: *, *[a-z_]+="[^"]*")* */#) != nil else {
            throw Self.malformed("the parameters must be name=\"value\", with commas between them")
        }
        var values: [Substring: Substring] = [:]
        for match in parts[1].matches(of: #/([a-z_]+)="([^"]*)"/#) {
            guard values.updateValue(match.2, forKey: match.1) == nil else {
                throw Self.malformed("\(match.1.prefix(32)) is given twice")
            }
        }
        func value(_ name: Substring) throws(MalformedRequest) -> String {
            guard let value = values[name], !value.isEmpty else { throw Self.malformed("\(name) is missing") }
            return String(value)
        }
        self.merchantID = try value("mchid")
        self.serial = try value("serial_no")
        self.nonce = try value("nonce_str")
        self.timestamp = try value("timestamp")
        self.signature = try value("signature")
    }

    private static func malformed(_ issue: String) -> MalformedRequest { MalformedRequest("Authorization", issue) }

    /// The five parameters.
    package var parameters: SignedRequest.Authorization {
        SignedRequest.Authorization(
            merchantID: merchantID,
            serial: serial,
            nonce: nonce,
            timestamp: timestamp,
            signature: signature
        )
    }
}
