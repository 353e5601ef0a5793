"""Where a row begins to be typed: at the name, not at a choice that stands before it."""

from collections.abc import Sequence
from typing import Any

from thuky.widgets.record_model import RecordModel

NAMES = ("full_name", "name")
WORDS = ("text", "long")


def first_to_type(model: RecordModel, seen: Sequence[int], wanted: str = "") -> int:
    """The field that is wanted, else the name, else the first words that can be typed, else whatever can."""
    can = [at for at in seen if model.can_edit(at)]
    for at in can:
        if model.columns[at].field == wanted:
            return at
    named = [at for at in can if model.columns[at].field in NAMES]
    words = [at for at in can if model.columns[at].column.kind in WORDS]
    return next(iter((*named, *words, *can, *seen)), 0)


def paste_columns(table: Any, rows: Sequence[Sequence[str]]) -> list[int]:
    """The columns that pasted cells go into: from the current one on; at the cell where a row begins, from the running number when the
    rows begin with one, and from the choice before when they begin with one of its words (Ông, Bà … before the name)."""
    at, seen, model = max(0, table.currentIndex().column()), table.seen_columns(), table.model()
    place = seen.index(at) if at in seen else 0
    if model.numbered in seen and at == table.begins_at() and _firsts(rows) and all(map(str.isdecimal, _firsts(rows))):
        return [model.numbered, *seen[_before_choice(model, seen, place, [row[1:] for row in rows]) :]]
    return seen[_before_choice(model, seen, place, rows) :]


def _firsts(rows: Sequence[Sequence[str]]) -> set[str]:
    return {row[0].strip() for row in rows if row and row[0].strip()}


def _before_choice(model: RecordModel, seen: Sequence[int], place: int, rows: Sequence[Sequence[str]]) -> int:
    before, firsts = (model.columns[seen[place - 1]].column if place else None), _firsts(rows)
    said = before is not None and before.kind == "choice" and firsts and firsts <= {word for _, word in before.choices}
    return place - 1 if said else place
