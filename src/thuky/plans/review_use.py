"""What the review is about besides the facts: where the plan may go, what was asked, what was accepted."""

from dataclasses import dataclass, replace
from typing import Annotated

from thuky.core.columns import BoundColumn, Column, columns
from thuky.plans.facts import Plan
from thuky.plans.review_rows import FactRow
from thuky.widgets.mark import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question about the plan, or a blank to fill in, as a row."""

    id: int
    message: Annotated[str, Column("Cần hỏi lại", width=60, editable=False)]
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a plan may go: a new conference (0), or one of the file."""

    conference: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What the clerk accepted: the plan with the ticked facts, all rows, and the conference that takes them (0 = a new one)."""

    plan: Plan
    rows: tuple[FactRow, ...]
    conference: int = 0
    as_model: bool = False


NEW = Target(conference=0, name="Hội nghị mới")


def columns_of(*, compared: bool) -> tuple[BoundColumn, ...]:
    """The columns of the facts: those of the file only where it is compared with, all of them narrower then."""
    widths = {"name": 17, "value": 32, "state_word": 12, "old": 26} if compared else {}
    hidden = () if compared else ("state_word", "old")
    return tuple(
        replace(one, column=replace(one.column, width=widths.get(one.field, one.column.width)))
        for one in columns(FactRow)
        if one.field not in hidden
    )


def state_mark(row: FactRow) -> Mark | None:
    """How a fact stands beside the file, as a mark and a word."""
    if not row.state or row.heads:
        return None
    tone, shape = {"new": ("accent", "done"), "changed": ("warn", "attention"), "gone": ("bad", "todo")}.get(
        row.state, ("quiet", "")
    )
    return Mark(tone, shape, row.state_word)  # type: ignore[arg-type]
