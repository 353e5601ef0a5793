"""The table edits like Excel and tells of each gesture once."""

from dataclasses import dataclass, replace
from typing import Annotated

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip

from thuky.core.columns import Column, columns
from thuky.widgets.mark import Mark
from thuky.widgets.record_model import RecordModel
from thuky.widgets.record_table import RecordTable

from .typing import commit, key, press, type_text, unikey

STATES = (("", "Chưa xong"), ("done", "Đã xong"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """A record like those of the tabs."""

    id: int
    full_name: Annotated[str, Column("Họ và tên", width=24)] = ""
    unit: Annotated[str, Column("Đơn vị", width=20)] = ""
    age: Annotated[int | None, Column("Tuổi", width=6, kind="int")] = None
    day: Annotated[str, Column("Ngày", width=12, kind="date")] = ""
    state: Annotated[str, Column("Trạng thái", width=12, kind="choice", choices=STATES)] = ""
    there: Annotated[bool, Column("Đến", width=6, kind="bool")] = False


GUESTS = [
    Guest(id=1, full_name="Nguyễn Văn Ân", unit="Xã Hòa Mỹ", age=41, day="2026-09-05"),
    Guest(id=2, full_name="Trần Thị Đào", unit="Phường Đông Hải", age=9, state="done"),
    Guest(id=3, full_name="Lê Văn Dũng", unit="Xã Tân An"),
    Guest(id=4, full_name="", unit="Phường Bắc Sơn"),
]


class Heard(list):
    """What a table told."""

    def __init__(self, table):
        super().__init__()
        table.edited.connect(lambda edits: self.append([(edit.record.id, edit.field, edit.value) for edit in edits]))


@pytest.fixture
def table(qtbot):
    made = RecordTable()
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.set_columns(columns(Guest))
    made.show_records(GUESTS)
    made.show()
    made.activateWindow()
    made.setFocus()
    at(made, 0, 0)
    return made


def at(table, row, column):
    table.setCurrentIndex(table.model().index(row, column))


def names(table):
    return [record.full_name for record in table.visible_records()]


def test_typing_a_vietnamese_letter_begins_an_edit_with_that_letter(table):
    heard = Heard(table)
    type_text(table, "đ")
    type_text(table, "ào")
    press(table, Qt.Key.Key_Return)
    assert heard == [[(1, "full_name", "đào")]]


def test_unikey_backspaces_and_composed_letters_give_the_exact_text(table):
    heard = Heard(table)
    unikey(table, "tuye⌫ên⌫⌫ến")
    press(table, Qt.Key.Key_Return)
    assert heard == [[(1, "full_name", "tuyến")]]


def test_text_committed_by_an_input_method_begins_an_edit(table, qtbot):
    heard = Heard(table)
    commit(table, "Đặng")
    press(table, Qt.Key.Key_Return)
    assert heard == [[(1, "full_name", "Đặng")]]


def test_text_composed_first_and_committed_then_is_kept_whole(table):
    heard = Heard(table)
    commit(table, "", preedit="Dă")
    commit(table, "Đặng")
    press(table, Qt.Key.Key_Return)
    assert heard == [[(1, "full_name", "Đặng")]]


def test_decomposed_letters_are_kept_composed(table):
    heard = Heard(table)
    type_text(table, "Bi\u0300nh")
    press(table, Qt.Key.Key_Return)
    assert heard == [[(1, "full_name", "Bình")]]


def test_enter_goes_down_and_tab_goes_right_after_an_edit(table):
    key(table, "a")
    press(table, Qt.Key.Key_Return)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 0)
    key(table, "b")
    press(table, Qt.Key.Key_Tab)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 1)


def test_escape_leaves_the_cell_as_it_was(table):
    heard = Heard(table)
    key(table, "x")
    press(table, Qt.Key.Key_Escape)
    assert heard == []


def test_f2_edits_what_is_there_and_an_unchanged_cell_tells_nothing(table):
    heard = Heard(table)
    press(table, Qt.Key.Key_F2)
    press(table, Qt.Key.Key_Return)
    assert heard == []


def test_a_date_is_read_as_people_write_it_and_kept_as_iso(table):
    heard = Heard(table)
    at(table, 0, 3)
    type_text(table, "7/10/2026")
    press(table, Qt.Key.Key_Return)
    assert heard == [[(1, "day", "2026-10-07")]]


def test_what_is_no_date_is_refused_with_a_sentence_and_nothing_changes(table):
    heard, said = Heard(table), []
    table.refused.connect(said.append)
    at(table, 0, 3)
    type_text(table, "45/45/2026")
    press(table, Qt.Key.Key_Return)
    assert heard == []
    assert said == ["Ô “Ngày” giữ nguyên: “45/45/2026” không phải là một ngày. Ghi như: 29/8/2024."]


def test_delete_clears_the_selected_cells_as_one_gesture(table):
    heard = Heard(table)
    table.selectionModel().select(table.model().index(1, 0), table.selectionModel().SelectionFlag.Select)
    press(table, Qt.Key.Key_Delete)
    assert heard == [[(1, "full_name", ""), (2, "full_name", "")]]


def test_pasting_from_excel_is_one_list_of_edits_and_a_leading_zero_survives(table):
    heard = Heard(table)
    QGuiApplication.clipboard().setText("0912\tXã Mới\r\nB\tĐã xong\r\n")
    table.paste()
    assert heard == [[(1, "full_name", "0912"), (1, "unit", "Xã Mới"), (2, "full_name", "B"), (2, "unit", "Đã xong")]]


@pytest.mark.parametrize(("given", "row"), [("Ông A\tXã Mới", 0), ("7\tÔng A\tXã Mới", 0), ("Ông A\tXã Mới", 4)])
def test_what_begins_with_no_number_is_not_pasted_under_the_running_number(table, given, row):
    heard, fresh = Heard(table), []
    table.rows_pasted.connect(lambda rows, _row: fresh.extend(table.split_paste(rows, row)[1]))
    table.set_columns(columns(Guest)[:2], numbered="STT")
    table.set_adding("Gõ tên…")
    at(table, row, 0)
    QGuiApplication.clipboard().setText(given)
    table.paste()
    added = [{"full_name": "Ông A", "unit": "Xã Mới"}]
    assert (heard, fresh) == (([], added) if row else ([[(1, "full_name", "Ông A"), (1, "unit", "Xã Mới")]], []))


def test_one_pasted_value_fills_all_selected_cells(table):
    heard = Heard(table)
    for row in (0, 1, 2):
        table.selectionModel().select(table.model().index(row, 4), table.selectionModel().SelectionFlag.Select)
    table.selectionModel().select(table.model().index(0, 0), table.selectionModel().SelectionFlag.Deselect)
    QGuiApplication.clipboard().setText("Đã xong")
    table.paste()
    assert heard == [[(1, "state", "done"), (3, "state", "done")]]


def test_ctrl_d_fills_the_selected_cells_with_those_of_the_first_row_in_one_gesture(table, qtbot):
    heard = Heard(table)
    chosen = table.selectionModel().SelectionFlag
    for row in (1, 2, 3):
        for column in (1, 4):
            table.selectionModel().select(table.model().index(row, column), chosen.Select)
    table.selectionModel().select(table.model().index(0, 0), chosen.Deselect)
    qtbot.keyClick(table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    filled = [
        (3, "unit", "Phường Đông Hải"),
        (3, "state", "done"),
        (4, "unit", "Phường Đông Hải"),
        (4, "state", "done"),
    ]
    assert heard == [filled]
    at(table, 2, 1)
    qtbot.keyClick(table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert heard == [filled]


def test_a_paste_past_the_last_row_is_told_whole_and_can_be_split(table):
    told = []
    table.rows_pasted.connect(lambda rows, row: told.append((rows, row)))
    at(table, 3, 0)
    QGuiApplication.clipboard().setText("Cũ\tĐơn vị\nMới\tKhác\t7")
    table.paste()
    assert told == [([["Cũ", "Đơn vị"], ["Mới", "Khác", "7"]], 3)]
    edits, fresh = table.split_paste(*told[0])
    assert [(edit.record.id, edit.field, edit.value) for edit in edits] == [
        (4, "full_name", "Cũ"),
        (4, "unit", "Đơn vị"),
    ]
    assert fresh == [{"full_name": "Mới", "unit": "Khác", "age": "7"}]


def test_copied_cells_are_tab_separated_lines(table):
    table.selectionModel().select(table.model().index(1, 1), table.selectionModel().SelectionFlag.Select)
    table.copy()
    assert QGuiApplication.clipboard().text() == "Nguyễn Văn Ân\tXã Hòa Mỹ\r\nTrần Thị Đào\tPhường Đông Hải\r\n"


def test_the_filter_ignores_diacritics_and_narrows_while_letters_are_added(table):
    table.set_filter("d")
    table.set_filter("dao")
    assert names(table) == ["Trần Thị Đào"]
    table.set_filter("ĐÔNG")
    assert names(table) == ["Trần Thị Đào"]
    table.set_filter("")
    assert len(names(table)) == 4


def test_words_that_do_not_stand_together_still_find_their_row(table):
    table.set_filter("dao hai")
    assert names(table) == ["Trần Thị Đào"]


def test_names_sort_by_given_name_in_vietnamese_order_and_empty_ones_go_last(table):
    table.sort_by("full_name")
    assert names(table) == ["Nguyễn Văn Ân", "Lê Văn Dũng", "Trần Thị Đào", ""]
    table.sort_by("full_name", descending=True)
    assert names(table) == ["Trần Thị Đào", "Lê Văn Dũng", "Nguyễn Văn Ân", ""]
    table.sort_by("")
    assert [record.id for record in table.visible_records()] == [1, 2, 3, 4]


def test_numbers_sort_as_numbers(table):
    table.sort_by("age")
    assert [record.age for record in table.visible_records()] == [9, 41, None, None]


def test_the_chosen_row_and_scroll_stay_with_their_record_after_a_reload(table):
    at(table, 2, 1)
    table.show_records([GUESTS[2], GUESTS[0]])
    assert (table.current_record().id, table.currentIndex().row(), table.currentIndex().column()) == (3, 0, 1)


def test_who_was_found_by_a_filter_is_still_in_sight_without_it_and_in_another_order(table):
    many = [Guest(id=number, full_name=f"Lê {number}", unit=f"Xã {1000 - number}") for number in range(1000)]
    table.show_records(many)
    table.set_filter("lê 700")
    at(table, 0, 0)
    for change in (lambda: table.set_filter(""), lambda: table.sort_by("unit"), lambda: table.sort_by("")):
        change()
        assert table.current_record().id == 700
        assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    at(table, 0, 4)
    table.resize(300, 300)
    table.horizontalScrollBar().setValue(0)
    table.show_records(many)
    assert table.horizontalScrollBar().value() == 0


def test_a_reload_while_typing_next_cells_keeps_the_step(table):
    def save(edits):
        table.show_records([replace(guest, full_name=edits[0].value) if guest.id == 1 else guest for guest in GUESTS])

    table.edited.connect(save)
    key(table, "Q")
    press(table, Qt.Key.Key_Return)
    assert names(table)[0] == "Q"
    assert table.currentIndex().row() == 1


def test_the_chosen_record_is_told_anew_when_it_changed(table):
    told = []
    table.chosen.connect(told.append)
    changed = replace(GUESTS[0], unit="Khác")
    table.show_records([changed, *GUESTS[1:]])
    assert told == [changed]


def test_alt_down_moves_a_row_only_in_the_order_given(table):
    told = []
    table.moved.connect(lambda ids, position: told.append((ids, position)))
    table.set_movable()
    press(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    table.set_filter("a")
    press(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told == [([1], 1)]


def test_typing_in_the_last_empty_row_adds_a_record(table):
    told = []
    table.added.connect(told.append)
    table.set_adding("Gõ tên để thêm")
    at(table, 4, 0)
    type_text(table, "Vũ Lan")
    press(table, Qt.Key.Key_Return)
    assert told == [{"full_name": "Vũ Lan"}]


def test_space_ticks_and_a_read_only_table_takes_no_typing(table):
    heard = Heard(table)
    at(table, 0, 5)
    press(table, Qt.Key.Key_Space)
    table.set_editable(False)
    at(table, 0, 0)
    type_text(table, "x")
    press(table, Qt.Key.Key_Delete)
    assert heard == [[(1, "there", "1")]]


def click(table, row, column, *, twice=False):
    where = table.visualRect(table.model().index(row, column)).center()
    doing = QTest.mouseDClick if twice else QTest.mouseClick
    doing(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)


def test_one_click_on_a_box_ticks_it_and_a_click_beside_it_does_not(table):
    heard = Heard(table)
    click(table, 1, 5)
    click(table, 1, 4)
    assert heard == [[(2, "there", "1")]]


def test_a_press_that_is_let_go_in_another_row_ticks_nothing(table):
    heard = Heard(table)
    first, second = (table.visualRect(table.model().index(row, 5)).center() for row in (0, 2))
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, second)
    assert heard == []


def test_a_double_click_on_a_box_opens_no_editor(table):
    click(table, 1, 5, twice=True)
    assert table.state() != QAbstractItemView.State.EditingState


def test_a_box_that_cannot_be_edited_is_not_ticked(table):
    heard = Heard(table)
    table.set_editable(False)
    click(table, 1, 5)
    assert heard == []


def test_ctrl_delete_asks_for_the_rows_to_be_removed(table):
    told = []
    table.remove_wanted.connect(lambda records: told.append([record.id for record in records]))
    press(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert told == [[1]]


def test_a_mark_writes_its_word_and_is_found_by_it(table):
    table.set_mark("unit", lambda guest: Mark("warn", "attention", "Quá hạn") if guest.id == 3 else None)
    assert table.model().text_at(2, 1) == "Quá hạn"
    table.set_filter("qua han")
    assert [record.id for record in table.visible_records()] == [3]


def test_widths_and_hidden_columns_come_back(qtbot, home, monkeypatch):
    monkeypatch.setattr("thuky.widgets.record_table.settings_key", lambda _table: "guests")

    def made():
        table = RecordTable()
        qtbot.addWidget(table)
        table.resize(900, 300)
        table.set_columns(columns(Guest))
        return table

    first = made()
    header = first.horizontalHeader()
    header.resizeSection(1, 222)
    header.moveSection(0, 2)
    first.setColumnHidden(4, True)
    header.save()
    second = made().horizontalHeader()
    assert (second.sectionSize(1), second.visualIndex(0), second.isSectionHidden(4)) == (222, 2, True)


def test_rows_are_counted_in_a_first_column(qtbot):
    table = RecordTable()
    qtbot.addWidget(table)
    table.set_columns(columns(Guest), numbered="STT")
    table.show_records(GUESTS)
    table.sort_by("full_name", descending=True)
    assert [table.model().text_at(row, 0) for row in range(4)] == ["1", "2", "3", "4"]


def test_the_program_chooses_one_row_alone_whatever_key_is_held_down(table, qtbot):
    for held in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier):
        qtbot.keyPress(table, Qt.Key.Key_F12, held)
        for one in (1, 3):
            table.choose(one)
            assert [record.id for record in table.selected()] == [one]
        qtbot.keyRelease(table, Qt.Key.Key_F12)


def test_columns_that_fit_do_not_scroll(table):
    table.resize(900, 300)
    table.set_columns(columns(Guest), numbered="TT")
    table.set_adding("Gõ tên…")
    table.show_records([])
    table.horizontalHeader().fit()
    assert table.horizontalHeader().length() <= table.viewport().width()


def test_thousands_of_chosen_rows_stay_chosen_after_a_reload_and_are_looked_for_once(table):
    looked = []

    class Counted(Guest):
        """A guest that tells when his number is asked for."""

        def __getattribute__(self, name):
            if name == "id":
                looked.append(1)
            return super().__getattribute__(name)

    many = [Counted(id=number, full_name=f"Lê {number}") for number in range(1000)]
    table.show_records(many)
    table.selectAll()
    looked.clear()
    table.show_records([*many[:100], *many[101:]])
    assert [record.id for record in table.selected()] == [number for number in range(1000) if number != 100]
    assert len(looked) < 20 * len(many)


def test_all_cells_chosen_are_painted_without_asking_for_each(qtbot, monkeypatch):
    asked, flags = [], RecordModel.flags
    monkeypatch.setattr(RecordModel, "flags", lambda model, index: asked.append(1) or flags(model, index))
    table = RecordTable()
    qtbot.addWidget(table)
    table.set_columns(columns(Guest))
    table.show_records([Guest(id=number, full_name=f"Lê {number}") for number in range(1000)])
    table.selectAll()
    table.grab()
    assert (len(asked) < 100, len(table.selected())) == (True, 1000)


def test_what_was_measured_is_not_measured_again_when_the_window_grows_or_shrinks(table, monkeypatch):
    asked, text_at = [], type(table.model()).text_at
    monkeypatch.setattr(type(table.model()), "text_at", lambda *where: asked.append(1) or text_at(*where))
    for width in (300, 1400, 350):
        table.resize(width, 300)
    assert len(asked) == 0


def test_a_column_that_is_shown_again_is_as_wide_as_its_texts_are_then(table):
    heading, state = table.horizontalHeader(), table.column_of("unit")
    table.resize(360, 300)
    heading.set_hidden(state, True)
    table.show_records([replace(one, unit="Một đơn vị có tên dài hơn trước") for one in GUESTS])
    heading.set_hidden(state, False)
    shown = heading.sectionSize(state)
    heading.fit()
    assert (shown, shown > heading.measure.heading(state)) == (heading.sectionSize(state), True)
    table.resize(1600, 300)
    assert heading.sectionSize(state) > shown


def test_only_a_cell_whose_words_are_cut_has_a_tool_tip(table):
    long = "Ban Chỉ đạo phòng, chống thiên tai " * 4
    table.show_records([replace(GUESTS[0], unit=long), *GUESTS[1:]])
    shown = []
    for row, column in ((1, 0), (1, 1), (0, 0), (0, 1)):
        at = table.visualRect(table.model().index(row, column)).center()
        asked = QHelpEvent(QEvent.Type.ToolTip, at, table.viewport().mapToGlobal(at))
        QApplication.sendEvent(table.viewport(), asked)
        shown.append(QToolTip.text() if QToolTip.isVisible() else "")
    QToolTip.hideText()
    assert shown == ["", "", "", long]


def test_a_cell_that_stands_half_outside_its_table_is_cut(table):
    table.resize(900, 300)
    whole = table.is_cut(table.model().index(1, 1))
    table.resize(table.columnWidth(0) + 30, 300)
    assert (whole, table.is_cut(table.model().index(1, 1))) == (False, True)
