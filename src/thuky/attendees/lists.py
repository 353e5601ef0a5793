"""The rows of a list of attendees: grouped or not, in the order that the office wants, numbered through or anew."""

import sqlite3
from collections.abc import Iterator, Sequence

from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.attendees.list_columns import Around, ListColumn
from thuky.core.vietnamese.numbers import count, roman
from thuky.papers.blocks import Row

NO_DELEGATION = "Chủ trì, chủ tọa"
MORE = Row(cells=("Đại biểu bổ sung",), group=True)
"""Above the rows for those who come unannounced (papers.md 6)."""


def by_delegation(db: sqlite3.Connection, conference: int) -> Iterator[tuple[Delegation | None, list[Attendee]]]:
    """Delegations in the plan's order with their attendees, one after the other so that long lists need little memory;
    people of no delegation (the chair) come first; nobody for whom another comes."""
    gone = store.replaced(db, conference)

    def members(delegation: int | None) -> list[Attendee]:
        return [one for one in store.of_delegation(db, conference, delegation) if one.id not in gone]

    if alone := members(None):
        yield None, alone
    for one in store.delegations(db, conference):
        yield one, members(one.id)


def group_line(number: int, delegation: Delegation | None, members: int) -> str:
    """`III. ĐẠI DIỆN UBND XÃ, PHƯỜNG: 15 đại biểu`."""
    name = delegation.name if delegation else NO_DELEGATION
    return f"{roman(number)}. {name.upper()}: {count(members)} đại biểu"


def around(db: sqlite3.Connection, conference: int) -> Around:
    """What cells need besides the person."""
    names: dict[int | None, str] = {None: NO_DELEGATION}
    names.update((one.id, one.name) for one in store.delegations(db, conference))
    return Around(seats=store.seat_labels(db, conference), delegations=names)


def grouped(db: sqlite3.Connection, conference: int, columns: Sequence[ListColumn], *, spare: int = 0, restart: bool = False
            ) -> Iterator[tuple[Row, ...]]:  # fmt: skip
    """The rows of each group: its line, its people, and empty rows for those who come unannounced."""
    beside, before = around(db, conference), 0
    empty = Row(cells=("",) * (len(columns) + 1))
    for number, (delegation, members) in enumerate(by_delegation(db, conference), start=1):
        line = Row(cells=(group_line(number, delegation, len(members)),), group=True)
        first = 1 if restart else before + 1
        people = (_row(ordinal, one, columns, beside) for ordinal, one in enumerate(members, start=first))
        yield (line, *people, *([MORE, *[empty] * spare] if spare and delegation else ()))
        before += len(members)


def in_one(db: sqlite3.Connection, conference: int, columns: Sequence[ListColumn], order: str, *, spare: int = 0
           ) -> Iterator[Row]:  # fmt: skip
    """One list without groups: as introduced, by given name as Vietnamese sort (places without a name behind), or by seat; empty
    rows at the end."""
    beside = around(db, conference)
    people = store.attending(db, conference)
    if order == "name":
        people.sort(key=lambda one: (not one.named, one.name_key))
    elif order == "seat":
        people.sort(key=lambda one: _seat_key(beside.seats.get(one.id or 0, "")))
    for ordinal, attendee in enumerate(people, start=1):
        yield _row(ordinal, attendee, columns, beside)
    yield from (MORE, *[Row(cells=("",) * (len(columns) + 1))] * spare) if spare else ()


def _row(ordinal: int, attendee: Attendee, columns: Sequence[ListColumn], beside: Around) -> Row:
    cells = (str(ordinal), *[column.text(attendee, beside) for column in columns])
    return Row(cells=cells, key=f"attendee:{attendee.id}")


def _seat_key(label: str) -> tuple[bool, bool, int, str, int]:
    """The chair's table first, then row by row; who has no seat comes last."""
    letters = label.rstrip("0123456789")
    number = label.removeprefix(letters)
    return not label, " " not in label, len(letters), letters, int(number or 0)
