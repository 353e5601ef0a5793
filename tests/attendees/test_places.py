"""Nameless places give way to people with a name, and come back to the quota."""

import pytest

from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.attendees.checks import CHECKS
from thuky.attendees.delegation import Delegation
from thuky.storage.workspace import Workspace

POLICE = Delegation(conference_id=1, name="Lãnh đạo Công an phường", quota=3)


def shown(opened: Workspace, delegation: int) -> list[tuple[str, str]]:
    return [(one.full_name, one.unit) for one in store.of_delegation(opened.db, 1, delegation)]


@pytest.fixture
def police(sample: Workspace) -> int:
    with sample.change("Thêm") as db:
        return store.add_delegation(db, POLICE, unit="Công an phường")


def test_people_who_come_into_a_delegation_take_its_nameless_places(sample: Workspace, police: int) -> None:
    with sample.change("Nhập") as db:
        listed, other = store.add_many(
            db, 1, [Attendee(full_name="Lê An", delegation_id=police), Attendee(full_name="Vũ Hạ")]
        )
        store.edit(db, other, delegation_id=str(police))
    assert shown(sample, police) == [("", "Công an phường"), ("Lê An", ""), ("Vũ Hạ", "")]
    line = store.counts(sample.db, 1)[-1]
    assert (line.quota, line.places, line.named) == (3, 3, 2)
    sample.undo()
    assert shown(sample, police) == [("", "Công an phường")] * 3


def test_a_place_with_a_seat_and_one_of_another_unit_stay_longest(sample: Workspace, police: int) -> None:
    first, second, third = (one.id for one in store.of_delegation(sample.db, 1, police))
    with sample.change("Xếp") as db:
        db.execute("UPDATE seat SET attendee_id = ? WHERE id = (SELECT id FROM seat LIMIT 1)", (third,))
        store.edit(db, second or 0, unit="Công an xã Tây")
        store.add_many(db, 1, [Attendee(full_name="Lê An", delegation_id=police)])
    assert [one.id for one in store.of_delegation(sample.db, 1, police)][:2] == [second, third]
    with sample.change("Thêm") as db:
        store.add_many(
            db, 1, [Attendee(full_name=f"Vũ {name}", delegation_id=police) for name in ("Hạ", "Thu", "Đông")]
        )
    assert [one.id for one in store.of_delegation(sample.db, 1, police)][:1] == [second]
    assert first not in (second, third)


def test_a_name_given_to_a_place_and_places_added_by_hand_take_nothing_away(sample: Workspace, police: int) -> None:
    with sample.change("Thêm") as db:
        store.add_many(db, 1, [Attendee(delegation_id=police)] * 2)
        place = store.of_delegation(db, 1, police)[0].id or 0
        store.edit(db, place, full_name="Lê An")
    assert len(shown(sample, police)) == 5
    with sample.change("Thay") as db:
        store.add(db, Attendee(conference_id=1, full_name="Vũ Hạ", delegation_id=police, stands_for=place))
    assert len(shown(sample, police)) == 6


def test_a_smaller_quota_takes_places_that_bear_only_the_delegations_name(sample: Workspace, police: int) -> None:
    with sample.change("Sửa") as db:
        store.edit_delegation(db, police, quota="1")
    assert shown(sample, police) == [("", "Công an phường")]


def test_delegates_outside_all_delegations_are_asked_about_once_while_places_are_free(sample: Workspace) -> None:
    def told() -> list[tuple[str, str, str]]:
        return [(one.code, one.about, one.message) for check in CHECKS for one in check(sample.db, 1)]

    people = [Attendee(full_name=name, position="Trợ lý", unit="Sở Y tế") for name in ("Lê An", "Vũ Hạ")]
    with sample.change("Thêm") as db:
        ids = store.add_many(db, 1, people)
    free = sum(line.places - line.named for line in store.counts(sample.db, 1))
    message = f"Chưa thuộc thành phần nào, trong khi còn {free} suất chưa có tên; chọn ở cột Thành phần."
    assert told() == [("outside", "02 người", message)]
    with sample.change("Vai trò") as db:
        store.edit(db, ids[0], role="guest")
    assert told() == [("outside", "Vũ Hạ", message)]
    with sample.change("Khen") as db:
        db.execute("INSERT INTO award(conference_id, attendee_id, name) VALUES (1, ?, 'Vũ Hạ')", (ids[1],))
    assert told() == []
