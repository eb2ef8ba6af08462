import Foundation
import Testing
import WeChatPayOfflineFace
import WeChatPayRoster

@Suite("Roster files")
struct RosterFileTests {
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    private func read(
        _ text: String,
        encoding: String.Encoding = .utf8,
        mapping: [String: String] = [:]
    ) async throws -> (RosterFile, [RosterEntry]) {
        var result: (RosterFile, [RosterEntry])?
        try await withDirectory { directory in
            let file = try RosterFile(try write(text, to: directory, encoding: encoding), in: "O1", mapping: mapping)
            result = (file, try await entries(file))
        }
        return try #require(result)
    }

    static let chinese =
        "学号,姓名,类型,班级,职务,状态,手机号,备注\nS1,赵一诺,学生,高中一年三班,,正常,13800138000,x\n"
        + "T1,钱老师,教职工,,校医,停用,13900139000,\n"

    @Test(
        "Chinese headers and values, in UTF-8 with and without a mark, and in GB18030",
        arguments: ["", "\u{FEFF}", "GB"]
    )
    func encodings(_ kind: String) async throws {
        let isGB = kind == "GB"
        let (file, entries) = try await read(
            (isGB ? "" : kind) + Self.chinese,
            encoding: isGB ? Self.gb18030 : .utf8
        )
        #expect(file.encoding == (isGB ? .gb18030 : .utf8))
        #expect(entries.faults.isEmpty)
        var first = RosterRow(line: 2, "S1", in: "O1")
        (first.name, first.type, first.className) = ("赵一诺", .student, "高中一年三班")
        (first.status, first.phone) = (.normal, "13800138000")
        var second = RosterRow(line: 3, "T1", in: "O1")
        (second.name, second.type, second.occupation) = ("钱老师", .staff, "校医")
        (second.status, second.phone) = (.disabled, "13900139000")
        #expect(entries.rows == [first, second])
    }

    @Test("A name beyond GBK, and one beyond U+FFFF, in GB18030")
    func rareCharacters() async throws {
        let (file, entries) = try await read("学号,姓名\nS1,㐂\u{20BB7}\n", encoding: Self.gb18030)
        #expect(file.encoding == .gb18030)
        #expect(entries.rows.first?.name == "㐂\u{20BB7}")
    }

    @Test("Quotes, commas and line ends in fields; CRLF, lone CR, blank lines, and no line end at the end")
    func dialects() async throws {
        let text = "out_user_id,class_name,user_name\r\n\r\n\"S1\",\"a,\"\"b\"\"\n c\" ,x\r\n   \r\nS2, y ,\"\"\rS3,,z"
        let (_, entries) = try await read(text)
        #expect(entries.faults.isEmpty)
        #expect(entries.rows.map(\.className) == ["a,\"b\"\n c", "y", nil])
        #expect(entries.rows.map(\.name) == ["x", nil, "z"])
        #expect(entries.rows.map(\.line) == [3, 6, 7])
    }

    @Test("Columns in any order and case, unknown ones left alone, others by a mapping, schools of their own")
    func columns() async throws {
        let (_, entries) = try await read(
            "Phone,Klasse,OUT_USER_ID,organization_id\n13800138000,1a,S1,O2\n,1b,S2,\n",
            mapping: ["Klasse": "class_name"]
        )
        #expect(entries.rows.map(\.className) == ["1a", "1b"])
        #expect(entries.rows.map(\.organizationID) == ["O2", "O1"])
        #expect(entries.rows.map(\.phone) == ["13800138000", nil])
    }

    @Test("A row that cannot be used is told with line and reason, and nothing of its values")
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
            """
        let (_, entries) = try await read(text)
        #expect(entries.rows.map(\.outUserID) == ["S1"])
        let expected: [(Int, String?, String)] = [
            (2, "out_user_id", "is missing"), (4, "out_user_id", "is there before"),
            (5, "user_type", "must be STUDENT"),
            (6, "status", "must be NORMAL"), (7, "phone", "11 digits"), (8, nil, "has 4 fields"),
            (9, nil, "quoted field"), (10, "user_name", "214"),
        ]
        #expect(entries.faults.count == expected.count)
        for (fault, (line, column, reason)) in zip(entries.faults, expected) {
            #expect(fault.line == line && fault.column == column && fault.reason.contains(reason))
            for secret in ["张三", "李四", "1380013800", "ALUMNUS", "GONE"] {
                #expect(!fault.description.contains(secret))
            }
        }
    }

    @Test("A cell that was cut in a character is a fault of its row, and does not make the file another encoding")
    func brokenText() async throws {
        for mark in [Data(), Data([0xEF, 0xBB, 0xBF])] {
            try await withDirectory { directory in
                let path = directory + "/broken.csv"
                var bytes = mark + Data("out_user_id,user_name\n".utf8)
                for index in 0..<8 { bytes += Data("S\(index),赵一诺\n".utf8) }
                bytes += Data("S8,赵".utf8) + [0xE9, 0xAB] + Data("\nS9,x\n".utf8)
                try bytes.write(to: URL(fileURLWithPath: path))
                let file = try RosterFile(path, in: "O1")
                #expect(file.encoding == .utf8)
                let all = try await entries(file)
                #expect(all.faults.map(\.line) == [10] && all.faults.map(\.column) == ["user_name"])
                #expect(all.rows.prefix(8).allSatisfy { $0.name == "赵一诺" })
                #expect(try RosterFile(path, in: "O1", encoding: .gb18030).encoding == .gb18030)
            }
        }
    }

    @Test("A quote that is never closed is no row to skip: all behind it would be lost")
    func unclosed() async throws {
        for text in ["out_user_id,user_name\nS1,x\nS2,\"y\nS3,z\n", "\"out_user_id\n"] {
            try await withDirectory { directory in
                let file = try RosterFile(try write(text, to: directory), in: "O1")
                await #expect(throws: RosterFile.Problem.self) { _ = try await entries(file) }
            }
        }
    }

    @Test("A file that is replaced while it is read is refused at its end")
    func replaced() async throws {
        try await withDirectory { directory in
            let path = try write("out_user_id\nS1\nS2\n", to: directory)
            let file = try RosterFile(path, in: "O1")
            _ = try write("out_user_id\nS1\n", to: directory)
            let refusal = await #expect(throws: RosterRefusal.self) { _ = try await entries(file) }
            #expect(refusal?.reason == .changedSource)
        }
    }

    @Test("A header without ids, with a column twice, an empty file, a mapping to nothing, and no file")
    func headers() async throws {
        for (text, mapping) in [
            ("user_name\nx\n", [:]), ("学号,out_user_id\nS1,S2\n", [:]), ("", [:]), ("学号\nS1\n", ["x": "y"]),
            ("学号\nS1\n", ["x": "class_name"]),
        ] as [(String, [String: String])] {
            try await withDirectory { directory in
                let file = try RosterFile(try write(text, to: directory), in: "O1", mapping: mapping)
                await #expect(throws: RosterFile.Problem.self) { _ = try await entries(file) }
            }
        }
        #expect(throws: RosterFile.Problem.self) { try RosterFile("/nowhere/x.csv") }
        try await withDirectory { directory in
            let file = try RosterFile(try write("学号\nS1\n", to: directory))
            #expect(try await entries(file).faults.map(\.column) == ["organization_id"])
        }
    }

    @Test("Long files with characters across the pieces that are read, in both encodings", arguments: [false, true])
    func pieces(_ isGB: Bool) async throws {
        var text = "学号,姓名,班级\n"
        for index in 0..<40_000 { text += "S\(index),名\(index),\"高中,\(index)班\"\n" }
        let (file, entries) = try await read(text, encoding: isGB ? Self.gb18030 : .utf8)
        #expect(file.encoding == (isGB ? .gb18030 : .utf8))
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
