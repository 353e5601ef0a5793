"""People who may stand in the list twice: asked, never put together by itself. Namesakes exist."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from thuky.attendees.attendee import Attendee
from thuky.core.vietnamese.text import loose_key, search_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Double:
    """Two rows that may be one person, and what speaks for it."""

    first: Attendee
    second: Attendee
    why: str
    sure: bool

    @property
    def id(self) -> str:
        """The same for the same two rows."""
        return f"{self.first.id}-{self.second.id}"


def doubles(people: Iterable[Attendee]) -> list[Double]:
    """Pairs of the same name without diacritics, the likeliest first; who stands for another is no double of him."""
    named: dict[str, list[Attendee]] = {}
    for one in people:
        if one.named:
            named.setdefault(search_key(one.full_name), []).append(one)
    return sorted(_pairs(named.values()), key=lambda pair: not pair.sure)


def _pairs(groups: Iterable[list[Attendee]]) -> Iterator[Double]:
    for group in groups:
        for first, second in combinations(group, 2):
            if first.stands_for != second.id and second.stands_for != first.id:
                yield _double(first, second)


def _double(first: Attendee, second: Attendee) -> Double:
    if first.phone and first.phone == second.phone:
        return Double(first=first, second=second, why="Cùng tên, cùng số điện thoại", sure=True)
    if loose_key(first.unit) == loose_key(second.unit):
        return Double(first=first, second=second, why="Cùng tên, cùng đơn vị", sure=True)
    if not first.unit or not second.unit:
        return Double(first=first, second=second, why="Cùng tên, một dòng chưa ghi đơn vị", sure=False)
    return Double(first=first, second=second, why="Cùng tên, khác đơn vị: có thể chỉ trùng tên", sure=False)
