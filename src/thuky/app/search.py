"""Ctrl+K: people, phones, papers and their numbers, agenda, tasks of the whole file, by letters without diacritics."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thuky.agenda import store as agenda
from thuky.attendees import store as attendees
from thuky.awards import store as awards
from thuky.conferences import store as conferences
from thuky.core.vietnamese.text import search_key
from thuky.speakers import store as speakers
from thuky.tasks import store as tasks

MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found: what kind, what it says, where it is."""

    kind: str
    title: str
    detail: str
    conference: int
    subject: str


Entry = tuple[str, Hit]


def index(db: sqlite3.Connection) -> list[Entry]:
    """Everything that can be found, each with its folded letters; the latest conference first."""
    found = [hit for one in conferences.all_of(db) for hit in _of_conference(db, one.id or 0, one.name)]
    return [(search_key(f"{hit.title} {hit.detail} {hit.kind}"), hit) for hit in found]


def find(entries: Sequence[Entry], typed: str, front: int | None = None) -> list[Hit]:
    """What holds every word typed; the shown conference first, then where the words stand together."""
    query = search_key(typed)
    words = query.split()
    if not words:
        return []
    hits = [
        (hit.conference != front, query not in key, hit) for key, hit in entries if all(word in key for word in words)
    ]
    hits.sort(key=lambda entry: entry[:2])
    return [hit for _other, _apart, hit in hits[:MOST]]


def _of_conference(db: sqlite3.Connection, conference: int, name: str) -> Iterator[Hit]:
    def hit(kind: str, title: str, detail: str, subject: str) -> Hit:
        return Hit(kind=kind, title=title, detail=detail, conference=conference, subject=subject)

    yield hit("Hội nghị", name, "", f"conference:{conference}")
    for person in attendees.of_conference(db, conference):
        if person.full_name:
            detail = " · ".join(part for part in (person.rank, person.position, person.unit, person.phone) if part)
            yield hit("Đại biểu", person.full_name, detail, f"attendee:{person.id}")
    for paper in conferences.register(db, conference):
        yield hit(
            "Văn bản", paper.summary or paper.code, f"{paper.number}{paper.symbol}", f"registered_paper:{paper.id}"
        )
    for item in agenda.of_conference(db, conference):
        yield hit("Chương trình", item.title, item.presenter, f"agenda_item:{item.id}")
    for speech in speakers.of_conference(db, conference):
        yield hit("Tham luận", speech.topic, f"{speech.units} {speech.presenter}".strip(), f"speech:{speech.id}")
    for award in awards.of_conference(db, conference):
        yield hit("Khen thưởng", award.name, award.unit, f"award:{award.id}")
    for task in tasks.of_conference(db, conference):
        yield hit(
            "Nhiệm vụ", task.what, " · ".join(part for part in (task.unit, task.due_text) if part), f"task:{task.id}"
        )
