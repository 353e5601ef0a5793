"""The drawn hall: seats as boxes that are dragged, swapped and reached with the arrow keys; stage on top."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from thuky.papers.blocks import Seat as Box
from thuky.papers.blocks import SeatPlan
from thuky.widgets import theme

WIDTH, HEIGHT, GAP, STAGE = 112.0, 58.0, 8.0, 34.0
DRAG = 8
SMALLEST, LARGEST = 0.62, 1.3
"""Scales of the whole hall: below the first its names cannot be read."""
STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class SeatItem(QGraphicsRectItem):
    """One seat: its label, the name in it, the unit below."""

    def __init__(self, seat_id: int, box: Box, *, locked: bool, faded: bool) -> None:
        super().__init__(0, 0, WIDTH * box.span, HEIGHT)
        self.seat_id, self.box, self.locked, self.faded = seat_id, box, locked, faded
        self.setPos(box.column * (WIDTH + GAP), STAGE + GAP * 2 + box.row * (HEIGHT + GAP))
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        state = "giữ chỗ" if locked else "ghế bỏ" if box.closed else ""
        self.setToolTip("\n".join(part for part in (box.label, box.name, box.unit, state) if part))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The box in the colours in force; a locked seat has a mark, a closed one a cross."""
        worn = theme.colours()
        painter.setOpacity(0.35 if self.faded else 1.0)
        chosen = self.isSelected()
        painter.setBrush(QBrush(QColor(worn.sel if chosen else worn.surface if self.box.taken else worn.side)))
        painter.setPen(QPen(QColor(worn.accent if chosen else worn.line2), 2 if chosen else 1))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        if self.box.closed:
            painter.drawLine(self.rect().topLeft(), self.rect().bottomRight())
        self._write(painter, f"{self.box.label}{' ◆' if self.locked else ''}", 3, 7.0, worn.text2)
        self._write(painter, self.box.name or (self.box.unit if self.box.taken else ""), 14, 8.5, worn.text, lines=2)
        if self.box.name:
            self._write(painter, self.box.unit, 43, 6.5, worn.text2)

    def _write(self, painter: QPainter, text: str, top: float, size: float, colour: str, lines: int = 1) -> None:
        """Up to so many lines; what does not fit even then is told whole by the tool tip."""
        font = QFont(painter.font())
        font.setPointSizeF(size)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        room, rest = self.rect().width() - 10, text
        for line in range(lines):
            part = rest if line == lines - 1 else _first_line(rest, metrics, room)
            rest = rest[len(part) :].strip()
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(5, top + metrics.ascent() + line * (metrics.height() - 1)), shown)


def _first_line(text: str, metrics: QFontMetricsF, room: float) -> str:
    """As many whole words as fit."""
    words = text.split(" ")
    for count in range(len(words), 1, -1):
        part = " ".join(words[:count])
        if metrics.horizontalAdvance(part) <= room:
            return part
    return words[0]


class HallView(QGraphicsView):
    """Shows a hall; every gesture comes out as a signal, the tab makes one change of it."""

    chosen = Signal(list)
    """Ids of the chosen seats."""
    dropped = Signal(int, int)
    """(seat that the person came from, seat that he goes to)."""
    typed = Signal(str)
    """A letter typed on a seat: the tab looks for people."""
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self._seats: dict[int, SeatItem] = {}
        self._pressed: tuple[SeatItem, QPointF] | None = None
        self._fitted = True
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self._scene.selectionChanged.connect(self._tell_chosen)

    def show_plan(
        self, plan: SeatPlan, ids: Sequence[int], locked: Mapping[int, bool], matching: set[int] | None = None
    ) -> None:
        """Draw a hall; `ids` are the seats' ids in the plan's order, `matching` those that the filter found."""
        keep = set(self.selected())
        self._scene.blockSignals(True)
        self._scene.clear()
        self._seats = {}
        self._stage(plan)
        for seat_id, box in zip(ids, plan.seats, strict=True):
            faded = matching is not None and seat_id not in matching
            item = SeatItem(seat_id, box, locked=locked.get(seat_id, False), faded=faded)
            self._scene.addItem(item)
            self._seats[seat_id] = item
            item.setSelected(seat_id in keep)
        self._scene.setSceneRect(self._scene.itemsBoundingRect().adjusted(-30, -10, 30, 20))
        self._scene.blockSignals(False)
        self.setBackgroundBrush(QColor(theme.colours().side))
        if self._fitted:
            self.fit()

    def _stage(self, plan: SeatPlan) -> None:
        worn = theme.colours()
        width = plan.columns * (WIDTH + GAP) - GAP
        stage = self._scene.addRect(
            width * 0.25, 0, width * 0.5, STAGE, QPen(QColor(worn.line2)), QBrush(QColor(worn.track))
        )
        word = self._scene.addText(plan.stage)
        word.setDefaultTextColor(QColor(worn.text2))
        word.setPos(stage.rect().center() - word.boundingRect().center())
        for row, letter in plan.row_labels:
            label = self._scene.addText(letter)
            label.setDefaultTextColor(QColor(worn.text2))
            label.setPos(-28, STAGE + GAP * 2 + row * (HEIGHT + GAP) + HEIGHT / 2 - label.boundingRect().height() / 2)

    def selected(self) -> list[int]:
        """The chosen seats."""
        return sorted(item.seat_id for item in self._scene.selectedItems() if isinstance(item, SeatItem))

    def _tell_chosen(self) -> None:
        self.chosen.emit(self.selected())

    def choose(self, seat_id: int) -> bool:
        """Make one seat the chosen one; False when it is not drawn."""
        if seat_id not in self._seats:
            return False
        self._scene.clearSelection()
        self._seats[seat_id].setSelected(True)
        self.ensureVisible(self._seats[seat_id])
        return True

    # zoom

    def fit(self) -> None:
        """The whole hall in the frame, as long as names stay readable; a larger hall is scrolled, from the stage back."""
        self._fitted = True
        self.fitInView(self._scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
        scale = min(max(self.transform().m11(), SMALLEST), LARGEST)
        self.resetTransform()
        self.scale(scale, scale)
        self.verticalScrollBar().setValue(0)

    def zoom(self, factor: float) -> None:
        """Larger or smaller, between a fifth and four times."""
        self._fitted = False
        if 0.2 < self.transform().m11() * factor < 4:
            self.scale(factor, factor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.15 if event.angleDelta().y() > 0 else 1 / 1.15)
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Keep the hall in the frame while nobody zoomed."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        if self._fitted:
            self.fit()

    # the mouse and the keys

    def _seat_at(self, event: QMouseEvent) -> SeatItem | None:
        found = self.itemAt(event.position().toPoint())
        return found if isinstance(found, SeatItem) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press on a seat: the beginning of a drag."""
        super().mousePressEvent(event)
        item = self._seat_at(event)
        self._pressed = (item, event.position()) if item and item.box.taken else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand while a person is carried."""
        super().mouseMoveEvent(event)
        if self._pressed and (event.position() - self._pressed[1]).manhattanLength() > DRAG:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Dropped on another seat: to there, and who sat there comes back here."""
        super().mouseReleaseEvent(event)
        self.viewport().unsetCursor()
        pressed, self._pressed = self._pressed, None
        target = self._seat_at(event)
        if pressed and target and target is not pressed[0]:
            self.dropped.emit(pressed[0].seat_id, target.seat_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from seat to seat, with Alt they carry the person along; letters look for somebody; Delete frees the seat."""
        key = Qt.Key(event.key())
        if key in STEPS and self._seats:
            self._step(*STEPS[key], carry=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        elif event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _step(self, right: int, down: int, *, carry: bool) -> None:
        chosen = self.selected()
        here = self._seats[chosen[0]] if chosen else next(iter(self._seats.values()))
        there = self._nearest(here, right, down) if chosen else here
        if there is None:
            return
        if carry and here.box.taken and there is not here:
            self.dropped.emit(here.seat_id, there.seat_id)
        self.choose(there.seat_id)

    def _nearest(self, here: SeatItem, right: int, down: int) -> SeatItem | None:
        centre = here.sceneBoundingRect().center()

        def distance(item: SeatItem) -> float:
            way = item.sceneBoundingRect().center() - centre
            along, across = (way.x() * right, abs(way.y())) if right else (way.y() * down, abs(way.x()))
            return along + across * 4 if along > 1 else float("inf")

        best = min(self._seats.values(), key=distance)
        return best if distance(best) != float("inf") else None
