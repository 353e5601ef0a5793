"""Nameless places that give way: where a delegation has more places than its quota, and where people with a name have joined it."""

import sqlite3
from collections.abc import Sequence

from thuky.storage import rows

_SPARE = """
    SELECT a.id FROM attendee a JOIN delegation d ON d.id = a.delegation_id
    WHERE d.id = ? AND a.full_name = '' AND (a.unit = '' OR instr(d.name, a.unit)
      AND NOT EXISTS (SELECT 1 FROM delegation_unit u WHERE u.delegation_id = d.id))
    ORDER BY EXISTS (SELECT 1 FROM seat s WHERE s.attendee_id = a.id), a.sort DESC, a.id DESC LIMIT ?"""
"""Places that are no unit's own (theirs is none, or what the delegation's name says), the last first, seated ones after the others."""
_OVER = """
    SELECT count(a.id) - d.quota FROM delegation d LEFT JOIN attendee a ON a.delegation_id = d.id
      AND NOT EXISTS (SELECT 1 FROM attendee s WHERE s.stands_for = a.id)
    WHERE d.id = ?"""


def give_way(db: sqlite3.Connection, delegation: int, most: int | None = None) -> None:
    """Take nameless places of a delegation away until it has its quota, at most so many; a person with a name is never touched."""
    over = db.execute(_OVER, (delegation,)).fetchone()[0]
    number = over if most is None else min(over, most)
    if number > 0:
        rows.delete(db, "attendee", [spare for (spare,) in db.execute(_SPARE, (delegation, number)).fetchall()])


def joined(db: sqlite3.Connection, delegations: Sequence[int | None]) -> None:
    """People with a name have come into these delegations, each in the place of a nameless one."""
    for delegation in dict.fromkeys(number for number in delegations if number is not None):
        give_way(db, delegation, delegations.count(delegation))
