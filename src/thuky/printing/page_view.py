"""The real pages of a paper, one below the other: what is seen is what the PDF holds, drawn at the screen's sharpness."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from thuky.widgets import theme

GAP, MARGIN, WIDEST = 14, 18, 900
KEPT = 12
"""So many drawn pages are kept; a page costs some 3 MB."""


class _Pages(QWidget):
    """Draws those pages that are seen, when they are seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pdf = b""
        self.sizes: list[tuple[float, float]] = []
        self._drawn: dict[tuple[int, int], QImage] = {}

    def take(self, pdf: bytes) -> None:
        """Show another PDF."""
        from thuky.papers import pages

        self.pdf, self._drawn = pdf, {}
        self.sizes = [pages.page_size(pdf, index) for index in range(pages.page_count(pdf))] if pdf else []
        self.lay_out()

    def lay_out(self) -> None:
        """As tall as the pages need at this width."""
        last = self._rects()[-1:] or [QRectF()]
        self.setMinimumHeight(round(last[0].bottom()) + MARGIN)
        self.update()

    def _rects(self) -> list[QRectF]:
        width = min(self.width() - 2 * MARGIN, WIDEST)
        widest = max((size[0] for size in self.sizes), default=210.0)
        top, found = float(MARGIN), []
        for across, down in self.sizes:
            wide = width * across / widest
            found.append(QRectF((self.width() - wide) / 2, top, wide, wide * down / across))
            top += wide * down / across + GAP
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages that this part of the view shows."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.colours().canvas))
        for index, rect in enumerate(self._rects()):
            if rect.intersects(QRectF(event.rect())):
                painter.drawImage(rect, self._picture(index, rect))
                painter.setPen(QColor(theme.colours().line2))
                painter.drawRect(rect)

    def _picture(self, index: int, rect: QRectF) -> QImage:
        from thuky.papers import pages

        pixels = round(rect.width() * self.devicePixelRatio())
        key = (index, pixels)
        if key not in self._drawn:
            while len(self._drawn) >= KEPT:
                self._drawn.pop(next(iter(self._drawn)))
            wide, high, data = pages.page_rgba(self.pdf, index, pixels / (self.sizes[index][0] / 25.4 * 72))
            self._drawn[key] = QImage(data, wide, high, wide * 4, QImage.Format.Format_RGBA8888).copy()
        return self._drawn[key]


class PageView(QScrollArea):
    """Give it a PDF; it keeps its place when the same paper comes anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = _Pages(self)
        self.setWidget(self._pages)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pdf(self, pdf: bytes, *, keep_place: bool = False) -> int:
        """Show these pages; returns how many they are."""
        place = self.verticalScrollBar().value() if keep_place else 0
        self._pages.take(pdf)
        self.verticalScrollBar().setValue(place)
        return len(self._pages.sizes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages as wide as the view."""
        super().resizeEvent(event)
        self._pages.lay_out()
