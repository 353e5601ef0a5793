"""A state as the tables show it: a mark whose shape tells as much as its colour, and a word."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["", "ok", "warn", "bad", "none", "accent", "quiet", "hint"]
Shape = Literal["", "done", "todo", "partly", "attention"]


TWO_LINES = 46


@dataclass(frozen=True, slots=True)
class Mark:
    """● done, ○ todo, ◐ partly, ◆ attention, or no shape; `text` stands in the cell instead of the column's own when given."""

    tone: Tone = ""
    shape: Shape = ""
    text: str = ""
    plain: bool = False
    """The word stands in the colour of text; only the mark is coloured."""
    below: str = ""
    """A second, quieter line; the table's rows must be made TWO_LINES high for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One cell that the clerk changed: the record, its field and the new value as the record keeps it (ISO dates, codes, "1")."""

    record: object
    field: str
    value: str
    own: bool = False
