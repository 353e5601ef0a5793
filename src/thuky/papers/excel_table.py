"""The bordered table of a sheet: headings repeated on paper and frozen on screen, group lines, text that stays text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from xlsxwriter.format import Format

from thuky.papers.blocks import Block, Row, Table, TableColumn
from thuky.papers.document import Item
from thuky.papers.excel_book import LETTER_POINTS, LINE, Book
from thuky.papers.excel_rows import ListWorksheet, blank_cell, letters_of, number_cell, text_cell
from thuky.papers.state_layout import MARGINS, MM, Measures, page_size
from thuky.papers.table_columns import Columns, Peeked, plan

_RISKY = frozenset("=+-@\t\r")
"""First letters that a spreadsheet could take for a formula when the cell is edited."""
_WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(\.[0-9]{3}){1,4}")
_PAD = 4.5
_GREY = "#EBEBEB"
_KEPT = 20_000
_LETTER = 0.7
"""No text is wider than this share of its size times its letters, or so seldom that Excel may clip a border."""
_NATURAL = 6.6
"""Points that a letter takes in an exported table."""
_NO_TABLE = Table(columns=tuple(TableColumn(heading="", width=20) for _ in range(4)), rows=())


class Rows(Protocol):
    """What a table needs of its sheet."""

    book: Book
    sheet: ListWorksheet
    size: float
    widths: list[float]
    row: int


def peeked(blocks: Sequence[Block], item: Item, look: Measures, natural: bool) -> tuple[list[Block], Columns]:
    """The blocks with the first rows of their tables looked at, and the columns of the widest table, which rule the sheet."""
    seen = [replace(block, rows=Peeked(block.rows)) if isinstance(block, Table) else block for block in blocks]
    tables = [block for block in seen if isinstance(block, Table) and block.columns]
    ruling = max(tables, key=lambda table: len(table.columns), default=_NO_TABLE)
    margins = MARGINS[item.paper]
    width = (page_size(item.paper, item.landscape)[0] - margins.left - margins.right) * MM
    if natural:
        width = max(width, sum(column.width for column in ruling.columns) * _NATURAL)
    sample = ruling.rows.sample if isinstance(ruling.rows, Peeked) else []
    return seen, plan(ruling, sample, 0.0, width, look, _PAD)


def put_table(sheet: Rows, block: Table) -> None:
    """Writes a table under what is there, row by row."""
    if any(column.heading for column in block.columns):
        _headings(sheet, block)
    writer = _Writer(sheet, block)
    group = sheet.book.form(bold=True, border=True, align="left", wrap=True, size=sheet.size)
    for row in block.rows:
        if row.group:
            _group(sheet, row, group, len(block.columns) - 1)
        else:
            writer.put(row)
        sheet.row += 1
    sheet.row += 1


def _headings(sheet: Rows, block: Table) -> None:
    form = sheet.book.form(bold=True, border=True, wrap=True, align="center", size=sheet.size)
    sheet.sheet.repeat_rows(sheet.row)
    sheet.sheet.freeze_panes(sheet.row + 1, 0)
    texts = [column.heading for column in block.columns]
    lines = max(
        sheet.book.lines(text, width, sheet.size, True) for text, width in zip(texts, sheet.widths, strict=False)
    )
    sheet.sheet.set_row(sheet.row, lines * sheet.size * LINE + 4)
    for index, text in enumerate(texts):
        sheet.sheet.write_string(sheet.row, index, text, form)
    sheet.row += 1


def _group(sheet: Rows, row: Row, form: Format, last: int) -> None:
    text = " ".join(filter(None, row.cells))
    lines = sheet.book.lines(text, sum(sheet.widths[: last + 1]), sheet.size, True)
    sheet.sheet.set_row(sheet.row, lines * sheet.size * LINE + 2)
    if last > 0:
        sheet.sheet.merge_range(sheet.row, 0, sheet.row, last, "", form)
    sheet.sheet.write_string(sheet.row, 0, text, form)


class _Writer:
    """Writes the rows of one table; what is the same for all of them is looked up once, because a list may be long."""

    def __init__(self, sheet: Rows, block: Table) -> None:
        self.sheet, self.block, self.least = sheet, block, block.row_height * MM
        self.inside = sheet.sheet.inside
        self.forms: dict[tuple[bool, bool], list[int]] = {}
        self.risky = 0
        self.columns: list[tuple[str, bool, int, dict[str, int], float]] = [
            (letter, column.number, int(width * LETTER_POINTS / (sheet.size * _LETTER)), {}, width)
            for letter, column, width in zip(letters_of(len(block.columns)), block.columns, sheet.widths, strict=False)
        ]
        """Of each column: its letter, whether it holds numbers, how many letters surely stand on one line, the lines that its
        texts take (units and ranks return), its width."""

    def put(self, row: Row) -> None:
        """One row; phones and codes stay text, whole numbers become numbers where the column holds numbers."""
        forms = self.forms.get((row.bold, row.fill)) or self._forms(row.bold, row.fill)
        at, most, made, inside = self.sheet.row, 1, [], self.inside
        cells = row.cells if len(row.cells) == len(forms) else (*row.cells, *[""] * len(forms))
        for text, form, (letter, number, short, known, width) in zip(cells, forms, self.columns, strict=False):
            if not text:
                made.append(blank_cell(letter, at, form))
            elif number and _WHOLE_NUMBER.fullmatch(text):
                made.append(number_cell(letter, at, form, int(text.replace(".", ""))))
            else:
                made.append(text_cell(letter, at, self._risky() if text[0] in _RISKY else form, inside(text)))
                if len(text) > short or "\n" in text:
                    lines = known.get(text) or self._lines(known, width, text, row.bold)
                    if lines > most:
                        most = lines
        high = max(self.least, most * self.sheet.size * LINE + 2) if most > 1 or self.least else 0.0
        self.sheet.sheet.put_row(at, made, high)

    def _forms(self, bold: bool, fill: bool) -> list[int]:
        """The formats of the columns in rows of this kind, numbered as the file numbers them."""
        form, size, grey = self.sheet.book.form, self.sheet.size, _GREY if fill else ""
        made = [
            form(border=True, wrap=True, size=size, align=one.align, bold=bold, number=one.number, fill=grey)
            for one in self.block.columns
        ]
        self.forms[bold, fill] = [one._get_xf_index() for one in made]
        return self.forms[bold, fill]

    def _risky(self) -> int:
        """The format of a text that a spreadsheet could take for a formula when the cell is edited."""
        if not self.risky:
            self.risky = self.sheet.book.form(border=True, wrap=True, size=self.sheet.size, quoted=True)._get_xf_index()
        return self.risky

    def _lines(self, known: dict[str, int], width: float, text: str, bold: bool) -> int:
        if len(known) > _KEPT:
            known.clear()
        known[text] = self.sheet.book.lines(text, width, self.sheet.size, bold)
        return known[text]
