import Foundation
import Testing
import WeChatPayOfflineFace
import WeChatPayRoster

@Suite("Cells of a roster", .timeLimit(.minutes(5)))
struct RosterCellTests {
    private func read(
        _ text: String,
        encoding: String.Encoding = .utf8,
        _ change: (inout RosterFile.Options) -> Void = { _ in }
    ) async throws -> (layout: RosterLayout, records: [RosterRecord], notices: [RosterNotice]) {
        var result: (RosterLayout, [RosterRecord], [RosterNotice])?
        try await withDirectory { directory in
            var options = RosterFile.Options()
            change(&options)
            let path = try write(text, to: directory, encoding: encoding)
            let file = try await ReadFile(path, options: options)
            result = (file.layout, file.records, file.notices)
        }
        return try #require(result)
    }

    @Test(
        "Phones in any usual form become 11 digits, and the change is reported",
        arguments: [
            ("138 0013 8000", [.phoneFormat]), ("138-0013-8000", [.phoneFormat]), ("+8613800138000", [.phoneFormat]),
            ("008613800138000", [.phoneFormat]), ("+86 138-0013-8000", [.phoneFormat]),
            ("8613800138000", [.phoneFormat]), ("'13800138000", [.phoneFormat]), ("13800138000.0", [.phoneFormat]),
            ("１３８００１３８０００", [.fullWidthDigits]), ("（＋８６）13800138000", [.fullWidthDigits, .phoneFormat]),
            ("13800138000", []), ("\u{3000}13800138000\u{A0}", [.trimmed]),
            ("138\u{200B}00138000", [.invisibleCharacters]),
        ] as [(String, [RosterNotice.Kind])]
    )
    func phones(_ text: String, _ kinds: [RosterNotice.Kind]) async throws {
        let (_, records, notices) = try await read("学号,手机号\nS1,\(text)\n")
        #expect(records.rows.map(\.phone) == ["13800138000"], "\(records.faults)")
        #expect(Set(notices.map(\.kind)) == Set(kinds))
    }

    @Test(
        "Everything else is rejected with a reason and a masked value",
        arguments: [
            ("13800138000/13900139000", "two phones"), ("13800138000、13900139000", "two phones"),
            ("13800138000 13900139000", "two phones"), ("1380013800013900139000", "two phones"),
            ("010-12345678", "landline"), ("12345678", "landline"), ("1380013800", "has 10"),
            ("138001380001", "has 12"),
            ("23800138000", "begin with 1"), ("1380013800O", "other characters"), ("无", "other characters"),
            ("1.38E+10", "spreadsheet"), ("#######", "spreadsheet"), ("138****8000", "other characters"),
            ("13800138000李四", "other characters"), ("1381234567.8", "other characters"), ("12345678901", "13 to 19"),
        ]
    )
    func invalidPhones(_ text: String, _ reason: String) async throws {
        let (_, records, _) = try await read("学号,手机号\nS1,\(text)\n")
        let fault = try #require(records.faults.first)
        #expect(fault.reason.contains(reason) && fault.column == "phone", "\(fault)")
        #expect(!fault.description.contains(text) && !fault.description.contains("李四"))
    }

    @Test("Names and classes are trimmed and cleaned; doubtful ones are reported with their lines")
    func names() async throws {
        let text = """
            学号,姓名,班级
            S1,\u{3000}赵一诺\u{A0},高中一年一班
            S2,钱\u{200D}一\u{202E}诺,\u{FEFF}高中一年一班
            S3,孙?诺,三班
            S4,李1诺,高中一年一班
            S5,周\u{E000}诺,3班
            S6,吴　诺,高中一年一班
            S7,阿依古丽·买买提,高中一年一班
            S8,Anna Müller,高中一年一班
            """
        let (_, records, notices) = try await read(text)
        #expect(records.faults.isEmpty)
        #expect(records.rows.prefix(3).map(\.name) == ["赵一诺", "钱一诺", "孙?诺"])
        #expect(records.rows[1].className == "高中一年一班")
        let found = notices.map { ($0.kind, $0.examples.map(\.line)) }
        let expected: [(RosterNotice.Kind, [Int])] = [
            (.trimmed, [2]), (.invisibleCharacters, [3, 3]), (.questionMark, [4]), (.digitInName, [5]),
            (.spaceInName, [7]), (.privateUse, [6]), (.incompleteClass, [4, 6]),
        ]
        #expect(found.map(\.0) == expected.map(\.0) && found.map(\.1) == expected.map(\.1))
        // A description shows no personal data.
        #expect(!"\(notices)".contains("诺"))
    }

    @Test("A notice counts all cells and keeps three examples")
    func examples() async throws {
        let rows = (1...20).map { "S\($0),138 0013 8000\n" }.joined()
        let (_, _, notices) = try await read("学号,手机号\n" + rows)
        #expect(notices.map(\.count) == [20] && notices.first?.examples.map(\.line) == [2, 3, 4])
    }

    @Test("Text of another encoding is refused with its row, unless the encoding is given")
    func doubts() async throws {
        let gb18030 = String.Encoding(rawValue: 0x8000_0632)
        try await withDirectory { directory in
            let path = directory + "/mixed.csv"
            var bytes = try #require("学号,姓名\nS1,赵一诺\nS2,钱一诺\n".data(using: gb18030))
            bytes += Data("S3,孙诺\n".utf8)
            try bytes.write(to: URL(filePath: path))
            let file = try RosterFile(path, in: "O1")
            #expect(file.layout.encoding == .gb18030)
            let found = try await entries(file)
            #expect(found.faults.map(\.line) == [4] && found.faults[0].reason.contains("--encoding"))
            #expect(found.rows.map(\.name) == ["赵一诺", "钱一诺"])
            var options = RosterFile.Options()
            options.encoding = .gb18030
            #expect(try await entries(RosterFile(path, in: "O1", options: options)).faults.isEmpty)
            try (bytes + Data("S4,孙一诺\n".utf8)).write(to: URL(filePath: path))
            #expect(try await entries(RosterFile(path, in: "O1")).faults.map(\.line) == [4, 5])
        }
        // 郑一 in GBK, in a file of UTF-8.
        try await withDirectory { directory in
            let path = directory + "/mixed.csv"
            try (Data("学号,姓名\nS1,赵一诺\nS2,".utf8) + [0xD6, 0xA3, 0xD2, 0xBB, 0x0A]).write(to: URL(filePath: path))
            let found = try await entries(RosterFile(path, in: "O1"))
            #expect(found.faults.map(\.line) == [3] && found.faults[0].reason.contains("another script"))
        }
        let (_, plain, _) = try await read("学号,姓名\nS1,José\nS2,Zoë Brontë\nS3,Đỗ Văn An\nS4,Jose\u{301}\n")
        #expect(plain.faults.isEmpty && plain.rows.count == 4)
        let (marked, cyrillic, _) = try await read("\u{FEFF}学号,姓名\nS1,Иван\nS2,Conor Ó Briain\n")
        #expect(marked.encoding == .utf8 && cyrillic.faults.isEmpty)
        // Each fits both encodings, as a whole file.
        for name in ["Łukasz", "Иван", "по"] {
            let (_, found, _) = try await read("out_user_id,user_name\nS1,\(name)\n")
            #expect(found.faults.map(\.line) == [2] && found.faults[0].reason.contains("--encoding"))
            let (_, given, _) = try await read("out_user_id,user_name\nS1,\(name)\n") { $0.encoding = .utf8 }
            #expect(given.rows.map(\.name) == [name])
        }
    }

    @Test("A quoted field that contains whole rows is an error, and no rows are lost without one")
    func swallowedRows() async throws {
        let text = "学号,姓名,备注\nS1,赵,\"高\nS2,钱,\nS3,孙,低\"\nS4,李,\"两行\n的备注\"\n"
        let (_, found, _) = try await read(text)
        #expect(found.faults.map(\.line) == [2] && found.faults[0].reason.contains("whole rows"))
        #expect(found.rows.map(\.outUserID) == ["S4"])
    }

    @Test("Values in columns without a name are reported with the column")
    func unnamedColumns() async throws {
        let (layout, found, notices) = try await read("学号,姓名,,\nS1,赵,13800138000,\nS2,钱,,\n")
        #expect(found.rows.count == 2 && layout.unusedColumns.isEmpty)
        #expect(notices.map(\.kind) == [.unnamedColumn] && notices.first?.examples.map(\.column) == ["#3"])
        let (_, mapped, none) = try await read("学号,姓名,,\nS1,赵,13800138000,\n") { $0.mapping = ["#3": "phone"] }
        #expect(mapped.rows.map(\.phone) == ["13800138000"] && none.isEmpty)
    }

    @Test("Ids with an E are ids; a line of totals is reported")
    func ids() async throws {
        let (_, found, notices) = try await read("学号,姓名\n2026E001,赵\n合计,1人\n2.5E3,x\n2E-3,x\n20260001.0,x\n")
        #expect(found.rows.map(\.outUserID) == ["2026E001", "合计"] && found.faults.map(\.line) == [4, 5, 6])
        #expect(notices.map(\.kind).contains(.unusualID))
    }

    @Test("School words for types and statuses are known, and further ones can be added")
    func vocabulary() async throws {
        let text = "学号,类型,状态\nS1,走读,在读\nS2,老师,毕业\nS3,住校,休学\nS4,借读,在读\n"
        let (_, some, _) = try await read(text)
        #expect(some.rows.map(\.type) == [.student, .staff, .student])
        #expect(some.rows.map(\.status) == [.normal, .disabled, .disabled])
        #expect(some.faults.map(\.line) == [5])
        let (_, all, _) = try await read(text) { $0.vocabulary.types["借读"] = .student }
        #expect(all.rows.map(\.type).last == .student && all.faults.isEmpty)
    }

    @Test("Columns can be combined, selected by position, and named in either language")
    func mapping() async throws {
        let text = "学号,年 级*,班级,电话,电话\nS1,高中二年,三班,13800138000,13900139000\nS2,,,,\nS3,,四班,,\n"
        let error = await #expect(throws: RosterError.self) { _ = try await read(text) }
        #expect(error?.advice?.contains("--map '#4=phone'") == true)
        for phone in ["phone", "手机号", "联系电话"] {
            let (layout, found, _) = try await read(text) { $0.mapping = ["班级": "{年级}{班级}", "#5": phone] }
            #expect(found.rows.map(\.className) == ["高中二年三班", nil])
            #expect(found.faults.map(\.line) == [4] && found.faults[0].reason.contains("only some of the columns"))
            #expect(found.rows.map(\.phone) == ["13900139000", nil])
            #expect(layout.unusedColumns == ["电话"])
            #expect(layout.columns.first { $0.field == "class_name" }?.names == ["年 级*", "班级"])
        }
        let (_, literal, _) = try await read(text) { $0.mapping = ["class_name": "甲{班级}", "#5": "phone"] }
        #expect(literal.rows.map(\.className) == ["甲三班", nil, "甲四班"])
        for mapping in [["班级": "{无}"], ["班级": "{年级"], ["班级": "年级}"], ["x": "{年级}"], ["电话": "phone"], ["#9": "phone"]] {
            await #expect(throws: RosterError.self) { _ = try await read(text) { $0.mapping = mapping } }
        }
        let (_, once, _) = try await read("学号,状态\nS1,教师\n") { $0.mapping = ["状态": "user_type"] }
        #expect(once.rows.map(\.type) == [.staff] && once.rows.map(\.status) == [nil])
        for mapping in [["班级": "Klas"], ["班级": "甲"]] {
            let error = await #expect(throws: RosterError.self) {
                _ = try await read("学号,Klasse,甲,甲\nS1,1,2,3\n") { $0.mapping = mapping }
            }
            #expect(error?.message.contains("header") == true, "\(error?.message ?? "")")
        }
        for mapping in [["Klasse": "班级"], ["班级": "Klasse"], ["class_name": "klasse"], ["Klasse": "class_name"]] {
            let (_, named, _) = try await read("学号,Klasse\nS1,高中一年一班\n") { $0.mapping = mapping }
            #expect(named.rows.map(\.className) == ["高中一年一班"])
        }
    }

    @Test("The phone of the guardian is used, or else the first valid one")
    func guardian() async throws {
        let header = "学号,成员1姓名,成员1是否监护人,成员1联系电话,成员2姓名,成员2是否监护人,成员2联系电话\n"
        let text =
            header + "S1,甲,否,13800138000,乙,是,13900139000\nS2,甲,是,138,乙,否,13900139000\nS3,甲,,13800138000,乙,,\n"
            + "S4,甲,,,乙,,\nS5,甲,,138,乙,,\n"
        let error = await #expect(throws: RosterError.self) { _ = try await read(text) }
        #expect(error?.advice?.contains("--guardian") == true)
        let (layout, found, notices) = try await read(text) { $0.usesGuardian = true }
        #expect(found.rows.map(\.phone) == ["13900139000", "13900139000", "13800138000", nil])
        #expect(found.faults.map(\.line) == [6])
        #expect(notices.map(\.kind) == [.otherMember] && notices.first?.examples.map(\.line) == [3])
        #expect(layout.unusedColumns == ["成员1姓名", "成员2姓名"])
        await #expect(throws: RosterError.self) { _ = try await read("学号\nS1\n") { $0.usesGuardian = true } }
    }

    @Test("Rows above the header are skipped, repeated headers ignored, and delimiters detected")
    func headers() async throws {
        let text = "第一中学\n\n填表说明：学号必填;请勿修改,谢谢\n学号;姓名\nS1;赵一诺\n学号;姓名\nS2;钱一诺\n"
        let (layout, found, notices) = try await read(text)
        #expect(layout.headerLine == 4 && layout.skippedRows == 2 && layout.delimiter == ";")
        #expect(found.rows.map(\.outUserID) == ["S1", "S2"] && notices.map(\.kind) == [.repeatedHeader])
        // The row that fits best, and not the first with the name of a column.
        let (legend, pupils, _) = try await read("填表说明,学号,必填\n学号,姓名,班级\nS1,赵一诺,高中一年一班\n")
        #expect(legend.headerLine == 2 && pupils.rows.map(\.className) == ["高中一年一班"])
        // Two rows, as merged cells leave them in text.
        let double = "学号,姓名,家长信息,,备注\n,,姓名,联系电话,\nS1,赵一诺,赵甲,13800138000,x\n"
        let (two, parents, _) = try await read(double)
        #expect(two.headerLine == 2 && parents.rows.map(\.phone) == ["13800138000"])
        #expect(two.unusedColumns == ["家长信息姓名", "备注"])
        let (named, rows, _) = try await read("sep=;\n学号;姓名\nS1;a,b\n")
        #expect(named.delimiter == ";" && rows.rows.first?.name == "a,b" && rows.rows.first?.line == 3)
        await #expect(throws: RosterError.self) { _ = try await read("sep=|\n学号|姓名\n") }
        for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
            for mark in ["", "\u{FEFF}"] {
                let (wide, rows, _) = try await read(mark + "学号\t姓名\n一1\t一一\n", encoding: encoding)
                #expect(wide.encoding == (encoding == .utf16BigEndian ? .utf16BigEndian : .utf16LittleEndian))
                #expect(rows.rows.map(\.name) == ["一一"])
            }
        }
    }
}
