"""What a list would change: each of its people beside who is already there; nothing is stored here.

A row is new, fills a place that had no name, changes something, is the same, or is a problem: a namesake or a near double, which the
clerk decides and which is never applied by itself. An empty cell of a list takes nothing away.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.core.vietnamese.text import search_key
from thuky.returns import of_delegation
from thuky.returns.differences import Difference, differences
from thuky.returns.match import against, nearest, nearly, same_phone, same_spelling, unit_key
from thuky.returns.roster import Problem, Roster, RosterRow

Kind = Literal["new", "fills", "changed", "same", "problem"]
OwnFields = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeRow:
    """One person of a list and what becomes of him; attendee is who he is, or the place that he fills."""

    file: str
    row: RosterRow
    kind: Kind
    attendee: int | None = None
    delegation: int | None = None
    differences: tuple[Difference, ...] = ()
    why: str = ""
    candidates: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """All rows of all lists, who of the file is in none of them, and what was wrong with the rows that were read."""

    rows: tuple[MergeRow, ...]
    missing: tuple[Attendee, ...] = ()
    reading: tuple[tuple[str, Problem], ...] = ()

    def count(self, *kinds: Kind) -> int:
        """How many rows are of these kinds."""
        return sum(row.kind in kinds for row in self.rows)


@dataclass(slots=True)
class _Desk:
    """The conference as it was, and what of it has been taken while the lists are gone through."""

    attendees: Sequence[Attendee]
    delegations: Sequence[Delegation]
    told: int | None
    own_fields: OwnFields
    homes: Mapping[str, int]
    by_name: dict[str, list[Attendee]] = field(default_factory=lambda: defaultdict(list))
    by_unit: dict[str, list[Attendee]] = field(default_factory=lambda: defaultdict(list))
    places: list[Attendee] = field(default_factory=list)
    taken: dict[int, RosterRow] = field(default_factory=dict)
    fresh: dict[str, list[RosterRow]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for attendee in self.attendees:
            if attendee.named:
                self.by_name[search_key(attendee.full_name)].append(attendee)
                self.by_unit[unit_key(attendee.unit)].append(attendee)
            else:
                self.places.append(attendee)


def merge(
    rosters: Sequence[Roster],
    attendees: Sequence[Attendee],
    delegations: Sequence[Delegation] = (),
    *,
    delegation: int | None = None,
    own_fields: OwnFields = (),
    homes: Mapping[str, int] | None = None,
) -> Merge:
    """Compare lists with the people of a conference; delegation says to which they belong when the clerk knows.

    homes says in which delegation a unit (by its key) has its places, where it has them in one alone.
    """
    desk = _Desk(attendees, delegations, delegation, own_fields, homes or {})
    rosters = of_delegation.told(rosters, delegations)
    lines = [(roster.file, row) for roster in rosters for row in roster.rows]
    # Those who are surely there go first, so that they are nobody's near double.
    known = [_known(file, row, desk) for file, row in lines]
    rows = tuple(found or _stranger(file, row, desk) for found, (file, row) in zip(known, lines, strict=True))
    reading = tuple((roster.file, problem) for roster in rosters for problem in roster.problems)
    return Merge(rows=rows, missing=_missing(desk, lines), reading=reading)


def decided(row: MergeRow, attendee: Attendee | None, own_fields: OwnFields = ()) -> MergeRow:
    """A problem after the clerk's word: it is this person, or (None) somebody new."""
    if attendee is None:
        return replace(row, kind="new", attendee=None, differences=(), why="")
    return _compared(row.file, row.row, attendee, row.delegation, own_fields)


def _known(file: str, row: RosterRow, desk: _Desk) -> MergeRow | None:
    """The row as somebody who is there already, or as a problem with him; None when nobody of the name is."""
    same = desk.by_name.get(search_key(row.full_name), [])
    spelled = [one for one in same if same_spelling(one.full_name, row.full_name)]
    here = [one for one in spelled if _unit_allows(row, one)]
    here = [one for one in here if unit_key(one.unit) == unit_key(row.unit)] or here
    by_phone = [one for one in same if same_phone(one, row)]
    found = nearest(row, here) if len(here) > 1 else here or (by_phone if len(by_phone) == 1 else [])
    if len(found) > 1:
        return _problem(file, row, found, f"Có {len(found)} người cùng tên {row.full_name} ở cùng đơn vị")  # type: ignore[arg-type]
    if found:
        return _taken_once(file, row, found[0], desk)  # type: ignore[arg-type]
    if spelled:
        other = spelled[0]
        return _problem(file, row, spelled, f"Trùng họ tên với {other.full_name} ở {other.unit or 'đơn vị chưa rõ'}")
    return None


def _unit_allows(row: RosterRow, one: Attendee) -> bool:
    """Whether the units do not speak against it; a unit that only a section row gave never does."""
    stated = row.unit if row.unit != row.section else ""
    return not stated or not one.unit or unit_key(one.unit) == unit_key(stated)


def _taken_once(file: str, row: RosterRow, one: Attendee, desk: _Desk) -> MergeRow:
    earlier = desk.taken.get(one.id or 0)
    if earlier is not None:
        return _problem(file, row, [one], f"Trùng với dòng {earlier.row}: cùng là {one.full_name}")
    if against(row, one) == 3:
        return _problem(
            file, row, [one], f"Cùng tên, cùng đơn vị với {one.full_name} nhưng cấp bậc, chức vụ và điện thoại đều khác"
        )
    desk.taken[one.id or 0] = row
    return _compared(file, row, one, _delegation(row, desk), desk.own_fields, desk.delegations)


def _compared(
    file: str,
    row: RosterRow,
    one: Attendee,
    delegation: int | None,
    own_fields: OwnFields,
    names: Sequence[Delegation] = (),
) -> MergeRow:
    joins = delegation if one.delegation_id is None else None
    found = differences(row, one, own_fields)
    if joins is not None:
        name = next((d.name for d in names if d.id == joins), "")
        found = (*found, Difference("delegation_id", "Thành phần", "", name))
    kind: Kind = "changed" if found else "same"
    return MergeRow(file=file, row=row, kind=kind, attendee=one.id, delegation=joins, differences=found)


def _problem(file: str, row: RosterRow, candidates: Sequence[Attendee], why: str) -> MergeRow:
    ids = tuple(one.id for one in candidates if one.id is not None)
    return MergeRow(
        file=file, row=row, kind="problem", why=f"{why}; chưa nhập, hãy xem có phải một người không.", candidates=ids
    )


def _stranger(file: str, row: RosterRow, desk: _Desk) -> MergeRow:
    """The row as somebody new, unless he is the near double of somebody there or of a row above."""
    if near := _near(row, desk):
        return _problem(file, row, [near], f"Gần giống {near.full_name}, {near.unit or 'đơn vị chưa rõ'} đã có")
    key = search_key(row.full_name)
    twin = next((one for one in desk.fresh[key] if _twins(row, one)), None)
    if twin is not None:
        return _problem(file, row, (), f"Trùng họ tên với dòng {twin.row} của danh sách")
    desk.fresh[key].append(row)
    nearer = _first_named((*reversed(row.sections), row.unit), desk) or desk.homes.get(unit_key(row.unit))
    delegation = desk.told or nearer or _delegation(row, desk)
    place = _free_place(row, delegation, desk)
    if place is None:
        return MergeRow(file=file, row=row, kind="new", delegation=delegation)
    desk.places.remove(place)
    return MergeRow(file=file, row=row, kind="fills", attendee=place.id, delegation=place.delegation_id)


def _near(row: RosterRow, desk: _Desk) -> Attendee | None:
    """Somebody of the same unit, in none of the lists, whose name is one slip away and whom nothing else tells apart."""
    if not row.unit:
        return None
    for one in desk.by_unit.get(unit_key(row.unit), ()):
        if (
            one.id not in desk.taken
            and nearly(one.full_name, row.full_name)
            and (same_phone(one, row) or not against(row, one))
        ):
            return one
    return None


def _twins(row: RosterRow, one: RosterRow) -> bool:
    """Whether two new rows of one name may be one person: of one unit, or of two with nothing that tells them apart."""
    if not same_spelling(row.full_name, one.full_name):
        return False
    apart = row.unit and one.unit and unit_key(row.unit) != unit_key(one.unit)
    return not apart or same_phone(row, one) or not against(row, one)


def _delegation(row: RosterRow, desk: _Desk) -> int | None:
    """The delegation that the clerk told, else the one that a section above the row, its unit, its post or the whole list names."""
    if desk.told is not None:
        return desk.told
    return _first_named((*reversed(row.sections), row.unit, row.position), desk) or _first_named((row.list_of,), desk)


def _first_named(names: Iterable[str], desk: _Desk) -> int | None:
    for name in names:
        for delegation in desk.delegations:
            if name and unit_key(delegation.name) == unit_key(name):
                return delegation.id
    return None


def _free_place(row: RosterRow, delegation: int | None, desk: _Desk) -> Attendee | None:
    """A place without a name: of the same unit first, then one of the delegation that is still nobody's."""
    here = [place for place in desk.places if delegation is None or place.delegation_id == delegation]
    unit = unit_key(row.unit)
    own = next((place for place in here if unit and unit_key(place.unit) == unit), None)
    if own is not None or delegation is None:
        return own
    name = next((unit_key(one.name) for one in desk.delegations if one.id == delegation), "")
    return next((place for place in here if unit_key(place.unit) in name), None)


def _missing(desk: _Desk, lines: Sequence[tuple[str, RosterRow]]) -> tuple[Attendee, ...]:
    """Who of the delegation told, or of the units in the lists, stands in none of the lists."""
    units = {unit_key(row.unit) for _, row in lines if row.unit}
    named = {search_key(row.full_name) for _, row in lines}

    def expected(one: Attendee) -> bool:
        return one.delegation_id == desk.told if desk.told is not None else unit_key(one.unit) in units

    return tuple(
        one
        for one in desk.attendees
        if one.named and one.id not in desk.taken and search_key(one.full_name) not in named and expected(one)
    )
