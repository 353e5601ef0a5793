"""One declaration per field: the heading that the screen, the papers and Excel share.

A record says `full_name: Annotated[str, Column("Họ và tên", width=32, also=("Họ tên",))] = ""`, and `columns(Record)` gives
the one tuple from which table models, workbooks, roster readers and lists are made.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Literal, get_type_hints

Kind = Literal["text", "long", "int", "date", "time", "bool", "choice", "ticks"]


@dataclass(frozen=True, slots=True)
class Column:
    """How one field of a record is headed, shown and edited; width in letters, also = other headings that mean the same,
    whole = cut by no window, however narrow: it scrolls instead."""

    heading: str
    width: int = 16
    kind: Kind = "text"
    also: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    shown: bool = True
    editable: bool = True
    whole: bool = False


@dataclass(frozen=True, slots=True)
class BoundColumn:
    """A column of a certain record type: where its value is, and how it is written for the clerk."""

    field: str
    column: Column
    own: bool = False
    text_of: Callable[[Any], str] | None = None

    @property
    def heading(self) -> str:
        """The heading as the clerk reads it."""
        return self.column.heading

    def value(self, record: Any) -> Any:
        """What the record holds here; an own field is looked up in the record's `extra`."""
        return record.extra.get(self.field, "") if self.own else getattr(record, self.field)

    def text(self, record: Any) -> str:
        """What is shown for this record: the word of a choice, dd/MM/yyyy for a date, nothing for nothing."""
        if self.text_of is not None:
            return self.text_of(record)
        return written(self.column, self.value(record))


def written(column: Column, value: Any) -> str:
    """One value as the screen and Excel write it."""
    if value is None or value == "":
        return dict(column.choices).get("", "") if column.kind == "choice" else ""
    if column.kind == "choice":
        code = str(int(value)) if isinstance(value, bool) else str(value)
        return dict(column.choices).get(code, code)
    if column.kind == "date":
        text = str(value)
        return f"{text[8:10]}/{text[5:7]}/{text[:4]}" if len(text) == 10 and text[4] == "-" else text
    if column.kind == "bool":
        return "✓" if value else ""
    return str(value)


@cache
def _declared(record_type: type) -> tuple[BoundColumn, ...]:
    hints = get_type_hints(record_type, include_extras=True)
    found = []
    for field in fields(record_type):
        for note in getattr(hints[field.name], "__metadata__", ()):
            if isinstance(note, Column):
                found.append(BoundColumn(field.name, note))
    return tuple(found)


def columns(record_type: type, own_fields: Sequence[tuple[str, str]] = ()) -> tuple[BoundColumn, ...]:
    """Every declared column of a record type in order, then the office's own fields as (key, heading)."""
    own = tuple(BoundColumn(key, Column(heading, shown=False), own=True) for key, heading in own_fields)
    return _declared(record_type) + own
