"""Files of every kind broken in every way: parts cut, swapped, dropped and repeated, attributes made absurd, bytes turned.

Whatever comes of it is read or refused in one sentence that names the file; nothing else ever comes out.
"""

import io
import random
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from thuky.core.refused import Refused
from thuky.reading import workbook
from thuky.reading.sniff import read_lines

ABSURD = (
    "", "-1", "0", "1", "99999999999999999999", "1e999", "NaN", "A0", "XFD1048576", "A1:XFD1048576", "ZZZZ99999999", "true",
    "rId99", "../../../../etc/passwd", "&#0;", "%1%2%9", "\u0110", "a" * 5000, "none", "_x0000_", "2021-13-45",
)  # fmt: skip
ATTRIBUTE = re.compile(rb'(\s[\w:]+=")([^"]*)"')
OLD, ODT = (Path(__file__).parent / "files" / name for name in ("tcvn3.xls", "plan.odt"))
CHEAP = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture], "database": None}


@cache
def xlsxwriter_book() -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("Danh sách")
        sheet.merge_range("A1:D1", "DANH SÁCH ĐẠI BIỂU")
        sheet.write_row(1, 0, ("TT", "Họ và tên", "Ngày sinh", "Ghi chú"))
        sheet.write_row(2, 0, (1, "Lê Thị Hạ"))
        sheet.write_number(2, 2, 29_000, book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write_formula(2, 3, "=A3+1", None, 2)
        sheet.write(3, 1, "TrÇn V¨n B¾c", book.add_format({"font_name": ".VnTime"}))
        sheet.write_rich_string(4, 1, "Lê ", book.add_format({"bold": True}), "An")
        sheet.write_boolean(4, 2, True)
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.set_column(3, 3, None, None, {"hidden": True})
        book.add_worksheet("ẩn").very_hidden()
    return buffer.getvalue()


@cache
def openpyxl_book() -> bytes:
    book = openpyxl.Workbook()
    for row in (("TT", "Họ và tên"), (1, "Lê Thị Hạ"), ("=A2+1", "Trần Văn Bắc")):
        book.active.append(row)
    return saved(book)


@cache
def word_file() -> bytes:
    document = Document()
    document.add_heading("KẾ HOẠCH", level=1)
    for text in ("Mục đích", "Yêu cầu"):
        document.add_paragraph(text, style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Đơn vị", "Số lượng", "Phòng Nội vụ", "02"), strict=True):
        cell.text = text
    return lighter(saved(document))


@cache
def odt_file() -> bytes:
    return lighter(ODT.read_bytes())


@cache
def pdf_file() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pageCompression=0)
    for page in range(2):
        canvas.drawString(80, 760, f"KE HOACH {page}")
        canvas.drawString(80, 700, "I. Muc dich")
        canvas.grid([80, 200, 400], [600, 580, 560])
        canvas.drawString(85, 585, "So luong")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def lighter(package: bytes) -> bytes:
    """A package without the parts that nobody reads: each example packs all of them again."""
    source = zipfile.ZipFile(io.BytesIO(package))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            if not re.search(
                "docProps|theme|Thumb|thumb|customXml|Configurations|webSettings|fontTable|settings", name
            ):
                target.writestr(name, source.read(name))
    return buffer.getvalue()


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def broken_zip(content: bytes, chance: random.Random) -> bytes:
    """The package with one or two of its parts broken, or its own bytes."""
    if chance.random() < 0.2:
        return broken_bytes(content, chance)
    source = zipfile.ZipFile(io.BytesIO(content))
    parts = {name: source.read(name) for name in source.namelist()}
    for _ in range(chance.choice((1, 1, 2))):
        name = chance.choice(list(parts))
        how = chance.choice(
            ("drop", "cut", "swap", "bytes", "empty", "repeat", "attribute", "attribute", "attribute", "tag")
        )
        if how == "drop" and len(parts) > 1:
            del parts[name]
        else:
            parts[name] = broken_part(parts, name, how, chance)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return buffer.getvalue()


def broken_part(parts: dict[str, bytes], name: str, how: str, chance: random.Random) -> bytes:
    part = parts[name]
    at = chance.randrange(len(part) + 1)
    if how == "attribute":
        found = list(ATTRIBUTE.finditer(part))
        one = chance.choice(found) if found else None
        return part if one is None else part[: one.start(2)] + chance.choice(ABSURD).encode() + part[one.end(2) :]
    if how == "tag":
        tags = sorted(set(re.findall(rb"<([\w:]+)", part)))
        return part.replace(*(chance.choice(tags) for _ in range(2))) if tags else part
    return {
        "cut": part[:at],
        "swap": parts[chance.choice(list(parts))],
        "bytes": broken_bytes(part, chance),
        "repeat": part[:at] + part[at // 2 : at] + part[at:],
    }.get(how, b"")


def broken_bytes(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 4, 40))):
        at = chance.randrange(len(changed) + 1)
        changed[at : at + chance.randrange(9)] = chance.randbytes(chance.randrange(9))
    return bytes(changed[: chance.randrange(len(changed) + 1)] if chance.random() < 0.1 else changed)


def read_or_refused(path: Path, content: bytes, read: Callable[[Path], object]) -> None:
    path.write_bytes(content)
    try:
        read(path)
    except Refused as refused:
        assert f"“{path.name}”" in str(refused)


@settings(max_examples=600, **CHEAP)
@given(seed=st.integers(0, 2**40), ours=st.booleans())
def test_a_workbook_broken_part_by_part_is_read_or_refused(tmp_path: Path, seed: int, ours: bool) -> None:
    content = broken_zip(xlsxwriter_book() if ours else openpyxl_book(), random.Random(seed))
    read_or_refused(tmp_path / "ds.xlsx", content, workbook.read)


@settings(max_examples=200, **CHEAP)
@given(seed=st.integers(0, 2**40))
def test_an_old_workbook_with_broken_bytes_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    read_or_refused(tmp_path / "ds.xls", broken_bytes(OLD.read_bytes(), random.Random(seed)), workbook.read)


@settings(max_examples=200, **CHEAP)
@given(seed=st.integers(0, 2**40), text=st.sampled_from(("utf-8", "utf-16", "cp1258", "latin-1")))
def test_a_list_as_text_or_page_with_broken_bytes_is_read_or_refused(tmp_path: Path, seed: int, text: str) -> None:
    page = (
        "<html><table><tr><th rowspan=2>TT<th colspan='3'>Ho ten</tr><tr><td>1<td>Le An<br>x</table>"
        if seed % 2
        else 'a;"b\nc";d\n1;2;3'
    )
    read_or_refused(tmp_path / "ds.csv", broken_bytes(page.encode(text), random.Random(seed)), workbook.read)


@settings(max_examples=100, **CHEAP)
@given(seed=st.integers(0, 2**40))
def test_a_word_file_broken_part_by_part_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    read_or_refused(tmp_path / "kh.docx", broken_zip(word_file(), random.Random(seed)), read_lines)


@settings(max_examples=100, **CHEAP)
@given(seed=st.integers(0, 2**40))
def test_an_opendocument_text_broken_part_by_part_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    read_or_refused(tmp_path / "kh.odt", broken_zip(odt_file(), random.Random(seed)), read_lines)


@settings(max_examples=200, **CHEAP)
@given(seed=st.integers(0, 2**40))
def test_a_pdf_with_broken_bytes_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    read_or_refused(tmp_path / "kh.pdf", broken_bytes(pdf_file(), random.Random(seed)), read_lines)


@settings(max_examples=100, **CHEAP)
@given(
    content=st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8")),
    ending=st.sampled_from((".docx", ".odt", ".txt", ".pdf", ".doc", ".rtf", ".xlsx", ".xls", ".csv", "")),
)
@pytest.mark.parametrize("read", [workbook.read, read_lines])
def test_any_bytes_with_any_ending_are_read_or_refused(
    tmp_path: Path, content: bytes, ending: str, read: Callable[[Path], object]
) -> None:
    read_or_refused(tmp_path / f"ds{ending}", content, read)
