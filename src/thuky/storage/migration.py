"""One step of the schema: plain SQL, applied once to every office file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Migration:
    """A named step of the schema; `closes_undo` where it alters a table, so that older steps can be read but not undone."""

    name: str
    sql: str
    closes_undo: bool = False
