"""The heading over a frozen column: drawn as the header draws it, and sorting by a click as it does."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from thuky.widgets import theme
from thuky.widgets.lanes import Frozen


class FrozenHeading(QWidget):
    """Lies over the header's left end while the heading itself is out of sight."""

    def __init__(self, header: QHeaderView) -> None:
        super().__init__(header.viewport())
        self._header, self._at = header, -1
        self._pressed = False

    def place(self, frozen: Frozen | None) -> None:
        """Over the frozen column; nowhere when none is."""
        self.setVisible(frozen is not None)
        if frozen is not None:
            self._at = frozen.at
            self.setGeometry(0, 0, frozen.width, self._header.height())
            self.setToolTip(str(self._header.model().headerData(frozen.at, Qt.Orientation.Horizontal)))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The heading, and the line where the scrolled columns go under it."""
        painter = QPainter(self)
        self._header.paintSection(painter, self.rect(), self._at)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(theme.colours().line2))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click begins; nothing reaches the heading below."""
        self._pressed = event.button() == Qt.MouseButton.LeftButton

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The table is sorted by this column."""
        if self._pressed and self.rect().contains(event.position().toPoint()):
            self._header.sectionClicked.emit(self._at)
        self._pressed = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The header's own menu of columns."""
        self._header.customContextMenuRequested.emit(self.mapTo(self._header, QPoint(event.pos())))
