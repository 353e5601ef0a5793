"""Every action is in a menu and can be pressed without a mouse."""

from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QMenu

from thuky.app.page_menu import fill_page_menu
from thuky.app.tabs import PRINTING, TABS
from thuky.widgets.mnemonics import mnemonic, with_mnemonic
from thuky.widgets.record_table import RecordTable


def menus(window):
    return [menu for menu in window.findChildren(QMenu) if menu.title()]


def test_every_line_of_a_menu_has_an_ascii_letter_that_no_other_line_has(window):
    for menu in menus(window):
        letters = [mnemonic(action.text()) for action in menu.actions() if not action.isSeparator()]
        assert all(letter.isascii() and letter.isalnum() for letter in letters), (menu.title(), letters)
        assert sorted(letters) == sorted(set(letters)), (menu.title(), letters)


def test_the_menus_themselves_have_different_letters(window):
    letters = [mnemonic(action.text()) for action in window.menuBar().actions()]
    assert letters == ["t", "s", "h", "v", "i", "r"]


def test_shortcuts_are_not_given_twice(window):
    keys = [
        action.shortcut().toString()
        for menu in menus(window)
        for action in menu.actions()
        if not action.shortcut().isEmpty()
    ]
    assert sorted(keys) == sorted(set(keys))


def test_no_tab_has_a_key_that_the_window_has(window):
    own = {action.shortcut().toString() for action in window.findChildren(QAction)} - {""}
    assert {"Ctrl+1", "Ctrl+0", "Ctrl+K", "Ctrl+Z"} <= own
    for number, place in enumerate(TABS):
        tab = window.tabs.show(number)
        keys = [shortcut.key().toString() for shortcut in tab.findChildren(QShortcut)]
        assert [key for key in keys if key in own] == [], place.title


def test_the_buttons_of_every_tab_are_in_the_menu_of_the_page(window):
    for number, place in enumerate(TABS):
        tab = window.tabs.show(number)
        menu = QMenu(window)
        fill_page_menu(menu, tab)
        letters = [mnemonic(action.text()) for action in menu.actions()]
        assert sorted(letters) == sorted(set(letters)), (place.title, letters)


def test_what_a_page_adds_keeps_off_the_letter_of_the_line_that_leads_to_it(window):
    menu = QMenu(window)
    keep = menu.addAction("&Mở Văn bản – In")
    fill_page_menu(menu, window.tabs.show(PRINTING), keep)
    letters = [mnemonic(action.text()) for action in menu.actions() if mnemonic(action.text())]
    assert ("m" in letters, sorted(letters)) == (True, sorted(set(letters)))


def test_the_picture_of_the_main_verb_is_seen_in_the_menu_too(window):
    menu = QMenu(window)
    fill_page_menu(menu, window.tabs.show(PRINTING))
    (line,) = [action for action in menu.actions() if action.text().replace("&", "") == "In…"]
    drawn = line.icon().pixmap(16, 16).toImage()
    colours = [drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height())]
    assert min(one.lightness() for one in colours if one.alpha() > 200) < 160


def test_the_buttons_of_a_dialog_that_was_closed_are_in_no_menu(window):
    tab, menu = window.tabs.show(PRINTING), QMenu(window)
    fill_page_menu(menu, tab)
    before = [action.text() for action in menu.actions()]
    tab.howToPrint.click()
    tab.findChild(QDialog).accept()
    fill_page_menu(menu, tab)
    assert [action.text() for action in menu.actions()] == before


def test_a_letter_is_taken_from_the_first_word_that_has_a_free_one():
    taken = {"d"}
    assert with_mnemonic("Đổi nơi họp", taken) == "Đổi &nơi họp"
    assert taken == {"d", "n"}


def test_buttons_without_words_and_tables_have_names_for_those_who_do_not_see(window):
    for number in range(len(TABS)):
        window.tabs.show(number)
    nameless = [
        button.objectName()
        for button in window.findChildren(QAbstractButton)
        if not button.text()
        and not button.accessibleName()
        and button.objectName()
        and not button.objectName().startswith("qt_")
    ]
    assert nameless == []
    assert [table.objectName() for table in window.findChildren(RecordTable) if not table.accessibleName()] == []
    assert [
        box.objectName()
        for box in window.findChildren(QLineEdit)
        if not (box.accessibleName() or box.placeholderText()) and not box.objectName().startswith("qt_")
    ] == []
