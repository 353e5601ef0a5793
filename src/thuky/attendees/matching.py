"""Who is meant by a name that was typed on another paper: an attendee of the same conference, when there is just one."""

import sqlite3
from collections.abc import Callable

from thuky.attendees import store
from thuky.core.vietnamese.names import split
from thuky.core.vietnamese.text import spelling_key


def named(db: sqlite3.Connection, conference: int) -> Callable[[str], int | None]:
    """A finder: "Đ/c Đại tá Nguyễn Văn A, Trưởng ban" gives the attendee Nguyễn Văn A; nobody, or two of that name, give none."""
    ids: dict[str, list[int]] = {}
    for attendee in store.of_conference(db, conference):
        if attendee.full_name and attendee.id is not None:
            ids.setdefault(spelling_key(attendee.full_name), []).append(attendee.id)

    def find(text: str) -> int | None:
        found = ids.get(spelling_key(split(text).full_name), []) if text else []
        return found[0] if len(found) == 1 else None

    return find
