"""What an empty table says: what to do first, and the button to do it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

GAP = 12


class EmptyNote(QWidget):
    """Lies over the middle of an empty table."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._around = viewport
        self.wanted = False
        self._words = QLabel(self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._words.setProperty("role", "quiet")
        self._button = QPushButton(self)
        self._button.setProperty("role", "next")
        self._button.clicked.connect(self._press)
        self._action: Callable[[], Any] | None = None
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addWidget(self._words)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.hide()

    def say(self, words: str, button: str, action: Callable[[], Any] | None) -> None:
        """The words, and the button's verb and what it does (no button without an action)."""
        self.wanted, self._action = bool(words), action
        self._words.setText(words)
        self._button.setText(button)
        self._button.setVisible(bool(button) and action is not None)
        self.place()

    def place(self) -> None:
        """In the middle of the table, a little above."""
        around = self._around
        wide = min(420, max(160, around.width() - 32))
        self.setFixedSize(wide, max(self.heightForWidth(wide), self.minimumSizeHint().height()))
        self.move(max(0, (around.width() - self.width()) // 2), max(40, (around.height() - self.height()) // 3))

    def _press(self) -> None:
        if self._action is not None:
            self._action()
