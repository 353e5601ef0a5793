"""The drawn hall: seats as boxes that are dragged, swapped and reached with the arrow keys; stage on top."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget

from thuky.papers.blocks import SeatPlan
from thuky.seating.seat_view import GAP, HEIGHT, STAGE, WIDTH, SeatItem, nearest
from thuky.widgets import theme
from thuky.widgets.empty_note import EmptyNote

DRAG = 8
EDGE = 40
"""How near to the edge somebody who is carried scrolls the hall."""
SMALLEST, LARGEST = 0.68, 1.3
"""Scales of the whole hall: below the first its names cannot be read."""
STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
EMPTY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
Held = Qt.KeyboardModifier


class HallView(QGraphicsView):
    """Shows a hall; every gesture comes out as a signal, the tab makes one change of it."""

    chosen = Signal(list)
    """Ids of the chosen seats."""
    dropped = Signal(int, int)
    """(seat that the person came from, seat that he goes to)."""
    typed = Signal(str)
    """A letter typed on a seat: the tab looks for people."""
    cleared = Signal()
    entered = Signal(int)
    """Enter on a seat, by its id."""
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self._seats: dict[int, SeatItem] = {}
        self._pressed: tuple[SeatItem, QPointF] | None = None
        self._current: int | None = None
        self._from: int | None = None
        self._aimed: SeatItem | None = None
        self._fitted = True
        self.empty = EmptyNote(self.viewport())
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setDragMode(QGraphicsView.DragMode.RubberBandDrag)
        self._scene.selectionChanged.connect(self._tell_chosen)

    def show_plan(
        self,
        plan: SeatPlan,
        ids: Sequence[int],
        locked: Mapping[int, bool],
        matching: set[int] | None = None,
        gaps: Collection[int] = (),
    ) -> None:
        """Draw a hall; `ids` are the seats' ids in the plan's order, `matching` those that the filter found,
        `gaps` those whose people do not come."""
        keep = set(self.selected())
        self._scene.blockSignals(True)
        self._scene.clear()
        self._seats, self._pressed, self._aimed = {}, None, None
        self.empty.setVisible(not plan.seats and self.empty.wanted)
        if plan.seats:
            self._stage(plan)
        for seat_id, box in zip(ids, plan.seats, strict=True):
            faded = matching is not None and seat_id not in matching
            item = SeatItem(seat_id, box, locked=locked.get(seat_id, False), faded=faded, gap=seat_id in gaps)
            self._scene.addItem(item)
            self._seats[seat_id] = item
            item.setSelected(seat_id in keep)
        self._scene.setSceneRect(self._scene.itemsBoundingRect().adjusted(-8, -8, 8, 8))
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
        self._scene.blockSignals(True)
        self._scene.clearSelection()
        self._scene.blockSignals(False)
        self._seats[seat_id].setSelected(True)
        self._current = seat_id
        self.ensureVisible(self._seats[seat_id])
        return True

    def take_from(self, seat_id: int | None) -> None:
        """The next seat that is clicked, or entered with the keyboard, is where this seat's person goes; None forgets it."""
        for at in (self._from, seat_id):
            if at in self._seats:
                self._seats[at].aim(at == seat_id)
        self._from = seat_id
        if seat_id is not None:
            self.setFocus()

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
        self.empty.place()

    # the mouse and the keys

    def _seat_at(self, event: QMouseEvent) -> SeatItem | None:
        found = self.itemAt(event.position().toPoint())
        return found if isinstance(found, SeatItem) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press on a seat: the beginning of a drag, or the end of an exchange."""
        item = self._seat_at(event)
        if self._from is not None and item is not None:
            self._put(item.seat_id)
            return
        super().mousePressEvent(event)
        self._pressed = (item, event.position()) if item and item.box.taken else None
        self._current = item.seat_id if item else self._current

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand while a person is carried; the seat below shows itself, and the hall scrolls at its edges."""
        if not self._pressed:
            super().mouseMoveEvent(event)
            return
        if (event.position() - self._pressed[1]).manhattanLength() > DRAG:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            target = self._seat_at(event)
            self._aim(target if target is not self._pressed[0] else None)
            self.ensureVisible(QRectF(self.mapToScene(event.position().toPoint()), QRectF().size()), EDGE, EDGE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Dropped on another seat: to there, and who sat there comes back here."""
        super().mouseReleaseEvent(event)
        self.viewport().unsetCursor()
        self._aim(None)
        pressed, self._pressed = self._pressed, None
        target = self._seat_at(event)
        if pressed and target and target is not pressed[0]:
            self.dropped.emit(pressed[0].seat_id, target.seat_id)

    def _aim(self, item: SeatItem | None) -> None:
        if self._aimed is not None:
            self._aimed.aim(False)
        self._aimed = item
        if item is not None:
            item.aim(True)

    def _put(self, seat_id: int) -> None:
        source = self._from
        self.take_from(None)
        if source is not None and source != seat_id:
            self.dropped.emit(source, seat_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from seat to seat, with Shift they choose several, with Alt they carry the person along; letters look for
        somebody; Delete frees the seat."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in STEPS and self._seats:
            self._step(*STEPS[key], held)
        elif key in ENTER and self._current in self._seats:
            self._put(self._current or 0) if self._from is not None else self.entered.emit(self._current)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit() if self._from is None else self.take_from(None)
        elif key in EMPTY:
            self.cleared.emit()
        elif event.text().strip() and not held & Held.ControlModifier:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _step(self, right: int, down: int, held: Held) -> None:
        chosen = self.selected()
        at = self._current if self._current in chosen else next(iter(chosen), None)
        here = self._seats[at] if at is not None else next(iter(self._seats.values()))
        there = nearest(self._seats.values(), here, right, down) if at is not None else here
        if there is None:
            return
        if held & Held.AltModifier:
            if here.box.taken and there is not here:
                self.dropped.emit(here.seat_id, there.seat_id)
        elif held & Held.ShiftModifier:
            there.setSelected(True)
            self._current = there.seat_id
            self.ensureVisible(there)
        else:
            self.choose(there.seat_id)
