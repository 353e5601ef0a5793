"""What a list is, by its first bytes: names lie (HTML saved as .xls, an old workbook called .xlsx, a picture called .csv)."""

import zipfile
import zlib
from io import BytesIO
from typing import Literal

Kind = Literal[
    "empty", "xlsx", "xlsb", "docx", "ods", "odt", "zip", "xls", "doc", "encrypted", "ole", "html", "xml", "rtf", "pdf",
    "picture", "binary", "text",
]  # fmt: skip

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_RAW_XLS = (b"\x09\x08\x08\x00", b"\x09\x08\x10\x00", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00", b"\x09\x00\x04\x00")
_OLE_STREAMS: tuple[tuple[str, Kind], ...] = (
    ("EncryptedPackage", "encrypted"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("WordDocument", "doc"),
)
_ZIP_PARTS: tuple[tuple[str, Kind], ...] = (
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsb"),
    ("word/document.xml", "docx"),
)
_HTML = (
    b"<!doctype html",
    b"<html",
    b"<?xml",
    b"<head",
    b"<body",
    b"<table",
    b"<meta",
    b"<style",
    b"<!--",
    b"<div",
    b"mime-version:",
)

# What the clerk calls each kind, for a sentence that says what a file is instead of what was expected.
NAMES: dict[Kind, str] = {
    "empty": "tệp rỗng",
    "xlsx": "tệp Excel",
    "xlsb": "tệp Excel nhị phân (.xlsb)",
    "docx": "tệp Word",
    "ods": "bảng tính LibreOffice (.ods)",
    "odt": "tệp LibreOffice Writer (.odt)",
    "zip": "tệp nén (.zip)",
    "xls": "tệp Excel 97-2003 (.xls)",
    "doc": "tệp Word 97-2003 (.doc)",
    "encrypted": "tệp Office có mật khẩu",
    "ole": "tệp Office kiểu cũ",
    "html": "trang web (HTML)",
    "xml": "tệp XML",
    "rtf": "tệp RTF",
    "pdf": "tệp PDF",
    "picture": "tệp ảnh",
    "binary": "tệp không phải văn bản",
    "text": "tệp văn bản",
}


def kind_of(content: bytes) -> Kind:
    """The kind of file that these bytes begin; nothing is unpacked."""
    start = content[:1024]
    if not start.strip(b"\0 \t\r\n") or start in _BOMS:
        return "empty"
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(content)
    if start.startswith(_OLE):
        return _in_ole(content)
    if start.startswith(_RAW_XLS):
        return "xls"
    if start.startswith(b"%PDF"):
        return "pdf"
    if start.startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith(_PICTURES):
        return "picture"
    return _in_text(start)


def _in_zip(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = {name.replace("\\", "/").lower() for name in archive.namelist()}
            mimetype = archive.open("mimetype").read(100) if "mimetype" in names else b""
    except (OSError, ValueError, KeyError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error):
        # A cut archive has no directory; its first part still tells what it was meant to be.
        return "xlsx" if b"xl/" in content[:65_536] else "docx" if b"word/" in content[:65_536] else "zip"
    if b"spreadsheet" in mimetype:
        return "ods"
    if b"opendocument.text" in mimetype:
        return "odt"
    return next((kind for part, kind in _ZIP_PARTS if part in names), "zip")


def _in_ole(content: bytes) -> Kind:
    return next((kind for stream, kind in _OLE_STREAMS if f"{stream}\0".encode("utf-16-le") in content), "ole")


def _in_text(start: bytes) -> Kind:
    plain = start.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if plain.startswith(b"<?xml") and b"<html" not in plain and b"<table" not in plain:
        return "xml"
    if plain.startswith(_HTML):
        return "html"
    if start.startswith((b"\xff\xfe", b"\xfe\xff")) or wide(start):
        return "text"
    if 0 in start:
        return "binary"
    controls = sum(byte < 32 and byte not in (0, 9, 10, 12, 13) for byte in start)
    return "binary" if controls > len(start) // 20 else "text"


def wide(start: bytes) -> str:
    """The name of the UTF-16 in which these bytes are text without saying so: every other byte of plain letters is 0."""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd > len(start) // 10 and even <= odd // 10:
        return "utf-16-le"
    return "utf-16-be" if even > len(start) // 10 and odd <= even // 10 else ""
