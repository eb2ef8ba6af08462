import ArgumentParser

/// What a roster run prints, and where.
struct RosterOutputOptions: ParsableArguments {
    /// The forms of the progress.
    enum Progress: String, ExpressibleByArgument, CaseIterable {
        /// A bar on a terminal, and otherwise a line per minute.
        case auto
        /// One JSON object per second.
        case json
        /// Nothing.
        case none
    }

    @Flag(help: .text("Print every line of a large result.", "结果很多时也逐行输出。"))
    var all = false

    @Option(
        help: .text(
            "Write the users that the platform does not know to this CSV file; with their names if --reveal is given.",
            "把平台不存在的用户写入该 CSV 文件；加 --reveal 时含姓名。"
        )
    )
    var missing: String?

    @Option(
        help: .text(
            "The progress on standard error: auto, json or none.",
            "标准错误中的进度：auto、json 或 none。"
        )
    )
    var progress = Progress.auto
}
