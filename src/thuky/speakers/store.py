"""The one writer of speech."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from thuky.attendees import store as attendees
from thuky.attendees.matching import as_now, named
from thuky.core.entered import checked, entered
from thuky.speakers.speech import Speech
from thuky.storage import rows

SENT = ("received", "appraised", "to_correct", "accepted")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechCounts:
    """The head line of the board: how many must come, have come, passed, go back, are still out, and are over time."""

    expected: int = 0
    received: int = 0
    accepted: int = 0
    to_correct: int = 0
    waiting: int = 0
    late: int = 0


def of_conference(db: sqlite3.Connection, conference: int) -> list[Speech]:
    """The papers in the order of the plan; a presenter who is an attendee has the name and the rank that he has now."""
    papers = rows.fetch(db, Speech, "SELECT * FROM speech WHERE conference_id = ? ORDER BY sort, id", (conference,))
    people = attendees.those(db, (paper.attendee_id for paper in papers))
    return [replace(paper, presenter=as_now(paper.presenter, people.get(paper.attendee_id))) for paper in papers]


def add(db: sqlite3.Connection, record: Speech) -> int:
    """Add a paper at the end."""
    ready = replace(_linked(db, record.conference_id, [record])[0], sort=_next(db, record.conference_id))
    return rows.insert(db, "speech", ready)


def add_many(db: sqlite3.Connection, conference: int, records: Sequence[Speech]) -> None:
    """Add papers at the end, in this order."""
    first = _next(db, conference)
    ready = [replace(one, sort=first + i) for i, one in enumerate(_linked(db, conference, records))]
    rows.insert_many(db, "speech", ready)


def edit(db: sqlite3.Connection, speech: int, /, **values: object) -> None:
    """Change fields of a paper, as the clerk types them; a presenter typed anew is the attendee of that name, if there is one."""
    ready = entered(Speech, values)
    if "presenter" in ready and "attendee_id" not in ready:
        row = db.execute("SELECT conference_id FROM speech WHERE id = ?", (speech,)).fetchone()
        ready["attendee_id"] = named(db, row[0])(ready["presenter"]) if row else None
    rows.update(db, "speech", speech, **ready)


def receive(db: sqlite3.Connection, ids: Sequence[int], on: str) -> None:
    """These papers came in on this day; what was sent back to be corrected is new again, other judgements stay."""
    for speech in ids:
        now = rows.one(db, Speech, "SELECT * FROM speech WHERE id = ?", (speech,))
        if now and now.state in ("waiting", "to_correct"):
            edit(db, speech, state="received", received_on=on)


def remove(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Take papers off the list."""
    rows.delete(db, "speech", ids)


def move(db: sqlite3.Connection, conference: int, ids: Sequence[int], position: int) -> None:
    """Move these papers: the first of them stands at `position` after the move."""
    rows.move(db, "speech", [one.id or 0 for one in of_conference(db, conference)], ids, position)


def order_speakers(db: sqlite3.Connection, conference: int) -> None:
    """Number those who speak 1, 2, 3 … : those with a number first, in its order, then the others as listed."""
    speaking = [one for one in of_conference(db, conference) if speaks(one)]
    speaking.sort(key=lambda one: (one.speaking_order is None, one.speaking_order or 0, one.sort))
    for place, one in enumerate(speaking, start=1):
        if one.speaking_order != place:
            rows.update(db, "speech", one.id or 0, speaking_order=place)


def speaks(speech: Speech) -> bool:
    """Whether it is a discussion paper read out at the conference: only these are measured against the agenda."""
    return speech.kind == "paper" and speech.mode == "speak" and speech.state != "not_used"


def deadline(speech: Speech) -> str:
    """The day that counts: the extension where one was given."""
    return speech.extended_to or speech.due


def is_late(speech: Speech, today: str) -> bool:
    """Still out, and its day is over."""
    return speech.state == "waiting" and bool(deadline(speech)) and deadline(speech) < today


def late(db: sqlite3.Connection, conference: int, today: str) -> list[Speech]:
    """The papers that have not come and whose day is over (ISO day)."""
    return [speech for speech in of_conference(db, conference) if is_late(speech, today)]


def usual_sets(db: sqlite3.Connection, conference: int) -> int:
    """How many sets of a paper are copied unless the clerk says otherwise: those expected and a tenth more (clerk.md H13)."""
    sql = "SELECT count(*) FROM attendee WHERE conference_id = ? AND reply <> 'absent' AND absence = '' AND stands_for IS NULL"
    return ceil(db.execute(sql, (conference,)).fetchone()[0] * 11 / 10)


def counts(db: sqlite3.Connection, conference: int, today: str) -> SpeechCounts:
    """The figures of the board on a day."""
    wanted = [speech for speech in of_conference(db, conference) if speech.state != "not_used"]
    states = [speech.state for speech in wanted]
    return SpeechCounts(
        expected=len(wanted),
        received=sum(state in SENT for state in states),
        accepted=states.count("accepted"),
        to_correct=states.count("to_correct"),
        waiting=states.count("waiting"),
        late=sum(is_late(speech, today) for speech in wanted),
    )


def _next(db: sqlite3.Connection, conference: int) -> int:
    sql = "SELECT coalesce(max(sort), -1) + 1 FROM speech WHERE conference_id = ?"
    return int(db.execute(sql, (conference,)).fetchone()[0])


def _linked(db: sqlite3.Connection, conference: int, records: Sequence[Speech]) -> list[Speech]:
    """The records as they are stored, each presenter tied to the attendee of that name."""
    find = named(db, conference)
    ready = [replace(checked(record), conference_id=conference) for record in records]
    return [replace(one, attendee_id=one.attendee_id or find(one.presenter)) for one in ready]
