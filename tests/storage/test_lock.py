"""One writer at a time; whoever dies lets go."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from thuky.storage import workspace
from thuky.storage.lock import Lock
from thuky.storage.refusals import Busy, ReadOnly
from thuky.storage.workspace import Workspace


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


HOLD = """
import sys, time
from thuky.storage import workspace
ws = workspace.open(sys.argv[1], who="Chị Lựu")
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def holder(office: Workspace):
    """Another process that writes the file."""
    office.close()
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(office.path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_writer_is_told_who_writes_and_since_when(holder: subprocess.Popen, place: Path):
    before = place.read_bytes()
    with pytest.raises(
        Busy, match=rf"Chị Lựu \(máy {socket.gethostname()}, tiến trình {holder.pid}\) mở từ \d\d:\d\d ngày"
    ):
        workspace.open(place)
    with pytest.raises(Busy):
        workspace.create(place)
    assert place.read_bytes() == before


def test_a_reader_needs_no_lock(holder: subprocess.Popen, place: Path):
    with workspace.open(place, read_only=True) as reader:
        assert reader.db.execute("SELECT title FROM conference").fetchall() == [("Hội nghị thử",)]


def test_a_writer_that_is_killed_lets_go(holder: subprocess.Popen, place: Path):
    holder.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
    holder.wait()
    with workspace.open(place) as ws:
        assert ws.undo_label == "Hội nghị mới"


def test_a_closed_file_is_free_for_the_next(office: Workspace):
    office.close()
    office.close()
    for _ in range(3):
        workspace.open(office.path).close()
    assert names_in(office.path.parent) == [office.path.name]


def test_the_same_program_cannot_write_a_file_twice(office: Workspace):
    with pytest.raises(Busy):
        workspace.open(office.path)


def test_a_file_that_is_refused_is_left_unlocked(tmp_path: Path):
    path = tmp_path / "a.thuky"
    lock = Lock(path)
    lock.release()
    lock.release()
    Lock(path).release()
    assert names_in(tmp_path) == []


def test_a_lock_file_with_nonsense_in_it_still_gives_a_sentence(tmp_path: Path):
    path = tmp_path / "a.thuky"
    lock = Lock(path)
    lock.path.write_bytes(b"\xff\x00[")
    with pytest.raises(Busy, match="một chương trình khác"):
        Lock(path)
    lock.release()


def test_no_folder_to_lock_in_is_read_only(tmp_path: Path):
    with pytest.raises(ReadOnly):
        Lock(tmp_path / "không có" / "a.thuky")


def test_a_program_that_reads_for_long_makes_a_change_wait_then_refuses_it_whole(office: Workspace):
    import sqlite3

    office.db.execute("PRAGMA busy_timeout=50")
    stranger = sqlite3.connect(office.path, isolation_level=None)
    stranger.execute("BEGIN")
    stranger.execute("SELECT * FROM conference").fetchone()
    with pytest.raises(Busy), office.change("Thêm", conference=1) as db:
        db.execute("INSERT INTO attendee(conference_id) VALUES (1)")
    stranger.execute("ROLLBACK")
    stranger.close()
    assert office.undo_label == "Hội nghị mới"
    with office.change("Thêm", conference=1) as db:
        db.execute("INSERT INTO attendee(conference_id) VALUES (1)")
    assert office.db.execute("SELECT count(*) FROM attendee").fetchone() == (1,)
