"""Lists as Excel workbooks, set up for printing, with the heading on every page; every cell is text or a number, never a formula.

Each item is one sheet. Rows are streamed to the file, so a list may be long.
"""

import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from xlsxwriter.workbook import Workbook

from thuky.core.columns import BoundColumn
from thuky.papers.blocks import PageBreak, Row, SeatPlan, Table, TableColumn, Title
from thuky.papers.document import Item
from thuky.papers.excel_book import NORMAL_SIZE
from thuky.papers.excel_seats import put_seats
from thuky.papers.excel_sheet import Book, ListSheet
from thuky.papers.files import write_file
from thuky.papers.state_layout import FONT_NAME, arranged

_WIDE = 90
"""Letters of all columns together beyond which an exported table lies across the sheet."""

_SHORT = 5_000
"""Rows of a sheet below which the parts of a workbook are put together in memory, not in a dozen temporary files."""


def render(items: Iterable[Item]) -> bytes:
    """Makes a workbook with one sheet for each item, and one for each plan of seats."""
    return _made((item, False) for item in items)


def write(items: Iterable[Item], path: Path | str) -> None:
    """Makes the workbook and puts it on disk, whole or not at all."""
    write_file(path, render(items))


def write_table(path: Path | str, title: str, columns: Sequence[BoundColumn], records: Iterable[Any]) -> None:
    """Writes records under the headings of their columns, so that the workbook can be read back."""
    heads = tuple(_head(bound) for bound in columns)
    rows = (Row(cells=tuple([bound.text(record) for bound in columns])) for record in records)
    blocks = (Title(kind=title, ruled=False), Table(columns=heads, rows=rows))
    wide = sum(head.width for head in heads) > _WIDE
    write_file(path, _made([(Item(key="table", title=title, blocks=blocks, landscape=wide), True)]))


def _head(bound: BoundColumn) -> TableColumn:
    kind = bound.column.kind
    align = kind in ("date", "time", "bool", "int")
    return TableColumn(
        heading=bound.heading,
        width=bound.column.width,
        align="center" if align else "left",
        number=kind == "int",
    )


def _made(items: Iterable[tuple[Item, bool]]) -> bytes:
    buffer = io.BytesIO()
    normal = {"font_name": FONT_NAME, "font_size": NORMAL_SIZE}
    workbook = Workbook(
        buffer, {"constant_memory": True, "default_format_properties": normal, "default_column_width": 72}
    )
    book = Book(workbook)
    for item, natural in items:
        _sheets(book, item, natural)
    if not workbook.worksheets():
        workbook.add_worksheet("Danh sách")
    workbook.in_memory = all(sheet.previous_row < _SHORT for sheet in workbook.worksheets())
    workbook.close()
    return buffer.getvalue()


def _sheets(book: Book, item: Item, natural: bool) -> None:
    """The sheet of an item; each plan of seats goes on a sheet of its own, because its columns are all alike."""
    blocks = arranged(item.blocks)
    plans = [block for block in blocks if isinstance(block, SeatPlan)]
    after_plan = {index + 1 for index, block in enumerate(blocks) if isinstance(block, SeatPlan)}
    others = [
        block
        for index, block in enumerate(blocks)
        if not isinstance(block, SeatPlan) and not (isinstance(block, PageBreak) and index in after_plan)
    ]
    for plan in plans:
        put_seats(book, item, plan)
    if not plans or any(isinstance(block, Table) for block in others):
        ListSheet(book, item, others, natural).fill()
