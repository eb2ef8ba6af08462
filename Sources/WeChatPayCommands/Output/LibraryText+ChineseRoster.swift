// The messages of the roster, its journals, the doctor and the sandbox in Chinese; the form is that of `clientMessages`.
extension LibraryText {
    static let rosterAndSandboxMessages: [(english: String, chinese: String)] = [
        ("{} rows are invalid, and nothing was sent", "{} 行无效，没有发送"),
        ("{} row is invalid, and nothing was sent", "{} 行无效，没有发送"),
        ("correct the rows, or skip them", "请修正这些行，或跳过它们"),
        ("the file changed after the plan was made, so the plan is not applied", "名册文件在生成计划后有变化，计划不再执行"),
        ("make a new plan", "请重新生成计划"),
        ("another run is using this journal", "另一次运行正在使用该日志"),
        ("wait until it ends", "请等待其结束"),
        ("another plan was applied since, so this one is not applied", "之后已执行过另一个计划，本计划不再执行"),
        ("{} users of the plan are not finished", "计划中有 {} 个用户未完成"),
        ("{} user of the plan is not finished", "计划中有 {} 个用户未完成"),
        ("apply the plan again", "请再次执行该计划"), ("the file is read again later", "稍后将再次读取该文件"),
        (
            "{} consecutive users failed, the last one with {}, and the run was stopped",
            "连续 {} 个用户失败（最后一个错误为 {}），运行已停止"
        ),
        (
            "when the platform is available again, run the same command to continue",
            "平台恢复后重新运行同一命令即可继续"
        ),
        ("the journal belongs to merchant {}", "该日志属于商户 {}"),
        ("use another journal for this merchant", "请为该商户换用另一个日志"),
        ("the fingerprint key does not belong to this journal", "指纹密钥不属于该日志"),
        ("copy the key file from the machine that created the journal", "请从创建日志的机器复制密钥文件"),
        ("check that it exists, and its permissions", "请检查文件是否存在及其权限"),
        ("the journal needs a fingerprint key, and the file {} cannot be created: {}", "日志需要指纹密钥，但无法创建文件 {}：{}"),
        (
            "the journal needs a fingerprint key, and the file {} does not contain one or cannot be read",
            "日志需要指纹密钥，但文件 {} 中没有密钥或无法读取"
        ),
        (
            "the journal needs a schema name of lowercase letters, digits and underscores",
            "日志的 schema 名称须由小写字母、数字与下划线组成"
        ),
        ("the journal does not exist in the database", "数据库中没有该日志"),
        ("create it with plan or apply", "请用 plan 或 apply 创建"),
        ("the journal contains data that cannot be read", "日志的内容无法读取"),
        ("the journal was created by a newer release", "日志由更新的版本创建"),
        ("the journal was created by an older release", "日志由旧版本创建"),
        ("the journal {} contains data that cannot be read", "日志 {} 的内容无法读取"),
        ("restore a copy, or use another journal", "请恢复备份或换用另一个日志"),
        ("the journal {} cannot be created: {}", "无法创建日志 {}：{}"),
        ("check the directory and its permissions", "请检查目录与权限"),
        ("the journal {} cannot be written because the disk is full", "磁盘已满，无法写入日志 {}"),
        ("free disk space and run the same command again", "请腾出空间后重新运行同一命令"),
        ("the journal {} is locked by another program", "日志 {} 被另一程序占用"),
        ("the journal {} is not a journal, or is damaged", "{} 不是日志或已损坏"),
        ("the journal {} cannot be opened", "无法打开日志 {}"),
        ("check the path and its permissions", "请检查路径与权限"),
        ("the journal {} is a directory", "日志 {} 是目录"),
        ("pass the path of a file", "请给出文件的路径"),
        ("the journal {} cannot be read or written (SQLite code {})", "无法读写日志 {}（SQLite 代码 {}）"),
        ("check the disk and the file system", "检查磁盘与文件系统"),
        ("the journal {} was created by a newer release", "日志 {} 由更新的版本创建"),
        ("use that release, or another journal", "请使用该版本或另一个日志"),
        ("the journal {} was created by an older release", "日志 {} 由旧版本创建"),
        ("run plan or apply with it first", "请先执行一次 plan 或 apply"),
        ("the journal {} belongs to another program and is not a journal", "{} 属于其他程序，不是日志"),
        ("use another path for the journal", "请为日志换用另一个路径"),
        ("cannot connect to the journal's PostgreSQL server: {}", "无法连接日志的 PostgreSQL 服务器：{}"),
        ("check the address and the server", "请检查地址与服务器"),
        (
            "the journal's PostgreSQL server rejected a statement (SQLSTATE {}: {})",
            "日志的 PostgreSQL 服务器拒绝了语句（SQLSTATE {}：{}）"
        ),
        ("the journal's PostgreSQL server rejected a statement (SQLSTATE {})", "日志的 PostgreSQL 服务器拒绝了语句（SQLSTATE {}）"),
        ("the role has no permission", "该角色没有权限"),
        (
            "allow it to create a schema in the database, or make it the owner of the journal's schema",
            "请允许它在数据库中创建 schema，或让它成为日志 schema 的所有者"
        ),
        ("the server is read-only", "服务器为只读"),
        ("use the address of the primary", "请使用主库的地址"),
        ("the disk of the server is full", "服务器磁盘已满"),
        (
            "free disk space on the server, and run the same command again",
            "请在服务器上腾出空间后重新运行同一命令"
        ),
        ("another session held a lock for too long", "另一个会话持有锁的时间过长"),
        ("the statement took too long", "语句执行时间过长"),
        ("run the same command again", "请重新运行同一命令"),
        ("a table of the journal does not exist", "日志缺少一张表"),
        ("restore the schema, or use another journal", "请恢复该 schema，或换用另一个日志"),
        (
            "a column of the journal does not exist; the journal was created by another release",
            "日志缺少一列；该日志由其他版本创建"
        ),
        ("the journal's address is not valid", "日志地址不正确"),
        (
            "write %, @, / and : in a password as %25, %40, %2F and %3A, or put the password in PGPASSWORD or ~/.pgpass",
            "密码中的 %、@、/ 与 : 须写作 %25、%40、%2F 与 %3A，或把密码放在 PGPASSWORD 或 ~/.pgpass"
        ),
        ("the rate must be from 0.01 to 1000000 requests per second", "速率须在每秒 0.01 到 1000000 个请求之间"),
        ("the concurrency must be from 1 to 10000 requests", "并发请求数须在 1 到 10000 之间"),
        ("the number of attempts must be from 1 to 1000", "尝试次数须在 1 到 1000 之间"),
        ("the maximum number of consecutive failures must be at least 1", "连续失败的上限至少为 1"),
        ("the trust window must not be negative", "免查时间不能为负"),
        ("the maximum share of leavers must be from 0 to 1", "停用离校用户的最大比例须在 0 到 1 之间"),
        ("the plan was made with another fingerprint key", "该计划由另一个指纹密钥生成"),
        (
            "use the journal that the plan was made with, or make a new plan",
            "请使用生成该计划时的日志，或重新生成计划"
        ),
        ("cannot connect to the platform, merchant {} at {}", "无法连接平台 {1}（商户 {0}）"),
        (
            "check the address and the network, and run the same command again",
            "请检查地址与网络后重新运行同一命令"
        ),
        (
            "leavers cannot be disabled while rows are invalid: these rows may be theirs",
            "有无效行时不能停用离校用户：这些行可能正是他们的"
        ),
        (
            "{} of {} users would be disabled because the file does not contain them, and nothing was sent",
            "名册中没有 {1} 名用户中的 {0} 名，他们将被停用；没有发送"
        ),
        (
            "check that the file is complete; to disable them, confirm it with --yes",
            "请检查名册是否完整；确认停用请加 --yes"
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
        ("{} must be 2 or 11", "{} 须为 2 或 11"),
        ("{} must be 3, 4, 5, 6, 124, 125 or 126", "{} 须为 3、4、5、6、124、125 或 126"),
        ("{} must not be negative", "{} 不能为负数"),
        ("{} must be at least 1", "{} 至少为 1"),
        ("{} must be given where contract_mode is {}", "contract_mode 为 {1} 时须给出 {0}"),
        ("another sandbox uses it; stop that one, or use another file", "另一个沙箱正在使用；请停止它或换用另一个文件"),
        ("it was created by a newer release; use that release", "由更新的版本创建；请使用该版本"),
        ("its contents cannot be read; use another file", "内容无法读取；请换用另一个文件"),
        ("it cannot be used: {}", "无法使用：{}"), ("it is not a regular file", "不是普通文件"),
        ("the disk is full", "磁盘已满"),
        (
            "it cannot be opened for writing; check its permissions and those of its directory",
            "无法以写方式打开；请检查该文件及其目录的权限"
        ),
        ("SQLite reports the code {}; check the disk", "SQLite 返回代码 {}；请检查磁盘"),
        ("it belongs to another program; use another file", "属于其他程序；请换用另一个文件"),
        ("{}; nothing was sent", "{}；没有发送"),
        ("cannot read {}", "无法读取 {}"),
    ]
}
