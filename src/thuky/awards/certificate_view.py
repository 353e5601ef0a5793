"""The certificate of the chosen row, drawn live: the page of the real PDF as a picture, made beside the window."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thuky.papers import pages, pdf
from thuky.papers.document import Item
from thuky.widgets import jobs, theme

WAIT = 150
SIDE = 20
RATIO = 210 / 297
LOW = 96
EMPTY = "Chọn một dòng để xem giấy khen."
Picture = tuple[int, int, bytes, bool]


class CertificateView(QWidget):
    """Shows one item's first page, fitted to its width; asks for a new picture when the item or the width changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: Item | None = None
        self._image: QImage | None = None
        self._asked = self._shown = 0
        self.overflowed = False
        self._later = QTimer(self, interval=WAIT, singleShot=True)
        self._later.timeout.connect(self._ask)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_item(self, item: Item | None) -> None:
        """Draw this certificate from now on; the same one is not drawn again."""
        if item == self._item:
            return
        self._item = item
        if item is None:
            self._image = None
            self.update()
        self._later.start()

    def ready(self) -> bool:
        """Whether the picture shows what it should."""
        return self._item is None or (self._shown == self._asked > 0 and not self._later.isActive())

    def sizeHint(self) -> QSize:
        """A sheet A4 landscape as wide as the panel, and no more than a quarter of the window high."""
        return QSize(280, min(round((self.width() - 2 * SIDE) * RATIO) + 6, max(LOW, self.window().height() // 4)))

    def minimumSizeHint(self) -> QSize:
        """On a low screen the sheet is small, so that the fields under it are seen."""
        return QSize(160, LOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size wants another picture."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        self._later.start()

    def _sheet(self) -> QRectF:
        wide = max(1, min(self.width() - 2 * SIDE, (self.height() - 6) / RATIO))
        return QRectF((self.width() - wide) / 2, 2, wide, wide * RATIO)

    def _ask(self) -> None:
        if self._item is None:
            return
        self._asked += 1
        wide = self._sheet().width() * self.devicePixelRatioF()
        jobs.run(self, "Vẽ giấy khen", draw, (self._item, wide), partial(self._take, self._asked))

    def _take(self, asked: int, picture: Picture) -> None:
        if asked != self._asked or self._item is None:
            return
        self._shown = asked
        width, height, pixels, self.overflowed = picture
        self._image = QImage(pixels, width, height, QImage.Format.Format_RGBA8888).copy()
        self.setToolTip("Chữ dài quá khổ, đã thu nhỏ hết mức; hãy rút gọn." if self.overflowed else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet, or what to do to see one."""
        worn, painter, sheet = theme.colours(), QPainter(self), self._sheet()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is not None:
            painter.drawImage(sheet, self._image)
        else:
            painter.fillRect(sheet, QColor(worn.canvas))
            painter.setPen(QColor(worn.text2))
            words = EMPTY if self._item is None else "Đang vẽ…"
            painter.drawText(
                sheet.adjusted(8, 0, -8, 0), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words
            )
        painter.setPen(QPen(QColor(worn.line2), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet)
        painter.end()


def draw(item: Item, wide: float) -> Picture:
    """Width, height and pixels of the item's first page so wide, and whether a text is too long for its place."""
    printed = pdf.render([item])
    width, _ = pages.page_size(printed.data, 0)
    return (*pages.page_rgba(printed.data, 0, wide / (width * 72 / 25.4)), bool(printed.overflow))
