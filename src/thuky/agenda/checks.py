"""What does not fit in the agenda: hours that overlap, a day too long, someone who will not come."""

import sqlite3
from collections.abc import Iterator

from thuky.agenda import store
from thuky.agenda.timing import hour_of, length, overlaps, timed
from thuky.attendees import store as attendees
from thuky.conferences import store as conferences
from thuky.conferences.finding import Finding


def overlapping(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """An item that begins before the one before it ends."""
    opens_at = conferences.get(db, conference).held_at
    for one, two in overlaps(store.of_conference(db, conference), opens_at):
        message = f"Bắt đầu lúc {hour_of(two.begins)}, khi “{one.item.title}” đến {hour_of(one.ends)} mới xong."
        subject = f"agenda:{two.item.id}"
        yield Finding(code="overlap", level="warning", about=two.item.title, message=message, subject=subject)


def too_long(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """The items together last longer than the conference is planned to."""
    planned, needed = conferences.get(db, conference).minutes, length(store.of_conference(db, conference))
    if planned and needed > planned:
        message = f"Các mục cộng lại {needed} phút, kế hoạch dự kiến {planned} phút."
        yield Finding(code="too-long", level="warning", about="Chương trình", message=message, subject="agenda")


def no_duration(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """In an agenda with hours, an item without a duration leaves those after it without an hour."""
    starts = timed(store.of_conference(db, conference), conferences.get(db, conference).held_at)
    for (item, start), (_, following) in zip(starts, starts[1:], strict=False):
        if start and not item.minutes and not following:
            message = "Chưa có số phút nên các mục sau chưa tính được giờ."
            subject = f"agenda:{item.id}"
            yield Finding(code="no-duration", level="warning", about=item.title, message=message, subject=subject)


def absent_presenter(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """Who is to present has said that he will not come."""
    away = {one.id: one for one in attendees.absent(db, conference)}
    for item in store.of_conference(db, conference):
        if item.presenter_id in away:
            message = f"{away[item.presenter_id].full_name} đã báo vắng; hãy phân công người khác."
            subject = f"agenda:{item.id}"
            yield Finding(code="presenter-absent", level="warning", about=item.title, message=message, subject=subject)


CHECKS = (overlapping, too_long, no_duration, absent_presenter)
