"""A table without rows says why, and what to do."""

from dataclasses import dataclass
from typing import Annotated

import pytest
from PySide6.QtWidgets import QPushButton

from thuky.core.columns import Column, columns
from thuky.widgets.record_table import RecordTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """A record."""

    id: int
    full_name: Annotated[str, Column("Họ và tên", width=24)] = ""


@pytest.fixture
def table(qtbot):
    made = RecordTable()
    qtbot.addWidget(made)
    made.set_columns(columns(Guest))
    made.set_empty("Chưa có ai.", "Thêm người", lambda: None)
    made.show_records([Guest(id=1, full_name="Lê Hai")])
    made.show()
    return made


def said(table: RecordTable) -> tuple[bool, str, str]:
    return table.empty.isVisible(), table.empty._words.text(), table.empty.findChild(QPushButton).text()


def test_a_filter_that_finds_nothing_says_what_it_looked_for_and_its_button_takes_it_away(table, qtbot):
    table.set_filter("xã Suối")
    assert said(table) == (True, "Không có dòng nào chứa “xã Suối”.", "Bỏ lọc")
    with qtbot.waitSignal(table.all_wanted):
        table.empty.findChild(QPushButton).click()
    table.set_filter("")
    assert not table.empty.isVisible()


def test_a_table_without_records_says_what_to_do_first_whatever_is_looked_for(table):
    table.set_filter("xã Suối")
    table.show_records([])
    assert said(table) == (True, "Chưa có ai.", "Thêm người")
    table.show_records([Guest(id=2, full_name="Lê Ba")])
    assert said(table)[:2] == (True, "Không có dòng nào chứa “xã Suối”.")


def test_a_row_that_the_filter_hides_is_shown_when_it_is_gone_to_and_the_filter_is_gone(table, qtbot):
    table.set_filter("xã Suối")
    with qtbot.waitSignal(table.all_wanted):
        assert table.choose(1)
    assert (table.empty.isVisible(), [one.id for one in table.visible_records()]) == (False, [1])
