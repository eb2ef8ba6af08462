/// The texts of ``RosterReport`` in a language.
struct ReportLabels {
    let language: Language

    /// The labels of the template, by their keys.
    var texts: [String: String] {
        [
            "title": language("Roster Report", "名册报告"),
            "school": language("School", "学校"),
            "schools": language("Schools", "学校"),
            "date": language("Date", "日期"),
            "users": language("Users", "用户"),
            "inSync": language("In sync", "一致"),
            "percent": language("In sync, %", "一致率"),
            "failed": language("Failed", "失败"),
            "missing": language("Missing", "平台缺失"),
            "toApply": language("Changed since", "之后有修改"),
            "invalid": language("Invalid rows", "无效的行"),
            "known": language("Known", "已处理"),
            "unchecked": language("Not checked", "未查询"),
            "leavers": language("No longer in the file", "已不在名册"),
            "noUsers": language("The journal contains no users.", "日志中没有用户。"),
            "runs": language("Runs", "运行"),
            "noRuns": language("There are no runs.", "没有运行记录。"),
            "chart": language("Changed and failed users for each apply, newest first.", "每次 apply 修改与失败的用户数，最新在前。"),
            "scale": language(
                "Square-root scale: a bar of twice the length represents four times the users.",
                "平方根刻度：长度为 2 倍，人数为 4 倍。"
            ),
            "allRuns": language("Runs, newest first", "运行，最新在前"),
            "started": language("Started", "开始"),
            "kind": language("Command", "命令"),
            "duration": language("Duration", "用时"),
            "notEnded": language("Not ended", "未结束"),
            "rows": language("Rows", "行数"),
            "same": language("Same", "一致"),
            "changed": language("Changed", "修改"),
            "requests": language("Requests", "请求"),
            "failures": language("Failures", "失败"),
            "noFailures": language("No user failed.", "没有失败的用户。"),
            "show": language("Show users", "显示用户"),
            "user": language("User ID", "用户 ID"),
            "class": language("Class", "班级"),
            "state": language("State", "状态"),
            "time": language("Time", "时间"),
            "requestID": language("Request-ID", "Request-ID"),
            "missingTitle": language("Missing on the Platform", "平台缺失"),
            "noMissing": language("No user is missing.", "没有缺失的用户。"),
            "missingAdvice": language(
                "The platform does not know these users. Their parents must enroll them first. Then run plan and apply again.",
                "平台上没有这些用户。请先由家长签约，然后再次执行 plan 和 apply。"
            ),
            "fileHint": language(
                "Classes and leavers are not known. To include them, pass the school’s file to roster report.",
                "班级与名册外的用户未知。如需显示，请在 roster report 后给出学校的名册。"
            ),
            "noLeavers": language("All users in the journal are in the file.", "日志中的用户都在名册中。"),
            "leaversAdvice": language(
                "The journal contains these users, but the school’s file does not. roster plan --leavers disable plans to disable them.",
                "日志中有这些用户，但学校的名册中没有。roster plan --leavers disable 可计划停用他们。"
            ),
            "privacy": language("This page contains no names and no phone numbers.", "本页不含姓名与手机号。"),
        ]
    }

    /// That a list is not complete.
    func first(_ count: Int, _ all: Int) -> String {
        language("First \(count) of \(all)", "共 \(all) 个，显示前 \(count) 个")
    }

    /// That rows of the file cannot be used.
    func faults(_ count: Int) -> String {
        language(
            "\(count.of("row")) of the file cannot be used; these users may be in them.",
            "名册中有 \(count) 行无效；这些用户可能就在其中。"
        )
    }

    /// What to do about a code.
    func advice(_ code: String) -> String {
        switch code {
        case "PARAM_ERROR", "INVALID_REQUEST", "invalid_request":
            language(
                "The platform rejected a value. Correct the row in the file, and run plan and apply again.",
                "平台拒绝了某个值。请修正名册中的该行，然后再次执行 plan 和 apply。"
            )
        case "SIGN_ERROR", "NO_AUTH":
            language("Keys or permissions are wrong. Run wechatpay doctor.", "密钥或权限有误。请执行 wechatpay doctor。")
        case "not_verified":
            language(
                "The platform returned other values than were sent. Check these users manually.",
                "读回的内容与发送的不一致。请人工查看这些用户。"
            )
        default:
            language(
                "The cause may be temporary. Run roster retry-failed.",
                "可能是暂时的。请执行 roster retry-failed。"
            )
        }
    }
}
