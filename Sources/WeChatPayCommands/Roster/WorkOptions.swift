import ArgumentParser
import WeChatPayRoster

/// The options of the work: how much at once, and which users.
struct WorkOptions: ParsableArguments {
    @Option(
        help: .text("The maximum number of requests per second, queries and updates together.", "每秒最多请求数（查询与修改合计）。")
    )
    var rate = 100.0

    @Option(help: .text("The number of concurrent requests.", "并发请求数。"))
    var concurrency = 16

    @Option(
        help: .text(
            "Skip users that were verified within this time, such as 7d, 12h or 30m.",
            "跳过该时间内核实过的用户，例如 7d、12h 或 30m。"
        )
    )
    var trust: String?

    @Flag(help: .text("Skip invalid rows.", "跳过无效的行。"))
    var skipInvalid = false

    @Option(
        help: .text(
            "What happens to users that the journal knows and the file no longer contains: list, or disable.",
            "日志中有而名册中已没有的用户：list（列出）或 disable（停用）。"
        )
    )
    var leavers = Leavers.list

    @Flag(
        help: .text(
            "Disable leavers even if they are more than a tenth of the known users, and apply classes that lose their grade.",
            "即使离校用户超过已知用户的十分之一也停用，即使班级将缺少年级也修改。"
        )
    )
    var yes = false

    /// What happens to users that are no longer in the file.
    enum Leavers: String, ExpressibleByArgument, CaseIterable {
        case list
        case disable
    }

    func validate() throws {
        guard RosterOptions.rates.contains(rate) else {
            throw ValidationError(
                Language.current("--rate must be from 0.01 to 1000000", "--rate 须在 0.01 到 1000000 之间")
            )
        }
        guard (1...256).contains(concurrency) else {
            throw ValidationError(
                Language.current("--concurrency must be from 1 to 256", "--concurrency 须在 1 到 256 之间")
            )
        }
        if let trust, Self.duration(trust) == nil {
            throw ValidationError(
                Language.current("--trust must be a duration such as 7d, 12h or 30m", "--trust 形如 7d、12h 或 30m")
            )
        }
    }

    var options: RosterOptions {
        var options = RosterOptions()
        options.rate = rate
        options.concurrency = concurrency
        options.trustWindow = trust.flatMap(Self.duration)
        options.skipsInvalid = skipInvalid
        if leavers == .disable { options.leavers = yes ? .disable(maximumShare: 1) : .disable }
        return options
    }

    /// A number and a unit.
    static func duration(_ text: String) -> Duration? {
        guard let unit = text.last, let count = Int(text.dropLast()), count > 0, count < 100_000 else { return nil }
        return switch unit {
        case "d": .seconds(count * 86400)
        case "h": .seconds(count * 3600)
        case "m": .seconds(count * 60)
        case "s": .seconds(count)
        default: nil
        }
    }
}
