"""What the file holds now of everything that a plan states, by the codes of `conferences.plan_text`."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from thuky.agenda import store as agenda
from thuky.agenda.agenda_item import AgendaItem
from thuky.attendees import store as attendees
from thuky.attendees.delegation import Delegation
from thuky.awards import store as awards
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.conferences.plan_text import Deadline
from thuky.core.vietnamese.text import clean
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech
from thuky.tasks import store as tasks
from thuky.tasks.task import Task

Held = dict[str, Any]
PLAIN = {
    "place": "place", "dress": "dress", "chair": "chair", "total": "total_attendees", "budget": "budget_source",
    "award_scope": "award_scope", "award_by": "award_by", "standing_body": "standing_body", "closing": "closing",
    "banner": "banner", "replaces_invitation": "replaces_invitation",
}  # fmt: skip
"""Codes of facts that are one field of the conference."""


def now(db: sqlite3.Connection, conference: int) -> Held:
    """Every fact of the conference that a plan may state, by its code, in the order of a plan."""
    record = conferences.get(db, conference)
    told: Held = {code: getattr(record, field) for code, field in PLAIN.items()}
    told["held"] = held(record)
    told["quota"] = by_kind((one.kind, one.form, one.quota) for one in awards.quotas(db, conference))
    told = {code: value for code, value in told.items() if value}
    told |= {f"delegation:{one.id}": delegation(one) for one in attendees.delegations(db, conference)}
    told |= {f"criterion:{one.id}": [one.kind, one.text] for one in awards.criteria(db, conference)}
    told |= {
        f"agenda:{one.id}": item(one)
        for one in agenda.of_conference(db, conference)
        if not (one.conditional and one.decided == "no")
    }
    told |= {
        f"speech:{one.id}": speech(one)
        for one in speakers.of_conference(db, conference)
        if one.kind == "paper" and one.state != "not_used"
    }
    told |= {f"task:{one.id}": task(one) for one in tasks.as_ordered(db, conference) if one.kind == "plan"}
    return told | {f"deadline:{one.id}": deadline(one) for one in conferences.deadlines(db, conference)}


def held(record: Conference) -> list[str]:
    """First day, last day, hour; the words of the plan where it names neither day nor hour. Empty where nothing is known."""
    told = [record.held_on, record.held_until, record.held_at]
    if any(told):
        return told
    return [*told, record.held_text] if record.held_text else []


def delegation(one: Delegation) -> list[Any]:
    """Name and number."""
    return [clean(one.name), one.quota]


def item(one: AgendaItem) -> list[Any]:
    """Title, day, hour, minutes, presenter, whether it is still open."""
    return [
        clean(one.title),
        one.date,
        one.start,
        one.minutes,
        clean(one.presenter),
        one.conditional and not one.decided,
    ]


def speech(one: Speech) -> list[Any]:
    """Units, the rest that joins them, topic."""
    return [clean(one.units), clean(one.rest_of), clean(one.topic)]


def task(one: Task) -> list[Any]:
    """Unit, partners, what, deadline as written, its day, product."""
    return [clean(one.unit), clean(one.with_units), clean(one.what), clean(one.due_text), one.due, clean(one.product)]


def deadline(one: Deadline) -> list[Any]:
    """Day and what."""
    return [one.date, clean(one.what)]


def by_kind(quotas: Iterable[tuple[str, str, int]]) -> dict[str, dict[str, int]]:
    """{"collective": {"": 5}, "individual": {"": 10}}: the quotas as a line of the plan states them."""
    told: dict[str, dict[str, int]] = {}
    for kind, form, count in quotas:
        told.setdefault(kind, {})[form] = count
    return told
