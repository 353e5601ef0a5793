"""Draws every cell of every table: the chosen row with its accent edge, the hairline, marks, bars, text that is cut with dots."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF, QStaticText, QTransform
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from thuky.widgets import theme
from thuky.widgets.cell_editors import EditingDelegate
from thuky.widgets.mark import Mark

ROW_HEIGHT = 32
PADDING = 8
MARK = 8
BAR = 4
FOCUS = QStyle.StateFlag.State_HasFocus
SELECTED = QStyle.StateFlag.State_Selected
LEFT_TEXT = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
KEPT = 20_000
Part = tuple[int, int]


class RowDelegate(EditingDelegate):
    """Knows the table's model and paints straight from its cells; colours and type are taken once per viewport."""

    def __init__(self, table: Any) -> None:
        super().__init__(table)
        self.strong: Callable[[Any], bool] | None = None
        self.bars: dict[int, Callable[[Any], Part | None]] = {}
        self.quiet: set[int] = set()
        self.dashes = False
        self.first_padding = PADDING
        self.tight = False
        self.last_column = -1
        self.rows: set[int] = set()
        self.many = False
        self.hovered = -1
        self.font = QFont()
        self._worn: theme.Colours | None = None
        self._elided: dict[tuple[str, int, bool], tuple[QStaticText, int]] = {}
        self.high = 0

    def prepare(self, font: QFont, rows: set[int], many: bool) -> None:
        """Before a viewport is painted: which rows are chosen, and the pens and type for all of its cells."""
        worn = theme.colours()
        self.rows, self.many = rows, many
        if self._worn is worn and self.font == font:
            return
        self._worn, self.font = worn, QFont(font)
        self.bold, self.italic = QFont(font), QFont(font)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.italic.setItalic(True)
        self.metrics, self.bold_metrics = QFontMetrics(self.font), QFontMetrics(self.bold)
        self.sel, self.hover, self.line, self.accent = (
            QColor(value) for value in (worn.sel, worn.hover, worn.line, worn.accent_text)
        )
        self.text, self.text2, self.track = QColor(worn.text), QColor(worn.text2), QColor(worn.track)
        self.high = self.metrics.height()
        self._elided.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Rows are high enough to read along."""
        return QSize(60, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One cell."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        row, column, model = index.row(), index.column(), self.model
        self._ground(painter, rect, row, column, option)
        if row >= len(model.visible):
            self._invitation(painter, rect, column)
            return
        record = model.records[model.visible[row]]
        left = self.first_padding if column == self.first_column else PADDING
        inner = rect.adjusted(left, 0, 0 if self.tight and column == self.last_column else -PADDING, -1)
        if column in self.bars:
            self._bar(painter, inner, self.bars[column](record))
            return
        mark_of = model.marks.get(column)
        mark = mark_of(record) if mark_of is not None else None
        strong = self.strong is not None and self.strong(record)
        if mark is not None:
            self._marked(painter, inner, mark, model.text_at(row, column), model.right_aligned(column), strong)
            return
        text = model.text_at(row, column)
        if text:
            pen = self.text2 if column in self.quiet or column == model.numbered else self.text
            self._write(painter, inner, text, pen, model.right_aligned(column), strong)
        elif self.dashes and model.right_aligned(column):
            self._write(painter, inner, "–", self.text2, True, False)

    def _ground(self, painter: QPainter, rect: QRect, row: int, column: int, option: Any) -> None:
        if row in self.rows:
            self._chosen_ground(painter, rect, column, option.state)
        elif row == self.hovered:
            painter.fillRect(rect, self.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self.line)

    def _chosen_ground(self, painter: QPainter, rect: QRect, column: int, state: QStyle.StateFlag) -> None:
        if not self.many or state & SELECTED:
            painter.fillRect(rect, self.sel)
        if column == self.first_column:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), self.accent)
        if state & FOCUS and self.outlined:
            painter.setPen(QPen(self.accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _write(self, painter: QPainter, rect: QRect, text: str, pen: QColor, right: bool, strong: bool) -> None:
        width = rect.width()
        key = (text, width, strong)
        shown = self._elided.get(key)
        if shown is None:
            shown = self._elided[key] = self._cut(text, width, strong)
        words, long = shown
        painter.setFont(self.bold if strong else self.font)
        painter.setPen(pen)
        painter.drawStaticText(
            rect.right() + 1 - long if right else rect.left(), rect.top() + (rect.height() - self.high) // 2, words
        )

    def _cut(self, text: str, width: int, strong: bool) -> tuple[QStaticText, int]:
        metrics = self.bold_metrics if strong else self.metrics
        if len(self._elided) > KEPT:
            self._elided.clear()
        shown = metrics.elidedText(text.replace("\n", " · "), Qt.TextElideMode.ElideRight, width)
        made = QStaticText(shown)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        made.prepare(QTransform(), self.bold if strong else self.font)
        return made, metrics.horizontalAdvance(shown)

    def _marked(self, painter: QPainter, rect: QRect, mark: Mark, text: str, right: bool, strong: bool) -> None:
        colour = theme.colours().tone(mark.tone)
        if mark.shape:
            draw_shape(painter, QPointF(rect.left() + MARK / 2, rect.center().y() + 0.5), mark.shape, colour)
            rect = rect.adjusted(MARK + 8, 0, 0, 0)
        if mark.tone == "hint":
            painter.setFont(self.italic)
            painter.setPen(colour)
            painter.drawText(rect, LEFT_TEXT, self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))
            return
        plain = mark.plain or (mark.shape and mark.tone in ("ok", "none", "accent"))
        strong = strong or (right and not mark.shape and mark.tone in ("warn", "bad") and text.isdecimal())
        self._write(painter, rect, text, self.text if plain else colour, right and not mark.shape, strong)

    def _bar(self, painter: QPainter, rect: QRect, part: Part | None) -> None:
        if part is None:
            return
        draw_bar(
            painter,
            QRectF(rect.left(), rect.center().y() - BAR / 2 + 1, rect.width(), BAR),
            part,
            self.accent,
            self.track,
        )

    def _invitation(self, painter: QPainter, rect: QRect, column: int) -> None:
        if column == self.adding_column:
            painter.setFont(self.italic)
            painter.setPen(self.text2)
            painter.drawText(rect.adjusted(PADDING, 0, 400, -1), LEFT_TEXT, self.model.adding)


def draw_shape(painter: QPainter, centre: QPointF, shape: str, colour: QColor, size: float = MARK) -> None:
    """● done, ○ todo, ◐ partly, ◆ attention."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = size / 2
    if shape == "attention":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        x, y = centre.x(), centre.y()
        painter.drawPolygon(
            QPolygonF(
                [QPointF(x, y - half - 1), QPointF(x + half + 1, y), QPointF(x, y + half + 1), QPointF(x - half - 1, y)]
            )
        )
    else:
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(colour if shape == "done" else QBrush(Qt.BrushStyle.NoBrush))
        painter.drawEllipse(centre, half - 0.75, half - 0.75)
        if shape == "partly":
            painter.setBrush(colour)
            painter.drawPie(
                QRectF(centre.x() - half + 0.75, centre.y() - half + 0.75, size - 1.5, size - 1.5), 90 * 16, 180 * 16
            )
    painter.restore()


def draw_bar(painter: QPainter, rect: QRectF, part: Part, full: QColor, track: QColor) -> None:
    """A rounded bar of 4 px: `part` is (how many, of how many)."""
    have, of = part
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(track)
    painter.drawRoundedRect(rect, 2, 2)
    if have > 0 and of > 0:
        painter.setBrush(full)
        painter.drawRoundedRect(
            QRectF(rect.left(), rect.top(), rect.width() * min(1.0, have / of), rect.height()), 2, 2
        )
    painter.restore()
