"""PDF files with text: lines rebuilt from where the letters stand, page numbers dropped, broken lines joined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import pypdfium2
import pypdfium2.raw as pdfium

from thuky.core.refused import Refused
from thuky.core.vietnamese.text import clean
from thuky.reading import limits
from thuky.reading.lines import Line, Lines, numbered

MOST_PAGES = 200
LONGEST_SECONDS = 8.0
_PAGE_NUMBER = re.compile(r"^[-–\s]*(trang\s*)?\d{1,3}(\s*/\s*\d{1,3})?[-–\s]*$", re.I)
_STARTS_ANEW = re.compile(
    r"^\s*([-+*•–]\s|\d{1,2}(\.\d+)*[.)/]\s|[a-zđ]\)\s|[IVX]{1,5}\.\s|Phụ lục|Nơi nhận|Căn cứ|Kính gửi)", re.I
)


@dataclass(slots=True, kw_only=True)
class _Piece:
    """Letters that stand together on one line of the page; measures in points."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


def read(path: Path, data: bytes) -> Lines:
    """The lines of a PDF; one of scanned pages has no text and is refused with what to do."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise Refused(_locked(path) if locked else _damaged(path)) from None
    try:
        return _read(document, path)
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument, path: Path) -> Lines:
    if len(document) > MOST_PAGES:
        raise Refused(f"Tệp {limits.named(path)} dài quá {MOST_PAGES} trang nên không đọc; hãy chọn tệp kế hoạch.")
    until = monotonic() + LONGEST_SECONDS
    lines: list[Line] = []
    for index in range(len(document)):
        if monotonic() > until:
            raise Refused(f"Tệp {limits.named(path)} đọc quá lâu nên đã dừng; hãy chọn bản Word của kế hoạch.")
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            raise Refused(_damaged(path)) from None
        lines.extend(_page(page, joined_to=lines))
        page.close()
    if not any(line.text for line in lines):
        raise Refused(
            f"Tệp {limits.named(path)} là ảnh chụp (scan), không có chữ để đọc; hãy chọn bản Word (.docx) của kế hoạch."
        )
    return numbered(lines, path.name)


def _page(page: pypdfium2.PdfPage, *, joined_to: list[Line]) -> Iterator[Line]:
    width = page.get_width()
    rows = _rows(_pieces(page))
    rows = [
        row for row in rows if not (len(row) == 1 and _PAGE_NUMBER.match(row[0].text) and row in (rows[0], rows[-1]))
    ]
    edge = max([width * 0.8, *(row[-1].right for row in rows if len(row) == 1)])
    left = min((row[0].left for row in rows), default=0.0)
    before: list[_Piece] | None = None
    kept: list[Line] = []
    for row in rows:
        here = _line(row, width)
        if before is not None and kept and _goes_on(before, row, edge, left):
            last = kept.pop()
            kept.append(Line(number=0, text=clean(f"{last.text} {here.text}"), bold=last.bold))
        elif not kept and joined_to and _broken_by_page(joined_to[-1], here):
            last = joined_to.pop()
            kept.append(Line(number=0, text=clean(f"{last.text} {here.text}")))
        else:
            kept.append(here)
        before = row
    return iter(kept)


def _broken_by_page(last: Line, here: Line) -> bool:
    return (
        bool(last.text) and not last.cells and not here.cells and here.text[:1].islower() and last.text[-1] not in ".:;"
    )


def _goes_on(before: list[_Piece], row: list[_Piece], edge: float, left: float) -> bool:
    """A line that filled its width goes on in the next one, unless that one starts something new."""
    if len(before) > 1 or len(row) > 1 or _STARTS_ANEW.match(row[0].text):
        return False
    height = max(row[0].top - row[0].bottom, 1.0)
    near = before[0].bottom - row[0].top < 2.5 * height
    filled = before[0].right > edge - 4 * height
    flush = row[0].left <= left + 2 * height
    return near and filled and (flush or row[0].text[:1].islower())


def _line(row: list[_Piece], width: float) -> Line:
    texts = tuple(clean(piece.text) for piece in row)
    if len(texts) > 1:
        return Line(number=0, text=" ".join(texts), cells=texts)
    if row[0].left > width * 0.45:
        return Line(number=0, text=texts[0], cells=("", texts[0]))
    return Line(number=0, text=texts[0])


def _rows(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Pieces whose middles are level make one row, from left to right; rows from the top down."""
    rows: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda p: (-(p.top + p.bottom), p.left)):
        middle = (piece.top + piece.bottom) / 2
        if rows and rows[-1][0].bottom < middle < rows[-1][0].top:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda p: p.left)
    return rows


def _pieces(page: pypdfium2.PdfPage) -> list[_Piece]:
    textpage = page.get_textpage()
    pieces: list[_Piece] = []
    open_piece: _Piece | None = None
    box = pdfium.FS_RECTF()
    for index in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        letter = chr(code) if 0 < code < 0x110000 else ""
        if letter in ("\r", "\n", ""):
            open_piece = None
            continue
        if letter in ("\x02", "\ufffe", "\xad"):
            letter = "-"
        if letter.isspace():
            if open_piece is not None:
                open_piece.text += " "
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
        open_piece = _placed(pieces, open_piece, letter, (box.left, box.right, box.bottom, box.top))
    textpage.close()
    return [piece for piece in pieces if piece.text.strip()]


def _placed(pieces: list[_Piece], piece: _Piece | None, letter: str, box: tuple[float, float, float, float]) -> _Piece:
    left, right, bottom, top = box
    height = max(top - bottom, 1.0)
    if (
        piece is not None
        and piece.bottom < (bottom + top) / 2 < piece.top
        and -height < left - piece.right < 1.8 * height
    ):
        piece.text += letter
        piece.right = max(piece.right, right)
        return piece
    piece = _Piece(text=letter, left=left, right=right, bottom=bottom, top=top)
    pieces.append(piece)
    return piece


def _locked(path: Path) -> str:
    return (
        f"Tệp {limits.named(path)} có đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu hoặc chọn bản Word của kế hoạch."
    )


def _damaged(path: Path) -> str:
    return f"Tệp {limits.named(path)} hỏng nên không đọc được; hãy lấy lại tệp hoặc chọn bản Word của kế hoạch."
