"""Which files are opened, and what is said of the others: one sentence, and the file as it was."""

import os
import sqlite3
import sys
import tempfile
from pathlib import Path

import pytest

from thuky.core.refused import Refused
from thuky.storage import backup, check, schema, workspace
from thuky.storage.migration import Migration
from thuky.storage.refusals import Damaged, Newer, NotOffice, ReadOnly
from thuky.storage.workspace import Workspace


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def refused(path: Path, kind: type[Exception], *, read_only: bool = False) -> str:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(kind) as caught:
        workspace.open(path, read_only=read_only)
    assert (path.read_bytes() if path.is_file() else None) == before
    sentence = str(caught.value)
    assert (sentence[-1], "\n" in sentence, path.name in sentence) == (".", False, True)
    assert not path.with_name(path.name + ".lock").exists()
    return sentence


def altered(office: Workspace, *statements: str) -> Path:
    """A finished office file in which somebody else's SQLite has been at work."""
    office.close()
    db = sqlite3.connect(office.path)
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.close()
    return office.path


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "trống"),
        (b"Ho va ten,Cap bac\n" * 30, "không phải tệp Thư Ký"),
        (b"PK\x03\x04" + bytes(200), "không phải tệp Thư Ký"),
        (b"SQLite format 3\0" + bytes(84), "chương trình khác"),
    ],
)
def test_other_files_are_refused_by_their_first_bytes(tmp_path: Path, content: bytes, words: str, read_only: bool):
    path = tmp_path / "Tệp lạ.thuky"
    path.write_bytes(content)
    assert words in refused(path, NotOffice, read_only=read_only)


def test_a_file_cut_within_its_header_is_damaged(tmp_path: Path):
    path = tmp_path / "Nửa tệp.thuky"
    path.write_bytes(b"SQLite format 3\0" + bytes(20))
    assert "hỏng" in refused(path, Damaged)


def test_another_programs_database_is_refused(tmp_path: Path):
    path = tmp_path / "Kho.thuky"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE kho(id INTEGER PRIMARY KEY)")
    db.close()
    assert "chương trình khác" in refused(path, NotOffice)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path):
    refused(tmp_path / "Không có.thuky", NotOffice)
    refused(tmp_path, NotOffice)


def test_a_file_is_never_made_over_another(place: Path):
    place.parent.mkdir()
    place.write_text("sổ tay của tôi")
    with pytest.raises(NotOffice):
        workspace.create(place)
    assert place.read_text() == "sổ tay của tôi"
    assert names_in(place.parent) == [place.name]


def test_a_new_file_bears_our_mark_and_nothing_is_left_beside_it(office: Workspace):
    assert names_in(office.path.parent) == [
        office.path.name,
        office.path.name + "-journal",
        office.path.name + ".lock",
    ]
    office.close()
    assert names_in(office.path.parent) == [office.path.name]
    assert office.path.read_bytes()[68:72] == b"THKY"


def test_the_connection_trusts_nothing_and_syncs_everything(office: Workspace):
    names = (
        "trusted_schema",
        "cell_size_check",
        "mmap_size",
        "foreign_keys",
        "recursive_triggers",
        "synchronous",
        "query_only",
    )
    found = {
        name: office.db.execute(f"PRAGMA {name}").fetchone()[0] for name in (*names, "busy_timeout", "journal_mode")
    }
    assert found == {
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "synchronous": 2,
        "query_only": 1,
        "busy_timeout": 3000,
        "journal_mode": "truncate",
    }


@pytest.mark.parametrize(
    "strange",
    [
        "CREATE TRIGGER t AFTER INSERT ON attendee BEGIN DELETE FROM attendee; END",
        "CREATE VIEW v AS SELECT * FROM attendee",
        "CREATE TABLE kho(id INTEGER)",
        "CREATE INDEX i ON attendee(full_name)",
        "ALTER TABLE attendee ADD COLUMN bi_mat TEXT",
        "DROP TABLE task",
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_holds_what_we_did_not_put_there_is_refused(office: Workspace, strange: str, read_only: bool):
    assert "phần lạ" in refused(altered(office, strange), NotOffice, read_only=read_only)


def test_a_broken_reference_is_damage(office: Workspace):
    refused(altered(office, "INSERT INTO attendee(conference_id) VALUES (99)"), Damaged)


def test_a_newer_file_is_refused_and_can_be_read_when_asked(office: Workspace):
    path = altered(office, "CREATE TABLE mai_sau(id INTEGER)", f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    assert "mới hơn" in refused(path, Newer)
    before = path.read_bytes()
    with workspace.open(path, read_only=True) as reader:
        assert reader.db.execute("SELECT title FROM conference").fetchall() == [("Hội nghị thử",)]
    assert path.read_bytes() == before


def test_a_newer_file_with_a_trigger_is_not_even_read(office: Workspace):
    hostile = "CREATE TRIGGER t AFTER INSERT ON attendee BEGIN DELETE FROM attendee; END"
    refused(altered(office, hostile, "PRAGMA user_version = 99"), NotOffice, read_only=True)


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


def as_nobody(work) -> int:
    """Do something as a user without rights (root may write everything), and give the exit code."""
    child = os.fork()
    if child == 0:
        try:
            if os.getuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            os._exit(work())
        finally:
            os._exit(99)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.skipif(not hasattr(os, "fork") or not hasattr(os, "setuid"), reason="needs rights as POSIX has them")
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o777), (0o666, 0o555)])
def test_a_read_only_file_or_folder_is_refused_for_writing_and_open_for_reading(file_mode: int, folder_mode: int):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with workspace.create(folder / "a.thuky") as ws, ws.change("Mới") as db:
            db.execute("INSERT INTO conference(title) VALUES ('x')")
        (folder / "a.thuky").chmod(file_mode)
        folder.chmod(folder_mode)

        def to_write() -> int:
            try:
                workspace.open(folder / "a.thuky")
            except ReadOnly:
                return 7
            return 0

        def to_read() -> int:
            with workspace.open(folder / "a.thuky", read_only=True) as reader:
                return 8 if reader.db.execute("SELECT title FROM conference").fetchall() == [("x",)] else 0

        assert (as_nobody(to_write), as_nobody(to_read)) == (7, 8)
        folder.chmod(0o777)


def crashed(office: Workspace) -> Path:
    """An office file beside the journal of a change in which the program was killed."""
    office.close()
    writer = sqlite3.connect(office.path, isolation_level=None)
    writer.executescript("PRAGMA cache_size=1; BEGIN IMMEDIATE; UPDATE conference SET banner = hex(randomblob(90000));")
    journal = check.journal_of(office.path)
    data, left = office.path.read_bytes(), journal.read_bytes()
    writer.close()
    office.path.write_bytes(data)
    journal.write_bytes(left)
    return office.path


@pytest.mark.parametrize("read_only", [False, True])
def test_what_a_killed_writer_left_is_rolled_back_for_writers_and_readers_alike(office: Workspace, read_only: bool):
    path = crashed(office)
    with workspace.open(path, read_only=read_only) as ws:
        assert ws.db.execute("SELECT title, banner FROM conference").fetchall() == [("Hội nghị thử", "")]


def test_a_file_can_be_verified_and_backed_up_right_after_a_crash(office: Workspace, tmp_path: Path):
    path = crashed(office)
    saved = backup.backup(path, tmp_path)
    assert (check.verify(path).conferences, check.verify(saved).conferences) == (1, 1)


@pytest.mark.skipif(not hasattr(os, "fork") or not hasattr(os, "setuid"), reason="needs rights as POSIX has them")
def test_a_crash_in_a_folder_that_is_now_read_only_is_told_as_such(place: Path):
    with tempfile.TemporaryDirectory() as name:
        office = workspace.create(Path(name) / "a.thuky")
        with office.change("Mới") as db:
            db.execute("INSERT INTO conference(title) VALUES ('x')")
        path = crashed(office)
        Path(name).chmod(0o555)

        def to_read() -> int:
            try:
                workspace.open(path, read_only=True)
            except ReadOnly as error:
                return 7 if "-journal" in str(error) else 6
            return 0

        assert as_nobody(to_read) == 7
        Path(name).chmod(0o777)
