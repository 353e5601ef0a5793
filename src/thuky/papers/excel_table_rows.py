"""The rows of a table on a sheet: text that stays text, numbers that are numbers, each row as high as its texts need."""

import re
from collections.abc import Sequence
from typing import Protocol

from thuky.papers.blocks import Row, Table, TableColumn
from thuky.papers.excel_book import INDENT, LETTER_POINTS, LINE, ROW, Book, together
from thuky.papers.excel_pages import Pages
from thuky.papers.excel_rows import ListWorksheet, blank_cell, letters_of, number_cell, text_cell
from thuky.papers.excel_spans import spans
from thuky.papers.state_layout import MM

_RISKY = frozenset("=+-@\t\r")
"""First letters that a spreadsheet could take for a formula when the cell is edited."""
_WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(\.[0-9]{3}){1,4}")
_GREY = "#EBEBEB"
_KEPT = 20_000
_LETTER = 0.7
"""No text is wider than this share of its size times its letters, or so seldom that Excel may clip a border."""


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
        self.inside = sheet.sheet.inside
        self.forms: dict[tuple[bool, bool], list[int]] = {}
        self.risky = 0
        self.headings_again = False
        """True where the heading is not repeated by Excel, so that it is written again where a page ends."""
        self.spans = spans(block.columns, sheet.ruling.columns)
        self.joined = [span for span in self.spans if span[1] > span[0]]
        self.names = letters_of(max((last for _, last in self.spans), default=0) + 1)
        self.columns = [self._column(span, column) for span, column in zip(self.spans, block.columns, strict=True)]

    def _column(self, span: tuple[int, int], column: TableColumn) -> tuple[str, bool, int, dict[str, int], float, bool]:
        """Its letter, whether it holds numbers, how many letters surely stand on one line, the lines that its texts take (units
        and ranks return), its width, whether it is indented."""
        width, indent = together(self.sheet.widths[span[0] : span[1] + 1]), column.align == "left"
        sure = int((width * LETTER_POINTS - INDENT * indent) / (self.sheet.size * _LETTER))
        return self.names[span[0]], column.number, sure, {}, width, indent

    def head(self) -> float:
        """The row of headings; its height."""
        size, book = self.sheet.size, self.sheet.book
        form = book.form(bold=True, border=True, wrap=True, align="center", size=size)._get_xf_index()
        texts = [column.heading for column in self.block.columns]
        lines = max(book.lines(text, one[4], size, True) for text, one in zip(texts, self.columns, strict=True))
        high = lines * size * LINE + 4
        self.sheet.pages.keep(self.sheet.row, high + 2 * ROW)
        at, made = self.sheet.row, [(one[0], self.inside(text)) for text, one in zip(texts, self.columns, strict=True)]
        self._down([text_cell(letter, at, form, inside) for letter, inside in made], [form] * len(made), high)
        return high

    def put(self, row: Row) -> None:
        """One row; phones and codes stay text, whole numbers become numbers where the column holds numbers."""
        if row.group:
            self._group(row)
            return
        forms = self.forms.get((row.bold, row.fill)) or self._forms(row.bold, row.fill)
        at, most, made, inside = self.sheet.row, 1, [], self.inside
        cells = row.cells if len(row.cells) == len(forms) else (*row.cells, *[""] * len(forms))
        for text, form, (letter, number, short, known, width, indent) in zip(cells, forms, self.columns, strict=False):
            if not text:
                made.append(blank_cell(letter, at, form))
            elif number and _WHOLE_NUMBER.fullmatch(text):
                made.append(number_cell(letter, at, form, int(text.replace(".", ""))))
            else:
                made.append(text_cell(letter, at, self._risky() if text[0] in _RISKY else form, inside(text)))
                if len(text) > short or "\n" in text:
                    lines = known.get(text) or self._lines(known, width, text, row.bold, indent)
                    if lines > most:
                        most = lines
        high = max(self.least, most * self.sheet.size * LINE + 2) if most > 1 or self.least else 0.0
        if self.headings_again and not self.sheet.pages.room(high or ROW):
            self._again()
            self.put(row)
            return
        self._down(made, forms, high)

    def _again(self) -> None:
        """The headings once more on the next page."""
        self.sheet.pages.begin(self.sheet.row)
        self.head()

    def _group(self, row: Row) -> None:
        sheet, text, last = self.sheet, " ".join(filter(None, row.cells)), len(self.names) - 1
        form = sheet.book.form(bold=True, border=True, align="left", wrap=True, size=sheet.size, indent=1)
        lines = sheet.book.lines(text, together(sheet.widths[: last + 1]), sheet.size, True, indent=True)
        index, at = form._get_xf_index(), sheet.row
        high = lines * sheet.size * LINE + 2
        sheet.pages.keep(at, high + ROW)
        cells = [text_cell(self.names[0], at, index, self.inside(text))]
        sheet.sheet.put_row(at, [*cells, *(blank_cell(name, at, index) for name in self.names[1:])], high)
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
            spread += [cell, *(blank_cell(name, at, form) for name in self.names[first + 1 : last + 1])]
        return spread

    def _forms(self, bold: bool, fill: bool) -> list[int]:
        """The formats of the columns in rows of this kind, numbered as the file numbers them."""
        form, size, grey = self.sheet.book.form, self.sheet.size, _GREY if fill else ""
        made = [
            form(border=True, wrap=True, size=size, align=one.align, bold=bold, number=one.number, fill=grey,
                 indent=int(one.align == "left"))
            for one in self.block.columns
        ]  # fmt: skip
        self.forms[bold, fill] = [one._get_xf_index() for one in made]
        return self.forms[bold, fill]

    def _risky(self) -> int:
        """The format of a text that a spreadsheet could take for a formula when the cell is edited."""
        if not self.risky:
            form = self.sheet.book.form(border=True, wrap=True, size=self.sheet.size, quoted=True, indent=1)
            self.risky = form._get_xf_index()
        return self.risky

    def _lines(self, known: dict[str, int], width: float, text: str, bold: bool, indent: bool) -> int:
        if len(known) > _KEPT:
            known.clear()
        known[text] = self.sheet.book.lines(text, width, self.sheet.size, bold, indent)
        return known[text]
