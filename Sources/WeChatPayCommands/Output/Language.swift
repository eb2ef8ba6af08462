import ArgumentParser
import Foundation

/// The language that a person is spoken to in, by locale.
enum Language: String, Sendable {
    case english
    case chinese

    /// The environment's: `LC_ALL`, else `LC_MESSAGES`, else `LANG`, as POSIX has it.
    init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        self = locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
    }

    /// This process's.
    static let current = Language(environment: ProcessInfo.processInfo.environment)

    /// The text of the language.
    func callAsFunction(_ english: String, _ chinese: String) -> String {
        self == .chinese ? chinese : english
    }
}

extension ArgumentHelp {
    /// The help of an argument, in the language of the environment.
    static func text(_ english: String, _ chinese: String, valueName: String? = nil) -> ArgumentHelp {
        ArgumentHelp(Language.current(english, chinese), valueName: valueName)
    }
}
