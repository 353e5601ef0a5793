"""A merge becomes attendees, all through the attendees' own store; the caller opens the one change."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.office import store as office
from thuky.returns.differences import own_values, storable
from thuky.returns.headings import PERSON_FIELDS
from thuky.returns.merge import Merge, MergeRow, OwnFields, merge
from thuky.returns.roster import Roster


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What was done with a lot of lists."""

    added: int = 0
    changed: int = 0
    same: int = 0


def own_fields(db: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
    """The office's own fields of an attendee, as (key, heading)."""
    return office.own_fields(db, "attendee")


def compare(
    db: sqlite3.Connection, conference: int, rosters: Sequence[Roster], *, delegation: int | None = None
) -> Merge:
    """What these lists would change in a conference."""
    return merge(
        rosters,
        attendees.of_conference(db, conference),
        attendees.delegations(db, conference),
        delegation=delegation,
        own_fields=own_fields(db),
    )


def apply(db: sqlite3.Connection, conference: int, rows: Sequence[MergeRow]) -> Applied:
    """Add the new people, fill the places and change the cells of these rows; problems are passed over."""
    own = own_fields(db)
    fresh = [row for row in rows if row.kind == "new"]
    attendees.add_many(db, conference, [_attendee(row, own) for row in fresh])
    changed = [row for row in rows if row.kind == "changed" and row.attendee is not None]
    filled = [row for row in rows if row.kind == "fills" and row.attendee is not None]
    for row in filled:
        _write(db, row, _stated(row))
        _write_own(db, row, own_values(row.row, own))
    for row in changed:
        _write(db, row, _changes(row))
        _write_own(db, row, {d.field.partition(".")[2]: d.new for d in row.differences if d.field.startswith("extra.")})
    same = sum(row.kind == "same" for row in rows)
    return Applied(added=len(fresh) + len(filled), changed=len(changed), same=same)


def _attendee(row: MergeRow, own: OwnFields) -> Attendee:
    values: dict[str, Any] = {name: storable(row.row, name) for name in PERSON_FIELDS}
    return replace(Attendee(delegation_id=row.delegation, extra=own_values(row.row, own)), **values)


def _stated(row: MergeRow) -> dict[str, Any]:
    """What the list says of somebody who fills a place; what it leaves empty stays as the place has it."""
    return {name: value for name in PERSON_FIELDS if (value := storable(row.row, name))}


def _changes(row: MergeRow) -> dict[str, Any]:
    values: dict[str, Any] = {d.field: d.new for d in row.differences if not d.field.startswith("extra.")}
    if "delegation_id" in values:
        values["delegation_id"] = row.delegation
    return values


def _write(db: sqlite3.Connection, row: MergeRow, values: dict[str, Any]) -> None:
    if values and row.attendee is not None:
        attendees.edit(db, row.attendee, **values)


def _write_own(db: sqlite3.Connection, row: MergeRow, values: dict[str, str]) -> None:
    for key, value in values.items():
        attendees.edit_own(db, row.attendee or 0, key, value)
