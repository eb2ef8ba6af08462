import Foundation
import Testing
import WeChatPayOfflineFace
import WeChatPayRoster

@Suite("Roster files", .timeLimit(.minutes(5)))
struct RosterFileTests {
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    private func read(
        _ text: String,
        encoding: String.Encoding = .utf8,
        mapping: [String: String] = [:]
    ) async throws -> (RosterFile, [RosterRecord]) {
        var result: (RosterFile, [RosterRecord])?
        try await withDirectory { directory in
            var options = RosterFile.Options()
            options.mapping = mapping
            let file = try RosterFile(try write(text, to: directory, encoding: encoding), in: "O1", options: options)
            result = (file, try await entries(file))
        }
        return try #require(result)
    }

    static let chinese =
        "学号,姓名,类型,班级,职务,状态,手机号,备注\nS1,赵一诺,学生,高中一年三班,,正常,13800138000,x\n"
        + "T1,钱老师,教职工,,校医,停用,13900139000,\n"

    @Test(
        "Chinese headers and values are read in UTF-8 with and without a BOM, and in GB18030",
        arguments: ["", "\u{FEFF}", "GB"]
    )
    func encodings(_ kind: String) async throws {
        let isGB = kind == "GB"
        let (file, entries) = try await read(
            (isGB ? "" : kind) + Self.chinese,
            encoding: isGB ? Self.gb18030 : .utf8
        )
        #expect(file.layout.encoding == (isGB ? .gb18030 : .utf8))
        #expect(entries.faults.isEmpty)
        var first = RosterRow(line: 2, "S1", in: "O1")
        (first.name, first.type, first.className) = ("赵一诺", .student, "高中一年三班")
        (first.status, first.phone) = (.normal, "13800138000")
        var second = RosterRow(line: 3, "T1", in: "O1")
        (second.name, second.type, second.occupation) = ("钱老师", .staff, "校医")
        (second.status, second.phone) = (.disabled, "13900139000")
        #expect(entries.rows == [first, second])
    }

    @Test("Names beyond GBK and beyond U+FFFF are read in GB18030")
    func rareCharacters() async throws {
        let (file, entries) = try await read("学号,姓名\nS1,㐂\u{20BB7}\n", encoding: Self.gb18030)
        #expect(file.layout.encoding == .gb18030)
        #expect(entries.rows.first?.name == "㐂\u{20BB7}")
    }

    @Test("Fields with quotes, commas and line ends; CRLF, lone CR, blank lines, and no final line end")
    func dialects() async throws {
        let text =
            "out_user_id,class_name,user_name\r\n\r\n\"S1\",\"a,\"\"b\"\" c\" ,x\r\n   \r\nS2, y ,\"\"\rS3,,z\n"
            + "S4,\"a\n b\",x\nS5,c,\"d\n\""
        let (_, entries) = try await read(text)
        #expect(entries.rows.map(\.className) == ["a,\"b\" c", "y", nil, "c"])
        #expect(entries.rows.map(\.name) == ["x", nil, "z", "d"])
        #expect(entries.rows.map(\.line) == [3, 5, 6, 9])
        // A line end inside a value is read as one, and refused.
        #expect(entries.faults.map(\.line) == [7])
        #expect(entries.faults.map(\.column) == ["class_name"])
    }

    @Test("Control characters in an id or a value are rejected, including NUL, at which SQLite would cut the id")
    func controls() async throws {
        let (_, entries) = try await read("学号,姓名\nS1\0B,x\nS\u{1B}[31m2,x\nS3,a\u{9B}b\nS4,x\n")
        #expect(entries.rows.map(\.outUserID.rawValue) == ["S4"])
        #expect(entries.faults.map(\.column) == ["out_user_id", "out_user_id", "user_name"])
    }

    @Test("An endless record is read in constant memory and reported as an invalid row")
    func hugeRecords() async throws {
        for row in [
            "S1," + String(repeating: "x", count: 3 << 20), "S1" + String(repeating: ",", count: 3_000_000),
            "S1,\"" + String(repeating: "x", count: 600_000) + "\",\"" + String(repeating: "y", count: 600_000) + "\"",
        ] {
            let (_, entries) = try await read("学号,姓名\n\(row)\nS2,y\n")
            #expect(entries.rows.map(\.outUserID.rawValue) == ["S2"])
            #expect(entries.faults.map(\.line) == [2])
        }
        try await withDirectory { directory in
            let header = "学号" + String(repeating: ",x", count: 1_000_000) + "\n"
            let path = try write(header, to: directory)
            #expect(throws: RosterError.self) { try RosterFile(path, in: "O1") }
        }
    }

    @Test("Quotes after blanks are read in linear time", .timeLimit(.minutes(5)))
    func blanksAndQuotes() async throws {
        let blanks = String(repeating: " ", count: 500_000)
        let (_, entries) = try await read("学号,姓名\nS1,\(blanks)x\(String(repeating: "\"", count: 500_000))\nS2,y\n")
        #expect(entries.rows.last?.outUserID == "S2")
    }

    @Test("Columns in any order and case, ignored unknown columns, mapped columns, and schools per row")
    func columns() async throws {
        let (_, entries) = try await read(
            "Phone,Klasse,OUT_USER_ID,organization_id\n13800138000,1a,S1,O2\n,1b,S2,\n",
            mapping: ["Klasse": "class_name"]
        )
        #expect(entries.rows.map(\.className) == ["1a", "1b"])
        #expect(entries.rows.map(\.organizationID) == ["O2", "O1"])
        #expect(entries.rows.map(\.phone) == ["13800138000", nil])
    }

    @Test("An invalid row is reported with line and reason, but without its values")
    func faults() async throws {
        let text = """
            out_user_id,user_name,user_type,status,phone
            ,张三,STUDENT,NORMAL,13800138000
            S1,张三,STUDENT,NORMAL,13800138000
            S1,李四,STUDENT,NORMAL,13800138000
            S2,张三,ALUMNUS,NORMAL,13800138000
            S3,张三,STUDENT,GONE,13800138000
            S4,张三,STUDENT,NORMAL,1380013800
            S5,张三,STUDENT,NORMAL
            S6,"张三"x,STUDENT,NORMAL,13800138000
            S7,\(String(repeating: "名", count: 72)),STUDENT,NORMAL,13800138000
            S 8,张三,STUDENT,NORMAL,13800138000
            \(String(repeating: "S", count: 129)),张三,STUDENT,NORMAL,13800138000
            """
        let (_, entries) = try await read(text)
        #expect(entries.rows.map(\.outUserID) == ["S1", "S5"])
        let expected: [(Int, String?, String)] = [
            (2, "out_user_id", "is missing"), (4, "out_user_id", "is already used by line 3"),
            (5, "user_type", "must be STUDENT"),
            (6, "status", "must be NORMAL"), (7, "phone", "11 digits"),
            (9, nil, "quoted field"), (10, "user_name", "214"),
            (11, "out_user_id", "must not contain spaces"), (12, "out_user_id", "at most 128"),
        ]
        #expect(entries.faults.count == expected.count)
        for (fault, (line, column, reason)) in zip(entries.faults, expected) {
            #expect(fault.line == line && fault.column == column && fault.reason.contains(reason))
            for secret in ["张三", "李四", "1380013800", "ALUMNUS", "GONE"] {
                #expect(!fault.description.contains(secret))
            }
        }
    }

    @Test("A row that a typed call rejects is reported while the file is read")
    func rules() async throws {
        let long = String(repeating: "班", count: 257)
        for (organization, className, occupation, column) in [
            ("O1-2", "x", "y", "organization_id"), ("O 1", "x", "y", "organization_id"),
            ("O", "x", "y", "organization_id"),
            ("O1", long, "y", "class_name"), ("O1", "x", long, "occupation"),
        ] {
            let text =
                "out_user_id,organization_id,class_name,occupation\nS1,\(organization),\(className),\(occupation)\n"
            let (_, entries) = try await read(text)
            #expect(entries.rows.isEmpty)
            #expect(entries.faults.map(\.column) == [column])
        }
        let (_, entries) = try await read("out_user_id,organization_id,class_name\nS1,O1,\(long.dropLast())\n")
        #expect(entries.rows.count == 1)
    }

    @Test("A cell cut within a character is a fault of its row, and does not change the file's encoding")
    func brokenText() async throws {
        for mark in [Data(), Data([0xEF, 0xBB, 0xBF])] {
            try await withDirectory { directory in
                let path = directory + "/broken.csv"
                var bytes = mark + Data("out_user_id,user_name\n".utf8)
                for index in 0..<8 { bytes += Data("S\(index),赵一诺\n".utf8) }
                bytes += Data("S8,赵".utf8) + [0xE9, 0xAB] + Data("\nS9,x\n".utf8)
                try bytes.write(to: URL(fileURLWithPath: path))
                let file = try RosterFile(path, in: "O1")
                #expect(file.layout.encoding == .utf8)
                let all = try await entries(file)
                #expect(all.faults.map(\.line) == [10] && all.faults.map(\.column) == ["user_name"])
                #expect(all.rows.prefix(8).allSatisfy { $0.name == "赵一诺" })
                var options = RosterFile.Options()
                options.encoding = .gb18030
                #expect(try RosterFile(path, in: "O1", options: options).layout.encoding == .gb18030)
            }
        }
    }

    @Test("An unclosed quote is an error instead of a skipped row, because all rows after it would be lost")
    func unclosed() async throws {
        for text in ["out_user_id,user_name\nS1,x\nS2,\"y\nS3,z\n", "\"out_user_id\n"] {
            try await withDirectory { directory in
                let path = try write(text, to: directory)
                await #expect(throws: RosterError.self) { _ = try await entries(RosterFile(path, in: "O1")) }
            }
        }
    }

    @Test("A file that is replaced while it is read is rejected at its end")
    func replaced() async throws {
        try await withDirectory { directory in
            let path = try write("out_user_id\nS1\nS2\n", to: directory)
            let file = try RosterFile(path, in: "O1")
            _ = try write("out_user_id\nS1\n", to: directory)
            let refusal = await #expect(throws: RosterError.self) { _ = try await entries(file) }
            #expect(refusal?.code == .changedSource)
        }
    }

    @Test("A header without ids or with a duplicate column, an empty file, an invalid mapping, and a missing file")
    func headers() async throws {
        for (text, mapping) in [
            ("user_name\nx\n", [:]), ("学号,out_user_id\nS1,S2\n", [:]), ("", [:]), ("学号\nS1\n", ["x": "y"]),
            ("学号\nS1\n", ["x": "class_name"]),
        ] as [(String, [String: String])] {
            try await withDirectory { directory in
                var options = RosterFile.Options()
                options.mapping = mapping
                let path = try write(text, to: directory)
                #expect(throws: RosterError.self) { try RosterFile(path, in: "O1", options: options) }
            }
        }
        #expect(throws: RosterError.self) { try RosterFile("/nowhere/x.csv") }
        try await withDirectory { directory in
            let path = try write("学号\nS1\n", to: directory)
            let error = #expect(throws: RosterError.self) { try RosterFile(path) }
            #expect(error?.advice == "pass the school with -o")
            let rows = try write("学号,机构ID\nS1,O1\nS2,\n", to: directory)
            #expect(try await entries(RosterFile(rows)).faults.map(\.column) == ["organization_id"])
        }
    }

    @Test(
        "Headers as schools write them are known; other columns are reported",
        arguments: [
            ("*学 号,姓名（必填）,班级名称,联系电话,备注", ["备注"]), ("学籍号,学生姓名,所在班级,家长手机,年级,性别", ["年级", "性别"]),
            ("ＯＵＴ＿ＵＳＥＲ＿ＩＤ,姓　名,班级【全称】,手机号码,,民族", ["民族"]), ("工号：,教师姓名,班级,成员1联系电话", []),
        ] as [(String, [String])]
    )
    func schoolHeaders(_ header: String, _ unused: [String]) async throws {
        try await withDirectory { directory in
            let path = try write(header + "\nS1,张三,高中一年一班,13800138000\n", to: directory)
            let file = try RosterFile(path, in: "O1")
            #expect(file.layout.unusedColumns == unused)
            let found = try await entries(file)
            #expect(found.faults.isEmpty)
            let row = try #require(found.rows.first)
            #expect(row.outUserID == "S1" && row.name == "张三" && row.className == "高中一年一班")
            #expect(row.phone == "13800138000")
        }
    }

    @Test("Two columns for one field are an error that shows both, until a mapping selects one")
    func ambiguousHeader() async throws {
        let text = "学号,学籍号,姓名,家长手机,手机\nS1,G1,张三,13800138000,13900139000\n"
        for mapping in [[:], ["学号": "out_user_id"]] {
            try await withDirectory { directory in
                var options = RosterFile.Options()
                options.mapping = mapping
                let path = try write(text, to: directory)
                let error = #expect(throws: RosterError.self) { try RosterFile(path, in: "O1", options: options) }
                let names = mapping.isEmpty ? "学号, 学籍号" : "家长手机, 手机"
                #expect(error?.message.contains(names) == true && error?.advice?.contains("--map") == true)
            }
        }
        try await withDirectory { directory in
            var options = RosterFile.Options()
            options.mapping = ["学号": "out_user_id", "手机": "phone"]
            let file = try RosterFile(try write(text, to: directory), in: "O1", options: options)
            #expect(try await entries(file).rows.map(\.phone) == ["13900139000"])
            #expect(file.layout.unusedColumns == ["学籍号", "家长手机"])
        }
    }

    @Test("Rows of separators do not count, short rows have empty cells, too many values are an error")
    func rowLengths() async throws {
        let (_, found) = try await read(
            "学号,姓名,班级\r\nS1,赵一,一班\r\nS2,钱一\r\nS3\r\nS4,孙一,二班,,\r\nS5,李一,三班,x\r\n,,,\r\n , ,\t\r\n,,,\r\n"
        )
        #expect(found.rows.map(\.outUserID) == ["S1", "S2", "S3", "S4"])
        #expect(found.rows.map(\.className) == ["一班", nil, nil, "二班"])
        #expect(found.faults.map(\.line) == [6] && found.faults[0].reason == "has 4 fields; the header has 3")
    }

    @Test("Values that a spreadsheet program or an earlier export damaged are rejected, with the reason")
    func damagedValues() async throws {
        let (_, found) = try await read(
            "学号,姓名,手机\nS1,赵\u{FFFD}诺,\n2.026E+11,钱一,\nS3,孙一,1.38E+10\n\"=\"\"S4\"\"\",李一,\nS5,周一,13800138000\n"
        )
        #expect(found.rows.map(\.outUserID) == ["S5"])
        #expect(found.faults.map(\.column) == ["user_name", "out_user_id", "phone", "out_user_id"])
        #expect(found.faults[0].reason.contains("U+FFFD"))
        #expect(found.faults.dropFirst().allSatisfy { $0.reason.contains("spreadsheet program") })
    }

    @Test("Long files with characters across chunk boundaries are read in both encodings", arguments: [false, true])
    func pieces(_ isGB: Bool) async throws {
        var text = "学号,姓名,班级\n"
        for index in 0..<40_000 { text += "S\(index),名\(index),\"高中,\(index)班\"\n" }
        let (file, entries) = try await read(text, encoding: isGB ? Self.gb18030 : .utf8)
        #expect(file.layout.encoding == (isGB ? .gb18030 : .utf8))
        #expect(entries.faults.isEmpty)
        #expect(entries.rows.count == 40_000)
        #expect(entries.rows.enumerated().allSatisfy { $1.name == "名\($0)" && $1.className == "高中,\($0)班" })
    }

    @Test("The digest changes with any byte")
    func digest() async throws {
        let (first, _) = try await read("学号\nS1\n")
        let (same, _) = try await read("学号\nS1\n")
        let (other, _) = try await read("学号\nS2\n")
        #expect(first.digest() == same.digest())
        #expect(first.digest() != other.digest())
        #expect(first.digest().count == 64)
    }
}
