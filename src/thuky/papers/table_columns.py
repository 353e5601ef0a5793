"""How wide the columns of a table become: their shares of the page, but never narrower than their longest word or name.

A column that leaves white in every row gives it to those whose texts would be broken.
"""

from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass
from itertools import chain, islice

from reportlab.pdfbase.ttfonts import TTFont

from thuky.papers import fonts
from thuky.papers.blocks import Row, Table
from thuky.papers.state_layout import Measures
from thuky.papers.widths import fitted, height, shared

_SAMPLE = 200
"""Rows looked at to set the widths of the columns."""
_COUNTED = "000000"
"""A column of running numbers in a long list keeps room for the numbers that are still to come."""
_SLACK = 1.03
"""Letters that are a little wider in another program do not break a text that just fits."""
_HALF = 0.62
"""The share of its length that a heading in two lines needs."""
_EASY = 1.0
"""How many points smaller the letters may be, so that a name fits its column's share; then it takes from the others."""
_MORE = 1.45
"""A name longer than so many times its column's share is cut all the same: it would take the page from the other columns."""
_MUCH, _FEWER = 1.05, 0.92
"""Names that stretch their column so far are cut all the same where the list then takes under this share of its lines."""
_WIDEST = 0.4
"""No single word may claim more than this share of the page."""


class Peeked:
    """Rows of which the first are known before they are set; the rest are fetched one by one."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rest = iter(rows)
        self.sample = list(islice(self._rest, _SAMPLE))

    def __iter__(self) -> Iterator[Row]:
        return chain(self.sample, self._rest)


@dataclass(frozen=True, slots=True)
class Columns:
    """The size of the letters, the widths of the columns and their edges from left to right, in points."""

    size: float
    widths: tuple[float, ...]
    edges: tuple[float, ...]


def plan(
    table: Table, sample: Sequence[Row], left: float, width: float, look: Measures, pad: float, indent: float = 0.0
) -> Columns:
    """Widths for a table; the letters shrink to the table's smallest size before a word is cut. `indent` = what a text at the left
    keeps free besides the white at its sides."""
    white = [2 * pad + (indent if column.align == "left" else 0.0) for column in table.columns]
    size, widths, lines = _planned(table, sample, width, look, white, _MORE)
    if _stretched(table, widths, width):
        cut = _planned(table, sample, width, look, white, 1.0)
        size, widths, lines = cut if cut[2] < lines * _FEWER else (size, widths, lines)
    edges = [left]
    for wide in widths:
        edges.append(edges[-1] + wide)
    return Columns(size, tuple(widths), tuple(edges))


def _planned(
    table: Table, sample: Sequence[Row], width: float, look: Measures, white: Sequence[float], more: float
) -> tuple[float, list[float], int]:
    """Size, widths and the lines that the rows take, where a name stays whole up to so many times its column's share."""
    size = table.size or look.table_size
    floor = min(size, look.table_floor)
    part = width / (sum(column.width for column in table.columns) or 1.0)
    most = [(column.width * part * more - free) / floor for column, free in zip(table.columns, white, strict=True)]
    words = [_words(table, sample, index, room) for index, room in enumerate(most)]
    least = _least(words, size, white, width)
    easy = size - _EASY
    while size - 0.5 >= (floor if sum(least) > width else max(floor, easy) if _crowded(table, least, width) else size):
        size -= 0.5
        least = _least(words, size, white, width)
    widths = shared([column.width for column in table.columns], least, width)
    texts = [_texts(table, sample, index, size, white[index]) for index in range(len(widths))]
    unbroken = [
        max((want for want in wants if want <= wide), default=0.0) for wants, wide in zip(texts, widths, strict=True)
    ]
    floors = [_floor(table, sample, index, max(unbroken[index], least[index])) for index in range(len(widths))]
    widths = fitted(widths, floors, texts)
    return size, widths, height(widths, texts)


def _stretched(table: Table, widths: Sequence[float], width: float) -> bool:
    """Whether names have taken much more than their column's share."""
    part = width / (sum(column.width for column in table.columns) or 1.0)
    return any(
        column.whole and wide > column.width * part * _MUCH for column, wide in zip(table.columns, widths, strict=True)
    )


def _crowded(table: Table, least: Sequence[float], width: float) -> bool:
    """Whether a name is longer than its column's share of the page."""
    part = width / sum(column.width for column in table.columns)
    return any(column.whole and need > column.width * part for column, need in zip(table.columns, least, strict=True))


def _texts(table: Table, sample: Sequence[Row], index: int, size: float, white: float) -> list[float]:
    """How wide the heading and the texts of a column would like to be, row by row; a heading is content with two lines."""
    bold, plain = fonts.face(bold=True), fonts.face()
    heading = bold.stringWidth(table.columns[index].heading, size)
    wanted = [heading * (_HALF if " " in table.columns[index].heading else 1 / _SLACK)]
    for row in sample:
        if not row.group:
            face = bold if row.bold else plain
            text = row.cells[index] if index < len(row.cells) else ""
            wanted.append(max(face.stringWidth(line, size) for line in text.split("\n")) if text else 0.0)
    return [want * _SLACK + white for want in wanted]


def _floor(table: Table, sample: Sequence[Row], index: int, wanted: float) -> float | None:
    """What a column must keep, so that no text is broken that was whole; one that is empty in most rows is there to be written in, and gives nothing."""
    rows = [row for row in sample if not row.group]
    filled = sum(index < len(row.cells) and bool(row.cells[index]) for row in rows)
    return wanted if 2 * filled > len(rows) else None


def _words(table: Table, sample: Sequence[Row], index: int, most: float) -> tuple[set[str], set[str]]:
    """The words of a column: those set bold and the others; where texts stay whole, each line is one unless it is wider (at one
    point) than what a name may claim."""
    bold, plain = set(table.columns[index].heading.split()), set[str]()
    for row in sample:
        if not row.group and index < len(row.cells):
            text = row.cells[index]
            lines = text.split("\n") if table.columns[index].whole else ()
            stays = [line for line in lines if fonts.face(bold=row.bold).stringWidth(line, 1) <= most]
            (bold if row.bold else plain).update(stays if lines and len(stays) == len(lines) else _words_of(text))
    if len(sample) == _SAMPLE and plain and all(word.isdigit() for word in plain):
        plain.add("0" * len(str(len(table.rows))) if isinstance(table.rows, Sized) else _COUNTED)
    return bold, plain


def _words_of(text: str) -> list[str]:
    """The words of a text; the room for a number before its symbol belongs to the symbol."""
    words = text.split()
    if words and text[0] == " ":
        words[0] = text[: len(text) - len(text.lstrip(" "))] + words[0]
    return words


def _least(
    words: Sequence[tuple[set[str], set[str]]], size: float, white: Sequence[float], width: float
) -> list[float]:
    return [
        max(_longest(bold, fonts.face(bold=True), size, width), _longest(plain, fonts.face(), size, width)) + free + 0.1
        for (bold, plain), free in zip(words, white, strict=True)
    ]


def _longest(words: set[str], font: TTFont, size: float, width: float) -> float:
    return min(max((font.stringWidth(word, size) for word in words), default=0.0), width * _WIDEST)
