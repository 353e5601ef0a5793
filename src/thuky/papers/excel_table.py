"""The bordered tables of a sheet: headings repeated on paper and frozen on screen, one grid of columns for all of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from thuky.papers.blocks import Block, Row, Table, TableColumn
from thuky.papers.document import Item
from thuky.papers.excel_book import INDENT
from thuky.papers.excel_table_rows import Rows, Writer
from thuky.papers.state_layout import MARGINS, MM, Measures, page_size
from thuky.papers.table_columns import Columns, Peeked, plan

_PAD = 3.0
"""Points at each side of a text; an indented one has its indent besides."""
_SPILL = 2.5
"""Millimetres of the page that a sheet leaves free, so that no printer sends its last column to another page."""
_NATURAL = 6.6
"""Points that a letter takes in an exported table."""
_NO_TABLE = Table(columns=tuple(TableColumn(heading="", width=20) for _ in range(4)), rows=())


def peeked(blocks: Sequence[Block], item: Item, look: Measures, natural: bool) -> tuple[list[Block], Table, Columns]:
    """The blocks with the first rows of their tables looked at, the widest table, whose columns rule the sheet, and these."""
    seen = [replace(block, rows=Peeked(block.rows)) if isinstance(block, Table) else block for block in blocks]
    tables = [block for block in seen if isinstance(block, Table) and block.columns]
    ruling = max(tables, key=lambda table: len(table.columns), default=_NO_TABLE)
    margins = MARGINS[item.paper]
    width = (page_size(item.paper, item.landscape)[0] - margins.left - margins.right - _SPILL) * MM
    if natural:
        width = max(width, sum(column.width for column in ruling.columns) * _NATURAL)
    sample = ruling.rows.sample if isinstance(ruling.rows, Peeked) else []
    return seen, ruling, plan(ruling, sample, 0.0, width, look, _PAD, INDENT)


def headings(table: Table) -> tuple[str, ...]:
    """What the columns of a table are called; nothing where they have no headings."""
    names = tuple(column.heading for column in table.columns)
    return names if any(names) else ()


def put_table(sheet: Rows, block: Table, headed: Sequence[tuple[str, ...]]) -> None:
    """Writes a table under what is there, row by row; `headed` are the headings of all tables of the sheet."""
    writer, own, pages = Writer(sheet, block), headings(block), sheet.pages
    goes_on = pages.title > 0 and bool(pages.breaks) and pages.breaks[-1] == sheet.row and len(set(headed)) == 1
    if own and not goes_on:
        at = sheet.row
        high = writer.head()
        if own == headed[-1]:  # Excel repeats one row of headings: that of the last table
            sheet.sheet.repeat_rows(at)
            pages.title = high
        writer.headings_again = own != headed[-1]
        if len(set(headed)) == 1 and own == headed[0] and not pages.frozen:
            sheet.sheet.freeze_panes(at + 1, 0)
            pages.frozen = True
    for row, below in _with_next(block.rows):
        writer.put(row, below=below)
    sheet.row += 1


def _with_next(rows: Iterable[Row]) -> Iterator[tuple[Row, Row | None]]:
    """Each row and the one below it."""
    before: Row | None = None
    for row in rows:
        if before is not None:
            yield before, row
        before = row
    if before is not None:
        yield before, None


def begun(sheet: Rows, block: Table) -> float:
    """What of a table must stand under the line that heads it: its own headings and its first row."""
    writer = Writer(sheet, block)
    return (writer.head_height() if headings(block) else 0.0) + writer.begun()
