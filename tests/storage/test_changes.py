"""One gesture: one transaction, one undo step, one entry, one announcement."""

import sqlite3
from pathlib import Path

import pytest

from thuky.core.refused import Refused
from thuky.storage import attachments, workspace
from thuky.storage.refusals import ReadOnly
from thuky.storage.workspace import Changed, Workspace


def add(ws: Workspace, *names: str, label: str = "Thêm đại biểu") -> None:
    with ws.change(label, conference=1) as db:
        db.executemany("INSERT INTO attendee(conference_id, full_name) VALUES (1, ?)", [(name,) for name in names])


def rename(ws: Workspace, id: int, name: str) -> None:
    with ws.change("Sửa tên", conference=1) as db:
        db.execute("UPDATE attendee SET full_name = ? WHERE id = ?", (name, id))


def names(ws: Workspace) -> list[tuple[int, str]]:
    return ws.db.execute("SELECT id, full_name FROM attendee ORDER BY id").fetchall()


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


def test_a_note_is_not_undone_and_not_in_history(office: Workspace):
    told: list[Changed] = []
    office.subscribe(told.append)
    row = "INSERT INTO issued(conference_id, paper, item, digest, at) VALUES (1, 'giay-khen', '1', 'abc', '2026-01-01')"
    with office.note() as db:
        db.execute(row)
    assert told == [Changed(tables=frozenset({"issued"}), conference=None, label="")]
    office.undo()
    assert office.db.execute("SELECT count(*) FROM conference").fetchone() == (0,)
    assert office.db.execute("SELECT count(*) FROM issued").fetchone() == (1,)
    with pytest.raises(sqlite3.IntegrityError), office.change("Lách") as db:
        db.execute(row)


def test_a_note_cannot_write_what_undo_should_know(office: Workspace):
    with pytest.raises(sqlite3.DatabaseError), office.note() as db:
        db.execute("INSERT INTO attendee(conference_id) VALUES (1)")
    with pytest.raises(sqlite3.DatabaseError), office.note() as db:
        db.execute("DELETE FROM change")
    add(office, "Lê Thị Mận")
    assert names(office) == [(1, "Lê Thị Mận")]


def test_attached_content_stays_when_its_name_is_undone(office: Workspace, tmp_path: Path):
    paper = tmp_path / "Tham luận.docx"
    paper.write_bytes(b"noi dung")
    sha256 = attachments.keep(office, paper)
    assert attachments.keep(office, paper) == sha256
    with office.change("Nhận bài", conference=1) as db:
        attachments.attach(db, "speech", 7, paper.name, sha256)
    assert attachments.of(office.db, "speech", 7) == [(1, "Tham luận.docx", sha256)]
    office.undo()
    assert attachments.of(office.db, "speech", 7) == []
    assert attachments.read(office.db, sha256) == b"noi dung"


def test_an_attachment_over_25_mb_is_refused(office: Workspace, tmp_path: Path):
    big = tmp_path / "to.pdf"
    with big.open("wb") as file:
        file.truncate(attachments.LARGEST + 1)
    with pytest.raises(Refused, match="25 MB"):
        attachments.keep(office, big)


def test_a_file_opened_for_reading_says_so(office: Workspace):
    add(office, "Lê Thị Mận")
    with workspace.open(office.path, read_only=True) as reader:
        assert (reader.read_only, reader.undo_label, names(reader)) == (True, "", [(1, "Lê Thị Mận")])
        for gesture in (reader.undo, reader.redo):
            with pytest.raises(ReadOnly):
                gesture() or pytest.fail("nothing was refused")
        with pytest.raises(ReadOnly):
            add(reader, "Trần Văn Ổi")


def test_last_saved_is_the_time_of_the_last_change(office: Workspace):
    saved = office.last_saved
    assert saved == office.history(1)[0].at
    office.close()
    with workspace.open(office.path) as again:
        assert again.last_saved == saved
