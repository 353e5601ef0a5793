"""A merge becomes attendees, all through the attendees' own store; the caller opens the one change.

The one writer of known_heading and file_identity.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.office import own_fields_store
from thuky.returns.differences import own_values, storable
from thuky.returns.headings import PERSON_FIELDS, fold
from thuky.returns.match import unit_key
from thuky.returns.merge import Merge, MergeRow, OwnFields, merge
from thuky.returns.roster import Roster


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What was done with a lot of lists."""

    added: int = 0
    changed: int = 0
    same: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many places a unit has in a delegation."""

    unit_id: int
    unit: str
    delegation_id: int
    delegation: str
    quota: int


def shares(db: sqlite3.Connection, conference: int) -> list[Share]:
    """Every unit's places, in the directory's order of units and the plan's order of delegations: as a delegation was split over units,
    else as its places stand under units of the directory."""
    sql = """
        WITH told AS (SELECT s.delegation_id, s.unit_id, sum(s.quota) AS quota FROM delegation_unit s GROUP BY 1, 2
          UNION ALL SELECT a.delegation_id, a.unit_id, count(*) FROM attendee a WHERE a.unit_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM delegation_unit s WHERE s.delegation_id = a.delegation_id)
            AND NOT EXISTS (SELECT 1 FROM attendee s WHERE s.stands_for = a.id) GROUP BY 1, 2)
        SELECT u.id AS unit_id, u.name AS unit, d.id AS delegation_id, d.name AS delegation, t.quota
        FROM told t JOIN unit u ON u.id = t.unit_id JOIN delegation d ON d.id = t.delegation_id
        WHERE d.conference_id = ? AND t.quota > 0 ORDER BY u.sort, u.id, d.sort, d.id"""
    names = ("unit_id", "unit", "delegation_id", "delegation", "quota")
    return [Share(**dict(zip(names, row, strict=True))) for row in db.execute(sql, (conference,))]


def unsplit(db: sqlite3.Connection, conference: int) -> list[str]:
    """The delegations with places for which no unit of the directory is to send anybody yet."""
    sql = """SELECT name FROM delegation d WHERE conference_id = ? AND quota > 0
             AND NOT EXISTS (SELECT 1 FROM delegation_unit s WHERE s.delegation_id = d.id)
             AND quota > (SELECT count(*) FROM attendee a WHERE a.delegation_id = d.id AND a.unit_id IS NOT NULL)
             ORDER BY sort, id"""
    return [name for (name,) in db.execute(sql, (conference,))]


def file_identity(db: sqlite3.Connection) -> str:
    """What this office file is known by on the forms that it sends out."""
    found = db.execute("SELECT identity FROM file_identity ORDER BY id LIMIT 1").fetchone()
    return str(found[0]) if found else ""


def form_identity(db: sqlite3.Connection, conference: int, unit: int) -> dict[str, str]:
    """Where a form belongs: file, conference and unit."""
    return {"file": file_identity(db), "conference": str(conference), "unit": str(unit)}


def owing(db: sqlite3.Connection, conference: int, what: str) -> set[int] | None:
    """The units that owe something of a kind and have not sent it; None where the board knows nothing of that kind."""
    sql = "SELECT unit_id, received_on FROM unit_due WHERE conference_id = ? AND what = ?"
    found = db.execute(sql, (conference, what)).fetchall()
    return {unit for unit, received in found if not received} if found else None


def known_headings(db: sqlite3.Connection) -> dict[str, dict[str, str]]:
    """What the headings of each sender were decided to mean, by sender and folded heading."""
    found: dict[str, dict[str, str]] = {}
    for sender, heading, field in db.execute("SELECT sender, heading, field FROM known_heading ORDER BY id"):
        found.setdefault(sender, {})[heading] = field
    return found


def remember(db: sqlite3.Connection, senders: Sequence[str], meanings: Mapping[str, str]) -> None:
    """Keep what these headings mean for a sender, for his next list; '' forgets."""
    for sender in senders:
        for heading, field in meanings.items():
            where = (sender, fold(heading))
            known = db.execute("SELECT id FROM known_heading WHERE sender = ? AND heading = ?", where).fetchone()
            if known and field:
                db.execute("UPDATE known_heading SET field = ? WHERE id = ?", (field, known[0]))
            elif known:
                db.execute("DELETE FROM known_heading WHERE id = ?", known)
            elif field:
                db.execute("INSERT INTO known_heading(sender, heading, field) VALUES (?, ?, ?)", (*where, field))


def award_forms(db: sqlite3.Connection, conference: int) -> list[str]:
    """The forms of award that this conference speaks of, its own first."""
    sql = """SELECT award_form AS form FROM conference WHERE id = :c UNION ALL SELECT form FROM award_quota WHERE conference_id = :c
             UNION ALL SELECT form FROM award WHERE conference_id = :c"""
    return list(dict.fromkeys(form for (form,) in db.execute(sql, {"c": conference}) if form))


def own_fields(db: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
    """The office's own fields of an attendee, as (key, heading)."""
    return own_fields_store.headings(db, "attendee")


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
        homes=_homes(db, conference),
    )


def _homes(db: sqlite3.Connection, conference: int) -> dict[str, int]:
    """The delegation of each unit that has places in one alone."""
    found: dict[str, set[int]] = {}
    for share in shares(db, conference):
        found.setdefault(unit_key(share.unit), set()).add(share.delegation_id)
    return {unit: next(iter(places)) for unit, places in found.items() if unit and len(places) == 1}


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
    return Attendee(**({"delegation_id": row.delegation, "extra": own_values(row.row, own)} | values))


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
