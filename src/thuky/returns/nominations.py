"""Nominees that units propose, laid beside those who are nominated already, and put among them."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from thuky.awards import store as awards
from thuky.awards.award import Award
from thuky.conferences import store as conferences
from thuky.core.vietnamese.text import search_key
from thuky.returns.incoming import Incoming, laid
from thuky.returns.match import unit_key
from thuky.returns.nomination import COLLECTIVE, Nominee

_FIELDS = ("kind", "salutation", "rank", "name", "position", "unit", "form", "merit", "note")


def compare(db: sqlite3.Connection, conference: int, nominees: Sequence[Nominee]) -> list[Incoming]:
    """What these nominees would change; a name that two of them or two of the file bear is asked about."""
    known: dict[tuple[str, str], list[Award]] = {}
    for one in awards.of_conference(db, conference):
        known.setdefault((one.kind, _key(one.kind, one.name)), []).append(one)
    usual = conferences.get(db, conference).award_form
    seen: dict[tuple[str, str, str], int] = {}
    return [_laid(one, known.get((one.kind, _key(one.kind, one.name)), []), seen, usual) for one in nominees]


def _laid(one: Nominee, same: list[Award], seen: dict[tuple[str, str, str], int], usual: str) -> Incoming:
    here = [award for award in same if not one.unit or not award.unit or unit_key(award.unit) == unit_key(one.unit)]
    values = {name: str(getattr(one, name)) for name in _FIELDS}
    if not here:
        values["form"] = values["form"] or usual
    twice = (one.kind, _key(one.kind, one.name), unit_key(one.unit))
    why = one.asked
    if twice in seen:
        why = f"Trùng với dòng {seen[twice]} của danh sách"
    elif len(here) > 1:
        why = f"Có {len(here)} người cùng tên {one.name} đã được đề nghị"
    elif same and not here:
        why = f"Trùng tên với {same[0].name}, {same[0].unit or 'đơn vị chưa rõ'} đã được đề nghị"
    seen.setdefault(twice, one.row)
    found = here[0] if here else same[0] if same else None
    return laid("award", one.file, one.row, values, found, f"{why}; hãy xem lại trước khi nhập." if why else "")


def _key(kind: str, name: str) -> str:
    return unit_key(name) if kind == COLLECTIVE else search_key(name)


def apply(db: sqlite3.Connection, conference: int, rows: Sequence[Incoming]) -> None:
    """Add the new nominees and change the others; all rows given are meant, questions answered already."""
    fresh: list[Award] = []
    for row in rows:
        if row.record is None:
            values: dict[str, Any] = dict(row.values)
            fresh.append(Award(conference_id=conference, **values))
        elif row.differences:
            awards.edit(db, row.record, **{one.field: one.new for one in row.differences})
    awards.add_many(db, conference, fresh)
