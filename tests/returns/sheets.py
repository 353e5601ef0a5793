"""Workbooks for the tests, written with real writers."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import openpyxl

from thuky.returns import reader
from thuky.returns.roster import Roster

HEAD = ("TT", "Họ và tên", "Cấp bậc", "Chức vụ", "Đơn vị", "Điện thoại", "Ghi chú")


def book(path: Path, rows: Sequence[Sequence[Any]], merges: Sequence[str] = (), hidden: Sequence[int] = ()) -> Path:
    """A workbook of one sheet."""
    workbook = openpyxl.Workbook()
    fill(workbook.active, rows, merges, hidden)
    workbook.save(path)
    return path


def fill(sheet: Any, rows: Sequence[Sequence[Any]], merges: Sequence[str] = (), hidden: Sequence[int] = ()) -> None:
    """Put rows on a sheet, then merge and hide."""
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            if value is not None:
                sheet.cell(number, column, value)
    for merge in merges:
        sheet.merge_cells(merge)
    for number in hidden:
        sheet.row_dimensions[number].hidden = True


def roster(path: Path, rows: Sequence[Sequence[Any]], merges: Sequence[str] = (), **options: Any) -> Roster:
    """The one roster that is read from such a workbook."""
    (found,) = reader.read(book(path / "ds.xlsx", rows, merges, options.pop("hidden", ())), **options)
    return found


def people(found: Roster, *fields: str) -> list[tuple[Any, ...]]:
    """The people read, as tuples of these fields."""
    return [tuple(asdict(row)[field] for field in fields) for row in found.rows]


def reasons(found: Roster) -> list[tuple[int, str]]:
    """The rows that are no persons, with the reasons."""
    return [(skipped.row, skipped.why) for skipped in found.skipped]
