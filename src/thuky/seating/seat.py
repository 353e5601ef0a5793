"""A hall, its blocks and its seats."""

from dataclasses import dataclass
from typing import Literal

from thuky.core.vietnamese.numbers import row_letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """A room with blocks of seats."""

    id: int | None = None
    conference_id: int = 0
    name: str = ""
    sort: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HallBlock:
    """Rows of seats, or the chair's table on the stage; an aisle may follow a seat number (0 = none)."""

    id: int | None = None
    hall_id: int = 0
    name: str = ""
    kind: Literal["rows", "table"] = "rows"
    rows: int = 1
    seats: int = 1
    aisle_after: int = 0
    sort: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Row and seat count from 1, row 1 nearest the stage, seat 1 at the left as the audience sees the stage."""

    id: int | None = None
    block_id: int = 0
    row: int = 1
    seat: int = 1
    attendee_id: int | None = None
    locked: bool = False
    closed: bool = False
    why: str = ""

    @property
    def label(self) -> str:
        """Row letter and seat number as on the plan: A1."""
        return f"{row_letter(self.row)}{self.seat}"
