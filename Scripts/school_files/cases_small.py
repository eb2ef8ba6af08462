"""Small files like those in public reports about spreadsheet imports, with the correct results."""

from functools import partial

from school_files import texts
from school_files.case import Case, row

REMOVED = r"(?i)invisible|200B|zero.width|removed|cleaned"
SHORTENED = r"(?i)shortened|spreadsheet|Excel|scientific|exponent"
SCHOOL_CLASS = "高中一年一班"


def saved(file):
    """A name that does not say what is in the file."""
    return "roster" + file[-4:]


def cases(_school, _pupils):
    first = row("S2026001", user_name="赵一诺", class_name=SCHOOL_CLASS, phone="13800138000")

    def case(file, label="", **options):
        return Case(f"case {file}{label}", saved(file), partial(texts.shared, file), **options)

    return [
        case("trail.csv", rows=[first]),
        case("short.csv", rows=[
            row("S2026001", user_name="赵一诺", class_name=SCHOOL_CLASS), row("S2026002", user_name="钱一诺"),
        ]),
        case("utf16.csv", rows=[first], must=(r"(?i)utf-?16",)),
        case("utf16tab.txt", rows=[first], must=(r"(?i)utf-?16",)),
        case("semi.csv", rows=[first]),
        case("unknown.csv", rows=[
            row("S2026001", user_name="赵新名", class_name="高中三年九班", phone="13800138000"),
        ]),
        case("lt.csv", rows=[row("S2026001", user_name="郑一")], or_error=(r"(?i)encod|script|GB18030",)),
        case("lt.csv", ", --encoding GB18030", rows=[row("S2026001", user_name="郑一")],
             arguments=["--encoding", "GB18030"]),
        case("zwsp.csv", must=(REMOVED,), rows=[
            row("S2026001", user_name="赵一诺", class_name=SCHOOL_CLASS),
            row("S2026002", user_name="钱一诺", class_name=SCHOOL_CLASS),
            row("S2026003", user_name="孙一诺", class_name=SCHOOL_CLASS),
        ]),
        case("fffd.csv", faults={2: r"(?i)FFFD|damaged|replacement"}),
        case("fffd.csv", ", --skip-invalid", rows=[row("S2026002", user_name="钱?诺", class_name=SCHOOL_CLASS)],
             arguments=["--skip-invalid"], faults={2: r"(?i)FFFD|damaged|replacement"},
             must=("(?i)warning|question mark",)),
        case("sciid.csv", faults={2: SHORTENED}),
        case("sci.csv", faults={2: SHORTENED, 3: SHORTENED}),
        case("dup.csv", faults={4: r"\b2\b"}),
        case("nl.csv", faults={2: r"(?i)line|control", 4: r"(?i)line|control|tab"}),
        case("esc.csv", faults={2: r"(?i)control|escape|1B"}),
        case("fw.csv", faults={2: r"(?i)full.?width"}),
        case("fwid.csv", faults={2: r"(?i)full.?width"}),
        case("yan.csv", must=("GB18030",), rows=[
            row("S2026001", user_name="䶮诺", class_name=SCHOOL_CLASS),
            row("S2026002", user_name="钱一诺", class_name=SCHOOL_CLASS),
        ]),
    ]
