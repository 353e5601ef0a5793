"""The open list of a choice cell: Tab takes the choice as Excel does, and no command is swallowed while it hangs open."""

from dataclasses import dataclass
from typing import Annotated

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QMainWindow

from thuky.core.columns import Column, columns
from thuky.widgets.record_table import RecordTable

from .typing import type_text

STATES = (("", "Chưa xong"), ("doing", "Đang làm"), ("done", "Đã xong"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    id: int
    state: Annotated[str, Column("Trạng thái", width=12, kind="choice", choices=STATES)] = ""
    what: Annotated[str, Column("Nội dung", width=24)] = ""


@pytest.fixture
def table(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    made = RecordTable(window)
    window.setCentralWidget(made)
    made.set_columns(columns(Task))
    made.show_records([Task(id=1, what="Trang trí"), Task(id=2, what="Mời")])
    window.resize(600, 300)
    window.show()
    window.activateWindow()
    made.setFocus()
    made.setCurrentIndex(made.model().index(0, 0))
    yield made
    window.close()


def opened(table):
    """The list of the current cell, dropped down."""
    table.edit(table.currentIndex())
    QTest.qWait(1)
    assert QApplication.activePopupWidget() is not None
    return table.findChild(QComboBox).view()


def cell(table):
    return table.currentIndex().row(), table.currentIndex().column()


def test_tab_takes_what_is_marked_in_the_open_list_and_goes_on_to_the_right(table, qtbot):
    told = []
    table.edited.connect(lambda edits: told.append([(edit.record.id, edit.value) for edit in edits]))
    listed = opened(table)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Tab)
    assert told == [[(1, "doing")]]
    assert cell(table) == (0, 1)
    assert QApplication.activePopupWidget() is None


def test_shift_tab_takes_it_and_goes_left(table):
    told = []
    table.edited.connect(lambda edits: told.append([(edit.record.id, edit.value) for edit in edits]))
    table.horizontalHeader().moveSection(0, 1)
    listed = opened(table)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert (told, cell(table)) == ([[(1, "doing")]], (0, 1))


@pytest.mark.parametrize("keys", ["Ctrl+Z", "F6"])
def test_commands_of_the_window_shut_the_list_and_are_done(table, qtbot, keys):
    told, done = [], []
    table.edited.connect(told.append)
    if keys == "F6":
        QShortcut(QKeySequence(keys), table.window()).activated.connect(lambda: done.append(keys))
    else:
        undo = QAction("Hoàn tác", table.window(), shortcut=QKeySequence(keys))
        undo.triggered.connect(lambda: done.append(keys))
    listed = opened(table)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    at = QKeySequence(keys)[0]
    QTest.keyClick(listed, at.key(), at.keyboardModifiers())
    qtbot.waitUntil(lambda: done == [keys], timeout=1000)
    assert told == []
    assert QApplication.activePopupWidget() is None
    assert table.findChild(QComboBox) is None or not table.findChild(QComboBox).isVisible()


def test_the_arrows_stay_the_lists_own_and_esc_leaves_the_cell_as_it_was(table):
    told = []
    table.edited.connect(told.append)
    listed = opened(table)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert listed.currentIndex().row() == 1
    QTest.keyClick(listed, Qt.Key.Key_Escape)
    assert (QApplication.activePopupWidget(), table.state(), told) == (None, QAbstractItemView.State.NoState, [])


@pytest.mark.parametrize(
    ("key", "held"), [("Key_F4", "NoModifier"), ("Key_Down", "AltModifier"), ("Key_F2", "NoModifier")]
)
def test_the_list_drops_down_by_the_keys_of_windows(table, key, held):
    QTest.keyClick(table, Qt.Key[key], Qt.KeyboardModifier[held])
    QTest.qWait(1)
    assert QApplication.activePopupWidget() is not None


def test_a_letter_chooses_at_once_and_no_list_opens(table):
    told = []
    table.edited.connect(lambda edits: told.append(edits[0].value))
    type_text(table, "Đ")
    QTest.qWait(1)
    assert (told, QApplication.activePopupWidget()) == (["doing"], None)


def test_the_list_is_as_wide_as_its_longest_choice_however_narrow_the_column(table):
    table.horizontalHeader().resizeSection(0, 40)
    opened(table)
    combo = table.findChild(QComboBox)
    assert combo.width() >= combo.sizeHint().width() > 40
