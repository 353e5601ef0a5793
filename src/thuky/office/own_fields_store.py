"""The office's own fields; the one writer of own_field."""

import sqlite3
from collections.abc import Sequence

from thuky.core.refused import Refused
from thuky.core.vietnamese.text import clean, loose_key
from thuky.office.own_field import OwnField
from thuky.storage import rows

UNNAMED = "Cột riêng phải có tên; tên cũ giữ nguyên, hãy gõ tên khác."
TWICE = "Đã có cột “{}”; không thêm hay đổi gì, hãy gõ tên khác."


def every(db: sqlite3.Connection, record: str) -> list[OwnField]:
    """The fields of a kind of record, in the order in which they came."""
    return rows.fetch(db, OwnField, "SELECT * FROM own_field WHERE record = ? ORDER BY sort, id", (record,))


def headings(db: sqlite3.Connection, record: str) -> tuple[tuple[str, str], ...]:
    """The same as (key, heading), as tables and lists want them."""
    return tuple((one.key, one.heading) for one in every(db, record))


def add(db: sqlite3.Connection, record: str, heading: str, taken: Sequence[str] = ()) -> str:
    """Give a kind of record one more field; returns its key. Refused without a name, or with that of a field or of one in `taken`."""
    heading = _free(heading, [*taken, *(one.heading for one in every(db, record))])
    number = rows.next_id(db, "own_field")
    sort = int(db.execute("SELECT coalesce(max(sort), 0) + 1 FROM own_field").fetchone()[0])
    rows.insert(db, "own_field", OwnField(record=record, key=f"f{number}", heading=heading, sort=sort))
    return f"f{number}"


def rename(db: sqlite3.Connection, one: OwnField, heading: str, taken: Sequence[str] = ()) -> None:
    """Another heading, refused as in `add`; what is kept under the key stays."""
    others = [other.heading for other in every(db, one.record) if other.id != one.id]
    rows.update(db, "own_field", one.id or 0, heading=_free(heading, [*taken, *others]))


def remove(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Take fields away; what was typed in them is shown no more, and again when this is undone."""
    rows.delete(db, "own_field", ids)


def _free(heading: str, taken: Sequence[str]) -> str:
    heading = clean(heading)
    if not heading:
        raise Refused(UNNAMED)
    if loose_key(heading) in map(loose_key, taken):
        raise Refused(TWICE.format(heading))
    return heading
