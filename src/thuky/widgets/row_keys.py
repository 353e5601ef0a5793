"""What rows of a table are compared by: keys to sort by a column, the shape of the columns, the words of marks."""

from collections.abc import Callable, Sequence
from typing import Any

from thuky.core.columns import BoundColumn, Column
from thuky.core.vietnamese import order
from thuky.widgets.mark import Mark

MarkOf = Callable[[Any], Mark | None]


def sort_keys(bound: BoundColumn, records: Sequence[Any]) -> list[Any]:
    """A key per record where the value itself says the order: names, numbers, days, choices; else nothing."""
    if bound.field == "full_name":
        return [name_key(record) for record in records]
    if bound.text_of:
        return []
    if bound.column.kind in ("int", "date", "time", "bool"):
        return [None if (value := bound.value(record)) in ("", None) else value for record in records]
    if bound.column.kind == "choice":
        place = {code: at for at, (code, _word) in enumerate(bound.column.choices)}
        return [place.get(str(bound.value(record)), len(place)) for record in records]
    return []


def text_keys(texts: Sequence[str]) -> list[str | None]:
    """A key for each text of a column, as Vietnamese order goes."""
    return [order.sort_key(text) if text else None for text in texts]


def name_key(record: Any) -> str | None:
    """The key of a person's name; None where there is no name."""
    return getattr(record, "name_key", "") or order.name_key(record.full_name) if record.full_name else None


def shape(columns: Sequence[BoundColumn]) -> list[tuple[str, Column]]:
    """What columns look like, however they are bound."""
    return [(bound.field, bound.column) for bound in columns]


def words_of(marks: Sequence[MarkOf], record: Any) -> list[str]:
    """The words that a row's marks say."""
    return [mark.text for mark_of in marks if (mark := mark_of(record)) is not None and mark.text]
