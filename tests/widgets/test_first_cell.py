"""A row begins at the name, as a clerk does, not at the choice of how to address somebody."""

from dataclasses import dataclass
from typing import Annotated

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from thuky.core.columns import Column, columns
from thuky.widgets.record_table import RecordTable

from .typing import press, type_text

TITLES = (("", ""), ("Ông", "Ông"), ("Bà", "Bà"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    id: int
    salutation: Annotated[str, Column("Xưng hô", kind="choice", choices=TITLES)] = ""
    full_name: Annotated[str, Column("Họ và tên")] = ""
    unit: Annotated[str, Column("Đơn vị")] = ""


@pytest.fixture
def table(qtbot):
    made = RecordTable()
    qtbot.addWidget(made)
    made.set_columns(columns(Guest), numbered="STT")
    made.set_adding("Gõ tên để thêm…")
    made.show_records([Guest(id=1, full_name="Nguyễn Văn Ân", unit="Xã Hòa Mỹ")])
    made.resize(700, 200)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def at(table, row, field):
    table.setCurrentIndex(table.model().index(row, table.column_of(field)))


def test_the_first_cell_is_the_name(table):
    assert table.currentIndex().column() == table.column_of("full_name")


def test_the_empty_row_can_begin_at_a_field_of_its_own_and_the_others_begin_as_before(table):
    table.set_adding("Gõ đơn vị để thêm…", "unit")
    table.setCurrentIndex(table.model().index(0, 0))
    table.choose(1)
    assert table.currentIndex().column() == table.column_of("full_name")
    assert table._painter.adding_column() == table.column_of("unit")


def test_what_is_typed_in_the_empty_row_is_a_name(table):
    told = []
    table.added.connect(told.append)
    at(table, 1, "full_name")
    type_text(table, "Lê Hai")
    press(table, Qt.Key.Key_Return)
    assert told == [{"full_name": "Lê Hai"}]


@pytest.mark.parametrize(
    ("pasted", "fields"),
    [
        ("Ông\tLê Một\tXã Suối", ("Ông", "Lê Một", "Xã Suối")),
        ("Lê Một\tXã Suối", ("", "Lê Một", "Xã Suối")),
        ("7\tLê Một\tXã Suối", ("", "Lê Một", "Xã Suối")),
        ("7\tÔng\tLê Một", ("Ông", "Lê Một", "")),
    ],
)
def test_rows_that_begin_with_a_form_of_address_are_pasted_from_there(table, pasted, fields):
    told = []
    table.edited.connect(lambda edits: told.extend((edit.field, edit.value) for edit in edits))
    at(table, 0, "full_name")
    QGuiApplication.clipboard().setText(pasted)
    table.paste()
    assert told == [pair for pair in zip(("salutation", "full_name", "unit"), fields, strict=True) if pair[1]]


def test_an_empty_table_begins_at_the_name_and_a_letter_typed_at_the_row_number_is_not_lost(table):
    told = []
    table.added.connect(told.append)
    table.show_records([])
    table.clearFocus()
    table.setFocus()
    assert table.currentIndex().column() == table.column_of("full_name")
    table.setCurrentIndex(table.model().index(0, 0))
    type_text(table, "Lê Hai")
    press(table, Qt.Key.Key_Return)
    assert told == [{"full_name": "Lê Hai"}]
