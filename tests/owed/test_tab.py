"""The tab Đơn vị as the clerk uses it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from thuky.owed import store
from thuky.owed.call_dialog import CallDialog
from thuky.owed.due import LIST
from thuky.owed.extend_dialog import ExtendDialog
from thuky.owed.tab import OwedTab
from thuky.widgets.mark import Edit


@pytest.fixture
def tab(qtbot, sample):
    made = OwedTab(sample)
    qtbot.addWidget(made)
    made.show_conference(1)
    made.unitTable.choose(made.unitTable.records()[0].id)
    return made


def test_the_board_has_a_line_for_each_unit_and_a_column_for_each_thing(tab):
    model = tab.unitTable.model()
    headings = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(5)]
    assert headings == ["TT", "Đơn vị", "Đầu mối", "Điện thoại", "Danh sách đại biểu"]
    assert tab.figures()[0].value == str(len(tab.unitTable.records()))


def test_a_state_typed_in_a_cell_is_noted_for_that_unit(tab, sample):
    line = tab.unitTable.records()[0]
    tab.unitTable.edited.emit([Edit(record=line, field=f"due:{LIST}", value="none")])
    assert store.lines(sample.db, 1)[0].cells[LIST].words == "Không phải gửi"


def test_a_longer_deadline_is_for_the_chosen_units_only(tab, sample):
    tab.extend.click()
    dialog = tab.findChild(ExtendDialog)
    dialog.due.setText("hôm kia")
    dialog._accept()
    assert dialog.said.text() == "“hôm kia” không phải là một ngày; hãy ghi như 25/8/2026."
    dialog.due.setText("25/12/2026")
    dialog._accept()
    assert [one.due for one in store.dues(sample.db, 1)] == ["2026-12-25"]


def test_a_call_is_noted_and_shown_at_the_right(tab, sample):
    tab.noteCall.click()
    dialog = tab.findChild(CallDialog)
    dialog.promise.setText("sáng mai gửi")
    dialog.accept()
    tab.reload()
    assert [one.promise for one in tab.callTable.records()] == ["sáng mai gửi"]


def test_the_message_is_on_the_clipboard(tab):
    tab.copyMessage.click()
    assert QGuiApplication.clipboard().text().startswith("Kính gửi anh/chị")


def test_only_the_late_ones_are_shown_on_request(tab):
    tab.wanted.setCurrentIndex(2)
    assert all(line.late for line in tab.unitTable.records())


def test_a_call_begins_with_who_answered_where_the_unit_has_no_contact(qtbot) -> None:
    for contact, begins in (("", "who"), ("Lê An", "promise")):
        dialog = CallDialog("UBND phường", contact)
        qtbot.addWidget(dialog)
        assert dialog.focusWidget() is getattr(dialog, begins)


def test_a_choice_of_units_that_leaves_none_says_so_and_not_that_there_are_none(tab, sample):
    tab.wanted.setCurrentIndex(2)
    with sample.change("Nhận đủ", conference=1) as db:
        for line in tab._lines:
            for what in line.cells:
                store.note(db, 1, [line.id], what, state="received")
    tab.reload()
    note = tab.unitTable.empty
    assert (note.isVisibleTo(tab), note._words.text()) == (True, "Không có đơn vị nào quá hạn.")
    note._press()
    assert (note.isVisibleTo(tab), len(tab.unitTable.records())) == (False, len(tab._lines))


def test_a_filter_that_finds_nothing_is_emptied_by_the_tables_button(tab):
    tab.filter.setText("không có ai tên thế")
    note = tab.unitTable.empty
    assert note._words.text() == "Không có dòng nào chứa “không có ai tên thế”."
    note._press()
    assert (tab.filter.text(), note.isVisibleTo(tab)) == ("", False)
