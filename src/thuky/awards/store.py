"""The one writer of award, award_quota, award_criterion and award_review."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.attendees.matching import as_now, named, person_named, same_person
from thuky.awards.award import Award, AwardCriterion, AwardQuota
from thuky.awards.order import batched, call_order
from thuky.awards.review import AwardReview
from thuky.core.entered import checked, entered
from thuky.core.refused import Refused
from thuky.core.vietnamese.text import clean, loose_key, search_key
from thuky.storage import rows

SHARED = {"name": "full_name", "rank": "rank", "position": "position", "unit": "unit"}
"""What a nominee and an attendee have in common, and what it is called there: typed once, it is the same on every paper."""
IN_ORDER = "ORDER BY kind = 'individual', sort, id"


def of_conference(db: sqlite3.Connection, conference: int) -> list[Award]:
    """Everybody nominated: collectives, then individuals, each as listed; who is an attendee as he stands there now."""
    found = rows.fetch(db, Award, f"SELECT * FROM award WHERE conference_id = ? {IN_ORDER}", (conference,))
    people = attendees.those(db, (number for one in found for number in (one.attendee_id, one.receiver_id)))
    return [_as_now(one, people.get(one.attendee_id), people.get(one.receiver_id)) for one in found]


def _as_now(one: Award, person: Attendee | None, receiver: Attendee | None) -> Award:
    if one.kind != "individual":
        person = None
    shared = {field: getattr(person, theirs) for field, theirs in SHARED.items() if person and getattr(person, theirs)}
    return replace(one, **shared, received_by=as_now(one.received_by, receiver))


def add(db: sqlite3.Connection, record: Award) -> int:
    """Add a nominee at the end of his kind."""
    ready = replace(_linked(db, record.conference_id, [record])[0], sort=_next(db, "award", record.conference_id))
    return rows.insert(db, "award", ready)


def add_many(db: sqlite3.Connection, conference: int, records: Sequence[Award]) -> None:
    """Add nominees at the end, in this order."""
    first = _next(db, "award", conference)
    ready = [replace(one, sort=first + i) for i, one in enumerate(_linked(db, conference, records))]
    rows.insert_many(db, "award", ready)


def edit(db: sqlite3.Connection, award: int, /, **values: object) -> None:
    """Change fields of a nominee, as the clerk types them; a name typed anew is the attendee of that name, if there is one, and what is
    typed of somebody who is an attendee is typed of him."""
    ready = entered(Award, values)
    now = rows.one(db, Award, "SELECT * FROM award WHERE id = ?", (award,))
    if now is None:
        return
    if "name" in ready and "attendee_id" not in ready:
        told = replace(now, **{field: ready[field] for field in ("name", "unit", "position") if field in ready})
        ready["attendee_id"] = _nominee(person_named(db, now.conference_id), told)
    if "received_by" in ready and "receiver_id" not in ready:
        ready["receiver_id"] = named(db, now.conference_id)(ready["received_by"])
    person = ready.get("attendee_id", now.attendee_id)
    own = {SHARED[field]: value for field, value in ready.items() if field in SHARED and field != "name"}
    if person is not None and own:
        attendees.edit(db, person, **own)
    rows.update(db, "award", award, **ready)


def remove(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Take nominees off the list."""
    rows.delete(db, "award", ids)


def move(db: sqlite3.Connection, conference: int, ids: Sequence[int], position: int) -> None:
    """Move these nominees: the first of them stands at `position` after the move; the order of call follows."""
    rows.move(db, "award", [one.id or 0 for one in of_conference(db, conference)], ids, position)


def decide(db: sqlite3.Connection, conference: int, paper: int, ids: Sequence[int]) -> None:
    """These are in the decision (a paper of the register): each gets its state and, in the order of call, its number.

    Số sổ vàng is the ordinal within one decision (Nghị định 98/2023, Điều 104); who has one already keeps it.
    """
    awards = of_conference(db, conference)
    numbers = [one.number or 0 for one in awards if one.decision_id == paper]
    number = max(numbers, default=0)
    for award in call_order([one for one in awards if one.id in set(ids)]):
        if award.decision_id == paper and award.number:
            continue
        number += 1
        rows.update(db, "award", award.id or 0, decision_id=paper, number=number, state="decided")


def undecide(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """These are in no decision any more."""
    for award in ids:
        rows.update(db, "award", award, decision_id=None, number=None, state="passed")


def set_batches(db: sqlite3.Connection, conference: int, size: int = 5) -> None:
    """Who walks up together: all collectives at once, then individuals `size` at a time, in the order of call."""
    wanted = batched([one for one in of_conference(db, conference) if one.state != "failed"], size)
    for award in of_conference(db, conference):
        if award.id in wanted and award.batch != wanted[award.id]:
            rows.update(db, "award", award.id, batch=wanted[award.id])


def quotas(db: sqlite3.Connection, conference: int) -> list[AwardQuota]:
    """How many of each kind may be rewarded, collectives first."""
    return rows.fetch(
        db,
        AwardQuota,
        "SELECT * FROM award_quota WHERE conference_id = ? ORDER BY kind = 'individual', id",
        (conference,),
    )


def set_quota(db: sqlite3.Connection, conference: int, kind: str, quota: int, form: str = "") -> None:
    """Set the quota of a kind (and of one form of award where the plan parts them)."""
    if quota < 0:
        raise Refused("Chỉ tiêu khen thưởng không thể âm; chỉ tiêu giữ nguyên như cũ, hãy gõ số từ 0 trở lên.")
    known = [one for one in quotas(db, conference) if (one.kind, one.form) == (kind, clean(form))]
    if known:
        rows.update(db, "award_quota", known[0].id or 0, quota=quota)
    else:
        rows.insert(db, "award_quota", AwardQuota(conference_id=conference, kind=kind, form=clean(form), quota=quota))


def criteria(db: sqlite3.Connection, conference: int) -> list[AwardCriterion]:
    """The standards that a nominee must meet, collectives' first."""
    sql = f"SELECT * FROM award_criterion WHERE conference_id = ? {IN_ORDER}"
    return rows.fetch(db, AwardCriterion, sql, (conference,))


def set_criteria(db: sqlite3.Connection, conference: int, kind: str, texts: Iterable[str]) -> None:
    """Make these the whole list of standards of a kind; those that stay keep their ids."""
    wanted = [text for text in map(clean, texts) if text]
    old = [one for one in criteria(db, conference) if one.kind == kind]
    for place, text in enumerate(wanted):
        if place >= len(old):
            rows.insert(
                db, "award_criterion", AwardCriterion(conference_id=conference, kind=kind, text=text, sort=place)
            )
        elif (old[place].text, old[place].sort) != (text, place):
            rows.update(db, "award_criterion", old[place].id or 0, text=text, sort=place)
    rows.delete(db, "award_criterion", [one.id or 0 for one in old[len(wanted) :]])


def review(db: sqlite3.Connection, conference: int) -> AwardReview:
    """What is known of the meeting that reviews the nominations."""
    found = rows.one(db, AwardReview, "SELECT * FROM award_review WHERE conference_id = ?", (conference,))
    return found or AwardReview(conference_id=conference)


def set_review(db: sqlite3.Connection, conference: int, **values: object) -> None:
    """Change what is known of that meeting, as the clerk types it."""
    ready = entered(AwardReview, values)
    known = review(db, conference)
    if known.id is None:
        rows.insert(db, "award_review", replace(known, **ready))
    else:
        rows.update(db, "award_review", known.id, **ready)


def appraiser(db: sqlite3.Connection, conference: int) -> str:
    """Who appraises the awards: the unit that the plan gives this task; empty where it gives it to nobody."""
    tasks = db.execute("SELECT unit, what FROM task WHERE conference_id = ? ORDER BY sort, id", (conference,))
    keys = ((unit, search_key(what)) for unit, what in tasks)
    return next((unit for unit, key in keys if "tham dinh" in key and "khen thuong" in key), "")


def rewarded_before(db: sqlite3.Connection, conference: int) -> dict[tuple[str, str], list[str]]:
    """What a nominee of this name and unit got at other conferences: "12/QĐ-UBND, 2024" each, oldest first."""
    found: dict[tuple[str, str], list[str]] = {}
    sql = """SELECT a.name, a.unit, p.number, p.symbol, p.date FROM award a JOIN registered_paper p ON p.id = a.decision_id
             WHERE a.conference_id <> ? ORDER BY p.date, p.id, a.id"""
    for name, unit, number, symbol, day in db.execute(sql, (conference,)):
        said = ", ".join(part for part in (f"{number}{symbol}" if number else "", day[:4]) if part)
        found.setdefault((loose_key(name), loose_key(unit)), []).append(said or "đã có quyết định")
    return found


def sexes(db: sqlite3.Connection, conference: int) -> dict[int, str]:
    """Nam or Nữ of those attendees of whom it is known: decides between Ông and Bà."""
    return dict(db.execute("SELECT id, sex FROM attendee WHERE conference_id = ? AND sex <> ''", (conference,)))


def away(db: sqlite3.Connection, conference: int) -> set[int]:
    """The attendees who have said that they do not come, or were missing on the day."""
    sql = "SELECT id FROM attendee WHERE conference_id = ? AND (reply = 'absent' OR absence <> '')"
    return {row[0] for row in db.execute(sql, (conference,))}


def _next(db: sqlite3.Connection, table: str, conference: int) -> int:
    sql = f"SELECT coalesce(max(sort), -1) + 1 FROM {table} WHERE conference_id = ?"
    return int(db.execute(sql, (conference,)).fetchone()[0])


def _linked(db: sqlite3.Connection, conference: int, records: Sequence[Award]) -> list[Award]:
    """The records as they are stored, nominee and receiver tied to the attendees of those names."""
    find, receiver = person_named(db, conference), named(db, conference)
    ready = [replace(checked(record), conference_id=conference) for record in records]
    return [
        replace(
            one,
            attendee_id=one.attendee_id or _nominee(find, one),
            receiver_id=one.receiver_id or receiver(one.received_by),
        )
        for one in ready
    ]


def _nominee(find: Callable[[str], Attendee | None], one: Award) -> int | None:
    """The attendee who is nominated: of that name, and not of another unit and post."""
    found = find(one.name) if one.kind == "individual" else None
    return found.id if found and same_person(found, unit=one.unit, position=one.position) else None
