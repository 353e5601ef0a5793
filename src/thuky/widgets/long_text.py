"""A text of several lines in a panel: as high as its lines, so that what follows stands right under it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

BORDER = 1
MOST = 7
"""Lines; a longer text is scrolled."""


class LongText(QPlainTextEdit):
    """Grows with what is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = max(1, round(self.document().documentLayout().documentSize().height()))
        around = 2 * (BORDER + round(self.document().documentMargin()))
        self.setFixedHeight(min(lines, MOST) * self.fontMetrics().lineSpacing() + around)
        wanted = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > MOST else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != wanted:
            self.setVerticalScrollBarPolicy(wanted)
