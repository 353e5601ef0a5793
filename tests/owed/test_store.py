"""What is noted about units that owe, and the finding about those who are late."""

from datetime import date

import pytest

from thuky.conferences.finding import Finding
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.owed import store
from thuky.owed.checks import late
from thuky.owed.due import FOLDER, REPORT, Call


@pytest.fixture
def units(file) -> list[int]:
    with file.change("Đơn vị") as db:
        return office.add_units(db, [Unit(name=f"Xã {name}") for name in ("Một", "Hai", "Ba", "Bốn")])


def noted(file, conference: int) -> list[tuple[int, str, str, str, str]]:
    return [(one.unit_id, one.what, one.state, one.due, one.received_on) for one in store.dues(file.db, conference)]


def test_a_second_note_changes_the_first_and_leaves_what_it_does_not_name(file, conference, units) -> None:
    with file.change("Gia hạn", conference=conference) as db:
        store.note(db, conference, units[:2], REPORT, due="2026-12-01")
    with file.change("Đã nhận", conference=conference) as db:
        store.note(db, conference, units[1:2], REPORT, state="received")
        store.note(db, conference, units[1:2], FOLDER, state="partly", received_on="2026-11-30")
    assert noted(file, conference) == [
        (units[0], REPORT, "", "2026-12-01", ""),
        (units[1], REPORT, "received", "2026-12-01", date.today().isoformat()),
        (units[1], FOLDER, "partly", "", "2026-11-30"),
    ]


def test_waiting_is_not_dated(file, conference, units) -> None:
    with file.change("Ghi", conference=conference) as db:
        store.note(db, conference, units[:1], " Ảnh  tư liệu ", state="waiting")
    assert noted(file, conference) == [(units[0], "Ảnh tư liệu", "waiting", "", "")]


def test_reminders_stand_from_the_latest_back_and_can_be_changed_and_taken_away(file, conference, units) -> None:
    with file.change("Đôn đốc", conference=conference) as db:
        for hour in ("10:05", "14:00", "09:00"):
            store.add_call(
                db, Call(conference_id=conference, unit_id=units[0], at=f"2026-12-01T{hour}", who=" Chị  Lan")
            )
    first, second, third = store.calls(file.db, conference, units[0])
    assert [one.at[-5:] for one in (first, second, third)] == ["14:00", "10:05", "09:00"]
    with file.change("Sửa", conference=conference) as db:
        store.edit_call(db, first.id, promise="  mai  gửi", how="Zalo")
        store.remove_calls(db, [second.id])
    assert [(one.id, one.who, one.promise) for one in store.calls(file.db, conference, units[0])] == [
        (first.id, "Chị Lan", "mai gửi"),
        (third.id, "Chị Lan", ""),
    ]
    assert store.last_calls(file.db, conference) == {units[0]: "1/12 14:00, Zalo: mai gửi"}


@pytest.mark.parametrize(
    ("many", "named"),
    [
        (3, "03 đơn vị quá hạn: Xã Một, Xã Hai, Xã Ba."),
        (4, "04 đơn vị quá hạn: Xã Một, Xã Hai, Xã Ba…"),
    ],
)
def test_the_finding_names_three_units_and_leads_to_the_first(file, conference, units, many, named) -> None:
    with file.change("Hạn", conference=conference) as db:
        store.note(db, conference, units[:many], "Ảnh tư liệu", due="2020-01-05")
        store.note(db, conference, units, REPORT, due="2999-01-05")
    assert list(late(file.db, conference)) == [
        Finding(code="unit-late", level="warning", about="Ảnh tư liệu", message=named, subject=f"unit:{units[0]}")
    ]
