"""A walk through the whole window, as a clerk without a mouse and one who cannot see would take it: every tab, button, table."""

import gc
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from tests.widgets.typing import press, type_text
from thuky.app.main_window import MainWindow
from thuky.app.page_menu import fill_page_menu
from thuky.app.tabs import TABS
from thuky.attendees import store as attendees
from thuky.conferences import store as conferences
from thuky.plans.review_dialog import ReviewDialog
from thuky.storage import workspace
from thuky.widgets import theme
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.mnemonics import mnemonic
from thuky.widgets.record_table import RecordTable

NUMBERS = range(len(TABS))
PEOPLE = next(at for at in NUMBERS if TABS[at].title == "Đại biểu")


@pytest.fixture
def window(qtbot, qapp: QApplication, sample_path: Path, tmp_path: Path, monkeypatch) -> Iterator[MainWindow]:
    """The window on the sample, as wide as the smallest screen."""
    monkeypatch.setenv("THUKY_HOME", str(tmp_path))
    theme.apply(qapp, "light")
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitSignal(made.painted, timeout=5000):
        made.show()
    made.begin(sample_path)
    qtbot.waitUntil(lambda: made.tabs.tab() is not None, timeout=5000)
    yield made
    made.close()


def words_for(widget: QWidget) -> str:
    return widget.accessibleName() or getattr(widget, "text", lambda: "")().strip("&… ×✕+−")


@pytest.mark.parametrize("number", NUMBERS)
def test_every_button_that_is_seen_is_reached_by_tab_or_is_in_a_menu(window: MainWindow, number: int) -> None:
    tab = window.tabs.show(number)
    menu = QMenu(window)
    fill_page_menu(menu, tab)
    listed = {action.text().replace("&", "") for action in menu.actions()}
    buttons = [button for button in tab.findChildren(QAbstractButton) if button.isVisible() and button.isEnabled()]
    lost = [
        button
        for button in buttons
        if not button.focusPolicy() & Qt.FocusPolicy.TabFocus and button.text().replace("&", "") not in listed
    ]
    assert [(button.objectName(), button.text()) for button in lost] == []


@pytest.mark.parametrize("number", NUMBERS)
def test_lines_of_a_tabs_menu_have_ascii_letters_of_their_own(window: MainWindow, number: int) -> None:
    menu = QMenu(window)
    fill_page_menu(menu, window.tabs.show(number))
    letters = [mnemonic(action.text()) for action in menu.actions() if not action.isSeparator()]
    assert (sorted(set(letters)), "".join(letters).isascii()) == (sorted(letters), True)


@pytest.mark.parametrize("number", NUMBERS)
def test_buttons_boxes_and_tables_say_what_they_are(window: MainWindow, number: int) -> None:
    tab = window.tabs.show(number)
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QComboBox)
    inside = [widget for kind in kinds for widget in tab.findChildren(kind) if widget.isVisible()]
    own = [widget for widget in inside if not isinstance(widget, QHeaderView)]
    mute = [widget for widget in own if not (words_for(widget) or getattr(widget, "placeholderText", lambda: "")())]
    assert [(type(widget).__name__, widget.objectName()) for widget in mute] == []


@pytest.mark.parametrize("number", NUMBERS)
def test_a_closed_conference_is_not_changed_and_nothing_is_said_to_be_done(
    window: MainWindow, number: int, qtbot, monkeypatch
) -> None:
    file, shown = window.file, window.conference
    with file.change("Đóng", conference=shown.id) as db:
        conferences.edit(db, shown.id, state="archived")
    tab, label, said = window.tabs.show(number), file.undo_label, []
    tab.said.connect(said.append)
    plain = [one for one in tab.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
    asking = ("…", "PDF", "Word", "Excel", "In cả bộ", "thay đổi", "phát hành")
    for button in [one for one in plain if not one.text().endswith(asking) and one.property("role") != "link"]:
        menu = button.menu() if hasattr(button, "menu") else None
        if menu is None and button.text():
            with qtbot.captureExceptions() as raised:
                button.click()
            assert {type(error[1]).__mro__[-4].__name__ for error in raised} <= {"Refused"}
    assert (file.undo_label, [words for words in said if re.match("Đã (?!chép)", words)]) == (label, [])


def table_on(window: MainWindow) -> RecordTable:
    table: RecordTable = window.tabs.show(PEOPLE).attendeeTable
    table.setFocus()
    return table


def test_an_edit_leaves_the_clerks_sorting_alone(window: MainWindow) -> None:
    table = table_on(window)
    table.sort_by("full_name")
    before = [one.id for one in table.visible_records()]
    table.choose(before[4], "note")
    type_text(table, "Đã gọi")
    press(table, Qt.Key.Key_Return)
    assert ([one.id for one in table.visible_records()], table.visible_records()[4].note) == (before, "Đã gọi")


def test_tab_goes_on_to_the_next_field_of_the_panel_after_an_edit(window: MainWindow, qtbot) -> None:
    table = table_on(window)
    table.choose(table.records()[0].id, "full_name")
    form = window.tabs.tab().attendeeForm
    field = form.findChild(QLineEdit, "field_phone")
    window.activateWindow()
    field.setFocus()
    field.setText("0912 000 111")
    press(field, Qt.Key.Key_Tab)
    assert form.findChild(QLineEdit, "field_phone") is field
    assert (
        attendees.of_conference(window.file.db, window.conference.id)[0].phone,
        form.isAncestorOf(QApplication.focusWidget()),
    ) == ("0912 000 111", True)


def test_names_are_whole_in_the_list_of_attendees_at_first(window: MainWindow) -> None:
    table = table_on(window)
    at = table.column_of("full_name")
    widest = max(table.fontMetrics().horizontalAdvance(one.full_name) for one in table.records())
    assert table.horizontalHeader().sectionSize(at) >= widest + 16


def test_what_is_found_by_search_has_the_keyboard(window: MainWindow) -> None:
    window.activateWindow()
    window.searchBox.setFocus()
    type_text(window.searchBox, "nguyen duc khai")
    press(window.searchBox, Qt.Key.Key_Return)
    table = window.tabs.tab().attendeeTable
    assert (table.current_record().full_name, QApplication.focusWidget()) == ("Nguyễn Đức Khải", table)


def test_people_pasted_at_the_end_are_the_rows_in_hand(window: MainWindow) -> None:
    table = table_on(window)
    table.setCurrentIndex(table.model().index(table.model().rowCount() - 1, table.column_of("full_name")))
    QApplication.clipboard().setText("Ngô Bá Thử\tThiếu tá\r\nLê Thị Dán\tĐại úy\r\n")
    table.paste()
    assert (table.current_record().full_name, table.current_record().rank) == ("Lê Thị Dán", "Đại úy")


def test_moving_a_row_of_a_sorted_table_says_why_it_stays(window: MainWindow, qtbot) -> None:
    table = table_on(window)
    table.sort_by("full_name")
    with qtbot.waitSignal(table.refused) as told:
        press(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told.args == [
        "Chỉ đổi chỗ dòng khi không lọc và không sắp xếp theo cột; bỏ lọc, bấm lại tiêu đề cột rồi làm lại."
    ]


def test_a_second_window_on_the_file_only_reads(window: MainWindow, qtbot) -> None:
    second = MainWindow()
    qtbot.addWidget(second)
    second.open_path(window.file.path)
    assert (second.windowTitle(), second.undoButton.isEnabled()) == (
        "Hội nghị sơ kết Đề án 618 – Hội nghị mẫu.thuky [chỉ đọc] – Thư Ký",
        False,
    )
    table = second.tabs.show(PEOPLE).attendeeTable
    assert not table.model().can_edit(table.column_of("full_name"))
    second.close()
    assert workspace.open(window.file.path, read_only=True).read_only


def test_a_plan_looked_through_and_accepted_becomes_the_conference_shown(window: MainWindow, qtbot) -> None:
    plan = Path(__file__).resolve().parents[1] / "shots" / "plan.txt"
    window.actions_.conferences.review_plan(plan)
    qtbot.waitUntil(lambda: bool(window.findChildren(ReviewDialog)), timeout=5000)
    gc.collect()
    dialog = window.findChildren(ReviewDialog)[0]
    next(button for button in dialog.findChildren(QAbstractButton) if button.text().startswith("Đưa")).click()
    assert (window.conference.id, window.file.undo_label) == (2, "Đọc kế hoạch plan.txt")
    window.undo()
    assert [one.id for one in conferences.all_of(window.file.db)] == [1]


def test_figures_that_changed_do_not_stand_over_the_new_ones(qtbot) -> None:
    line = FigureLine()  # of its own: a page counts again when it finds the time, and shows what it counted
    qtbot.addWidget(line)
    line.show()

    def numbers() -> list[str]:
        return [one.text() for one in line.findChildren(QLabel) if one.isVisible() and one.text().startswith("700")]

    line.show_figures((Figure("7001", "mục"),))
    qtbot.waitUntil(lambda: numbers() == ["7001"], timeout=2000)
    line.show_figures((Figure("7002", "mục"),))
    assert "7001" not in numbers()
    qtbot.waitUntil(lambda: numbers() == ["7002"], timeout=2000)
