"""Groups of units as the directory shows and changes them; with `store` the one writer of unit, unit_group and unit_group_member."""

import sqlite3
from collections.abc import Sequence

from thuky.core.vietnamese.text import clean
from thuky.office import store
from thuky.storage import rows

APART = ";"


def names(db: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    """The groups that each unit is in, by the unit's id."""
    sql = """SELECT m.unit_id, g.name FROM unit_group_member m JOIN unit_group g ON g.id = m.group_id
             ORDER BY g.sort, g.id"""
    found: dict[int, tuple[str, ...]] = {}
    for unit, name in db.execute(sql):
        found[unit] = (*found.get(unit, ()), name)
    return found


def set_groups(db: sqlite3.Connection, unit: int, text: str) -> None:
    """Put a unit into exactly these groups, parted by ";"; a group is made where it is missing and goes with its last unit."""
    wanted = [name for name in map(clean, text.split(APART)) if name]
    for (member,) in db.execute("SELECT id FROM unit_group_member WHERE unit_id = ?", (unit,)).fetchall():
        rows.delete(db, "unit_group_member", [member])
    for name in wanted:
        store.join_group(db, name, [unit])
    empty = "SELECT id FROM unit_group g WHERE NOT EXISTS (SELECT 1 FROM unit_group_member m WHERE m.group_id = g.id)"
    rows.delete(db, "unit_group", [group for (group,) in db.execute(empty).fetchall()])


def move_units(db: sqlite3.Connection, ids: Sequence[int], position: int) -> None:
    """Put these units so that the first of them stands at `position` of the directory."""
    rows.move(db, "unit", [one.id or 0 for one in store.units(db)], ids, position)
