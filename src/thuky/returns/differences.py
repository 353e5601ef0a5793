"""Old beside new, cell by cell: what a row of a list says otherwise than the file."""

from collections.abc import Sequence
from dataclasses import dataclass

from thuky.attendees.attendee import SALUTATIONS, Attendee
from thuky.core.columns import columns
from thuky.core.vietnamese.text import search_key, spelling_key
from thuky.returns.headings import PERSON_FIELDS, fold
from thuky.returns.match import phones, unit_key
from thuky.returns.roster import RosterRow

_SALUTATIONS = frozenset(value for value, _ in SALUTATIONS)
_HEADINGS = {bound.field: bound.heading for bound in columns(Attendee)}


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell: the field (an own field as "extra.key"), its heading, what the file has and what the list says."""

    field: str
    heading: str
    old: str
    new: str


def differences(row: RosterRow, one: Attendee, own_fields: Sequence[tuple[str, str]] = ()) -> tuple[Difference, ...]:
    """What would change; cells that are empty in the list, or only spelled otherwise, change nothing."""
    found = [
        Difference(field, _HEADINGS[field], old, new)
        for field in PERSON_FIELDS
        if (new := stated(row, field)) and not _same(field, old := str(getattr(one, field)), new)
    ]
    for key, value in own_values(row, own_fields).items():
        if one.extra.get(key, "") != value:
            found.append(Difference(f"extra.{key}", dict(own_fields)[key], one.extra.get(key, ""), value))
    return tuple(found)


def stated(row: RosterRow, field: str) -> str:
    """What the row itself says; a unit that only its section row gave is no word against the file's."""
    return "" if field == "unit" and row.unit == row.section else storable(row, field)


def storable(row: RosterRow, field: str) -> str:
    """What of the row an attendee can hold: "Anh" or "Gia đình ông" is no form of address of official lists."""
    value = str(getattr(row, field))
    return "" if field == "salutation" and value not in _SALUTATIONS else value


def own_values(row: RosterRow, own_fields: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The office's own fields that the list has columns for, by their key."""
    keys = {fold(heading): key for key, heading in own_fields}
    return {keys[fold(heading)]: value for heading, value in row.extra.items() if fold(heading) in keys}


def _same(field: str, old: str, new: str) -> bool:
    if old == new:
        return True
    if field == "unit":
        return bool(old) and unit_key(old) == unit_key(new)
    if field == "phone":
        return bool(phones(new)) and phones(new) <= phones(old)
    if field == "full_name" and search_key(new) == new.lower():
        return search_key(old) == search_key(new)
    return spelling_key(old) == spelling_key(new)
