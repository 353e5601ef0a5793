"""Buttons that do not fit go into a menu, before anybody sees them cut."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from thuky.widgets.tool_overflow import watch_rows

WORDS = ("Thêm đại biểu", "Nhập từ Excel…", "Tách theo đơn vị…", "Ghi xác nhận")


@pytest.fixture
def page(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    row = QHBoxLayout(made)
    for words in WORDS:
        button = QPushButton(words)
        button.setProperty("role", "tool")
        row.addWidget(button)
    made.setMinimumWidth(0)
    row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
    made.resize(280, 60)
    return made


def test_the_first_picture_shows_no_words_that_are_cut(page):
    watch_rows(page)
    page.show()
    shown = [one for one in page.findChildren(QPushButton) if one.isVisible()]
    assert 0 < len(shown) < len(WORDS)
    assert [one.text() for one in shown if one.width() < one.sizeHint().width()] == []


def test_a_row_is_watched_once_however_often_it_is_asked(page):
    watch_rows(page)
    watch_rows(page)
    page.show()
    assert len(page.findChildren(QToolButton)) == 1
