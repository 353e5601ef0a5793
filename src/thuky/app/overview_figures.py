"""What Tổng quan says: the quota board, the awards, what is due, what is to be signed, issued or printed again."""

import sqlite3
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from thuky.attendees import store as attendees
from thuky.attendees.delegation import DelegationCount, together
from thuky.awards import store as awards
from thuky.awards.award import KINDS as AWARD_KINDS
from thuky.conferences import store as conferences
from thuky.conferences.conference import STATES, Conference
from thuky.core.columns import Column
from thuky.core.vietnamese.dates import screen, weekday
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech
from thuky.tasks import store as tasks
from thuky.widgets.mark import Shape, Tone

SOON = 7
DECIDED = ("decided", "handed", "received_for", "sent_later")
PASSED = ("passed", "submitted", *DECIDED)
TO_DO = {"submitted": "Trình ký", "signed": "Đã ký, chưa phát hành"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLine:
    """A delegation of the quota board, or its total (id 0)."""

    id: int
    name: Annotated[str, Column("Đại biểu", width=34, editable=False)]
    bar: Annotated[str, Column("", width=12, kind="bool", editable=False)] = ""
    quota: Annotated[int, Column("Kế hoạch", width=9, kind="int", editable=False)] = 0
    named: Annotated[int, Column("Có tên", width=7, kind="int", editable=False)] = 0
    missing: Annotated[int | None, Column("Chưa có tên", width=11, kind="int", editable=False)] = None
    confirmed: Annotated[int | None, Column("Xác nhận dự", width=11, kind="int", editable=False)] = None
    present: Annotated[int | None, Column("Có mặt", width=7, kind="int", editable=False)] = None
    absent: Annotated[int | None, Column("Vắng", width=6, kind="int", editable=False)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardLine:
    """A kind of award with its quota and how far its nominees are."""

    id: int
    name: Annotated[str, Column("Khen thưởng", width=34, editable=False)]
    bar: Annotated[str, Column("", width=12, kind="bool", editable=False)] = ""
    quota: Annotated[int, Column("Chỉ tiêu", width=9, kind="int", editable=False)] = 0
    nominated: Annotated[int, Column("Đề nghị", width=7, kind="int", editable=False)] = 0
    missing: Annotated[int | None, Column("Còn thiếu", width=11, kind="int", editable=False)] = None
    passed: Annotated[int | None, Column("Đạt", width=11, kind="int", editable=False)] = None
    decided: Annotated[int | None, Column("Đã có quyết định", width=15, kind="int", editable=False)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortLine:
    """A line of a short list: a mark, what it is, how it stands, where it leads."""

    id: int
    words: Annotated[str, Column("Mục", width=30, editable=False)]
    state: Annotated[str, Column("", width=15, kind="int", editable=False)]
    tone: Tone = ""
    shape: Shape = "todo"
    subject: str = ""


UNPARTED = "Đại biểu chưa chia thành phần"


def board(db: sqlite3.Connection, conference: Conference) -> list[BoardLine]:
    """A line per delegation and the total, with what the plan itself adds up to where that differs; one line where people were typed
    and no delegation was."""
    counted = attendees.counts(db, conference.id or 0)
    if not counted:
        people = attendees.of_conference(db, conference.id or 0)
        return [replace(_board_line(together(0, (), people)), name=UNPARTED)] if people else []
    total = BoardLine(
        id=0,
        name=_total_words(conference, sum(one.quota for one in counted)),
        quota=sum(one.quota for one in counted),
        named=sum(one.named for one in counted),
        missing=sum(_missing(one) for one in counted) or None,
        confirmed=sum(one.confirmed for one in counted) or None,
        present=sum(one.present for one in counted) or None,
        absent=sum(one.absent for one in counted) or None,
    )
    return [*map(_board_line, counted), total]


def _board_line(one: DelegationCount) -> BoardLine:
    return BoardLine(
        id=one.id,
        name=one.name,
        quota=one.quota,
        named=one.named,
        missing=_missing(one) or None,
        confirmed=one.confirmed or None,
        present=one.present or None,
        absent=one.absent or None,
    )


def _missing(one: DelegationCount) -> int:
    return max(0, max(one.quota, one.places) - one.named)


def _total_words(conference: Conference, quotas: int) -> str:
    stated = conference.total_attendees
    return "Cộng" if not stated or stated == quotas else f"Cộng (kế hoạch ghi {stated})"


def award_lines(db: sqlite3.Connection, conference: int) -> list[AwardLine]:
    """A line per kind that has a quota or a nominee."""
    nominees, lines = awards.of_conference(db, conference), []
    quotas = awards.quotas(db, conference)
    for at, (kind, words) in enumerate(AWARD_KINDS, start=1):
        states = [one.state for one in nominees if one.kind == kind]
        quota = sum(one.quota for one in quotas if one.kind == kind)
        if quota or states:
            lines.append(
                AwardLine(
                    id=at,
                    name=words,
                    quota=quota,
                    nominated=len(states),
                    missing=max(0, quota - len(states)) or None,
                    passed=sum(state in PASSED for state in states) or None,
                    decided=sum(state in DECIDED for state in states) or None,
                )
            )
    return lines


def due(db: sqlite3.Connection, conference: int, today: date) -> list[ShortLine]:
    """Tasks and papers that are late or due within a week, the most urgent first."""
    found = [
        (one.due, one.what, f"task:{one.id}")
        for one in tasks.of_conference(db, conference)
        if one.due and one.state in ("todo", "doing")
    ]
    for speech in speakers.of_conference(db, conference):
        if speech.state == "waiting" and speakers.deadline(speech):
            found.append(
                (
                    speakers.deadline(speech),
                    _speech_words(speech),
                    f"speech:{speech.id}",
                )
            )
    for line in conferences.deadlines(db, conference):
        if line.date >= today.isoformat():
            found.append((line.date, line.what, "Kế hoạch"))
    soon = [
        (day, words, subject) for day, words, subject in sorted(found) if (date.fromisoformat(day) - today).days <= SOON
    ]
    return [
        _due_line(at, words, (date.fromisoformat(day) - today).days, day, subject)
        for at, (day, words, subject) in enumerate(soon)
    ]


def _speech_words(speech: Speech) -> str:
    who = speech.units or speech.rest_of or speech.presenter
    return f"{who}: {speech.topic}" if who else speech.topic


def _due_line(at: int, words: str, days: int, day: str, subject: str) -> ShortLine:
    words = f"{words[:1].upper()}{words[1:]}"
    if days < 0:
        return ShortLine(
            id=at, words=words, state=f"Quá hạn {-days} ngày", tone="bad", shape="attention", subject=subject
        )
    if days == 0:
        return ShortLine(id=at, words=words, state="Hạn hôm nay", tone="warn", shape="attention", subject=subject)
    return ShortLine(id=at, words=words, state="Ngày mai" if days == 1 else screen(day), tone="quiet", subject=subject)


def papers_to_do(db: sqlite3.Connection, conference: int) -> list[ShortLine]:
    """Papers of the register that wait to be signed or issued."""
    waiting = [one for one in conferences.register(db, conference) if one.state in TO_DO]
    return [
        ShortLine(
            id=at,
            words=one.summary or one.code,
            state=TO_DO[one.state],
            tone="quiet",
            shape="partly",
            subject=f"registered_paper:{one.id}",
        )
        for at, one in enumerate(waiting)
    ]


def headline(db: sqlite3.Connection, conference: Conference, today: date) -> str:
    """Days left, or the next step where no day is set."""
    if not conference.held_on:
        upcoming = [
            one.what
            for one in tasks.of_conference(db, conference.id or 0)
            if one.due >= today.isoformat() and one.state in ("todo", "doing")
        ]
        return f"Bước tới: {upcoming[0]}" if upcoming else "Chưa định ngày"
    days = (date.fromisoformat(conference.held_on) - today).days
    if days > 0:
        return f"Còn {days} ngày"
    return "Hôm nay" if days == 0 else f"Đã qua {-days} ngày"


def subtitle(conference: Conference) -> str:
    """When, where, and how far the conference is."""
    name = weekday(conference.held_on)
    day = f"{name[:1].upper()}{name[1:]}"
    when = ", ".join(part for part in (day, screen(conference.held_on), conference.held_at) if part)
    state = dict(STATES).get(conference.state, "")
    return "  ·  ".join(part for part in (when or conference.held_text, conference.place, state) if part)
