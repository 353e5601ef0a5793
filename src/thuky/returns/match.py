"""When two rows are the same person: by folded name and unit, and by phone, rank and post where those leave a doubt."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from thuky.core.vietnamese.text import loose_key, search_key, spelling_key

# Only for comparing: what is printed stays as it was typed.
_SHORT = {
    "ubnd": "uy ban nhan dan", "chqs": "chi huy quan su", "bchqs": "ban chi huy quan su", "hdnd": "hoi dong nhan dan",
    "mttq": "mat tran to quoc", "ubmttq": "uy ban mat tran to quoc", "vp": "van phong", "tp": "thanh pho", "p": "phuong", "x": "xa",
    "ca": "cong an", "ccb": "cuu chien binh", "lhpn": "lien hiep phu nu", "nd": "nong dan", "bcd": "ban chi dao", "ldld": "lien doan lao dong",
}  # fmt: skip
_TOKEN = re.compile(r"[a-z]+|\d+")


class Described(Protocol):
    """What rows of a list and attendees have in common."""

    @property
    def full_name(self) -> str: ...
    @property
    def rank(self) -> str: ...
    @property
    def position(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def phone(self) -> str: ...


@lru_cache(maxsize=8192)
def unit_key(unit: str) -> str:
    """What decides whether two units are one: "UBND P.6" is "Ủy ban nhân dân phường 06"."""
    return "".join(unit_words(unit))


def unit_words(unit: str) -> tuple[str, ...]:
    """The folded words of a unit's name, what is shortened written out."""
    tokens = _TOKEN.findall(search_key(unit))
    return tuple(word.lstrip("0") for token in tokens for word in _SHORT.get(token, token).split())


@lru_cache(maxsize=8192)
def phones(text: str) -> frozenset[str]:
    """The numbers in a phone cell, without leading zeros and signs."""
    return frozenset(found.lstrip("0") for part in re.split(r"[;,/\n]", text) if (found := re.sub(r"\D", "", part)))


def same_spelling(one: str, other: str) -> bool:
    """Whether two names differ in nothing but case, the place of a tone, or marks that one of them lost altogether."""
    if spelling_key(one) == spelling_key(other):
        return True
    plain = search_key(one)
    return plain == search_key(other) and plain in (one.lower(), other.lower())


def same_phone(one: Described, other: Described) -> bool:
    """Whether they share a number."""
    return bool(phones(one.phone) & phones(other.phone))


def against(one: Described, other: Described) -> int:
    """How many of phone, rank and post both state, and differently."""
    apart = bool(one.phone and other.phone) and not same_phone(one, other)
    return apart + sum(
        bool(a and b) and loose_key(a) != loose_key(b)
        for a, b in ((one.rank, other.rank), (one.position, other.position))
    )


def nearest(row: Described, found: Iterable[Described]) -> list[Described]:
    """Of several people of one name and unit, those that the phone, then rank and post, point to."""
    candidates = list(found)
    by_phone = [one for one in candidates if same_phone(row, one)]
    if by_phone:
        return by_phone
    agreeing = [one for one in candidates if not against(row, one) and (one.rank, one.position) != ("", "")]
    return agreeing or candidates


def nearly(one: str, other: str) -> bool:
    """Whether two names are one slip apart: a letter, or a middle name left out."""
    a, b = search_key(one), search_key(other)
    if a == b:
        return True
    short, long = sorted((a.split(), b.split()), key=len)
    ends = len(short) >= 2 and (short[0], short[-1]) == (long[0], long[-1])
    return (ends and len(short) < len(long) and set(short) <= set(long)) or one_letter(a, b)


def one_letter(a: str, b: str) -> bool:
    """Whether two texts are at most one letter apart: one that is other, left out or put in."""
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    return a[start + 1 :] == b[start + 1 :] or a[start:] == b[start + 1 :] or a[start + 1 :] == b[start:]
