"""Two rows made one (Gộp trùng), and one who comes for another (Dự thay): what happens to seats, papers and places."""

import sqlite3
from collections.abc import Mapping
from dataclasses import replace

from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.storage import rows

PERSONAL = ("salutation", "full_name", "rank", "position", "committee_post", "phone", "introduction", "sex", "birth", "reply", "reply_note")  # fmt: skip


def merge(
    db: sqlite3.Connection, keep: int, other: int, values: Mapping[str, str], *, keep_place: bool = False
) -> None:
    """Make two rows one person: speeches, awards and agenda items of the other become his, with the values chosen.

    With `keep_place` the other row stays as a place without a name, with its seat, for its unit to send somebody else;
    else it goes, and its seat passes on where the person has none (clerk.md H15)."""
    conference = store.get(db, keep).conference_id
    rows.repoint(db, "attendee", other, keep, but=("seat",))
    if keep_place:
        store.edit(db, other, **dict.fromkeys(PERSONAL, ""))
    else:
        if keep not in store.seat_labels(db, conference):
            rows.repoint(db, "attendee", other, keep, only=("seat",))
        store.remove(db, [other])
    if values:
        store.edit(db, keep, **values)


def send_instead(db: sqlite3.Connection, absent: int, stand_in: Attendee, *, take_seat: bool = True) -> int:
    """Let somebody come for an attendee: he is a row of his own in the same delegation, right behind him.

    He does not inherit the rank of the one for whom he comes; the seat only where the clerk says so."""
    record = store.get(db, absent)
    fresh = replace(
        stand_in,
        conference_id=record.conference_id,
        delegation_id=record.delegation_id,
        unit=stand_in.unit or record.unit,
        stands_for=absent,
        reply="coming",
    )
    number = store.add(db, fresh)
    order = [one.id for one in store.of_conference(db, record.conference_id) if one.id != number]
    store.move(db, record.conference_id, [number], order.index(absent) + 1)
    store.edit(db, absent, reply="substitute")
    if take_seat:
        rows.repoint(db, "attendee", absent, number, only=("seat",))
    return number
