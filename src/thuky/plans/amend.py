"""A fact that has changed, put into the words that stated it: the rest of the line stays as the office wrote it."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from thuky.core.vietnamese.dates import long, short, weekday
from thuky.core.vietnamese.numbers import count

Swap = Callable[[str], str | None]
_SHAPES = {
    "held": ("day", "day", "hour", "words"),
    "delegation": ("words", "number"),
    "criterion": ("kind", "words"),
    "agenda": ("words", "day", "hour", "number", "words", "open"),
    "speech": ("units", "words", "words"),
    "task": ("words", "units", "words", "words", "due", "words"),
    "deadline": ("day", "words"),
}
"""What kind of words each part of a fact is, in the order of `held`."""
_DUE_TEXT = 3
_WEEKDAY = re.compile(r"\b(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\b", re.I)


def lines(code: str, old: Any, new: Any, texts: Sequence[str]) -> list[str] | None:
    """The lines that state a fact with its new value in the place of the old; None where its words are not found."""
    if isinstance(old, bool) or isinstance(new, bool):
        return None
    changed = list(texts)
    for was, now, swap in _parts(code, old, new):
        if was != now and not _in_one(changed, swap):
            return None
    if code == "held":
        _elsewhere(changed, texts, old, new)
    return changed


def _elsewhere(changed: list[str], texts: Sequence[str], old: Sequence[str], new: Sequence[str]) -> None:
    """The same days in the other lines on the time ("Phiên trù bị: 14 giờ 00 ngày 21/5/2026")."""
    for place, text in enumerate(texts):
        if changed[place] == text or day(changed[place], new[0], new[0]) is None:
            moved = day(changed[place], old[0], new[0]) or day(changed[place], old[1], new[1])
            changed[place] = moved or changed[place]


def _in_one(texts: list[str], swap: Swap) -> bool:
    """Changes the first line that holds the old words; a line that says the new ones already is left as it is."""
    for place, text in enumerate(texts):
        changed = swap(text)
        if changed is not None:
            texts[place] = changed
            return True
    return False


def _parts(code: str, old: Any, new: Any) -> list[tuple[Any, Any, Swap]]:
    kind = code.partition(":")[0]
    if isinstance(old, int):
        return [(old, new, lambda text: number(text, old, new))]
    if isinstance(old, str):
        return [(old, new, lambda text: words(text, old, new))]
    if kind == "quota":
        return _quota(old, new)
    if len(old) != len(new):
        return [(old, new, lambda text: None)]
    if kind == "held" and (old[1] or new[1]) and old[:2] != new[:2]:
        return [(old, new, lambda text: _span(text, old, new)), *_part("hour", old, new, 2)]
    shape = _SHAPES[kind]
    return [part for place in range(len(old)) for part in _part(shape[place], old, new, place)]


def _part(form: str, old: Sequence[Any], new: Sequence[Any], place: int) -> list[tuple[Any, Any, Swap]]:
    was, now = old[place], new[place]
    if form == "due" and old[_DUE_TEXT] != new[_DUE_TEXT]:
        return []  # the day moves with the words
    swaps: dict[str, Swap] = {
        "words": lambda text: words(text, was, now),
        "units": lambda text: _units(text, was, now),
        "number": lambda text: number(text, was, now),
        "hour": lambda text: hour(text, was, now),
        "day": lambda text: day(text, was, now),
        "due": lambda text: day(text, was, now),
        "open": lambda text: _decided(text) if was else None,
        "kind": lambda text: None,
    }
    return [(was, now, swaps[form])]


def _decided(text: str) -> str | None:
    """An item that was "nếu có" and takes place."""
    found = re.search(r"\s*\(\s*nếu có\s*\)", text, re.I)
    return text[: found.start()] + text[found.end() :] if found else None


def _quota(old: dict[str, dict[str, int]], new: dict[str, dict[str, int]]) -> list[tuple[Any, Any, Swap]]:
    if {kind: set(forms) for kind, forms in old.items()} != {kind: set(forms) for kind, forms in new.items()}:
        return [(old, new, lambda text: None)]
    return [
        (counted, new[kind][form], _quota_swap(kind, form, counted, new[kind][form]))
        for kind, forms in old.items()
        for form, counted in forms.items()
    ]


def _quota_swap(kind: str, form: str, was: int, now: int) -> Swap:
    whom = "tập thể" if kind == "collective" else "cá nhân"
    ahead = re.compile(rf"(?<!\d)0*{was}(?=\s+(?:\([^)]*\)\s*)?{whom}\b)", re.I)

    def swap(text: str) -> str | None:
        begin = text.lower().find(form.lower()) if form else 0
        found = ahead.search(text, max(begin, 0)) if begin >= 0 else None
        return text[: found.start()] + count(now) + text[found.end() :] if found else None

    return swap


def words(text: str, old: str, new: str) -> str | None:
    """The old words replaced, whatever their case and spaces; None where they do not stand there."""
    if not old or not new:
        return None
    found = _found(text, old)
    if found is None:
        return text if _found(text, new) else None
    begins = found[0][:1].isupper() or not new[:1].isupper() or not new[1:2].islower()
    put = new if begins else new[:1].lower() + new[1:]
    return text[: found.start()] + put + text[found.end() :]


def _found(text: str, wanted: str) -> re.Match[str] | None:
    return re.search(r"\s+".join(map(re.escape, wanted.split())), text, re.I)


def _units(text: str, old: str, new: str) -> str | None:
    """Partners stand in the file parted by semicolons, in the text by commas."""
    return next(
        (
            changed
            for sign in ("; ", ", ", " và ")
            if (changed := words(text, old.replace("; ", sign), new.replace("; ", sign)))
        ),
        None,
    )


def number(text: str, old: int | None, new: int | None) -> str | None:
    """A figure replaced, the last where it occurs twice: the ordinal of a row stands first."""
    if not old or not new:
        return None
    found = list(re.finditer(rf"(?<![\d/.]){0 if old < 10 else ''}{'?' if old < 10 else ''}{old}(?![\d/])", text))
    if not found:
        return text if re.search(rf"(?<!\d)0?{new}(?!\d)", text) else None
    last = found[-1]
    return text[: last.start()] + count(new) + text[last.end() :]


def day(text: str, old: str, new: str) -> str | None:
    """A day replaced in the way in which it is written, and the weekday beside it."""
    if not old or not new:
        return None
    was, now = date.fromisoformat(old), date.fromisoformat(new)
    for pattern, put in (
        (rf"ngày\s+0?{was.day}\s+tháng\s+0?{was.month}\s+năm\s+{was.year}", long(now)),
        (rf"(?<!\d)0?{was.day}\s*[/.-]\s*0?{was.month}\s*[/.-]\s*{was.year}(?!\d)", short(now)),
        (rf"(?<!\d)0?{was.day}\s*/\s*0?{was.month}(?![\d/])", short(now).rpartition("/")[0]),
    ):
        if re.search(pattern, text, re.I):
            text = re.sub(pattern, put, text, flags=re.I)
            return _WEEKDAY.sub(weekday(now), text, count=1)
    return text if short(now) in text or long(now) in text else None


def _span(text: str, old: Sequence[str], new: Sequence[str]) -> str | None:
    """Several days, "từ ngày 14 đến ngày 15/5/2026", and each of them where it stands alone."""
    if not all((old[0], old[1], new[0], new[1])):
        return None
    first, last = date.fromisoformat(old[0]), date.fromisoformat(old[1])
    begin = rf"(?:từ\s+)?ngày\s+0?{first.day}(?:\s*[/.]\s*0?{first.month})?(?:\s*[/.]\s*{first.year})?"
    end = rf"0?{last.day}\s*[/.]\s*0?{last.month}\s*[/.]\s*{last.year}"
    found = re.search(rf"{begin}\s*(?:-|–|,|và|đến(?:\s+hết)?)\s*(?:ngày\s+)?{end}", text, re.I)
    if found is None:
        return None
    put = f"từ ngày {short(new[0])} đến ngày {short(new[1])}"
    head, tail = text[: found.start()], text[found.end() :]
    return (day(head, old[0], new[0]) or head) + put + (day(tail, old[0], new[0]) or tail)


def hour(text: str, old: str, new: str) -> str | None:
    """An hour replaced in the way in which it is written: "08 giờ", "7h30’", "13g30"."""
    if not old or not new:
        return None
    (was_h, was_m), (now_h, now_m) = old.split(":"), new.split(":")
    minutes = rf"{was_m}" if was_m != "00" else "(?:00)?"
    found = re.search(rf"(?<!\d)0?{int(was_h)}\s*(giờ|h|g|:)\s*{minutes}(?!\d)(\s*phút)?", text, re.I)
    if found is None:
        return text if re.search(rf"(?<!\d)0?{int(now_h)}\s*(?:giờ|h|g|:)\s*{now_m}", text) else None
    sign = f" {found[1]} " if found[1].lower() == "giờ" else found[1]
    tail = " phút" if found[2] else ""
    space = " " if found[0][-1:].isspace() else ""
    return f"{text[: found.start()]}{now_h}{sign}{now_m}{tail}{space}{text[found.end() :]}"
