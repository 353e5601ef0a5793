"""The one writer of unit_due and unit_call; what the data themselves say is read from the other features' tables."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from thuky.conferences.placeholders import due_day
from thuky.conferences.store import deadlines
from thuky.core.vietnamese.text import clean, loose_key
from thuky.office import groups_store
from thuky.office import store as office
from thuky.owed.board import BoardLine, Known, board
from thuky.owed.due import FOLDER, LIST, PAPER, Call, Due, called_at
from thuky.storage import rows

IN = ("received", "appraised", "to_correct", "accepted")


def lines(db: sqlite3.Connection, conference: int, today: str = "") -> list[BoardLine]:
    """The board of one conference on this day."""
    return board(
        office.units(db),
        known(db, conference),
        dues(db, conference),
        last_calls(db, conference),
        today=today or date.today().isoformat(),
        groups=_groups(db),
    )


def known(db: sqlite3.Connection, conference: int) -> dict[tuple[int, str], Known]:
    """What is owed as the data tell it: places without a name, papers not received, folders not whole."""
    days = deadlines(db, conference)
    found: dict[tuple[int, str], Known] = {}
    for unit, asked, here in db.execute(LISTS, (conference,)):
        found[unit, LIST] = Known(asked=asked, here=here, due=due_day(days, "han_danh_sach"))
    found |= _papers(db, conference, due_day(days, "han_tham_luan"))
    return found | _folders(db, conference, due_day(days, "han_ho_so"))


LISTS = """
    SELECT a.unit_id, count(*), sum(a.full_name <> '') FROM attendee a
    WHERE a.conference_id = ? AND a.unit_id IS NOT NULL AND a.delegation_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM attendee s WHERE s.stands_for = a.id)
    GROUP BY a.unit_id"""


def _folders(db: sqlite3.Connection, conference: int, usual: str) -> dict[tuple[int, str], Known]:
    """A unit's nominations: its own as a collective and its people's, whole when request and report are there."""
    sql = """SELECT CASE kind WHEN 'collective' THEN name ELSE unit END, has_request AND has_report FROM award
             WHERE conference_id = ? AND state <> 'failed'"""
    ids = office.unit_ids(db)
    named = ((ids.get(loose_key(unit)), whole) for unit, whole in db.execute(sql, (conference,)))
    return _counted(((unit, bool(whole), usual) for unit, whole in named if unit is not None), FOLDER)


def _papers(db: sqlite3.Connection, conference: int, usual: str) -> dict[tuple[int, str], Known]:
    """A unit's papers; "the remaining communes" are those of the group that no other paper names."""
    sql = """SELECT units, rest_of, state, CASE extended_to WHEN '' THEN due ELSE extended_to END FROM speech
             WHERE conference_id = ? AND kind = 'paper' AND state <> 'not_used' ORDER BY rest_of <> '', sort, id"""
    ids, named, found = office.unit_ids(db), set[int](), list[tuple[int, bool, str]]()
    for units, rest_of, state, due in db.execute(sql, (conference,)):
        told = [ids[key] for key in map(loose_key, units.split(";")) if key in ids]
        rest = [unit for unit in _group_like(db, rest_of) if unit not in named] if rest_of else []
        named.update(told)
        found += [(unit, state in IN, due or usual) for unit in (*told, *rest)]
    return _counted(found, PAPER)


def _group_like(db: sqlite3.Connection, words: str) -> list[int]:
    wanted = loose_key(words).removesuffix("conlai").removeprefix("cac")
    for group in groups_store.groups(db):
        if wanted and wanted in loose_key(group.name):
            return [unit.id or 0 for unit in groups_store.members(db, group.id or 0)]
    return []


def _counted(parts: Iterable[tuple[int, bool, str]], what: str) -> dict[tuple[int, str], Known]:
    found: dict[tuple[int, str], Known] = {}
    for unit, here, due in parts:
        before = found.get((unit, what), Known(asked=0, here=0, due=due))
        found[unit, what] = Known(asked=before.asked + 1, here=before.here + here, due=before.due)
    return found


def _groups(db: sqlite3.Connection) -> dict[int, str]:
    sql = """SELECT m.unit_id, group_concat(g.name, ', ') FROM unit_group_member m JOIN unit_group g ON g.id = m.group_id
             GROUP BY m.unit_id"""
    return dict(db.execute(sql))


def dues(db: sqlite3.Connection, conference: int) -> list[Due]:
    """What the clerk noted."""
    return rows.fetch(db, Due, "SELECT * FROM unit_due WHERE conference_id = ? ORDER BY id", (conference,))


def note(db: sqlite3.Connection, conference: int, units: Sequence[int], what: str, **values: str) -> None:
    """Note a state, a longer deadline or the day of receipt for some units; a state of "received" is dated today."""
    if values.get("state") in ("received", "partly") and "received_on" not in values:
        values["received_on"] = date.today().isoformat()
    changed: dict[str, Any] = dict(values)
    there = {(one.unit_id, one.what): one.id for one in dues(db, conference)}
    for unit in units:
        number = there.get((unit, what))
        if number is None:
            rows.insert(
                db, "unit_due", replace(Due(conference_id=conference, unit_id=unit, what=clean(what)), **changed)
            )
        else:
            rows.update(db, "unit_due", number, **changed)


def calls(db: sqlite3.Connection, conference: int, unit: int) -> list[Call]:
    """The reminders to one unit, the latest first."""
    sql = "SELECT * FROM unit_call WHERE conference_id = ? AND unit_id = ? ORDER BY at DESC, id DESC"
    return rows.fetch(db, Call, sql, (conference, unit))


def last_calls(db: sqlite3.Connection, conference: int) -> dict[int, str]:
    """When and how each unit was reminded last: `22/8 10:05, Zalo: hẹn mai gửi`."""
    sql = "SELECT * FROM unit_call WHERE conference_id = ? ORDER BY at, id"
    return {one.unit_id: _told(one) for one in rows.fetch(db, Call, sql, (conference,))}


def _told(one: Call) -> str:
    when = called_at(one.at)
    return f"{when}, {one.how}" + (f": {one.promise}" if one.promise else "")


def add_call(db: sqlite3.Connection, record: Call) -> int:
    """Note a reminder, now where no time is given."""
    at = record.at or datetime.now().isoformat(timespec="minutes")
    return rows.insert(db, "unit_call", Call(
        conference_id=record.conference_id, unit_id=record.unit_id, at=at, how=clean(record.how), who=clean(record.who),
        promise=clean(record.promise), note=clean(record.note)))  # fmt: skip


def edit_call(db: sqlite3.Connection, call: int, **values: str) -> None:
    """Change what was noted of a reminder."""
    rows.update(db, "unit_call", call, **{name: clean(value) for name, value in values.items()})


def remove_calls(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Remove reminders."""
    rows.delete(db, "unit_call", ids)
