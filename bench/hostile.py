"""B4: files made to hurt, each read in a process of its own: a sentence or a list within five seconds and 300 MB."""

import io
import struct
import time
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bench.measure import Bench, alone, peak

SECONDS, MEMORY = 5, 300
_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_HEAD = f'<worksheet xmlns="{_NAMESPACE}"><sheetData>'.encode()
_WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
_ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


def files(bench: Bench) -> None:
    """Every file of reliability.md B4 and some more, in turn."""
    for name, make in MAKERS.items():
        path = make(bench.folder / name)
        found = alone("hostile:read", str(path))
        said = found["said"] or "read"
        bench.at_most(f"{name}: seconds, {said}", found["seconds"], SECONDS, "s")
        bench.at_most(f"{name}: peak memory", found["peak"], MEMORY, "MB")
        bench.holds(f"{name}: what is said names the file", not found["said"] or name in found["said"])


def read(name: str) -> dict[str, Any]:
    """In a process of its own: what reading a file says and how long it takes."""
    from thuky.core.refused import Refused
    from thuky.plans.read import read_file
    from thuky.reading import workbook

    started, said = time.perf_counter(), ""
    try:
        (workbook.read if Path(name).suffix in (".xlsx", ".xls", ".csv") else read_file)(name)
    except Refused as refused:
        said = str(refused)
    return {"said": said, "seconds": time.perf_counter() - started, "peak": peak()}


def _book(path: Path, sheet: Iterable[bytes], **others: Iterable[bytes]) -> Path:
    """A workbook with this first sheet."""
    import openpyxl

    buffer = io.BytesIO()
    openpyxl.Workbook().save(buffer)
    source = zipfile.ZipFile(buffer)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            pieces = {"xl/worksheets/sheet1.xml": sheet, "xl/styles.xml": others.get("styles")}.get(name)
            with target.open(name, "w") as part:
                for piece in pieces or (source.read(name),):
                    part.write(piece)
    return path


def _sheet(rows: Iterable[str], after: str = "") -> Iterable[bytes]:
    yield _HEAD
    for row in rows:
        yield row.encode()
    yield f"</sheetData>{after}</worksheet>".encode()


def _text(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def _million(path: Path) -> Path:
    rows = (f'<row r="{n}" s="1"><c r="A{n}" s="1"/><c r="B{n}" s="1"/></row>' for n in range(2, 1_048_577))
    return _book(path, _sheet([f'<row r="1">{_text("A1", "An")}</row>', *rows]))


def _far(path: Path) -> Path:
    ends = f'<row r="1">{_text("A1", "An")}</row><row r="1048576">{_text("XFD1048576", "xa")}</row>'
    return _book(path, _sheet([ends]))


def _bomb(path: Path) -> Path:
    return _book(path, (b" " * 1_000_000 for _ in range(600)))


def _spread_bomb(path: Path) -> Path:
    """Parts that stay under the limit of each, two hundred megabytes together and more."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for n in range(60):
            target.writestr(f"xl/part{n}.xml", bytes(9_000_000))
        target.writestr("xl/workbook.xml", "<workbook/>")
    return path


def _letters(path: Path) -> Path:
    return _book(path, _sheet([f'<row r="1">{_text("A1", "a" * 200_000)}</row>']))


def _entities(path: Path) -> Path:
    lol = f'<!DOCTYPE a [<!ENTITY a0 "ha">{_ENTITIES}]>{_HEAD.decode()}<row r="1">{_text("A1", "&a9;")}</row></sheetData></worksheet>'
    return _book(path, [lol.encode()])


def _many_merges(path: Path) -> Path:
    merges = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 400_000))
    return _book(path, _sheet([f'<row r="1">{_text("A1", "An")}</row>'], f"<mergeCells>{merges}</mergeCells>"))


def _nested(path: Path) -> Path:
    return _book(path, [b"<a>" * 3_000_000])


def _full(path: Path) -> Path:
    """Twenty thousand full rows of a hundred columns: as much as is read at all."""
    cells = "".join(f'<c r="{name}{{0}}"><v>1</v></c>' for name in _columns())
    return _book(path, _sheet(f'<row r="{n}">{cells.format(n)}</row>' for n in range(1, 4_001)))


def _columns() -> list[str]:
    letters = [chr(65 + n) for n in range(26)]
    return [*letters, *(f"{one}{two}" for one in letters[:3] for two in letters)][:100]


def _old_blank(path: Path) -> Path:
    """An old workbook of formatted nothing, 256 columns wide, twenty megabytes long."""
    start = struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 0x0005, 0x0DBB, 0x07CC, 0, 0)
    sheet = struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 0x0010, 0x0DBB, 0x07CC, 0, 0)
    name = struct.pack("<HHIBBBB", 0x0085, 9, len(start) + 17, 0, 0, 1, 0) + b"A"
    rows = b"".join(
        struct.pack("<HHHH", 0x00BE, 518, n, 0) + bytes(512) + struct.pack("<H", 255) for n in range(36_000)
    )
    end = struct.pack("<HH", 0x000A, 0)
    path.write_bytes(start + name + end + sheet + rows + end)
    return path


def _written(content: bytes) -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        path.write_bytes(content)
        return path

    return make


def _plan(part: str) -> Callable[[Path], Path]:
    return _written(f"KẾ HOẠCH\nTổ chức Hội nghị\n\nI. MỤC ĐÍCH\n1. Đánh giá.\n{part}".encode())


def _word(path: Path, xml: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("word/document.xml", xml)
    return path


def _wide_page(path: Path) -> Path:
    path.write_text("<html><table>" + "<tr>" + "<td colspan=1000 rowspan=1000>x" * 150_000, encoding="utf-8")
    return path


def _deep_pdf(path: Path) -> Path:
    kids = b"".join(b"%d 0 obj\n<</Type/Pages/Kids[%d 0 R]/Count 1>>\nendobj\n" % (n, n + 1) for n in range(2, 30_000))
    path.write_bytes(b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n" + kids + b"trailer<</Root 1 0 R>>")
    return path


def _long_pdf(path: Path) -> Path:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path))
    for _ in range(400):
        canvas.setFont("Helvetica", 3)
        for line in range(200):
            canvas.drawString(20, 830 - 4 * line, "ke hoach " * 25)
        canvas.showPage()
    canvas.save()
    return path


def _bomb_pdf(path: Path) -> Path:
    packed = zlib.compress(b" " * 300_000_000, 9)
    page = b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n"
    stream = b"4 0 obj\n<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream\nendobj\n" % (len(packed), packed)
    head = b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
    path.write_bytes(head + page + stream + b"trailer<</Root 1 0 R>>")
    return path


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAKERS: dict[str, Callable[[Path], Path]] = {
    "mat-khau.xlsx": _written(_OLE + bytes(600) + "EncryptedPackage\0".encode("utf-16-le") + bytes(9_000)),
    "cat-cut.xlsx": _written(b"PK\x03\x04" + bytes(400) + b"xl/workbook.xml"),
    "trang-web.xls": _written(b"<html><body>" + b"<p>x</p>" * 100_000),
    "bang-rong.xls": _wide_page,
    "trieu-dong.xlsx": _million,
    "hai-o-xa.xlsx": _far,
    "bom.xlsx": _bomb,
    "bom-chia.xlsx": _spread_bomb,
    "o-dai.xlsx": _letters,
    "thuc-the.xlsx": _entities,
    "gop-o.xlsx": _many_merges,
    "long-nhau.xlsx": _nested,
    "day-o.xlsx": _full,
    "trang.xls": _old_blank,
    "mot-dong.csv": _written(b"a;" * 9_000_000),
    "ngoac-mo.csv": _written(b'"' + b"a\n" * 9_000_000),
    "bom.docx": lambda path: _word(path, _WORD + " " * 90_000_000),
    "thuc-the.docx": lambda path: _word(path, f'<!DOCTYPE a [<!ENTITY a0 "ha">{_ENTITIES}]>{_WORD}<w:p/></w:body></w:document>'),
    "nhieu-doan.docx": lambda path: _word(path, f"{_WORD}{'<w:p><w:r><w:t>a</w:t></w:r></w:p>' * 300_000}</w:body></w:document>"),
    "bang-long.docx": lambda path: _word(path, _WORD + "<w:tbl><w:tr><w:tc>" * 80 + "</w:tc></w:tr></w:tbl>" * 80 + "</w:body></w:document>"),
    "bom.pdf": _bomb_pdf,
    "cay-trang.pdf": _deep_pdf,
    "rat-dai.pdf": _long_pdf,
    "mot-dong.txt": _written(b"a" * 19_000_000),
    "nhieu-dong.txt": _written(b"\xe1\n" * 9_000_000),
    "dong-lo.txt": _plan("II. NỘI DUNG\n" + "vào ngày\n" * 7_900),
    "gach-ngang.txt": _plan("II. CHƯƠNG TRÌNH\n" + f"- 8h00: {'Ban A - ' * 110}\n" * 600),
}  # fmt: skip
