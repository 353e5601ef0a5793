"""A small icon at the left of a search or filter box."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from thuky.widgets import icons

LEFT, GAP = 9, 8


class _Glass(QLabel):
    """Stays in the middle of its box whatever the box's height."""

    def __init__(self, box: QLineEdit, name: str) -> None:
        super().__init__(box)
        self._box, self._name = box, name
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box.setTextMargins(LEFT + icons.SIZE + GAP - 7, 0, 0, 0)
        box.installEventFilter(self)
        self._draw()
        self.show()

    def _draw(self) -> None:
        self.setPixmap(icons.pixmap(self._name))
        for clear in self._box.findChildren(QToolButton):
            clear.setIcon(icons.icon("close"))
        self.setGeometry(LEFT, (self._box.height() - icons.SIZE) // 2, icons.SIZE, icons.SIZE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the box and the colours of the scheme."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.PaletteChange):
            self._draw()
        return False


def glass(box: QLineEdit, name: str) -> None:
    """Put an icon into a box: "search" or "filter"."""
    _Glass(box, name)
