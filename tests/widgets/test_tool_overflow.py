"""Buttons that do not fit go into a menu, before anybody sees them cut."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

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


def test_a_button_with_ways_offers_them_in_the_menu_too(page, qtbot):
    button, taken = page.findChildren(QPushButton)[-1], []
    button.setMenu(QMenu(button))
    button.menu().addAction("Một cách").triggered.connect(lambda: taken.append(True))
    watch_rows(page)
    page.show()
    more = page.findChild(QToolButton).menu()
    more.aboutToShow.emit()
    (line,) = [action for action in more.actions() if action.text() == WORDS[-1]]
    line.menu().actions()[0].trigger()
    assert taken == [True]
