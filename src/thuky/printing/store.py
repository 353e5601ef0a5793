"""The one writer of `issued` (what went to paper or to a file, outside undo) and of `paper_choice`."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from thuky.conferences import store as conferences
from thuky.papers.document import Document
from thuky.storage import rows

MOST = 999
"""So many copies of one paper are printed at once: a slip of the finger is no order for a million."""


def issued(db: sqlite3.Connection, conference: int, paper: str) -> dict[str, tuple[str, str]]:
    """The newest digest and time of every item of a paper that was printed."""
    sql = "SELECT item, digest, at FROM issued WHERE conference_id = ? AND paper = ? ORDER BY id"
    return {item: (digest, at) for item, digest, at in db.execute(sql, (conference, paper))}


def printed(db: sqlite3.Connection, conference: int) -> frozenset[str]:
    """The codes of the papers of which anything was printed."""
    sql = "SELECT DISTINCT paper FROM issued WHERE conference_id = ?"
    return frozenset(code for (code,) in db.execute(sql, (conference,)))


def record(db: sqlite3.Connection, conference: int, paper: str, items: Iterable[tuple[str, str]], how: str) -> None:
    """Note that these items (key, digest) were printed or exported; call it inside `Workspace.note()`."""
    at = datetime.now().isoformat(timespec="seconds")
    rows = [(conference, paper, item, digest, at, how) for item, digest in items]
    db.executemany("INSERT INTO issued(conference_id, paper, item, digest, at, how) VALUES (?, ?, ?, ?, ?, ?)", rows)


def frozen(db: sqlite3.Connection, conference: int, paper: str) -> bool:
    """True for a paper that the register has as signed or issued: later changes ask, they never reprint (clerk.md H3)."""
    known = conferences.registered(db, conference, paper)
    return known is not None and known.state in ("signed", "issued")


def set_choice(db: sqlite3.Connection, conference: int, code: str, **values: object) -> None:
    """Choose how a conference wants a paper; what was chosen before and is not named here stays, None forgets it."""
    wanted = conferences.paper_choice(db, conference, code) | values
    text = json.dumps({key: value for key, value in wanted.items() if value is not None}, ensure_ascii=False)
    sql = "SELECT id FROM paper_choice WHERE conference_id = ? AND code = ?"
    known = db.execute(sql, (conference, code)).fetchone()
    if known:
        rows.update(db, "paper_choice", known[0], choice=text)
    else:
        db.execute("INSERT INTO paper_choice(conference_id, code, choice) VALUES (?, ?, ?)", (conference, code, text))


def copies(db: sqlite3.Connection, conference: int, document: Document) -> int:
    """How many copies of a paper are printed: as chosen, else as usual for it."""
    wanted = conferences.paper_choice(db, conference, document.code).get("copies")
    return min(int(wanted), MOST) if isinstance(wanted, int) and wanted > 0 else document.copies
