"""Builders of files that are no roster, whatever their names say, and of damaged workbooks."""

import struct

from school_files import rawxlsx

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
HTML_TABLE = "<tr><td>学号</td><td>姓名</td></tr><tr><td>S2026001</td><td>赵一诺</td></tr>"


def compound_file(streams):
    """A minimal OLE2 compound file; each stream is padded to a multiple of 512 bytes, and to at least 4,096."""
    padded = {name: content + b"\0" * (max(4096, -(-len(content) // SECTOR) * SECTOR) - len(content))
              for name, content in streams.items()}
    # In the order of a directory's tree: by length, then by letters.
    names = sorted(padded, key=lambda name: (len(name), name.upper()))
    directory_sectors = -(-(len(names) + 1) * 128 // SECTOR)
    table = [FAT] + [index + 2 for index in range(directory_sectors)]
    table[directory_sectors] = END
    starts = {}
    for name in names:
        starts[name] = len(table)
        count = len(padded[name]) // SECTOR
        table += [len(table) + index + 1 for index in range(count - 1)] + [END]
    assert len(table) <= SECTOR // 4, "the streams need a second sector of the table"
    table += [FREE] * (SECTOR // 4 - len(table))
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII109I", bytes.fromhex("d0cf11e0a1b11ae1"), 0x3E, 3, 0xFFFE, 9, 6,
        0, 1, 1, 0, 4096, END, 0, END, 0, 0, *[FREE] * 108,
    )
    entries = [directory_entry("Root Entry", 5, child=1 if names else FREE, start=END)]
    for index, name in enumerate(names, 1):
        # A chain of right siblings is a tree as well.
        sibling = index + 1 if index < len(names) else FREE
        entries.append(directory_entry(name, 2, right=sibling, start=starts[name], size=len(padded[name])))
    entries += [directory_entry("", 0)] * (directory_sectors * 4 - len(entries))
    return header + struct.pack("<128I", *table) + b"".join(entries) + b"".join(padded[name] for name in names)


def directory_entry(name, kind, right=FREE, child=FREE, start=0, size=0):
    """128 bytes of a compound file's directory."""
    text = name.encode("utf-16-le") + b"\0\0" if name else b""
    return struct.pack(
        "<64sHBBIII16xI16xIQ", text, len(text), kind, 1, FREE, right if kind else FREE, child, 0, start, size)


def encrypted_workbook():
    """A workbook that needs a password: a compound file with the streams EncryptionInfo and EncryptedPackage."""
    information = struct.pack("<HHI", 4, 4, 0x40) + (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption '
        b'xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData saltSize="16" blockSize="16" '
        b'keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" '
        b'saltValue="AAAAAAAAAAAAAAAAAAAAAA=="/></encryption>'
    )
    package = struct.pack("<Q", 8000) + bytes((index * 197 + index // 7) % 256 for index in range(8000))
    return compound_file({"EncryptionInfo": information, "EncryptedPackage": package})


def word_document():
    """A .docx with a table."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in ("学号", "姓名"))
    return rawxlsx.package({
        "[Content_Types].xml": (
            f'{rawxlsx.HEAD}<Types xmlns="{rawxlsx.PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
        ),
        "_rels/.rels": (
            f'{rawxlsx.HEAD}<Relationships xmlns="{rawxlsx.PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{rawxlsx.RELATIONSHIP}/officeDocument" Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": (
            f'{rawxlsx.HEAD}<w:document xmlns:w="{word}"><w:body><w:tbl><w:tr>{cells}</w:tr></w:tbl></w:body></w:document>'
        ),
    })


def open_document():
    """An .ods: the type is the first part and is not compressed."""
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    return rawxlsx.package({
        "mimetype": kind,
        "content.xml": (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{office}">'
            "<office:body><office:spreadsheet/></office:body></office:document-content>"
        ),
        "META-INF/manifest.xml": (
            '<?xml version="1.0" encoding="UTF-8"?>'
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
        ),
    }, compresses=False)


def binary_workbook():
    """An .xlsb: the parts of a workbook, in the binary form."""
    return rawxlsx.package({
        "[Content_Types].xml": (
            f'{rawxlsx.HEAD}<Types xmlns="{rawxlsx.PACKAGE}/content-types">'
            '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'
        ),
        "_rels/.rels": (
            f'{rawxlsx.HEAD}<Relationships xmlns="{rawxlsx.PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{rawxlsx.RELATIONSHIP}/officeDocument" Target="xl/workbook.bin"/></Relationships>'
        ),
        "xl/workbook.bin": b"\x83\x01\x00\x8f\x01\x00\x90\x01\x00\x84\x01\x00",
        "xl/worksheets/sheet1.bin": b"\x81\x01\x00\x91\x01\x00\x92\x01\x00\x82\x01\x00",
    })


def html():
    """A web page with a table, which school systems offer as .xls."""
    return (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" '
        f'content="text/html; charset=utf-8"></head><body><table border="1">{HTML_TABLE}</table></body></html>'
    ).encode()


def xml_workbook():
    """An XML spreadsheet of Excel 2003."""
    cells = "".join(f'<Cell><Data ss:Type="String">{text}</Data></Cell>' for text in ("学号", "姓名"))
    return (
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="Sheet1"><Table><Row>{cells}</Row></Table></Worksheet></Workbook>'
    ).encode()


def pdf():
    """The beginning of a PDF file."""
    return b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"


def damaged_sheet(table):
    """A workbook whose archive is right, and whose sheet ends in the middle of a row."""
    content = rawxlsx.parts(rawxlsx.sheet([[rawxlsx.inline(value) for value in cells] for cells in table]))
    name = "xl/worksheets/sheet1.xml"
    content[name] = content[name][: content[name].rindex("<is>") + 2]
    return rawxlsx.package(content)
