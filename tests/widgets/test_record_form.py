"""The panel shows a record whole and hands over one field at a time."""

from dataclasses import dataclass
from typing import Annotated

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit

from thuky.core.columns import Column, columns
from thuky.widgets.record_form import RecordForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    id: int
    name: Annotated[str, Column("Tên")] = ""
    day: Annotated[str, Column("Ngày", kind="date")] = ""
    state: Annotated[str, Column("Trạng thái", kind="choice", choices=(("", "Chưa"), ("done", "Xong")))] = ""
    note: Annotated[str, Column("Ghi chú", kind="long")] = ""


@pytest.fixture
def form(qtbot):
    made = RecordForm()
    qtbot.addWidget(made)
    made.set_columns(columns(Thing))
    made.show_record(Thing(id=1, name="Một", day="2026-09-05", note="dài"), "Một")
    made.told = []
    made.edited.connect(lambda edits: made.told.extend((edit.record.id, edit.field, edit.value) for edit in edits))
    return made


def field(form, name, kind=QLineEdit):
    return form.findChild(kind, f"field_{name}")


def test_fields_are_shown_as_the_clerk_reads_them(form):
    assert (field(form, "name").text(), field(form, "day").text(), field(form, "state", QComboBox).currentText()) == (
        "Một",
        "05/09/2026",
        "Chưa",
    )


def test_a_field_left_unchanged_tells_nothing(form):
    field(form, "name").editingFinished.emit()
    assert form.told == []


def test_a_changed_field_is_told_as_the_record_keeps_it(form):
    field(form, "day").setText("7/10/2026")
    field(form, "day").editingFinished.emit()
    assert form.told == [(1, "day", "2026-10-07")]


def test_what_cannot_be_read_is_refused_and_the_field_is_as_before(form):
    said = []
    form.refused.connect(said.append)
    field(form, "day").setText("mai")
    field(form, "day").editingFinished.emit()
    assert (form.told, field(form, "day").text(), len(said)) == ([], "05/09/2026", 1)


def test_other_columns_take_the_place_of_the_old_ones_at_once(form):
    form.show()
    before = [field(form, "name"), field(form, "day")]
    form.set_columns(columns(Thing)[2:3])
    form.show_record(Thing(id=1))
    assert [editor.isHidden() for editor in before] == [True, True]
    assert [bound.field for bound in form._columns] == ["state"]


def test_the_keyboard_goes_through_the_fields_in_their_order_and_never_to_the_panel_itself(form, qtbot):
    form.show()
    form.activateWindow()
    form.focus_first()
    qtbot.waitUntil(lambda: field(form, "name").hasFocus())
    order = [form.focusWidget()]
    for _ in range(3):
        form.focusNextPrevChild(True)
        order.append(form.focusWidget())
    wanted = [
        field(form, "name"),
        field(form, "day"),
        field(form, "state", QComboBox),
        field(form, "note", QPlainTextEdit),
    ]
    assert (order, form.focusPolicy()) == (wanted, Qt.FocusPolicy.NoFocus)


def test_a_long_field_is_as_high_as_its_lines_and_no_higher_than_seven(form):
    form.resize(300, 600)
    form.show()
    note, heights = field(form, "note", QPlainTextEdit), []
    for lines in (1, 3, 40):
        note.setPlainText("\n".join("một dòng" for _ in range(lines)))
        heights.append(note.height())
    line = note.fontMetrics().lineSpacing()
    assert [high - heights[0] for high in heights] == [0, 2 * line, 6 * line]


def test_no_record_shows_only_the_words_that_are_said_instead(form):
    form.resize(300, 120)
    form.show()
    form.show_record(None, "", "Chọn một dòng để xem cả người.")
    shown = [one.text() for one in form.findChildren(QLabel) if one.isVisible()]
    fields = [one.objectName() for one in form.findChildren(QLineEdit) if one.isVisible()]
    form.show_record(Thing(id=2), "Hai")
    assert (shown, fields, field(form, "name").isVisible()) == (["Chọn một dòng để xem cả người."], [], True)
