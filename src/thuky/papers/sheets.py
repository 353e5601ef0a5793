"""Sheets of cards as data: how many stand on a sheet, how large each is, and the white between and around them, in millimetres.

Labels come on bought sheets whose places are fixed; badges and slips are cut by hand and stand as many as the sheet holds.
"""

from dataclasses import dataclass
from typing import Literal

EDGE = 5.0
"""White that a printer cannot reach round a sheet of several cards, mm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSheet:
    """One kind of sheet: cards of this size in columns and rows, from the left and top edge, with gaps between them."""

    name: str
    title: str
    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    gap_x: float = 0.0
    gap_y: float = 0.0
    paper: Literal["A3", "A4", "A5"] = "A4"

    def slots(self) -> list[tuple[float, float]]:
        """The top left corner of each card in mm, line by line."""
        across, down = self.width + self.gap_x, self.height + self.gap_y
        return [
            (self.left + column * across, self.top + row * down)
            for row in range(self.rows)
            for column in range(self.columns)
        ]


SHEETS = (
    CardSheet(name="labels-2x7", title="Nhãn dán 2 × 7 (99,1 × 38,1 mm)", width=99.1, height=38.1, columns=2, rows=7, left=4.65, top=15.15, gap_x=2.5),
    CardSheet(name="labels-3x7", title="Nhãn dán 3 × 7 (63,5 × 38,1 mm)", width=63.5, height=38.1, columns=3, rows=7, left=7.2, top=15.15, gap_x=2.5),
    CardSheet(name="labels-2x8", title="Nhãn dán 2 × 8 (99,1 × 33,9 mm)", width=99.1, height=33.9, columns=2, rows=8, left=4.65, top=12.9, gap_x=2.5),
    CardSheet(name="badges-90x60", title="Thẻ 90 × 60 mm, 8 thẻ một tờ", width=90, height=60, columns=2, rows=4, left=13, top=24, gap_x=4, gap_y=3),
    CardSheet(name="badges-86x54", title="Thẻ 86 × 54 mm, 10 thẻ một tờ", width=86, height=54, columns=2, rows=5, left=17, top=9.5, gap_x=4, gap_y=2),
    CardSheet(name="badges-105x148", title="Thẻ 105 × 148 mm, 4 thẻ một tờ", width=105, height=148.5, columns=2, rows=2, left=0, top=0),
)  # fmt: skip


def sheet(name: str) -> CardSheet:
    """The sheet of that name."""
    return next(one for one in SHEETS if one.name == name)
