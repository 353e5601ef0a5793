"""Which line of a plan that was read states which fact, so that a fact that changes later changes the plan's text."""

import sqlite3
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from thuky.agenda import store as agenda
from thuky.attendees import store as attendees
from thuky.awards import store as awards
from thuky.conferences import store as conferences
from thuky.conferences.plan_text import Paragraph
from thuky.core.vietnamese.text import clean, loose_key
from thuky.plans import held, records
from thuky.plans.facts import Plan
from thuky.plans.kept import KeptLine, KeptSection
from thuky.speakers import store as speakers
from thuky.tasks import store as tasks

_NOT_PRINTED = frozenset(["replaces_invitation"])  # "THAY GIẤY MỜI" above the title is said again in the closing words
_WHEN = ("held_on", "held_until", "held_at", "held_text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One fact by its code, the value that the plan states, and its lines."""

    code: str
    value: Any
    lines: frozenset[int]


def link(db: sqlite3.Connection, plan: Plan, conference: int, sections: Sequence[KeptSection]) -> list[KeptSection]:
    """The sections with the facts that their lines state; a fact whose line is in no section is known to the first one."""
    stated = list(_stated(db, plan, conference))
    linked = [_linked(section, stated) for section in sections]
    placed = {code for section in linked for code in _codes(section)}
    rest = {one.code: one.value for one in stated if one.code not in placed and one.code not in _NOT_PRINTED}
    if linked and rest:
        first = linked[0]
        facts = first.record.facts | rest
        linked[0] = replace(first, record=replace(first.record, facts=facts))
    return linked


def _linked(section: KeptSection, stated: Sequence[Stated]) -> KeptSection:
    texts = [KeptLine(record=_with(text, stated), lines=text.lines) for text in section.texts]
    facts = {one.code: one.value for one in stated if one.lines & section.lines}
    return replace(section, record=replace(section.record, facts=facts), texts=texts)


def _with(text: KeptLine, stated: Iterable[Stated]) -> Paragraph:
    told = {one.code: one.value for one in stated if one.lines & text.lines and _says(text.record.text, one)}
    return replace(text.record, facts=told)


def _says(text: str, one: Stated) -> bool:
    """The criteria share their lines: each stands in the line that holds its words."""
    return not one.code.startswith("criterion:") or loose_key(one.value[1]) in loose_key(text)


def _codes(section: KeptSection) -> Iterator[str]:
    yield from section.record.facts
    for text in section.texts:
        yield from text.record.facts


def _stated(db: sqlite3.Connection, plan: Plan, conference: int) -> Iterator[Stated]:
    yield from _fields(plan)
    facts = plan.facts
    delegations = records.delegations(facts, conference)
    yield from _rows(plan, "delegations", delegations, attendees.delegations(db, conference), held.delegation)
    items = agenda.of_conference(db, conference)
    yield from _rows(plan, "agenda", records.agenda(facts), items, held.item, key=lambda told: (told[0], told[1]))
    spoken = speakers.of_conference(db, conference)
    yield from _rows(
        plan, "speeches", records.speeches(facts), spoken, held.speech, key=lambda told: (told[0], told[2])
    )
    ordered = tasks.as_ordered(db, conference)
    yield from _rows(plan, "tasks", records.tasks(facts), ordered, held.task, key=lambda told: (told[0], told[2]))
    days = conferences.deadlines(db, conference)
    yield from _rows(
        plan, "deadlines", records.deadlines(facts, conference), days, held.deadline, key=lambda told: tuple(told)
    )
    lines = frozenset(plan.sources.get("award_criteria", ()))
    for one in awards.criteria(db, conference):
        yield Stated(code=f"criterion:{one.id}", value=[one.kind, one.text], lines=lines)


def _fields(plan: Plan) -> Iterator[Stated]:
    facts = plan.facts
    for code, field in held.PLAIN.items():
        value = getattr(facts, field)
        if value:
            value = clean(value, lines=True) if isinstance(value, str) else value
            yield Stated(code=code, value=value, lines=frozenset(plan.sources.get(field, ())))
    when = [facts.held_on, facts.held_until, facts.held_at]
    if any(when) or facts.held_text:
        lines = frozenset(line for key in _WHEN for line in plan.sources.get(key, ()))
        yield Stated(code="held", value=when if any(when) else [*when, clean(facts.held_text)], lines=lines)
    quota = held.by_kind(records.quotas(facts.award_quota))
    if quota:
        yield Stated(code="quota", value=quota, lines=frozenset(plan.sources.get("award_quota", ())))


_NAMES = {
    "delegations": "delegation", "agenda": "agenda", "speeches": "speech", "tasks": "task", "deadlines": "deadline",
}  # fmt: skip


def _rows(
    plan: Plan,
    name: str,
    stated: Sequence[Any],
    stored: Sequence[Any],
    said: Callable[[Any], list[Any]],
    key: Callable[[list[Any]], Hashable] = lambda told: told[0],
) -> Iterator[Stated]:
    """Each row of a list that the plan states, by the id that it has in the file; of two alike the first stands for the first."""
    waiting: dict[Hashable, list[Any]] = {}
    for row in stored:
        waiting.setdefault(_folded(key(said(row))), []).append(row)
    for index, record in enumerate(stated):
        value = said(record)
        rows = waiting.get(_folded(key(value)))
        if rows:
            lines = frozenset(plan.sources.get(f"{name}[{index}]", ()))
            row = rows.pop(0)
            yield Stated(code=f"{_NAMES[name]}:{row.id}", value=_due(value, said(row)), lines=lines)


def _due(value: list[Any], now: list[Any]) -> list[Any]:
    """A task's latest day that the store worked out from the same words is the day that the plan states."""
    if len(value) == 6 and isinstance(value[3], str) and value[3] == now[3] and not value[4]:
        return [*value[:4], now[4], value[5]]
    return value


def _folded(key: Hashable) -> Hashable:
    parts = key if isinstance(key, tuple) else (key,)
    return tuple(loose_key(part) if isinstance(part, str) else part for part in parts)
