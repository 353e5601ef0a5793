"""A table wider than its page keeps the name in sight."""

from dataclasses import dataclass, replace
from typing import Annotated

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from thuky.core.columns import Column, columns
from thuky.widgets.frozen_heading import FrozenHeading
from thuky.widgets.record_table import RecordTable

from .typing import press, type_text

MIDDLE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """A record with more columns than the page has room for."""

    id: int
    polite: Annotated[str, Column("Xưng hô", width=10)] = "Ông"
    full_name: Annotated[str, Column("Họ và tên", width=24)] = ""
    post: Annotated[str, Column("Chức vụ", width=24, whole=True)] = "Phó Chủ tịch Ủy ban nhân dân"
    unit: Annotated[str, Column("Đơn vị", width=24, whole=True)] = "Ủy ban nhân dân xã Suối Ngà"
    phone: Annotated[str, Column("Điện thoại", width=14)] = "0900 000 000"
    note: Annotated[str, Column("Ghi chú", width=14)] = "đến muộn"


GUESTS = [Guest(id=1, full_name="Nguyễn Văn Ân"), Guest(id=2, full_name="Trần Thị Đào"), Guest(id=3)]
NAME, POST, NOTE = 1, 2, 5


@pytest.fixture
def table(qtbot):
    made = RecordTable()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.set_columns(columns(Guest))
    made.show_records(GUESTS)
    made.show()
    made.setCurrentIndex(made.model().index(0, NAME))
    return made


def go_right(table, column=NOTE, row=0):
    table.setCurrentIndex(table.model().index(row, column))
    return table.visualRect(table.model().index(row, NAME))


def test_the_name_stays_at_the_left_when_the_clerk_goes_right_and_takes_no_more_than_its_share(table):
    table.horizontalHeader().resizeSection(NAME, 200)
    before = table.visualRect(table.model().index(0, NAME)).left()
    rect = go_right(table)
    wide = int(table.viewport().width() * 0.4)
    assert (before > 0, rect.left(), rect.width()) == (True, 0, wide)
    assert table.indexAt(QPoint(rect.right(), MIDDLE)).column() == NAME
    assert table.indexAt(QPoint(rect.right() + 1, MIDDLE)).column() > NAME


def test_nothing_is_frozen_before_the_table_is_scrolled_and_in_lists_to_look_at(table):
    assert (table.frozen(), table.findChild(FrozenHeading)) == (None, None)
    go_right(table)
    assert table.findChild(FrozenHeading).isVisible()
    table.horizontalScrollBar().setValue(0)
    assert (table.frozen(), table.findChild(FrozenHeading).isVisible()) == (None, False)


def test_a_cell_under_the_name_comes_out_from_under_it(table):
    go_right(table)
    frozen = go_right(table, POST)
    assert table.visualRect(table.model().index(0, POST)).left() >= frozen.right()


def test_going_to_the_frozen_name_scrolls_nothing_and_it_is_typed_over_where_it_stands(table):
    go_right(table)
    across, told = table.horizontalScrollBar().value(), []
    table.edited.connect(lambda edits: told.extend((edit.record.id, edit.field, edit.value) for edit in edits))
    rect = go_right(table, NAME, row=1)
    type_text(table, "Lê Hai")
    editor = table.viewport().findChild(QLineEdit)
    assert (editor.x(), editor.width(), table.horizontalScrollBar().value()) == (0, rect.width(), across)
    press(table, Qt.Key.Key_Return)
    assert told == [(2, "full_name", "Lê Hai")]


def test_a_click_on_the_frozen_name_chooses_it_and_one_on_its_heading_sorts(table):
    rect = go_right(table)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() + QPoint(0, rect.height() + 1))
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, NAME)
    QTest.mouseClick(table.findChild(FrozenHeading), Qt.MouseButton.LeftButton)
    assert ([one.id for one in table.visible_records()], table.model().sorted_by) == ([1, 2, 3], (NAME, False))
    QTest.mouseClick(table.findChild(FrozenHeading), Qt.MouseButton.LeftButton)
    assert [one.id for one in table.visible_records()] == [2, 1, 3]


def test_what_is_painted_at_the_left_is_the_name_and_the_columns_before_it_are_gone(table):
    go_right(table)
    whole, part = table.viewport().grab().toImage(), table.frozen()
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum() - 30)
    assert table.frozen() == part
    left = whole.rect().adjusted(0, 0, part.width - whole.width(), 0)
    assert table.viewport().grab().toImage().copy(left) == whole.copy(left)


def test_records_that_come_anew_leave_the_columns_where_they_were_scrolled(table):
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    across = table.horizontalScrollBar().value()
    table.show_records([replace(GUESTS[0], note="xin về sớm"), *GUESTS[1:], Guest(id=4)])
    table.set_filter("đào")
    assert (across > 0, table.horizontalScrollBar().value()) == (True, across)


def test_a_column_that_is_hidden_is_not_frozen_and_without_a_name_the_first_words_are(table):
    go_right(table)
    table.horizontalHeader().setSectionHidden(NAME, True)
    assert table.frozen() is None
    table.set_columns([bound for bound in columns(Guest) if bound.field not in ("full_name", "polite")])
    table.show_records(GUESTS)
    table.setCurrentIndex(table.model().index(0, 3))
    assert table.frozen().at == 0
