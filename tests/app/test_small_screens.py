"""The window and its dialogs fit the smallest screen: 1366×768 at scale 1.5, which is 911×512 points."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from thuky.app.tabs import TABS
from thuky.widgets.dialog_manners import FRAME
from thuky.widgets.forms import load_form

SMALLEST = QSize(900, 500)


def test_no_tab_makes_the_window_larger_than_the_smallest_screen(window):
    window.resize(SMALLEST)
    for number in range(len(TABS)):
        window.tabs.show(number)
    window.findingsButton.click()
    assert (window.size(), window.minimumSizeHint().boundedTo(SMALLEST)) == (SMALLEST, window.minimumSizeHint())


def test_a_long_sentence_in_the_status_bar_makes_the_window_no_wider_and_is_whole_in_its_tool_tip(window, qtbot):
    window.resize(1366, 768)
    words = "Đã tạo 30 tệp mẫu trong thư mục của hội nghị. " * 12
    window.status.say(words)
    said = window.status._said
    qtbot.waitUntil(lambda: said.toolTip() == words)
    assert (window.size(), window.minimumSizeHint().boundedTo(SMALLEST)) == (QSize(1366, 768), window.minimumSizeHint())


def test_findings_stand_beside_a_wide_page_and_over_a_narrow_one(window, qtbot):
    window.resize(1366, 768)
    window.findingsButton.click()
    panel = window.body.findChild(QWidget, "FindingsPanel")
    beside = window.bodyLayout.indexOf(panel) >= 0
    window.resize(SMALLEST)
    qtbot.waitUntil(lambda: window.bodyLayout.indexOf(panel) < 0)
    assert (beside, panel.geometry().right(), panel.height()) == (True, window.body.width() - 1, window.body.height())


def test_a_dialog_opens_no_larger_than_its_screen(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    load_form(dialog, "returns_roster_preview_dialog")
    space = dialog.screen().availableSize() - FRAME
    assert dialog.size() == QSize(1180, 680).boundedTo(space)
