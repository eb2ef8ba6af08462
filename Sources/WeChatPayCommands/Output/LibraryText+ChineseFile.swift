// The messages about a roster file in Chinese; the form is that of `clientMessages`.
extension LibraryText {
    static let rosterFileMessages: [(english: String, chinese: String)] = fileMessages + cellMessages + formats

    private static let fileMessages: [(english: String, chinese: String)] = [
        ("the file is {}, not a roster", "该文件是{}，不是名册"),
        (
            "open it in the spreadsheet program, and save it as an .xlsx workbook",
            "请用表格软件打开，并另存为 .xlsx 工作簿"
        ),
        ("the workbook is damaged or truncated", "工作簿已损坏或不完整"),
        ("open it in the spreadsheet program, and save it again", "请用表格软件打开后重新保存"),
        (
            "the workbook decompresses to far more data than a roster has, so it was not read",
            "工作簿解压后远大于任何名册，因此没有读取"
        ),
        ("the sheet has more rows than a spreadsheet program allows", "工作表的行数超出表格软件的上限"),
        ("the sheet has over {} merged cells", "工作表的合并单元格超过 {} 个"),
        ("the workbook has over {} MiB of text", "工作簿的文本超过 {} MiB"),
        ("copy the rows to a new workbook, and save that", "请把这些行复制到新的工作簿并保存"),
        ("the workbook is encrypted with a password", "工作簿有打开密码"),
        (
            "remove the password in the spreadsheet program, and save it again",
            "请在表格软件中取消密码后重新保存"
        ),
        ("the workbook has no sheet {}; its sheets are {}", "工作簿没有工作表 {}；现有 {}"),
        ("select one with --sheet", "用 --sheet 选定"),
        ("the file is text, which has no sheets", "该文件是文本，没有工作表"), ("omit --sheet", "请去掉 --sheet"),
        ("pass the school's file", "请给出学校的名册文件"),
        ("pass the current path of the plan's file with --source", "用 --source 指定名册文件的当前路径"),
        ("an .xls workbook cannot be read from standard input", "不能从标准输入读取 .xls 工作簿"),
        ("the input has over {} MiB, and the rows are read several times", "输入超过 {} MiB，而名册需要多次读取"),
        ("save it as a file, and pass its path", "请保存为文件并给出路径"),
        ("the file cannot be read completely", "文件无法完整读取"), ("check that it is not a directory", "请确认它不是目录"),
        ("the file is empty", "文件为空"), ("the file has no rows", "文件中没有数据"),
        ("the first line names a delimiter that is not known", "首行指定的分隔符不受支持"),
        ("use a comma, a semicolon or a tab", "请使用逗号、分号或制表符"),
        ("extract it, and pass the file in it", "请先解压，再给出其中的文件"),
        (
            "line {} has an opening quote without a closing one, so the rows after it cannot be read",
            "第 {} 行有未闭合的引号，其后的行无法读取"
        ),
        ("the header has no column out_user_id (学号)", "表头没有 out_user_id（学号）列"),
        ("name the column with the ids: --map NAME=out_user_id", "请指定学号所在的列：--map 列名=out_user_id"),
        ("the file has no column organization_id (机构ID), and no organization is given", "名册中没有机构 ID 列，也没有指定机构"),
        ("pass the school with -o", "用 -o 指定机构"),
        ("save the roster as an .xlsx workbook, or as a CSV file with commas", "请把名册另存为 .xlsx 工作簿或逗号分隔的 CSV 文件"),
        ("the mapping has the unknown field {}; the fields are {}", "列映射中有未知的字段 {}；可用的字段有 {}"),
        ("the mapping has the field {} twice", "列映射中字段 {} 出现两次"),
        ("the mapping names the column {}, which is not in the header", "列映射中的列 {} 不在表头中"),
        ("a template of the mapping has a brace without its counterpart", "列映射的花括号不成对"),
        ("write the names of columns in braces, as in {年级}{班级}", "列名写在花括号内，例如 {年级}{班级}"),
        ("the header has no columns of members such as 成员1联系电话", "表头没有成员的电话列（如 成员1联系电话）"),
        ("omit --guardian", "请去掉 --guardian"), ("several columns of the header match {}: {}", "表头中有多列对应 {}：{}"),
        ("select one: {}", "请选定一列：{}"), ("several columns of the header are named {}", "表头中有多列名为 {}"),
        ("select one by its position: {}", "请按位置选定：{}"), ("the header {}", "表头{}"),
    ]

    private static let cellMessages: [(english: String, chinese: String)] = [
        ("line {}: {}", "第 {} 行：{}"), ("{} is already used by line {}", "{} 与第 {} 行重复"),
        ("has over {} fields, or over {} MiB", "超过 {} 个字段或 {} MiB"),
        ("has over {} columns, or a cell with too much text", "超过 {} 列，或单元格文本过长"),
        ("has a quoted field without a valid end", "有未正确闭合的引号字段"),
        ("has {} fields; the header has {}", "有 {} 个字段；表头有 {} 个"),
        (
            "{} contains a character that was damaged before (U+FFFD); export the file again",
            "{} 含有此前已损坏的字符（U+FFFD）；请重新导出文件"
        ),
        (
            "{} was shortened or quoted by a spreadsheet program; format the column as text and export the file again",
            "{} 被表格软件缩写或加了引号；请将该列设为文本格式后重新导出"
        ),
        (
            "{} is a date, as spreadsheet programs make of texts such as 3-2; format the column as text",
            "{} 是日期：表格软件会把 3-2 这样的文本变成日期；请将该列设为文本格式"
        ),
        (
            "{} is a number of more than 15 digits, which spreadsheet programs round; format the column as text",
            "{} 是超过 15 位的数字，表格软件会四舍五入；请将该列设为文本格式"
        ),
        (
            "{} is a formula without a saved value; open the workbook, save it, and try again",
            "{} 是没有计算结果的公式；请打开工作簿并保存后重试"
        ),
        ("{} contains the error of a formula, such as #N/A", "{} 是公式错误（如 #N/A）"),
        ("{} refers to a text that is missing", "{} 引用了不存在的文本"), ("{} is not a valid number", "{} 不是有效的数字"),
        (
            "{} is probably UTF-8, while the file is GB18030; export the file again, or pass --encoding",
            "{} 可能是 UTF-8，而文件是 GB18030；请重新导出，或指定 --encoding"
        ),
        (
            "{} has letters of another script, so the file may not be {}; pass --encoding if it is",
            "{} 含有其他文字的字母，文件可能不是 {}；如确认无误请指定 --encoding"
        ),
        ("{} is not valid {}", "{} 不是有效的 {} 编码"), ("has two cells for one column", "同一列有两个单元格"),
        (
            "{} can be read as GB18030 and as UTF-8; pass the right one with --encoding",
            "{} 既可按 GB18030 也可按 UTF-8 读取；请用 --encoding 指定"
        ),
        (
            "has a quoted field that contains whole rows; one of its quotes is probably not meant as one",
            "有引号字段包含了整行内容；其中一个引号可能是多余的"
        ),
        (
            "{} is a number that is shown with other characters; format the column as text, and enter the value",
            "{} 是带其他显示字符的数字；请将该列设为文本格式后填写"
        ),
        ("{} has only some of the columns that it is combined from", "{} 所合并的列中有空的"),
        ("{} contains a line break or another control character", "{} 含换行或其他控制字符"),
        (
            "{} contains full-width characters; use the id exactly as it was registered with the platform",
            "{} 含全角字符；请使用与平台登记完全一致的编号"
        ),
        ("{} contains two phones; keep one", "{} 含两个号码；请保留一个"),
        ("{} is a landline; a mobile phone is needed", "{} 是固定电话；须为手机号"),
        ("{} must be 11 digits, and contains other characters", "{} 须为 11 位数字，但含有其他字符"),
        ("{} must be 11 digits, and has {}", "{} 须为 11 位数字，实际 {} 位"),
        ("{} must begin with 13 to 19", "{} 须以 13 至 19 开头"),
        ("{} is missing, and no organization is given for the file", "缺少 {}，且没有为文件指定机构"),
        ("{} is missing", "缺少 {}"),
        (
            "{} must be STUDENT (学生) or STUFF (教职工), or a known word for them (--word adds one)",
            "{} 须为学生或教职工，或可识别的同义词（--word 可添加）"
        ),
        (
            "{} must be NORMAL (正常) or DISABLED (停用), or a known word for them (--word adds one)",
            "{} 须为正常或停用，或可识别的同义词（--word 可添加）"
        ),
    ]

    private static let formats: [(english: String, chinese: String)] = [
        ("a binary workbook (.xlsb)", "二进制工作簿（.xlsb）"), ("a Word document", " Word 文档"),
        ("a PowerPoint presentation", " PowerPoint 演示文稿"), ("an OpenDocument file (.ods)", " OpenDocument 文件（.ods）"),
        ("a Numbers document", " Numbers 文稿"), ("a ZIP archive without a workbook", "不含工作簿的 ZIP 压缩包"),
        ("an .xls workbook of over 128 MiB", "超过 128 MiB 的 .xls 工作簿"),
        ("neither text nor a workbook", "既非文本也非工作簿的文件"), ("an XML workbook of Excel 2003", " Excel 2003 的 XML 工作簿"),
        ("an HTML page", "网页（HTML）"), ("an XML document", " XML 文档"), ("a PDF document", " PDF 文档"),
        ("an RTF document", " RTF 文档"), ("a gzip archive", " gzip 压缩包"), ("a RAR archive", " RAR 压缩包"),
        ("a 7-Zip archive", " 7-Zip 压缩包"), ("a PNG image", " PNG 图片"), ("a JPEG image", " JPEG 图片"),
        ("an SQLite database", " SQLite 数据库"), ("a PEM file", " PEM 文件"),
        ("a compound file without a workbook", "不含工作簿的复合文档"),
    ]
}
