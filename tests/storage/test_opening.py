"""Which files are opened, and what is said of the others: one sentence, and the file as it was."""

import sqlite3
from pathlib import Path

import pytest

from thuky.storage import schema, workspace
from thuky.storage.refusals import Damaged, Newer, NotOffice
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
