import Foundation
import NIOCore
import WeChatPayCrypto

/// The text of an error that is not one of this package's: neither Foundation's nor SQLite's own descriptions are for
/// users.
enum SystemFailure {
    /// The system's words, such as `No space left on device`; for an error without a number, the name of its type.
    static func text(_ error: any Error) -> String {
        if let code = code(of: error) { return String(cString: strerror(code)) }
        return "\(type(of: error))"
    }

    /// The message for output that cannot be written.
    static func cannotWrite(_ english: String, _ chinese: String, _ error: any Error) -> String {
        let code = code(of: error)
        return Language.current(
            "Cannot write \(english): \(text(error))",
            "无法写入\(chinese)：\(code.flatMap { chineseTexts[$0] } ?? text(error))"
        )
    }

    /// The usual reasons; the system's own words are in the language of the C library.
    private static let chineseTexts: [Int32: String] = [
        ENOENT: "没有该文件或目录", EACCES: "没有权限", EPERM: "不允许该操作", ENOSPC: "磁盘已满", EISDIR: "是目录", ENOTDIR: "不是目录",
        EROFS: "文件系统为只读", EMFILE: "打开的文件过多", EIO: "读写错误", EDQUOT: "超出磁盘配额",
    ]

    /// The error number of the system.
    static func code(of error: any Error) -> Int32? {
        switch error {
        case let error as PrivateFile.Failure: return error.code
        case let error as IOError: return error.errnoCode
        case let error as POSIXError: return error.code.rawValue
        default:
            let error = error as NSError
            if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
            return (error.userInfo[NSUnderlyingErrorKey] as? NSError).flatMap { code(of: $0) }
        }
    }

    /// Whether an error is of this package, so that its description is for users.
    static func isOwn(_ error: any Error) -> Bool {
        let module = String(reflecting: type(of: error)).prefix { $0 != "." }
        return module.hasPrefix("WeChatPay")
    }
}
