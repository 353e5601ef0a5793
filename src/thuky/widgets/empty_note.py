"""What an empty table says: what to do first, and the button to do it; and what one says in which the filter finds nothing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

GAP = 12
NOT_FOUND, ALL = "Không có dòng nào chứa “{}”.", "Bỏ lọc"
MOST = 40
"""Letters of what was looked for that are said again."""


class EmptyNote(QWidget):
    """Lies over the middle of an empty table."""

    def __init__(self, viewport: QWidget, show_all: Callable[[], Any] = lambda: None) -> None:
        super().__init__(viewport)
        self._around, self._show_all = viewport, show_all
        self._usual: tuple[str, str, Callable[[], Any] | None] = ("", "", None)
        self._typed, self._missed = "", False
        self._words = QLabel(self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._words.setProperty("role", "quiet")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
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
        """What an empty table says: the words, and the button's verb and what it does (no button without an action)."""
        self._usual = words, button, action
        if not self._missed:
            self._write(words, button, action)

    @property
    def wanted(self) -> bool:
        """Whether an empty table says anything."""
        return bool(self._usual[0])

    def looked_for(self, typed: str) -> None:
        """What stands in the filter box."""
        self._typed = typed.strip()

    def show_for(self, any_records: bool, any_seen: bool) -> None:
        """Whether the table has records, and whether the filter leaves some of them to be seen."""
        before, self._missed = self._missed, any_records and not any_seen and bool(self._typed)
        if self._missed:
            self._write(NOT_FOUND.format(shortened(self._typed)), ALL, self._show_all)
        elif before:
            self._write(*self._usual)
        self.setVisible(self._missed or (not any_records and self.wanted))

    def _write(self, words: str, button: str, action: Callable[[], Any] | None) -> None:
        self._action = action
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


def shortened(typed: str) -> str:
    """As much of it as can be read at a glance."""
    return typed if len(typed) <= MOST else f"{typed[:MOST]}…"
