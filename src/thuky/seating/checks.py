"""What does not agree between the hall and the people."""

import sqlite3
from collections.abc import Iterator

from thuky.attendees import store as attendees
from thuky.conferences.finding import Finding
from thuky.seating import store


def without_seat(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """People expected who have no seat, once a hall exists."""
    if not store.halls(db, conference):
        return
    missing = store.unseated(db, conference)
    if missing:
        message = f"{len(missing)} suất chưa có ghế."
        yield Finding(code="unseated", level="warning", about="Chỗ ngồi", message=message, subject="seating")


def absent_seated(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A seat held by somebody who said that he does not come, or for whom another comes."""
    people = attendees.those(db, store.away(db, conference))
    for hall in store.halls(db, conference):
        for seat in store.seats(db, hall.id or 0) if people else ():
            one = people.get(seat.attendee_id)
            if one:
                told = "đã báo vắng" if one.reply == "absent" else "đã cử người dự thay"
                yield Finding(
                    code="absent-seated",
                    level="error",
                    about=one.shown_name,
                    message=f"Ghế {seat.label}: người ngồi {told}.",
                    subject=f"seat:{seat.id}",
                )


CHECKS = (without_seat, absent_seated)
