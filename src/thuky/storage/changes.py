"""One change is one entry of the log: what was done, when, by whom, and every row as it was before and after.

The rows are written by TEMP triggers that are made from the schema and live in the writer's connection alone; they write only
while `open_step` holds the change, so that undo, redo and migrations leave no entry of their own.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from thuky.storage.schema import UNLOGGED, undoable

ARCHIVED = "archived"
FEW = 200
"""Rows of one change that are told one by one."""
Mark = tuple[int | None, int | None, int | None, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One entry of the history."""

    id: int
    label: str
    at: str
    who: str = ""
    conference: int | None = None
    undone: bool = False
    dead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What subscribers are told after a change, an undo or a note has been saved."""

    tables: frozenset[str]
    conference: int | None
    label: str
    rows: Mapping[str, frozenset[int]] = field(default_factory=dict, compare=False)
    """Tables of which only these few rows, there before and after, are other than they were: the rest need not be read anew."""


def now() -> str:
    """Local time without a zone, as the office writes it."""
    return datetime.now().isoformat(timespec="seconds")


def install(db: sqlite3.Connection) -> None:
    """Make the triggers of this connection."""
    tables = undoable(db)
    db.execute("CREATE TEMP TABLE open_step(change_id INTEGER NOT NULL)")
    for table, columns in tables.items():
        for statement in _triggers(table, columns):
            db.execute(statement)
    for table in UNLOGGED:
        for gesture in ("INSERT", "UPDATE", "DELETE"):
            db.execute(
                f'CREATE TEMP TRIGGER "{gesture}_{table}" BEFORE {gesture} ON main."{table}" '
                f"WHEN EXISTS (SELECT 1 FROM open_step) BEGIN SELECT RAISE(ABORT, '{table} is written by note() only'); END"
            )


def image(columns: Iterable[tuple[str, str]], row: str) -> str:
    """SQL for a whole row as JSON; real numbers as text with all their digits."""
    parts = []
    for name, kind in columns:
        value = f'{row}."{name}"'
        parts.append(f"CASE WHEN {value} IS NULL THEN NULL ELSE quote({value}) END" if kind == "REAL" else value)
    return f"json_array({', '.join(parts)})"


def _triggers(table: str, columns: Sequence[tuple[str, str]]) -> Iterable[str]:
    old, new = image(columns, "OLD"), image(columns, "NEW")
    differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name, _ in columns)
    write = "INSERT INTO change_row(change_id, tbl, row_id, before, after) SELECT change_id,"
    yield (
        f'CREATE TEMP TRIGGER "insert_{table}" AFTER INSERT ON main."{table}" '
        f"BEGIN {write} '{table}', NEW.id, NULL, {new} FROM open_step; END"
    )
    yield (
        f'CREATE TEMP TRIGGER "delete_{table}" AFTER DELETE ON main."{table}" '
        f"BEGIN {write} '{table}', OLD.id, {old}, NULL FROM open_step; END"
    )
    yield (
        f'CREATE TEMP TRIGGER "update_{table}" AFTER UPDATE ON main."{table}" WHEN {differs} '
        f"BEGIN SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id IS NOT NEW.id; "
        f"{write} '{table}', NEW.id, {old}, {new} FROM open_step; END"
    )


def begin(db: sqlite3.Connection, label: str, at: str, who: str, conference: int | None) -> int:
    """Open an entry: from here on every row written is logged; what had been undone can no longer be redone."""
    last = db.execute("SELECT undone, dead FROM change ORDER BY id DESC LIMIT 1").fetchone()
    if last == (1, 0):
        db.execute("UPDATE change SET dead = 1 WHERE undone = 1 AND dead = 0")
    values = (label, at, who, conference)
    change = db.execute("INSERT INTO change(label, at, who, conference_id) VALUES (?, ?, ?, ?)", values).lastrowid or 0
    db.execute("INSERT INTO open_step VALUES (?)", (change,))
    return change


def finish(db: sqlite3.Connection, change: int) -> tuple[frozenset[str], int | None]:
    """Close the entry: which tables changed (none where all is as before) and which conference it belongs to."""
    db.execute("DELETE FROM open_step")
    sql = "SELECT tbl, count(*), count(before) FROM change_row WHERE change_id = ? GROUP BY tbl"
    found = db.execute(sql, (change,)).fetchall()
    tables = frozenset(table for table, _, _ in found)
    only_added = not any(old for _, _, old in found)
    if sum(rows for _, rows, _ in found) > 1 and not only_added and _all_as_before(db, change):
        return frozenset(), None
    if "conference" in tables:
        made = "SELECT row_id FROM change_row WHERE change_id = ? AND tbl = 'conference' AND before IS NULL"
        db.execute(
            f"UPDATE change SET conference_id = ({made}) WHERE id = ? AND conference_id IS NULL", (change, change)
        )
    return tables, db.execute("SELECT conference_id FROM change WHERE id = ?", (change,)).fetchone()[0]


def seal(db: sqlite3.Connection) -> None:
    """No entry so far can be taken back or put back any more."""
    db.execute("UPDATE change SET dead = 1 WHERE dead = 0")


def touched(db: sqlite3.Connection, change: int) -> frozenset[str]:
    """The tables in which an entry changed rows."""
    return frozenset(
        name for (name,) in db.execute("SELECT DISTINCT tbl FROM change_row WHERE change_id = ?", (change,))
    )


def few_rows(db: sqlite3.Connection, change: int) -> dict[str, frozenset[int]]:
    """The rows that an entry changed, by table, where they are few and none of that table came or went."""
    sql = "SELECT tbl, row_id, before IS NULL OR after IS NULL FROM change_row WHERE change_id = ? LIMIT ?"
    found = db.execute(sql, (change, FEW + 1)).fetchall()
    if len(found) > FEW:
        return {}
    others = {table for table, _, came_or_went in found if came_or_went}
    tables = {table for table, _, _ in found} - others
    return {table: frozenset(row for name, row, _ in found if name == table) for table in tables}


def _all_as_before(db: sqlite3.Connection, change: int) -> bool:
    """Whether every row is again what it was: added and removed, or changed and changed back."""
    sql = """
        SELECT 1 FROM (SELECT min(id) AS first, max(id) AS last FROM change_row WHERE change_id = ? GROUP BY tbl, row_id) AS ends
        JOIN change_row AS a ON a.id = ends.first JOIN change_row AS b ON b.id = ends.last
        WHERE a.before IS NOT b.after LIMIT 1"""
    return db.execute(sql, (change,)).fetchone() is None


def archived(db: sqlite3.Connection, conference: int | None) -> bool:
    """Whether a conference is closed and kept as it is."""
    row = db.execute("SELECT state FROM conference WHERE id = ?", (conference,)).fetchone()
    return row is not None and row[0] == ARCHIVED


def next_undo(db: sqlite3.Connection) -> Step | None:
    """The last change that can be taken back."""
    return _step(db, "WHERE undone = 0 AND dead = 0 ORDER BY id DESC LIMIT 1")


def next_redo(db: sqlite3.Connection) -> Step | None:
    """The change that was taken back last and can be put back."""
    last = "SELECT coalesce(max(id), 0) FROM change WHERE undone = 0 AND dead = 0"
    return _step(db, f"WHERE undone = 1 AND dead = 0 AND id > ({last}) ORDER BY id LIMIT 1")


def mark(db: sqlite3.Connection) -> Mark:
    """Figures of which every change, undo, redo and note alters one: by them it is known whether a commit that failed is in the file."""
    last = "SELECT max(id) FROM change WHERE undone = 0 AND dead = 0"
    figures = (
        f"SELECT (SELECT max(id) FROM change), ({last}), (SELECT max(id) FROM issued), (SELECT count(*) FROM content)"
    )
    row: Mark = db.execute(figures).fetchone()
    return row


def history(db: sqlite3.Connection, limit: int) -> list[Step]:
    """The latest entries, newest first."""
    return _steps(db, "ORDER BY id DESC LIMIT ?", (limit,))


def row_before(db: sqlite3.Connection, table: str, row: int, fields: Sequence[str]) -> dict[str, object] | None:
    """A row as it stood before one of these fields, that said something, was changed last; None while they never were."""
    names = [column[0] for column in db.execute(f'SELECT * FROM "{table}" LIMIT 0').description]
    sql = (
        "SELECT r.before, r.after FROM change_row r JOIN change c ON c.id = r.change_id WHERE r.tbl = ? AND r.row_id = ? "
        "AND r.before IS NOT NULL AND r.after IS NOT NULL AND c.undone = 0 ORDER BY r.id DESC"
    )
    for images in db.execute(sql, (table, row)):
        old, new = (dict(zip(names, json.loads(one), strict=False)) for one in images)
        if any(old.get(field) and old.get(field) != new.get(field) for field in fields):
            return old
    return None


def _step(db: sqlite3.Connection, which: str) -> Step | None:
    found = _steps(db, which)
    return found[0] if found else None


def _steps(db: sqlite3.Connection, which: str, args: Sequence[int] = ()) -> list[Step]:
    rows = db.execute(f"SELECT id, label, at, who, conference_id, undone, dead FROM change {which}", args)
    return [
        Step(id=id, label=label, at=at, who=who, conference=conference, undone=bool(undone), dead=bool(dead))
        for id, label, at, who, conference, undone, dead in rows
    ]
