"""In cả bộ: which papers of a conference go together, how many copies, written how; chosen once and remembered."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from thuky.conferences.choices import choice
from thuky.core.columns import Column
from thuky.papers.document import Document
from thuky.printing import store

SET = "ca-bo"
"""The choice that holds for the set as a whole."""
Mode = Literal["apart", "merged", "each"]
MODES: tuple[tuple[Mode, str], ...] = (
    ("apart", "Mỗi giấy một tệp"),
    ("merged", "Gộp thành một tệp PDF"),
    ("each", "Mỗi người, mỗi tờ một tệp"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLine:
    """One paper of the catalogue: whether it is in the set, and how many copies."""

    id: str
    document: Document
    taken: Annotated[bool, Column("Trong bộ", width=8, kind="bool")] = True
    title: Annotated[str, Column("Giấy tờ", width=40, editable=False)] = ""
    group: Annotated[str, Column("Nhóm", width=22, editable=False)] = ""
    copies: Annotated[int, Column("Số bản", width=8, kind="int")] = 1


def lines(db: sqlite3.Connection, conference: int, documents: Sequence[Document]) -> list[SetLine]:
    """Every paper that can be printed, as the clerk chose it last time."""
    return [
        SetLine(
            id=one.code,
            document=one,
            taken=bool(choice(db, conference, one.code).get("in_set", one.in_set)),
            title=one.title,
            group=one.group,
            copies=store.copies(db, conference, one),
        )
        for one in documents
    ]


def remember(
    db: sqlite3.Connection, conference: int, before: Sequence[SetLine], after: Sequence[SetLine], mode: Mode
) -> None:
    """Keep what was chosen, for the next time."""
    known = {one.id: one for one in before}
    for one in after:
        if one != known.get(one.id):
            store.set_choice(db, conference, one.id, in_set=one.taken, copies=one.copies)
    if mode != mode_of(db, conference):
        store.set_choice(db, conference, SET, mode=mode)


def mode_of(db: sqlite3.Connection, conference: int) -> Mode:
    """How the set was written last time."""
    wanted = choice(db, conference, SET).get("mode")
    return next((mode for mode, _ in MODES if mode == wanted), "apart")


def changed(line: SetLine, field: str, value: str) -> SetLine:
    """A line as the clerk changed it."""
    if field == "copies":
        return replace(line, copies=max(1, int(value))) if value.isdecimal() else line
    return replace(line, taken=value in ("1", "True", "true"))
