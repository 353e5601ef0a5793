"""What a workbook, an old workbook, a text list and the clipboard have in common: sheets of rows of cells.

A sheet is sparse downwards and trimmed to the right: rows that hold nothing are left out, the others keep the number that the
clerk sees in Excel. Nothing here knows what the list is about.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from thuky.core.vietnamese import dates

FORMULA_WITHOUT_VALUE = "công thức chưa có kết quả"
_ERRORS = frozenset(
    ("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!", "#CALC!")
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as it was typed: its text, and what Excel knew about it besides.

    number is the value of a numeric cell; day the ISO day of a date cell; fault says why there is no value although something
    stands there; font is named only where it is one of the old Vietnamese fonts (.VnTime, VNI-Times).
    """

    text: str = ""
    number: float | None = None
    day: str = ""
    fault: str = ""
    font: str = ""

    def __bool__(self) -> bool:
        return bool(self.text or self.fault)


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the file (from 1), its cells from the first column on, and whether a filter hides it."""

    number: int
    cells: tuple[Cell, ...]
    hidden: bool = False

    def cell(self, column: int) -> Cell:
        """The cell of a column counted from 0; nothing stands beyond the last one."""
        return self.cells[column] if 0 <= column < len(self.cells) else EMPTY


@dataclass(frozen=True, slots=True)
class Merge:
    """A block of cells made one; rows from 1, columns from 0, both ends within. Its first cell holds the value."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of a workbook, or a whole text list; columns from 0."""

    name: str
    rows: tuple[Row, ...]
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """What one file holds; file is its name without the folder."""

    file: str
    sheets: tuple[Sheet, ...]


def cell_of(value: Any, font: str = "") -> Cell:
    """A cell from a value as the libraries give it: text, number, truth, day or hour."""
    if value is None or value == "":
        return EMPTY
    if isinstance(value, str):
        if value in _ERRORS:
            return Cell("", None, "", value)
        return Cell(value, None, "", "", font) if value.strip() else EMPTY
    if isinstance(value, bool):
        return Cell("x") if value else EMPTY
    if isinstance(value, (int, float)):
        return Cell(number_text(value), float(value))
    return _moment(value)


def number_text(value: float) -> str:
    """A number as it was typed: 1.0 is 1, and a long code keeps its digits."""
    if isinstance(value, int) or (abs(value) < 1e15 and value.is_integer()):
        return str(int(value))
    return repr(value)


def _moment(value: Any) -> Cell:
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return Cell(dates.screen(value), None, value.isoformat())
    if isinstance(value, time):
        return Cell(value.strftime("%H:%M"))
    return Cell(str(value))


def trimmed(number: int, cells: list[Cell], hidden: bool = False) -> Row | None:
    """The row without its empty right end; None when nothing stands in it."""
    while cells and not cells[-1]:
        cells.pop()
    return Row(number, tuple(cells), hidden) if cells else None


def filled(rows: Iterator[Row | None]) -> tuple[Row, ...]:
    """The rows that hold something."""
    return tuple(row for row in rows if row is not None)
