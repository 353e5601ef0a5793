"""What stands behind the texts of a card: the frame of a certificate, the fold of a name plate, a hairline to cut along.

The frame of a certificate is a plain double line with a band of lozenges. It does not take up the pattern of the State's
own bằng khen, carries no emblem (the office prints or pastes the one that it may use: the middle of the top is left
free), and has nothing outside its outer line (Nghị định 98/2023/NĐ-CP, Điều 104).
"""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from thuky.papers.state_layout import MM

_RED = (0.72, 0.07, 0.1)
_GOLD = (0.76, 0.6, 0.22)
_PALE = (0.97, 0.93, 0.82)
_OUTER, _BAND, _INNER = 8.0, 10.0, 16.0
"""From the edge of the sheet to the outer line, to the band and to its inner side, mm."""
_PITCH = 7.0


def draw_background(canvas: Canvas, name: str, width: float, height: float) -> None:
    """Draws the part of that name over a card of this size in points."""
    _BACKGROUNDS[name](canvas, width, height)


def _certificate(canvas: Canvas, width: float, height: float) -> None:
    _box(canvas, width, height, _OUTER, 2.6, _RED)
    canvas.setFillColorRGB(*_PALE)
    _band(canvas, width, height)
    _box(canvas, width, height, _BAND, 0.7, _GOLD)
    _box(canvas, width, height, _INNER, 0.7, _GOLD)
    _box(canvas, width, height, _INNER + 1.4, 1.1, _RED)
    _lozenges(canvas, width, height)
    _corners(canvas, width, height)


def _box(canvas: Canvas, width: float, height: float, inset: float, line: float, color: tuple[float, ...]) -> None:
    canvas.setStrokeColorRGB(*color)
    canvas.setLineWidth(line)
    at = inset * MM
    canvas.rect(at, at, width - 2 * at, height - 2 * at)


def _band(canvas: Canvas, width: float, height: float) -> None:
    """The pale field between the two gold lines."""
    a, b = _BAND * MM, _INNER * MM
    canvas.rect(a, a, width - 2 * a, b - a, stroke=0, fill=1)
    canvas.rect(a, height - b, width - 2 * a, b - a, stroke=0, fill=1)
    canvas.rect(a, b, b - a, height - 2 * b, stroke=0, fill=1)
    canvas.rect(width - b, b, b - a, height - 2 * b, stroke=0, fill=1)


def _lozenges(canvas: Canvas, width: float, height: float) -> None:
    """A lozenge and a dot in turn along the four sides."""
    middle, far = (_BAND + _INNER) / 2 * MM, _INNER * MM
    canvas.setStrokeColorRGB(*_GOLD)
    canvas.setFillColorRGB(*_GOLD)
    canvas.setLineWidth(0.7)
    for at in _along(far, width - far):
        _link(canvas, at, middle, True)
        _link(canvas, at, height - middle, True)
    for at in _along(far, height - far):
        _link(canvas, middle, at, False)
        _link(canvas, width - middle, at, False)


def _along(start: float, end: float) -> list[float]:
    count = round((end - start) / (_PITCH * MM))
    step = (end - start) / count
    return [start + step * (i + 0.5) for i in range(count)]


def _link(canvas: Canvas, x: float, y: float, lying: bool) -> None:
    long, short, half = 2.4 * MM, 1.3 * MM, _PITCH / 2 * MM
    wide, high = (long, short) if lying else (short, long)
    path = canvas.beginPath()
    for scale in (1.0, 0.45):
        path.moveTo(x - wide * scale, y)
        path.lineTo(x, y + high * scale)
        path.lineTo(x + wide * scale, y)
        path.lineTo(x, y - high * scale)
        path.close()
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.circle(x + half if lying else x, y if lying else y + half, 0.35 * MM, stroke=0, fill=1)


def _corners(canvas: Canvas, width: float, height: float) -> None:
    """A square with a lozenge in each corner of the band, inside the outer line."""
    side = (_INNER - _BAND) * MM
    for x in (_BAND * MM, width - _INNER * MM):
        for y in (_BAND * MM, height - _INNER * MM):
            canvas.setFillColorRGB(*_RED)
            canvas.rect(x, y, side, side, stroke=0, fill=1)
            canvas.setFillColorRGB(*_PALE)
            path = canvas.beginPath()
            path.moveTo(x + side / 2, y + side * 0.15)
            path.lineTo(x + side * 0.85, y + side / 2)
            path.lineTo(x + side / 2, y + side * 0.85)
            path.lineTo(x + side * 0.15, y + side / 2)
            path.close()
            canvas.drawPath(path, stroke=0, fill=1)


def _fold(canvas: Canvas, width: float, height: float) -> None:
    """A pale dashed line across the middle."""
    canvas.setStrokeGray(0.7)
    canvas.setLineWidth(0.4)
    canvas.setDash(3, 3)
    canvas.line(0, height / 2, width, height / 2)


def _frame(canvas: Canvas, width: float, height: float) -> None:
    """A hairline round the card."""
    canvas.setStrokeGray(0.5)
    canvas.setLineWidth(0.3)
    canvas.rect(0.15, 0.15, width - 0.3, height - 0.3)


def _ruler(canvas: Canvas, width: float, height: float) -> None:
    """Millimetres along all four edges and a cross in the middle: what a printer shifts is read off here."""
    canvas.setStrokeGray(0)
    canvas.setLineWidth(0.25)
    for at in range(round(width / MM) + 1):
        for edge, inwards in ((0.0, 1), (height, -1)):
            canvas.line(at * MM, edge, at * MM, edge + inwards * _tick(at))
    for at in range(round(height / MM) + 1):
        for edge, inwards in ((0.0, 1), (width, -1)):
            canvas.line(edge, at * MM, edge + inwards * _tick(at), at * MM)
    canvas.setLineWidth(0.5)
    canvas.line(width / 2 - 20 * MM, height / 2, width / 2 + 20 * MM, height / 2)
    canvas.line(width / 2, height / 2 - 20 * MM, width / 2, height / 2 + 20 * MM)


def _tick(at: int) -> float:
    return (14.0 if at % 10 == 0 else 11.0 if at % 5 == 0 else 9.0) * MM


_BACKGROUNDS: dict[str, Callable[[Canvas, float, float], None]] = {
    "certificate": _certificate,
    "fold": _fold,
    "frame": _frame,
    "ruler": _ruler,
}
