"""Workbooks, and what is taken for one."""

import datetime
from functools import partial

from school_files import foreign, rawxlsx, workbooks
from school_files.case import Case, row
from school_files.rawxlsx import error, formula, inline, number, shared
from school_files.standard import ELSEWHERE, HEADER, expected, numbered, same, standard, standard_rows

TITLE = "南山中兴高级中学学生信息汇总表"
SKIPPED = r"(?i)skip|above|header (is )?(in|on|at|row|line)|title"
DAMAGED = r"(?i)damaged|truncated|corrupt|incomplete"


def merged_classes(school):
    """A class that is written once for three pupils, and one without a class; the rows that must be read."""
    first, second, third, fourth = school.pupils[:4]
    table = [HEADER] + [[user["out_user_id"], user["user_name"], None, None] for user in school.pupils[:4]]
    table[1][2] = ELSEWHERE
    moved = (first, second, third)
    rows = [row(user["out_user_id"], user_name=user["user_name"], class_name=ELSEWHERE) for user in moved]
    return table, rows + [row(fourth["out_user_id"], user_name=fourth["user_name"])]


def cached_formulas(pupils):
    """Ids, names and phones that are formulas with the values that Excel saved."""
    rows, cells = [], [[inline(text) for text in HEADER]]
    for index, user in enumerate(pupils[:3]):
        phone = f"1371111{index:04}"
        cells.append([
            formula(f"20260000+{index + 1}", user["out_user_id"], is_text=False),
            formula("VLOOKUP(A2,B!A:B,2,0)", user["user_name"]),
            inline(user["class_name"]), formula(f'"137"&"1111{index:04}"', phone),
        ])
        rows.append(row(user["out_user_id"], user_name=user["user_name"], class_name=user["class_name"], phone=phone))
    return cells, rows


def exponents(pupils):
    """Whole numbers as other programs write them: with an exponent, or with a fraction of zero."""
    first, second = pupils[:2]
    cells = [
        [inline(text) for text in HEADER],
        [number("2.0260001E7"), inline(first["user_name"]), None, number("1.3711110000E10")],
        [number("20260002.0"), inline(second["user_name"]), None, number("13711110001.0")],
    ]
    return cells, expected([
        ["20260001", first["user_name"], "", "13711110000"], ["20260002", second["user_name"], "", "13711110001"],
    ])


def rich_texts(school):
    """Shared texts in several runs, and with a pronunciation, which is no part of the text."""
    first, second = school.pupils[:2]
    name = second["user_name"]
    texts = [
        "学号", "姓名", "班级", first["out_user_id"], second["out_user_id"],
        f"<r><t>{first['user_name'][0]}</t></r><r><rPr><b/></rPr><t>{first['user_name'][1:]}</t></r>",
        f'<t>{name}</t><rPh sb="0" eb="1"><t>qian</t></rPh><phoneticPr fontId="1"/>', ELSEWHERE,
    ]
    cells = [[shared(0), shared(1), shared(2)], [shared(3), shared(5), shared(7)], [shared(4), shared(6), None]]
    rows = [row(first["out_user_id"], user_name=first["user_name"], class_name=ELSEWHERE), same(second, "user_name")]
    return cells, texts, rows


def faulty_cells(pupils):
    """Cells without a usable value in used columns; the same in a column that is not used is no fault."""
    names = [inline(user["user_name"]) for user in pupils[:6]]
    ids = [number(user["out_user_id"]) for user in pupils[:6]]
    return [
        [inline(text) for text in ("学号", "姓名", "班级", "备注")],
        [ids[0], formula("VLOOKUP(A2,B!A:B,2,0)"), inline("高中一年一班"), None],
        [ids[1], names[1], error("#N/A"), None],
        [number("2026000000000001"), names[2], None, None],
        [number("2.026000000000001E+17"), names[3], None, None],
        [ids[4], names[4], None, error("#N/A")],
    ]


def cases(school, pupils):
    table, rows = standard(school), standard_rows(school)
    numbers, number_rows = numbered(pupils)
    days = ["出生日期"] + [datetime.date(2010, 3, index) for index in range(1, 9)]
    dates = [cells + [day] for cells, day in zip(numbers, days)]
    classes, class_rows = merged_classes(school)
    formulas, formula_rows = cached_formulas(pupils)
    large_numbers, large_rows = exponents(pupils)
    rich, rich_table, rich_rows = rich_texts(school)
    staff = [["工号", "姓名", "职务"]]
    staff += [[user["out_user_id"], user["user_name"], user["occupation"]] for user in school.staff[:2]]
    staff[1][2] = "食堂主管"
    two_sheets = partial(workbooks.sheets, {"学生": table, "教师": staff})
    staff_rows = [row(cells[0], user_name=cells[1], occupation=cells[2]) for cells in staff[1:]]
    whole = partial(workbooks.xlsx, table)

    def refused(name, file, build, *patterns):
        return Case(name, file, build, error=patterns)

    return [
        Case("xlsx, shared texts", "roster.xlsx", whole, rows, must=(r"(?i)xlsx|workbook|Excel",)),
        Case("xlsx, numeric ids and phones, dates not used", "roster.xlsx", partial(workbooks.xlsx, dates), number_rows,
             must=("出生日期",), must_not=(r"\dE\+", r"2026\d{4}\.0")),
        Case("xlsx, inline texts, sparse cells", "roster.xlsx", partial(rawxlsx.inline_workbook, table), rows),
        Case("xlsx, rich texts and pronunciations", "roster.xlsx", partial(rawxlsx.workbook, rich, texts=rich_table), rich_rows),
        Case("xlsx, prefixed XML, no references", "roster.xlsx", partial(
            rawxlsx.shared_workbook, table, prefix="x", has_references=False, is_absolute=True,
            sheet_part="xl/worksheets/data.xml"), rows),
        Case("xlsx, cached formula values", "roster.xlsx", partial(rawxlsx.workbook, formulas), formula_rows),
        Case("xlsx, numbers with exponents", "roster.xlsx", partial(rawxlsx.workbook, large_numbers), large_rows),
        Case("xlsx, merged title, two blank rows", "roster.xlsx", partial(workbooks.xlsx, table, TITLE, 2), rows,
             must=(SKIPPED,)),
        Case("xlsx, classes in merged cells", "roster.xlsx", partial(workbooks.xlsx, classes, merged=["C2:C4"]), class_rows),
        Case("xlsx, hidden rows", "roster.xlsx", partial(workbooks.xlsx, table, hidden_rows=[3, 4]), rows,
             must=("(?i)hidden",)),
        Case("xlsx, two sheets, the first by default", "roster.xlsx", two_sheets, rows),
        Case("xlsx, two sheets, --sheet", "roster.xlsx", two_sheets, staff_rows, ["--sheet", "教师"]),
        Case("xlsx, --sheet that is not there", "roster.xlsx", two_sheets, arguments=["--sheet", "职工"],
             error=("(?i)sheet", "教师", "学生")),
        Case("xlsx, cells without a usable value", "roster.xlsx", partial(rawxlsx.workbook, faulty_cells(pupils)), faults={
            2: "(?i)formula", 3: r"#N/A|(?i:error)", 4: r"(?i)15|digits|precision", 5: r"(?i)15|digits|precision",
        }),
        Case("xlsx, an empty sheet", "roster.xlsx", partial(workbooks.sheets, {"学生": []}),
             error=("(?i)empty|no rows|header",)),
        Case("xls, numeric ids and phones, dates, title", "roster.xls", partial(workbooks.xls, dates, TITLE), number_rows,
             must=("出生日期", SKIPPED)),
        Case("xls named .csv", "roster.csv", partial(workbooks.xls, table), rows, must=(r"(?i)xls|workbook|Excel",)),
        refused("zip bomb", "roster.xlsx", partial(rawxlsx.bomb, table), r"(?i)decompress|too large|compress"),
        refused("XML entities that expand to 1 GB", "roster.xlsx", partial(rawxlsx.entity_bomb, table),
                r"(?i)entit|document type|DTD|DOCTYPE|damaged|too large|amplification"),
        refused("encrypted workbook", "roster.xlsx", foreign.encrypted_workbook, "(?i)encrypted|password"),
        refused("Word document", "roster.docx", foreign.word_document, "Word"),
        refused("Word document named .xlsx", "roster.xlsx", foreign.word_document, "Word"),
        refused("OpenDocument spreadsheet", "roster.ods", foreign.open_document, "(?i)OpenDocument"),
        refused("HTML saved as .xls", "roster.xls", foreign.html, "HTML"),
        refused("XML spreadsheet of 2003", "roster.xls", foreign.xml_workbook, "XML"),
        refused("PDF", "roster.pdf", foreign.pdf, "PDF"),
        refused("binary workbook", "roster.xlsb", foreign.binary_workbook, "(?i)binary"),
        refused("xlsx, truncated file", "roster.xlsx", lambda: whole()[:-1500], DAMAGED),
        refused("xlsx, truncated sheet", "roster.xlsx", partial(foreign.damaged_sheet, table), DAMAGED),
        Case("LibreOffice .xls", "roster.xls", lambda: workbooks.converted(whole(), "xls", "xls"), rows),
        refused("LibreOffice .ods", "roster.ods", lambda: workbooks.converted(whole(), "ods", "ods"), "(?i)OpenDocument"),
        Case("LibreOffice text, UTF-16", "roster.txt",
             lambda: workbooks.converted(whole(), workbooks.UTF16_TEXT, "txt"), rows,
             must=(r"(?i)utf-?16",)),
    ]
