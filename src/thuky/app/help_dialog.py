"""Trợ giúp: what a tab is for in a few lines, and the keys in two columns to look up."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QWidget

from thuky.widgets.forms import load_form

GAP = 16


class HelpDialog(QDialog):
    """A short page to read; Enter or Esc closes it."""

    heading: QLabel
    words: QLabel
    keysTitle: QLabel
    keys: QGridLayout
    close_button: QPushButton

    def __init__(self, title: str, words: str, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "app_help_dialog")
        self.heading.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.keysTitle.setVisible(bool(words and keys))
        self._fill(keys)
        self.close_button.clicked.connect(self.accept)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _fill(self, keys: Sequence[tuple[str, str]]) -> None:
        high = (len(keys) + 1) // 2
        for at, (pressed, does) in enumerate(keys):
            row, side = at % high, at // high * 3
            self.keys.addWidget(_label(pressed, "accent"), row, side)
            self.keys.addWidget(_label(does, ""), row, side + 1)
        for side in (1, 4):
            self.keys.setColumnStretch(side, 1)
        self.keys.setColumnMinimumWidth(2, GAP)


def _label(words: str, tone: str) -> QLabel:
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("tone", tone)
    return made
