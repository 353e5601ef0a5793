"""A line of words that is cut with dots where it does not fit, and whole in its tool tip."""

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

LEAST = 60


class CutLabel(QLabel):
    """Never wider than its place."""

    def minimumSizeHint(self) -> QSize:
        """A few letters are enough."""
        return QSize(LEAST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, cut at the right edge."""
        width = self.contentsRect().width()
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= width
        self.setToolTip("" if fits else self.text())
        if fits:
            super().paintEvent(event)
            return
        cut = self.fontMetrics().elidedText(self.text(), QtCore.Qt.TextElideMode.ElideRight, width)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(
            self.contentsRect(),
            int((QtCore.Qt.AlignmentFlag.AlignLeft | QtCore.Qt.AlignmentFlag.AlignVCenter).value),
            cut,
        )
        painter.end()
