import Foundation
import WeChatPaySandbox

/// The sandbox's certificate for the platform's host names, kept so that it must be trusted once only.
struct TLSFiles {
    let directory: String

    private var authority: String { "\(directory)/sandbox_ca.pem" }
    private var certificate: String { "\(directory)/sandbox_tls.pem" }
    private var key: String { "\(directory)/sandbox_tls_key.pem" }

    /// The certificate of an earlier run, or a new one.
    ///
    /// - Throws: An error when a file cannot be written.
    func load() throws -> SandboxTLS {
        if let authorityPEM = try? String(contentsOfFile: authority, encoding: .utf8),
            let certificatePEM = try? String(contentsOfFile: certificate, encoding: .utf8),
            let privateKeyPEM = try? String(contentsOfFile: key, encoding: .utf8)
        {
            let kept = SandboxTLS(
                authorityPEM: authorityPEM,
                certificatePEM: certificatePEM,
                privateKeyPEM: privateKeyPEM
            )
            if let until = kept.validUntil, until > Date().addingTimeInterval(86400) { return kept }
        }
        let made = try SandboxTLS.make()
        let files = CredentialFiles(directory: directory)
        try files.makeDirectory()
        _ = try files.write(made.authorityPEM, to: "sandbox_ca.pem", mode: 0o644)
        _ = try files.write(made.certificatePEM, to: "sandbox_tls.pem", mode: 0o644)
        _ = try files.write(made.privateKeyPEM, to: "sandbox_tls_key.pem", mode: 0o600)
        return made
    }

    /// What to trust, where to point names, and how to undo both.
    var advice: [String] {
        let (language, names) = (Language.current, SandboxTLS.platformHosts.joined(separator: " "))
        return [
            language(
                "HTTPS for \(names). It vouches for these names only; its authority's key is thrown away.",
                "HTTPS 域名：\(names)。该 CA 只能签发这些域名，其私钥已丢弃。"
            ),
            language("Trust \(authority), for one program:", "让单个程序信任 \(authority)："),
            "  curl --cacert \(authority) …",
            "  SSL_CERT_FILE=\(authority)         (OpenSSL, Go, Ruby, PHP)",
            "  REQUESTS_CA_BUNDLE=\(authority)    (Python requests)",
            "  NODE_EXTRA_CA_CERTS=\(authority)   (Node.js)",
            "  keytool -importcert -noprompt -alias wechatpay-sandbox -file \(authority) -keystore sandbox.jks -storepass changeit   (Java)",
            language("or for this machine (Debian):", "或让整台机器信任（Debian）："),
            "  sudo cp \(authority) /usr/local/share/ca-certificates/wechatpay-sandbox.crt && sudo update-ca-certificates",
            language("Point the names here:", "把域名指向本机："),
            "  echo '127.0.0.1 \(names) # wechatpay-sandbox' | sudo tee -a /etc/hosts",
            language("Undo both:", "撤销："),
            "  sudo sed -i '/# wechatpay-sandbox$/d' /etc/hosts",
            "  sudo rm -f /usr/local/share/ca-certificates/wechatpay-sandbox.crt && sudo update-ca-certificates --fresh",
        ]
    }
}
