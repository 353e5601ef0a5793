"""The text of a paper as lines: what every reader of people's text files gives back."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from thuky.core.refused import Refused
from thuky.core.vietnamese.text import clean

MOST_LINES = 8_000
MOST_LETTERS = 600_000
LONGEST_LINE = 12_000
_LONGEST_MERGED = 300
_FIGURE = re.compile(r"\d{1,4}\.?")

_GAP = re.compile(r"\t+|\s*\|\s*| {4,}")
_RIGHT_HALF = re.compile(r"^(\t{3,}| {24,})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a paper, counted from 1; cells are filled when it stands in columns (a row of a table, a two-column foot)."""

    number: int
    text: str
    cells: tuple[str, ...] = ()
    bold: bool = False
    table: int = 0  # tables are counted from 1; 0 is plain text
    full: tuple[str, ...] = ()  # of a row under merged cells: its cells with what those say for this row too


Lines = tuple[Line, ...]


def plain(text: str, *, bold: bool = False) -> Line:
    """A line of running text; columns drawn with tabs or wide gaps become its cells, bars make it a row of a table."""
    cells: tuple[str, ...] = ()
    raw = text.replace("\xa0", " ").rstrip()
    if "\t" not in raw and "|" not in raw and "    " not in raw:
        return Line(number=0, text=clean(raw), bold=bold)
    pieces = [clean(piece) for piece in _GAP.split(raw.strip())]
    if "|" in raw and len(pieces) > 2:
        return row(_without_edges(pieces), table=1)
    if len(pieces) > 1:
        cells = tuple(pieces)
    elif _RIGHT_HALF.match(raw):
        cells = ("", clean(raw))
    return Line(number=0, text=clean(raw), cells=cells, bold=bold)


def _without_edges(pieces: list[str]) -> list[str]:
    if pieces and not pieces[0]:
        pieces = pieces[1:]
    return pieces[:-1] if pieces and not pieces[-1] else pieces


def row(cells: Iterable[str], *, table: int) -> Line:
    """One row of a table: its cells, and the same joined for reading."""
    texts = tuple(clean(cell) for cell in cells)
    return Line(number=0, text=" | ".join(text for text in texts if text), cells=texts, table=table)


def rows(texts: Iterable[Sequence[str]], merged: Iterable[Collection[int]], *, table: int) -> Iterator[Line]:
    """The rows of a table; `merged` tells for each row which of its cells go on from the row above.

    What a merged cell says holds for each of its rows; a bare figure (an ordinal, how many all together) is counted once."""
    above: tuple[str, ...] = ()
    for cells, going_on in zip(texts, merged, strict=True):
        line = row(cells, table=table)
        full = tuple(_carried(above, i) if i in going_on and not text else text for i, text in enumerate(line.cells))
        above = full
        yield replace(line, full=full) if full != line.cells else line


def _carried(above: tuple[str, ...], column: int) -> str:
    said = above[column] if column < len(above) else ""
    return "" if len(said) > _LONGEST_MERGED or _FIGURE.fullmatch(said) else said


def too_long(name: str) -> str:
    """What is said of a paper longer than any plan."""
    return f"Tệp “{name}” dài quá mức của một văn bản nên không đọc; hãy kiểm tra lại tệp rồi chọn tệp kế hoạch."


def numbered(lines: Iterable[Line], name: str) -> Lines:
    """The lines counted from 1; a paper longer than any plan is refused."""
    kept: list[Line] = []
    letters = 0
    for line in lines:
        letters += len(line.text)
        if len(kept) >= MOST_LINES or letters > MOST_LETTERS or len(line.text) > LONGEST_LINE:
            raise Refused(too_long(name))
        number = len(kept) + 1
        kept.append(
            Line(number=number, text=line.text, cells=line.cells, bold=line.bold, table=line.table, full=line.full)
        )
    if not any(line.text for line in kept):
        raise Refused(f"Tệp “{name}” không có chữ nào; hãy chọn lại tệp kế hoạch.")
    return tuple(kept)
