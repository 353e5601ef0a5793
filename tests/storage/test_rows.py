"""Records to rows and back."""

from dataclasses import dataclass, field

import pytest

from thuky.storage import rows
from thuky.storage.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """As a feature declares it; `roles` is derived and no column."""

    id: int | None = None
    conference_id: int = 1
    full_name: str = ""
    no_salary: bool = False
    extra: dict[str, str] | str = field(default_factory=dict)
    roles: str = "x"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    id: int | None = None
    title: str = ""
    chair_counted: bool | None = None
    replaces_invitation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    id: int
    name: str


def guests(ws: Workspace) -> list[Guest]:
    return rows.fetch(ws.db, Guest, "SELECT * FROM attendee ORDER BY id")


def test_a_record_comes_back_as_it_went_in(office: Workspace):
    with office.change("Thêm") as db:
        id = rows.insert(db, "attendee", Guest(full_name="Lê Thị Mận", no_salary=True, extra={"Cỡ áo": "L"}))
    assert id == 1
    assert guests(office) == [Guest(id=1, full_name="Lê Thị Mận", no_salary=True, extra='{"Cỡ áo": "L"}')]


def test_many_records_go_in_at_once_and_none_is_nothing(office: Workspace):
    with office.change("Thêm") as db:
        rows.insert_many(db, "attendee", (Guest(full_name=name) for name in ("A", "B", "C")))
        rows.insert_many(db, "attendee", [])
    assert [(guest.id, guest.full_name) for guest in guests(office)] == [(1, "A"), (2, "B"), (3, "C")]


def test_the_fields_that_are_given_are_changed_and_no_others(office: Workspace):
    with office.change("Thêm") as db:
        rows.insert_many(db, "attendee", [Guest(full_name="A"), Guest(full_name="B")])
    with office.change("Sửa") as db:
        rows.update(db, "attendee", 1, full_name="A2", no_salary=True)
        rows.update(db, "attendee", 2)
    assert [(guest.full_name, guest.no_salary) for guest in guests(office)] == [("A2", True), ("B", False)]


def test_rows_are_removed_by_id(office: Workspace):
    with office.change("Thêm") as db:
        rows.insert_many(db, "attendee", [Guest(full_name=name) for name in "ABC"])
        rows.delete(db, "attendee", [1, 3])
    assert [guest.full_name for guest in guests(office)] == ["B"]


@pytest.mark.parametrize("value", [None, True, False])
def test_yes_no_and_not_known_are_kept_apart(office: Workspace, value: bool | None):
    with office.change("Thêm") as db:
        id = rows.insert(db, "conference", Meeting(title="x", chair_counted=value))
    found = rows.one(office.db, Meeting, "SELECT * FROM conference WHERE id = ?", (id,))
    assert found == Meeting(id=id, title="x", chair_counted=value)
    assert type(found.replaces_invitation) is bool


def test_one_is_none_where_there_is_none(office: Workspace):
    assert rows.one(office.db, Guest, "SELECT * FROM attendee WHERE id = ?", (9,)) is None


def test_a_field_without_a_column_has_its_default_each_record_its_own(office: Workspace):
    with office.change("Thêm") as db:
        rows.insert_many(db, "attendee", [Guest(full_name=name, extra={"Cỡ áo": "L"}) for name in "AB"])
    found = rows.fetch(office.db, Guest, "SELECT full_name, rank FROM attendee ORDER BY id")
    assert found == [Guest(full_name="A"), Guest(full_name="B")]
    assert found[0].extra is not found[1].extra


def test_more_rows_than_are_read_at_once_come_all_in_order(office: Workspace):
    numbers = "WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 2500) SELECT id FROM n"
    assert rows.fetch(office.db, Guest, numbers) == [Guest(id=number) for number in range(1, 2501)]


def test_a_field_that_has_neither_column_nor_default_is_an_error(office: Workspace):
    with pytest.raises(TypeError, match="no column name"):
        rows.fetch(office.db, Named, "SELECT 1 AS id")


def test_all_that_points_at_one_row_can_point_at_another(office: Workspace):
    with office.change("Dựng") as db:
        db.execute("INSERT INTO person(full_name) VALUES ('Mận'), ('Mận (trùng)')")
        db.execute("INSERT INTO attendee(conference_id, person_id) VALUES (1, 2), (1, 1)")
    with office.change("Gộp trùng") as db:
        rows.repoint(db, "person", 2, 1)
        rows.delete(db, "person", [2])
    assert office.db.execute("SELECT person_id FROM attendee ORDER BY id").fetchall() == [(1,), (1,)]
    office.undo()
    assert office.db.execute("SELECT person_id FROM attendee ORDER BY id").fetchall() == [(2,), (1,)]


def test_of_what_points_at_a_row_some_tables_can_be_left_out_or_taken_alone(office: Workspace):
    with office.change("Dựng") as db:
        db.execute("INSERT INTO attendee(conference_id) VALUES (1), (1)")
        db.execute("INSERT INTO speech(conference_id, attendee_id) VALUES (1, 1)")
        db.execute("INSERT INTO award(conference_id, attendee_id) VALUES (1, 1)")
    pointed = "SELECT s.attendee_id, a.attendee_id FROM speech s, award a"
    found = []
    for choice in ({"only": ["award"]}, {"but": ["award"]}):
        with office.change("Gộp") as db:
            rows.repoint(db, "attendee", 1, 2, **choice)
        found.append(office.db.execute(pointed).fetchone())
        office.undo()
    assert found == [(1, 2), (2, 1)]


def order_of(ws: Workspace) -> list[tuple[int, int]]:
    return ws.db.execute("SELECT id, sort FROM attendee ORDER BY sort, id").fetchall()


def moved(ws: Workspace, ids: list[int], position: int) -> int:
    """Move rows and tell how many were written."""
    with ws.change("Dời") as db:
        rows.move(db, "attendee", [id for id, _ in order_of(ws)], ids, position)
    return ws.db.execute("SELECT count(*) FROM change_row WHERE change_id = (SELECT max(id) FROM change)").fetchone()[0]


def in_order(ws: Workspace, sorts: list[int]) -> None:
    with ws.change("Thêm") as db:
        rows.insert_many(db, "attendee", [Guest(full_name=str(sort)) for sort in sorts])
        for id, sort in enumerate(sorts, start=1):
            rows.update(db, "attendee", id, sort=sort)


def test_a_move_writes_only_the_rows_whose_place_changes(office: Workspace):
    in_order(office, [0, 3, 5, 8, 9, 12])
    assert moved(office, [4], 2) == 2
    assert order_of(office) == [(1, 0), (2, 3), (4, 5), (3, 8), (5, 9), (6, 12)]
    office.undo()
    assert order_of(office) == [(1, 0), (2, 3), (3, 5), (4, 8), (5, 9), (6, 12)]
    office.redo()
    assert moved(office, [6, 1], 1) == 6
    assert [id for id, _ in order_of(office)] == [2, 1, 6, 4, 3, 5]


def test_places_that_do_not_say_the_order_are_numbered_anew_by_a_move(office: Workspace):
    in_order(office, [0, 0, 0, 7])
    moved(office, [3], 0)
    assert order_of(office) == [(3, 0), (1, 1), (2, 2), (4, 3)]


def test_a_move_keeps_each_group_to_its_own_places(office: Workspace):
    with office.change("Thêm") as db:
        for group in (1, 2):
            db.execute("INSERT INTO delegation(conference_id, name, sort) VALUES (1, ?, ?)", (str(group), group))
    in_order(office, [4, 5, 0, 1])
    with office.change("Chia") as db:
        db.execute("UPDATE attendee SET delegation_id = 1 + (id > 2)")
        rows.move(db, "attendee", [1, 2, 3, 4], [4], 2, within="delegation_id")
    assert order_of(office) == [(4, 0), (3, 1), (1, 4), (2, 5)]
