"""The one writer of `issued`: what went to paper or to a file, outside undo."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from thuky.conferences import store as conferences


def issued(db: sqlite3.Connection, conference: int, paper: str) -> dict[str, tuple[str, str]]:
    """The newest digest and time of every item of a paper that was printed."""
    sql = "SELECT item, digest, at FROM issued WHERE conference_id = ? AND paper = ? ORDER BY id"
    return {item: (digest, at) for item, digest, at in db.execute(sql, (conference, paper))}


def record(db: sqlite3.Connection, conference: int, paper: str, items: Iterable[tuple[str, str]], how: str) -> None:
    """Note that these items (key, digest) were printed or exported; call it inside `Workspace.note()`."""
    at = datetime.now().isoformat(timespec="seconds")
    rows = [(conference, paper, item, digest, at, how) for item, digest in items]
    db.executemany("INSERT INTO issued(conference_id, paper, item, digest, at, how) VALUES (?, ?, ?, ?, ?, ?)", rows)


def frozen(db: sqlite3.Connection, conference: int, paper: str) -> bool:
    """True for a paper that the register has as signed or issued: later changes ask, they never reprint (clerk.md H3)."""
    known = conferences.registered(db, conference, paper)
    return known is not None and known.state in ("signed", "issued")
