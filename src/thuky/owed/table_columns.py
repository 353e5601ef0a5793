"""What the table of units shows: the unit, a column for each thing owed, the last reminder."""

from collections.abc import Sequence
from dataclasses import replace

from thuky.core.columns import BoundColumn, Column, columns
from thuky.office.unit import Unit
from thuky.owed.board import BoardLine
from thuky.owed.due import STATES, Call, called_at, title_of
from thuky.widgets.mark import Mark

PANEL = ("name", "contact", "phone", "delivery", "address", "note")


def unit_columns(things: Sequence[str]) -> tuple[BoundColumn, ...]:
    """Đơn vị · Đầu mối · Điện thoại · one column per thing · Lần đôn đốc gần nhất · Ghi chú."""
    return (
        BoundColumn("name", Column("Đơn vị", width=26, editable=False)),
        BoundColumn("contact", Column("Đầu mối", width=16)),
        BoundColumn("phone", Column("Điện thoại", width=12)),
        *(_thing(what) for what in things),
        BoundColumn("last_call", Column("Lần đôn đốc gần nhất", width=22, editable=False)),
        BoundColumn("note", Column("Ghi chú", width=16)),
        BoundColumn("groups", Column("Nhóm", width=18, editable=False, shown=False)),
    )


def _thing(what: str) -> BoundColumn:
    def text(line: BoardLine) -> str:
        cell = line.cells.get(what)
        return cell.words if cell else ""

    return BoundColumn(f"due:{what}", Column(title_of(what), width=14, kind="choice", choices=STATES), text_of=text)


def mark(line: BoardLine, what: str) -> Mark | None:
    """The state of one thing, as a shape and a colour beside its words."""
    cell = line.cells.get(what)
    if cell is None:
        return None
    if cell.late:
        return Mark(tone="bad", shape="attention")
    shapes = {
        "received": Mark(tone="ok", shape="done"),
        "partly": Mark(tone="accent", shape="partly"),
        "none": Mark(tone="quiet"),
    }
    return shapes.get(cell.state, Mark(tone="quiet", shape="todo"))


def panel_columns() -> tuple[BoundColumn, ...]:
    """The unit whole, in the panel at the right."""
    declared = {column.field: column for column in columns(Unit)}
    return tuple(declared[field] for field in PANEL)


def call_columns() -> tuple[BoundColumn, ...]:
    """A reminder: when, what was promised, who answered; how and what else are shown when wanted."""
    declared = {column.field: column for column in columns(Call)}
    at = BoundColumn("at", declared["at"].column, text_of=lambda one: called_at(one.at))
    hidden = (BoundColumn(field, replace(declared[field].column, shown=False)) for field in ("how", "note"))
    return (at, declared["promise"], declared["who"], *hidden)
