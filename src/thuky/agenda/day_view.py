"""The bar of the day: each item as long as it lasts, whole hours below; a click chooses the item."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from thuky.agenda.timing import Slot, hour_of
from thuky.widgets import theme

BAR, ROUND, SIDE = 34.0, 4.0, 4.0
WHOLE_DAY = 24 * 60


class DayView(QWidget):
    """Stretches of the day side by side; an overlap is drawn with the colour of a warning and told in words above the table."""

    chosen = Signal(int)
    """The id of the item that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slots: tuple[Slot, ...] = ()
        self._chosen: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, slots: Sequence[Slot]) -> None:
        """These stretches; none hides the bar."""
        self._slots = tuple(slots)
        self.setVisible(bool(slots))
        self.setToolTip("")
        self.update()

    def choose(self, item: int | None) -> None:
        """Draw this item as the chosen one."""
        self._chosen = item
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the page, high enough for the bar and its hours."""
        return QSize(400, 76)

    def slot_at(self, x: float) -> Slot | None:
        """The item at this place, the later one where two overlap."""
        return next(
            (slot for slot in reversed(self._slots) if self._rect(slot).left() <= x < self._rect(slot).right()), None
        )

    def _span(self) -> tuple[int, int]:
        first = min(slot.begins for slot in self._slots)
        return first, max(first + 30, max(slot.ends for slot in self._slots))

    def _x(self, minute: int) -> float:
        first, last = self._span()
        return SIDE + (self.width() - 2 * SIDE) * (minute - first) / (last - first)

    def _rect(self, slot: Slot) -> QRectF:
        left, right = self._x(slot.begins), self._x(slot.ends)
        return QRectF(left, 4, max(3.0, right - left), BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The items, then the hours."""
        if not self._slots:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ended = -1
        for slot in self._slots:
            self._paint_slot(painter, slot, slot.begins < ended)
            ended = max(ended, slot.ends)
        self._paint_hours(painter)
        painter.end()

    def _paint_slot(self, painter: QPainter, slot: Slot, clash: bool) -> None:
        worn, rect = theme.colours(), self._rect(slot).adjusted(0.5, 0, -1.5, 0)
        chosen = slot.item.id == self._chosen
        painter.setPen(QPen(QColor(worn.warn), 1.5) if clash else QPen(QColor(worn.line2), 1))
        painter.setBrush(QColor(worn.accent if chosen else worn.sel))
        painter.drawRoundedRect(rect, ROUND, ROUND)
        painter.setPen(QColor(worn.on_accent if chosen else worn.text))
        metrics = QFontMetrics(self.font())
        words = metrics.elidedText(slot.item.title, Qt.TextElideMode.ElideRight, int(rect.width()) - 12)
        if len(words) > 2:
            painter.drawText(rect.adjusted(6, 0, -4, 0), int(Qt.AlignmentFlag.AlignVCenter), words)

    def _paint_hours(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.colours().text2))
        metrics, (first, last), free = QFontMetrics(self.font()), self._span(), 0.0
        for minute in sorted({first, last, *range((first // 60 + 1) * 60, last, 60)}):
            words, x = hour_of(minute % WHOLE_DAY), self._x(minute)
            wide = metrics.horizontalAdvance(words)
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            if left >= free and (minute in (first, last) or left + wide < self._x(last) - wide):
                painter.drawLine(int(x), int(BAR) + 6, int(x), int(BAR) + 10)
                painter.drawText(int(left), int(BAR) + 12 + metrics.ascent(), words)
                free = left + wide + 8

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the item that was clicked."""
        slot = self.slot_at(event.position().x()) if self._slots else None
        if slot is not None and slot.item.id is not None:
            self.chosen.emit(slot.item.id)

    def event(self, event: QEvent) -> bool:
        """Under the pointer: from when to when, and the whole title."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._slots:
            slot = self.slot_at(event.pos().x())
            words = f"{hour_of(slot.begins)} – {hour_of(slot.ends % WHOLE_DAY)}  {slot.item.title}" if slot else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)
