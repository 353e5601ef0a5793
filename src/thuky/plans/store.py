"""A plan's facts into an office file: a conference made from them, or what is missing added to one. It writes no table of its
own; every row goes through the store of the feature that it belongs to."""

import sqlite3
from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar

from thuky.agenda import store as agenda
from thuky.agenda.agenda_item import AgendaItem
from thuky.attendees import store as attendees
from thuky.attendees.delegation import Delegation
from thuky.awards import store as awards
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.conferences.plan_text import Deadline, Recipient, Section
from thuky.core.vietnamese.text import loose_key
from thuky.office import store as office
from thuky.plans import chair, letter, wording
from thuky.plans.facts import AwardQuota, Facts, Plan
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech
from thuky.tasks import store as tasks
from thuky.tasks.task import Task

Record = TypeVar("Record")

_SAME_NAME = (
    "title", "kind", "held_on", "held_until", "held_at", "held_text", "place", "dress", "standing_body", "chair", "chair_counted",
    "total_attendees", "award_scope", "award_by", "budget_source", "banner", "closing", "replaces_invitation",
)  # fmt: skip
_UNTOLD = {"kind": "khac", "replaces_invitation": False, "award_form": "Giấy khen"}


def import_plan(db: sqlite3.Connection, plan: Plan, conference: int | None = None) -> dict[str, int]:
    """Make a conference from a plan, or add to one what it does not have yet; how many of each were added, by name."""
    facts = plan.facts
    number = conferences.add(db, Conference()) if conference is None else conference
    counts = {"conference": number}
    counts["fields"] = _fields(db, facts, number)
    counts["sections"] = _sections(db, plan, number)
    counts["delegations"], counts["places"] = _delegations(db, facts, number)
    counts["chair"] = chair.take_in(db, facts.chair, number)
    counts["agenda"] = _agenda(db, facts, number)
    counts["speeches"] = _speeches(db, facts, number)
    counts["quotas"], counts["criteria"] = _awards(db, facts, number)
    counts["tasks"] = _tasks(db, facts, number)
    counts["deadlines"], counts["recipients"] = _deadlines(db, facts, number), _recipients(db, facts, number)
    counts["papers"] = letter.take_in(db, facts, number)
    return counts


def _fields(db: sqlite3.Connection, facts: Facts, number: int) -> int:
    """The conference's own fields that are still empty; what the clerk wrote stays."""
    record = conferences.get(db, number)
    stated: dict[str, Any] = {name: getattr(facts, name) for name in _SAME_NAME}
    stated["period_text"] = wording.period(facts.title)
    stated["award_form"] = wording.award_form(facts.award_quota)
    body = letter.issuing_body(db, facts)
    stated["issuing_body_id"] = body
    standing = office.body_named(db, facts.standing_body) if facts.standing_body else None
    stated["standing_body_id"] = standing.id if standing else None
    fresh = {
        name: value for name, value in stated.items() if value not in ("", None) and _is_empty(record, name, value)
    }
    if fresh:
        conferences.edit(db, number, **fresh)
    return len(fresh)


def _is_empty(record: Conference, name: str, value: object) -> bool:
    now = getattr(record, name)
    return now in ("", None, _UNTOLD.get(name)) and now != value


def _fresh(stated: Iterable[Record], there: Iterable[Record], key: Callable[[Record], Hashable]) -> list[Record]:
    """Those stated whose key the file does not hold yet, each once."""
    known = {key(record) for record in there}
    kept: list[Record] = []
    for record in stated:
        if key(record) not in known:
            known.add(key(record))
            kept.append(record)
    return kept


def _sections(db: sqlite3.Connection, plan: Plan, number: int) -> int:
    known = {loose_key(section.heading) for section, _ in conferences.sections(db, number)}
    fresh = [(section, texts) for section, texts in wording.sections(plan) if loose_key(section.heading) not in known]
    for section, texts in fresh:
        record = Section(conference_id=number, heading=section.heading, code=section.code, level=section.level)
        conferences.add_section(db, record, texts)
    return len(fresh)


def _delegations(db: sqlite3.Connection, facts: Facts, number: int) -> tuple[int, int]:
    """Delegations with one nameless place for each delegate; one whose number the plan does not state has none yet."""
    stated = [
        Delegation(
            conference_id=number, name=line.name, quota=line.count or 0,
            invitation="plan" if facts.replaces_invitation else "common",
            note="" if line.count else "Kế hoạch không ghi số lượng",
        )
        for line in facts.delegations
    ]  # fmt: skip
    fresh = _fresh(stated, attendees.delegations(db, number), lambda one: loose_key(one.name))
    for delegation in fresh:
        attendees.add_delegation(db, delegation, unit=wording.single_unit(delegation.name))
    return len(fresh), sum(delegation.quota for delegation in fresh)


def _agenda(db: sqlite3.Connection, facts: Facts, number: int) -> int:
    stated = [
        AgendaItem(
            title=item.title, date=item.date, start=item.start, minutes=item.minutes or wording.minutes(item.start, item.end),
            presenter=item.presenter, conditional=bool(item.conditional),
        )
        for item in facts.agenda
    ]  # fmt: skip
    fresh = _fresh(stated, agenda.of_conference(db, number), lambda one: (loose_key(one.title), one.date))
    agenda.add_many(db, number, fresh)
    return len(fresh)


def _speeches(db: sqlite3.Connection, facts: Facts, number: int) -> int:
    due = wording.papers_due(facts)
    stated = [
        Speech(
            units="; ".join(speech.units) or ("" if speech.rest_of else speech.presenter),
            rest_of=speech.rest_of, topic=speech.topic, due=due,
        )
        for speech in facts.speeches
    ]  # fmt: skip
    there = speakers.of_conference(db, number)
    fresh = _fresh(stated, there, lambda one: (loose_key(one.units), loose_key(one.topic)))
    speakers.add_many(db, number, fresh)
    return len(fresh)


def _awards(db: sqlite3.Connection, facts: Facts, number: int) -> tuple[int, int]:
    quotas = 0
    if facts.award_quota and not awards.quotas(db, number):
        for kind, form, quota in _quota_lines(facts.award_quota):
            awards.set_quota(db, number, kind, quota, form)
            quotas += 1
    criteria = 0
    if facts.award_criteria and not awards.criteria(db, number):
        for kind in ("collective", "individual"):
            texts = getattr(facts.award_criteria, kind)
            awards.set_criteria(db, number, kind, texts)
            criteria += len(texts)
    return quotas, criteria


def _quota_lines(quota: AwardQuota) -> list[tuple[str, str, int]]:
    """(kind, form, number): per form where the plan parts them."""
    if len(quota.forms) > 1:
        return [(kind, form, count) for form, counts in quota.forms.items() for kind, count in counts.items()]
    whole = (("collective", quota.collective), ("individual", quota.individual))
    return [(kind, "", count) for kind, count in whole if count is not None]


def _tasks(db: sqlite3.Connection, facts: Facts, number: int) -> int:
    stated = [
        Task(
            unit=task.unit, with_units="; ".join(task.with_), what=task.what, due_text=task.due_text, due=task.due,
            product=task.product,
        )
        for task in facts.tasks
    ]  # fmt: skip
    fresh = _fresh(stated, tasks.as_ordered(db, number), lambda one: (loose_key(one.unit), loose_key(one.what)))
    tasks.add_many(db, number, fresh)
    return len(fresh)


def _deadlines(db: sqlite3.Connection, facts: Facts, number: int) -> int:
    stated = [Deadline(conference_id=number, date=one.date, what=one.what) for one in facts.deadlines]
    fresh = _fresh(stated, conferences.deadlines(db, number), lambda one: (one.date, loose_key(one.what)))
    for record in fresh:
        conferences.add_deadline(db, record)
    return len(fresh)


def _recipients(db: sqlite3.Connection, facts: Facts, number: int) -> int:
    stated = [Recipient(conference_id=number, name=name, copies=wording.copies(name)) for name in facts.recipients]
    fresh = _fresh(stated, conferences.recipients(db, number), lambda one: loose_key(one.name))
    for record in fresh:
        conferences.add_recipient(db, record)
    return len(fresh)
