"""One text in its box on a card or seat: shrunk, then wrapped, in the middle of the box, never outside it."""

from thuky.papers import fonts
from thuky.papers.blocks import CardText
from thuky.papers.ink import Ink
from thuky.papers.measure import Fitted, Measure
from thuky.papers.state_layout import ASCENT, LEADING, MM

_FLOOR = 0.6
"""How far a text may shrink when nobody said: share of its size."""
_SHARE = {"center": 0.5, "right": 1.0}


def fitted(measure: Measure, text: CardText, wrap_first: bool = False) -> Fitted:
    """The size and lines at which a text stands in its box: it shrinks before it wraps, on the narrow seats the other way."""
    font = fonts.face(text.bold, text.italic)
    floor = text.floor or text.size * _FLOOR
    if text.even:
        return measure.even(text.text, font, text.size, floor, text.width * MM, text.height * MM, text.lines)
    fit = measure.fill if wrap_first else measure.fit
    return fit(text.text, font, text.size, floor, text.width * MM, text.height * MM, text.lines)


def put_text(ink: Ink, measure: Measure, text: CardText, left: float, top: float, wrap_first: bool = False) -> bool:
    """Sets a text on the card whose top left corner is at left, top (points); True where it had to be too small."""
    if not text.text:
        return False
    fit, font = fitted(measure, text, wrap_first), fonts.face(text.bold, text.italic)
    x, y, width, height = left + text.x * MM, top + text.y * MM, text.width * MM, text.height * MM
    base = y + (height - len(fit.lines) * fit.size * LEADING) / 2 + fit.size * ASCENT
    if text.framed:
        for side in ((x, y, x + width, y), (x, y + height, x + width, y + height)):
            ink.rule(*side)
        for edge in (x, x + width):
            ink.rule(edge, y, edge, y + height)
    share = _SHARE.get(text.align, 0.0)
    for line, wide in zip(fit.lines, fit.widths, strict=True):
        at = x + (width - wide) * share
        if text.turned:
            ink.turned(2 * x + width - at, 2 * y + height - base, line, font, fit.size, text.color)
        else:
            ink.text(at, base, line, font, fit.size, text.color)
        if text.rule:
            under = base + fit.size * 0.3
            ink.rule(at, under, at + wide, under)
        base += fit.size * LEADING
    return fit.small
