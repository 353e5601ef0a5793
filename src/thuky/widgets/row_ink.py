"""What rows are painted with: type, colours, and every text cut to its width once and kept ready to draw."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText, QTransform

from thuky.widgets import theme

PLAIN, BOLD, ITALIC = 0, 1, 2
KEPT = 20_000
Run = tuple[int, str]
"""A face and the name of a colour: texts of one run are drawn one after the other."""
Placed = tuple[int, int, QStaticText]


class RowInk:
    """Type and colours as they are worn now; texts ready to draw."""

    def __init__(self) -> None:
        self._worn: theme.Colours | None = None
        self._font = QFont()
        self._cut: dict[tuple[str, int, int], tuple[QStaticText, int]] = {}
        self._colours: dict[str, QColor] = {}
        self.faces: tuple[QFont, ...] = ()
        self._metrics: tuple[QFontMetrics, ...] = ()
        self.high = 0

    def prepare(self, font: QFont) -> None:
        """Before a viewport is painted: wear the colours and the type in force."""
        worn = theme.colours()
        if self._worn is worn and self._font == font:
            return
        self._worn, self._font = worn, QFont(font)
        bold, italic = QFont(font), QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        italic.setItalic(True)
        self.faces = (self._font, bold, italic)
        self._metrics = (QFontMetrics(self._font), QFontMetrics(bold), QFontMetrics(self._font))
        self.high = self._metrics[PLAIN].height()
        self._colours.clear()
        self._cut.clear()

    def colour(self, name: str) -> QColor:
        """A colour of the theme by its own name or by a tone's."""
        found = self._colours.get(name)
        if found is None and self._worn is not None:
            found = self._colours[name] = QColor(getattr(self._worn, theme.TONES.get(name, name)))
        return found or QColor()

    def long(self, text: str, face: int) -> int:
        """How long the whole text is."""
        return self._metrics[face].horizontalAdvance(text)

    def cut(self, text: str, width: int, face: int) -> tuple[QStaticText, int]:
        """The text as it fits, with dots where it does not, and how long it is."""
        shown = self._cut.get((text, width, face))
        return shown or self._made(text, width, face)

    def _made(self, text: str, width: int, face: int) -> tuple[QStaticText, int]:
        if len(self._cut) > KEPT:
            self._cut.clear()
        words = self._metrics[face].elidedText(text.replace("\n", " · "), Qt.TextElideMode.ElideRight, width)
        made = QStaticText(words)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        made.prepare(QTransform(), self.faces[face])
        shown = self._cut[text, width, face] = made, self._metrics[face].horizontalAdvance(words)
        return shown

    def write(self, painter: QPainter, runs: dict[Run, list[Placed]]) -> None:
        """Draw all texts, one change of type and colour for each run."""
        draw = painter.drawStaticText
        for (face, colour), texts in runs.items():
            painter.setFont(self.faces[face])
            painter.setPen(self.colour(colour))
            for x, y, words in texts:
                draw(x, y, words)
