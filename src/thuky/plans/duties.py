"""New tasks and days to keep in the plan: unit by unit, as steps, or as a table where partners and products belong to them."""

import re
from collections.abc import Sequence
from typing import Any

from thuky.plans import lists, places
from thuky.plans import sentences as say
from thuky.plans.draft import Line, Part, without_number
from thuky.plans.labels import closed
from thuky.plans.words import Words

_SPOKEN = re.compile(r"^(?:(?:hoàn thành|xong)\s+)?(?:trước|chậm nhất|muộn nhất|xong trước|hết)\b.*\d", re.I)
_HEADINGS = "STT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành | Sản phẩm"


def add(parts: list[Part], missing: dict[str, Any], words: Words) -> None:
    """Tasks in the section on organisation (steps where there is no sitting), then the days to keep."""
    tasks = {code: value for code, value in missing.items() if code.startswith("task:")}
    days = {code: value for code, value in missing.items() if code.startswith("deadline:")}
    if tasks:
        _tasks(parts, tasks, words)
    if days:
        part = places.section(parts, "organisation")
        places.item(part, words.say(say.DEADLINES))
        part.lines += [Line(text=words.fact(code, value), level=2, facts={code: value}) for code, value in days.items()]


def _tasks(parts: list[Part], tasks: dict[str, Any], words: Words) -> None:
    there = list(lists.stating(parts, "task"))
    if there and there[-1][1].form == "row":
        lists.beside(parts, tasks, "task", words)
    elif not words.record.has_sitting:
        part = places.section(parts, "steps", "organisation")
        for code, value in tasks.items():
            _step(part, code, value)
    elif not there and any(_needs_row(value) for value in tasks.values()):
        _table(parts, tasks, words)
    else:
        part = there[-1][0] if there else places.section(parts, "organisation")
        for code, value in tasks.items():
            _under_unit(part, code, value, words)


def _needs_row(value: Sequence[Any]) -> bool:
    """Partners, products and loose days such as "giữa tháng 11" have columns; a bullet has none for them."""
    return bool(value[1] or value[5] or value[3] and not _SPOKEN.match(value[3]))


def _step(part: Part, code: str, value: Sequence[Any]) -> None:
    unit, partners, what, due, _, product = value
    places.item(part, f"{closed(what)}", {code: value})
    told = (
        ("Đơn vị chủ trì", unit), ("Đơn vị phối hợp", partners.replace("; ", ", ")), ("Thời gian thực hiện", due),
        ("Sản phẩm", product),
    )  # fmt: skip
    part.lines += [Line(text=f"{name}: {closed(text)}.", level=2, facts={code: value}) for name, text in told if text]


def _under_unit(part: Part, code: str, value: Sequence[Any], words: Words) -> None:
    """A dash behind the unit's others; a numbered line for a unit that has none yet."""
    line = Line(text=_bullet(code, value, words), level=2, facts={code: value}, added=True)
    same = [one for one in part.lines if not one.gone and any(_unit(told) == value[0] for told in one.facts.items())]
    heads = [one for one in part.lines if one.level == 1 and without_number(one).strip(" .:") == value[0]]
    if same and same[-1].level >= 2:
        places.after(part, same[-1], line)
    elif heads:
        places.after(part, lists.end_of(part, heads[-1]), line)
    else:
        places.item(part, value[0])
        part.lines.append(line)


def _unit(told: tuple[str, Any]) -> str:
    return str(told[1][0]) if told[0].startswith("task:") else ""


def _bullet(code: str, value: Sequence[Any], words: Words) -> str:
    said = words.fact(code, value)
    if value[1]:
        said = f"Phối hợp với {value[1].replace('; ', ', ')} {said[:1].lower()}{said[1:]}"
    return f"{closed(said)} (sản phẩm: {value[5]})." if value[5] else said


def _table(parts: list[Part], tasks: dict[str, Any], words: Words) -> None:
    part = places.section(parts, "organisation")
    places.item(part, words.say(say.IN_APPENDIX, phu_luc=places.named("appendix-tasks")))
    rows = places.appendix(parts, "appendix-tasks")
    rows.lines.append(Line(text=_HEADINGS, form="head"))
    for number, (code, value) in enumerate(tasks.items(), start=1):
        unit, partners, what, due, _, product = value
        cells = (str(number), what, unit, partners, due, product)
        rows.lines.append(Line(text=" | ".join(map(closed, cells)), form="row", facts={code: value}))


def add_table(parts: list[Part]) -> None:
    """The table of tasks is the last of the appendices."""
    for part in [part for part in parts if part.code == "appendix-tasks" and part.heading.added]:
        parts.remove(part)
        parts.append(part)
