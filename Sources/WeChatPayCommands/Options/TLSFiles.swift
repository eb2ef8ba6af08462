import Foundation
import WeChatPaySandbox

/// The sandbox's certificate for the platform's host names, saved so that it has to be trusted only once.
struct TLSFiles {
    /// The absolute path of the directory: programs with other working directories use the files.
    let directory: String

    init(directory: String) { self.directory = URL(fileURLWithPath: directory).path }

    /// Path of the authority's certificate.
    var authority: String { "\(directory)/sandbox_ca.pem" }
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
            let existing = SandboxTLS(
                authorityPEM: authorityPEM,
                certificatePEM: certificatePEM,
                privateKeyPEM: privateKeyPEM
            )
            if let until = existing.validUntil, until > Date().addingTimeInterval(86400) { return existing }
        }
        let made = try SandboxTLS.make()
        let files = CredentialFiles(directory: directory)
        try files.makeDirectory()
        _ = try files.write(made.authorityPEM, to: "sandbox_ca.pem", mode: 0o644)
        _ = try files.write(made.certificatePEM, to: "sandbox_tls.pem", mode: 0o644)
        _ = try files.write(made.privateKeyPEM, to: "sandbox_tls_key.pem", mode: 0o600)
        return made
    }

    /// Returns instructions: the authority to trust, the address for the host names, and how to undo both.
    ///
    /// - Parameters:
    ///   - port: Where the sandbox listens.
    ///   - isKept: Whether the files stay when it ends.
    /// - Returns: Lines.
    func advice(port: Int, isKept: Bool) -> [String] {
        let (language, names) = (Language.current, SandboxTLS.platformHosts.joined(separator: " "))
        var lines = [
            language(
                "HTTPS for \(names). The authority is limited to these names, and its key is discarded. Do not share \(key): programs that trust the authority accept it as the platform.",
                "HTTPS 域名：\(names)。该 CA 不能签发其他域名，其私钥已丢弃。请妥善保管 \(key)：信任该 CA 的程序会把它当作平台。"
            ),
            language("Trust \(authority), for one program:", "让单个程序信任 \(authority)："),
            "  wechatpay: export WECHATPAY_CA_FILE=\(authority)",
            "  curl:      curl --cacert \(authority) …",
            "  PHP:       php -d curl.cainfo=\(authority) -d openssl.cafile=\(authority) …",
            "  Python:    export REQUESTS_CA_BUNDLE=\(authority) SSL_CERT_FILE=\(authority)",
            "  Node.js:   export NODE_EXTRA_CA_CERTS=\(authority)",
            "  Go:        export SSL_CERT_FILE=\(authority)",
            "  Java:      keytool -importcert -noprompt -alias wechatpay-sandbox -file \(authority) -keystore \(directory)/sandbox_ca.p12 -storepass changeit",
            "             java -Djavax.net.ssl.trustStore=\(directory)/sandbox_ca.p12 -Djavax.net.ssl.trustStorePassword=changeit …",
        ]
        guard isKept else {
            return lines + [
                language(
                    "The authority is removed when the sandbox ends. With --write-credentials DIR it is kept and needs to be trusted only once.",
                    "沙箱结束后该 CA 即失效：使用 --write-credentials DIR 可保留，只需信任一次。"
                )
            ]
        }
        lines += [
            language("or for this machine (Debian):", "或让整台机器信任（Debian）："),
            "  sudo cp \(authority) /usr/local/share/ca-certificates/wechatpay-sandbox.crt && sudo update-ca-certificates",
            language("Resolve the names to this machine:", "把域名指向本机："),
            "  echo '127.0.0.1 \(names) # wechatpay-sandbox' | sudo tee -a /etc/hosts",
        ]
        if port != 443 {
            lines.append(
                language(
                    "  Programs with a fixed host connect to port 443, and this sandbox listens on \(port): omit --port, or redirect 443 to it.",
                    "  域名写死的程序访问 443 端口，而沙箱监听 \(port)：请去掉 --port，或把 443 转发过来。"
                )
            )
        }
        return lines + [
            language("Undo both:", "撤销："),
            "  sudo sed -i '/# wechatpay-sandbox$/d' /etc/hosts",
            "  sudo rm -f /usr/local/share/ca-certificates/wechatpay-sandbox.crt && sudo update-ca-certificates --fresh",
        ]
    }
}
