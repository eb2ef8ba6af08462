import AsyncHTTPClient
import Foundation
import NIOSSL
import Synchronization

/// HTTP clients that fail at once where nobody listens, and may trust an authority beside the system's, such as a
/// sandbox's; one for each file, and never shut down: they live as long as the program.
enum TrustingClient {
    private static let clients = Mutex<[String?: HTTPClient]>([:])

    /// The client for a file.
    ///
    /// - Parameter path: Certificates, PEM; `nil` for the system's alone.
    /// - Returns: A client that needs no shutting down.
    /// - Throws: `Credentials.Problem` for a file that holds none.
    static func client(trusting path: String?) throws -> HTTPClient {
        if let client = clients.withLock({ $0[path] }) { return client }
        var tls = TLSConfiguration.makeClientConfiguration()
        if let path { tls.additionalTrustRoots = [.certificates(try certificates(in: path))] }
        var configuration = HTTPClient.Configuration(tlsConfiguration: tls, redirectConfiguration: .disallow)
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        clients.withLock { $0[path] = client }
        return client
    }

    private static func certificates(in path: String) throws -> [NIOSSLCertificate] {
        do {
            return try NIOSSLCertificate.fromPEMBytes(Array(try InputText.file(path)))
        } catch {
            throw Credentials.Problem(
                description: Language.current("\(path) holds no certificates in PEM", "\(path) 中没有 PEM 证书")
            )
        }
    }
}
