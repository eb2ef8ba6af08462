"""Cells: phones, names, classes, ids, duplicates, and the vocabulary of schools."""

from functools import partial

from school_files import texts, workbooks
from school_files.case import Case, row
from school_files.standard import HEADER, same

NORMALIZED = r"(?i)normali[sz]ed|converted|cleaned"
REMOVED = r"(?i)invisible|200B|zero.width|removed|cleaned|bidi|direction"
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
# Written forms, and the phones that they are; all are invented.
PHONES = {
    "139 1111 5551": "13911115551", "139-1111-5552": "13911115552", "+8613911115553": "13911115553",
    "+86 139-1111-5554": "13911115554", "008613911115555": "13911115555", "'13911115556": "13911115556",
    "13911115557.0": "13911115557", "13911115558".translate(FULL_WIDTH): "13911115558",
    "139\u00a01111\u00a05559": "13911115559", "\u202d13911115560\u202c": "13911115560",
}
# Phones that are refused, with what the reason must say.
FAULTY_PHONES = {
    "13911116661/13911116662": "(?i)two|several|more than one|number",
    "13911116663、13911116664": "(?i)two|several|more than one|number",
    "0755-26017771": "(?i)landline|mobile|11 digits", "010-62347772": "(?i)landline|mobile|11 digits",
    "1391111666": "(?i)11 digits|10 digits", "139111166655": "(?i)11 digits|12 digits",
    "1.39E+10": "(?i)shortened|spreadsheet|Excel|exponent",
}
CONTROL = "(?i)control|line|NUL|escape"
# Names that are refused.
FAULTY_NAMES = {
    "赵\n一诺": CONTROL, "钱\x00诺": CONTROL, "孙\x1b[31m诺": CONTROL, "李\x9b诺": CONTROL,
    "周\ufffd诺": "(?i)FFFD|damaged|replacement",
}
SHORTENED = r"(?i)shortened|spreadsheet|Excel|scientific|exponent|quoted|formula|decimal|number"
VOCABULARY = {
    "在读": "NORMAL", "在校": "NORMAL", "正常": "NORMAL", "休学": "DISABLED", "转学": "DISABLED", "毕业": "DISABLED",
    "离校": "DISABLED", "停用": "DISABLED",
}
TYPES = {"走读": "STUDENT", "住校": "STUDENT", "学生": "STUDENT", "老师": "STUFF", "教师": "STUFF"}


def raw_ids(pupils):
    """Lines that a spreadsheet program wrote with ids that it changed; not in quotes unless Excel quotes them."""
    ids = ["2.026E+11", '="S2026001"', '"=""S2026002"""', "Ｓ２０２６００３", "20260001.0", pupils[1]["out_user_id"]]
    return texts.encoded("学号,姓名\n" + "".join(f"{text},郑一诺\n" for text in ids))


def cases(school, pupils):
    users = school.pupils

    def text(name, content, expect=(), arguments=(), **options):
        return Case(name, "roster.csv", partial(texts.delimited, content), list(expect), list(arguments), **options)

    def cells(values, column):
        """The platform's users, with other values in one column."""
        table = [list(HEADER)]
        for user, value in zip(users, values):
            table.append([user["out_user_id"], user["user_name"], user["class_name"], ""])
            table[-1][column] = value
        return table

    def changed(values, name):
        return [
            row(user["out_user_id"], **{"user_name": user["user_name"], "class_name": user["class_name"], name: value})
            for user, value in zip(users, values)
        ]

    phones, phone_rows = cells(PHONES, 3), changed(PHONES.values(), "phone")
    phone_faults = {index: pattern for index, pattern in enumerate(FAULTY_PHONES.values(), 2)}
    names = [user["user_name"] for user in users]
    blanks = [
        f"\u00a0{names[0]}", f"{names[1]}\u3000", f"\u200b{names[2]}", f"\u202b{names[3]}\u202c", f"\u2068{names[4]}新\u2069",
    ]
    odd = ["钱?诺", "孙1诺", "李\ue000诺"]
    digits = [user["out_user_id"] for user in pupils[:3]]
    twice = [
        HEADER, [digits[0], "", "", ""], ["", "", "", ""], [digits[1], "", "", ""], [digits[0], "", "", ""],
        [" ", "", "", " "],
    ]
    in_sheet = [HEADER] + [[int(text), None, None, None] for text in (digits[0], digits[1], digits[0])]
    states = [["学号", "状态"]] + [[user["out_user_id"], word] for user, word in zip(users, VOCABULARY)]
    kinds = [["学号", "类型"]] + [[user["out_user_id"], word] for user, word in zip(users, TYPES)]
    staff = [["工号", "姓名", "人员类型"]] + [[user["out_user_id"], user["user_name"], "老师"] for user in school.staff[:3]]
    return [
        text("phones, normalised", phones, phone_rows, must=(NORMALIZED,)),
        text("phones, normalised, masked", phones, phone_rows, reveals=False, must=(NORMALIZED,), secrets=tuple(PHONES)),
        # The value is shown, but masked.
        text("phones, refused", cells(FAULTY_PHONES, 3), faults=phone_faults, reveals=False, must=(r"\*{3,}|…|•{3,}",),
             secrets=("26017771", "62347772", "1391111666")),
        text("phones, refused, --skip-invalid", cells(["13911116661/13911116662", "139 1111 6665"], 3),
             changed(["", "13911116665"], "phone")[1:], ["--skip-invalid"],
             faults={2: "(?i)two|several|more than one|number"}, secrets=("13911116661", "13911116662")),
        text("names, blanks and invisible characters", cells(blanks, 1),
             changed([*names[:4], f"{names[4]}新"], "user_name"), must=(REMOVED,)),
        text("names, control characters and U+FFFD", cells(FAULTY_NAMES, 1), faults={
            # The line break makes the first row two lines long.
            index + (index > 2): pattern for index, pattern in enumerate(FAULTY_NAMES.values(), 2)
        }),
        text("names, warnings", cells(odd, 1), changed(odd, "user_name"), must=("(?i)warning|check", "(?i)digit", "(?i)private")),
        text("classes, incomplete", cells(["三班", "3班"], 2), changed(["三班", "3班"], "class_name"),
             must=("(?i)incomplete|complete|full class|grade",)),
        Case("ids, changed by a spreadsheet program", "roster.csv", partial(raw_ids, pupils), faults={
            2: SHORTENED, 3: SHORTENED, 4: SHORTENED, 5: "(?i)full.?width", 6: SHORTENED,
        }),
        text("duplicates, rows of separators", twice, faults={5: r"\b2\b"}),
        Case("duplicates in a workbook with a title", "roster.xlsx", partial(workbooks.xlsx, in_sheet, "名单"),
             faults={5: r"\b3\b"}),
        text("short rows", [HEADER, [users[0]["out_user_id"], names[0]], [users[1]["out_user_id"]]], [
            same(users[0], "user_name"), row(users[1]["out_user_id"]),
        ]),
        text("rows with too many cells", [
            HEADER, [users[0]["out_user_id"], names[0], "", "", "", ""], [users[1]["out_user_id"], names[1], "", "", "x"],
        ], faults={3: r"(?i)fields|cells|columns|5"}),
        text("vocabulary of states", states, [
            row(user["out_user_id"], status=status) for user, status in zip(users, VOCABULARY.values())
        ]),
        text("vocabulary of types", kinds, [
            row(user["out_user_id"], user_type=kind) for user, kind in zip(users, TYPES.values())
        ]),
        text("vocabulary of types, staff", staff, [
            row(user["out_user_id"], user_name=user["user_name"], user_type="STUFF") for user in school.staff[:3]
        ]),
        text("vocabulary, unknown words", [
            ["学号", "状态", "类型"], [users[0]["out_user_id"], "失踪", ""], [users[1]["out_user_id"], "", "外星人"],
        ], faults={2: "(?i)status|NORMAL|状态", 3: "(?i)type|STUDENT|类型"}),
    ]
