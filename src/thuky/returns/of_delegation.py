"""Lists that are of one delegation as a whole: the letterhead, the title or the file's own name says of which, where no row does."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from thuky.attendees.delegation import Delegation
from thuky.core.vietnamese.text import clean
from thuky.returns.match import unit_words
from thuky.returns.roster import Roster

_LEAD = re.compile(r"^(?:(?:các|những|đại diện|đại biểu)\s+)+", re.IGNORECASE)
_TITLE = re.compile(r"^(?:danh sách|danh sach|ds)(?:\s+(?:trích ngang|đăng ký|cán bộ|đồng chí|cử))*\s+", re.IGNORECASE)
_NUMBERED = re.compile(r"^[\d\W_]+")
_LEAST_LETTERS = 6


def told(rosters: Sequence[Roster], delegations: Sequence[Delegation]) -> tuple[Roster, ...]:
    """The lists, those that are of one delegation with its name beside each of their people."""
    lines = [(unit_words(_bare(one.name)), one) for one in delegations]
    return tuple(_told(one, lines) for one in rosters)


def _told(roster: Roster, lines: Sequence[tuple[tuple[str, ...], Delegation]]) -> Roster:
    stem = _NUMBERED.sub("", PurePath(roster.file).stem.replace("_", " "))
    for text in (roster.sender, _TITLE.sub("", roster.title), _TITLE.sub("", stem)):
        found = _named(unit_words(_bare(text)), lines)
        if (
            found and len(roster.rows) <= found.quota + found.quota // 2 + 1
        ):  # a longer list is of people from everywhere
            return replace(roster, rows=tuple(replace(row, list_of=found.name) for row in roster.rows))
    return roster


def _named(words: tuple[str, ...], lines: Sequence[tuple[tuple[str, ...], Delegation]]) -> Delegation | None:
    """The delegation whose name these words begin with, else the only one that begins with them."""
    begun = [(name, one) for name, one in lines if len("".join(name)) >= _LEAST_LETTERS and words[: len(name)] == name]
    if begun:
        return max(begun, key=lambda pair: len(pair[0]))[1]
    opened = [one for name, one in lines if len("".join(words)) >= _LEAST_LETTERS and name[: len(words)] == words]
    return opened[0] if len(opened) == 1 else None


def _bare(name: str) -> str:
    return _LEAD.sub("", clean(name))
