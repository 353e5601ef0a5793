"""The real pages of a paper, one below the other: what is seen is what the PDF holds, drawn at the screen's sharpness."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from thuky.printing.look import Picture, View, picture, pixels_of
from thuky.widgets import theme
from thuky.widgets.newest import Newest

GAP, MARGIN, WIDEST = 14, 18, 900
KEPT = 8
"""So many drawn pages are kept besides those that are seen; a page costs some 3 MB."""
FIRST = range(2)
"""The pages that are seen of a paper when it is first shown."""


class _Pages(QWidget):
    """Shows those pages that are seen; each is drawn beside the window, a white sheet stands in its place until then."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pdf = b""
        self.sizes: Sequence[tuple[float, float]] = ()
        self._drawn: dict[tuple[int, int], QImage] = {}
        self._missing: list[tuple[int, int]] = []
        self._room = KEPT
        self._drawing = Newest(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw)

    def take(self, pdf: bytes, sizes: Sequence[tuple[float, float]], drawn: Mapping[tuple[int, int], Picture]) -> None:
        """Show another PDF."""
        self.pdf, self.sizes, self._drawn, self._missing = pdf, sizes, {}, []
        self._drawing.drop()
        for key, one in drawn.items():
            self._keep(pdf, key, one)
        self.lay_out()

    def lay_out(self) -> None:
        """As tall as the pages need at this width."""
        last = self._rects()[-1:] or [QRectF()]
        self.setMinimumHeight(round(last[0].bottom()) + MARGIN)
        self.update()

    def across(self) -> float:
        """How many points wide the widest page is shown."""
        return float(max(1, min(self.width() - 2 * MARGIN, WIDEST)))

    def seen(self) -> range:
        """The pages (from 0) that the view shows now."""
        shown = QRectF(self.visibleRegion().boundingRect())
        found = [index for index, rect in enumerate(self._rects()) if rect.intersects(shown)]
        return range(found[0], found[-1] + 1) if found else FIRST

    def _rects(self) -> list[QRectF]:
        width = self.across()
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
        across, self._missing, self._room = self.across() * self.devicePixelRatio(), [], KEPT
        for index, rect in enumerate(self._rects()):
            if rect.intersects(QRectF(event.rect())):
                self._paint_page(painter, (index, pixels_of(self.sizes, index, across)), rect)
                self._room += 1
        if self._missing:
            self._soon.start()

    def _paint_page(self, painter: QPainter, key: tuple[int, int], rect: QRectF) -> None:
        if key in self._drawn:
            painter.drawImage(rect, self._drawn[key])
        else:
            painter.fillRect(rect, QColor("white"))
            self._missing.append(key)
        painter.setPen(QColor(theme.colours().line2))
        painter.drawRect(rect)

    def _draw(self) -> None:
        if self._missing and not self._drawing.busy:
            key = self._missing[0]
            self._drawing.ask("Vẽ trang", _picture, (self.pdf, self.sizes, *key), partial(self._got, self.pdf, key))

    def _got(self, pdf: bytes, key: tuple[int, int], one: Picture) -> None:
        self._keep(pdf, key, one)
        self.update()

    def _keep(self, pdf: bytes, key: tuple[int, int], one: Picture) -> None:
        if pdf is not self.pdf:
            return
        while len(self._drawn) >= self._room:
            self._drawn.pop(next(iter(self._drawn)))
        wide, high, data = one
        self._drawn[key] = QImage(data, wide, high, wide * 4, QImage.Format.Format_RGBA8888).copy()


def _picture(pdf: bytes, sizes: Sequence[tuple[float, float]], index: int, pixels: int, *, progress: Any) -> Picture:
    progress.step(0, 0)
    return picture(pdf, sizes, index, pixels)


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

    def view(self, *, keep_place: bool = False) -> View:
        """What is seen of a paper: with keep_place the pages that are shown now, else the first ones."""
        seen = self._pages.seen() if keep_place else FIRST
        return View(across=self._pages.across() * self.devicePixelRatio(), seen=seen)

    def show_pdf(
        self,
        pdf: bytes,
        sizes: Sequence[tuple[float, float]] | None = None,
        drawn: Mapping[tuple[int, int], Picture] | None = None,
        *,
        keep_place: bool = False,
    ) -> int:
        """Show these pages, with the pictures that are drawn of them already; returns how many they are."""
        if sizes is None:
            from thuky.papers import pages

            sizes = pages.page_sizes(pdf) if pdf else ()
        place = self.verticalScrollBar().value() if keep_place else 0
        self._pages.take(pdf, sizes, drawn or {})
        self.verticalScrollBar().setValue(place)
        return len(sizes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages as wide as the view."""
        super().resizeEvent(event)
        self._pages.lay_out()
