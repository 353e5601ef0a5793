"""The papers of the conference in the file."""

import pytest

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.core.refused import Refused
from thuky.speakers import store
from thuky.speakers.speech import Speech
from thuky.speakers.store import SpeechCounts

TODAY = "2026-11-25"


@pytest.fixture
def papers(file, conference) -> list[int]:
    with file.change("Thêm tài liệu") as db:
        store.add_many(
            db,
            conference,
            [
                Speech(units="Phòng Một", due="2026-11-20"),
                Speech(units="Phòng Hai", due="2026-11-20", extended_to="2026-11-30"),
                Speech(units="Phòng Ba", state="accepted", due="2026-11-20", mode="speak"),
                Speech(units="Phòng Bốn", state="to_correct", mode="speak"),
                Speech(units="Phòng Năm", state="not_used", due="2026-11-20"),
            ],
        )
    return [one.id for one in store.of_conference(file.db, conference)]


def of(file, conference, paper) -> Speech:
    return next(one for one in store.of_conference(file.db, conference) if one.id == paper)


def test_only_what_has_not_come_and_has_no_more_time_is_late(file, conference, papers) -> None:
    assert [one.units for one in store.late(file.db, conference, TODAY)] == ["Phòng Một"]
    assert [one.units for one in store.late(file.db, conference, "2026-12-01")] == ["Phòng Một", "Phòng Hai"]
    assert store.late(file.db, conference, "2026-11-20") == []


def test_the_board_counts_what_came_and_what_did_not(file, conference, papers) -> None:
    counted = store.counts(file.db, conference, TODAY)
    assert counted == SpeechCounts(expected=4, received=2, accepted=1, to_correct=1, waiting=2, late=1)


def test_what_comes_in_is_dated_and_what_was_accepted_stays_accepted(file, conference, papers) -> None:
    with file.change("Nhận bài") as db:
        store.receive(db, papers[:4], TODAY)
    found = [(one.state, one.received_on) for one in store.of_conference(file.db, conference)]
    assert found == [("received", TODAY), ("received", TODAY), ("accepted", ""), ("received", TODAY), ("not_used", "")]


def test_speakers_are_numbered_those_with_a_number_first(file, conference, papers) -> None:
    with file.change("Sửa") as db:
        store.edit(db, papers[3], speaking_order="9")
        store.edit(db, papers[1], mode="Phát biểu")
        store.order_speakers(db, conference)
    found = {one.units: one.speaking_order for one in store.of_conference(file.db, conference)}
    assert found == {"Phòng Bốn": 1, "Phòng Hai": 2, "Phòng Ba": 3, "Phòng Một": None, "Phòng Năm": None}


def test_a_presenter_typed_anew_is_no_attendee_yet(file, conference, papers) -> None:
    with file.change("Sửa") as db:
        store.edit(db, papers[0], presenter="Ông Lê Văn Tám", due="1/12/2026")
    paper = of(file, conference, papers[0])
    assert (paper.presenter, paper.attendee_id, paper.due) == ("Ông Lê Văn Tám", None, "2026-12-01")


def test_a_state_that_there_is_not_is_refused(file, conference, papers) -> None:
    with pytest.raises(Refused), file.change("Sửa") as db:
        store.edit(db, papers[0], state="Mất")
    assert of(file, conference, papers[0]).state == "waiting"


def test_papers_are_moved_and_removed(file, conference, papers) -> None:
    with file.change("Sửa") as db:
        store.move(db, conference, [papers[4]], 0)
        store.remove(db, papers[1:3])
    found = [one.units for one in store.of_conference(file.db, conference)]
    assert found == ["Phòng Năm", "Phòng Một", "Phòng Bốn"]


def test_a_speaker_on_the_list_is_tied_to_the_paper_and_let_go(file, conference, papers) -> None:
    with file.change("Thêm đại biểu") as db:
        person = attendees.add(db, Attendee(conference_id=conference, full_name="Lê Văn Tám"))
        store.edit(db, papers[0], presenter="Thiếu tá Lê Văn Tám")
    assert of(file, conference, papers[0]).attendee_id == person
    assert attendees.derived_roles(file.db, conference) == {person: ("Tham luận",)}
    with file.change("Sửa") as db:
        store.edit(db, papers[0], presenter="Bà Lý Hoa")
    assert of(file, conference, papers[0]).attendee_id is None
