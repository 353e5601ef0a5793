"""What the clerk types or pastes into a cell, as the table keeps it: read by the kind of its column, or refused in one
sentence."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, replace
from functools import cache
from typing import Any, TypeVar

from thuky.core.columns import Column, columns
from thuky.core.refused import Refused
from thuky.core.vietnamese.dates import parse, parse_time
from thuky.core.vietnamese.text import clean, search_key

R = TypeVar("R")
YES = frozenset(("1", "x", "✓", "v", "co", "true", "roi", "du"))
NO = frozenset(("", "0", "khong", "false", "chua", "-"))
LARGEST = 100_000


def entered(record_type: type, values: Mapping[str, object]) -> dict[str, Any]:
    """These fields as they are stored; text is cleaned, days become ISO, hours HH:MM, words of choices their codes."""
    return {field: _stored(record_type, field, value) for field, value in values.items()}


def checked(record: R) -> R:
    """A whole record as it is stored."""
    texts = {field.name: getattr(record, field.name) for field in fields(record)}  # type: ignore[arg-type]
    texts = {field: value for field, value in texts.items() if isinstance(value, str)}
    return replace(record, **entered(type(record), texts))  # type: ignore[type-var]


def placed(order: Sequence[int], ids: Sequence[int], position: int) -> list[int]:
    """The order after these rows were put, among themselves as they were, where the first of them is at `position`."""
    moving = set(ids)
    staying = [row for row in order if row not in moving]
    return [*staying[:position], *(row for row in order if row in moving), *staying[position:]]


@cache
def _columns(record_type: type) -> dict[str, Column]:
    return {bound.field: bound.column for bound in columns(record_type)}


@cache
def _default(record_type: type, name: str) -> object:
    found = next(field.default for field in fields(record_type) if field.name == name)
    return "" if found is MISSING else found


def _stored(record_type: type, field: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    column = _columns(record_type).get(field, Column(field))
    text = clean(value, lines=column.kind == "long")
    if column.kind == "choice":
        return _choice(column, text) if text else _default(record_type, field)
    read = _READERS.get(column.kind)
    return read(column, text) if read else text


def _choice(column: Column, text: str) -> str:
    wanted = search_key(text)
    for code, word in column.choices:
        if wanted in (search_key(code), search_key(word)):
            return code
    words = ", ".join(word for _, word in column.choices if word)
    raise Refused(f"“{text}” không có trong danh sách của ô {column.heading}; ô giữ nguyên như cũ, hãy chọn: {words}.")


def _day(column: Column, text: str) -> str:
    day = parse(text) if text else None
    if text and day is None:
        raise Refused(f"Không hiểu ngày “{text}” ở ô {column.heading}; ô giữ nguyên như cũ, hãy gõ như 29/9/2026.")
    return day.isoformat() if day else ""


def _hour(column: Column, text: str) -> str:
    hour = parse_time(text) if text else ""
    if hour is None:
        raise Refused(f"Không hiểu giờ “{text}” ở ô {column.heading}; ô giữ nguyên như cũ, hãy gõ như 08:00.")
    return hour


def _number(column: Column, text: str) -> int | None:
    if text and not (text.isascii() and text.isdecimal() and int(text) <= LARGEST):
        raise Refused(f"“{text}” ở ô {column.heading} không phải là số; ô giữ nguyên như cũ, hãy gõ chữ số, ví dụ 15.")
    return int(text) if text else None


def _tick(column: Column, text: str) -> bool:
    word = search_key(text)
    if word not in YES | NO:
        raise Refused(f"Không hiểu “{text}” ở ô {column.heading}; ô giữ nguyên như cũ, hãy gõ x hoặc để trống.")
    return word in YES


_READERS: dict[str, Callable[[Column, str], object]] = {"date": _day, "time": _hour, "int": _number, "bool": _tick}
