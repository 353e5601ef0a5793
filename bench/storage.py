"""G8, G9: what undo and history cost: a great import and one edit, against bare SQLite with the same settings."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any

from bench import offices
from bench.measure import Bench, Timing, by_turns, once, timing
from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.storage import workspace

NUMBER = 100_000
SETTINGS = ("PRAGMA journal_mode = TRUNCATE", "PRAGMA synchronous = FULL")
TABLES = ("person", "attendee")
NAMES = [field.name for field in fields(Attendee)]
Rows = dict[str, list[dict[str, Any]]]


def bulk(bench: Bench) -> None:
    """G8: 100,000 attendees in one change: cleaned, tied to their people, with their undo step and history.

    The others write the finished rows into the same tables with the same indexes, and nothing else.
    """
    records, runs = offices.people(NUMBER), bench.runs(3)
    ours = timing([_imported(bench.folder / f"bulk{n}.thuky", records) for n in range(runs)])
    rows = _rows_of(bench.folder / "bulk0.thuky")
    bare = timing([_executemany(bench.folder / f"bare{n}.thuky", rows) for n in range(runs)])
    what = f"{NUMBER:,} attendees and their people inserted"
    bench.within(what, ours, "bare executemany", bare, 4)
    theirs = timing([_sqlite_utils(bench.folder / f"utils{n}.thuky", rows) for n in range(runs)])
    bench.faster(what, ours, "sqlite-utils insert_all, no history", theirs, 2)


def _imported(path: Path, records: list[Attendee]) -> float:
    offices.office(path.parent, 0).rename(path)
    with workspace.open(path) as ws:
        conference = offices.conference_of(ws.db)

        def work() -> None:
            with ws.change("Nhập 100.000 đại biểu từ Excel", conference=conference) as db:
                store.add_many(db, conference, records)

        return once(work)


def _rows_of(path: Path) -> Rows:
    """What the import left in the file."""
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        return {table: [dict(row) for row in db.execute(f"SELECT * FROM {table} ORDER BY id")] for table in TABLES}


def _executemany(path: Path, rows: Rows) -> float:
    values = {table: [tuple(row.values()) for row in found] for table, found in rows.items()}
    with _bare(path) as db:

        def work() -> None:
            for table, found in values.items():
                db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(found[0]))})", found)
            db.commit()

        return once(work)


def _sqlite_utils(path: Path, rows: Rows) -> float:
    import sqlite_utils

    with _bare(path) as db:

        def work() -> None:
            for table, found in rows.items():
                sqlite_utils.Database(db)[table].insert_all(found)

        return once(work)


@contextmanager
def _bare(path: Path) -> Iterator[sqlite3.Connection]:
    """An office file by bare SQLite, with the program's settings for safety."""
    offices.office(path.parent, 0).rename(path)
    with closing(sqlite3.connect(path)) as db:
        for setting in SETTINGS:
            db.execute(setting)
        yield db


def one_edit(bench: Bench) -> None:
    """G9: one cell typed and saved, against one commit of the same row."""
    file = offices.office(bench.folder, 2000)
    with workspace.open(file) as ws, _bare(bench.folder / "edits.thuky") as db:
        conference = offices.conference_of(ws.db)
        everybody = store.of_conference(ws.db, conference)
        db.executemany(
            f"INSERT INTO attendee({', '.join(NAMES)}) VALUES ({', '.join('?' * len(NAMES))})", map(_plain, everybody)
        )
        db.commit()
        ids = [one.id or 0 for one in everybody]
        ours, limit = _edits(ws, conference, db, ids, bench.runs(60))
    bench.within("one edit saved, with undo and history", ours, "one bare commit (TRUNCATE, FULL)", limit, 3)


def _plain(record: Attendee) -> tuple[Any, ...]:
    """The record as its row, tied to nobody."""
    values = {name: getattr(record, name) for name in NAMES}
    return tuple((values | {"extra": "{}", "person_id": None, "delegation_id": None, "unit_id": None}).values())


def _edits(ws: Any, conference: int, db: sqlite3.Connection, ids: list[int], runs: int) -> tuple[Timing, Timing]:
    ours, theirs = iter(ids), iter(ids)

    def with_history() -> None:
        one = next(ours)
        with ws.change("Sửa chức vụ", conference=conference) as changing:
            store.edit(changing, one, position=f"Trưởng ban số {one}")

    def bare() -> None:
        one = next(theirs)
        db.execute("UPDATE attendee SET position = ? WHERE id = ?", (f"Trưởng ban số {one}", one))
        db.commit()

    return by_turns(with_history, bare, runs)
