"""A plan's facts into an office file: a conference made from them, or what is missing added to one. It writes no table of its
own; every row goes through the store of the feature that it belongs to."""

import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from thuky.agenda import store as agenda
from thuky.attendees import store as attendees
from thuky.awards import store as awards
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.conferences.plan_text import Recipient
from thuky.core.vietnamese.numbers import roman
from thuky.core.vietnamese.text import loose_key
from thuky.office import store as office
from thuky.plans import chair, kept, letter, linking, records, wording
from thuky.plans.facts import Facts, Plan
from thuky.speakers import store as speakers
from thuky.tasks import store as tasks

Record = TypeVar("Record")
_APPENDIX = re.compile(r"^phụ lục(?:\s+(?:số\s+)?(?:[IVXLC]+|\d{1,2})\b)?[\s.:\-–]*", re.I)

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
    counts["fields"] = _fields(db, plan, number)
    counts["delegations"], counts["places"] = _delegations(db, facts, number)
    counts["chair"] = chair.take_in(db, facts.chair, number)
    counts["agenda"] = _agenda(db, facts, number)
    counts["speeches"] = _speeches(db, facts, number)
    counts["quotas"], counts["criteria"] = _awards(db, facts, number)
    counts["tasks"] = _tasks(db, facts, number)
    counts["deadlines"], counts["recipients"] = _deadlines(db, facts, number), _recipients(db, facts, number)
    counts["papers"] = letter.take_in(db, plan, number)
    counts["sections"] = _sections(db, plan, number)
    return counts


def _fields(db: sqlite3.Connection, plan: Plan, number: int) -> int:
    """The conference's own fields that are still empty; what the clerk wrote stays."""
    facts = plan.facts
    record = conferences.get(db, number)
    stated: dict[str, Any] = {name: getattr(facts, name) for name in _SAME_NAME}
    stated["period_text"] = wording.period(facts.title)
    stated["award_form"] = wording.award_form(facts.award_quota)
    body = letter.issuing_body(db, plan)
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
    """Those stated that the file does not hold yet; what the plan states twice ("Giải lao") is there twice."""
    known = Counter(key(record) for record in there)
    kept: list[Record] = []
    for record in stated:
        if known[key(record)]:
            known[key(record)] -= 1
        else:
            kept.append(record)
    return kept


def _sections(db: sqlite3.Connection, plan: Plan, number: int) -> int:
    """Every section with its lines; each line keeps which facts it states."""
    known = {loose_key(section.heading) for section, _ in conferences.sections(db, number)}
    fresh = [section for section in kept.sections(plan) if loose_key(section.record.heading) not in known]
    for section in linking.link(db, plan, number, fresh):
        record = replace(section.record, conference_id=number)
        conferences.add_section(db, record, [text.record for text in section.texts])
    return len(fresh)


def _delegations(db: sqlite3.Connection, facts: Facts, number: int) -> tuple[int, int]:
    """Delegations with one nameless place for each delegate; one whose number the plan does not state has none yet."""
    stated = records.delegations(facts, number)
    fresh = _fresh(stated, attendees.delegations(db, number), lambda one: loose_key(one.name))
    for delegation in fresh:
        attendees.add_delegation(db, delegation, unit=wording.single_unit(delegation.name))
    return len(fresh), sum(delegation.quota for delegation in fresh)


def _agenda(db: sqlite3.Connection, facts: Facts, number: int) -> int:
    there = agenda.of_conference(db, number)
    fresh = _fresh(records.agenda(facts), there, lambda one: (loose_key(one.title), one.date))
    agenda.add_many(db, number, fresh)
    return len(fresh)


def _speeches(db: sqlite3.Connection, facts: Facts, number: int) -> int:
    there = speakers.of_conference(db, number)
    fresh = _fresh(records.speeches(facts), there, lambda one: (loose_key(one.units), loose_key(one.topic)))
    speakers.add_many(db, number, fresh)
    return len(fresh)


def _awards(db: sqlite3.Connection, facts: Facts, number: int) -> tuple[int, int]:
    quotas = [] if awards.quotas(db, number) else records.quotas(facts.award_quota)
    for kind, form, quota in quotas:
        awards.set_quota(db, number, kind, quota, form)
    criteria = 0
    if facts.award_criteria and not awards.criteria(db, number):
        for kind in ("collective", "individual"):
            texts = getattr(facts.award_criteria, kind)
            awards.set_criteria(db, number, kind, texts)
            criteria += len(texts)
    return len(quotas), criteria


def _tasks(db: sqlite3.Connection, facts: Facts, number: int) -> int:
    there = tasks.as_ordered(db, number)
    fresh = _fresh(records.tasks(facts), there, lambda one: (loose_key(one.unit), loose_key(one.what)))
    tasks.add_many(db, number, fresh)
    return len(fresh)


def _deadlines(db: sqlite3.Connection, facts: Facts, number: int) -> int:
    stated = records.deadlines(facts, number)
    fresh = _fresh(stated, conferences.deadlines(db, number), lambda one: (one.date, loose_key(one.what)))
    for record in fresh:
        conferences.add_deadline(db, record)
    return len(fresh)


def number_appendices(db: sqlite3.Connection, conference: int) -> int:
    """Number the appendices I, II, III (clerk.md H18) where the plan has several; how many headings were changed."""
    every = [one for one, _ in conferences.sections(db, conference) if one.code.startswith("appendix")]
    changed = 0
    for place, section in enumerate(every, start=1):
        heading = _APPENDIX.sub(f"Phụ lục {roman(place)} ", section.heading).strip()
        if len(every) > 1 and heading != section.heading:
            conferences.edit_section(db, section.id or 0, heading=heading)
            changed += 1
    return changed


def _recipients(db: sqlite3.Connection, facts: Facts, number: int) -> int:
    stated = [Recipient(conference_id=number, name=name, copies=wording.copies(name)) for name in facts.recipients]
    fresh = _fresh(stated, conferences.recipients(db, number), lambda one: loose_key(one.name))
    for record in fresh:
        conferences.add_recipient(db, record)
    return len(fresh)
