"""A hit of the search as it is drawn: what was found, where it belongs quietly after it, and its tab at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from thuky.widgets import theme

HIT = Qt.ItemDataRole.UserRole
MARGIN, GAP = 12, 10
LEFT, RIGHT = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class HitLine(QStyledItemDelegate):
    """Draws the lines that hold a hit; a line of mere words is drawn as any other."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The tab is never cut, the title gives way last."""
        hit = index.data(HIT)
        if hit is None:
            super().paint(painter, option, index)
            return
        worn, place = theme.colours(), QRect(option.rect)  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(place, QColor(worn.sel))
        room = place.adjusted(MARGIN, 0, -MARGIN, 0)
        painter.save()
        self._write(painter, room, hit.kind, worn.text2, RIGHT)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(hit.kind) - GAP)
        room.setLeft(room.left() + self._write(painter, room, hit.title, worn.text, LEFT) + GAP)
        self._write(painter, room, hit.detail, worn.text2, LEFT)
        painter.restore()

    def _write(self, painter: QPainter, room: QRect, words: str, colour: str, side: Qt.AlignmentFlag) -> int:
        """The words cut to their room; how long they are."""
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, room.width()))
        painter.setPen(QColor(colour))
        painter.drawText(room, side, shown)
        return metrics.horizontalAdvance(shown)
