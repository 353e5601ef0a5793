"""The meeting that reviews the nominations: in the file, in its dialog, in the tab."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from thuky.awards import checks, store
from thuky.awards.award import Award
from thuky.awards.review import AwardReview, carried, share
from thuky.awards.review_dialog import ReviewDialog
from thuky.awards.standards_dialog import StandardsDialog
from thuky.awards.tab import AwardsTab
from thuky.core.refused import Refused
from thuky.widgets.mark import Edit


@pytest.mark.parametrize(
    ("votes", "present", "part", "outcome"),
    [
        (9, 9, "100", True),
        (5, 9, "55,6", True),
        (4, 8, "50", False),
        (0, 8, "0", False),
        (None, 8, "", None),
        (5, None, "", None),
    ],
)
def test_more_than_half_of_those_present_carry_it(votes, present, part: str, outcome) -> None:
    assert (share(votes, present), carried(votes, present)) == (part, outcome)


def test_what_is_known_of_the_meeting_is_kept_once_and_undone(file, conference) -> None:
    assert store.review(file.db, conference) == AwardReview(conference_id=conference)
    with file.change("Họp") as db:
        store.set_review(db, conference, met_on="18/11/2026", begins="14h", present="9")
    with file.change("Họp") as db:
        store.set_review(db, conference, place=" Phòng  họp ")
    found = store.review(file.db, conference)
    assert (found.met_on, found.begins, found.present, found.place) == ("2026-11-18", "14:00", 9, "Phòng họp")
    file.undo()
    assert store.review(file.db, conference).place == ""
    with pytest.raises(Refused), file.change("Họp") as db:
        store.set_review(db, conference, met_on="hôm qua")


def test_the_opinion_of_the_party_committee_is_missed_only_where_it_is_asked_for(file, conference) -> None:
    full = Award(
        conference_id=conference, name="Tám", unit="Xã Suối", has_request=True, has_report=True, has_minutes=True
    )
    with file.change("Thêm") as db:
        store.add(db, full)
    assert list(checks.folder(file.db, conference)) == []
    with file.change("Hồ sơ") as db:
        store.set_review(db, conference, opinion_needed="1")
    assert [one.message for one in checks.folder(file.db, conference)] == ["Hồ sơ còn thiếu: ý kiến cấp ủy."]


@pytest.fixture
def dialog(qtbot, file, conference) -> ReviewDialog:
    with file.change("Thêm") as db:
        store.add_many(db, conference, [Award(name=name, unit="Xã Suối") for name in ("Tám", "Chín")])
    made = ReviewDialog(store.of_conference(file.db, conference), AwardReview(present=9, met_on="2026-11-18"))
    qtbot.addWidget(made)
    return made


def type_in(dialog: ReviewDialog, row: int, field: str, value: str) -> None:
    dialog.voteTable.edited.emit([Edit(record=dialog.voteTable.records()[row], field=field, value=value)])


def test_votes_make_the_verdict_and_a_verdict_by_hand_stands_above_them(dialog) -> None:
    type_in(dialog, 0, "votes", "8")
    type_in(dialog, 1, "votes", "4")
    assert [(one.votes, one.state) for one in dialog.judged()] == [(8, "passed"), (4, "failed")]
    assert dialog.outcome.text() == "Đạt 1, không đạt 1, chưa xét 0."
    type_in(dialog, 1, "state", "passed")
    type_in(dialog, 1, "vote_note", "Xem lại")
    assert [(one.votes, one.state, one.vote_note) for one in dialog.judged()] == [
        (8, "passed", ""),
        (4, "passed", "Xem lại"),
    ]


def test_another_number_of_people_present_changes_what_votes_mean(dialog) -> None:
    type_in(dialog, 0, "votes", "5")
    dialog.present.setText("10")
    dialog.present.editingFinished.emit()
    assert [one.state for one in dialog.judged()] == ["failed"]


def test_what_cannot_be_read_keeps_the_dialog_open_and_says_why(dialog, qtbot) -> None:
    type_in(dialog, 0, "votes", "tám")
    assert (dialog.judged(), dialog.outcome.text().startswith("“tám”")) == ([], True)
    dialog.metOn.setText("31/2/2026")
    dialog.show()
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert (dialog.isVisible(), dialog.outcome.text().startswith("Không hiểu ngày “31/2/2026”")) == (True, True)
    dialog.metOn.setText("18/11/2026")
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert (dialog.isVisible(), dialog.review()["met_on"]) == (False, "18/11/2026")


def test_meeting_and_verdicts_are_one_change(qtbot, file, conference) -> None:
    with file.change("Thêm") as db:
        store.add_many(db, conference, [Award(name="Tám", unit="Xã Suối"), Award(name="Chín", unit="Xã Suối")])
    tab = AwardsTab(file)
    qtbot.addWidget(tab)
    tab.show_conference(conference)
    first, _ = store.of_conference(file.db, conference)
    tab.flow.write_review({"met_on": "18/11/2026", "present": "9"}, [first])
    assert (store.review(file.db, conference).present, file.undo_label) == (9, "Ghi kết quả họp xét khen thưởng (1)")
    actions = [action.text() for action in tab.judge.menu().actions()]
    assert actions == ["Đạt", "Không đạt", "", "Số phiếu, biên bản họp xét…"]


def test_the_standards_dialog_holds_the_folder_and_the_blanks(qtbot) -> None:
    dialog = StandardsDialog((), (), AwardReview(opinion_needed=True, blanks_left=12))
    qtbot.addWidget(dialog)
    dialog.blanksSpoilt.setText("3")
    assert dialog.folder() == {"opinion_needed": "1", "blanks_spoilt": "3", "blanks_left": "12"}


def test_votes_and_reasons_are_seen(dialog) -> None:
    table = dialog.voteTable
    hidden = [
        field
        for field in ("name", "votes", "share", "state", "vote_note")
        if table.isColumnHidden(table.column_of(field))
    ]
    assert hidden == []
