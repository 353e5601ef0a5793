"""Whole lists against what a careful clerk would type from them, cell by cell: in Excel, in old letters, as text."""

import csv
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from tests.returns import books, books_cells, books_more, odd_cells, odd_habits, odd_headings, odd_layouts, odd_rows
from tests.returns.books import FIELDS, Book
from tests.returns.sheets import book
from thuky.core.vietnamese import legacy
from thuky.returns import reader

MODULES = (books, books_more, books_cells, odd_headings, odd_rows, odd_cells, odd_layouts, odd_habits)
BOOKS = tuple(one for module in MODULES for one in vars(module).values() if isinstance(one, Book))
SAME = pytest.mark.parametrize("one", BOOKS, ids=lambda one: one.name)


def read(path: Path) -> list[dict[str, str]]:
    """The people of a file as the reader has them."""
    return [{field: asdict(row)[field] for field in FIELDS} for roster in reader.read(path) for row in roster.rows]


def wrong(found: Sequence[dict[str, str]], wanted: Sequence[dict[str, str]]) -> float:
    """The share of cells that are not as a clerk would type them; a person lost or made up is wrong in every cell."""
    by_name = {one["full_name"]: one for one in found}
    rows = [(one, by_name.pop(one["full_name"], {})) for one in wanted]
    faults = sum(one[field] != got.get(field) for one, got in rows for field in FIELDS)
    return (faults + len(by_name) * len(FIELDS)) / (len(wanted) * len(FIELDS))


def test_there_are_fifteen_books_or_more() -> None:
    assert len(BOOKS) >= 15


@SAME
def test_every_cell_of_a_list_is_read_as_a_clerk_would_type_it(tmp_path: Path, one: Book) -> None:
    assert read(book(tmp_path / "ds.xlsx", one.rows, one.merges, one.hidden)) == one.wanted()


@SAME
@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_a_list_in_old_letters_is_read_like_one_of_today(tmp_path: Path, one: Book, encoding: legacy.Encoding) -> None:
    if any(mark in str(one.rows) for mark in "\u0302\u00ad"):
        pytest.skip("this list is about letters of today")
    path = book(tmp_path / "ds.xlsx", one.rows, one.merges, one.hidden)
    workbook = openpyxl.load_workbook(path)
    for cell in (cell for row in workbook.active.iter_rows() for cell in row if isinstance(cell.value, str)):
        high = encoding == "tcvn3" and cell.value.isupper()
        cell.value = legacy.from_unicode(cell.value.lower() if high else cell.value, encoding)
        cell.font = Font(name="VNI-Times" if encoding == "vni" else ".VnTimeH" if high else ".VnTime")
    workbook.save(path)
    assert wrong(read(path), one.wanted()) <= 0.02


@SAME
def test_a_list_saved_as_text_says_the_same_but_for_its_merged_cells(tmp_path: Path, one: Book) -> None:
    if one.hidden:
        pytest.skip("text hides no rows")
    bare = book(tmp_path / "ds.xlsx", one.rows)
    path = tmp_path / "ds.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([_typed(cell) for cell in row] for row in one.rows)
    assert read(path) == read(bare)


def _typed(cell: Any) -> str:
    return "" if cell is None else str(int(cell) if isinstance(cell, float) else cell)


@pytest.mark.parametrize("one", [one for one in BOOKS if one.sections], ids=lambda one: one.name)
def test_people_stand_under_the_heading_of_their_group(tmp_path: Path, one: Book) -> None:
    (found,) = reader.read(book(tmp_path / "ds.xlsx", one.rows, one.merges, one.hidden))
    assert [row.section for row in found.rows] == list(one.sections)


def test_the_score_sees_a_wrong_cell_a_lost_person_and_one_too_many() -> None:
    wanted = books.ARMY.wanted()
    first = {**wanted[0], "rank": "Thiếu tá"}
    assert wrong([first, *wanted[1:]], wanted) == 1 / 36
    assert wrong(wanted[1:], wanted) == 9 / 36
    assert wrong([*wanted, replace_name(wanted[0])], wanted) == 9 / 36


def replace_name(one: dict[str, str]) -> dict[str, str]:
    return one | {"full_name": "Tổng Cộng"}
