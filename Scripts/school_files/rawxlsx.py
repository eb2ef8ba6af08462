"""A writer of .xlsx files part by part, for what spreadsheet libraries do not write."""

import io
import re
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def number(text):
    """A number, written as a program wrote it, such as 1.3800138E10."""
    return "", f"<v>{text}</v>"


def inline(text):
    """A text inside its cell."""
    return 't="inlineStr"', f'<is><t xml:space="preserve">{escape(text)}</t></is>'


def shared(index):
    """A text of the table of shared texts."""
    return 't="s"', f"<v>{index}</v>"


def formula(source, cached=None, is_text=True):
    """A formula, with its cached value if it has one."""
    value = "" if cached is None else f"<v>{escape(cached)}</v>"
    return 't="str"' if is_text and cached is not None else "", f"<f>{escape(source)}</f>{value}"


def error(text):
    """An error value such as #N/A."""
    return 't="e"', f"<v>{text}</v>"


def cell_name(row, column):
    """The reference of a cell, both from 0, in the first 26 columns."""
    return f"{chr(ord('A') + column)}{row + 1}"


def sheet(rows, has_references=True):
    """A worksheet of rows of cells; None is a cell that is not written."""
    lines = []
    for row_index, cells in enumerate(rows):
        line = []
        for column, cell in enumerate(cells):
            if cell is None and has_references:
                continue
            attributes, content = cell or ("", "")
            reference = f'r="{cell_name(row_index, column)}" ' if has_references else ""
            line.append(f"<c {reference}{attributes}>{content}</c>")
        reference = f' r="{row_index + 1}"' if has_references else ""
        lines.append(f"<row{reference}>{''.join(line)}</row>")
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def texts_part(texts):
    """The table of shared texts; an item that begins with `<` is XML already."""
    items = "".join(
        f"<si>{text}</si>" if text.startswith("<") else f'<si><t xml:space="preserve">{escape(text)}</t></si>'
        for text in texts
    )
    return f'<sst xmlns="{MAIN}" count="{len(texts)}" uniqueCount="{len(texts)}">{items}</sst>'


def prefixed(xml, prefix="x"):
    """The same XML with a prefix for the main namespace, as some exporters write it."""
    text = re.sub(r"<(/?)(?=[A-Za-z])", rf"<\1{prefix}:", xml)
    return text.replace(f'xmlns="{MAIN}"', f'xmlns:{prefix}="{MAIN}"')


def package(parts, compresses=True):
    """A ZIP archive of parts in order: name to text or bytes."""
    buffer = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if compresses else zipfile.ZIP_STORED
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def parts(sheet_xml, texts=None, prefix="", is_absolute=False, sheet_part="xl/worksheets/sheet1.xml"):
    """The parts of a workbook with one sheet."""
    target = "/" + sheet_part if is_absolute else sheet_part.removeprefix("xl/")
    workbook = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONSHIP}"><sheets><sheet name="学生" sheetId="1" r:id="rId1"/></sheets>'
        "</workbook>"
    )
    links = f'<Relationship Id="rId1" Type="{RELATIONSHIP}/worksheet" Target="{target}"/>'
    types = f'<Override PartName="/{sheet_part}" ContentType="{SHEET_TYPE}.worksheet+xml"/>'
    if texts is not None:
        links += f'<Relationship Id="rId2" Type="{RELATIONSHIP}/sharedStrings" Target="sharedStrings.xml"/>'
        types += f'<Override PartName="/xl/sharedStrings.xml" ContentType="{SHEET_TYPE}.sharedStrings+xml"/>'
    change = (lambda xml: prefixed(xml, prefix)) if prefix else (lambda xml: xml)
    result = {
        "[Content_Types].xml": (
            f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/>{types}</Types>'
        ),
        "_rels/.rels": (
            f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{RELATIONSHIP}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": HEAD + change(workbook),
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
        sheet_part: HEAD + change(sheet_xml),
    }
    if texts is not None:
        result["xl/sharedStrings.xml"] = HEAD + change(texts_part(texts))
    return result


def workbook(rows, has_references=True, **options):
    """A whole workbook of rows of cells."""
    return package(parts(sheet(rows, has_references), **options))


def inline_workbook(table):
    """A workbook whose cells are all inline texts; empty cells are not written."""
    return workbook([[inline(str(value)) if value not in (None, "") else None for value in cells] for cells in table])


def shared_workbook(table, **options):
    """A workbook whose texts are all in the shared table."""
    texts = list(dict.fromkeys(str(value) for cells in table for value in cells if value not in (None, "")))
    index = {text: position for position, text in enumerate(texts)}
    rows = [[shared(index[str(value)]) if value not in (None, "") else None for value in cells] for cells in table]
    return workbook(rows, texts=texts, **options)


def bomb(table, size=2 << 30):
    """A workbook whose sheet decompresses to more than `size` bytes of blanks between two rows."""
    content = parts(sheet([[inline(value) for value in cells] for cells in table]))
    head, tail = content.pop("xl/worksheets/sheet1.xml").split("</sheetData>")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(head.encode())
            blanks = b" " * (1 << 20)
            for _ in range(size >> 20):
                part.write(blanks)
            part.write(f"</sheetData>{tail}".encode())
    return buffer.getvalue()


def entity_bomb(table):
    """A workbook whose sheet declares entities that expand to a gigabyte."""
    content = parts(sheet([[inline(value) for value in cells] for cells in table] + [[inline("ENTITY")]]))
    entities = ['<!ENTITY e0 "xxxxxxxxxx">']
    entities += [f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 9)]
    name = "xl/worksheets/sheet1.xml"
    declaration = f"<!DOCTYPE worksheet [{''.join(entities)}]>"
    content[name] = content[name].replace(HEAD, HEAD + declaration).replace("ENTITY</t>", "&e8;</t>")
    return package(content)
