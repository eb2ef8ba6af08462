"""Writes a roster of many rows as an .xlsx workbook: workbook.py ROWS FILE shared|inline.

Streams, because openpyxl needs minutes for a million rows.
"""

import sys
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def values(index):
    """A row: id, name, type, class, status, phone."""
    return (f"P{index}", f"学生{index}", "STUDENT", f"高中一年{index % 20 + 1}班", "NORMAL", f"138{index:08d}")


def texts(rows):
    """All texts: those of the header, the columns with few values, and those of each row."""
    yield from ("out_user_id", "user_name", "user_type", "class_name", "status", "phone", "STUDENT", "NORMAL")
    yield from (f"高中一年{index + 1}班" for index in range(20))
    for index in range(rows):
        yield from values(index)[0:2]
        yield values(index)[5]


def indices(index):
    """The texts of a row, by their positions."""
    first = 28 + index * 3
    return (first, first + 1, 6, 8 + index % 20, 7, first + 2)


def write(archive, name, parts):
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    with archive.open(info, "w", force_zip64=True) as file:
        batch = []
        for part in parts:
            batch.append(part)
            if len(batch) == 10_000:
                file.write("".join(batch).encode())
                batch = []
        file.write("".join(batch).encode())


def sheet(rows, is_shared):
    yield f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>'
    for row in range(rows + 1):
        cells = []
        for column in range(6):
            place = f"{'ABCDEF'[column]}{row + 1}"
            if is_shared:
                text = column if row == 0 else indices(row - 1)[column]
                cells.append(f'<c r="{place}" t="s"><v>{text}</v></c>')
            else:
                header = ("out_user_id", "user_name", "user_type", "class_name", "status", "phone")
                text = header[column] if row == 0 else values(row - 1)[column]
                cells.append(f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>')
        yield f'<row r="{row + 1}">{"".join(cells)}</row>'
    yield "</sheetData></worksheet>"


def strings(rows):
    yield f'{HEAD}<sst xmlns="{MAIN}">'
    for text in texts(rows):
        yield f"<si><t>{text}</t></si>"
    yield "</sst>"


def main():
    rows, path, is_shared = int(sys.argv[1]), sys.argv[2], sys.argv[3] == "shared"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("_rels/.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="1" '
                         f'Type="{TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        archive.writestr("xl/workbook.xml", f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{TYPES}"><sheets>'
                         '<sheet name="1" sheetId="1" r:id="a"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}">'
                         f'<Relationship Id="a" Type="{TYPES}/worksheet" Target="worksheets/sheet1.xml"/>'
                         f'<Relationship Id="b" Type="{TYPES}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
        write(archive, "xl/sharedStrings.xml", strings(rows if is_shared else 0))
        write(archive, "xl/worksheets/sheet1.xml", sheet(rows, is_shared))


if __name__ == "__main__":
    main()
