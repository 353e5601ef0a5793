"""A field of one line that shows dots where its text goes on, and the whole text in its tool tip; while it is typed in it scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

INSIDE = 2
"""What QLineEdit itself leaves free at each side."""


class CutLine(QLineEdit):
    """Painted as usual but for a text that is too long for its place."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, cut at the right edge unless the keyboard is in it."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room.adjust(INSIDE, 0, -INSIDE, 0)
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if cut != self.text() else "")
        if cut == self.text() or self.hasFocus() or self.actions():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value), cut)
        painter.end()
