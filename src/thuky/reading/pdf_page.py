"""One page of a PDF as lines: letters to pieces, pieces to rows and tables, rows to paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import pypdfium2
import pypdfium2.raw as pdfium

from thuky.core.vietnamese.text import clean
from thuky.reading import symbols
from thuky.reading.lines import Line, rows
from thuky.reading.old_fonts import OldText
from thuky.reading.pdf_grid import Grid, grids
from thuky.reading.pdf_old import SIGNS, modern
from thuky.reading.pdf_type import is_bold
from thuky.reading.table_kinds import is_layout

_PAGE_NUMBER = re.compile(r"^[-–\s]*(trang\s*)?\d{1,3}(\s*/\s*\d{1,3})?[-–\s]*$", re.I)
_STARTS_ANEW = re.compile(
    r"^\s*([-+*•–]\s|\d{1,2}(\.\d+)*[.)/]\s|\d{1,2}\s?[-–]\s(?-i:(?=[A-ZĐÀ-Ỹ]))|\d{1,2}\s?(?:[.:hg]|giờ)\s?\d{2}\s?(?:phút\s?)?[-–:]|[a-zđ]\)\s|\[\d{1,2}\]\s|(?-i:[IVX]{1,5}[.)](?=\s|[^\W\d_]))|Phụ lục|Nơi nhận|Căn cứ|Kính gửi|Ngày \d)",
    re.I,
)
_BROKEN_YEAR = re.compile(r"(?<=/)(\d{1,3})\s*\n(\d{1,3})(?![\d/])")
_LABEL = re.compile(r"^([-+*•–]|\d{1,2}(\.\d{1,2})*[.)/]|\d{1,2}\.\d{1,2}|[a-zđ][.)]|[IVX]{1,5}[.)]|\[\d{1,2}\])$")
_MOST_LABEL_GAP = 72.0  # points between an automatic number and its text
_MOST_LETTERS = 100_000  # of one page; the longest page of small print holds some ten thousand
_HYPHENS = ("\x02", "\ufffe", "\xad")


@dataclass(slots=True, kw_only=True, eq=False)
class _Piece:
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


_Row = list[_Piece]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measures:
    """What tells whether a line was filled: the page's width, and where its text begins and ends."""

    width: float
    left: float
    right: float


def page_lines(page: pypdfium2.PdfPage, before: list[Line], old: OldText) -> list[Line]:
    """The lines of the pages before with those of this page; a sentence broken by the page is put together again."""
    ruled = grids(page)
    rows = _rows(_pieces(page, ruled, old))
    ends_page = [line for line in (rows[0], rows[-1]) if _table_of(line, ruled) is None] if rows else []
    rows = [line for line in rows if not (line in ends_page and _is_page_number(line))]
    rows = [line if _table_of(line, ruled) else _labelled(line) for line in rows]
    width = page.get_width()
    ends = [line[-1].right for line in rows if len(line) == 1]
    begins = min((line[0].left for line in rows), default=0.0)
    measures = _Measures(width=width, left=begins, right=max([width * 0.8, *ends]))
    lines = list(before)
    for table, group in groupby(rows, key=lambda line: _table_of(line, ruled)):
        if table is None:
            _add_text(lines, list(group), measures, fresh_page=len(lines) == len(before))
        else:
            lines.extend(_table(table, [piece for line in group for piece in line], lines))
    return lines


def _is_page_number(line: _Row) -> bool:
    return len(line) == 1 and bool(_PAGE_NUMBER.match(line[0].text))


def _table_of(line: _Row, ruled: list[Grid]) -> Grid | None:
    return next((table for table in ruled if table.cell((line[0].left + line[0].right) / 2, line[0].middle)), None)


def _table(table: Grid, pieces: list[_Piece], lines: list[Line]) -> Iterator[Line]:
    """The rows of a ruled table; one that only sets things side by side is read cell by cell."""
    cells = [[""] * (len(table.edges) - 1) for _ in range(len(table.levels) - 1)]
    for piece in sorted(pieces, key=lambda p: (-p.middle, p.left)):
        place = table.cell((piece.left + piece.right) / 2, piece.middle)
        if place is not None:
            cells[place[0]][place[1]] += f"{piece.text}\n"
    if is_layout(cells):
        for text in (text for texts in cells for cell in texts for text in cell.splitlines()):
            yield Line(number=0, text=clean(text))
        return
    goes_on = bool(lines) and lines[-1].table > 0 and len(lines[-1].cells) == len(table.edges) - 1
    number = lines[-1].table if goes_on else max((line.table for line in lines), default=0) + 1
    filled = [(at, texts) for at, texts in enumerate(cells) if any(texts)]
    merged = ({column for at, column in table.merged if at == place} for place, _ in filled)
    yield from rows(([_in_one(text) for text in texts] for _, texts in filled), merged, table=number)


def _in_one(text: str) -> str:
    """The lines of a cell in one; a year broken by a narrow column is put together again."""
    return _BROKEN_YEAR.sub(
        lambda found: found[1] + found[2] if len(found[1] + found[2]) == 4 else found[0], text
    ).replace("\n", " ")


def _add_text(lines: list[Line], rows: list[_Row], measures: _Measures, *, fresh_page: bool) -> None:
    above: _Row | None = None
    for here in rows:
        line = _line(here, measures.width)
        broken = above is None and fresh_page and bool(lines) and _broken_by_page(lines[-1], line)
        if broken or above is not None and _goes_on(above, here, measures):
            begun = lines.pop()
            line = Line(number=0, text=clean(f"{begun.text} {line.text}"), bold=begun.bold and line.bold)
        lines.append(line)
        above = here


def _broken_by_page(last: Line, here: Line) -> bool:
    plain = bool(last.text) and not last.cells and not here.cells
    fresh = _STARTS_ANEW.match(here.text) is not None
    return plain and not fresh and here.text[:1].islower() and last.text[-1] not in ".:;"


def _goes_on(above: _Row, here: _Row, measures: _Measures) -> bool:
    """A line on which the next word had no room goes on in the next one, unless that one starts something new."""
    said, small = above[0].text.rstrip(), not here[0].text[:1].isupper()
    if len(above) > 1 or len(here) > 1 or _STARTS_ANEW.match(here[0].text) or said.endswith("./."):
        return False
    if not small and said.endswith((":", ";")) or said.startswith("(") and said.endswith(")"):
        return False
    if said.endswith(")") and here[0].text.isupper() and not above[0].text.isupper():
        return False
    height = max(here[0].top - here[0].bottom, 1.0)
    near = above[0].bottom - here[0].top < 2.5 * height
    word = (here[0].right - here[0].left) * len(here[0].text.split()[0]) / len(here[0].text)
    filled = above[0].right > measures.right - max(2 * height, word + height)
    flush = here[0].left <= measures.left + 2 * height
    other_column = above[0].left > 0.45 * measures.width > here[0].left
    return near and filled and not other_column and (flush or small)


def _line(here: _Row, width: float) -> Line:
    texts = tuple(clean(piece.text) for piece in here)
    if len(texts) > 1:
        return Line(number=0, text=" ".join(texts), cells=texts)
    if here[0].left > width * 0.45:
        return Line(number=0, text=texts[0], cells=("", texts[0]))
    return Line(number=0, text=texts[0], bold=here[0].bold)


def _labelled(here: _Row) -> _Row:
    """The row with its automatic number put before the text that a tab keeps away from it."""
    if len(here) < 2 or not _LABEL.match(here[0].text.strip()) or here[1].left - here[0].right > _MOST_LABEL_GAP:
        return here
    number, text = here[0], here[1]
    whole = _Piece(
        text=f"{number.text} {text.text}", left=number.left, right=text.right, bottom=text.bottom, top=text.top,
        bold=text.bold,
    )  # fmt: skip
    return [whole, *here[2:]]


def _rows(pieces: list[_Piece]) -> list[_Row]:
    """Pieces whose middles are level make one row, from left to right; rows from the top down."""
    rows: list[_Row] = []
    for piece in sorted(pieces, key=lambda p: (-p.middle, p.left)):
        if rows and rows[-1][0].bottom < piece.middle < rows[-1][0].top:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for line in rows:
        line.sort(key=lambda p: p.left)
    return rows


def _pieces(page: pypdfium2.PdfPage, ruled: list[Grid], old: OldText) -> list[_Piece]:
    textpage = page.get_textpage()
    pieces: list[_Piece] = []
    current: _Piece | None = None
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
            fresh = _Piece(text=letter, left=box.left, right=box.right, bottom=box.bottom, top=box.top, last=index)
            before, current = current, _placed(pieces, current, fresh, ruled)
            current.bold = current.bold if current is before else is_bold(textpage, index)
            current.last = index
    for piece in pieces:
        piece.bold = piece.bold and is_bold(textpage, piece.last)
    textpage.close()
    for piece in pieces:
        piece.text = modern(symbols.plain(piece.text), old) if old.needed else symbols.plain(piece.text)
    return [piece for piece in pieces if piece.text.strip()]


def _level(left: _Piece, right: _Piece) -> bool:
    """Whether two stand on one line; in some files the box of a comma is no taller than its ink and hangs below the others."""
    shared = min(left.top, right.top) - max(left.bottom, right.bottom)
    return shared > 0.3 * min(left.top - left.bottom, right.top - right.bottom)


def _placed(pieces: list[_Piece], current: _Piece | None, fresh: _Piece, ruled: list[Grid]) -> _Piece:
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
