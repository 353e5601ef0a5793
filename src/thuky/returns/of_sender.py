"""Lists that never say of which unit their people are: they are of the body in the letterhead, unless that is this office itself."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from thuky.conferences import store as conferences
from thuky.core.vietnamese.numbers import count
from thuky.office import store as office
from thuky.returns.match import unit_key
from thuky.returns.nomination import INDIVIDUAL, Nominee
from thuky.returns.roster import Problem, Roster


def filled(db: sqlite3.Connection, conference: int, rosters: Sequence[Roster]) -> tuple[Roster, ...]:
    """The lists with the sender's unit beside everybody of a list without any unit; each time the clerk is asked to look."""
    units = {unit_key(one.name): one.name for one in office.units(db)}
    own = _own(db, conference)
    return tuple(_filled(one, units.get(unit_key(one.sender), one.sender), own) for one in rosters)


def nominees(db: sqlite3.Connection, conference: int, found: Sequence[Nominee]) -> tuple[Nominee, ...]:
    """The same for persons who are nominated: the preview shows the unit beside each."""
    units = {unit_key(one.name): one.name for one in office.units(db)}
    own = _own(db, conference)
    told = {(one.file, one.sender) for one in found if one.kind == INDIVIDUAL and one.unit}

    def of(one: Nominee) -> Nominee:
        key = unit_key(one.sender)
        stays = one.kind != INDIVIDUAL or not key or key in own or (one.file, one.sender) in told
        return one if stays else replace(one, unit=units.get(key, one.sender))

    return tuple(map(of, found))


def _filled(roster: Roster, unit: str, own: frozenset[str]) -> Roster:
    if not unit or not roster.rows or unit_key(unit) in own or any(row.unit for row in roster.rows):
        return roster
    people = len(roster.rows)
    asked = Problem(
        roster.rows[0].row,
        f"Danh sách không ghi đơn vị; {count(people)} người được ghi “{unit}” theo tên cơ quan ở đầu danh sách, hãy xem lại.",
    )
    rows = tuple(replace(row, unit=unit) for row in roster.rows)
    return replace(roster, rows=rows, problems=(asked, *roster.problems))


def _own(db: sqlite3.Connection, conference: int) -> frozenset[str]:
    """The bodies of this office: the list is then its own, of people from everywhere."""
    standing = conferences.get(db, conference).standing_body
    names = {name for one in office.bodies(db) for name in (one.name, one.full_name, one.parent)}
    return frozenset(unit_key(name) for name in (*names, standing) if name)
