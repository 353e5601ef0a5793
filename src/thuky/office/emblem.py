"""The picture at the top of a body's certificates: Quốc huy, or the organisation's emblem (Nghị định 98/2023, Điều 104).

It hangs on the body as a file attached to it; the bytes are kept in the office file, choosing another is undoable.
"""

import sqlite3
from collections.abc import Sequence

from thuky.storage import attachments

OWNER = "issuing_body"


def of(db: sqlite3.Connection, body_id: int | None) -> tuple[str, str] | None:
    """The name of the file that was chosen for a body, and its SHA-256."""
    found = attachments.of(db, OWNER, body_id) if body_id else []
    return found[-1][1:] if found else None


def picture(db: sqlite3.Connection, body_id: int | None) -> bytes:
    """The PNG; nothing where none was chosen."""
    chosen = of(db, body_id)
    return attachments.read(db, chosen[1]) if chosen else b""


def choose(db: sqlite3.Connection, body_id: int, name: str, sha256: str) -> None:
    """Have this picture, whose content is stored already, at the top of the body's certificates."""
    remove(db, [body_id])
    attachments.attach(db, OWNER, body_id, name, sha256)


def remove(db: sqlite3.Connection, body_ids: Sequence[int]) -> None:
    """The place at the top stays free."""
    for body_id in body_ids:
        attachments.detach(db, [number for number, _, _ in attachments.of(db, OWNER, body_id)])
