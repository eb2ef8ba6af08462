"""The tables that many files share: five pupils, of whom two are as the platform has them and three differ."""

from school_files.case import row

HEADER = ["学号", "姓名", "班级", "手机号"]
ELSEWHERE = "高中三年九班"


def standard(school):
    """The table, with texts only."""
    first, second, third, fourth, fifth = school.pupils[:5]
    return [
        HEADER,
        [first["out_user_id"], first["user_name"], first["class_name"], ""],
        [second["out_user_id"], second["user_name"], ELSEWHERE, ""],
        [third["out_user_id"], third["user_name"] + "新", third["class_name"], ""],
        [fourth["out_user_id"], fourth["user_name"], fourth["class_name"], "13911112222"],
        [fifth["out_user_id"], fifth["user_name"], fifth["class_name"], ""],
    ]


def standard_rows(school):
    """What the command must read of the table."""
    return expected(standard(school)[1:])


def expected(cells):
    """Rows of id, name, class and phone, as the command must read them; empty cells are not given."""
    names = ("user_name", "class_name", "phone")
    return [row(values[0], **{name: value for name, value in zip(names, values[1:]) if value}) for values in cells]


def numbered(pupils, count=4):
    """A table whose ids and phones are numbers; the rows that must be read of it."""
    table = [HEADER]
    for index, pupil in enumerate(pupils[:count]):
        table.append([
            int(pupil["out_user_id"]), pupil["user_name"], ELSEWHERE if index == 1 else pupil["class_name"],
            13711110000 + index if index % 2 else None,
        ])
    rows = expected([[str(values[0]), *values[1:3], str(values[3] or "")] for values in table[1:]])
    return table, rows


def same(user, *names):
    """A row that equals the platform in some fields; by default in name and class."""
    return row(user["out_user_id"], **{name: user[name] for name in names or ("user_name", "class_name")})
