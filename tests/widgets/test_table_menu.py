"""The right mouse button on a table offers what its keys do."""

from dataclasses import dataclass
from typing import Annotated

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from thuky.core.columns import Column, columns
from thuky.widgets.mnemonics import mnemonic
from thuky.widgets.record_table import RecordTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """A row to work on."""

    id: int
    full_name: Annotated[str, Column("Họ và tên")] = ""


@pytest.fixture
def table(qtbot):
    made = RecordTable()
    qtbot.addWidget(made)
    made.set_columns(columns(Guest))
    made.show_records([Guest(id=1, full_name="Nguyễn Văn Ân"), Guest(id=2, full_name="Trần Thị Đào")])
    made.setCurrentIndex(made.model().index(0, 0))
    QGuiApplication.clipboard().setText("Lê Văn Dũng")
    return made


def offered(table) -> dict[str, str]:
    """What the menu says now, each with its key."""
    menu = QMenu()
    table.keys.menu.fill(menu)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    return dict(line.replace("&", "").split("\t") for line in words)


def press(table, words: str) -> None:
    menu = QMenu()
    table.keys.menu.fill(menu)
    next(action for action in menu.actions() if action.text().replace("&", "").startswith(words)).trigger()


def test_a_table_to_type_in_offers_the_clipboard_and_clearing_each_with_its_key(table):
    assert offered(table) == {"Cắt": "Ctrl+X", "Chép": "Ctrl+C", "Dán": "Ctrl+V", "Xóa nội dung ô": "Delete"}


def test_rows_are_removed_and_moved_where_somebody_listens_and_the_verb_counts_them(table):
    table.remove_wanted.connect(lambda rows: None)
    table.set_movable()
    table.selectAll()
    assert list(offered(table).items())[3:5] == [("Điền giống dòng đầu", "Ctrl+D"), ("Xóa nội dung ô", "Delete")]
    assert list(offered(table).items())[5:] == [("Xóa 2 dòng", "Ctrl+Delete"), ("Lên", "Alt+↑"), ("Xuống", "Alt+↓")]


def test_a_list_that_is_only_read_can_be_copied_and_one_to_glance_at_offers_nothing(table):
    table.set_editable(False)
    read = offered(table)
    table.set_glance()
    assert (read, offered(table)) == ({"Chép": "Ctrl+C"}, {})


def test_each_line_does_what_its_key_does(table):
    told = []
    table.edited.connect(lambda edits: told.extend((edit.record.id, edit.value) for edit in edits))
    press(table, "Dán")
    press(table, "Xóa nội dung")
    press(table, "Chép")
    assert (told, QGuiApplication.clipboard().text()) == ([(1, "Lê Văn Dũng"), (1, "")], "Nguyễn Văn Ân\r\n")


def test_every_line_has_a_letter_that_no_other_line_has(table):
    table.remove_wanted.connect(lambda rows: None)
    table.set_movable()
    menu = QMenu()
    table.keys.menu.fill(menu)
    letters = [mnemonic(action.text()) for action in menu.actions() if not action.isSeparator()]
    assert sorted(letters) == sorted(set("tcdxnlu"))
