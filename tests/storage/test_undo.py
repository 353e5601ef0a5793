"""Undo and redo: the same states, backwards and forwards, for as long as the file lives."""

import sqlite3

import pytest

from tests.storage.by_hand import add, names, rename
from thuky.core.refused import Refused
from thuky.storage import workspace
from thuky.storage.workspace import Workspace


def everything(ws: Workspace) -> dict[str, list[tuple]]:
    tables = ("conference", "delegation", "attendee", "award", "hall", "hall_block", "seat", "agenda_item")
    return {table: ws.db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in tables}


def test_a_change_is_undone_and_redone(office: Workspace):
    add(office, "Lê Thị Mận", "Trần Văn Ổi")
    rename(office, 2, "Trần Văn Bưởi")
    office.undo()
    assert names(office) == [(1, "Lê Thị Mận"), (2, "Trần Văn Ổi")]
    office.undo()
    assert names(office) == []
    office.redo()
    office.redo()
    assert names(office) == [(1, "Lê Thị Mận"), (2, "Trần Văn Bưởi")]
    assert office.redo() is None


def test_undo_and_redo_outlive_closing_the_file(office: Workspace):
    add(office, "Lê Thị Mận")
    rename(office, 1, "Lê Thị Na")
    office.undo()
    office.close()
    with workspace.open(office.path) as again:
        assert (again.undo_label, again.redo_label) == ("Thêm đại biểu", "Sửa tên")
        again.redo()
        assert names(again) == [(1, "Lê Thị Na")]
        again.undo()
        again.undo()
        assert names(again) == []


def test_a_change_without_effect_does_not_kill_redo(office: Workspace):
    add(office, "Lê Thị Mận")
    office.undo()
    with office.change("Không làm gì"):
        pass
    assert office.redo_label == "Thêm đại biểu"


def test_a_new_change_makes_undone_ones_dead_but_they_stay_in_history(office: Workspace):
    add(office, "Lê Thị Mận")
    office.undo()
    add(office, "Trần Văn Ổi", label="Thêm người khác")
    assert office.redo() is None
    assert [(step.label, step.undone, step.dead, step.who) for step in office.history()] == [
        ("Thêm người khác", False, False, "Hoa"),
        ("Thêm đại biểu", True, True, "Hoa"),
        ("Hội nghị mới", False, False, "Hoa"),
    ]
    office.undo()
    office.undo()
    assert office.undo() is None
    assert (office.redo_label, office.undo_label) == ("Hội nghị mới", "")
    office.redo()
    office.redo()
    assert [name for _, name in names(office)] == ["Trần Văn Ổi"]


def test_undo_logs_nothing_of_its_own(office: Workspace):
    add(office, "Lê Thị Mận")
    count = "SELECT (SELECT count(*) FROM change), (SELECT count(*) FROM change_row)"
    before = office.db.execute(count).fetchone()
    office.undo()
    office.redo()
    assert office.db.execute(count).fetchone() == before


def test_what_a_deletion_drags_along_comes_back_whole(office: Workspace):
    with office.change("Dựng") as db:
        db.execute("INSERT INTO delegation(conference_id, name, quota) VALUES (1, 'Khối xã', 2)")
        db.execute("INSERT INTO attendee(conference_id, delegation_id, full_name) VALUES (1, 1, 'A'), (1, 1, 'B')")
        db.execute("UPDATE attendee SET stands_for = 1 WHERE id = 2")
        db.execute("INSERT INTO hall(conference_id, name) VALUES (1, 'Hội trường')")
        db.execute("INSERT INTO hall_block(hall_id, rows, seats) VALUES (1, 1, 2)")
        db.execute("INSERT INTO seat(block_id, row, seat, attendee_id) VALUES (1, 1, 1, 1), (1, 1, 2, 2)")
        db.execute("INSERT INTO award(conference_id, name, attendee_id, receiver_id) VALUES (1, 'A', 1, 2)")
    whole = everything(office)
    for gesture in (
        "DELETE FROM attendee WHERE id = 1",
        "DELETE FROM delegation",
        "DELETE FROM hall",
        "DELETE FROM conference",
    ):
        with office.change("Xóa", conference=1) as db:
            db.execute(gesture)
        after = everything(office)
        assert after != whole
        office.undo()
        assert everything(office) == whole
        office.redo()
        assert everything(office) == after
        office.undo()
        assert everything(office) == whole


def test_seats_that_change_places_go_back_through_the_same_states(office: Workspace):
    with office.change("Dựng") as db:
        db.execute("INSERT INTO hall(conference_id) VALUES (1)")
        db.execute("INSERT INTO hall_block(hall_id) VALUES (1)")
        db.execute("INSERT INTO seat(block_id, row, seat) VALUES (1, 1, 1), (1, 1, 2)")
    with office.change("Đổi chỗ") as db:
        for seat, id in ((99, 1), (1, 2), (2, 1)):
            db.execute("UPDATE seat SET seat = ? WHERE id = ?", (seat, id))
    office.undo()
    assert office.db.execute("SELECT id, seat FROM seat ORDER BY id").fetchall() == [(1, 1), (2, 2)]
    office.redo()
    assert office.db.execute("SELECT id, seat FROM seat ORDER BY id").fetchall() == [(1, 2), (2, 1)]


def test_an_id_is_never_used_again(office: Workspace):
    add(office, "Lê Thị Mận")
    office.undo()
    add(office, "Trần Văn Ổi")
    assert names(office) == [(2, "Trần Văn Ổi")]


def test_undo_refuses_a_row_that_somebody_altered_behind_the_log(office: Workspace):
    add(office, "Lê Thị Mận")
    office.close()
    stranger = sqlite3.connect(office.path)
    stranger.execute("UPDATE attendee SET phone = '0900000000'")
    stranger.commit()
    stranger.close()
    with workspace.open(office.path) as again:
        with pytest.raises(Refused, match="khác lúc ghi lịch sử"):
            again.undo()
        assert names(again) == [(1, "Lê Thị Mận")]
        assert again.undo_label == "Thêm đại biểu"


@pytest.mark.parametrize("image", ['{"a": 1}', "[[1]]", "[]", "not json", '["x"]'])
def test_undo_believes_no_image_that_does_not_fit_its_table(office: Workspace, image: str):
    add(office, "Lê Thị Mận")
    office.close()
    stranger = sqlite3.connect(office.path)
    stranger.execute("UPDATE change_row SET after = ? WHERE tbl = 'attendee'", (image,))
    stranger.execute("UPDATE change_row SET tbl = 'sqlite_master' WHERE tbl = 'conference'")
    stranger.commit()
    stranger.close()
    with workspace.open(office.path) as again:
        with pytest.raises(Refused):
            again.undo()
        assert names(again) == [(1, "Lê Thị Mận")]


def test_rows_that_point_at_each_other_come_back_one_by_one(office: Workspace):
    with office.change("Thêm", conference=1) as db:
        db.execute("INSERT INTO attendee(id, conference_id, stands_for) VALUES (1, 1, 2), (2, 1, 1)")
    office.undo()
    assert names(office) == []
    office.redo()
    assert office.db.execute("SELECT id, stands_for FROM attendee ORDER BY id").fetchall() == [(1, 2), (2, 1)]


def test_foreign_keys_are_on_again_after_undo_and_after_a_refused_one(office: Workspace):
    add(office, "Lê Thị Mận")
    office.undo()
    assert office.db.execute("PRAGMA foreign_keys").fetchone() == (1,)
    with pytest.raises(sqlite3.IntegrityError), office.change("Sai") as db:
        db.execute("INSERT INTO attendee(conference_id) VALUES (99)")


def test_undo_refuses_to_leave_a_reference_to_nothing(office: Workspace):
    office.close()
    stranger = sqlite3.connect(office.path)
    stranger.execute("INSERT INTO attendee(conference_id) VALUES (1)")
    stranger.commit()
    stranger.close()
    with workspace.open(office.path) as again:
        with pytest.raises(Refused):
            again.undo()
        assert names(again) == [(1, "")]
        assert again.db.execute("PRAGMA foreign_keys").fetchone() == (1,)
