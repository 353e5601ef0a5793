"""The window's tabs as a list at the left of the page, for windows too narrow for the row."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QListWidget

NARROWEST, WIDEST = 84, 166
"""Pixels."""


class SideTabs(QListWidget):
    """Long titles go over two lines instead of being cut."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("role", "tabs")
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)

    def offer(self, titles: Sequence[str]) -> None:
        """Show these titles, and no others."""
        self.clear()
        self.addItems(titles)
