"""Rows of a plan's tables: which column holds which part of a fact, so that a changed or a new row is filled in right."""

import re
from collections.abc import Sequence
from typing import Any

from thuky.core.vietnamese.dates import clock_short
from thuky.core.vietnamese.numbers import count
from thuky.core.vietnamese.text import search_key
from thuky.plans.draft import CELLS, Line

_COLUMNS: dict[str, dict[int, str]] = {
    "delegation": {0: r"\bthanh phan\b|\bdon vi\b|\bdai bieu\b|\bnoi dung\b|\bdoi tuong\b|\bco quan\b", 1: r"\bso\b|\bsl\b|\bquan so\b"},
    "agenda": {
        0: r"\bnoi dung\b|\bcong viec\b|\bchuong trinh\b", 2: r"\bthoi gian\b|^gio\b",
        3: r"\bthoi luong\b|\bphut\b", 4: r"\bthuc hien\b|\btrinh bay\b|\bphu trach\b|\bnguoi\b|\bdieu hanh\b|\bchu tri\b",
    },
    "speech": {0: r"\bdon vi\b|\bco quan\b|\bnguoi\b|\bdai bieu\b|\btrinh bay\b", 2: r"\bnoi dung\b|\bchu de\b|\btham luan\b|\bchuyen de\b"},
    "task": {
        0: r"\bchu tri\b|\bdon vi\b(?! phoi hop)|\bco quan\b(?! phoi hop)|\bthuc hien\b(?!.*thoi gian)|\bphu trach\b",
        1: r"\bphoi hop\b", 2: r"\bnoi dung\b|\bnhiem vu\b|\bcong viec\b",
        3: r"\bthoi gian\b|\bthoi han\b|\bhoan thanh\b|\btien do\b", 5: r"\bsan pham\b|\bket qua\b",
    },
}  # fmt: skip
_ORDINAL = re.compile(r"^(?:stt|tt|so tt)$")


def heading_above(lines: Sequence[Line], row: Line) -> list[str]:
    """The headings of the table in which a row stands."""
    above = [line for line in lines[: lines.index(row)] if line.form == "head"]
    return above[-1].cells if above else []


def changed(heading: Sequence[str], cells: Sequence[str], code: str, was: Sequence[Any], now: Sequence[Any]) -> str:
    """A row with the changed parts of its fact in their columns."""
    kind = code.partition(":")[0]
    filled = [*cells, *[""] * (len(heading) - len(cells))]
    if isinstance(now, int):
        return _joined(_figure(filled, was, now))
    for place, (old, new) in enumerate(zip(was, now, strict=True)):
        column = _column(kind, place, heading)
        if old != new and column is not None:
            filled[column] = _written(kind, place, now, filled[column])
    return _joined(filled)


def fresh(heading: Sequence[str], code: str, value: Sequence[Any], number: int) -> str:
    """A new row for a fact, with its ordinal."""
    cells = [str(number) if _ORDINAL.match(search_key(name)) else "" for name in heading]
    return changed(heading, cells, code, [None] * len(value), value)


def _figure(cells: Sequence[str], was: Any, now: int) -> list[str]:
    return [count(now) if re.fullmatch(rf"0*{was}", cell) else cell for cell in cells]


def _column(kind: str, place: int, heading: Sequence[str]) -> int | None:
    pattern = _COLUMNS.get(kind, {}).get(place)
    if pattern is None:
        return None
    return next((at for at, name in enumerate(heading) if re.search(pattern, search_key(name))), None)


def _written(kind: str, place: int, now: Sequence[Any], before: str) -> str:
    value = now[place]
    if kind == "agenda" and place == 2:
        ends = re.search(r"[-–]\s*(\S+)$", before)
        return f"{clock_short(value)} - {ends[1]}" if ends and value else clock_short(value)
    if kind == "agenda" and place == 0 and now[5]:
        return f"{value} (nếu có)"
    if isinstance(value, int):
        return count(value) if kind == "delegation" else str(value)
    return str(value or "").replace("; ", ", ") if kind == "speech" else str(value or "")


def _joined(cells: Sequence[str]) -> str:
    return f" {CELLS} ".join(cells)
