"""Taking an entry of the log back, or putting it back: row images through parameterised statements on known tables.

The rows are walked exactly as they were written (backwards to undo), so that every state between is one that the tables' own
rules have already allowed; a row is touched only while it still equals the image that it should have.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from thuky.core.refused import Refused
from thuky.storage.schema import undoable

AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """One row to change: what it must be now, what it becomes; None is no row."""

    table: str
    id: int
    expected: list[Any] | None
    wanted: list[Any] | None

    @property
    def run(self) -> tuple[str, bool, bool]:
        """Rows of the same kind go into one statement."""
        return self.table, self.expected is None, self.wanted is None


def replay(db: sqlite3.Connection, change: int, *, back: bool) -> None:
    """Undo or redo one entry inside the transaction that is open, or refuse where a row is not as the log left it.

    Foreign keys are off meanwhile: what they did at the time is in the log, and done again it would spoil the next row.
    """
    tables = {name: [column for column, _ in columns] for name, columns in undoable(db).items()}
    try:
        for run in _runs(_rows(db, change, back)):
            _write(db, tables, run)
    except (
        KeyError,
        ValueError,
        TypeError,
        sqlite3.IntegrityError,
        sqlite3.ProgrammingError,
        sqlite3.InterfaceError,
    ) as error:
        raise _differs() from error
    if db.execute("PRAGMA foreign_key_check").fetchone():
        raise _differs()
    db.execute("UPDATE change SET undone = ? WHERE id = ?", (int(back), change))


def _rows(db: sqlite3.Connection, change: int, back: bool) -> Iterator[Row]:
    order = "DESC" if back else "ASC"
    sql = f"SELECT tbl, row_id, before, after FROM change_row WHERE change_id = ? ORDER BY id {order}"
    for table, id, before, after in db.execute(sql, (change,)):
        images = [None if text is None else json.loads(text) for text in (before, after)]
        expected, wanted = reversed(images) if back else images
        yield Row(table, id, expected, wanted)


def _runs(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """Neighbours of one kind together, some at a time."""
    while chunk := list(islice(rows, AT_ONCE)):
        start = 0
        for place in range(1, len(chunk) + 1):
            if place == len(chunk) or chunk[place].run != chunk[start].run:
                yield chunk[start:place]
                start = place


def _write(db: sqlite3.Connection, tables: dict[str, list[str]], run: list[Row]) -> None:
    table, is_new, is_gone = run[0].run
    columns = tables[table]
    if any(len(image) != len(columns) for row in run for image in (row.expected, row.wanted) if image is not None):
        raise _differs()
    same = " AND ".join(f'"{column}" IS ?' for column in columns)
    if is_new:
        sql = f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(columns))})'
        values = [row.wanted or [] for row in run]
    elif is_gone:
        sql = f'DELETE FROM "{table}" WHERE id = ? AND {same}'
        values = [[row.id, *(row.expected or [])] for row in run]
    else:
        settings = ", ".join(f'"{column}" = ?' for column in columns)
        sql = f'UPDATE "{table}" SET {settings} WHERE id = ? AND {same}'
        values = [[*(row.wanted or []), row.id, *(row.expected or [])] for row in run]
    if db.executemany(sql, values).rowcount != len(run):
        raise _differs()


def _differs() -> Refused:
    return Refused(
        "Dữ liệu đã khác lúc ghi lịch sử nên không hoàn tác, làm lại được; tệp giữ nguyên, hãy sửa bằng tay."
    )
