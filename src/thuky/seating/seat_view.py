"""One seat of the drawn hall: its label, the name in it and the unit below, as much of it as can be read at this scale."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from thuky.papers.blocks import Seat as Box
from thuky.widgets import theme

WIDTH, HEIGHT, GAP, STAGE = 112.0, 60.0, 8.0, 34.0
NAME, LABEL, UNIT = 8.5, 7.0, 6.5
"""Points of type at scale 1, where all three fit; at a smaller one the name keeps its size as long as it can."""
UNITS_FROM, WHOLE_FROM = 0.95, 0.5
"""Scales: from the first on the unit is written, under the second only a person's given name is."""
LEAST = 7.5
LEFT = 5.0


class SeatItem(QGraphicsRectItem):
    """A box that can be chosen; `aimed` while somebody is carried to it."""

    def __init__(self, seat_id: int, box: Box, *, locked: bool, faded: bool, gap: bool = False) -> None:
        super().__init__(0, 0, WIDTH * box.span, HEIGHT)
        self.seat_id, self.box, self.locked, self.faded, self.gap = seat_id, box, locked, faded, gap
        self.aimed = False
        self.setPos(box.column * (WIDTH + GAP), STAGE + GAP * 2 + box.row * (HEIGHT + GAP))
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        state = (
            "người ngồi không đến"
            if gap
            else "giữ chỗ"
            if locked
            else "ghế bỏ"
            if box.closed
            else ""
            if box.taken
            else "trống"
        )
        self.setToolTip("\n".join(part for part in (box.label, box.name, box.unit, state) if part))

    def aim(self, aimed: bool) -> None:
        """Show that somebody would come here, or that nobody does."""
        if self.aimed != aimed:
            self.aimed = aimed
            self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The box in the colours in force; a locked seat has a mark, a closed one a cross, a gap a broken frame."""
        worn = theme.colours()
        chosen = self.isSelected() or self.aimed
        painter.setOpacity(0.35 if self.faded and not chosen else 1.0)
        painter.setBrush(QBrush(QColor(worn.sel if chosen else worn.surface if self.box.taken else worn.side)))
        line = worn.accent_text if chosen else worn.bad if self.gap else worn.line2
        pen = QPen(QColor(line), 2 if chosen or self.gap else 1)
        pen.setStyle(Qt.PenStyle.DashLine if self.aimed or self.gap else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        if self.box.closed:
            painter.drawLine(self.rect().topLeft(), self.rect().bottomRight())
        self._words(painter, option.levelOfDetailFromTransform(painter.worldTransform()), worn)

    def _words(self, painter: QPainter, scale: float, worn: theme.Colours) -> None:
        shown = self.box.name or (self.box.unit if self.box.taken else "")
        whole = scale >= WHOLE_FROM
        size = NAME if scale >= 1 else min(NAME, max(LEAST, NAME * scale * 1.25)) / scale
        label = _font(painter, LABEL if scale >= 1 else max(LABEL, LABEL / scale * 0.85))
        top = 2 + self._write(painter, f"{self.box.label}{' ◆' if self.locked else ''}", 2, label, worn.text2)
        words, lines = (shown, 2) if whole else (shown.rpartition(" ")[2], 1)
        self._write(painter, words, top, _font(painter, size), worn.text, lines=lines)
        if self.box.name and scale >= UNITS_FROM:
            self._write(painter, self.box.unit, 44, _font(painter, UNIT), worn.text2)

    def _write(self, painter: QPainter, text: str, top: float, font: QFont, colour: str, lines: int = 1) -> float:
        """Up to so many lines, and how high one of them is; what does not fit even then is told whole by the tool tip."""
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        high, room, rest = metrics.ascent() + metrics.descent() - 1, self.rect().width() - 2 * LEFT, text
        for line in range(lines):
            part = rest if line == lines - 1 else first_line(rest, metrics, room)
            rest = rest[len(part) :].strip()
            cut = metrics.elidedText(part, Qt.TextElideMode.ElideRight, room)
            shown = cut if line < lines - 1 else last_line(part, metrics, room)
            painter.drawText(QPointF(LEFT, top + metrics.ascent() + line * high), shown)
        return high


def _font(painter: QPainter, points: float) -> QFont:
    font = QFont(painter.font())
    font.setPointSizeF(points)
    return font


def first_line(text: str, metrics: QFontMetricsF, room: float) -> str:
    """As many whole words as fit."""
    words = text.split(" ")
    for count in range(len(words), 1, -1):
        part = " ".join(words[:count])
        if metrics.horizontalAdvance(part) <= room:
            return part
    return words[0]


def last_line(text: str, metrics: QFontMetricsF, room: float) -> str:
    """The text whole, or its end: the given name, and what tells one unit from another, stand there."""
    if metrics.horizontalAdvance(text) <= room:
        return text
    words = text.split(" ")
    for first in range(1, len(words)):
        part = "…" + " ".join(words[first:])
        if metrics.horizontalAdvance(part) <= room:
            return part
    return metrics.elidedText(words[-1], Qt.TextElideMode.ElideRight, room)


def nearest(seats: Iterable[SeatItem], here: SeatItem, right: int, down: int) -> SeatItem | None:
    """The next seat in a direction; None at the edge."""
    centre = here.sceneBoundingRect().center()

    def distance(item: SeatItem) -> float:
        way = item.sceneBoundingRect().center() - centre
        along, across = (way.x() * right, abs(way.y())) if right else (way.y() * down, abs(way.x()))
        return along + across * 4 if along > 1 else float("inf")

    best = min(seats, key=distance)
    return best if distance(best) != float("inf") else None
