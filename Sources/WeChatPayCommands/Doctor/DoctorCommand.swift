import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayDiagnosis

/// `wechatpay doctor`: finds the problem in a configuration, or in one signature.
struct DoctorCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: Language.current(
            "Checks a configuration, or explains why a request's signature is rejected.",
            "检查配置，或找出请求签名被拒的原因。"
        ),
        discussion: Language.current(
            """
            Without --request, checks the keys, the serial, the clock, the hosts and file permissions, and makes one real call \
            of v3/security/echo. With --request, reads a dump of a request as it was sent, such as \
            curl -v or a proxy writes, and identifies the mistake in its signature; nothing is sent.
            """,
            "不带参数时检查各密钥的角色、序列号、时钟、域名与文件权限，并经 v3/security/echo 做一次真实往返。--request 读取一份请求转储（如 curl -v 或代理所写），指出签名时犯的错误；不发送任何请求。"
        )
    )

    @Option(help: .text("A dump of one request; - is standard input.", "一份请求转储；- 表示标准输入。"))
    var request: String?

    @Option(
        help: .text(
            "The merchant's certificate, apiclient_cert.pem. Default: the one next to the private key.",
            "商户 API 证书 apiclient_cert.pem。默认：私钥同目录下的证书。"
        )
    )
    var certificate: String?

    @Flag(help: .text("Skip the checks that need the network.", "跳过需要网络的检查。"))
    var offline = false

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    func execute() async throws {
        let settings = try await credentials.settings(warns: false)
        if let request {
            try diagnose(try HTTPDump(try InputText.file(named: request)), settings)
        } else {
            try await check(settings)
        }
    }

    /// Where the merchant's certificate is.
    private func certificatePath(_ settings: Settings) -> String? {
        if let certificate { return certificate }
        guard let key = settings[.privateKey], !key.mayHoldKey else { return nil }
        let path = URL(fileURLWithPath: key).deletingLastPathComponent().appendingPathComponent("apiclient_cert.pem")
            .path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    private func diagnose(_ dump: HTTPDump, _ settings: Settings) throws {
        let identity = try certificatePath(settings).map {
            try CertificateIdentity(certificatePEM: String(decoding: try InputText.file($0), as: UTF8.self))
        }
        let publicKey = try identity?.publicKey ?? settings.merchantKey().publicKey
        let diagnosis = try Self.diagnosis(
            of: dump,
            by: publicKey,
            serial: identity?.serial ?? settings[.serial],
            settings
        )
        let language = Language.current
        try results.print(diagnosis) {
            Table(
                heading: [],
                rows: [
                    [language("cause", "原因"), diagnosis.causes.map(\.rawValue).joined(separator: ", ")],
                    [language("found", "结论"), language(diagnosis.message, diagnosis.messageZH)],
                    [language("advice", "建议"), language(diagnosis.advice, diagnosis.adviceZH)],
                ]
            )
        }
        if diagnosis.cause != .valid { throw ExitCode(ExitStatus.unverified.rawValue) }
    }

    private static func diagnosis(
        of dump: HTTPDump,
        by publicKey: RSAPublicKey,
        serial: String?,
        _ settings: Settings
    ) throws -> Diagnosis {
        let request = try dump.signedRequest()
        let certificate = settings[.platformKey].flatMap { try? InputText.file($0) }
            .flatMap { try? CertificateIdentity(certificatePEM: String(decoding: $0, as: UTF8.self)).serial }
        let platform = [settings[.platformKeyID], settings[.sandboxPlatformKeyID], certificate].compactMap(\.self)
        let serial = serial.flatMap {
            SignatureDoctor.diagnose(serial: request.authorization.serial, expected: $0, platform: platform)
        }
        if let found = serial ?? SignatureDoctor.diagnose(request.authorization, merchantID: settings[.mchid]) {
            return found
        }
        let doctor = SignatureDoctor(publicKey: publicKey, timeLimit: .seconds(20))
        let found = doctor.diagnose(request)
        // Files of editors end in a line feed that was never sent; the declared length would show it.
        if found.cause != .valid, dump.header("Content-Length") == nil, let trimmed = try dump.withoutFinalLineFeed {
            let without = doctor.diagnose(trimmed)
            if without.cause == .valid {
                Console().err(
                    Language.current(
                        "note: the signature is correct without the line feed at the end of the body",
                        "提示：去掉报文末尾的换行后签名正确"
                    )
                )
                return without
            }
        }
        return found
    }

    private func check(_ settings: Settings) async throws {
        var checkup = Checkup(language: .current)
        KeyCheckup(settings: settings, certificate: certificatePath(settings)).run(&checkup)
        if offline || !checkup.isHealthy {
            checkup.skipped(
                "network",
                offline ? "skipped because of --offline" : "skipped: fix the keys first",
                offline ? "按要求跳过" : "跳过：请先解决密钥问题"
            )
        } else {
            let http = try TrustingClient.client(trusting: settings[.caFile])
            await NetworkCheckup(configuration: try Credentials(settings).configuration(), http: http).run(&checkup)
        }
        let (items, table) = (checkup.items, checkup.table)
        try results.print(items) { table }
        if !checkup.isHealthy { throw ExitCode(ExitStatus.configuration.rawValue) }
    }
}
