"""A plan's prose as the office file keeps it: every section in order, its lines with their level, mark and form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from thuky.conferences.plan_text import Paragraph, Section
from thuky.core.vietnamese.text import clean, search_key
from thuky.plans import marks, topics
from thuky.plans.facts import Paragraph as Said
from thuky.plans.facts import Plan

CELLS = " | "
_CODES = (
    ("purposes", topics.PURPOSES), ("attendance", topics.PEOPLE), ("attendance", topics.TIME), ("attendance", topics.PLACE),
    ("awards", topics.AWARDS), ("budget", topics.BUDGET), ("organisation", topics.TASKS), ("contents", topics.CONTENTS),
    ("agenda", topics.AGENDA), ("requirements", topics.REQUIREMENTS),
)  # fmt: skip
_APPENDICES = (
    ("appendix-speeches", topics.SPEECHES), ("appendix-banner", topics.BANNER),
    ("appendix-agenda", re.compile(r"\bchuong trinh\b|\bkich ban\b|\blich trinh\b")),
    ("appendix-tasks", re.compile(r"\bphan cong (?:nhiem vu|chuan bi|cong viec|thuc hien)\b")),
    ("appendix-delegations", re.compile(r"\bphan bo\b|\bthanh phan\b")),
)  # fmt: skip
_BULLETS = ("o", "Ø", "ü")
"""Signs of symbol fonts that come as letters."""
BASES, CLOSING = "CĂN CỨ", "LỜI KẾT"
"""What the outline calls the words before the first heading and after the last; no paper prints these names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLine:
    """A paragraph ready for the file, and the lines of the read text that it was."""

    record: Paragraph
    lines: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSection:
    """A section ready for the file, and the lines of the read text that its heading was."""

    record: Section
    lines: frozenset[int]
    texts: list[KeptLine] = field(default_factory=list)


def sections(plan: Plan) -> list[KeptSection]:
    """Every section of a plan that was read."""
    return list(_sections(plan))


def _sections(plan: Plan) -> Iterator[KeptSection]:
    elsewhere = {line for key in ("title", "number", "date") for line in plan.sources.get(key, ())}
    headed = False
    for section in plan.sections:
        said = [text for text in section.paragraphs if text.line not in elsewhere and _says(text)]
        texts = [_kept(text, said[i - 1] if i else None) for i, text in enumerate(said)]
        if section.heading:
            headed = True
            record = Section(heading=section.heading, code=code(section.heading))
            yield KeptSection(record=record, lines=_range(section.line, section.last_line), texts=texts)
        elif texts:
            heading, name = (CLOSING, "closing") if headed else (BASES, "bases")
            yield KeptSection(record=Section(heading=heading, code=name), lines=frozenset(), texts=texts)


def code(heading: str) -> str:
    """What a section is about, by its heading."""
    key = search_key(marks.marked(heading)[2] or heading)
    if key.startswith("phu luc"):
        return next((name for name, topic in _APPENDICES if topic.search(key)), "appendix")
    return next((name for name, topic in _CODES if topics.is_about(topic, key)), "")


def _says(text: Said) -> bool:
    return any(letter.isalnum() for letter in text.text)


def _kept(text: Said, before: Said | None) -> KeptLine:
    lines = _range(text.line, text.last_line)
    if text.table:
        form = "row" if before is not None and before.table == text.table else "head"
        cells = CELLS.join(clean(cell.replace("|", "/")) for cell in text.cells)
        return KeptLine(record=Paragraph(text=cells, form=form), lines=lines)
    level, mark, words = _marked(text)
    form = "bold" if text.bold and not text.mark else ""
    return KeptLine(record=Paragraph(level=level, mark=mark, text=words, form=form), lines=lines)


def _marked(text: Said) -> tuple[int, str, str]:
    """Level, the mark where it is none of the usual ones, and the words with their number or letter."""
    if text.mark in ("+", "- +"):
        return 3, "", text.text
    if text.mark and (text.mark in _BULLETS or not any(map(str.isalnum, text.mark))):
        return 2, "*" if text.mark == "*" else "", text.text
    return (1, "", f"{text.mark} {text.text}") if text.mark else (0, "", text.text)


def _range(first: int, last: int) -> frozenset[int]:
    return frozenset(range(first, max(first, last) + 1))
