"""What a plan says otherwise than another: fact beside fact. Pure: nothing is read or stored."""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from typing import Any, Literal

from thuky.core.vietnamese.text import loose_key
from thuky.plans.facts import Facts

State = Literal["new", "changed", "same", "gone"]
_ALIKE = 0.62
_SELDOM_SAID = ("chair_counted", "kind", "held_text")
"""What the file may hold although no words of the plan say it; its absence there is no change."""
_MOST_COMPARED = 120
"""Lists longer than this are paired by their keys and places alone, so that a long plan is compared at once."""
_KEYS: dict[str, Callable[[Any], Hashable]] = {
    "delegations": lambda one: loose_key(one.name),
    "agenda": lambda one: (loose_key(one.title), one.date),
    "speeches": lambda one: (_who(one), loose_key(one.topic)),
    "tasks": lambda one: (loose_key(one.unit), loose_key(one.what)),
    "deadlines": lambda one: (one.date, loose_key(one.what)),
    "contents": lambda one: loose_key(one.text),
    "appendices": lambda one: loose_key(one.title),
}
_WORDS: dict[str, Callable[[Any], str]] = {
    "delegations": lambda one: loose_key(one.name),
    "agenda": lambda one: loose_key(one.title),
    "speeches": lambda one: f"{_who(one)} {loose_key(one.topic)}",
    "tasks": lambda one: f"{loose_key(one.unit)} {loose_key(one.what)}",
    "deadlines": lambda one: loose_key(one.what),
    "contents": lambda one: loose_key(one.text),
    "appendices": lambda one: loose_key(one.title),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One fact on both sides: its place in the new list and in the old one (-1 where it is in none, or no list)."""

    key: str
    state: State
    new: Any = None
    old: Any = None
    at: int = -1
    old_at: int = -1


def compare(new: Facts, old: Facts) -> list[Difference]:
    """Every fact that either states, in the order of the new one; what only the old states comes last of its kind."""
    return [one for part in fields(Facts) for one in _compared(part.name, new, old)]


def _compared(key: str, new: Facts, old: Facts) -> Iterator[Difference]:
    now, was = getattr(new, key), getattr(old, key)
    if (
        key == "held_text"
        and now
        and not was
        and new.held_on
        and (new.held_on, new.held_at) == (old.held_on, old.held_at)
    ):
        was = now  # the file holds the day and the hour themselves, which says the same
    if key == "kind":
        now, was = now or "", "khac" if now == "khac" else was  # the file does not tell "another kind" from "not said"
    if isinstance(now, tuple):
        yield from _lists(key, now, was)
    elif now not in ("", None) or was not in ("", None):
        if now in ("", None) and key in _SELDOM_SAID:
            return
        if now in ("", None):
            yield Difference(key=key, state="gone", old=was)
        else:
            state: State = "new" if was in ("", None) else "same" if same(key, now, was) else "changed"
            yield Difference(key=key, state=state, new=now, old=was)


def _lists(key: str, new: Sequence[Any], old: Sequence[Any]) -> Iterator[Difference]:
    pairs = paired(key, new, old)
    for at, item in enumerate(new):
        there = pairs.get(at)
        if there is None:
            yield Difference(key=key, state="new", new=item, at=at)
        else:
            state: State = "same" if same(key, item, old[there]) else "changed"
            yield Difference(key=key, state=state, new=item, old=old[there], at=at, old_at=there)
    left = [at for at in range(len(old)) if at not in set(pairs.values())]
    for at in left:
        yield Difference(key=key, state="gone", old=old[at], old_at=at)


def paired(key: str, new: Sequence[Any], old: Sequence[Any]) -> dict[int, int]:
    """Which old item each new one goes on: the same key first, then the most alike of those that are left."""
    key_of = _KEYS.get(key, loose_key)
    waiting: dict[Hashable, list[int]] = {}
    for at, item in enumerate(old):
        waiting.setdefault(key_of(item), []).append(at)
    found = {at: waiting[key_of(item)].pop(0) for at, item in enumerate(new) if waiting.get(key_of(item))}
    rest_new = [at for at in range(len(new)) if at not in found]
    taken = set(found.values())
    rest_old = [at for at in range(len(old)) if at not in taken]
    return found | alike(_WORDS.get(key, loose_key), new, old, rest_new, rest_old)


def alike(
    words: Callable[[Any], str], new: Sequence[Any], old: Sequence[Any], rest_new: list[int], rest_old: list[int]
) -> dict[int, int]:
    """Of those that are left on both sides, which old one each new one is most alike to, by their words."""
    if len(rest_new) * len(rest_old) > _MOST_COMPARED * _MOST_COMPARED:
        return {}
    scored = []
    for there in rest_old:
        match = SequenceMatcher(b=words(old[there]), autojunk=False)
        for at in rest_new:
            match.set_seq1(words(new[at]))
            if match.real_quick_ratio() >= _ALIKE and match.quick_ratio() >= _ALIKE and match.ratio() >= _ALIKE:
                scored.append((-match.ratio(), abs(at - there), at, there))
    found: dict[int, int] = {}
    for _score, _far, at, there in sorted(scored):
        if at not in found and there not in found.values():
            found[at] = there
    return found


def same(key: str, new: Any, old: Any) -> bool:
    """Equal but for case, spaces and closing punctuation."""
    if key == "agenda":
        return _folded(_item(new)) == _folded(_item(old))
    if key == "speeches":
        return (_who(new), loose_key(new.topic)) == (_who(old), loose_key(old.topic))
    if key == "delegations":
        return (loose_key(new.name), new.count or 0) == (loose_key(old.name), old.count or 0)
    if key == "title":
        return _folded(_named(new)) == _folded(_named(old))
    if key == "tasks":
        return _folded(_task(new)) == _folded(_task(old))
    if key == "award_quota":
        return _counts(new) == _counts(old)
    return bool(_folded(new) == _folded(old))


def _item(one: Any) -> tuple[Any, ...]:
    """An item of the programme as the file keeps it: its length instead of its end."""
    return (
        one.title,
        one.date,
        one.start,
        one.minutes or _minutes(one.start, one.end),
        one.presenter,
        bool(one.conditional),
    )


def _named(title: str) -> str:
    """A plan is on holding a conference, the file holds the conference's name."""
    return re.sub(r"^tổ chức\s+", "", title, flags=re.I)


def _task(one: Any) -> tuple[Any, ...]:
    """Partners are parted by "và" as well as by a semicolon."""
    return one.unit, "; ".join(one.with_).replace(" và ", "; "), one.what, one.due_text, one.due, one.product


def _minutes(start: str, end: str) -> int | None:
    from thuky.plans.wording import minutes

    return minutes(start, end)


def _counts(quota: Any) -> Any:
    return (quota.collective or 0, quota.individual or 0, quota.forms if len(quota.forms) > 1 else {})


def _who(speech: Any) -> str:
    return loose_key("; ".join(speech.units) or ("" if speech.rest_of else speech.presenter)) + loose_key(
        speech.rest_of
    )


def _folded(value: Any) -> Any:
    if isinstance(value, str):
        return loose_key(value).rstrip(" .;,/")
    if isinstance(value, tuple):
        return tuple(_folded(one) for one in value)
    if hasattr(value, "__dataclass_fields__"):
        return tuple(_folded(getattr(value, part.name)) for part in fields(value))
    return value
