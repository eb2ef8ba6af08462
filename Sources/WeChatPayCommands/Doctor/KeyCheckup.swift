import Foundation
import WeChatPay
import WeChatPayConfiguration
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayDiagnosis

/// Checks keys and settings without the network: each key in its role.
struct KeyCheckup {
    let settings: Settings
    /// Path of the merchant's certificate, if it is given or is next to the key.
    let certificate: String?

    func run(_ checkup: inout Checkup) {
        merchantNumber(&checkup)
        let key = privateKey(&checkup)
        merchantCertificate(key, &checkup)
        apiV3Key(&checkup)
        platformKey(key, &checkup)
        permissions(&checkup)
    }

    private func merchantNumber(_ checkup: inout Checkup) {
        guard let id = settings[.mchid] else { return missing(.mchid, &checkup) }
        guard !id.isEmpty, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return checkup.failed(
                "mchid",
                "the merchant number must be digits",
                "商户号必须是数字",
                next: ("copy it from the account page of the merchant platform", "从商户平台的账户页面复制")
            )
        }
        checkup.ok("mchid", id, id)
    }

    private func privateKey(_ checkup: inout Checkup) -> RSASigningKey? {
        guard let path = settings[.privateKey] else {
            missing(.privateKey, &checkup)
            return nil
        }
        do {
            let key = try RSASigningKey(pemFile: path)
            checkup.ok("private_key", "\(path.printablePath) is an RSA private key", "\(path.printablePath) 是 RSA 私钥")
            return key
        } catch {
            checkup.failed(
                "private_key",
                "\(error)",
                LibraryText.localized(error, .chinese),
                next: ("use the merchant's apiclient_key.pem", "应为商户的 apiclient_key.pem")
            )
            return nil
        }
    }

    private func merchantCertificate(_ key: RSASigningKey?, _ checkup: inout Checkup) {
        guard let serial = settings[.serial] else { return missing(.serial, &checkup) }
        guard let certificate else {
            return checkup.skipped(
                "certificate",
                "no apiclient_cert.pem next to the private key; pass its path with --certificate",
                "私钥旁没有 apiclient_cert.pem；可用 --certificate 指定"
            )
        }
        let identity: CertificateIdentity
        do {
            identity = try CertificateIdentity(
                certificatePEM: String(decoding: try InputText.file(certificate), as: UTF8.self)
            )
        } catch {
            return checkup.failed(
                "certificate",
                "\(error)",
                LibraryText.localized(error, .chinese),
                next: ("use the merchant's apiclient_cert.pem", "应为商户的 apiclient_cert.pem")
            )
        }
        if let key, (try? key.publicKey.pem) != identity.publicKey.pem {
            let isPlatform = identity.publicKey.pem == platformPEM
            // The serial of a certificate that is not the key's would be a wrong one to send.
            return checkup.failed(
                "certificate",
                isPlatform
                    ? "\(certificate.printablePath) is the platform's certificate, not the merchant's"
                    : "the private key does not belong to \(certificate.printablePath)",
                isPlatform ? "\(certificate.printablePath) 是平台证书，不是商户的" : "私钥与 \(certificate.printablePath) 不是一对",
                next: (
                    "use the apiclient_cert.pem from the same download as the private key",
                    "应为与私钥同一次下载的 apiclient_cert.pem"
                )
            )
        }
        checkup.ok("certificate", "the private key matches the certificate", "私钥与证书是一对")
        let ids = [settings[.platformKeyID]].compactMap(\.self)
        if let diagnosis = SignatureDoctor.diagnose(serial: serial, expected: identity.serial, platform: ids) {
            checkup.failed(
                "serial",
                diagnosis.message,
                diagnosis.messageZH,
                next: ("set \(identity.serial)", "应为 \(identity.serial)")
            )
        } else if serial != identity.serial {
            checkup.failed(
                "serial",
                "this is not the serial of \(certificate.printablePath)",
                "不是 \(certificate.printablePath) 的序列号",
                next: ("set \(identity.serial)", "应为 \(identity.serial)")
            )
        } else {
            checkup.ok("serial", "it matches the certificate", "与证书一致")
        }
    }

    private func apiV3Key(_ checkup: inout Checkup) {
        guard let text = settings[.apiV3Key] else {
            return checkup.skipped(
                "api_v3_key",
                "not set: notifications and certificates cannot be decrypted",
                "未设置：无法解密通知与证书"
            )
        }
        do {
            _ = try APIv3Key(text)
            checkup.ok("api_v3_key", "32 bytes", "32 字节")
        } catch {
            checkup.failed(
                "api_v3_key",
                "\(error)",
                LibraryText.localized(error, .chinese),
                next: ("copy it from the merchant platform's API security page", "从商户平台的 API 安全页面复制")
            )
        }
    }

    private func platformKey(_ key: RSASigningKey?, _ checkup: inout Checkup) {
        guard let path = settings[.platformKey] else {
            guard settings[.apiV3Key] == nil else {
                return checkup.skipped(
                    "platform_key",
                    "not set: the platform's certificates are downloaded",
                    "未设置：将下载平台证书"
                )
            }
            return missing(.platformKey, &checkup)
        }
        let identity = try? CertificateIdentity(certificatePEM: platformText)
        if let own = try? key?.publicKey.pem, platformPEM == own {
            return checkup.failed(
                "platform_key",
                "\(path.printablePath) is the merchant's own \(identity == nil ? "public key" : "certificate"), not the platform's",
                "\(path.printablePath) 是商户自己的\(identity == nil ? "公钥" : "证书")，不是平台的",
                next: (
                    "download the platform's public key (pub_key.pem) from the merchant platform",
                    "从商户平台下载微信支付公钥（pub_key.pem）"
                )
            )
        }
        do {
            _ = try WeChatPayClient.Configuration.platformKey(at: path, id: settings[.platformKeyID] ?? "")
            checkup.ok(
                "platform_key",
                identity == nil
                    ? "a public key, \(settings[.platformKeyID] ?? "")" : "a certificate, \(identity?.serial ?? "")",
                identity == nil ? "公钥 \(settings[.platformKeyID] ?? "")" : "证书 \(identity?.serial ?? "")"
            )
        } catch {
            checkup.failed(
                "platform_key",
                "\(error)",
                LibraryText.localized(error, .chinese),
                next: (
                    "a public key requires its id, PUB_KEY_ID_…, in \(Credentials.Setting.platformKeyID.variable)",
                    "公钥须在 \(Credentials.Setting.platformKeyID.variable) 给出其 ID（PUB_KEY_ID_…）"
                )
            )
        }
    }

    /// The file of the platform's key.
    private var platformText: String {
        settings[.platformKey].flatMap { try? InputText.file($0) }.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The public key in the file of the platform's key, in any format.
    private var platformPEM: String? {
        (try? CertificateIdentity(certificatePEM: platformText).publicKey.pem)
            ?? (try? RSAPublicKey(pem: platformText).pem)
    }

    private func permissions(_ checkup: inout Checkup) {
        guard let key = settings[.privateKey], FileManager.default.fileExists(atPath: key) else { return }
        let files = [key, settings[.sandboxPlatformKey], settings.secretFile].compactMap(\.self)
        let open = files.compactMap { path in FileAccess.openMode(of: path).map { (path.printablePath, $0) } }
        if open.isEmpty {
            checkup.ok("permissions", "only its owner can read the private key", "只有属主可读取私钥")
        }
        for (path, mode) in open {
            checkup.warning(
                "permissions",
                "other users can read \(path): mode \(mode)",
                "其他用户可读取 \(path)：权限 \(mode)",
                next: ("chmod 600 \(path)", "chmod 600 \(path)")
            )
        }
    }

    private func missing(_ setting: Credentials.Setting, _ checkup: inout Checkup) {
        checkup.failed(
            setting.member,
            "not set",
            "未设置",
            next: (
                "set \(setting.variable), \(setting.option), or \(setting.member) in the file",
                "设置 \(setting.variable)、\(setting.option) 或配置文件中的 \(setting.member)"
            )
        )
    }
}
