"""Several of a list ticked where they are read whole: "1, 3" for the first and the third of the criteria."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

BETWEEN = re.compile(r"\s*[,;]\s*")


class TickList(QWidget):
    """One box for each choice, its words wrapped beside it; what was typed and is no choice is kept behind the ticks."""

    ticked = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]], none: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._other: list[str] = []
        self._labels: dict[QObject, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(4)
        for code, words in choices:
            column.addLayout(self._line(code, words))
        if not choices:
            column.addWidget(_label(none))
        for box in list(self._boxes.values())[:1]:
            self.setFocusProxy(box)

    def _line(self, code: str, words: str) -> QHBoxLayout:
        box, label = QCheckBox(self), _label(f"{code}. {words}")
        box.setAccessibleName(words)
        box.clicked.connect(self.ticked)
        label.installEventFilter(self)
        self._boxes[code], self._labels[label] = box, box
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        return line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the words is a click on their box."""
        box = self._labels.get(watched)
        if box is not None and event.type() == QEvent.Type.MouseButtonRelease and box.isEnabled():
            box.click()
        return super().eventFilter(watched, event)

    def text(self) -> str:
        """What is ticked, as it is kept: "1, 3"."""
        return ", ".join([code for code, box in self._boxes.items() if box.isChecked()] + self._other)

    def setText(self, text: str) -> None:
        """Tick these."""
        parts = [part for part in BETWEEN.split(text.strip()) if part]
        self._other = [part for part in parts if part not in self._boxes]
        for code, box in self._boxes.items():
            box.setChecked(code in parts)


def _label(words: str) -> QLabel:
    label = QLabel(words, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
