"""Headers: titles above them, names that are known, columns that are not used, --map and --guardian."""

from functools import partial

from school_files import texts
from school_files.case import Case, row
from school_files.cases_workbook import SKIPPED
from school_files.standard import ELSEWHERE, standard, standard_rows

PHONES = ("13911114441", "13911114442", "13911114443", "13911114444", "13911114445")


def parents(school):
    """Two parents for each pupil; the rows that --guardian must give."""
    header = ["学号", "姓名"]
    for number in (1, 2):
        header += [f"成员{number}姓名", f"成员{number}是否监护人", f"成员{number}联系电话"]
    users = school.pupils[:4]
    members = [
        ["赵父", "否", PHONES[0], "赵母", "是", PHONES[1]], ["钱父", "是", PHONES[2], "钱母", "否", PHONES[3]],
        ["孙父", "", "0755-26010203", "孙母", "", PHONES[4]], ["", "", "", "", "", ""],
    ]
    table = [header] + [[user["out_user_id"], user["user_name"], *more] for user, more in zip(users, members)]
    phones = [PHONES[1], PHONES[2], PHONES[4], None]
    rows = [
        row(user["out_user_id"], user_name=user["user_name"], **({"phone": phone} if phone else {}))
        for user, phone in zip(users, phones)
    ]
    return table, rows


def cases(school, pupils):
    table, rows = standard(school), standard_rows(school)
    users = school.pupils[:3]

    def text(name, content, expect=(), arguments=(), **options):
        return Case(name, "roster.csv", partial(texts.delimited, content), list(expect), list(arguments), **options)

    def renamed(names):
        return [names] + table[1:]

    def phones(names):
        """Columns of phones after id, name and class."""
        return [["学号", "姓名", "班级", *names]] + [
            [user["out_user_id"], user["user_name"], user["class_name"]]
            + [f"1391111{column:02}{index:02}" for column in range(len(names))]
            for index, user in enumerate(users)
        ]

    def phone_rows(column):
        return [
            row(user["out_user_id"], user_name=user["user_name"], class_name=user["class_name"],
                phone=f"1391111{column:02}{index:02}")
            for index, user in enumerate(users)
        ]

    # 高中一年 and 一班, as grade and class; the third pupil moved.
    def grades(names):
        cells = [[user["out_user_id"], user["class_name"][:4], user["class_name"][4:]] for user in pupils[:3]]
        cells[2][2] = "九班"
        return [["学号", *names]] + cells

    grade_rows = [row(user["out_user_id"], class_name=user["class_name"]) for user in pupils[:2]]
    grade_rows.append(row(pupils[2]["out_user_id"], class_name=pupils[2]["class_name"][:4] + "九班"))
    moved = [["学号", "姓名", "Klasse"]] + [[user["out_user_id"], user["user_name"], ELSEWHERE] for user in users]
    moved_rows = [row(user["out_user_id"], user_name=user["user_name"], class_name=ELSEWHERE) for user in users]
    family, family_rows = parents(school)
    unused = [["序号", *table[0], "民族", "家庭住址"]] + [
        [index, *cells, "汉族", "南山路1号"] for index, cells in enumerate(table[1:], 1)
    ]
    return [
        text("header, title and blank rows above it", [["2026级学生名单", "", "", ""], ["", "", "", ""]] + table, rows,
             must=(SKIPPED,)),
        text("header, stars, spaces, remarks",
             renamed(["学 号", "*姓 名（必填）", "班级【必填】", "＊手机号 (11位)"]), rows),
        text("header, full-width and capital letters",
             renamed(["ＯＵＴ_ＵＳＥＲ_ＩＤ", "User_Name", "CLASS_NAME", "Phone"]), rows),
        text("header, synonyms", renamed(["全国学籍号", "学生姓名", "所在班级", "监护人电话"]), rows),
        text("header, columns that are not used", unused, rows,
             must=("序号", "民族", "家庭住址"), must_not=("南山路",)),
        text("header, two columns for the phone", phones(["手机", "家长手机"]), error=("手机.*家长手机", "--map")),
        text("header, --map selects one by name", phones(["手机", "家长手机"]), phone_rows(1),
             ["--map", "家长手机=手机号"]),
        text("header, two columns of one name", phones(["手机", "手机"]), error=("手机", r"--map", "#[45]")),
        text("header, --map selects one by position", phones(["手机", "手机"]), phone_rows(1),
             ["--map", "#5=phone"]),
        text("header, --map combines columns", grades(["年级", "班级"]), grade_rows, ["--map", "班级={年级}{班级}"]),
        text("header, --map combines, English field", grades(["年级", "班"]), grade_rows,
             ["--map", "class_name={年级}{班}"]),
        text("header, --map combines with a text",
             [[cells[0], cells[1].removeprefix("高中"), cells[2]] for cells in grades(["年级", "班级"])], grade_rows,
             ["--map", "班级=高中{年级}{班级}"]),
        text("header, --map combines an absent column", grades(["年级", "班级"]),
             arguments=["--map", "班级={年级}{班号}"], error=("班号",)),
        text("header, --map to a Chinese field", moved, moved_rows, ["--map", "Klasse=班级"]),
        text("header, --map to an English field", moved, moved_rows, ["--map", "Klasse=class_name"]),
        text("header, --map of an absent column", moved, arguments=["--map", "Klassen=班级"], error=("Klassen",)),
        text("header, --map to an unknown field", moved, arguments=["--map", "Klasse=shoe_size"], error=("shoe_size",)),
        text("header, two parents without --guardian", family,
             error=("成员1联系电话", "成员2联系电话", "--guardian")),
        text("header, --guardian", family, family_rows, ["--guardian"]),
        text("header, no column of ids", [cells[1:] for cells in table], error=("学号|out_user_id",)),
    ]
