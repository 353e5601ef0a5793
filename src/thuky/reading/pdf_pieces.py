"""The letters of a PDF page as pieces of text that stand together, and the pieces as rows. Measures in points."""

import ctypes
import re
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from thuky.reading import symbols
from thuky.reading.old_fonts import OldText
from thuky.reading.pdf_grid import Grid
from thuky.reading.pdf_old import SIGNS, modern
from thuky.reading.pdf_type import is_bold

_LABEL = re.compile(r"^([-+*•–]|\d{1,2}(\.\d{1,2})*[.)/]|\d{1,2}\.\d{1,2}|[a-zđ][.)]|[IVX]{1,5}[.)]|\[\d{1,2}\])$")
_MOST_LABEL_GAP = 72.0  # points between an automatic number and its text
_MOST_LETTERS = 100_000  # of one page; the longest page of small print holds some ten thousand
_HYPHENS = ("\x02", "\ufffe", "\xad")
_MARK_SIZE, _MARK_RISE = 0.75, 0.2  # of the letters before a figure that only points to a footnote


@dataclass(slots=True, kw_only=True, eq=False)
class Piece:
    """Letters that stand together on one line of the page; measures in points."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    last: int = 0
    bold: bool = False

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2


Row = list[Piece]


def on_page(page: pypdfium2.PdfPage, ruled: list[Grid], old: OldText) -> list[Piece]:
    """The pieces of a page, in the order of its letters."""
    textpage = page.get_textpage()
    pieces: list[Piece] = []
    current: Piece | None = None
    box = pdfium.FS_RECTF()
    for index in range(min(textpage.count_chars(), _MOST_LETTERS)):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        letter = chr(code) if 0 < code < 0x110000 else ""
        letter = SIGNS.get(letter, letter) if old.needed else "-" if letter in _HYPHENS else letter
        if letter in ("\r", "\n", ""):
            current = None
        elif letter.isspace():
            if current is not None:
                current.text += " "
        else:
            pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
            fresh = Piece(text=letter, left=box.left, right=box.right, bottom=box.bottom, top=box.top, last=index)
            if letter.isdigit() and current is not None and _points_to_note(textpage, index):
                continue
            before, current = current, _placed(pieces, current, fresh, ruled)
            current.bold = current.bold if current is before else is_bold(textpage, index)
            current.last = index
    for piece in pieces:
        piece.bold = piece.bold and is_bold(textpage, piece.last)
    textpage.close()
    for piece in pieces:
        piece.text = modern(symbols.plain(piece.text), old) if old.needed else symbols.plain(piece.text)
    return [piece for piece in pieces if piece.text.strip()]


def _points_to_note(textpage: pypdfium2.PdfTextPage, index: int) -> bool:
    """A small raised figure behind a word points to a footnote; behind "m" it is one of a measure (m²)."""
    before = chr(pdfium.FPDFText_GetUnicode(textpage, index - 1)) if index else " "
    if before.isspace() or before == "m":
        return False
    sizes = [pdfium.FPDFText_GetFontSize(textpage, at) for at in (index - 1, index)]
    return (
        sizes[1] < _MARK_SIZE * sizes[0] and _rise(textpage, index) > _rise(textpage, index - 1) + _MARK_RISE * sizes[0]
    )


def _rise(textpage: pypdfium2.PdfTextPage, index: int) -> float:
    """How high the foot of a letter stands on the page."""
    across, up = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, index, across, up)
    return up.value


def _level(left: Piece, right: Piece) -> bool:
    """Whether two stand on one line; in some files the box of a comma is no taller than its ink and hangs below the others."""
    shared = min(left.top, right.top) - max(left.bottom, right.bottom)
    return shared > 0.3 * min(left.top - left.bottom, right.top - right.bottom)


def _placed(pieces: list[Piece], current: Piece | None, fresh: Piece, ruled: list[Grid]) -> Piece:
    """The letter joins the piece before it unless a gap, another line or a ruled line stands between them."""
    height = max(fresh.top - fresh.bottom, 1.0)
    near = current is not None and _level(current, fresh)
    if current is None or not near or not -height < fresh.left - current.right < 1.8 * height:
        pieces.append(fresh)
        return fresh
    if current.text.endswith(" ") and any(table.parts(current.right, fresh.left, fresh.middle) for table in ruled):
        pieces.append(fresh)
        return fresh
    current.text += fresh.text
    current.right = max(current.right, fresh.right)
    return current


def in_rows(pieces: list[Piece]) -> list[Row]:
    """Pieces whose middles are level make one row, from left to right; rows from the top down."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda p: (-p.middle, p.left)):
        if rows and rows[-1][0].bottom < piece.middle < rows[-1][0].top:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for line in rows:
        line.sort(key=lambda p: p.left)
    return rows


def labelled(here: Row) -> Row:
    """The row with its automatic number put before the text that a tab keeps away from it."""
    if len(here) < 2 or not _LABEL.match(here[0].text.strip()) or here[1].left - here[0].right > _MOST_LABEL_GAP:
        return here
    number, text = here[0], here[1]
    whole = Piece(
        text=f"{number.text} {text.text}", left=number.left, right=text.right, bottom=text.bottom, top=text.top,
        bold=text.bold,
    )  # fmt: skip
    return [whole, *here[2:]]
