"""The rows of a table on a sheet: text that stays text, numbers that are numbers, each row as high as its texts need."""

from collections.abc import Sequence
from math import ceil
from typing import Protocol

from thuky.papers.blocks import Row, Table
from thuky.papers.excel_book import LINE, ROW, Book, together
from thuky.papers.excel_cells import ColumnCells
from thuky.papers.excel_pages import Pages
from thuky.papers.excel_rows import ListWorksheet, blank, letters_of, placed, text
from thuky.papers.excel_spans import spans
from thuky.papers.state_layout import MM
from thuky.papers.table_columns import Peeked

_HIGHEST = 400.0
"""Points: Excel shows nothing of a row beyond 409."""
_SHARE = 0.55
"""Nor does a row take more than this share of a page."""


class Rows(Protocol):
    """What a table needs of its sheet."""

    book: Book
    sheet: ListWorksheet
    size: float
    widths: list[float]
    ruling: Table
    pages: Pages
    row: int


class Writer:
    """Writes the rows of one table; what is the same for all of them is looked up once, because a list may be long."""

    def __init__(self, sheet: Rows, block: Table) -> None:
        self.sheet, self.block, self.least = sheet, block, block.row_height * MM
        self.kinds: dict[tuple[bool, bool], list[ColumnCells]] = {}
        self.headings_again = False
        """True where the heading is not repeated by Excel, so that it is written again where a page ends."""
        self.spans = spans(block.columns, sheet.ruling.columns)
        self.joined = [span for span in self.spans if span[1] > span[0]]
        self.names = letters_of(max((last for _, last in self.spans), default=0) + 1)
        self.letters = [self.names[first] for first, _ in self.spans]
        self.widths = [together(sheet.widths[first : last + 1]) for first, last in self.spans]
        self.highest = min(_HIGHEST, sheet.pages.heights[0] * _SHARE)

    def head(self) -> float:
        """The row of headings; its height."""
        size, book, at = self.sheet.size, self.sheet.book, self.sheet.row
        form = book.form(bold=True, border=True, wrap=True, align="center", size=size)._get_xf_index()
        texts = [column.heading for column in self.block.columns]
        high = self.head_height()
        self.sheet.pages.keep(at, high + self.begun())
        insides = map(self.sheet.sheet.inside, texts)
        cells = [placed(letter, at, text(form, inside)) for letter, inside in zip(self.letters, insides, strict=True)]
        self._down(cells, [form] * len(texts), high)
        return high

    def head_height(self) -> float:
        """How high the row of headings is."""
        size, pairs = self.sheet.size, zip(self.block.columns, self.widths, strict=True)
        return max(self.sheet.book.lines(one.heading, width, size, True) for one, width in pairs) * size * LINE + 4

    def begun(self) -> float:
        """How high the first row is, under its group line where it has one; two plain rows of a list not looked at."""
        first = self.block.rows.sample[:2] if isinstance(self.block.rows, Peeked) else []
        rows = first if first and first[0].group else first[:1]
        return sum(map(self.height, rows)) if first else 2 * ROW

    def height(self, row: Row) -> float:
        """How high a row becomes, or its first part."""
        if row.group:
            return self._group_height(row)
        kind = self.kinds.get((row.bold, row.fill)) or self._kind(row.bold, row.fill)
        most = max(
            ((column.known.get(said) or column.made(said))[1] for said, column in zip(row.cells, kind, strict=False)),
            default=1,
        )
        return min(max(self.least, most * self.sheet.size * LINE + 2), self.highest)

    def put(self, row: Row, part: bool = False, below: Row | None = None) -> None:
        """One row, as high as its texts need; `part` = what is left of a higher one; a group line stays with the row below it."""
        if row.group:
            self._group(row, self.height(below) if below else ROW)
            return
        kind = self.kinds.get((row.bold, row.fill)) or self._kind(row.bold, row.fill)
        number, most, cells = self.sheet.row + 1, 1, []
        texts = row.cells if len(row.cells) == len(kind) else (*row.cells, *[""] * len(kind))
        for letter, said, column in zip(self.letters, texts, kind, strict=False):
            cell, lines = column.known.get(said) or column.made(said)
            cells.append(f'<c r="{letter}{number}"{cell}')
            if lines > most:
                most = lines
        high = max(self.least, most * self.sheet.size * LINE + 2) if most > 1 or self.least else 0.0
        if high > self.highest and not part:
            self._in_parts(row, kind)
            return
        if self.headings_again and not self.sheet.pages.room(high or ROW):
            self._again()
            self.put(row, part)
            return
        self._down(cells, [column.form for column in kind] if self.joined else (), high)

    def _in_parts(self, row: Row, kind: Sequence[ColumnCells]) -> None:
        """A row that Excel cannot show whole goes on in further rows."""
        cut = [column.wrapped(said) for column, said in zip(kind, row.cells, strict=False)]
        lines, most = max(map(len, cut)), int((self.highest - 2) / (self.sheet.size * LINE))
        count = ceil(lines / ceil(lines / most))
        for at in range(0, lines, count):
            cells = tuple("\n".join(lines[at : at + count]) for lines in cut)
            self.put(Row(cells=cells, bold=row.bold, fill=row.fill, key=row.key), part=True)

    def _kind(self, bold: bool, fill: bool) -> list[ColumnCells]:
        sheet = self.sheet
        self.kinds[bold, fill] = [
            ColumnCells(sheet.book, sheet.sheet, column, width, sheet.size, bold, fill)
            for column, width in zip(self.block.columns, self.widths, strict=True)
        ]
        return self.kinds[bold, fill]

    def _again(self) -> None:
        """The headings once more on the next page."""
        self.sheet.pages.begin(self.sheet.row)
        self.head()

    def _group_height(self, row: Row) -> float:
        sheet, said = self.sheet, " ".join(filter(None, row.cells))
        wide = together(sheet.widths[: len(self.names)])
        return sheet.book.lines(said, wide, sheet.size, True, indent=True) * sheet.size * LINE + 2

    def _group(self, row: Row, below: float) -> None:
        sheet, said, last = self.sheet, " ".join(filter(None, row.cells)), len(self.names) - 1
        form = sheet.book.form(bold=True, border=True, align="left", wrap=True, size=sheet.size, indent=1)
        index, at = form._get_xf_index(), sheet.row
        high = self._group_height(row)
        sheet.pages.keep(at, high + below)
        cells = [text(index, sheet.sheet.inside(said)), *[blank(index)] * last]
        sheet.sheet.put_row(at, [placed(name, at, cell) for name, cell in zip(self.names, cells, strict=True)], high)
        if last > 0:
            sheet.sheet.join(at, 0, last)
        sheet.pages.row(at, high, group=True)
        sheet.row += 1

    def _down(self, cells: Sequence[str], forms: Sequence[int], high: float) -> None:
        """Puts a row of finished cells on the sheet, those over several columns joined."""
        sheet, at = self.sheet, self.sheet.row
        sheet.sheet.put_row(at, self._spread(cells, forms, at) if self.joined else cells, high)
        for first, last in self.joined:
            sheet.sheet.join(at, first, last)
        sheet.pages.row(at, high or ROW)
        sheet.row += 1

    def _spread(self, cells: Sequence[str], forms: Sequence[int], at: int) -> list[str]:
        spread: list[str] = []
        for cell, form, (first, last) in zip(cells, forms, self.spans, strict=True):
            spread += [cell, *(placed(name, at, blank(form)) for name in self.names[first + 1 : last + 1])]
        return spread
