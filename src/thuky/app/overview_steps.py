"""Tổng quan of a conference that holds nothing yet: where to begin, in the order of the work."""

import sqlite3

from thuky.agenda import store as agenda
from thuky.app.overview_figures import ShortLine
from thuky.attendees import store as attendees
from thuky.conferences.conference import Conference
from thuky.tasks import store as tasks

STEPS = (
    ("Kế hoạch", "Ngày, giờ, địa điểm, người chủ trì"),
    ("Đại biểu", "Thành phần và đại biểu"),
    ("Chương trình hội nghị", "Chương trình hội nghị"),
    ("Nhiệm vụ", "Phân công nhiệm vụ"),
)
"""What a conference begins with: the tab, and what is typed there."""


def first_steps(db: sqlite3.Connection, conference: Conference) -> list[ShortLine]:
    """What a conference without delegations begins with, and what of it is done; nothing once all is, or the quota board stands here."""
    number = conference.id or 0
    if attendees.counts(db, number):
        return []
    done = (
        conference.held_on and conference.place,
        attendees.of_conference(db, number),
        agenda.of_conference(db, number),
        tasks.of_conference(db, number),
    )
    if all(done):
        return []
    return [
        ShortLine(
            id=at,
            words=words,
            state="Đã có" if has else "Chưa có",
            tone="quiet",
            shape="done" if has else "todo",
            subject=tab,
        )
        for at, ((tab, words), has) in enumerate(zip(STEPS, done, strict=True))
    ]
