"""Files of the first version, forever: opened by today's program they are backed up, keep every row, and their history can be read."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from thuky.conferences import store as conferences
from thuky.core.refused import Refused
from thuky.storage import backup, check, schema, workspace
from thuky.storage.migration import Migration
from thuky.storage.migrations import FIRST, MIGRATIONS, SECOND, SHAPE

ASKS = (schema.pending, schema.migrate, schema.refuse_foreign, schema.refuse_newer)
RELEASED = "2e35c736d5784fae91dce2842211f2f84699950e2e18ab53af8d248d0cdc8ad3"
ALSO = """
INSERT INTO attachment(owner, owner_id, name, sha256) VALUES ('speech', 1, 'Tham luận.docx', 'ab');
INSERT INTO standing_sentence(code, text) VALUES ('cau', 'Câu của văn phòng');
INSERT INTO own_field(record, key, heading) VALUES ('attendee', 'xe', 'Biển số xe');
INSERT INTO delegation_unit(delegation_id, unit_id, quota) VALUES (1, 1, 2);
INSERT INTO unit_group(name) VALUES ('Các xã');
INSERT INTO unit_group_member(group_id, unit_id) SELECT max(id), 1 FROM unit_group;
"""
"""What the sample has none of."""
Rows = dict[str, list[tuple[Any, ...]]]


def as_of(patch: pytest.MonkeyPatch, migrations: tuple[Migration, ...]) -> None:
    """The program as it was with these migrations."""
    for function in ASKS:
        patch.setattr(function, "__defaults__", (migrations,))


def rows(db: sqlite3.Connection, tables: dict[str, list[str]]) -> Rows:
    """All rows of these columns, by table."""
    return {
        table: db.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY 1").fetchall()
        for table, names in tables.items()
    }


def columns(db: sqlite3.Connection) -> dict[str, list[str]]:
    """The clerk's tables and their columns."""
    return {table: [f'"{name}"' for name, _ in found] for table, found in schema.undoable(db).items()}


@pytest.fixture(scope="module")
def first(_sample_made: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Rows]:
    """The sample conference in a file that the first version made: its own triggers, its own log, one step undone."""
    path = tmp_path_factory.mktemp("bản đầu") / "Văn phòng.thuky"
    with pytest.MonkeyPatch.context() as patch, closing(sqlite3.connect(_sample_made)) as sample:
        patch.setenv("THUKY_HOME", str(path.parent / "nhà"))
        as_of(patch, MIGRATIONS[:1])
        with workspace.create(path, who="Hoa") as ws:
            tables = columns(ws.db)
            fill(ws, rows(sample, tables), tables)
            with ws.note() as db:
                db.execute(
                    "INSERT INTO issued(conference_id, paper, item, digest, at) VALUES (1, 'giay-khen', '1', 'ab', '')"
                )
            with ws.change("Sửa tên", conference=1) as db:
                db.execute("UPDATE attendee SET note = 'sửa' WHERE id = 1")
            with ws.change("Xóa hội trường", conference=1) as db:
                db.execute("DELETE FROM hall")
            ws.undo()
            return path, rows(ws.db, tables | {"change": ["*"], "change_row": ["*"], "issued": ["*"]})


def fill(ws: workspace.Workspace, found: Rows, tables: dict[str, list[str]]) -> None:
    """The rows of another file, in one change."""
    with ws.change("Hội nghị mẫu") as db:
        db.execute("PRAGMA defer_foreign_keys=ON")
        for table, names in tables.items():
            marks = ", ".join("?" * len(names))
            db.executemany(f"INSERT INTO {table}({', '.join(names)}) VALUES ({marks})", found[table])
        for statement in schema.statements(ALSO):
            db.execute(statement)


@pytest.fixture
def old(first: tuple[Path, Rows], place: Path) -> Iterator[Path]:
    """A copy of that file."""
    place.parent.mkdir(parents=True)
    place.write_bytes(first[0].read_bytes())
    yield place


def of_first(first: tuple[Path, Rows]) -> dict[str, list[str]]:
    """The tables and columns that the first version knew."""
    with closing(sqlite3.connect(first[0])) as db:
        return columns(db)


def test_what_the_first_version_held_is_never_edited():
    assert hashlib.sha256(FIRST.encode()).hexdigest() == RELEASED
    assert MIGRATIONS[0] == Migration("0001 the first office file", FIRST)


def test_the_newest_schema_is_known_by_its_digest():
    assert schema.digest(schema.expected(MIGRATIONS)) == SHAPE, "a migration was added: record its digest in SHAPE"


def test_the_old_file_is_full(first: tuple[Path, Rows]):
    held = {table: len(found) for table, found in first[1].items()}
    assert (held["conference"], held["attendee"], held["change"]) == (1, 67, 3)
    assert [table for table, count in held.items() if count == 0] == []


def test_every_row_is_kept_and_a_backup_of_the_old_file_made_first(first: tuple[Path, Rows], old: Path):
    tables = of_first(first)
    with workspace.open(old) as ws:
        assert schema.version(ws.db) == len(MIGRATIONS)
        assert rows(ws.db, tables) == {table: first[1][table] for table in tables}
        assert rows(ws.db, dict.fromkeys(("change_row", "issued"), ["*"])) == {
            table: first[1][table] for table in ("change_row", "issued")
        }
    saved = backup.kept(backup.folder_of(old))
    assert [check.info(one).version for one in saved] == [1]
    with closing(sqlite3.connect(saved[0])) as db:
        assert rows(db, tables | {"change": ["*"]}) == {table: first[1][table] for table in (*tables, "change")}


def test_old_steps_can_be_read_but_not_undone_and_new_ones_can(old: Path):
    with workspace.open(old) as ws:
        assert [(step.label, step.who) for step in ws.history()] == [
            ("Xóa hội trường", "Hoa"),
            ("Sửa tên", "Hoa"),
            ("Hội nghị mẫu", "Hoa"),
        ]
        assert (ws.undo(), ws.redo(), ws.undo_label, ws.redo_label) == (None, None, "", "")
        with ws.change("Hạn mới", conference=1) as db:
            db.execute("UPDATE conference SET reply_due = '2026-12-01' WHERE id = 1")
        assert conferences.get(ws.db, 1).reply_due == "2026-12-01"
        assert ws.undo().label == "Hạn mới"
        assert conferences.get(ws.db, 1).reply_due == ""
        assert ws.undo() is None


def test_opened_to_read_it_is_shown_as_today_and_no_byte_changes(first: tuple[Path, Rows], old: Path):
    with workspace.open(old, read_only=True) as ws:
        assert rows(ws.db, of_first(first)) == {table: first[1][table] for table in of_first(first)}
        assert [one.id for one in conferences.all_of(ws.db)] == [1]
    assert old.read_bytes() == first[0].read_bytes()


def test_a_backup_of_the_first_version_is_put_back_and_opened(first: tuple[Path, Rows], old: Path):
    saved = backup.backup(old, old.parent / "sao lưu")
    workspace.open(old).close()
    check.restore(old, saved)
    assert check.info(old).version == 1
    with workspace.open(old) as ws:
        assert rows(ws.db, of_first(first)) == {table: first[1][table] for table in of_first(first)}


def test_the_way_to_the_second_version_stopped_at_any_statement_leaves_the_first(
    first: tuple[Path, Rows], old: Path, monkeypatch: pytest.MonkeyPatch
):
    steps, tables = list(schema.statements(SECOND)), of_first(first)
    monkeypatch.setattr("thuky.storage.backup.backup", lambda *_: None)  # a backup for every try would only take time
    for stop in range(1, len(steps) + 1):
        broken = Migration("0002", "".join(steps[:stop]) + "INSERT INTO nowhere VALUES (1);")
        with pytest.MonkeyPatch.context() as patch, pytest.raises(Refused):
            as_of(patch, (MIGRATIONS[0], broken))
            workspace.open(old)
    with closing(sqlite3.connect(old)) as db:
        assert (schema.version(db), columns(db)) == (1, tables)
        assert rows(db, tables) == {table: first[1][table] for table in tables}
