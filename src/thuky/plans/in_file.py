"""What the office file states already of everything that a plan may state: the facts of a conference, each with its row's id."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from thuky.agenda import store as agenda
from thuky.attendees import store as attendees
from thuky.awards import store as awards
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.core.vietnamese.text import loose_key
from thuky.office import store as office
from thuky.plans import letter, plan_now
from thuky.plans.facts import (
    AgendaItem,
    AwardCriteria,
    AwardQuota,
    Deadline,
    Delegation,
    Facts,
    Plan,
    Signature,
    Speech,
    Task,
)
from thuky.plans.plan_now import NowSection
from thuky.speakers import store as speakers
from thuky.tasks import store as tasks

PROSE = ("bases", "purposes", "requirements", "contents", "appendices")
"""Facts that the file keeps as prose alone: they are compared with the words of its sections."""
_FIELDS = (
    "title", "kind", "held_on", "held_until", "held_at", "held_text", "place", "dress", "standing_body", "chair", "chair_counted",
    "total_attendees", "award_scope", "award_by", "budget_source", "banner", "closing",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class InFile:
    """The facts, the ids of the rows of each list in the same order, and the text as it is printed now."""

    conference: int
    facts: Facts
    ids: dict[str, tuple[int, ...]] = field(default_factory=dict)
    sections: tuple[NowSection, ...] = ()
    words: str = ""
    """All of the text, folded for looking words up in it."""


def of(db: sqlite3.Connection, conference: int) -> InFile:
    """Everything that the file states of a conference, as facts of a plan."""
    record = conferences.get(db, conference)
    values = {name: getattr(record, name) for name in _FIELDS}
    values["kind"] = "" if record.kind == "khac" else record.kind
    facts = Facts(**values, replaces_invitation=record.replaces_invitation or None)
    facts = _paper(db, record, facts)
    facts = replace(facts, award_quota=_quota(db, conference), award_criteria=_criteria(db, conference))
    rows = _rows(db, conference)
    facts = _lists(facts, rows)
    ids = {name: tuple(one.id or 0 for one in found) for name, found in rows.items()}
    sections = tuple(plan_now.sections(db, conference))
    words = loose_key(" ".join(part for heading, lines in texts(sections) for part in (heading, *lines)))
    return InFile(conference=conference, facts=facts, ids=ids, sections=sections, words=words)


def _rows(db: sqlite3.Connection, conference: int) -> dict[str, list[Any]]:
    """The rows of every list that a plan states."""
    return {
        "delegations": attendees.delegations(db, conference), "agenda": agenda.of_conference(db, conference),
        "speeches": [one for one in speakers.of_conference(db, conference) if one.kind == "paper"],
        "tasks": [one for one in tasks.as_ordered(db, conference) if one.kind == "plan"],
        "deadlines": conferences.deadlines(db, conference), "recipients": conferences.recipients(db, conference),
    }  # fmt: skip


def _lists(facts: Facts, rows: dict[str, list[Any]]) -> Facts:
    """The rows as a plan states them."""
    return replace(
        facts,
        delegations=tuple(Delegation(name=one.name, count=one.quota or None) for one in rows["delegations"]),
        agenda=tuple(
            AgendaItem(
                title=one.title, date=one.date, start=one.start, minutes=one.minutes, presenter=one.presenter,
                conditional=True if one.conditional else None,
            )
            for one in rows["agenda"]
        ),
        speeches=tuple(
            Speech(presenter="", units=_parts(one.units), rest_of=one.rest_of, topic=one.topic) for one in rows["speeches"]
        ),
        tasks=tuple(
            Task(
                unit=one.unit, with_=_parts(one.with_units), what=one.what, due_text=one.due_text, due=one.due,
                product=one.product,
            )
            for one in rows["tasks"]
        ),
        deadlines=tuple(Deadline(date=one.date, what=one.what) for one in rows["deadlines"]),
        recipients=tuple(one.name for one in rows["recipients"]),
    )  # fmt: skip


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _paper(db: sqlite3.Connection, record: Conference, facts: Facts) -> Facts:
    """Number, day, signer and body: as the register and the office hold them."""
    paper = conferences.registered(db, record.id or 0, letter.CODE)
    body_id = (paper.issuing_body_id if paper else None) or record.issuing_body_id
    body = office.body(db, body_id)
    if body is not None:
        facts = replace(facts, issuing_body=body.name, parent_body=body.parent)
    signer = office.signer(db, paper.signer_id if paper else None) or next(iter(office.signers_of(db, body_id)), None)
    if paper is not None:
        facts = replace(facts, number=f"{paper.number}{paper.symbol}", date=paper.date)
    if signer is None:
        return facts
    signature = Signature(
        authority=signer.authority, title=signer.title, post=signer.post, rank=signer.rank, name=signer.full_name
    )
    return replace(facts, signature=signature, signer=signer.full_name)


def _quota(db: sqlite3.Connection, conference: int) -> AwardQuota | None:
    found = awards.quotas(db, conference)
    if not found:
        return None
    whole = {
        kind: sum(one.quota for one in found if one.kind == kind)
        for kind in ("collective", "individual")
        if any(one.kind == kind for one in found)
    }
    forms: dict[str, dict[str, int]] = {}
    for one in found:
        if one.form:
            forms.setdefault(one.form, {})[one.kind] = one.quota
    return AwardQuota(collective=whole.get("collective"), individual=whole.get("individual"), forms=forms)


def _criteria(db: sqlite3.Connection, conference: int) -> AwardCriteria | None:
    found = awards.criteria(db, conference)
    told = {kind: tuple(one.text for one in found if one.kind == kind) for kind in ("collective", "individual")}
    return AwardCriteria(**told) if found else None


def same_plan(db: sqlite3.Connection, plan: Plan) -> int | None:
    """The conference that this plan, or an earlier version of it, was read into: of the same title; None where there is none."""
    wanted = loose_key(plan.facts.title)
    if not wanted:
        return None
    for one in conferences.all_of(db):
        paper = conferences.registered(db, one.id or 0, letter.CODE)
        if wanted in (loose_key(one.title), loose_key(paper.summary) if paper else ""):
            return one.id
    return None


def texts(sections: Sequence[NowSection]) -> list[tuple[str, list[str]]]:
    """The text as it is printed now, for comparing."""
    return [(one.heading, [line.text for line in one.lines]) for one in sections]
