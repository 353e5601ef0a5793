"""The window and its dialogs fit the smallest screen: 1366×768 at scale 1.5, which is 911×512 points."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from thuky.app.findings_panel import FindingsPanel
from thuky.app.tabs import TABS
from thuky.conferences import store as conferences
from thuky.widgets.dialog_manners import FRAME
from thuky.widgets.empty_note import EmptyNote
from thuky.widgets.forms import load_form

SMALLEST, PADDING = QSize(900, 500), 10


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
    assert (beside, panel.geometry()) == (True, window.body.rect())


def test_a_finding_gone_to_from_a_narrow_window_gives_the_page_back(window, qtbot):
    window.resize(SMALLEST)
    window.findingsButton.click()
    panel = window.body.findChild(FindingsPanel, "FindingsPanel")
    said = panel.table.findChild(EmptyNote)._words.text()
    qtbot.waitUntil(lambda: bool(panel.table.records()), timeout=10_000)
    line = next(line for line in panel.table.records() if line.subject.startswith("speech:"))
    panel.table.opened.emit(line)
    assert (said, panel.isHidden(), window.tabs.tab().title) == ("Đang rà soát…", True, "Tham luận – Tài liệu")


def test_a_dialog_opens_no_larger_than_its_screen(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    load_form(dialog, "returns_roster_preview_dialog")
    space = dialog.screen().availableSize() - FRAME
    assert dialog.size() == QSize(1180, 680).boundedTo(space)


SIDES = (("Kế hoạch", "outlineTable"), ("Đại biểu", "delegationTable"), ("Đơn vị", "callTable"))


def test_the_lists_at_the_sides_never_scroll_sideways(window):
    window.resize(SMALLEST)
    found = {}
    for title, name in SIDES:
        table = window.tabs.show(next(at for at, place in enumerate(TABS) if place.title == title)).findChild(
            QWidget, name
        )
        found[name] = table.horizontalHeader().length() <= table.viewport().width()
    assert found == {name: True for _, name in SIDES}


def lines_shown(window) -> list[str]:
    return [one.objectName() for one in window.topBar.findChildren(QWidget) if one.property("role") == "vline" and one.isVisible()]  # fmt: skip


def test_a_line_in_the_top_bar_stands_only_between_buttons_that_are_shown(window, qtbot):
    window.resize(1366, 700)
    qtbot.waitUntil(lambda: lines_shown(window) == ["firstLine", "secondLine"])
    window.resize(SMALLEST)
    qtbot.waitUntil(lambda: lines_shown(window) == ["firstLine"])


def test_the_first_page_has_no_empty_bar_above_it(empty_window):
    empty_window.show()
    empty_window.begin(None)
    assert (empty_window.topBar.isVisible(), empty_window.menuBar().isVisible()) == (False, True)


def test_where_the_tabs_are_a_list_their_words_and_those_of_the_bar_are_whole(window, qtbot):
    with window.file.change("Đổi tên", conference=1) as db:
        conferences.edit(db, 1, short_title="Hội nghị tổng kết 10 năm thực hiện Chỉ thị về học tập và làm theo")
    window.resize(840, 500)
    titles = window.tabs.titles
    qtbot.waitUntil(
        lambda: titles.shown() is titles.side and window.undoButton.width() >= window.undoButton.sizeHint().width()
    )
    side = titles.side
    metrics, room = side.fontMetrics(), side.viewport().width() - 2 * PADDING
    longest = max(
        metrics.horizontalAdvance(word) for at in range(side.count()) for word in side.item(at).text().split()
    )
    buttons = (window.undoButton, window.redoButton, window.findingsButton)
    assert (longest <= room, side.wordWrap()) == (True, True)
    assert [button.width() >= button.sizeHint().width() for button in buttons] == [True, True, True]
