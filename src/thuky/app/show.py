"""A whole conference as data, for scripts: the shape of `thuky show --json`."""

import sqlite3
from dataclasses import asdict
from typing import Any

from thuky.agenda import store as agenda
from thuky.attendees import store as attendees
from thuky.awards import store as awards
from thuky.conferences import store as conferences
from thuky.conferences.letterhead import default_symbol
from thuky.office import store as office
from thuky.seating import store as seating
from thuky.speakers import store as speakers
from thuky.tasks import store as tasks

HIDDEN = {"name_key", "search", "conference_id"}


def conference(db: sqlite3.Connection, number: int) -> dict[str, Any]:
    """Everything that the file holds about one conference; every row has its id."""
    record = conferences.get(db, number)
    return {
        "conference": _plain(record),
        "delegations": [
            {**_plain(one), "quota": one.quota, **_counted(counted)}
            for one, counted in zip(attendees.delegations(db, number), attendees.counts(db, number), strict=True)
        ],
        "attendees": _attendees(db, number),
        "agenda": [_plain(one) for one in agenda.of_conference(db, number)],
        "speeches": [{**_plain(one), "units": _parted(one.units)} for one in speakers.of_conference(db, number)],
        "awards": _awards(db, number),
        "seats": _seats(db, number),
        "unseated": seating.unseated(db, number) if seating.halls(db, number) else [],
        "tasks": [_task(one) for one in tasks.of_conference(db, number)],
        "papers": _papers(db, number),
    }


def _plain(record: Any) -> dict[str, Any]:
    return {name: value for name, value in asdict(record).items() if name not in HIDDEN}


def _parted(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _counted(one: Any) -> dict[str, int]:
    return {"named": one.named, "confirmed": one.confirmed, "present": one.present, "absent": one.absent}


def _attendees(db: sqlite3.Connection, number: int) -> list[dict[str, Any]]:
    derived = attendees.derived_roles(db, number)
    found = []
    for one in attendees.of_conference(db, number):
        row = _plain(one)
        row["delegation"] = row.pop("delegation_id")
        row["roles"] = [*([one.role] if one.role else []), *derived.get(one.id or 0, ())]
        found.append(row)
    return found


def _awards(db: sqlite3.Connection, number: int) -> list[dict[str, Any]]:
    papers = {paper.id: f"{paper.number}{paper.symbol}" for paper in conferences.register(db, number)}
    return [{**_plain(one), "decision": papers.get(one.decision_id, "")} for one in awards.of_conference(db, number)]


def _seats(db: sqlite3.Connection, number: int) -> list[dict[str, Any]]:
    found = []
    for hall in seating.halls(db, number):
        names = {block.id: block.name for block in seating.blocks(db, hall.id or 0)}
        for seat in seating.seats(db, hall.id or 0):
            found.append({"id": seat.id, "hall": hall.name, "block": names[seat.block_id], "row": seat.row, "seat": seat.seat,
                          "attendee": seat.attendee_id, "locked": seat.locked, "closed": seat.closed, "why": seat.why})  # fmt: skip
    return found


def _task(one: Any) -> dict[str, Any]:
    row = _plain(one)
    row["with"] = _parted(row.pop("with_units"))
    return row


def _papers(db: sqlite3.Connection, number: int) -> list[dict[str, Any]]:
    found = []
    for paper in conferences.register(db, number):
        body = office.body(db, paper.issuing_body_id)
        symbol = paper.symbol or default_symbol(body, paper.code)
        found.append({**_plain(paper), "symbol": symbol, "body": body.name if body else ""})
    return found
