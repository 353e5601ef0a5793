"""Help is a short page for the tab in hand, with the keys to look up."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from thuky.app import help_words
from thuky.app.help_dialog import HelpDialog
from thuky.app.tabs import TABS


def test_every_tab_has_its_page():
    assert set(help_words.PAGES) == {place.title for place in TABS}


def test_f1_opens_the_page_of_the_tab_in_front_and_esc_leaves_it(window):
    window.tabs.show(3)
    window.actions_.named("helpTab").trigger()
    (page,) = window.findChildren(HelpDialog)
    said = [one.text() for one in page.findChildren(QLabel)]
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert (said[:2], page.isVisible()) == ([TABS[3].title, help_words.PAGES[TABS[3].title]], False)
    assert {words for pair in help_words.KEYS for words in pair} <= set(said)


def test_the_keys_alone_take_no_place_for_words_and_close_with_enter(window):
    window.actions_.named("keys").trigger()
    (page,) = window.findChildren(HelpDialog)
    shown = (page.heading.text(), page.words.isVisible(), page.isVisible())
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert (shown, page.result()) == (("Phím tắt", False, True), QDialog.DialogCode.Accepted)
