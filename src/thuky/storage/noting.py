"""The fence around note(): only the tables outside undo may be written there."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from thuky.storage.schema import UNLOGGED

WRITES = (sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE)


@contextmanager
def noting(db: sqlite3.Connection) -> Iterator[set[str]]:
    """Deny writes to every other table, and gather which ones were written."""
    written: set[str] = set()

    def judge(action: int, table: str | None, _column: str | None, _database: str | None, _trigger: str | None) -> int:
        if action not in WRITES or table is None:
            return sqlite3.SQLITE_OK
        if table not in UNLOGGED:
            return sqlite3.SQLITE_DENY
        written.add(table)
        return sqlite3.SQLITE_OK

    db.set_authorizer(judge)
    try:
        yield written
    finally:
        db.set_authorizer(None)
