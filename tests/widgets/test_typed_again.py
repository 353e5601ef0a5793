"""Typing that could not be kept is not lost: it comes back into its cell."""

from dataclasses import dataclass
from typing import Annotated

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QVBoxLayout, QWidget

from thuky.core.columns import Column, columns
from thuky.widgets import messages
from thuky.widgets.record_table import RecordTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """A row to type in."""

    id: int
    full_name: Annotated[str, Column("Họ và tên")] = ""


class Page(QWidget):
    """A table whose disk is full until somebody makes room, and a button beside it."""

    def __init__(self):
        super().__init__()
        self.full, self.kept, self.table, self.other = True, [], RecordTable(), QPushButton()
        QVBoxLayout(self).addWidget(self.table)
        self.layout().addWidget(self.other)
        self.table.set_columns(columns(Guest))
        self.table.set_adding("Gõ tên…")
        self.table.show_records([Guest(id=1), Guest(id=2, full_name="Lê An")])
        self.table.edited.connect(lambda edits: self._keep(edits[0].value))
        self.table.added.connect(lambda values: self._keep(values["full_name"]))
        self.boxes = []

    def _keep(self, value):
        if self.full:
            self.boxes.append(messages.refuse(self, "Đĩa đầy"))
        else:
            self.kept.append(value)


@pytest.fixture
def page(qtbot):
    made = Page()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def editor(page):
    return page.table.indexWidget(page.table.currentIndex())


def typed(page, qtbot, row, text):
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(row, 0))
    page.table.edit(page.table.currentIndex())
    editor(page).setText(text)
    qtbot.keyClick(editor(page), Qt.Key.Key_Return)


def dismissed(page, qtbot):
    for box in page.findChildren(QMessageBox):
        box.close()
    page.activateWindow()
    page.other.setFocus()
    page.table.setFocus()
    qtbot.waitUntil(lambda: editor(page) is not None)


@pytest.mark.parametrize("row", [0, 2])
def test_what_a_full_disk_refused_stands_in_its_cell_again_and_is_kept_once_there_is_room(page, qtbot, row):
    typed(page, qtbot, row, "Trần Đào")
    assert (page.kept, len(page.boxes)) == ([], 1)
    dismissed(page, qtbot)
    assert (editor(page).text(), page.table.currentIndex().row()) == ("Trần Đào", row)
    page.full = False
    qtbot.keyClick(editor(page), Qt.Key.Key_Return)
    assert (page.kept, page.table.again.waiting) == (["Trần Đào"], None)


def test_losing_the_keyboard_does_not_try_again_and_what_waits_comes_back(page, qtbot):
    typed(page, qtbot, 0, "Trần Đào")
    dismissed(page, qtbot)
    page.other.setFocus()
    qtbot.waitUntil(lambda: editor(page) is None)
    assert (len(page.boxes), page.table.again.waiting.typed) == (1, "Trần Đào")
    page.table.setFocus()
    qtbot.waitUntil(lambda: editor(page) is not None)
    assert editor(page).text() == "Trần Đào"


def test_esc_gives_up_what_waited(page, qtbot):
    typed(page, qtbot, 0, "Trần Đào")
    dismissed(page, qtbot)
    qtbot.keyClick(editor(page), Qt.Key.Key_Escape)
    assert (page.table.again.waiting, len(page.boxes), page.kept) == (None, 1, [])
