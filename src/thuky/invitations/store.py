"""What an invitation says besides when and where: who speaks, and who is rewarded. Reads only; the rows belong to other features."""

import sqlite3


def topics(db: sqlite3.Connection, conference: int) -> dict[int, str]:
    """The topic of each attendee who is to speak."""
    sql = """SELECT attendee_id, topic FROM speech WHERE conference_id = ? AND attendee_id IS NOT NULL
             AND kind = 'paper' AND mode = 'speak' AND topic <> '' ORDER BY sort DESC, id DESC"""
    return dict(db.execute(sql, (conference,)))


def rewarded(db: sqlite3.Connection, conference: int) -> frozenset[int]:
    """The attendees who receive an award, for themselves or for a collective."""
    sql = """SELECT coalesce(receiver_id, attendee_id) FROM award WHERE conference_id = ?
             AND coalesce(receiver_id, attendee_id) IS NOT NULL AND state NOT IN ('failed', 'sent_later')"""
    return frozenset(number for (number,) in db.execute(sql, (conference,)))


def addresses(db: sqlite3.Connection, conference: int) -> dict[int, str]:
    """The postal address of each unit that the conference invites, by the unit's id."""
    sql = """SELECT DISTINCT u.id, u.address FROM unit u JOIN attendee a ON a.unit_id = u.id
             WHERE a.conference_id = ? AND u.address <> ''"""
    return dict(db.execute(sql, (conference,)))
