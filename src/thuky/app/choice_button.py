"""A large choice: a verb, and under it one line on what comes of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from thuky.widgets import icons

GLYPH = 20


class ChoiceButton(QPushButton):
    """One of the few large buttons of the first page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "choice")
        self.setMinimumSize(QSize(600, 62))
        self._picture, self._verb, self._line = QLabel(), QLabel(), QLabel()
        self._verb.setProperty("role", "section")
        self._line.setProperty("role", "quiet")
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._verb, self._line):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 18, 6)
        row.setSpacing(16)
        row.addWidget(self._picture)
        row.addLayout(words, 1)

    def say(self, glyph: str, verb: str, line: str) -> None:
        """The icon, the verb and the line under it."""
        self._picture.setPixmap(icons.pixmap(glyph, "accent", GLYPH))
        self._picture.setFixedWidth(GLYPH)
        self._verb.setText(verb)
        self._line.setText(line)
        self.setAccessibleName(verb)
        self.setAccessibleDescription(line)
