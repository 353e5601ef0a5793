"""Delegations, places and people."""

from dataclasses import replace

import pytest

from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.core.refused import Refused
from thuky.office import own_fields_store
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.storage.workspace import Workspace


def names(opened: Workspace, delegation: int) -> list[str]:
    return [one.full_name for one in store.of_conference(opened.db, 1) if one.delegation_id == delegation]


def test_a_new_delegation_has_one_nameless_place_for_each_of_its_quota(sample: Workspace) -> None:
    with sample.change("Thêm") as db:
        number = store.add_delegation(db, Delegation(conference_id=1, name="Đại diện trường học", quota=3))
    assert names(sample, number) == ["", "", ""]
    line = store.counts(sample.db, 1)[-1]
    assert (line.name, line.quota, line.places, line.named) == ("Đại diện trường học", 3, 3, 0)


def test_a_smaller_quota_takes_nameless_places_away_and_never_a_person(sample: Workspace) -> None:
    with sample.change("Thêm") as db:
        number = store.add_delegation(db, Delegation(conference_id=1, name="Khách", quota=3))
        first = next(one.id for one in store.of_conference(db, 1) if one.delegation_id == number)
        store.edit(db, first or 0, full_name="Tô Hữu Nghĩa")
        store.edit_delegation(db, number, quota="1")
        assert names(sample, number) == ["Tô Hữu Nghĩa"]
        store.edit_delegation(db, number, quota="0")
    assert names(sample, number) == ["Tô Hữu Nghĩa"]


def test_a_name_that_comes_later_fills_the_place_and_keeps_seat_and_number(sample: Workspace) -> None:
    place = next(one for one in store.of_conference(sample.db, 1) if not one.named)
    seat = store.seat_labels(sample.db, 1)[place.id or 0]
    with sample.change("Có tên") as db:
        store.edit(db, place.id or 0, full_name="  Đặng   Thị Ơn ", phone="0900000001")
    filled = store.get(sample.db, place.id or 0)
    assert (filled.full_name, filled.sort, filled.unit) == ("Đặng Thị Ơn", place.sort, place.unit)
    assert store.seat_labels(sample.db, 1)[place.id or 0] == seat
    assert [one.full_name for one in office.people(sample.db) if one.id == filled.person_id] == ["Đặng Thị Ơn"]


def test_the_same_person_at_two_places_is_one_person(sample: Workspace) -> None:
    with sample.change("Thêm") as db:
        twice = [Attendee(full_name="Tăng Bạt Hổ", unit="Sở Y tế"), Attendee(full_name="TĂNG BẠT HỔ", unit="Sở Y Tế")]
        first, second = store.add_many(db, 1, twice)
    assert store.get(sample.db, first).person_id == store.get(sample.db, second).person_id


def test_namesakes_of_two_units_are_two_persons(sample: Workspace) -> None:
    with sample.change("Thêm") as db:
        namesakes = [Attendee(full_name="Lê An", unit="Sở Y tế"), Attendee(full_name="Lê An", unit="Sở Xây dựng")]
        first, second = store.add_many(db, 1, namesakes)
    assert store.get(sample.db, first).person_id != store.get(sample.db, second).person_id


def test_many_edits_at_once_leave_what_one_after_the_other_leave(sample: Workspace) -> None:
    places = [one.id or 0 for one in store.of_conference(sample.db, 1) if not one.named][:3]
    wanted: dict[int, dict[str, object]] = {
        places[0]: {"full_name": "Tăng Bạt Hổ", "unit": "Sở Y tế"},
        places[1]: {"reply": "coming"},
        places[2]: {"full_name": " Tăng  Bạt Hổ", "unit": "Sở Y tế", "delegation_id": "2"},
    }
    with sample.change("Từng dòng") as db:
        for number, values in wanted.items():
            store.edit(db, number, **values)
    one_by_one, people = store.of_conference(sample.db, 1), office.people(sample.db)
    sample.undo()
    with sample.change("Một lần") as db:
        store.edit_many(db, wanted)
    now, then = store.of_conference(sample.db, 1), [(one.full_name, one.unit) for one in people]
    assert [replace(one, person_id=None) for one in now] == [replace(one, person_id=None) for one in one_by_one]
    assert [(one.full_name, one.unit) for one in office.people(sample.db)] == then
    assert store.get(sample.db, places[0]).person_id == store.get(sample.db, places[2]).person_id


def test_an_edit_of_many_rows_asks_the_file_as_often_as_one_of_few(sample: Workspace) -> None:
    ids = [one.id or 0 for one in store.of_conference(sample.db, 1)]
    asked = []
    for some in (ids[:2], ids[:40]):
        said: list[str] = []
        with sample.change("Sửa") as db:
            db.set_trace_callback(said.append)
            store.edit_many(db, {number: {"unit": "Sở Y tế", "full_name": f"Người {number}"} for number in some})
            db.set_trace_callback(None)
        asked.append(sum(one.startswith("SELECT") for one in said))
    assert asked[0] == asked[1]


def test_a_word_that_is_no_choice_is_refused_with_the_choices(sample: Workspace) -> None:
    with (
        pytest.raises(Refused, match="hãy chọn một trong: Chưa xác nhận, Dự, Cử người dự thay, Vắng"),
        sample.change("x") as db,
    ):
        store.edit(db, 1, reply="có lẽ")
    assert sample.undo_label == ""


def test_a_choice_is_understood_without_diacritics_and_case(sample: Workspace) -> None:
    with sample.change("Sửa") as db:
        store.edit(db, 1, reply="cu nguoi du thay", role="KHÁCH MỜI")
    assert (store.get(sample.db, 1).reply, store.get(sample.db, 1).role) == ("substitute", "guest")


def test_moved_people_stand_together_where_they_were_put(sample: Workspace) -> None:
    group = [one.id or 0 for one in store.of_conference(sample.db, 1) if one.delegation_id == 6]
    before = [one.id or 0 for one in store.of_conference(sample.db, 1)]
    with sample.change("Dời") as db:
        store.move(db, 1, [group[4], group[2]], before.index(group[0]))
    after = [one.id for one in store.of_conference(sample.db, 1) if one.delegation_id == 6]
    assert after == [group[2], group[4], group[0], group[1], group[3], *group[5:]]


def test_splitting_gives_nameless_places_their_units_and_makes_the_missing_ones(sample: Workspace) -> None:
    with sample.change("Tách") as db:
        number = store.add_delegation(db, Delegation(conference_id=1, name="Trường học", quota=2))
        units = office.add_units(db, [Unit(name=f"Trường {letter}") for letter in "ABC"])
        store.split_over(db, number, [(unit, f"Trường {letter}", 1) for unit, letter in zip(units, "ABC", strict=True)])
    units_of = [one.unit for one in store.of_conference(sample.db, 1) if one.delegation_id == number]
    assert units_of == ["Trường A", "Trường B", "Trường C"]
    assert [line.quota for line in store.counts(sample.db, 1) if line.id == number] == [3]


def test_removing_a_delegation_keeps_its_people_and_drops_its_nameless_places(sample: Workspace) -> None:
    before = store.of_conference(sample.db, 1)
    kept = {one.id for one in before if one.delegation_id != 7 or one.named}
    with sample.change("Xóa") as db:
        store.remove_delegations(db, [7])
    assert {one.id for one in store.of_conference(sample.db, 1)} == kept


def test_the_board_of_the_sample_adds_up(sample: Workspace) -> None:
    lines = store.counts(sample.db, 1)
    assert [line.quota for line in lines] == [1, 2, 1, 1, 1, 16, 15, 15, 15]
    assert [line.named for line in lines] == [1, 2, 1, 1, 0, 16, 9, 11, 6]
    assert sum(line.places for line in lines) == 67


def test_own_fields_are_kept_with_the_attendee(sample: Workspace) -> None:
    with sample.change("Trường riêng") as db:
        key = own_fields_store.add(db, "attendee", "Cỡ áo")
        store.edit_own(db, 3, key, " XL ")
    assert store.get(sample.db, 3).extra == {key: "XL"}
    assert own_fields_store.headings(sample.db, "attendee") == ((key, "Cỡ áo"),)


def test_a_unit_that_is_given_its_places_again_has_them_once(sample: Workspace) -> None:
    with sample.change("Tách lại") as db:
        (unit,) = office.add_units(db, [Unit(name="UBND phường Bình Trà")])
        store.split_over(db, 7, [(unit, "UBND phường Bình Trà", 1)])
    sql = "SELECT quota FROM delegation_unit WHERE delegation_id = 7 AND unit_id = ?"
    assert sample.db.execute(sql, (unit,)).fetchall() == [(1,)]
