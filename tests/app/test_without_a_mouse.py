"""The window by keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from thuky.app.page_menu import fill_page_menu
from thuky.app.tabs import PRINTING
from thuky.attendees import store as attendees


def test_enter_on_a_card_of_the_first_page_opens_it_and_the_keyboard_goes_on_into_the_page(qtbot, empty_window):
    with qtbot.waitSignal(empty_window.painted):
        empty_window.show()
    empty_window.begin(None)
    empty_window.first_run.page.sample.setFocus()
    QTest.keyPress(empty_window.first_run.page.sample, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: empty_window.conference is not None, timeout=5000)
    page = empty_window.tabs.tab()
    qtbot.waitUntil(
        lambda: QApplication.focusWidget() in (empty_window.tabs.titles.top, *page.findChildren(type(page.board)))
    )


def test_going_to_a_paper_from_another_tab_gives_the_keyboard_to_the_list_of_papers(window):
    window.tabs.show(2)
    window.tabs.focus_page()
    window.go("paper:danh-sach-dai-bieu")
    page = window.tabs.built(PRINTING)
    assert (QApplication.focusWidget(), page.paperTable.current_record().id) == (page.paperTable, "danh-sach-dai-bieu")


def test_the_key_of_a_tab_brings_the_keyboard_into_it(window):
    window.tabs.titles.top.setFocus()
    next(action for action in window.actions_._menu("goMenu").actions() if "Đại biểu" in action.text()).trigger()
    assert QApplication.focusWidget() is window.tabs.tab().attendeeTable


def test_f7_goes_into_the_findings_enter_to_the_row_and_esc_back_to_the_page(window, qtbot):
    window.tabs.open(2)
    page = window.tabs.tab().attendeeTable
    window.actions_.named("review").trigger()
    panel = window.actions_.conferences._panel
    into = QApplication.focusWidget()
    QTest.keyClick(panel.table, Qt.Key.Key_Escape)
    assert (into, panel.isHidden(), QApplication.focusWidget()) == (panel.table, True, page)


def test_the_menu_of_a_tab_says_what_a_lone_verb_adds_and_leaves_out_the_button_of_what_did_not_fit(window):
    window.resize(1000, 700)
    window.tabs.open(2)
    menu = QMenu()
    fill_page_menu(menu, window.tabs.tab())
    words = [action.text().replace("&", "") for action in menu.actions()]
    assert [one for one in words if one in ("Thêm", "Thêm thành phần") or "Khác" in one] == ["Thêm thành phần"]


def test_undo_and_redo_by_mouse_leave_the_keyboard_in_the_table(window, qtbot):
    with window.file.change("Ghi xác nhận", conference=window.conference.id) as db:
        attendees.edit(db, attendees.of_conference(db, window.conference.id)[0].id, note="xong")
    table = window.tabs.show(2).attendeeTable
    table.setFocus()
    for button in (window.undoButton, window.redoButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert QApplication.focusWidget() is table
