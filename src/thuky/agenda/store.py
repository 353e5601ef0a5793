"""The one writer of agenda_item."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from thuky.agenda.agenda_item import AgendaItem
from thuky.attendees import store as attendees
from thuky.attendees.matching import as_now, named
from thuky.core.entered import checked, entered
from thuky.storage import rows


def of_conference(db: sqlite3.Connection, conference: int) -> list[AgendaItem]:
    """The items in order; a presenter who is an attendee has the name and the rank that he has now."""
    sql = "SELECT * FROM agenda_item WHERE conference_id = ? ORDER BY sort, id"
    items = rows.fetch(db, AgendaItem, sql, (conference,))
    people = attendees.those(db, (item.presenter_id for item in items))
    return [replace(item, presenter=as_now(item.presenter, people.get(item.presenter_id))) for item in items]


def add(db: sqlite3.Connection, record: AgendaItem) -> int:
    """Add an item at the end."""
    ready = replace(_linked(db, record.conference_id, [record])[0], sort=_next(db, record.conference_id))
    return rows.insert(db, "agenda_item", ready)


def add_many(db: sqlite3.Connection, conference: int, records: Sequence[AgendaItem]) -> None:
    """Add items at the end, in this order."""
    first = _next(db, conference)
    ready = [replace(one, sort=first + i) for i, one in enumerate(_linked(db, conference, records))]
    rows.insert_many(db, "agenda_item", ready)


def edit(db: sqlite3.Connection, item: int, /, **values: object) -> None:
    """Change fields of an item, as the clerk types them; a presenter typed anew is the attendee of that name, if there is one."""
    ready = entered(AgendaItem, values)
    if "presenter" in ready and "presenter_id" not in ready:
        row = db.execute("SELECT conference_id FROM agenda_item WHERE id = ?", (item,)).fetchone()
        ready["presenter_id"] = named(db, row[0])(ready["presenter"]) if row else None
    if ready.get("conditional") is False:
        ready["decided"] = ""
    rows.update(db, "agenda_item", item, **ready)


def remove(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Take items off the agenda."""
    rows.delete(db, "agenda_item", ids)


def move(db: sqlite3.Connection, conference: int, ids: Sequence[int], position: int) -> None:
    """Move these items: the first of them stands at `position` after the move."""
    rows.move(db, "agenda_item", [one.id or 0 for one in of_conference(db, conference)], ids, position)


def _next(db: sqlite3.Connection, conference: int) -> int:
    sql = "SELECT coalesce(max(sort), -1) + 1 FROM agenda_item WHERE conference_id = ?"
    return int(db.execute(sql, (conference,)).fetchone()[0])


def _linked(db: sqlite3.Connection, conference: int, records: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The records as they are stored, each presenter tied to the attendee of that name."""
    find = named(db, conference)
    ready = [replace(checked(record), conference_id=conference) for record in records]
    return [replace(one, presenter_id=one.presenter_id or find(one.presenter)) for one in ready]
