import AsyncHTTPClient
import Foundation
import NIOSSL
import Synchronization
import WeChatPay
import WeChatPayCrypto

/// HTTP clients that fail at once if no server listens, and may trust an authority besides the system's, such as
/// a sandbox's; there is one for each file, and it is never shut down: it lives as long as the program.
enum TrustingClient {
    private static let clients = Mutex<[String?: HTTPClient]>([:])

    /// The client for a file.
    ///
    /// - Parameter path: Certificates, PEM; `nil` for the system's alone.
    /// - Returns: A client that needs no shutting down.
    /// - Throws: `Credentials.Problem` if the file contains no certificates.
    static func client(trusting path: String?) throws -> HTTPClient {
        if let client = clients.withLock({ $0[path] }) { return client }
        var tls = TLSConfiguration.makeClientConfiguration()
        if let path { tls.additionalTrustRoots = [.certificates(try certificates(in: path))] }
        var configuration = AsyncHTTPClientTransport.clientConfiguration
        configuration.tlsConfiguration = tls
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        clients.withLock { $0[path] = client }
        return client
    }

    private static func certificates(in path: String) throws -> [NIOSSLCertificate] {
        guard let contents = try? InputText.file(path) else {
            throw Credentials.Problem(
                description: Language.current(
                    "Cannot read the certificates at \(path.printablePath)",
                    "无法读取证书 \(path.printablePath)"
                )
            )
        }
        do {
            return try NIOSSLCertificate.fromPEMBytes(Array(contents))
        } catch {
            throw Credentials.Problem(
                description: Language.current(
                    "\(path.printablePath) contains no PEM certificates",
                    "\(path.printablePath) 中没有 PEM 证书"
                )
            )
        }
    }
}
