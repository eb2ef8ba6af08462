import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayCrypto
import WeChatPayRoster
import WeChatPaySandbox
import WeChatPayDiagnosis

/// How a command ends; the numbers from 64 on are those of sysexits.
enum ExitStatus: Int32, CaseIterable {
    case success = 0
    /// Anything else.
    case failure = 1
    /// A plan has changes.
    case changes = 2
    /// The platform rejected the request.
    case refused = 3
    /// There is no such thing.
    case notFound = 4
    /// Wrong usage; the argument parser's own.
    case usage = 64
    /// A value is invalid; nothing was sent, or the rest of a roster was not sent.
    case invalid = 65
    /// The platform or the journal was not reached, is busy or failed; nothing was changed, or a roster only in part.
    case unavailable = 69
    /// The request may have been carried out.
    case unknown = 75
    /// What came is not signed as it must be.
    case unverified = 76
    /// The platform rejected the signature, key or permission.
    case denied = 77
    /// The configuration or the keys are invalid.
    case configuration = 78
    /// Stopped by Ctrl-C; the requests in flight were completed.
    case interrupted = 130
}

/// An error, with the recommended next step.
struct Failure {
    let status: ExitStatus
    let message: String
    let next: String?

    /// Sorts an error.
    init(_ error: any Error, _ language: Language) {
        switch error {
        case let error as WeChatPayError:
            self.status = Self.status(of: error)
            self.message = LibraryText.localized(error, language, summary: Self.chinese[error.code])
            let diagnosis = error.failure?.diagnosis
            let general =
                error.issues.isEmpty
                ? error.advice.map { LibraryText.localized($0, language) } ?? Self.next(after: status, language)
                : Self.next(after: error.issues, language)
            self.next =
                diagnosis.map {
                    language($0.message, $0.messageZH) + language(". ", "。") + language($0.advice, $0.adviceZH)
                } ?? general
        case let error as CryptoFailure:
            (self.status, self.message) = (.configuration, LibraryText.localized(error, language))
            self.next = Self.next(after: .configuration, language)
        case let error as Credentials.Problem:
            (self.status, self.message, self.next) = (.configuration, error.description, nil)
        case let error as Problem:
            (self.status, self.message, self.next) = (error.status, error.description, error.next)
        case let error as RosterError:
            self.status = Self.status(of: error)
            self.message = LibraryText.localized(error.message, language)
            let advice = error.advice.map { LibraryText.localized($0, language) }
            self.next = advice.map { $0 + (Self.options[error.code].map { " (\($0))" } ?? "") }
        case let error as HTTPDump.Malformed:
            (self.status, self.message, self.next) = (.invalid, LibraryText.localized("\(error)", language), nil)
        default:
            self.status = .failure
            self.message =
                SystemFailure.isOwn(error)
                ? "\(error)"
                : language("The work failed: ", "操作失败：") + SystemFailure.text(error)
            self.next = nil
        }
    }

    /// The options for issues that the checks of a request refused.
    private static func next(after issues: [RequestIssue], _ language: Language) -> String {
        let unchecked = language(
            "--ignore \(issues.first?.kind.rawValue ?? "KIND") accepts it; --no-check sends the request as it is",
            "--ignore \(issues.first?.kind.rawValue ?? "KIND") 可忽略；--no-check 可原样发送"
        )
        guard issues.contains(where: { $0.kind == .plainText }) else { return unchecked }
        return language("--encrypt or --seal FIELD encrypts it; ", "--encrypt 或 --seal 字段 可加密；") + unchecked
    }

    /// An error of a command itself.
    struct Problem: Error, CustomStringConvertible {
        var status = ExitStatus.failure
        let description: String
        var next: String?
    }

    /// The meaning of a code, for a message without a translation.
    private static let chinese: [WeChatPayError.Code: String] = [
        .invalidConfiguration: "配置不正确，没有发送", .invalidRequest: "请求不正确，没有发送", .signingFailed: "签名失败，没有发送",
        .transportFailed: "连接失败", .timedOut: "超时", .missingSignature: "应答没有签名", .clockSkew: "时钟相差过大",
        .unknownSerial: "应答由未知的密钥签名", .badSignature: "应答的签名不正确", .probeSignature: "平台的探测签名，必须拒绝",
        .apiFailure: "平台拒绝了请求", .hashMismatch: "文件的摘要不符", .fileFailed: "文件无法读写",
        .malformedNotification: "不是通知报文", .openingFailed: "无法解密", .decodingFailed: "应答无法解析",
    ]

    /// The options that the advice for an error of a roster is about.
    private static let options: [RosterError.Code: String] = [
        .invalidRows: "--skip-invalid", .otherPlatform: "--journal", .journalDamaged: "--journal",
        .journalNewer: "--journal", .journalForeign: "--journal", .otherKey: "--journal-key",
        .invalidKey: "--journal-key",
    ]

    private static func status(of error: RosterError) -> ExitStatus {
        switch error.code {
        case .invalidOptions, .unreadableFile, .invalidFile, .invalidRows, .tooManyLeavers, .changedSource,
            .superseded:
            .invalid
        case .otherPlatform, .otherKey, .invalidKey, .journalNewer, .journalForeign, .journalUnusable, .invalidAddress:
            .configuration
        default: .unavailable
        }
    }

    private static func status(of error: WeChatPayError) -> ExitStatus {
        if error.outcomeUnknown { return .unknown }
        switch error.code {
        case .invalidRequest: return .invalid
        case .invalidConfiguration, .signingFailed, .openingFailed: return .configuration
        case .transportFailed, .timedOut: return .unavailable
        case .missingSignature, .clockSkew, .unknownSerial, .badSignature, .probeSignature, .hashMismatch,
            .malformedNotification:
            return .unverified
        case .apiFailure:
            switch error.status ?? 0 {
            case 404: return .notFound
            case 401, 403: return .denied
            case 429, 500...: return .unavailable
            default: return .refused
            }
        default: return .failure
        }
    }

    private static func next(after status: ExitStatus, _ language: Language) -> String? {
        switch status {
        case .refused: language("correct the request as the message says, and retry", "按提示修改后重试")
        case .notFound: language("check the ids, and that they belong to this merchant", "检查各个 ID，以及它们是否属于该商户")
        case .invalid: language("correct the value; nothing was sent", "修正该值；请求没有发出")
        case .unavailable: language("retry later; nothing was changed", "稍后重试；没有任何修改")
        case .unknown:
            language("query the current state before a retry: the request may have been processed", "先查询再重试：请求可能已经生效")
        case .unverified:
            language("run `wechatpay doctor`; do not trust this response", "运行 `wechatpay doctor`；不要相信这个应答")
        case .denied:
            language("run `wechatpay doctor`: it checks keys, serial and clock", "运行 `wechatpay doctor`：它检查密钥、序列号与时钟")
        case .configuration: language("run `wechatpay doctor`: it checks each setting", "运行 `wechatpay doctor`：它逐项检查配置")
        case .success, .failure, .usage, .changes, .interrupted: nil
        }
    }
}

/// A command that prints errors on standard error, with the next step, and ends with a documented status.
protocol ReportingCommand: AsyncParsableCommand {
    /// Does the work.
    func execute() async throws
}

extension ReportingCommand {
    func run() async throws {
        do {
            try await execute()
        } catch let error as ExitCode {
            throw error
        } catch let error as ValidationError {
            throw error
        } catch let error as CleanExit {
            throw error
        } catch {
            let language = Language.current
            let failure = Failure(error, language)
            let console = Console()
            console.err(language("error: ", "错误：") + failure.message)
            if let next = failure.next { console.err(language("next: ", "下一步：") + next) }
            throw ExitCode(failure.status.rawValue)
        }
    }
}
