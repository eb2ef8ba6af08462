package import Foundation

/// The golden data, made by another implementation.
package struct Vectors: Decodable, Sendable {
    package struct Merchant: Decodable, Sendable {
        package let mchid: String
        package let serial: String
        package let api_v3_key: String
        package let private_key_pkcs8: String
        package let private_key_pkcs1: String
        package let certificate: String
    }

    package struct Platform: Decodable, Sendable {
        package let public_key_id: String
        package let public_key: String
        package let private_key: String
        package let certificate_serial: String
        package let certificate: String
    }

    package struct Signing: Decodable, Sendable {
        package let name: String
        package let method: String
        package let target: String
        package let timestamp: String
        package let nonce: String
        package let body: String
        package let message_base64: String
        package let signature: String
    }

    package struct Response: Decodable, Sendable {
        package let name: String
        package let clock: Double
        package let headers: [String: String]
        package let body: String
        package let valid: Bool
    }

    package struct OAEP: Decodable, Sendable {
        package struct Row: Decodable, Sendable {
            package let plain: String
            package let ciphertext: String
        }
        package let to_merchant: [Row]
        package let too_long: String
    }

    package struct Resource: Decodable, Sendable {
        package let nonce: String
        package let associated_data: String
        package let ciphertext: String
    }

    package struct GCM: Decodable, Sendable {
        package let name: String
        package let plain: String?
        package let resource: Resource
        package let valid: Bool
    }

    package struct Notification: Decodable, Sendable {
        package let clock: Double
        package let headers: [String: String]
        package let body: String
        package let plain: String
    }

    package struct Certificates: Decodable, Sendable {
        package let clock: Double
        package let headers: [String: String]
        package let body: String
    }

    package let merchant: Merchant
    package let platform: Platform
    package let signing: [Signing]
    package let responses: [Response]
    package let oaep: OAEP
    package let aes_gcm: [GCM]
    package let notification: Notification
    package let certificates: Certificates

    /// The vectors of the protocol.
    package static let shared: Vectors = load("protocol")

    /// Where this build put its products.
    package static let products = Bundle.module.bundleURL.deletingLastPathComponent()

    /// A chain of members and the path that it must lead to.
    package struct ChainPath: Decodable, Sendable {
        package let chain: String
        package let path: String
        package let verb: String
    }

    /// The vectors of the chain.
    package static let chainPaths: [ChainPath] = load("chain_paths")

    private static func load<T: Decodable>(_ name: String) -> T {
        guard let url = Bundle.module.url(forResource: name, withExtension: "json"),
            let data = try? Data(contentsOf: url), let value = try? JSONDecoder().decode(T.self, from: data)
        else { preconditionFailure("The vectors \(name).json cannot be read") }
        return value
    }
}
