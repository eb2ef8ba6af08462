import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayCrypto

/// `wechatpay certificates`: the platform's certificates.
struct CertificatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificates",
        abstract: Language.current("Lists and downloads the platform's certificates.", "列出与下载平台证书。"),
        subcommands: [CertificatesListCommand.self, CertificatesDownloadCommand.self]
    )

    /// The certificates that the platform currently returns.
    static func download(_ options: CredentialOptions) async throws -> PlatformKeyRing {
        var configuration = try await options.credentials().configuration()
        guard configuration.apiV3Key != nil else {
            throw Credentials.Problem(
                description: Language.current(
                    "The API v3 key, which decrypts the certificates, is missing. Set "
                        + "\(Credentials.Setting.apiV3Key.variable)",
                    "缺少用于解密平台证书的 APIv3 密钥。请设置 \(Credentials.Setting.apiV3Key.variable)"
                )
            )
        }
        // Only the downloaded keys: a key that is already in the ring would remain in the list.
        configuration.certificates = CertificatePolicy()
        let held = configuration.platformKeys.keys
        let ring = PlatformKeyRing(held)
        configuration.platformKeys = ring
        do {
            try await WeChatPayClient(configuration).refreshCertificates()
        } catch let error as WeChatPayError where error.status == 404 {
            throw Failure.Problem(
                status: .notFound,
                description: Failure(error, .current).message,
                next: Language.current(
                    "this merchant uses a platform public key instead of certificates, so there are none to download",
                    "该商户使用微信支付公钥，没有平台证书可下载"
                )
            )
        }
        for key in ring.keys where key.isPublicKey { ring.remove(key.id) }
        return ring
    }
}

/// `wechatpay certificates list`.
struct CertificatesListCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Language.current("Lists the platform's certificates.", "列出平台证书。")
    )

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    private struct Certificate: Encodable {
        let serial_no: String
        let effective_time: Date
        let expire_time: Date
    }

    func execute() async throws {
        let certificates = try await CertificatesCommand.download(credentials).keys.compactMap { key in
            key.validity.map {
                Certificate(serial_no: key.id, effective_time: $0.lowerBound, expire_time: $0.upperBound)
            }
        }
        let language = Language.current
        try results.print(certificates) {
            Table(
                heading: [language("serial", "序列号"), language("valid from", "生效"), language("valid until", "失效")],
                rows: certificates.map {
                    [$0.serial_no, $0.effective_time.ISO8601Format(), $0.expire_time.ISO8601Format()]
                }
            )
        }
    }
}

/// `wechatpay certificates download`.
struct CertificatesDownloadCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "download",
        abstract: Language.current(
            "Writes the platform's certificates to a directory, as PEM files.",
            "把平台证书以 PEM 文件写入目录。"
        )
    )

    @Argument(help: .text("The directory; it is created if necessary.", "目标目录；不存在时创建。"))
    var directory: String

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    func validate() throws {
        guard !directory.mayHoldKey else {
            throw ValidationError(
                Language.current("The directory must be a path", "目录应为路径")
            )
        }
    }

    func execute() async throws {
        // Also creates it.
        try CredentialFiles(directory: directory).makeDirectory()
        try OutputFile.check("\(directory)/certificate.pem")
        let ring = try await CertificatesCommand.download(credentials)
        try ring.save(to: directory)
        for key in ring.keys { try Console().out("\(directory.printablePath)/\(key.id).pem") }
    }
}
