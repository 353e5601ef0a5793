"""What a gesture over many cells means: pasting, clearing, filling; each becomes one list of edits."""

from collections.abc import Iterable, Sequence
from typing import Any

from thuky.core.columns import BoundColumn
from thuky.core.refused import Refused
from thuky.widgets.mark import Edit
from thuky.widgets.typed import read

SAID_AT_MOST = 2


class Gesture:
    """Collects the edits of one gesture, and why some cells were left as they were."""

    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self.refusals: list[str] = []

    def put(self, bound: BoundColumn, record: Any, typed: str) -> None:
        """One cell gets what was typed or pasted, unless it cannot be, or nothing would change."""
        try:
            value = read(bound.column, typed)
        except Refused as why:
            self.refusals.append(str(why))
            return
        if value != kept(bound, record):
            self.edits.append(Edit(record=record, field=bound.field, value=value, own=bound.own))

    def clear(self, bound: BoundColumn, record: Any) -> None:
        """One cell is emptied."""
        self.put(bound, record, "")

    def said(self) -> str:
        """One line on what was refused; nothing when nothing was."""
        if len(self.refusals) <= SAID_AT_MOST:
            return " ".join(self.refusals)
        return f"Đã bỏ qua {len(self.refusals)} ô. {self.refusals[0]}"


def kept(bound: BoundColumn, record: Any) -> str:
    """What the record holds in a column, as an Edit would write it."""
    value = bound.value(record)
    if bound.column.kind == "choice" and value is False:
        return "0"
    if value is None or value is False:
        return ""
    return "1" if value is True else str(value)


def values_of(columns: Sequence[BoundColumn], row: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """A pasted row as {field: value} for a record that does not exist yet, and why some cells were left out."""
    found, refusals = {}, []
    for bound, typed in zip(columns, row, strict=False):
        if not bound.column.editable or not bound.field:
            continue
        try:
            value = read(bound.column, typed)
        except Refused as why:
            refusals.append(str(why))
            continue
        if value:
            found[bound.field] = value
    return found, refusals
