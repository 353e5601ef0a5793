"""How many people the lists bring beside how many places there are, unit by unit and delegation by delegation."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from thuky.attendees import store as attendees
from thuky.core.vietnamese.numbers import count
from thuky.returns import store
from thuky.returns.match import unit_key
from thuky.returns.merge import Merge, MergeRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The places of one unit in one delegation, or of a whole delegation, and how many of them have a name once the lists are in."""

    delegation: str
    unit: str = ""
    quota: int = 0
    named: int = 0
    new: int = 0

    @property
    def over(self) -> int:
        """How many more people than places; negative where places stay without a name."""
        return self.named - self.quota

    def said(self) -> str:
        """The comparison as a sentence."""
        whose = f"{self.unit} ({self.delegation})" if self.unit else self.delegation
        state = f"thừa {count(self.over)}" if self.over > 0 else f"còn thiếu {count(-self.over)}" if self.over else "đủ"
        return f"{whose}: chỉ tiêu {count(self.quota)}, có tên {count(self.named)}, {state}."


def compared(
    db: sqlite3.Connection, conference: int, merge: Merge, rows: Iterable[MergeRow] | None = None
) -> tuple[Places, ...]:
    """What the rows that go in (all that need no answer, unless told) do to the places they touch."""
    fresh = [row for row in (merge.rows if rows is None else rows) if row.kind in ("new", "fills")]
    touched = {unit_key(row.row.unit) for row in merge.rows} | {None}
    delegations = {row.delegation for row in merge.rows if row.delegation}
    names = {one.id: one for one in attendees.delegations(db, conference)}
    people = [one for one in attendees.of_conference(db, conference) if one.named]
    delegations |= {one.delegation_id for one in people if unit_key(one.unit) in touched and one.delegation_id}
    had = Counter((one.delegation_id, unit_key(one.unit)) for one in people)
    comes = Counter((row.delegation, unit_key(row.row.unit)) for row in fresh)
    found, split = [], set()
    for share in store.shares(db, conference):
        key = (share.delegation_id, unit_key(share.unit))
        split.add(share.delegation_id)
        if key[1] in touched:
            found.append(Places(delegation=share.delegation, unit=share.unit, quota=share.quota, named=had[key] + comes[key], new=comes[key]))  # fmt: skip
    for number in sorted(delegations - split, key=lambda one: names[one].sort if one in names else 0):
        if number in names:
            inside = sum(n for (one, _), n in had.items() if one == number)
            new = sum(n for (one, _), n in comes.items() if one == number)
            found.append(Places(delegation=names[number].name, quota=names[number].quota, named=inside + new, new=new))
    return tuple(found)
