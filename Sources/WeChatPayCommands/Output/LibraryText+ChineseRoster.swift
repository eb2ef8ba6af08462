// The messages of the roster, its journals, the doctor and the sandbox in Chinese; the form is that of `clientMessages`.
extension LibraryText {
    static let rosterAndSandboxMessages: [(english: String, chinese: String)] = [
        ("{} rows are invalid, and nothing was sent; correct or skip them", "{} 行无效，没有发送；请修正或跳过"),
        (
            "the file changed after the plan was made, so the plan is not applied; make a new plan",
            "名册文件在生成计划后有变化，计划不再执行；请重新生成计划"
        ),
        ("another run is using this journal; wait until it ends", "另一次运行正在使用该日志；请等待其结束"),
        ("another plan was applied since, so this one is not applied; make a new plan", "之后已执行过另一个计划，本计划不再执行；请重新生成计划"),
        ("{} users of the plan are not finished; apply it again", "计划中有 {} 个用户未完成；请再次执行"),
        (
            "{} consecutive users failed, the last one with {}, and the run was stopped; when the platform is available again, run the same command to continue",
            "连续 {} 个用户失败（最后一个错误为 {}），运行已停止；平台恢复后重新运行同一命令即可继续"
        ),
        ("the journal belongs to merchant {}; use another journal for this one", "该日志属于商户 {}；请换用另一个日志"),
        (
            "the fingerprint key does not belong to this journal; copy the key file from the machine that created the journal",
            "指纹密钥不属于该日志；请从创建日志的机器复制密钥文件"
        ),
        ("the mapping has the unknown column {}; the columns are {}", "列映射中有未知的列 {}；可用的列有 {}"),
        ("the mapping names the column {}, which is not in the header", "列映射中的列 {} 不在表头中"),
        ("the header has no column out_user_id (学号)", "表头没有 out_user_id（学号）列"),
        ("the header contains {} twice", "表头中 {} 重复"),
        ("cannot read {}; check that it exists, and its permissions", "无法读取 {}；请检查文件是否存在及其权限"),
        ("the file cannot be read completely; check that it is not a directory", "文件无法完整读取；请确认它不是目录"),
        ("the file is empty", "文件为空"),
        (
            "the header has over {} columns, or over {} MiB; is this a CSV file with commas?",
            "表头超过 {} 列或 {} MiB；请确认是逗号分隔的 CSV 文件"
        ),
        ("the header has an opening quote without a closing one", "表头中有未闭合的引号"),
        (
            "line {} has an opening quote without a closing one, so the rows after it cannot be read",
            "第 {} 行有未闭合的引号，其后的行无法读取"
        ),
        (
            "the journal {} contains data that cannot be read; restore a copy, or use another journal",
            "日志 {} 的内容无法读取；请恢复备份或换用另一个日志"
        ),
        (
            "the journal {} cannot be created: {}; check the directory, its permissions and the free disk space",
            "无法创建日志 {}：{}；请检查目录、权限与磁盘空间"
        ),
        (
            "the journal {} cannot be written because the disk is full; free disk space and run the same command again",
            "磁盘已满，无法写入日志 {}；请腾出空间后重新运行同一命令"
        ),
        ("the journal {} is locked by another program; wait until it ends", "日志 {} 被另一程序占用；请等待其结束"),
        (
            "the journal {} is not a journal, or is damaged; restore a copy, or use another journal",
            "{} 不是日志或已损坏；请恢复备份或换用另一个日志"
        ),
        ("the journal {} cannot be opened; check the path and its permissions", "无法打开日志 {}；请检查路径与权限"),
        ("the journal {} cannot be used: {}", "无法使用日志 {}：{}"),
        (
            "the journal {} was created by a newer release; use that release, or another journal",
            "日志 {} 由更新的版本创建；请使用该版本或另一个日志"
        ),
        (
            "the journal {} was created by an older release; run plan or apply with it first",
            "日志 {} 由旧版本创建；请先执行一次 plan 或 apply"
        ),
        ("the journal {} belongs to another program and is not a journal", "{} 属于其他程序，不是日志"),
        (
            "the journal {} needs a fingerprint key, and the file {} cannot be created: {}; check the directory and its permissions",
            "日志 {} 需要指纹密钥，但无法创建文件 {}：{}；请检查目录与权限"
        ),
        (
            "the journal {} needs a fingerprint key, and the file {} does not contain one or cannot be read",
            "日志 {} 需要指纹密钥，但文件 {} 中没有密钥或无法读取"
        ),
        (
            "the journal needs a fingerprint key, and the file {} cannot be created: {}; check the directory and its permissions",
            "日志需要指纹密钥，但无法创建文件 {}：{}；请检查目录与权限"
        ),
        (
            "the journal needs a fingerprint key, and the file {} does not contain one or cannot be read",
            "日志需要指纹密钥，但文件 {} 中没有密钥或无法读取"
        ),
        (
            "the journal needs a schema name of lowercase letters, digits and underscores",
            "日志的 schema 名称须由小写字母、数字与下划线组成"
        ),
        ("the journal does not exist in the database; create it with plan or apply", "数据库中没有该日志；请用 plan 或 apply 创建"),
        ("cannot connect to the journal's PostgreSQL server: {}", "无法连接日志的 PostgreSQL 服务器：{}"),
        (
            "the journal's address is not valid; write %, @, / and : in a password as %25, %40, %2F and %3A, or put the password in PGPASSWORD or ~/.pgpass",
            "日志地址不正确；密码中的 %、@、/ 与 : 须写作 %25、%40、%2F 与 %3A，或把密码放在 PGPASSWORD 或 ~/.pgpass"
        ),
        ("the dump is larger than {} MiB; a request is smaller", "转储超过 {} MiB；请求不会这么大"),
        (
            "the first line is not a request line such as: GET /v3/certificates HTTP/1.1",
            "第一行不是请求行，例如：GET /v3/certificates HTTP/1.1"
        ),
        ("a line before the blank line is not a header: it has no name and colon", "空行之前有一行不是请求头：没有名称与冒号"),
        ("the request line has neither a path nor a URL", "请求行中没有路径或 URL"),
        ("Content-Length is not a number", "Content-Length 不是数字"),
        (
            "the body has {} bytes, and Content-Length says {}; curl -v does not show the body: add its exact bytes after the blank line",
            "请求体有 {} 字节，而 Content-Length 为 {}；curl -v 不显示请求体：请在空行之后加上原样的字节"
        ),
        ("the chunks of the body cannot be read; the dump may be truncated", "分块的请求体无法读取；转储可能不完整"),
        ("a chunk of the body is longer than its declared size", "请求体的分块比声明的长度长"),
        ("the dump has no request line", "转储中没有请求行"),
        ("a line of the head does not begin with > as curl -v writes it", "请求头中有一行没有 curl -v 的 > 标记"),
        ("line {}: {}", "第 {} 行：{}"),
        ("{} is already used by an earlier row", "{} 与前面的行重复"),
        ("has over {} fields, or over {} MiB", "超过 {} 个字段或 {} MiB"),
        ("has a quoted field without a valid end", "有未正确闭合的引号字段"),
        ("has {} fields; the header has {}", "有 {} 个字段；表头有 {} 个"),
        ("{} is not valid {}", "{} 不是有效的 {} 编码"),
        ("{} contains a line break or another control character", "{} 含换行或其他控制字符"),
        ("{} is missing, and no organization is given for the file", "缺少 {}，且没有为文件指定机构"),
        ("{} is missing", "缺少 {}"),
        ("{} must be STUDENT (学生) or STUFF (教职工)", "{} 须为 STUDENT（学生）或 STUFF（教职工）"),
        ("{} must be NORMAL (正常) or DISABLED (停用)", "{} 须为 NORMAL（正常）或 DISABLED（停用）"),
        ("{} must be 2 or 11", "{} 须为 2 或 11"),
        ("{} must be 3, 4, 5, 6, 124, 125 or 126", "{} 须为 3、4、5、6、124、125 或 126"),
        ("{} must not be negative", "{} 不能为负数"),
        ("{} must be at least 1", "{} 至少为 1"),
        ("{} must be given where contract_mode is {}", "contract_mode 为 {1} 时须给出 {0}"),
        ("another sandbox uses it; stop that one, or use another file", "另一个沙箱正在使用；请停止它或换用另一个文件"),
        ("it was created by a newer release; use that release", "由更新的版本创建；请使用该版本"),
        ("its contents cannot be read; use another file", "内容无法读取；请换用另一个文件"),
        ("it cannot be used: {}", "无法使用：{}"), ("it is not a regular file", "不是普通文件"),
        ("SQLite error {}", "SQLite 错误 {}"),
        ("it belongs to another program; use another file", "属于其他程序；请换用另一个文件"),
        ("{}; nothing was sent", "{}；没有发送"),
    ]
}
