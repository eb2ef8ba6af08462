"""The workbook that a school has: 3,000 pupils, a merged title row, grade and class in two columns, a parent's phone."""

import datetime
import random
from functools import partial

from school_files import workbooks
from school_files.case import Case, row
from school_files.cases_workbook import SKIPPED, TITLE
from school_files.school import FIRST_NUMBER, SURNAMES, grade_and_class, numbered_pupil

HEADER = ["序号", "学号", "姓名", "性别", "出生日期", "民族", "身份证号", "年级", "班级", "家长手机", "家庭住址", "备注"]
UNUSED = ("序号", "性别", "出生日期", "民族", "身份证号", "家庭住址", "备注")
NATIONS = ("汉族", "汉族", "汉族", "回族", "壮族", "满族")


def pupils(count, known, seed=20260901):
    """The table and the expected rows: some pupils moved, some have another name, two of three have a phone."""
    generator = random.Random(seed)
    table, rows = [HEADER], []
    for index in range(count):
        pupil = numbered_pupil(index)
        if index >= known:
            pupil["user_name"] = SURNAMES[index % 20] + "新生"
        grade, group = grade_and_class(index + 1 if generator.random() < 0.2 else index)
        name = pupil["user_name"] + ("涵" if generator.random() < 1 / 30 else "")
        phone = 13_900_000_000 + index * 7 if generator.random() < 2 / 3 else None
        number = FIRST_NUMBER + index
        birthday = datetime.date(2008 + index % 3, 1 + index % 12, 1 + index % 28)
        table.append([
            index + 1, number, name, "男女"[index % 2], birthday, generator.choice(NATIONS),
            f"000000{birthday:%Y%m%d}{index:04}", grade, group, phone, f"南山路{index % 200 + 1}号",
            "住校" if index % 4 == 0 else None,
        ])
        rows.append(row(number, user_name=name, class_name=grade + group, **({"phone": str(phone)} if phone else {})))
    return table, rows


def cases(_school, known):
    """The sandbox has all but the last ten pupils."""
    table, rows = pupils(len(known) + 10, len(known))
    return [
        Case(
            f"the workbook of a school, {len(rows)} rows", "school.xlsx", partial(workbooks.xlsx, table, TITLE), rows,
            ["--map", "班级={年级}{班级}"], writes_plan=True, must=(*UNUSED, SKIPPED),
            must_not=("000000200", "南山路", r"\d\.\d+E\+"), timeout=600,
        ),
    ]
