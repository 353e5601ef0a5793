"""Who is late with what."""

import sqlite3
from collections.abc import Iterator

from thuky.conferences.finding import Finding
from thuky.core.vietnamese.numbers import count
from thuky.owed import store
from thuky.owed.board import late_lines
from thuky.owed.due import title_of

NAMED = 3


def late(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """Units that have not sent what they owe by the day that the plan or the clerk set: a finding for each thing owed."""
    lines = late_lines(store.lines(db, conference))
    for what in dict.fromkeys(what for line in lines for what in line.late):
        units = late_lines(lines, what)
        named = ", ".join(line.name for line in units[:NAMED]) + ("…" if len(units) > NAMED else ".")
        message = f"{count(len(units))} đơn vị quá hạn: {named}"
        yield Finding(
            code="unit-late", level="warning", about=title_of(what), message=message, subject=f"unit:{units[0].id}"
        )


CHECKS = (late,)
