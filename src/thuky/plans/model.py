"""A plan as a model for a new conference (clerk.md H9): prose, standards, units and delegations stay; its number, its days and the
names of persons go, in the prose too; the period and the year are replaced where the clerk says so. Pure."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any

from thuky.plans import blanks, chair, wording
from thuky.plans.facts import Facts, Plan, Section

Change = Callable[[str, tuple[int, ...]], str]
"""A text and its lines, as it is to be."""
_OWN_TEXTS = (
    "title", "place", "dress", "issuing_body", "parent_body", "standing_body", "chair", "award_scope", "award_by", "budget_source",
    "banner", "closing",
)  # fmt: skip
_CITED = re.compile(r"(?:\d+\s*[-/][^\s,;]*[A-ZĐ][^\s,;]*|\b(?:Luật|Pháp lệnh)\b[^;.]{0,40})[^;.]{0,40}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A line in which something was emptied, for the clerk to fill in."""

    line: int
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A line that names the period or the year; `cited` where it is that of another paper, which usually stays."""

    line: int
    before: str
    after: str
    cited: bool = False


def emptied(plan: Plan) -> Plan:
    """The plan without its number, its days and its persons; every other word stays."""
    names = persons(plan)
    facts = plan.facts
    signature = replace(facts.signature, name="", rank="") if facts.signature else None
    facts = replace(
        facts, number=re.sub(r"^\d+", "", facts.number), date="", held_on="", held_until="", held_text="", signer="",
        signature=signature, deadlines=(),
        agenda=tuple(replace(one, date="") for one in facts.agenda),
        tasks=tuple(
            replace(one, due="", due_text="" if blanks.emptied(one.due_text) != one.due_text or one.due else one.due_text)
            for one in facts.tasks
        ),
    )  # fmt: skip
    return everywhere(replace(plan, facts=facts), lambda text, _lines: blanks.emptied(text, names))


def persons(plan: Plan) -> tuple[str, ...]:
    """The names of the persons whom the plan names as such: the chair and the signer."""
    named = chair.read(plan.facts.chair).full_name if plan.facts.chair else ""
    signed = plan.facts.signature.name if plan.facts.signature else plan.facts.signer
    return tuple(name for name in dict.fromkeys((named, signed, plan.facts.signer)) if len(name.split()) > 1)


def blanks_of(before: Plan, after: Plan) -> list[Blank]:
    """The lines of the prose in which something was emptied."""
    was, now = dict(_lines(before)), dict(_lines(after))
    return [Blank(line=line, before=text, after=now[line]) for line, text in was.items() if now.get(line, text) != text]


def _lines(plan: Plan) -> Iterator[tuple[int, str]]:
    for section in plan.sections:
        if section.heading:
            yield section.line, section.heading
        for text in section.paragraphs:
            yield text.line, text.text


def usual_period(plan: Plan) -> str:
    """What a new conference most likely replaces: the period in the title, else the year in it, else that of the day."""
    title = plan.facts.title
    year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", title)
    return wording.period(title) or (year[0] if year else "") or plan.facts.held_on[:4] or plan.facts.date[:4]


def places(plan: Plan, old: str, new: str) -> list[Place]:
    """Every line that names this period or year, as it is and as it would be."""
    pattern = _period(old)
    if pattern is None or not new.strip():
        return []
    found: dict[int, Place] = {}

    def look(text: str, lines: tuple[int, ...]) -> str:
        after = _put(text, pattern, new)
        if after != text and lines and lines[0] not in found:
            cited = all(_CITED.search(text[: one.start()]) for one in pattern.finditer(text))
            found[lines[0]] = Place(line=lines[0], before=text, after=after, cited=cited)
        return text

    everywhere(plan, look)
    return sorted(found.values(), key=lambda one: one.line)


def replaced(plan: Plan, old: str, new: str, lines: Collection[int]) -> Plan:
    """The plan with the period or year replaced in the lines that were ticked; the others stay word for word."""
    pattern = _period(old)
    if pattern is None or not new.strip():
        return plan
    return everywhere(plan, lambda text, at: _put(text, pattern, new) if set(at) & set(lines) else text)


def _put(text: str, pattern: re.Pattern[str], new: str) -> str:
    """The new words for the old; the year of a day ("ngày 12 tháng 01 năm 2026" of a cited paper) is no year of the conference."""
    days = [found.span() for found in blanks.DAY.finditer(text)]

    def one(found: re.Match[str]) -> str:
        inside = any(begin <= found.start() < end for begin, end in days)
        return found[0] if inside else new.strip()

    return pattern.sub(one, text)


def _period(old: str) -> re.Pattern[str] | None:
    """ "2022 - 2024" however its dash is written; a year alone is not a part of a longer number or of a period."""
    parts = [part.strip() for part in re.split(r"[-–]", old) if part.strip()]
    if not parts:
        return None
    joined = r"\s*[-–]\s*".join(map(re.escape, parts))
    alone = r"(?!\s*[-–]\s*\d{4})" if len(parts) == 1 else ""
    before = r"(?<!\d)(?<!\d{4}[-–])(?<!\d{4}\s[-–]\s)" if len(parts) == 1 else r"(?<!\d)"
    return re.compile(rf"{before}{joined}(?!\d){alone}")


def everywhere(plan: Plan, change: Change) -> Plan:
    """The plan with every text of its facts and of its prose put through a change; each text comes with the lines that it stands in."""
    return replace(plan, facts=_facts(plan, change), sections=tuple(_section(one, change) for one in plan.sections))


def _section(section: Section, change: Change) -> Section:
    paragraphs = tuple(
        replace(
            text, text=change(text.text, (text.line,)), cells=tuple(change(cell, (text.line,)) for cell in text.cells)
        )
        for text in section.paragraphs
    )
    heading = change(section.heading, (section.line,)) if section.heading else ""
    return replace(section, heading=heading, paragraphs=paragraphs)


def _facts(plan: Plan, change: Change) -> Facts:
    facts, at = plan.facts, plan.sources

    def said(text: str, *source: str) -> str:
        return change(text, next((at[key] for key in source if key in at), ())) if text else text

    def each(key: str, *names: str) -> tuple[Any, ...]:
        return tuple(one_of(one, f"{key}[{place}]", names) for place, one in enumerate(getattr(facts, key)))

    def one_of(one: Any, source: str, names: tuple[str, ...]) -> Any:
        return replace(one, **{name: _of(getattr(one, name), lambda text: said(text, source)) for name in names})

    def lines(key: str) -> tuple[str, ...]:
        return tuple(said(text, f"{key}[{i}]") for i, text in enumerate(getattr(facts, key)))

    criteria = facts.award_criteria
    if criteria is not None:
        kinds = {kind: getattr(criteria, kind) for kind in ("collective", "individual")}
        criteria = replace(
            criteria, **{k: tuple(said(one, "award_criteria") for one in texts) for k, texts in kinds.items()}
        )
    own: dict[str, Any] = {name: said(getattr(facts, name), name) for name in _OWN_TEXTS}
    return replace(
        facts, **own,
        delegations=each("delegations", "name"), agenda=each("agenda", "title", "presenter"),
        speeches=each("speeches", "presenter", "units", "rest_of", "topic"),
        tasks=each("tasks", "unit", "with_", "what", "product"), contents=each("contents", "text"),
        deadlines=each("deadlines", "what"), appendices=each("appendices", "title"), award_criteria=criteria,
        bases=lines("bases"), purposes=lines("purposes"), requirements=lines("requirements"), recipients=lines("recipients"),
    )  # fmt: skip


def _of(value: Any, change: Callable[[str], str]) -> Any:
    return tuple(change(one) for one in value) if isinstance(value, tuple) else change(value)
