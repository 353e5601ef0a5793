"""The line of figures that begins every page: what this is at the left, a few big numbers with captions at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from thuky.widgets.cut_label import CutLabel
from thuky.widgets.mark import Tone

GAP, NEAR, WIDE = 40, 20, 680
"""Points between two figures: in a line narrower than the last the title needs their room."""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the page with its caption; warn and bad only where something wants doing."""

    value: str
    caption: str
    tone: Tone = ""


class FigureLine(QWidget):
    """Title and subtitle at the left, figures at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: tuple[Figure, ...] = ()
        self._title, self._subtitle = CutLabel(), CutLabel()
        for label, role in ((self._title, "title"), (self._subtitle, "quiet")):
            label.setProperty("role", role)
            label.setTextFormat(Qt.TextFormat.PlainText)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self._title)
        left.addWidget(self._subtitle)
        self._right = QHBoxLayout()
        self._right.setSpacing(GAP)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addLayout(self._right)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Figures move together where the window is narrow."""
        super().resizeEvent(event)
        self._right.setSpacing(GAP if event.size().width() >= WIDE else NEAR)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """What this page is, and when and where."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """The numbers, left to right."""
        if tuple(figures) == self._figures:
            return
        self._figures = tuple(figures)
        while (item := self._right.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for figure in figures:
            self._right.addWidget(_figure(figure))


def _figure(figure: Figure) -> QWidget:
    made = QWidget()
    value, caption = _label("big"), _label("caption")
    value.setText(figure.value)
    value.setProperty("tone", figure.tone)
    caption.setText(f"{figure.caption[:1].upper()}{figure.caption[1:]}")
    made.setAccessibleName(f"{figure.caption}: {figure.value}")
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    for label in (value, caption):
        label.setAlignment(RIGHT)
        column.addWidget(label)
    return made


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
