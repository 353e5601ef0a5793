"""The review of a plan without a mouse, on the use of a file as a model, and beside a conference that is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.widgets.typing import press, type_text
from thuky.plans import in_file, store
from thuky.plans.read import read
from thuky.plans.review_dialog import ReviewDialog
from thuky.plans.review_rows import PLACES, FactRow
from thuky.plans.review_use import NEW, Accepted, Target
from thuky.reading.sniff import read_lines
from thuky.storage import workspace
from thuky.storage.workspace import Workspace

WARD = Path(__file__).parent / "material" / "phuong_dash_lists.txt"
SLIPS = Path(__file__).parent / "material" / "slips.txt"
LINES = read_lines(WARD)
PLAN = read(LINES)
Key = Qt.Key


def shown(qtbot: QtBot, dialog: ReviewDialog) -> ReviewDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    dialog.facts.setFocus()
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot) -> ReviewDialog:
    return shown(qtbot, ReviewDialog(PLAN, LINES, "kế hoạch.txt"))


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Workspace]:
    with workspace.create(tmp_path / "Văn phòng.thuky") as file:
        with file.change("Đọc kế hoạch") as db:
            store.import_plan(db, PLAN)
        yield file


def row_of(dialog: ReviewDialog, value: str) -> FactRow:
    return next(row for row in dialog.facts.records() if row.value == value)


def test_space_takes_and_drops_from_any_cell_and_delete_drops(dialog: ReviewDialog) -> None:
    dialog.facts.choose(row_of(dialog, "Công an phường · 4").id, "value")
    press(dialog, Key.Key_Space)
    assert not row_of(dialog, "Công an phường · 4").keep
    press(dialog, Key.Key_Space)
    assert row_of(dialog, "Công an phường · 4").keep
    press(dialog, Key.Key_Delete)
    assert (row_of(dialog, "Công an phường · 4").keep, row_of(dialog, "Ban CHQS phường · 6").keep) == (False, True)


def test_f2_on_a_fact_of_several_fields_corrects_them_in_place(dialog: ReviewDialog) -> None:
    dialog.facts.choose(row_of(dialog, "Công an phường · 4").id)
    press(dialog, Key.Key_F2)
    assert dialog.fields.hasFocus()
    dialog.fields.choose(1, "value")
    press(dialog, Key.Key_F2)
    type_text(dialog, "12")
    press(dialog, Key.Key_Return)
    assert row_of(dialog, "Công an phường · 12").item.count == 12
    press(dialog.fields, Key.Key_Escape)
    assert (dialog.facts.hasFocus(), dialog.isVisible()) == (True, True)


def test_a_field_that_cannot_be_read_stays_and_says_so(dialog: ReviewDialog) -> None:
    dialog.facts.choose(row_of(dialog, "Công an phường · 4").id)
    press(dialog, Key.Key_F2)
    dialog.fields.choose(1, "value")
    press(dialog, Key.Key_F2)
    type_text(dialog, "bốn")
    press(dialog, Key.Key_Return)
    assert dialog.hint.text() == "“bốn” không đọc được; ô “Số lượng” giữ nguyên."
    assert row_of(dialog, "Công an phường · 4").item.count == 4


def test_f8_goes_through_the_questions_and_round(qtbot: QtBot) -> None:
    lines = read_lines(SLIPS)
    dialog = shown(qtbot, ReviewDialog(read(lines), lines, "sai sót.txt"))
    asked = [one.message for one in dialog.questions.records()]
    said = []
    for _ in range(len(asked) + 1):
        dialog.keys.next_question()
        said.append(dialog.hint.text())
    assert said == [*asked, asked[0]]


def test_a_missed_fact_is_added_from_the_line_in_hand(dialog: ReviewDialog) -> None:
    line = next(line.number for line in LINES if line.text.startswith("- Thành phần dự đầy đủ"))
    dialog.text.setTextCursor(QTextCursor(dialog.text.document().findBlockByNumber(line - 1)))
    before = len(dialog.facts.records())
    menu: QMenu = dialog.keys.kinds()
    next(one for one in menu.actions() if one.text() == "Thêm nhiệm vụ từ dòng này").trigger()
    assert len(dialog.facts.records()) == before + 1
    row = dialog.facts.current_record()
    assert (row.name, row.value, row.lines, row.keep) == ("Nhiệm vụ", "Thành phần dự đầy đủ, đúng giờ", (line,), True)


def test_several_lines_chosen_mark_all_their_facts(dialog: ReviewDialog) -> None:
    first = next(line.number for line in LINES if line.text.startswith("- Ban CHQS phường: 06"))
    cursor = QTextCursor(dialog.text.document().findBlockByNumber(first - 1))
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    dialog.text.setTextCursor(cursor)
    chosen = {row.value for row in dialog.facts.selected()}
    assert chosen >= {"Ban CHQS phường · 6", "Công an phường · 4"}


def test_ctrl_enter_accepts_and_escape_stores_nothing(dialog: ReviewDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.accepted_plan) as told:
        qtbot.keyClick(dialog.facts, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(told.args[0], Accepted)
    other = shown(qtbot, ReviewDialog(PLAN, LINES, "kế hoạch.txt"))
    with qtbot.assertNotEmitted(other.accepted_plan):
        qtbot.keyClick(other.facts, Key.Key_Escape)
    assert not other.isVisible()


def test_used_as_a_model_it_lists_blanks_and_places_and_accepts_a_new_conference(
    dialog: ReviewDialog, qtbot: QtBot
) -> None:
    dialog.as_model.setChecked(True)
    dialog.period_new.setText("2027")
    dialog.period_new.editingFinished.emit()
    assert [one.lines for one in dialog.questions.records()] == [(22,), (27,), (37,), (48,), (50,)]
    places = [row for row in dialog.facts.records() if row.group == PLACES and not row.heads]
    dialog.tick([row for row in places if row.lines != (7,)], False)
    with qtbot.waitSignal(dialog.accepted_plan) as told:
        dialog.take.click()
    accepted: Accepted = told.args[0]
    assert (accepted.as_model, accepted.conference, accepted.plan.facts.held_on) == (True, 0, "")
    assert accepted.plan.facts.title == PLAN.facts.title.replace("2026", "2027")
    assert accepted.plan.facts.budget_source == PLAN.facts.budget_source


def test_beside_its_own_conference_everything_is_as_it_was(qtbot: QtBot, opened: Workspace) -> None:
    targets = (NEW, Target(conference=1, name="Hội nghị"))
    made = ReviewDialog(
        PLAN, LINES, "kế hoạch.txt", targets=targets, target=1, there=lambda one: in_file.of(opened.db, one)
    )
    dialog = shown(qtbot, made)
    assert {row.state_word for row in dialog.facts.records() if not row.heads} == {"Như cũ"}
    assert (dialog.take.isEnabled(), dialog.take.text().replace("&", "")) == (False, "Đưa 0 mục vào hội nghị")
    dialog.target.setCurrentIndex(0)
    assert (dialog.take.isEnabled(), {row.state for row in dialog.facts.records()}) == (True, {""})
