"""Files of an older version: a backup first, then everything or nothing."""

import os
import sqlite3
import sys

import pytest

from thuky.core.refused import Refused
from thuky.storage import backup, schema, workspace
from thuky.storage.migration import Migration
from thuky.storage.snapshot import snapshot
from thuky.storage.workspace import Workspace


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch):
    """The program of next year, with one more migration."""

    def become(*more: Migration) -> None:
        migrations = (*schema.MIGRATIONS, *more)
        for function in (schema.pending, schema.migrate, schema.refuse_foreign, schema.refuse_newer):
            monkeypatch.setattr(function, "__defaults__", (migrations,))

    return become


NEW_TABLE = Migration("0002 later", "CREATE TABLE later(id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;")
NEW_COLUMN = Migration(
    "0003 column", "ALTER TABLE attendee ADD COLUMN badge TEXT NOT NULL DEFAULT '';", closes_undo=True
)


def test_an_older_file_is_backed_up_and_brought_up_to_date(office: Workspace, next_version):
    office.close()
    next_version(NEW_TABLE)
    with workspace.open(office.path) as ws:
        assert schema.version(ws.db) == len(schema.MIGRATIONS) + 1
        assert ws.undo_label == "Hội nghị mới"
        with ws.change("Mới") as db:
            db.execute("INSERT INTO later DEFAULT VALUES")
        ws.undo()
        assert ws.db.execute("SELECT count(*) FROM later").fetchone() == (0,)
    saved = backup.kept(backup.folder_of(office.path))
    assert len(saved) == 1
    db = sqlite3.connect(saved[0])
    assert schema.version(db) == len(schema.MIGRATIONS)
    db.close()
    workspace.open(office.path).close()
    assert backup.kept(backup.folder_of(office.path)) == saved


def test_a_migration_that_alters_a_table_closes_undo_and_leaves_history(office: Workspace, next_version):
    with office.change("Thêm", conference=1) as db:
        db.execute("INSERT INTO attendee(conference_id) VALUES (1)")
    office.close()
    next_version(NEW_TABLE, NEW_COLUMN)
    with workspace.open(office.path) as ws:
        assert (ws.undo(), ws.redo(), ws.undo_label) == (None, None, "")
        assert [step.label for step in ws.history()] == ["Thêm", "Hội nghị mới"]
        with ws.change("Sau", conference=1) as db:
            db.execute("UPDATE attendee SET badge = 'x'")
        assert ws.undo().label == "Sau"
        assert ws.undo() is None


def test_an_older_file_opened_for_reading_is_updated_in_memory_only(office: Workspace, next_version):
    office.close()
    before = office.path.read_bytes()
    next_version(NEW_TABLE)
    with workspace.open(office.path, read_only=True) as reader:
        assert reader.db.execute("SELECT count(*) FROM later").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError):
            reader.db.execute("INSERT INTO later DEFAULT VALUES")
    assert office.path.read_bytes() == before


@pytest.mark.parametrize(
    "broken",
    ["CREATE TABLE later(id INTEGER);", "INSERT INTO nowhere VALUES (1);", "UPDATE attendee SET conference_id = 99;"],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(office: Workspace, next_version, broken: str):
    with office.change("Thêm", conference=1) as db:
        db.execute("INSERT INTO attendee(conference_id) VALUES (1)")
    office.close()
    before = office.path.read_bytes()
    next_version(NEW_TABLE, Migration("0003 broken", broken))
    with pytest.raises(Refused):
        workspace.open(office.path)
    assert office.path.read_bytes()[100:] == before[100:]
    next_version(NEW_TABLE)
    workspace.open(office.path).close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("statement", range(6))
def test_a_migration_killed_at_any_statement_can_be_repeated(office: Workspace, statement: int):
    office.close()
    sql = "".join(f"CREATE TABLE later{n}(id INTEGER PRIMARY KEY) STRICT;\n" for n in range(6))
    migrations = (*schema.MIGRATIONS, Migration("0002 six", sql))
    child = os.fork()
    if child == 0:
        db = sqlite3.connect(office.path, isolation_level=None)
        db.set_authorizer(lambda _, name, *rest: os._exit(9) if name == f"later{statement}" else sqlite3.SQLITE_OK)
        try:
            schema.migrate(db, migrations)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    with workspace.open(office.path) as ws:
        assert schema.version(ws.db) == len(schema.MIGRATIONS)
        assert ws.db.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'later%'").fetchone() == (0,)


def test_opening_does_not_import_the_tool_for_migrations(office: Workspace):
    office.close()
    code = f"import sys; from thuky.storage import workspace; workspace.open({str(office.path)!r}).close(); "
    code += "sys.exit('sqlite_utils' in sys.modules or 'click' in sys.modules)"
    assert os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-c", code]) == 0


def test_a_copy_of_an_older_file_that_is_only_looked_at_is_brought_up_to_date(office: Workspace, next_version):
    office.close()
    next_version(NEW_TABLE)
    with workspace.open(office.path, read_only=True), snapshot(office.path) as copy:
        assert copy.execute("SELECT count(*) FROM later").fetchone() == (0,)
        assert copy.execute("SELECT title FROM conference").fetchall() == [("Hội nghị thử",)]
