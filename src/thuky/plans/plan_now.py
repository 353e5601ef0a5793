"""The plan's text as it stands now: prose as it was written or read, facts as the file holds them today.

`sections` is what the paper prints and what the tab Kế hoạch shows. Each line keeps the id of its paragraph (none for a line that
the program adds because the file states a fact that the prose does not) and the codes of the facts that it states
(`conferences.plan_text` lists the codes): a field of the conference, or `delegation:7` for the delegation with the id 7.
"""

import sqlite3
from dataclasses import dataclass, field
from typing import Any

from thuky.conferences import store as conferences
from thuky.plans import change, draft, held, places, shares_store, skeleton, tidy_up, unstated
from thuky.plans.draft import Line, Part
from thuky.plans.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class NowLine:
    """One paragraph (or row of a table: form "head" or "row", cells parted by " | ") of the plan as it is printed now."""

    id: int | None
    level: int
    mark: str
    text: str
    form: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class NowSection:
    """One section as it is printed now; the words before the first heading and after the last have a name that is not printed."""

    id: int | None
    heading: str
    code: str
    lines: tuple[NowLine, ...]
    facts: dict[str, Any] = field(default_factory=dict)


def sections(db: sqlite3.Connection, conference: int) -> list[NowSection]:
    """Every section of the plan in order, appendices last."""
    stored = conferences.sections(db, conference)
    words = Words(db, conference)
    now = held.now(db, conference)
    parts = [draft.of(section, texts) for section, texts in stored] or skeleton.parts(words)
    later = {} if stored else {code: now.pop(code) for code in list(now) if code.startswith("deadline:")}
    change.apply(parts, now, words)
    unstated.add(parts, now, words, shares_store.shares(db, conference))
    if not stored:
        skeleton.complete(parts, later, words)
    places.number_appendices(parts)
    tidy_up.tidy(parts)
    return [_now(part) for part in parts]


def is_made_from_nothing(db: sqlite3.Connection, conference: int) -> bool:
    """Whether the plan has no text of its own yet, so that all of it is standing sentences."""
    return not conferences.sections(db, conference)


def _now(part: Part) -> NowSection:
    lines = tuple(_line(line) for line in part.lines)
    return NowSection(id=part.id, heading=part.heading.text, code=part.code, lines=lines, facts=part.heading.facts)


def _line(line: Line) -> NowLine:
    return NowLine(id=line.id, level=line.level, mark=line.mark, text=line.text, form=line.form, facts=line.facts)
