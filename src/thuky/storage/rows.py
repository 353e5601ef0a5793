"""Records to rows and back: the only place that knows how a dataclass lies in a table."""

import json
import sqlite3
from collections import deque
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import MISSING, Field, fields
from functools import cache
from itertools import chain, groupby, islice, repeat
from operator import attrgetter
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from thuky.core.entered import placed

Record = TypeVar("Record")


Opened = Callable[[Any], Any]
_Source = Callable[[list[tuple[Any, ...]]], Iterable[Any]]
_Slot = tuple[Callable[[Any, Any], None], _Source]
_MOST_VALUES = 900  # in one statement; every SQLite takes 999
_AT_ONCE = 1000  # rows read together, so that a long list does not stand in memory twice


@cache
def _fields(record_type: Hashable) -> dict[str, Opened | None]:
    """Every field of a record type, with what makes its value of what SQLite keeps: yes or no of 0 and 1, own fields of JSON."""
    hints = get_type_hints(record_type)
    return {field.name: _opened(hints[field.name]) for field in fields(cast(Any, record_type))}


def _opened(kind: Any) -> Opened | None:
    if kind is bool or bool in get_args(kind):
        return lambda value: value if value is None else bool(value)
    if get_origin(kind) is dict:
        return lambda value: json.loads(value) if value and value != "{}" else {}
    return None


def _stored(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return json.dumps(value, ensure_ascii=False) if value else "{}"


def _columns(db: sqlite3.Connection, table: str, record: Any) -> list[str]:
    """The table's columns that the record has as fields, in the table's order."""
    known = _fields(cast(Hashable, type(record)))
    return [column[0] for column in db.execute(f'SELECT * FROM "{table}" LIMIT 0').description if column[0] in known]


def _values(columns: Sequence[str]) -> Callable[[Any], Sequence[Any]]:
    """What reads these fields from a record at once, own fields as JSON."""
    if len(columns) == 1:
        return lambda record: (_stored(getattr(record, columns[0])),)
    read = attrgetter(*columns)
    return lambda record: [_stored(value) if type(value) is dict else value for value in read(record)]


def _insert_sql(table: str, columns: Sequence[str], rows: int = 1) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    values = f"({', '.join('?' * len(columns))})"
    return f'INSERT INTO "{table}"({names}) VALUES {", ".join([values] * rows)}'


def insert(db: sqlite3.Connection, table: str, record: Any) -> int:
    """Write a new row and give its id; an id that the record already has is kept."""
    columns = [column for column in _columns(db, table, record) if column != "id" or record.id is not None]
    cursor = db.execute(_insert_sql(table, columns), _values(columns)(record))
    return int(cursor.lastrowid or 0)


def insert_many(db: sqlite3.Connection, table: str, records: Iterable[Any]) -> None:
    """Write many new rows of one record type in one statement."""
    waiting = iter(records)
    first = next(waiting, None)
    if first is None:
        return
    columns = _columns(db, table, first)
    write_many(db, table, columns, map(_values(columns), chain((first,), waiting)))


def insert_with(db: sqlite3.Connection, table: str, records: Sequence[Any], others: Iterable[dict[str, Any]]) -> None:
    """Write many new rows as `insert_many` does, each with these other values of its columns in place of the record's own."""
    if not records:
        return
    columns = _columns(db, table, records[0])
    read = _values(columns)
    rows = (
        list((dict(zip(columns, read(record), strict=True)) | other).values())
        for record, other in zip(records, others, strict=True)
    )
    write_many(db, table, columns, rows)


def write_many(db: sqlite3.Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write many new rows, dozens in one statement: what SQLite does once for each statement, the log included, is a third of the work."""
    at_once = max(_MOST_VALUES // len(columns), 1)
    waiting = iter(rows)
    while batch := list(islice(waiting, at_once)):
        sql = _insert_sql(table, columns, len(batch))
        db.execute(sql, list(chain.from_iterable(batch)))


def next_id(db: sqlite3.Connection, table: str) -> int:
    """The id that the next new row of a table will get; ids are never used twice."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return (row[0] if row else 0) + 1


def update(db: sqlite3.Connection, table: str, id: int, **values: object) -> None:
    """Change these fields of one row."""
    update_many(db, table, {id: values})


def update_many(db: sqlite3.Connection, table: str, wanted: Mapping[int, Mapping[str, object]]) -> None:
    """Change these fields of these rows; neighbours with the same fields go into one statement."""
    for columns, run in groupby(wanted.items(), lambda one: tuple(one[1])):
        settings = ", ".join(f'"{column}" = ?' for column in columns)
        values = [(*map(_stored, given.values()), id) for id, given in run]
        if columns:
            db.executemany(f'UPDATE "{table}" SET {settings} WHERE id = ?', values)


def delete(db: sqlite3.Connection, table: str, ids: Iterable[int]) -> None:
    """Remove rows; what hangs on them follows the schema's foreign keys."""
    db.executemany(f'DELETE FROM "{table}" WHERE id = ?', [(one,) for one in ids])


def move(
    db: sqlite3.Connection, table: str, order: Sequence[int], ids: Sequence[int], position: int, within: str = ""
) -> None:
    """Put these rows together so that the first of them stands at `position`; `order` is how all of them stand now, by the values
    of `sort` among those that are alike in the column `within`. Only rows whose place changes are written."""
    wanted = placed(order, ids, position)
    group = f'"{within}"' if within else "0"
    kept = {row: (one, sort) for row, one, sort in db.execute(f'SELECT id, {group}, sort FROM "{table}"')}
    places = _exchanged(order, wanted, kept)
    if places is None:
        places = [(place, row) for place, row in enumerate(wanted) if kept[row][1] != place]
    db.executemany(f'UPDATE "{table}" SET sort = ? WHERE id = ?', places)


def _exchanged(
    order: Sequence[int], wanted: Sequence[int], kept: Mapping[int, tuple[Any, int]]
) -> list[tuple[int, int]] | None:
    """The new places where rows only exchange those that they have; None where these do not say the order by themselves."""
    last: dict[Any, int] = {}
    for group, sort in map(kept.__getitem__, order):
        if sort <= last.get(group, -1):
            return None
        last[group] = sort
    moved = [(before, after) for before, after in zip(order, wanted, strict=True) if before != after]
    free: dict[Any, list[int]] = {}
    for group, sort in (kept[before] for before, _ in reversed(moved)):
        free.setdefault(group, []).append(sort)
    places = ((free[kept[after][0]].pop(), after) for _, after in moved)
    return [(sort, row) for sort, row in places if sort != kept[row][1]]


def fetch(db: sqlite3.Connection, record_type: type[Record], sql: str, args: Sequence[object] = ()) -> list[Record]:
    """Every row of a query as a record: a column fills the field of its name, other columns are left out."""
    cursor = db.execute(sql, args)
    slots = _slots(cast(Hashable, record_type), tuple(column[0] for column in cursor.description))
    records: list[Record] = []
    while found := cursor.fetchmany(_AT_ONCE):
        records += _filled(record_type, slots, found)
    return records


def _filled(record_type: type[Record], slots: Sequence[_Slot], found: Sequence[Sequence[Any]]) -> list[Record]:
    """Records of these rows. They are filled field by field, each in all of them at once: five times as fast as one by one."""
    made = [record_type.__new__(record_type) for _ in found]
    columns = list(zip(*found, strict=True))
    for put, values in slots:
        deque(map(put, made, values(columns)), maxlen=0)
    return made


@cache
def _slots(record_type: Hashable, columns: tuple[str, ...]) -> list[_Slot]:
    """For every field of a record type what puts a value there, and what gives the values of a query with these columns."""
    places, known = {column: place for place, column in enumerate(columns)}, _fields(record_type)
    return [
        (getattr(record_type, field.name).__set__, _values_of(field, places.get(field.name), known[field.name]))
        for field in fields(cast(Any, record_type))
    ]


def _values_of(field: Field[Any], place: int | None, opened: Opened | None) -> _Source:
    """The values of a field: those of its column, opened where SQLite keeps them otherwise; its default where the query has none."""
    if place is not None and opened:
        return lambda columns: map(opened, columns[place])
    if place is not None:
        return lambda columns: columns[place]
    if field.default_factory is not MISSING:
        fresh = field.default_factory
        return lambda columns: (fresh() for _ in columns[0])
    if field.default is MISSING:
        raise TypeError(f"the query has no column {field.name}")
    return lambda _: repeat(field.default)


def one(db: sqlite3.Connection, record_type: type[Record], sql: str, args: Sequence[object] = ()) -> Record | None:
    """The first row of a query as a record, or None."""
    found = fetch(db, record_type, sql, args)
    return found[0] if found else None


def repoint(
    db: sqlite3.Connection, table: str, old: int, new: int, *, but: Collection[str] = (), only: Collection[str] = ()
) -> None:
    """Let every row that points at `old` point at `new` instead, by the schema's foreign keys: two people are one.

    Tables named in `but` are left as they are; with `only`, all others are."""
    tables = [name for (name,) in db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name")]
    for child in (name for name in tables if name not in but and (not only or name in only)):
        for key in db.execute(f'PRAGMA main.foreign_key_list("{child}")').fetchall():
            if key[2] == table and (key[4] or "id") == "id":
                db.execute(f'UPDATE "{child}" SET "{key[3]}" = ? WHERE "{key[3]}" = ?', (new, old))
