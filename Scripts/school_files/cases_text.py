"""Delimited text: separators, encodings, standard input, and files whose names are wrong."""

from functools import partial

from school_files import texts, workbooks
from school_files.case import Case, row
from school_files.standard import expected, standard, standard_rows


def cases(school, _pupils):
    table, rows = standard(school), standard_rows(school)

    def text(name, file="roster.csv", *, must=(), arguments=(), expect=rows, content=table, options=None, **build):
        return Case(
            name, file, partial(texts.delimited, content, **build), expect, list(arguments), must=must,
            **(options or {}),
        )

    # "孙一" in UTF-8 has an even number of bytes, which are three characters of GB18030.
    mixed = [["学号", "姓名"]] + [[user["out_user_id"], user["user_name"]] for user in school.pupils[:10]]
    mixed[5][1] = "孙一"
    garbled = [list(cells) for cells in mixed[1:]]
    garbled[4][1] = "孙一".encode().decode("gb18030")
    equal = [table[1], table[5]]
    absent = [["S9999998", "褚无名", "高中一年一班", "13911113333"], ["S9999999", "卫无名", "", ""]]
    utf16 = (r"(?i)utf-?16",)
    return [
        text("text, comma, UTF-8"),
        text("text, comma, UTF-8 with BOM, CRLF", encoding="utf-8-sig", end="\r\n"),
        text("text, tab, UTF-8", "roster.txt", separator="\t"),
        text("text, semicolon, GB18030", separator=";", encoding="gb18030", must=("GB18030",)),
        text("text, sep=; line, UTF-8 with BOM", separator=";", encoding="utf-8-sig", first="sep=;\r\n", end="\r\n"),
        text("text, UTF-16 LE with BOM, tab, CRLF", "roster.txt", separator="\t", encoding="utf-16-le-bom", end="\r\n",
             must=utf16),
        text("text, UTF-16 BE with BOM, comma", encoding="utf-16-be-bom", must=utf16),
        text("text, UTF-16 LE without BOM", encoding="utf-16-le", must=utf16),
        text("text, UTF-16 BE without BOM, tab", separator="\t", encoding="utf-16-be", must=utf16),
        text("text, --encoding GB18030 given", encoding="gb18030", arguments=["--encoding", "GB18030"]),
        text("text, no row differs", content=[table[0]] + equal, expect=expected(equal)),
        text("text, two users are missing", content=table + absent, expect=rows + expected(absent)),
        text("text named .xlsx", "roster.xlsx", must=(r"(?i)delimited|text|csv|comma",)),
        Case("workbook named .csv", "roster.csv", partial(workbooks.xlsx, table), rows,
             must=(r"(?i)xlsx|workbook|Excel",)),
        Case("GB18030 with one row in UTF-8", "roster.csv", partial(texts.mixed, mixed, {5}),
             error=(r"(?i)(row|line)s?\D{0,12}6\b", r"(?i)encod|utf-?8|GB18030")),
        Case("GB18030 with one row in UTF-8, --encoding", "roster.csv", partial(texts.mixed, mixed, {5}),
             [row(cells[0], user_name=cells[1]) for cells in garbled], ["--encoding", "GB18030"]),
        text("standard input, text", options={"is_input": True}),
        text("/dev/stdin, text", options={"is_input": True, "input_name": "/dev/stdin"}),
        Case("standard input with --out", "roster.csv", partial(texts.delimited, table), is_input=True, writes_plan=True,
             error=(r"(?i)standard input|stdin|/dev/stdin", r"(?i)--out|apply|again|second")),
        Case("standard input, workbook", "roster.xlsx", partial(workbooks.xlsx, table), rows, is_input=True,
             or_error=(r"(?i)standard input|stdin",)),
        Case("an empty file", "roster.csv", lambda: b"", error=("(?i)empty",)),
        text("no -o and no column of schools", expect=[], options={
            "has_organization": False, "error": (r"(?i)organization|-o\b",),
        }),
        Case(
            "no -o, a column of schools", "roster.csv",
            partial(texts.delimited, [table[0] + ["机构ID"]] + [cells + [school.id] for cells in table[1:]]), rows,
            has_organization=False,
        ),
    ]
