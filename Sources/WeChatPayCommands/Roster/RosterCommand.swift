import ArgumentParser

/// `wechatpay roster`: updates all users of a school.
struct RosterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: Language.current(
            "Updates the platform's users from a school's file: plan, then apply.",
            "让平台与学校的名册一致：先计划，再执行。"
        ),
        subcommands: [
            RosterPlanCommand.self, RosterApplyCommand.self, RosterStatusCommand.self, RosterHistoryCommand.self,
            RosterRetryCommand.self, RosterReportCommand.self,
            RosterWatchCommand.self,
        ]
    )
}
