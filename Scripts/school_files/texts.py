"""Builders of delimited text."""

import pathlib

# Byte order marks, by the name that a case gives to an encoding.
MARKS = {
    "utf-8-sig": b"\xef\xbb\xbf", "utf-16-le-bom": b"\xff\xfe", "utf-16-be-bom": b"\xfe\xff",
}
CODECS = {"utf-8-sig": "utf-8", "utf-16-le-bom": "utf-16-le", "utf-16-be-bom": "utf-16-be"}


def quoted(value, separator):
    """A field, in quotes if it needs them."""
    text = "" if value is None else str(value)
    if any(mark in text for mark in (separator, '"', "\n", "\r")):
        return '"' + text.replace('"', '""') + '"'
    return text


def delimited(table, separator=",", encoding="utf-8", end="\n", first=""):
    """Rows of cells as text; `first` is written before them, such as `sep=;`."""
    lines = [separator.join(quoted(value, separator) for value in cells) + end for cells in table]
    return encoded(first + "".join(lines), encoding)


def encoded(text, encoding="utf-8"):
    """Text as bytes, with the byte order mark that the encoding's name asks for."""
    return MARKS.get(encoding, b"") + text.encode(CODECS.get(encoding, encoding))


def mixed(table, other):
    """GB18030 with some rows in UTF-8, as two files pasted together are; `other` has their indexes."""
    return b"".join(
        delimited([cells], encoding="utf-8" if index in other else "gb18030") for index, cells in enumerate(table)
    )


def shared(name):
    """A file of the tests, made by hand after public reports."""
    root = pathlib.Path(__file__).resolve().parents[2]
    return (root / "Tests" / "WeChatPayRosterTests" / "Cases" / name).read_bytes()
