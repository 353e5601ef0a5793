"""Units × what they owe: what the data tell, what the clerk noted, who is late."""

import pytest

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.conferences import store as conferences
from thuky.conferences.plan_text import Deadline
from thuky.office import groups_store
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.owed import store
from thuky.owed.board import Known, board, late_lines, owed_words
from thuky.owed.checks import late
from thuky.owed.due import FIGURES, LIST, PAPER, Call, Due
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech

UNITS = [Unit(id=1, name="UBND phường 1"), Unit(id=2, name="UBND phường 2"), Unit(id=3, name="Sở Nội vụ")]


def words(lines) -> dict[str, dict[str, str]]:
    return {line.name: {what: cell.words for what, cell in line.cells.items()} for line in lines}


def test_a_cell_says_what_is_here_what_is_missing_and_how_late_it_is():
    known = {(1, LIST): Known(asked=3, here=3, due="2026-08-18"), (2, LIST): Known(asked=3, here=1, due="2026-08-18"),
             (2, PAPER): Known(asked=1, here=0, due="2026-08-25")}  # fmt: skip
    lines = board(UNITS, known, [], {}, today="2026-08-21")
    assert words(lines) == {
        "UBND phường 1": {LIST: "Đã nhận"},
        "UBND phường 2": {LIST: "Quá hạn 3 ngày (1/3)", PAPER: "Chờ gửi, hạn 25/8/2026"},
    }
    assert [(line.name, owed_words(line, only_late=True)) for line in late_lines(lines)] == [
        ("UBND phường 2", "danh sách đại biểu")
    ]
    assert owed_words(lines[1]) == "danh sách đại biểu, tham luận"


def test_what_the_clerk_noted_stands_above_what_the_data_tell():
    known = {(1, LIST): Known(asked=3, here=0, due="2026-08-18")}
    noted = [
        Due(unit_id=1, what=LIST, due="2026-08-30"),
        Due(unit_id=3, what=FIGURES, state="received", received_on="2026-08-20"),
        Due(unit_id=3, what="Ảnh tư liệu"),
        Due(unit_id=2, what=LIST, state="none"),
    ]
    lines = board(UNITS, known, noted, {}, today="2026-08-21")
    assert words(lines) == {
        "UBND phường 1": {LIST: "Chờ gửi, hạn 30/8/2026"},
        "UBND phường 2": {LIST: "Không phải gửi"},
        "Sở Nội vụ": {FIGURES: "Đã nhận 20/8/2026", "Ảnh tư liệu": "Chờ gửi"},
    }
    assert [line.owes for line in lines] == [True, False, True]


@pytest.fixture
def asked(file, conference):
    """Two wards of a group: each has a place, the first has named its person; one paper for it and one for the rest."""
    with file.change("Chuẩn bị", conference=conference) as db:
        units = office.add_units(db, [Unit(name="UBND phường 1", contact="Chị Lan"), Unit(name="UBND phường 2")])
        groups_store.join(db, "02 xã, phường", units)
        group = attendees.add_delegation(db, Delegation(conference_id=conference, name="Phường", quota=0))
        attendees.add_many(db, conference, [
            Attendee(delegation_id=group, unit="UBND phường 1", full_name="Lê An"),
            Attendee(delegation_id=group, unit="UBND Phường 2"),
        ])  # fmt: skip
        speakers.add_many(db, conference, [
            Speech(topic="Một", units="UBND phường 1", state="received"),
            Speech(topic="Hai", rest_of="xã, phường còn lại"),
        ])  # fmt: skip
        conferences.add_deadline(
            db, Deadline(conference_id=conference, date="2026-08-18", what="Gửi danh sách đại biểu")
        )
    return units


def test_lists_and_papers_of_units_are_told_by_the_data(file, conference, asked):
    assert words(store.lines(file.db, conference, "2026-08-20")) == {
        "UBND phường 1": {LIST: "Đã nhận", PAPER: "Đã nhận"},
        "UBND phường 2": {LIST: "Quá hạn 2 ngày", PAPER: "Chờ gửi"},
    }


def test_a_longer_deadline_and_a_call_are_noted_and_undone(file, conference, asked):
    with file.change("Gia hạn", conference=conference) as db:
        store.note(db, conference, asked, LIST, due="2026-08-25")
        store.note(db, conference, asked[1:], LIST, state="waiting")
        store.add_call(db, Call(conference_id=conference, unit_id=asked[1], at="2026-08-20T10:05", promise="mai gửi"))
    second = store.lines(file.db, conference, "2026-08-20")[1]
    assert (second.cells[LIST].words, second.last_call) == ("Chờ gửi, hạn 25/8/2026", "20/8 10:05, Điện thoại: mai gửi")
    assert len(store.dues(file.db, conference)) == 2
    file.undo()
    assert store.calls(file.db, conference, asked[1]) == []


def test_a_late_unit_is_a_finding_that_leads_to_its_row(file, conference, asked):
    (found,) = late(file.db, conference)
    assert (found.about, found.message) == ("Danh sách đại biểu", "01 đơn vị quá hạn: UBND phường 2.")
    assert (found.subject, found.level) == (f"unit:{asked[1]}", "warning")


def test_what_is_on_its_last_day_is_not_late_yet():
    (line,) = board(UNITS[:1], {(1, LIST): Known(asked=3, here=1, due="2026-08-21")}, [], {}, today="2026-08-21")
    assert (line.late, line.cells[LIST].words) == ((), "Nhận, còn thiếu 2/3")


def test_a_line_has_its_unit_s_groups_and_last_call():
    lines = board(
        UNITS, {(2, LIST): Known(asked=1, here=0)}, [], {2: "22/8 10:05"}, today="2026-08-21", groups={2: "02 xã"}
    )
    assert [(line.id, line.groups, line.last_call) for line in lines] == [(2, "02 xã", "22/8 10:05")]


def test_the_rest_of_a_group_are_those_whom_no_other_paper_names_wherever_it_stands(file, conference, asked):
    with file.change("Nhập lại", conference=conference) as db:
        speakers.remove(db, [speakers.of_conference(db, conference)[0].id])
        speakers.add(db, Speech(conference_id=conference, topic="Một", units="UBND phường 1", state="received"))
    assert [one.topic for one in speakers.of_conference(file.db, conference)] == ["Hai", "Một"]
    first, second = store.lines(file.db, conference, "2026-08-01")
    assert [(line.cells[PAPER].asked, line.cells[PAPER].here) for line in (first, second)] == [(1, 1), (1, 0)]
