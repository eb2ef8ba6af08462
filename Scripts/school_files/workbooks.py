"""Builders of workbooks with openpyxl, xlwt and LibreOffice."""

import datetime
import io
import os
import shutil
import subprocess
import tempfile

import openpyxl
import xlwt

from school_files.case import Skip

# The filter of LibreOffice for text with tabs (9), double quotes (34) and UTF-16 (65535).
UTF16_TEXT = "txt:Text - txt - csv (StarCalc):9,34,65535,1"


def save(book):
    """A workbook of openpyxl as bytes."""
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def xlsx(table, title=None, blank_rows=0, merged=(), hidden_rows=(), hidden_columns=()):
    """A workbook with one sheet: a merged title row if there is a title, blank rows, then the table."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "学生"
    fill(sheet, table, title, blank_rows)
    for cells in merged:
        sheet.merge_cells(cells)
    for index in hidden_rows:
        sheet.row_dimensions[index].hidden = True
    for name in hidden_columns:
        sheet.column_dimensions[name].hidden = True
    return save(book)


def fill(sheet, table, title=None, blank_rows=0):
    """Writes a title, blank rows and a table into a sheet."""
    first = 1
    if title:
        sheet.cell(1, 1, title)
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(table[0]))
        first = 2
    first += blank_rows
    for row, cells in enumerate(table, first):
        for column, value in enumerate(cells, 1):
            cell = sheet.cell(row, column, value)
            if isinstance(value, datetime.date):
                cell.number_format = "yyyy-mm-dd"


def sheets(tables):
    """A workbook with several sheets: name to table."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, table in tables.items():
        fill(book.create_sheet(name), table or [[]])
    return save(book)


def xls(table, title=None):
    """A workbook in the binary format of Excel 97."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("学生")
    first = 0
    if title:
        sheet.write_merge(0, 0, 0, len(table[0]) - 1, title)
        first = 1
    date = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for row, cells in enumerate(table, first):
        for column, value in enumerate(cells):
            if value is None:
                continue
            if isinstance(value, datetime.date):
                sheet.write(row, column, value, date)
            else:
                sheet.write(row, column, value)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def converted(content, to, extension):
    """An .xlsx file converted by LibreOffice; skipped if that is not installed."""
    program = shutil.which("soffice")
    if program is None:
        raise Skip("soffice is not installed")
    with tempfile.TemporaryDirectory() as directory:
        source = os.path.join(directory, "source.xlsx")
        with open(source, "wb") as file:
            file.write(content)
        subprocess.run(
            [
                program, f"-env:UserInstallation=file://{directory}/profile", "--headless", "--convert-to", to,
                "--outdir", directory, source,
            ],
            check=True, capture_output=True, timeout=180,
        )
        with open(os.path.join(directory, f"source.{extension}"), "rb") as file:
            return file.read()
