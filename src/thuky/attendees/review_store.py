"""What the review asks of the attendees: as little as each comparison needs."""

import sqlite3

from thuky.attendees.attendee import Attendee
from thuky.attendees.store import PLACES
from thuky.storage import rows


def unplaced(db: sqlite3.Connection, conference: int) -> list[Attendee]:
    """Named people without a position or without a unit."""
    places = PLACES.replace("WHERE", "WHERE a.full_name <> '' AND (a.position = '' OR a.unit = '') AND")
    return rows.fetch(db, Attendee, f"SELECT a.* FROM attendee a {places}", (conference,))


def names(db: sqlite3.Connection, conference: int) -> list[tuple[int, str, str]]:
    """Id, name and unit of everybody who is named."""
    places = PLACES.replace("WHERE", "WHERE a.full_name <> '' AND")
    return db.execute(f"SELECT a.id, a.full_name, a.unit FROM attendee a {places}", (conference,)).fetchall()


def outside(db: sqlite3.Connection, conference: int) -> list[tuple[int, str]]:
    """Id and name of plain delegates in no delegation who stand for nobody, neither speak nor are rewarded."""
    sql = """
        SELECT a.id, a.full_name FROM attendee a
        WHERE a.conference_id = ? AND a.full_name <> '' AND a.delegation_id IS NULL AND a.role = '' AND a.stands_for IS NULL
          AND NOT EXISTS (SELECT 1 FROM speech s WHERE s.attendee_id = a.id)
          AND NOT EXISTS (SELECT 1 FROM award w WHERE w.attendee_id = a.id OR w.receiver_id = a.id)
        ORDER BY a.sort, a.id"""
    return db.execute(sql, (conference,)).fetchall()
