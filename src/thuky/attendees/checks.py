"""What does not agree among delegations and attendees: asked, never accused."""

import sqlite3
from collections.abc import Iterator

from thuky.attendees import review_store, store
from thuky.conferences import store as conferences
from thuky.conferences.finding import Finding
from thuky.core.vietnamese.numbers import count
from thuky.core.vietnamese.text import loose_key, search_key
from thuky.office import store as office

ARMED = ("army", "police")


def total(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """The plan's own total against the sum of its delegations."""
    stated = conferences.get(db, conference).total_attendees
    planned = sum(one.quota for one in store.delegations(db, conference))
    if stated is not None and planned and stated != planned:
        message = f"Kế hoạch ghi tổng số {stated} đại biểu, các thành phần cộng lại là {planned}."
        yield Finding(code="total", level="question", about="Thành phần", message=message, subject="attendees")


def over_quota(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A delegation with more people than the plan gives it."""
    for line in store.counts(db, conference):
        if line.named > line.quota:
            message = f"Có {count(line.named)} người, kế hoạch chỉ có {count(line.quota)}."
            yield Finding(
                code="over-quota", level="warning", about=line.name, message=message, subject=f"delegation:{line.id}"
            )


def under_quota(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A delegation whose list is shorter than the plan's number: asked before its list is printed; a place without a name is none of
    these (clerk.md H2)."""
    for line in store.counts(db, conference):
        if line.places < line.quota:
            message = f"Kế hoạch có {count(line.quota)} suất, danh sách mới có {count(line.places)}."
            yield Finding(
                code="under-quota", level="question", about=line.name, message=message, subject=f"delegation:{line.id}"
            )


def outside(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """Delegates in no delegation while places of the plan have no name: they are not counted among those who were to come."""
    people = review_store.outside(db, conference)
    free = sum(line.places - line.named for line in store.counts(db, conference)) if people else 0
    if free:
        who = people[0][1] if len(people) == 1 else f"{count(len(people))} người"
        message = f"Chưa thuộc thành phần nào, trong khi còn {count(free)} suất chưa có tên; chọn ở cột Thành phần."
        subject = f"attendee:{people[0][0]}"
        yield Finding(code="outside", level="question", about=who, message=message, subject=subject)


def twice(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """The same person in two places: two seats for one body (clerk.md H15)."""
    seen: dict[tuple[str, str], int] = {}
    units: dict[str, str] = {}
    for number, name, unit in review_store.names(db, conference):
        key = (search_key(name), units.get(unit) or units.setdefault(unit, loose_key(unit)))
        if key in seen:
            message = "Có ở hai chỗ trong danh sách; hỏi lại xem có trả lại một suất không."
            yield Finding(code="twice", level="question", about=name, message=message, subject=f"attendee:{number}")
        seen.setdefault(key, number)


def no_position(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A named person without a position or without a unit, which lists and plates show."""
    for one in review_store.unplaced(db, conference):
        missing = " và ".join(word for word, value in (("chức vụ", one.position), ("đơn vị", one.unit)) if not value)
        about, subject = one.full_name, f"attendee:{one.id}"
        yield Finding(code="no-position", level="warning", about=about, message=f"Chưa có {missing}.", subject=subject)


def no_rank(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A named person of an army or police unit without a rank: asked, for workers of the army have none (clerk.md H15)."""
    armed = {unit.id for unit in office.units(db) if unit.force in ARMED}
    for one in store.of_conference(db, conference) if armed else ():
        if one.named and not one.rank and one.unit_id in armed:
            message = "Chưa có cấp bậc; đơn vị thuộc quân đội hoặc công an."
            subject = f"attendee:{one.id}"
            yield Finding(code="no-rank", level="question", about=one.full_name, message=message, subject=subject)


def other_chair(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """The chair as the plan writes him against the attendee who has that role: a change of one must reach the other."""
    written = conferences.get(db, conference).chair
    chairs = [one for one in store.of_conference(db, conference) if one.role == "chair" and one.named]
    if written and chairs and not any(search_key(one.full_name) in search_key(written) for one in chairs):
        named = ", ".join(one.full_name for one in chairs)
        message = f"Kế hoạch ghi “{written}”, danh sách có {named} giữ vai trò Chủ trì."
        yield Finding(
            code="chair", level="question", about="Chủ trì", message=message, subject=f"attendee:{chairs[0].id}"
        )


CHECKS = (other_chair, total, over_quota, outside, twice, no_position, no_rank)
