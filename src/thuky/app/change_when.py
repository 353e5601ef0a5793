"""Đổi thời gian, địa điểm…: what follows when the day, the hour, the place or the chair of a conference changes (clerk.md H8).

Pure reading: it lists what would follow, with the old and the new value; `apply` writes what the clerk left ticked.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from thuky.agenda import store as agenda
from thuky.agenda.agenda_item import AgendaItem
from thuky.app.papers import PAPERS
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.conferences.register import PAPER_STATES
from thuky.core.vietnamese.dates import clock_short, screen, short
from thuky.core.vietnamese.text import loose_key
from thuky.plans import chair
from thuky.printing import store as printing
from thuky.tasks import store as tasks

SIGNED = ("signed", "issued")
BREAK = 60
"""From so many minutes on a pause parts two sittings of one day."""
CALLED = "Đã báo thay đổi"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The day, hour, place and chair as the clerk wants them now."""

    held_on: str
    held_at: str
    place: str
    chair: str
    postponed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Follow:
    """One thing that follows: what it is, its old value and its new one; `ticked` where it is to be done."""

    group: str
    kind: str
    id: int
    text: str
    before: str = ""
    after: str = ""
    value: str = ""
    ticked: bool = True


def follows(db: sqlite3.Connection, conference: int, wanted: When) -> list[Follow]:
    """Everything that hangs on the old values, grouped in the order of the dialog."""
    record = conferences.get(db, conference)
    days = _days(record.held_on, wanted.held_on)
    minutes = _minutes(record.held_at, wanted.held_at)
    return [
        *(_dates(db, record, days) if days else ()),
        *(_agenda(db, conference, days, minutes) if days or minutes else ()),
        *(_chair(db, conference, wanted.chair) if wanted.chair != record.chair else ()),
        *_papers(db, conference),
        *_people(db, conference),
    ]


def _days(before: str, after: str) -> int:
    return (date.fromisoformat(after) - date.fromisoformat(before)).days if before and after else 0


def _minutes(before: str, after: str) -> int:
    return _clock(after) - _clock(before) if before and after else 0


def _clock(text: str) -> int:
    hours, _, minutes = text.partition(":")
    return int(hours) * 60 + int(minutes)


def _dates(db: sqlite3.Connection, record: Conference, days: int) -> Iterator[Follow]:
    """Days that are still to come move by as much; what is done or dropped stays, and a loose deadline ("cuối tháng 8") is only shown."""
    group, today, conference = "Nhiệm vụ, hạn gửi", date.today().isoformat(), record.id or 0

    def moved(kind: str, number: int, text: str, before: str, written: str = "") -> Follow:
        after = (date.fromisoformat(before) + timedelta(days=days)).isoformat()
        words = written.replace(screen(before), short(after)).replace(short(before), short(after))
        exact = not written or words != written
        return Follow(group=group, kind=kind, id=number, text=text, before=written or screen(before),
                      after=words if written and exact else screen(after), value=after, ticked=before >= today and exact)  # fmt: skip

    for task in tasks.of_conference(db, conference):
        if task.due and task.state not in ("done", "dropped"):
            yield moved("task", task.id or 0, task.what, task.due, task.due_text)
    for one in conferences.deadlines(db, conference):
        if one.date:
            yield moved("deadline", one.id or 0, one.what, one.date)
    if record.reply_due:
        yield moved("reply", conference, "Hạn xác nhận dự", record.reply_due)


def _agenda(db: sqlite3.Connection, conference: int, days: int, minutes: int) -> Iterator[Follow]:
    """Items with an hour or a day of their own; the others follow the opening by themselves."""
    group, items = "Chương trình hội nghị", agenda.of_conference(db, conference)
    apart = _after_the_break(items, minutes)
    for item in items:
        if item.start and minutes and 0 <= _clock(item.start) + minutes < 24 * 60:
            hours, rest = divmod(_clock(item.start) + minutes, 60)
            after = f"{hours:02}:{rest:02}"
            yield Follow(group=group, kind="start", id=item.id or 0, text=item.title, before=clock_short(item.start),
                         after=clock_short(after), value=after, ticked=item.id not in apart)  # fmt: skip
        if item.date and days:
            day = (date.fromisoformat(item.date) + timedelta(days=days)).isoformat()
            yield Follow(group=group, kind="date", id=item.id or 0, text=item.title, before=screen(item.date),
                         after=screen(day), value=day)  # fmt: skip


def _after_the_break(items: Sequence[AgendaItem], minutes: int) -> set[int | None]:
    """Items of the day's next sitting, which begins at its own hour while the first one still ends well before it."""
    ends = 0
    for at, item in enumerate(items):
        if item.date:
            return set()
        begins = _clock(item.start) if item.start else ends
        if ends and begins - ends >= BREAK and begins - ends - minutes >= BREAK // 2:
            return {one.id for one in items[at:]}
        ends = begins + (item.minutes or 0) if begins else 0
    return set()


def _chair(db: sqlite3.Connection, conference: int, written: str) -> Iterator[Follow]:
    """Whoever chairs in the list of attendees, where the plan now names somebody else."""
    if not written:
        return
    wanted = chair.read(written)
    for one in attendees.of_conference(db, conference):
        if one.role == "chair" and loose_key(one.full_name) != loose_key(wanted.full_name):
            yield Follow(group="Đại biểu", kind="chair", id=one.id or 0, text="Chủ trì trong danh sách đại biểu",
                         before=one.full_name or one.unit, after=wanted.full_name or written, value=written)  # fmt: skip
            return


def _papers(db: sqlite3.Connection, conference: int) -> Iterator[Follow]:
    """Papers that are out of the house, or on paper: issued ones need a notice of the change, others are printed again."""
    group, states = "Giấy tờ mang thời gian, địa điểm cũ", dict(PAPER_STATES)
    for document in PAPERS:
        paper = conferences.registered(db, conference, document.code)
        printed = bool(printing.issued(db, conference, document.code))
        if paper and paper.state in SIGNED:
            yield Follow(group=group, kind="paper", id=paper.id or 0, text=document.title, before=states[paper.state],
                         after="Cần thông báo thay đổi (công văn)", ticked=False)  # fmt: skip
        elif printed:
            yield Follow(
                group=group, kind="paper", id=0, text=document.title, before="Đã in", after="In lại", ticked=False
            )


def _people(db: sqlite3.Connection, conference: int) -> Iterator[Follow]:
    """Everybody with a phone number, to be ticked as called."""
    for one in attendees.attending(db, conference):
        if one.phone and one.reply != "absent":
            yield Follow(group="Người cần báo (đánh dấu khi đã gọi)", kind="call", id=one.id or 0,
                         text=f"{one.shown_name}, {one.position_unit}".rstrip(", "), before=one.phone, ticked=False)  # fmt: skip


def apply(db: sqlite3.Connection, conference: int, wanted: When, ticked: Iterable[Follow]) -> None:
    """Write the new values and what was left ticked; a postponed conference keeps no day until there is a new one."""
    state = conferences.get(db, conference).state
    told = f"{CALLED} lúc {datetime.now():%H:%M ngày %d/%m/%Y}"
    conferences.edit(
        db,
        conference,
        held_on=wanted.held_on,
        held_at=wanted.held_at,
        held_text="",
        place=wanted.place,
        chair=wanted.chair,
        state="postponed" if wanted.postponed else "preparing" if state == "postponed" else state,
    )
    for one in ticked:
        _follow(db, one, told)


def _follow(db: sqlite3.Connection, one: Follow, told: str) -> None:
    if one.kind == "task":
        tasks.edit(db, one.id, due=one.value, due_text=one.after)
    elif one.kind == "deadline":
        conferences.edit_deadline(db, one.id, date=one.value)
    elif one.kind == "reply":
        conferences.edit(db, one.id, reply_due=one.value)
    elif one.kind in ("start", "date"):
        agenda.edit(db, one.id, **{one.kind: one.value})
    elif one.kind == "chair":
        _new_chair(db, one.id, chair.read(one.value))
    elif one.kind == "call":
        attendees.edit(db, one.id, reply_note=told)


def _new_chair(db: sqlite3.Connection, before: int, wanted: Attendee) -> None:
    """Who is on the list already chairs from now on; somebody else takes over the place, the seat and the number of the old chair."""
    conference, name = attendees.get(db, before).conference_id, loose_key(wanted.full_name)
    there = [one for one in attendees.of_conference(db, conference) if name and loose_key(one.full_name) == name]
    if there:
        attendees.edit(db, before, role="")
        attendees.edit(db, there[0].id or 0, role="chair")
        return
    told = {
        field: getattr(wanted, field)
        for field in ("salutation", "rank", "full_name", "position", "unit", "committee_post")
    }
    attendees.edit(db, before, **told, phone="", reply="", reply_note="", introduction="", sex="", birth="")
