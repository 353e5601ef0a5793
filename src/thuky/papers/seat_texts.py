"""Name and unit inside the box of a seat: the same size on nearly all seats, smaller only where a long name needs it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfbase.ttfonts import TTFont

from thuky.papers import fonts
from thuky.papers.blocks import Seat
from thuky.papers.measure import Measure
from thuky.papers.state_layout import LEADING

_NAME, _UNIT, _ALONE, _EMPTY = 9.0, 7.0, 8.5, 10.0
"""Sizes in points at scale 1; a unit alone is a place that waits for a name."""
LABEL = 6.5
_LARGEST, _STEP = 1.4, 0.05
SMALLEST = 0.5
"""Below this scale the text is reported as too small to read."""
_LEFT_OUT, _NEAR = 8, 0.8
"""One seat in so many may be smaller than the others."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line inside a box."""

    text: str
    font: TTFont
    size: float


def texts(seat: Seat) -> list[tuple[str, TTFont, float]]:
    """What is written in the middle of a seat, with its size at scale 1."""
    if not seat.name and not seat.unit:
        return [(seat.label, fonts.face(), _EMPTY)]
    unit = (seat.unit, fonts.face(), _UNIT if seat.name else _ALONE)
    return [part for part in ((seat.name, fonts.face(bold=True), _NAME), unit) if part[0]]


def lines(measure: Measure, seat: Seat, scale: float, width: float) -> list[Line]:
    """The lines at a scale, texts broken evenly."""
    return [
        Line(line, font, size * scale)
        for text, font, size in texts(seat)
        for line in measure.balanced(text, font, size * scale, width, spare=False)
    ]


def largest(measure: Measure, seat: Seat, width: float, height: float) -> float:
    """The largest scale at which a seat's texts stand in a box of this size in points."""
    room = height - (LABEL if seat.name or seat.unit else 0.0)
    written, scale = texts(seat), _LARGEST
    while scale > _STEP:
        high = 0.0
        for text, font, size in written:
            count = measure.lines_at(text, font, size * scale, width)
            high += count * size * scale * LEADING if count else room + 1
        if high <= room:
            return scale
        scale -= _STEP
    return _STEP


def common(scales: Sequence[float]) -> float:
    """The scale that most seats can have; where very many names are long, the short ones do not become as small as they."""
    ordered = sorted(scales)
    return max(ordered[len(scales) // _LEFT_OUT], ordered[len(scales) // 2] * _NEAR) if scales else 1.0
