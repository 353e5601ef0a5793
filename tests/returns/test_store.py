"""A merge is one change of the office file: applied, undone and done again."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.returns.sheets import HEAD, book
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.conferences.conference import Conference
from thuky.returns import reader, store
from thuky.storage import rows, workspace
from thuky.storage.workspace import Workspace

LIST = [
    HEAD,
    (1, "Lê Văn An", "Trung tá", "Trợ lý", "Ban CHQS xã Tây", 912345678, ""),
    (2, "Trần Thị Hạ", "", "Công chức", "UBND xã Tây", "", "ăn chay"),
    (3, "Vũ Sen", "", "Công chức", "UBND xã Đông", "", ""),
]


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    made = workspace.create(tmp_path / "vp.thuky")
    with made.change("Tạo") as db:
        conference = rows.insert(db, "conference", Conference(title="Hội nghị"))
        delegation = attendees.add_delegation(
            db, Delegation(conference_id=conference, name="UBND xã", quota=1), unit="UBND xã Tây"
        )
        there = Attendee(conference_id=conference, full_name="Lê Văn An", rank="Thiếu tá", unit="Ban CHQS xã Tây")
        attendees.add(db, replace(there, delegation_id=delegation))
    return made


def state(office: Workspace) -> list[tuple[str, str, str, str, str, int | None]]:
    found = attendees.of_conference(office.db, 1)
    return [(a.full_name, a.rank, a.unit, a.phone, a.note, a.delegation_id) for a in found]


BEFORE = [("", "", "UBND xã Tây", "", "", 1), ("Lê Văn An", "Thiếu tá", "Ban CHQS xã Tây", "", "", 1)]
AFTER = [
    ("Vũ Sen", "", "UBND xã Đông", "", "", None),
    ("Trần Thị Hạ", "", "UBND xã Tây", "", "ăn chay", 1),
    ("Lê Văn An", "Trung tá", "Ban CHQS xã Tây", "0912345678", "", 1),
]


def test_a_list_goes_in_as_one_step_that_is_undone_and_done_again(office: Workspace, tmp_path: Path) -> None:
    rosters = reader.read(book(tmp_path / "ds.xlsx", LIST))
    found = store.compare(office.db, 1, rosters)
    steps = len(office.history())
    with office.change("Nhập 3 đại biểu", conference=1) as db:
        done = store.apply(db, 1, found.rows)
    assert done == store.Applied(added=2, changed=1, same=0)
    assert (state(office), len(office.history())) == (AFTER, steps + 1)
    office.undo()
    assert state(office) == BEFORE
    office.redo()
    assert state(office) == AFTER


def test_the_same_list_again_changes_nothing(office: Workspace, tmp_path: Path) -> None:
    rosters = reader.read(book(tmp_path / "ds.xlsx", LIST))
    for _ in range(2):
        found = store.compare(office.db, 1, rosters)
        steps = len(office.history())
        with office.change("Nhập", conference=1) as db:
            done = store.apply(db, 1, found.rows)
    assert done == store.Applied(added=0, changed=0, same=3)
    assert (state(office), len(office.history())) == (AFTER, steps)


def test_problems_are_never_applied(office: Workspace, tmp_path: Path) -> None:
    rosters = reader.read(book(tmp_path / "ds.xlsx", [HEAD, (1, "Lê Văn An", "", "", "UBND xã Nam", "", "")]))
    found = store.compare(office.db, 1, rosters)
    with office.change("Nhập", conference=1) as db:
        store.apply(db, 1, found.rows)
    assert ([row.kind for row in found.rows], state(office)) == (["problem"], BEFORE)


def test_an_odd_form_of_address_does_not_stop_a_list(office: Workspace, tmp_path: Path) -> None:
    listed = [
        HEAD,
        (1, "Gia đình ông Vũ Sen", "", "", "UBND xã Tây", "", ""),
        (2, "Anh Hồ Lan", "", "", "UBND xã Đông", "", ""),
    ]
    found = store.compare(office.db, 1, reader.read(book(tmp_path / "ds.xlsx", listed)))
    with office.change("Nhập", conference=1) as db:
        store.apply(db, 1, found.rows)
    assert [
        (a.salutation, a.full_name) for a in attendees.of_conference(office.db, 1) if a.full_name != "Lê Văn An"
    ] == [
        ("", "Hồ Lan"),
        ("", "Vũ Sen"),
    ]


def test_own_fields_of_the_office_are_filled_from_their_columns(office: Workspace, tmp_path: Path) -> None:
    with office.change("Thêm cột") as db:
        db.execute("INSERT INTO own_field(record, key, heading) VALUES ('attendee', 'ao', 'Cỡ áo')")
    listed = [
        (*HEAD, "Cỡ áo"),
        (1, "Lê Văn An", "", "", "Ban CHQS xã Tây", "", "", "XL"),
        (2, "Vũ Sen", "", "", "Xã Đông", "", "", "M"),
    ]
    found = store.compare(office.db, 1, reader.read(book(tmp_path / "ds.xlsx", listed)))
    with office.change("Nhập", conference=1) as db:
        store.apply(db, 1, found.rows)
    assert [a.extra for a in attendees.of_conference(office.db, 1) if a.named] == [{"ao": "M"}, {"ao": "XL"}]
