"""Files that cannot be written, and files that a killed writer left."""

import os
import sqlite3
import tempfile
from pathlib import Path

import pytest

from thuky.storage import backup, check, workspace
from thuky.storage.refusals import NotSaved, ReadOnly
from thuky.storage.workspace import Workspace


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


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody rename an open file")
def test_a_file_that_is_gone_from_its_disk_in_mid_use_is_told_as_that_and_goes_on_when_it_is_back(office: Workspace):
    away = office.path.with_name("nơi khác.thuky")
    office.path.rename(away)
    with pytest.raises(NotSaved) as said, office.change("Sửa") as db:
        db.execute("UPDATE conference SET title = 'y'")
    assert str(said.value).startswith(f"Không còn thấy “{office.path.name}” trong “{office.path.parent}” (ổ đĩa đã rút")
    away.rename(office.path)
    with office.change("Sửa") as db:
        db.execute("UPDATE conference SET title = 'y'")
    assert office.db.execute("SELECT DISTINCT title FROM conference").fetchall() == [("y",)]
