"""A part of a whole at a glance: a thin rounded bar, always with its numbers beside it in words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thuky.widgets import theme
from thuky.widgets.shapes import BAR, draw_bar


class QuotaBar(QWidget):
    """Shows `have` of `of`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, have: int, of: int) -> None:
        """How many there are, of how many."""
        self._part = (have, of)
        self.setAccessibleName(f"{have}/{of}")
        self.setToolTip(f"{have}/{of}")
        self.update()

    def sizeHint(self) -> QSize:
        """Long enough to compare."""
        return QSize(88, BAR + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The track, then what there is."""
        worn, painter = theme.colours(), QPainter(self)
        rect = QRectF(0, (self.height() - BAR) / 2, self.width(), BAR)
        draw_bar(painter, rect, self._part, QColor(worn.accent_text), QColor(worn.track))
        painter.end()
