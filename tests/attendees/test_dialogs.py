"""Gộp trùng…, Dự thay… and the view Giấy mời và xác nhận, as the clerk uses them."""

import pytest
from PySide6.QtCore import Qt

from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.attendees.merge_dialog import KEPT, MergeDialog
from thuky.attendees.substitute_dialog import SubstituteDialog
from thuky.attendees.tab import AttendeesTab


@pytest.fixture
def twice(file, conference):
    with file.change("Hai dòng", conference=conference) as db:
        rows = [Attendee(full_name="Lê An", position="Bí thư", unit="Khu phố 3"),
                Attendee(full_name="Lê An", position="Phó Bí thư", unit="Khu phố 3", phone="0900 000 001")]  # fmt: skip
        store.add_many(db, conference, rows)
    return file


def cells(dialog: MergeDialog) -> list[tuple[str, str]]:
    table = dialog.fieldTable
    return [(table.item(row, 0).text(), table.item(row, 1).text()) for row in range(table.rowCount())]


def test_only_what_differs_is_asked_and_what_one_lacks_is_taken_from_the_other(qtbot, twice, conference):
    dialog = MergeDialog(twice, conference)
    qtbot.addWidget(dialog)
    assert cells(dialog) == [(f"{KEPT}Bí thư", "Phó Bí thư"), ("", f"{KEPT}0900 000 001")]
    dialog.fieldTable.setCurrentCell(0, 1)
    dialog.show()
    dialog.fieldTable.setFocus()
    qtbot.keyClick(dialog.fieldTable, Qt.Key.Key_Space)
    dialog.merge.click()
    found = [(one.full_name, one.position, one.phone) for one in store.of_conference(twice.db, conference)]
    assert found == [("Lê An", "Phó Bí thư", "0900 000 001")]
    assert dialog.merge.isEnabled() is False


def test_the_delegation_that_is_kept_keeps_him_and_the_other_gets_its_place_back(qtbot, file, conference):
    with file.change("Hai thành phần", conference=conference) as db:
        groups = [
            store.add_delegation(db, Delegation(conference_id=conference, name=name, quota=1))
            for name in ("Một", "Hai")
        ]
        rows = [Attendee(full_name="Lê An", unit="Sở Y tế", delegation_id=groups[0]),
                Attendee(full_name="Lê An", unit="Sở Tư pháp", position="Giám đốc", delegation_id=groups[1])]  # fmt: skip
        store.add_many(db, conference, rows)
    dialog = MergeDialog(file, conference)
    qtbot.addWidget(dialog)
    assert cells(dialog) == [
        ("", f"{KEPT}Giám đốc"), (f"{KEPT}Sở Y tế", "Sở Tư pháp"), (f"{KEPT}Một", "Hai")
    ]  # fmt: skip
    dialog._choose(2, 1)
    dialog.keepPlace.setChecked(True)
    dialog.merge.click()
    found = [
        (one.delegation_id, one.full_name, one.position, one.unit) for one in store.of_conference(file.db, conference)
    ]
    assert found == [(groups[0], "", "", "Sở Y tế"), (groups[1], "Lê An", "Giám đốc", "Sở Y tế")]


def test_namesakes_said_to_be_two_people_are_not_asked_again(qtbot, twice, conference):
    dialog = MergeDialog(twice, conference)
    qtbot.addWidget(dialog)
    dialog.apart.click()
    assert (dialog.pairTable.records(), len(store.of_conference(twice.db, conference))) == ([], 2)


def test_a_rank_typed_before_a_stand_in_s_name_goes_to_its_own_box(qtbot):
    dialog = SubstituteDialog(Attendee(full_name="Lê An", unit="Ban CHQS"), "B4")
    qtbot.addWidget(dialog)
    dialog.full_name.setText("Đ/c Thiếu tá Vũ Bình")
    dialog._accept()
    found = dialog.stand_in()
    assert (found.rank, found.full_name, found.unit) == ("Thiếu tá", "Vũ Bình", "Ban CHQS")


def test_a_stand_in_without_a_name_keeps_the_dialog_and_says_so(qtbot):
    dialog = SubstituteDialog(Attendee(full_name="Lê An"), "")
    qtbot.addWidget(dialog)
    dialog._accept()
    assert (dialog.result(), dialog.said.text()) == (0, "Chưa có tên người dự thay; gõ tên rồi bấm Ghi dự thay.")


def test_the_second_view_shows_replies_and_edits_them(qtbot, sample):
    tab = AttendeesTab(sample)
    qtbot.addWidget(tab)
    tab.show_conference(1)
    tab.replyView.click()
    assert (tab.attendeeTable.isVisibleTo(tab), tab.replyTable.isVisibleTo(tab)) == (False, True)
    one = tab.replyTable.records()[0]
    tab.replyTable.choose(one.id)
    tab.noteReply.click()
    assert store.get(sample.db, one.id).reply == "coming"
    tab.replyView.click()
    assert tab.attendeeTable.isVisibleTo(tab)
