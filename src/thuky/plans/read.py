"""Reading a plan: lines in, facts out. Pure; nothing is stored and no file but the plan is touched."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from thuky.core.refused import Refused
from thuky.core.vietnamese.text import search_key
from thuky.plans import (
    awards,
    bodies,
    foot,
    issue_place,
    letterhead,
    people,
    programme,
    prose,
    questions,
    sections,
    sitting,
    speeches,
    tasks,
)
from thuky.plans import paper as parts
from thuky.plans.facts import Facts, Plan
from thuky.plans.found import Found
from thuky.plans.paper import Paper
from thuky.reading.lines import Lines
from thuky.reading.sniff import read_lines

_LISTS = frozenset(part.name for part in fields(Facts) if part.default == ())
_IN_YEAR = re.compile(r"(?:năm |/)((?:19|20)\d\d)\b")
_SIGNS_OF_A_PLAN = ("muc dich", "thoi gian", "dia diem", "thanh phan", "kinh phi", "to chuc thuc hien", "noi nhan")


def read_file(path: Path | str) -> Plan:
    """The facts of a plan in a file, or one sentence saying what the file is and what to do."""
    lines = read_lines(path)
    if not is_plan(lines):
        name = Path(path).name
        raise Refused(f"Tệp “{name}” không phải kế hoạch (không thấy tên loại KẾ HOẠCH); hãy chọn đúng tệp kế hoạch.")
    return read(lines)


def is_plan(lines: Lines) -> bool:
    """Whether the paper calls itself a plan, or at least has most of a plan's headings."""
    if parts.title_index(lines) >= 0:
        return True
    text = "\n".join(search_key(line.text) for line in lines)
    return sum(sign in text for sign in _SIGNS_OF_A_PLAN) >= 5


def read(lines: Lines) -> Plan:
    """The facts of a plan, the lines that state each of them, what to ask, and all its prose."""
    paper = parts.of(lines)
    facts, sources = _gathered(_everything(paper))
    return Plan(
        facts=facts,
        sources=sources,
        questions=questions.ask(paper, facts, sources),
        sections=sections.of(paper),
        place_of_issue=issue_place.find(paper),
    )


def _everything(paper: Paper) -> Iterator[Found]:
    top = list(letterhead.find(paper))
    yield from top
    yield from bodies.find(paper)
    year = _year(top)
    when = list(sitting.find(paper, year))
    yield from when
    year = _year(when) or year
    yield from people.find(paper)
    yield from programme.find(paper, year)
    yield from speeches.find(paper)
    yield from awards.find(paper)
    yield from tasks.find(paper, year)
    yield from prose.find(paper)
    yield from foot.find(paper)


def _year(found: list[Found]) -> int | None:
    """The year of days written without one: that of the sitting, else of the plan."""
    exact = next((int(fact.value[:4]) for fact in found if fact.key in ("date", "held_on")), None)
    texts = (fact.value for fact in found if fact.key == "held_text")
    return exact or next((int(year[1]) for text in texts if (year := _IN_YEAR.search(text))), None)


def _gathered(every: Iterable[Found]) -> tuple[Facts, dict[str, tuple[int, ...]]]:
    """The first of each single fact, all of each list; and the lines that state them."""
    values: dict[str, Any] = {}
    sources: dict[str, tuple[int, ...]] = {}
    for fact in every:
        if fact.key in _LISTS:
            items = values.setdefault(fact.key, [])
            sources[f"{fact.key}[{len(items)}]"] = fact.lines
            items.append(fact.value)
        elif fact.key not in values:
            values[fact.key] = fact.value
            sources[fact.key] = fact.lines
    stated: dict[str, Any] = {key: tuple(value) if key in _LISTS else value for key, value in values.items()}
    return Facts(**stated), sources
