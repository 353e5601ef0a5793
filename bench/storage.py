"""G8, G9: what undo and history cost: a great import and one edit, against bare SQLite with the same settings."""

import sqlite3
from dataclasses import fields
from pathlib import Path
from typing import Any

from bench import offices
from bench.measure import Bench, Timing, by_turns, once, timing
from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.attendees.typed import cleaned
from thuky.storage import workspace

NUMBER = 100_000
SETTINGS = ("PRAGMA journal_mode = TRUNCATE", "PRAGMA synchronous = FULL")
NAMES = [field.name for field in fields(Attendee) if field.name != "id"]
TABLE = f"CREATE TABLE attendee(id INTEGER PRIMARY KEY AUTOINCREMENT, {', '.join(NAMES)})"


def bulk(bench: Bench) -> None:
    """G8: 100,000 attendees in one change, with their people, their undo step and their history."""
    records = offices.people(NUMBER)
    plain = [_plain(one) for one in map(cleaned, records)]
    runs = bench.runs(3)
    ours = timing([_imported(bench.folder / f"bulk{n}.thuky", records) for n in range(runs)])
    bare = timing([_executemany(bench.folder / f"bare{n}.db", plain) for n in range(runs)])
    what = f"{NUMBER:,} attendees inserted"
    bench.within(what, ours, "bare executemany", bare, 4)
    theirs = timing([_sqlite_utils(bench.folder / f"utils{n}.db", plain) for n in range(runs)])
    bench.faster(what, ours, "sqlite-utils insert_all, no history", theirs, 2)


def _plain(record: Attendee) -> dict[str, Any]:
    """The record as its row, for those who know no records."""
    return {name: getattr(record, name) for name in NAMES} | {"extra": "{}"}


def _imported(path: Path, records: list[Attendee]) -> float:
    offices.office(path.parent, 0).rename(path)
    with workspace.open(path) as ws:
        conference = offices.conference_of(ws.db)

        def work() -> None:
            with ws.change("Nhập 100.000 đại biểu từ Excel", conference=conference) as db:
                store.add_many(db, conference, records)

        return once(work)


def _executemany(path: Path, rows: list[dict[str, Any]]) -> float:
    values = [tuple(row.values()) for row in rows]

    def work() -> None:
        with _bare(path) as db:
            marks = ", ".join("?" * len(NAMES))
            db.executemany(f"INSERT INTO attendee({', '.join(NAMES)}) VALUES ({marks})", values)

    return once(work)


def _sqlite_utils(path: Path, rows: list[dict[str, Any]]) -> float:
    import sqlite_utils

    def work() -> None:
        db = _bare(path)
        sqlite_utils.Database(db)["attendee"].insert_all(rows)
        db.close()

    return once(work)


def _bare(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path)
    for setting in SETTINGS:
        db.execute(setting)
    db.execute(TABLE)
    return db


def one_edit(bench: Bench) -> None:
    """G9: one cell typed and saved, against one commit of the same row."""
    file = offices.office(bench.folder, 2000)
    with workspace.open(file) as ws, _bare(bench.folder / "edits.db") as db:
        conference = offices.conference_of(ws.db)
        everybody = store.of_conference(ws.db, conference)
        db.execute("CREATE INDEX attendee_conference ON attendee(conference_id, name_key)")
        rows = [(one.id, *_plain(one).values()) for one in everybody]
        db.executemany(f"INSERT INTO attendee VALUES ({', '.join('?' * len(rows[0]))})", rows)
        db.commit()
        ids = [one.id or 0 for one in everybody]
        ours, limit = _edits(ws, conference, db, ids, bench.runs(60))
    bench.within("one edit saved, with undo and history", ours, "one bare commit (TRUNCATE, FULL)", limit, 3)


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
