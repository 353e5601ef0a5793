"""One gesture: one transaction, one undo step, one entry, one announcement."""

import shutil
import sqlite3
import sys
from pathlib import Path

import pytest

from tests.storage.by_hand import add, names, rename
from thuky.core.refused import Refused
from thuky.storage import changes, workspace
from thuky.storage.refusals import NotSaved, ReadOnly
from thuky.storage.workspace import Changed, Workspace


def test_a_failed_change_leaves_nothing(office: Workspace):
    before = office.history()
    with pytest.raises(ZeroDivisionError), office.change("Hỏng", conference=1) as db:
        db.execute("INSERT INTO attendee(conference_id, full_name) VALUES (1, 'Không ai')")
        raise ZeroDivisionError
    assert names(office) == []
    assert office.history() == before
    add(office, "Lê Thị Mận")
    assert office.undo_label == "Thêm đại biểu"


def test_a_change_that_alters_nothing_leaves_no_step(office: Workspace):
    add(office, "Lê Thị Mận")
    before = office.history()
    told: list[Changed] = []
    office.subscribe(told.append)
    rename(office, 1, "Lê Thị Mận")
    with office.change("Đổi rồi đổi lại", conference=1) as db:
        db.execute("UPDATE attendee SET full_name = 'x'")
        db.execute("UPDATE attendee SET full_name = 'Lê Thị Mận'")
    with office.change("Thêm rồi bỏ", conference=1) as db:
        db.execute("INSERT INTO attendee(conference_id) VALUES (1)")
        db.execute("DELETE FROM attendee WHERE full_name = ''")
    with office.change("Không làm gì"):
        pass
    assert office.history() == before
    assert told == []


def test_outside_a_change_nothing_can_be_written(office: Workspace):
    for _ in range(2):
        with pytest.raises(sqlite3.OperationalError):
            office.db.execute("INSERT INTO attendee(conference_id) VALUES (1)")
        add(office, "Lê Thị Mận")
    office.undo()
    with pytest.raises(sqlite3.OperationalError):
        office.db.execute("DELETE FROM attendee")


def test_one_gesture_is_one_change(office: Workspace):
    with pytest.raises(RuntimeError), office.change("Ngoài"), office.change("Trong"):
        pass
    add(office, "Lê Thị Mận")
    assert names(office) == [(1, "Lê Thị Mận")]


def test_subscribers_hear_of_each_saved_change_once(office: Workspace):
    told: list[Changed] = []
    quiet: list[Changed] = []
    stop = office.subscribe(quiet.append)
    office.subscribe(told.append)
    stop()
    add(office, "Lê Thị Mận")
    office.undo()
    heard = Changed(tables=frozenset({"attendee"}), conference=1, label="Thêm đại biểu")
    assert told == [heard, heard]
    assert quiet == []


def test_a_subscriber_that_fails_silences_nobody(office: Workspace):
    def fail(_: Changed) -> None:
        raise ZeroDivisionError

    told: list[Changed] = []
    office.subscribe(fail)
    office.subscribe(told.append)
    add(office, "Lê Thị Mận")
    assert len(told) == 1


def test_a_subscriber_reads_what_was_saved_and_may_change_again(office: Workspace):
    def follow(changed: Changed) -> None:
        if changed.label == "Thêm đại biểu":
            rename(office, 1, "Lê Thị Na")

    office.subscribe(follow)
    add(office, "Lê Thị Mận")
    assert names(office) == [(1, "Lê Thị Na")]
    assert office.undo_label == "Sửa tên"


def test_the_change_that_makes_a_conference_belongs_to_it(office: Workspace):
    with office.change("Hội nghị thứ hai") as db:
        db.execute("INSERT INTO conference(title) VALUES ('Hai')")
    assert office.history(1)[0].conference == 2


def test_an_archived_conference_refuses_changes_until_it_is_opened_again(office: Workspace):
    add(office, "Lê Thị Mận")

    def set_state(state: str, label: str) -> None:
        with office.change(label, conference=1) as db:
            db.execute("UPDATE conference SET state = ? WHERE id = 1", (state,))

    set_state("archived", "Lưu hồ sơ")
    with pytest.raises(Refused, match="đã lưu hồ sơ"):
        add(office, "Trần Văn Ổi")
    assert names(office) == [(1, "Lê Thị Mận")]
    set_state("held", "Mở lại hội nghị")
    add(office, "Trần Văn Ổi")
    office.undo()
    office.undo()
    assert office.undo().label == "Lưu hồ sơ"
    assert office.undo().label == "Thêm đại biểu"
    office.redo()
    office.redo()
    assert office.db.execute("SELECT state FROM conference").fetchone() == ("archived",)


def test_a_file_opened_for_reading_says_so(office: Workspace):
    add(office, "Lê Thị Mận")
    with workspace.open(office.path, read_only=True) as reader:
        assert (reader.read_only, reader.undo_label, names(reader)) == (True, "", [(1, "Lê Thị Mận")])
        for gesture in (reader.undo, reader.redo):
            with pytest.raises(ReadOnly):
                gesture() or pytest.fail("nothing was refused")
        with pytest.raises(ReadOnly):
            add(reader, "Trần Văn Ổi")


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file cannot be written over")
def test_a_file_that_another_program_wrote_over_takes_no_change_meant_for_the_one_before(
    office: Workspace, tmp_path: Path
):
    other = tmp_path / "bản khác.thuky"
    shutil.copyfile(office.path, other)
    with workspace.open(other) as ws:
        add(ws, "Người bên kia")
        add(ws, "Người thứ hai bên kia")
    add(office, "Người bên này")
    office.path.write_bytes(other.read_bytes())
    with pytest.raises(NotSaved, match="ghi đè"):
        add(office, "Sau khi bị ghi đè")
    with pytest.raises(NotSaved, match="ghi đè"):
        office.undo()
    assert [name for (name,) in office.db.execute("SELECT full_name FROM attendee")] == [
        "Người bên kia",
        "Người thứ hai bên kia",
    ]


def test_last_saved_is_the_time_of_the_last_change(office: Workspace):
    saved = office.last_saved
    assert saved == office.history(1)[0].at
    office.close()
    with workspace.open(office.path) as again:
        assert again.last_saved == saved


@pytest.mark.parametrize(("rows", "told"), [(changes.FEW, changes.FEW), (changes.FEW + 1, 0)])
def test_the_rows_of_a_change_are_told_while_they_are_few(office: Workspace, rows: int, told: int):
    with office.change("Thêm") as db:
        db.executemany("INSERT INTO attendee(conference_id) VALUES (?)", [(1,)] * rows)
    heard: list[Changed] = []
    office.subscribe(heard.append)
    with office.change("Sửa") as db:
        db.execute("UPDATE attendee SET full_name = 'Lê An'")
    assert [len(one.rows.get("attendee", ())) for one in heard] == [told]


def test_a_table_in_which_a_row_came_or_went_is_told_whole(office: Workspace):
    with office.change("Thêm") as db:
        db.execute("INSERT INTO attendee(conference_id) VALUES (1)")
        db.execute("INSERT INTO task(conference_id, what) VALUES (1, 'Chọn hoa')")
    heard: list[Changed] = []
    office.subscribe(heard.append)
    with office.change("Sửa") as db:
        db.execute("UPDATE attendee SET full_name = 'Lê An'")
        db.execute("UPDATE task SET what = 'Mua hoa'")
        db.execute("INSERT INTO task(conference_id, what) VALUES (1, 'Mượn ghế')")
    assert [(one.tables, dict(one.rows)) for one in heard] == [
        (frozenset({"attendee", "task"}), {"attendee": frozenset({1})})
    ]
