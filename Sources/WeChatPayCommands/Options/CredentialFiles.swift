import Foundation
import WeChatPayCrypto
import WeChatPaySandbox

/// Writes a sandbox's credentials to a directory, for clients in any language.
struct CredentialFiles {
    let directory: String

    /// Writes keys, certificate, an environment file and a configuration file; those that hold
    /// secrets have mode 0600 before any content is written.
    ///
    /// - Parameters:
    ///   - credentials: What the sandbox handed out.
    ///   - baseURL: Where it listens.
    ///   - keyMode: In certificate mode no platform key is written: it is downloaded.
    ///   - adminURL: The URL of the admin API, if it is enabled.
    ///   - caFile: The path of the certificate authority to trust, if the sandbox uses HTTPS.
    /// - Returns: The credentials, with the paths of the files.
    /// - Throws: ``Credentials/Problem`` when a file cannot be written, or would be written over.
    func write(
        _ credentials: SandboxCredentials,
        baseURL: String,
        keyMode: SandboxConfiguration.KeyMode = .publicKey,
        adminURL: String? = nil,
        caFile: String? = nil
    ) throws -> Credentials {
        try makeDirectory()
        try refuseForeignFiles()
        let paths = Credentials(
            merchantID: credentials.merchantID,
            merchantSerial: credentials.merchantSerial,
            privateKeyFile: try write(credentials.privateKeyPEM, to: "apiclient_key.pem", mode: 0o600),
            platformKeyID: credentials.platformKeyID,
            platformKeyFile: keyMode == .certificate
                ? nil : try write(credentials.platformPublicKeyPEM, to: "pub_key.pem", mode: 0o600),
            apiV3Key: credentials.apiV3Key,
            baseURL: baseURL,
            caFile: caFile,
            sandboxPlatformKeyFile: try write(
                credentials.platformPrivateKeyPEM,
                to: "sandbox_platform_key.pem",
                mode: 0o600
            ),
            sandboxPlatformKeyID: credentials.platformPrivateKeyID,
            sandboxAdminURL: adminURL
        )
        _ = try write(credentials.certificatePEM, to: "apiclient_cert.pem", mode: 0o644)
        if let pem = credentials.platformCertificatePEM {
            _ = try write(pem, to: "platform_cert.pem", mode: 0o644)
        }
        // What an earlier run with other keys left here.
        if credentials.platformCertificatePEM == nil { remove("platform_cert.pem") }
        if keyMode == .certificate { remove("pub_key.pem") }
        let members = Dictionary(uniqueKeysWithValues: paths.settings.map { ($0.member, $1) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: try encoder.encode(["wechatpay": members]), as: UTF8.self)
        _ = try write(json + "\n", to: "wechatpay.json", mode: 0o600)
        // Written last: when this file exists, the others are complete.
        _ = try write(paths.exports.joined(separator: "\n") + "\n", to: "wechatpay.env", mode: 0o600)
        return paths
    }

    private func remove(_ name: String) { try? FileManager.default.removeItem(atPath: "\(directory)/\(name)") }

    /// Makes the directory, which its owner alone may enter.
    func makeDirectory() throws {
        do {
            try FileManager.default.createDirectory(
                atPath: directory,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw Credentials.Problem(
                description: Language.current(
                    "Cannot create the directory \(directory.printablePath); check its permissions",
                    "无法创建目录 \(directory.printablePath)；请检查权限"
                )
            )
        }
    }

    /// The names are those of the platform's own downloads: real keys must not be written over.
    ///
    /// Only a sandbox has a platform's private key.
    private func refuseForeignFiles() throws {
        func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(directory)/\(name)") }
        let found = ["apiclient_key.pem", "apiclient_cert.pem", "pub_key.pem"].first(where: exists)
        if let found, !exists("sandbox_platform_key.pem") {
            throw Credentials.Problem(
                description:
                    "\(directory.printablePath) contains a \(found) that does not belong to a sandbox; use another directory"
            )
        }
    }

    /// Writes a file in one step, with its mode from the start.
    func write(_ text: String, to name: String, mode: Int) throws -> String {
        let url = URL(fileURLWithPath: directory).appendingPathComponent(name)
        do {
            try PrivateFile.replace(url.path, Data(text.utf8), mode: mode_t(mode))
        } catch {
            throw Credentials.Problem(
                description: SystemFailure.cannotWrite(url.path.printablePath, " \(url.path.printablePath)", error)
            )
        }
        return url.path
    }
}
