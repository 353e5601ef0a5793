"""A workbook of Excel 97-2003, read by xlrd with the fonts of its cells: the old encodings live in these files."""

import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import xlrd
from xlrd.xldate import xldate_as_datetime

from thuky.reading.bounds import MAX_COLUMNS, MAX_SHEETS, Reach
from thuky.reading.cells import EMPTY, Cell, Merge, Sheet, cell_of
from thuky.reading.xlsx import OLD_FONT


def sheets(content: bytes, reach: Reach) -> tuple[Sheet, ...]:
    """Every sheet of the old workbook; xlrd itself complains to nobody."""
    book = xlrd.open_workbook(
        file_contents=content, formatting_info=True, on_demand=True, ragged_rows=True, logfile=io.StringIO()
    )
    found = []
    for index in range(min(book.nsheets, MAX_SHEETS)):
        reach.check()
        found.append(_sheet(book, book.sheet_by_index(index), reach))
        book.unload_sheet(index)
    return tuple(found)


def _sheet(book: Any, sheet: Any, reach: Reach) -> Sheet:
    merges = tuple(
        Merge(top + 1, left, bottom, right - 1) for top, bottom, left, right in sheet.merged_cells if left < MAX_COLUMNS
    )
    rows = tuple(reach.take(_rows(book, sheet)))
    return Sheet(name=sheet.name, rows=rows, merges=merges, hidden=sheet.visibility != 0)


def _rows(book: Any, sheet: Any) -> Iterator[tuple[int, Sequence[Cell], bool]]:
    for index in range(sheet.nrows):
        width = min(sheet.row_len(index), MAX_COLUMNS)
        info = sheet.rowinfo_map.get(index)
        yield index + 1, [_cell(book, sheet, index, column) for column in range(width)], bool(info and info.hidden)


def _cell(book: Any, sheet: Any, row: int, column: int) -> Cell:
    kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
    if kind in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
        return EMPTY
    if kind == xlrd.XL_CELL_TEXT:
        return cell_of(str(value), _font(book, sheet, row, column))
    if kind == xlrd.XL_CELL_DATE:
        return cell_of(_day(value, book.datemode))
    if kind == xlrd.XL_CELL_BOOLEAN:
        return cell_of(bool(value))
    if kind == xlrd.XL_CELL_ERROR:
        return cell_of(xlrd.error_text_from_code.get(value, "#N/A"))
    return cell_of(value)


def _day(value: float, datemode: int) -> datetime | float:
    try:
        return xldate_as_datetime(value, datemode)
    except (ValueError, OverflowError):
        return value


def _font(book: Any, sheet: Any, row: int, column: int) -> str:
    """The cell's font where it is an old Vietnamese one."""
    name = str(book.font_list[book.xf_list[sheet.cell_xf_index(row, column)].font_index].name)
    return name if OLD_FONT.match(name) else ""
