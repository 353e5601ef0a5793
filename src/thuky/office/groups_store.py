"""The groups of units that plans speak of ("15 xã, phường"); the one writer of unit_group and unit_group_member."""

import sqlite3
from collections.abc import Sequence

from thuky.core.vietnamese.text import clean, loose_key
from thuky.office.unit import Unit, UnitGroup
from thuky.storage import rows

APART = ";"


def groups(db: sqlite3.Connection) -> list[UnitGroup]:
    """Every group, in the order in which they came."""
    return rows.fetch(db, UnitGroup, "SELECT * FROM unit_group ORDER BY sort, id")


def members(db: sqlite3.Connection, group_id: int) -> list[Unit]:
    """The units of a group, in the directory's order."""
    sql = "SELECT unit.* FROM unit JOIN unit_group_member m ON m.unit_id = unit.id WHERE m.group_id = ? ORDER BY unit.sort, unit.id"
    return rows.fetch(db, Unit, sql, (group_id,))


def names(db: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    """The groups that each unit is in, by the unit's id."""
    sql = """SELECT m.unit_id, g.name FROM unit_group_member m JOIN unit_group g ON g.id = m.group_id
             ORDER BY g.sort, g.id"""
    found: dict[int, tuple[str, ...]] = {}
    for unit, name in db.execute(sql):
        found[unit] = (*found.get(unit, ()), name)
    return found


def join(db: sqlite3.Connection, name: str, units: Sequence[int]) -> int:
    """Put units into the group of that name, which is made where it is missing; who is in it already stays."""
    wanted = loose_key(name)
    group = next((one.id for one in groups(db) if loose_key(one.name) == wanted), None) or _add(db, name)
    known = {unit.id for unit in members(db, group)}
    fresh = [(group, unit) for unit in dict.fromkeys(units) if unit not in known]
    db.executemany("INSERT INTO unit_group_member(group_id, unit_id) VALUES (?, ?)", fresh)
    return group


def _add(db: sqlite3.Connection, name: str) -> int:
    (sort,) = db.execute("SELECT coalesce(max(sort), 0) + 1 FROM unit_group").fetchone()
    return rows.insert(db, "unit_group", UnitGroup(name=clean(name), sort=sort))


def set_groups(db: sqlite3.Connection, unit: int, text: str) -> None:
    """Put a unit into exactly these groups, parted by ";"; a group is made where it is missing and goes with its last unit."""
    wanted = [name for name in map(clean, text.split(APART)) if name]
    for (member,) in db.execute("SELECT id FROM unit_group_member WHERE unit_id = ?", (unit,)).fetchall():
        rows.delete(db, "unit_group_member", [member])
    for name in wanted:
        join(db, name, [unit])
    empty = "SELECT id FROM unit_group g WHERE NOT EXISTS (SELECT 1 FROM unit_group_member m WHERE m.group_id = g.id)"
    rows.delete(db, "unit_group", [group for (group,) in db.execute(empty).fetchall()])
