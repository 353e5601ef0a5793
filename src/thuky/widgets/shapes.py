"""The small drawings of the tables: a mark whose shape tells as much as its colour, a box to tick, and a bar."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

MARK = 8
BAR = 4
BOX = 14
TICK = ((-3.5, 0.0), (-1.0, 2.75), (3.5, -2.75))
Part = tuple[int, int]


def draw_shape(painter: QPainter, centre: QPointF, shape: str, colour: QColor) -> None:
    """● done, ○ todo, ◐ partly, ◆ attention; leaves pen, brush and smooth edges set."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = MARK / 2
    x, y = centre.x(), centre.y()
    if shape == "attention":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        corners = ((x, y - half - 1), (x + half + 1, y), (x, y + half + 1), (x - half - 1, y))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        return
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if shape == "done" else QBrush(Qt.BrushStyle.NoBrush))
    painter.drawEllipse(centre, half - 0.75, half - 0.75)
    if shape == "partly":
        painter.setBrush(colour)
        painter.drawPie(QRectF(x - half + 0.75, y - half + 0.75, MARK - 1.5, MARK - 1.5), 90 * 16, 180 * 16)


def draw_tick(painter: QPainter, centre: QPointF, ticked: bool, colour: QColor) -> None:
    """☐, or ☑ with its tick; leaves pen, brush and smooth edges set."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.25))
    half = BOX / 2 - 1
    painter.drawRoundedRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), 2.5, 2.5)
    if ticked:
        painter.setPen(QPen(colour, 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF([QPointF(centre.x() + x, centre.y() + y) for x, y in TICK]))


def draw_bar(painter: QPainter, rect: QRectF, part: Part, full: QColor, track: QColor) -> None:
    """A rounded bar of 4 px: `part` is (how many, of how many)."""
    have, of = part
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(track)
    painter.drawRoundedRect(rect, 2, 2)
    if have > 0 and of > 0:
        painter.setBrush(full)
        painter.drawRoundedRect(
            QRectF(rect.left(), rect.top(), rect.width() * min(1.0, have / of), rect.height()), 2, 2
        )
    painter.restore()
