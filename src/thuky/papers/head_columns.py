"""The two columns of the head of a state paper: bodies left, national heading right; the same in PDF and Word."""

from dataclasses import dataclass, replace
from math import floor

from thuky.papers import fonts
from thuky.papers.measure import Measure
from thuky.papers.state_layout import Measures

_MOST = 0.64
"""The right column takes no more than this share of the width, even on A5."""
_LEAST = 0.5
GAP = 8.0
"""Points between the columns."""
LETTER_ROOM = 8.0
"""Points more above "Kính gửi" of a letter, which has no title in between."""


@dataclass(frozen=True, slots=True)
class HeadColumns:
    """Widths in points, and the sizes at which the national heading fits its column."""

    left: float
    right: float
    look: Measures


def head_columns(measure: Measure, look: Measures, place_date: str, width: float) -> HeadColumns:
    """Half and half; on a narrow sheet the national heading gets what it needs, and at last smaller letters."""
    nation = measure.width(look.nation, fonts.face(bold=True), look.nation_size)
    date = measure.width(place_date, fonts.face(italic=True), look.date_size)
    right = min(max(nation, date, width * _LEAST - GAP), width * _MOST)
    shrunk = min(1.0, right / nation)
    if shrunk < 1.0:
        look = replace(look, nation_size=_half(look.nation_size * shrunk), motto_size=_half(look.motto_size * shrunk))
    return HeadColumns(width - right - GAP, right, look)


def _half(size: float) -> float:
    """The next smaller half point: Word knows no finer sizes."""
    return floor(size * 2) / 2
