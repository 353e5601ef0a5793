"""The power goes at any moment of changes, imports, undo and redo: kill -9 cannot see a missing sync, this can."""

import random
import sqlite3
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from thuky.storage import schema
from thuky.storage.connection import BEFORE_WRITING
from thuky.storage.workspace import Workspace

pytest.importorskip("apsw")
sys.path.insert(0, str(Path(__file__).parent))
from power_cut import Connection, LoggingDisk, Platter, write_out

STATES = 2000
SMALL = """
CREATE TABLE conference(id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT '', minutes INTEGER) STRICT;
CREATE TABLE attendee(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  sort INTEGER NOT NULL, note TEXT NOT NULL) STRICT;
CREATE TABLE issued(id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;
INSERT INTO conference(title, minutes) VALUES ('Hội nghị thử', 0);
"""


class NoLock:
    def release(self) -> None:
        pass


def small_file(path: Path) -> None:
    """The log's own tables as they are, and few others, so that two thousand states are soon written."""
    db = sqlite3.connect(path)
    own = [sql for sql in schema.statements(schema.MIGRATIONS[0].sql) if " change" in sql or "content(" in sql]
    for statement in (*own, SMALL):
        db.executescript(statement)
    db.close()


def worked(folder: Path, *settings: str) -> tuple[list[tuple], bytes]:
    """Work on a file through the storage layer on the logging disk; gives the log with its acknowledgements and the first bytes."""
    path = folder / "f.thuky"
    small_file(path)
    start = path.read_bytes()
    disk = LoggingDisk()
    db = Connection(path, disk)
    for setting in (*BEFORE_WRITING, "journal_mode=TRUNCATE", *settings):
        db.execute(f"PRAGMA {setting}")
    ws = Workspace(path, db, NoLock(), "Hoa")
    dice = random.Random(7)
    for number in range(1, 41):
        with ws.change(f"Lần {number}", conference=1) as inside:
            inside.execute("UPDATE conference SET minutes = ? WHERE id = 1", (number,))
            rows = [(number, "x" * dice.randrange(400)) for _ in range(rows_of(number))]
            inside.executemany("INSERT INTO attendee(conference_id, sort, note) VALUES (1, ?, ?)", rows)
        if number % 7 == 0:
            disk.log.append(("acknowledged", number - 1))
            ws.undo()
            ws.redo()
        disk.log.append(("acknowledged", number))
    db.close()
    disk.unregister()
    return disk.log, start


def rows_of(number: int) -> int:
    return 30 if number % 5 == 0 else 1


def fault(path: Path, promised: int) -> str:
    """What is wrong after the cut, or nothing."""
    db = sqlite3.connect(path, isolation_level=None)
    try:
        if (
            db.execute("PRAGMA integrity_check").fetchone()[0] != "ok"
            or db.execute("PRAGMA foreign_key_check").fetchone()
        ):
            return "damaged"
        done = db.execute("SELECT minutes FROM conference").fetchone()[0]
        if done < promised:
            return "lost"
        held = dict(db.execute("SELECT sort, count(*) FROM attendee GROUP BY sort").fetchall())
        last = db.execute("SELECT label FROM change WHERE undone = 0 ORDER BY id DESC LIMIT 1").fetchone()
        whole = held == {number: rows_of(number) for number in range(1, done + 1)}
        return "" if whole and (last is None or last[0] == f"Lần {done}") else "half"
    except sqlite3.DatabaseError:
        return "unreadable"
    finally:
        db.close()


def cuts(how_many: int, *settings: str) -> list[str]:
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None  # the disk is simulated: its files may lie anywhere
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        return cuts_in(Path(folder), how_many, *settings)


def cuts_in(folder: Path, how_many: int, *settings: str) -> list[str]:
    work, after = folder / "work", folder / "after"
    work.mkdir()
    after.mkdir()
    log, start = worked(work, *settings)
    dice = random.Random(2026)
    moments = Counter(dice.randrange(len(log)) for _ in range(how_many))
    platter, promised = Platter({"f.thuky": start}), 0
    found = []
    for moment, entry in enumerate(log):
        for _ in range(moments[moment]):
            write_out(after, platter.cut(dice))
            found.append(fault(after / "f.thuky", promised))
        if entry[0] == "acknowledged":
            promised = entry[1]
        else:
            platter.ask(*entry)
    return [one for one in found if one]


def test_no_power_cut_loses_what_was_acknowledged_or_leaves_half_a_change():
    assert cuts(STATES) == []


def test_the_same_cuts_break_a_file_whose_writes_are_not_synced():
    assert len(cuts(300, "synchronous=OFF")) > 90
