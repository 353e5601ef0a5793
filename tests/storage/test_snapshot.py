"""A copy of an office file in memory: as it is now, held for a moment only, without its history."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from thuky.core.refused import Refused
from thuky.storage import attachments
from thuky.storage.snapshot import snapshot
from thuky.storage.workspace import Workspace


def rows(db: sqlite3.Connection) -> dict[str, int]:
    names = [
        name
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sqlite_sequence'")
    ]
    return {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def test_every_table_comes_along_but_the_history(office: Workspace, place: Path) -> None:
    with snapshot(place) as copy:
        wanted = rows(office.db) | {"change": 0, "change_row": 0}
        indexes = "SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name"
        assert rows(copy) == wanted
        assert copy.execute(indexes).fetchall() == office.db.execute(indexes).fetchall()
        assert copy.execute("SELECT title FROM conference").fetchall() == [("Hội nghị thử",)]


def test_only_the_content_that_is_asked_for_comes_along(office: Workspace, place: Path) -> None:
    wanted, other = (attachments.keep_bytes(office, data) for data in (b"signed", b"scan"))
    with office.change("Đính") as db:
        attachments.attach(db, "paper_template", 1, "a.docx", wanted)
        attachments.attach(db, "registered_paper", 1, "b.pdf", other)
    with snapshot(place, ("paper_template",)) as copy:
        assert copy.execute("SELECT sha256, bytes FROM content").fetchall() == [(wanted, b"signed")]


def test_the_clerk_writes_on_while_a_copy_is_read_and_the_copy_stays_as_it_was(office: Workspace, place: Path) -> None:
    with snapshot(place) as copy:
        reading = copy.execute("SELECT title FROM conference")
        with office.change("Đổi tên") as db:
            db.execute("UPDATE conference SET title = 'Tên khác'")
        assert reading.fetchall() == [("Hội nghị thử",)]
    with snapshot(place) as copy:
        assert copy.execute("SELECT title FROM conference").fetchall() == [("Tên khác",)]


def test_nothing_is_written_into_a_copy_and_the_file_keeps_its_bytes(office: Workspace, place: Path) -> None:
    before = place.read_bytes()
    with snapshot(place) as copy, pytest.raises(sqlite3.OperationalError):
        copy.execute("UPDATE conference SET title = 'x'")
    assert place.read_bytes() == before


def test_a_file_that_went_away_is_refused_in_one_sentence(office: Workspace, place: Path) -> None:
    with pytest.raises(Refused), snapshot(place.with_name("không có.thuky")):
        pass


def test_a_copy_is_closed_with_its_reader(office: Workspace, place: Path) -> None:
    with snapshot(place) as copy:
        pass
    with pytest.raises(sqlite3.ProgrammingError):
        copy.execute("SELECT 1")
    with closing(sqlite3.connect(place)) as other:
        other.execute("BEGIN EXCLUSIVE")
