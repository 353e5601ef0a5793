"""A workbook of Excel 97-2003, read by xlrd with the fonts of its cells: the old encodings live in these files."""

import io
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from struct import unpack_from
from typing import Any

import xlrd
from xlrd.xldate import xldate_as_datetime

from thuky.reading.bounds import MAX_COLUMNS, MAX_SHEETS, Reach
from thuky.reading.cells import EMPTY, Cell, Merge, Sheet, cell_of
from thuky.reading.limits import TooMuch, named
from thuky.reading.old_fonts import OLD_FONT

_MOST_CELLS = 2_000_000
_ONE_CELL = frozenset((0x0006, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x0208))
_MANY_CELLS = {0x00BE: 2, 0x00BD: 6}  # bytes for each cell of a run of blanks, of numbers


def sheets(content: bytes, reach: Reach) -> tuple[Sheet, ...]:
    """Every sheet of the old workbook; xlrd itself complains to nobody."""
    book = xlrd.open_workbook(
        file_contents=content, formatting_info=True, on_demand=True, ragged_rows=True, logfile=io.StringIO()
    )
    _check_cells(bytes(book.mem or b""), reach)
    found = []
    for index in range(min(book.nsheets, MAX_SHEETS)):
        reach.check()
        found.append(_sheet(book, book.sheet_by_index(index), reach))
        book.unload_sheet(index)
    return tuple(found)


def _check_cells(stream: bytes, reach: Reach) -> None:
    """Refuse a workbook of formatted nothing before its cells are built, one by one."""
    at, cells = 0, 0
    while at + 4 <= len(stream) and cells <= _MOST_CELLS:
        code, length = unpack_from("<HH", stream, at)
        if code in _ONE_CELL:
            cells += 1
        elif code in _MANY_CELLS:
            cells += length // _MANY_CELLS[code]
        at += 4 + length
    if cells > _MOST_CELLS:
        raise TooMuch(
            f"Tệp {named(reach.path)} chứa quá nhiều nội dung; hãy chép riêng danh sách sang một tệp Excel mới rồi gửi lại."
        )


def _sheet(book: Any, sheet: Any, reach: Reach) -> Sheet:
    merges = tuple(
        Merge(top + 1, left, bottom, right - 1) for top, bottom, left, right in sheet.merged_cells if left < MAX_COLUMNS
    )
    rows = tuple(reach.take(_rows(book, sheet)))
    unseen = frozenset(at for at, column in sheet.colinfo_map.items() if column.hidden and at < MAX_COLUMNS)
    return Sheet(name=sheet.name, rows=rows, merges=merges, hidden=sheet.visibility != 0, hidden_columns=unseen)


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


def _day(value: float, datemode: int) -> datetime | time | float:
    try:
        if 0 <= value < 1:
            return xldate_as_datetime(value + 1, datemode).time()
        return xldate_as_datetime(value, datemode)
    except (ValueError, OverflowError):
        return value


def _font(book: Any, sheet: Any, row: int, column: int) -> str:
    """The font of the cell, or of some of its letters, where it is an old Vietnamese one."""
    runs = sheet.rich_text_runlist_map.get((row, column), ())
    numbers = [book.xf_list[sheet.cell_xf_index(row, column)].font_index, *(font for _, font in runs)]
    fonts = (str(book.font_list[number].name) for number in numbers if number < len(book.font_list))
    return next((name for name in fonts if OLD_FONT.match(name)), "")
