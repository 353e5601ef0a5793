"""An office file as it is now, copied into memory: work beside the window reads it at leisure, while the clerk goes on writing.

The file itself is held only while it is copied (tens of milliseconds for thousands of people): an open reader would make the
clerk's commit wait. History stays behind, and of the attachments come only those that the reader has a use for.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from thuky.storage import schema
from thuky.storage.connection import address, prepare
from thuky.storage.refusals import looking_at

BEHIND = (*schema.LOG, "content")


@contextmanager
def snapshot(path: Path, owners: Sequence[str] = ()) -> Iterator[sqlite3.Connection]:
    """A connection to a copy of this office file; `owners` are the tables whose attached content comes along."""
    db = sqlite3.connect("file::memory:", uri=True, isolation_level=None)
    try:
        with looking_at(path):
            _copy(db, path, owners)
        yield db
    finally:
        db.close()


def _copy(db: sqlite3.Connection, path: Path, owners: Sequence[str]) -> None:
    prepare(db, writing=False)
    db.execute("PRAGMA foreign_keys=OFF")
    db.execute("ATTACH ? AS office", (address(path, mode="ro"),))
    db.execute("BEGIN")
    db.execute(f"PRAGMA main.user_version = {int(db.execute('PRAGMA office.user_version').fetchone()[0])}")
    sql = "SELECT type, name, sql FROM office.sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    made = db.execute(sql).fetchall()
    for _, name, creating in (one for one in made if one[0] == "table"):
        db.execute(creating)
        if name not in BEHIND:
            db.execute(f'INSERT INTO main."{name}" SELECT * FROM office."{name}"')
    marks = ",".join("?" * len(owners))
    wanted = f"SELECT sha256 FROM office.attachment WHERE owner IN ({marks})"
    db.execute(f"INSERT INTO main.content SELECT * FROM office.content WHERE sha256 IN ({wanted})", tuple(owners))
    db.execute("COMMIT")
    db.execute("DETACH office")
    for kind, _, creating in made:
        if kind == "index":
            db.execute(creating)
    if schema.pending(db):
        schema.migrate(db)
    db.execute("PRAGMA query_only=ON")
