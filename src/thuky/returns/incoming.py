"""What comes in besides people: nominees, discussion papers, units of the directory; each laid beside what is there."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from thuky.core.columns import columns
from thuky.core.vietnamese.text import spelling_key
from thuky.returns.differences import Difference

What = Literal["award", "speech", "unit"]
Kind = Literal["new", "changed", "same", "problem"]
KINDS: dict[What, str] = {"award": "Khen thưởng", "speech": "Tham luận", "unit": "Đơn vị"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One row and what becomes of it; record is who or what it is already, values what the list says."""

    what: What
    file: str
    row: int
    kind: Kind
    values: Mapping[str, str]
    record: int | None = None
    differences: tuple[Difference, ...] = ()
    why: str = ""
    groups: tuple[str, ...] = field(default=())


def differences(record: Any, values: Mapping[str, str]) -> tuple[Difference, ...]:
    """What the list says otherwise than the file; what it leaves empty, or only spells otherwise, changes nothing."""
    headings = {bound.field: bound.heading for bound in columns(type(record))}
    found = []
    for name, new in values.items():
        old = str(getattr(record, name) or "")
        if new and spelling_key(old) != spelling_key(new):
            found.append(Difference(name, headings.get(name, name), old, new))
    return tuple(found)


def laid(
    what: What, file: str, row: int, values: Mapping[str, str], record: Any, why: str = "", groups: Sequence[str] = ()
) -> Incoming:
    """A row beside the record that it is, or None."""
    changes = differences(record, values) if record is not None else ()
    kind: Kind = "problem" if why else "new" if record is None else "changed" if changes else "same"
    return Incoming(
        what=what,
        file=file,
        row=row,
        kind=kind,
        values=dict(values),
        record=record.id if record is not None else None,
        differences=changes,
        why=why,
        groups=tuple(groups),
    )


def counts(rows: Sequence[Incoming], what: What) -> dict[Kind, int]:
    """How many rows of each kind come in for one purpose."""
    found: dict[Kind, int] = {}
    for row in rows:
        if row.what == what:
            found[row.kind] = found.get(row.kind, 0) + 1
    return found


Apply = Callable[[sqlite3.Connection, int, Sequence[Incoming]], None]
