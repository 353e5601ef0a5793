"""How many each unit sends, for the list that the plan has in an appendix; what writes a plan needs nothing of what reads one."""

import sqlite3


def shares(db: sqlite3.Connection, conference: int) -> list[tuple[str, str, int]]:
    """(unit, delegation, number) of the delegations that are split over units, in the order of the composition."""
    sql = (
        "SELECT u.name, d.name, s.quota FROM delegation_unit s JOIN delegation d ON d.id = s.delegation_id "
        "JOIN unit u ON u.id = s.unit_id WHERE d.conference_id = ? ORDER BY d.sort, d.id, s.id"
    )
    return list(db.execute(sql, (conference,)))
