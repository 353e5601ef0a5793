"""How many each unit sends, for the list that the plan has in an appendix; what writes a plan needs nothing of what reads one."""

import sqlite3

_SPLIT = (
    "SELECT s.delegation_id, u.name, s.quota FROM delegation_unit s JOIN delegation d ON d.id = s.delegation_id "
    "JOIN unit u ON u.id = s.unit_id WHERE d.conference_id = ? ORDER BY s.id"
)
_WHOLE = (
    "SELECT d.id, d.name, d.quota, min(a.unit) = max(a.unit), min(a.unit) FROM delegation d "
    "LEFT JOIN attendee a ON a.delegation_id = d.id WHERE d.conference_id = ? GROUP BY d.id ORDER BY d.sort, d.id"
)


def shares(db: sqlite3.Connection, conference: int) -> list[tuple[str, str, int]]:
    """(unit, delegation, number) of everybody in the order of the composition, where any delegation is split over units; one that is
    not is one line, with the unit that all its places have; so is what a split leaves over."""
    split: dict[int, list[tuple[str, int]]] = {}
    for delegation, unit, quota in db.execute(_SPLIT, (conference,)):
        split.setdefault(delegation, []).append((unit, quota))
    found: list[tuple[str, str, int]] = []
    for delegation, name, quota, one_unit, unit in db.execute(_WHOLE, (conference,)) if split else ():
        parts = split.get(delegation, [])
        found += [(of, name, number) for of, number in parts]
        left = quota - sum(number for _, number in parts)
        found += [(unit if one_unit and not parts else "", name, left)] if left > 0 else []
    return found
