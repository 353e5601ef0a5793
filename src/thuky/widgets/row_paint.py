"""Paints the rows of every table, a whole viewport in one pass: grounds first, then texts run by run, then marks and bars.

Qt would ask for each cell by itself, with an index, a style option and a state: that alone is most of a keystroke's time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QItemSelectionRange, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from thuky.widgets.lanes import PADDING, Lane, Lanes
from thuky.widgets.mark import Mark
from thuky.widgets.row_ink import BOLD, ITALIC, PLAIN, Placed, RowInk, Run
from thuky.widgets.shapes import BAR, BOX, MARK, Part, draw_bar, draw_shape, draw_tick

HALF_LINE = 9
"""How far the two lines of a cell stand from its middle."""
MANY_AREAS = 1000
Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class Chosen:
    """What is chosen: the current cell, the selected blocks, and whether more than one cell is."""

    current: Index
    areas: Sequence[QItemSelectionRange] = ()
    whole: bool = True
    """The current row is drawn as chosen."""
    focus: bool = False
    many: bool = field(init=False)

    def __post_init__(self) -> None:
        areas = self.areas
        self.many = len(areas) > 1 or any(area.width() > 1 or area.height() > 1 for area in areas)

    def rows(self, first: int, last: int) -> dict[int, list[tuple[int, int]]]:
        """The chosen rows among these, each with the spans of columns that are selected in it."""
        found: dict[int, list[tuple[int, int]]] = {}
        if self.whole and first <= self.current.row() <= last:
            found[self.current.row()] = []
        for area in self.areas if len(self.areas) < MANY_AREAS else ():
            for row in range(max(first, area.top()), min(last, area.bottom()) + 1):
                found.setdefault(row, []).append((area.left(), area.right()))
        return found


class RowPainter:
    """Knows the table's model and paints straight from its cells."""

    def __init__(self, table: Any) -> None:
        self.table = table
        self.model = table.model()
        self.ink = RowInk()
        self.strong: Callable[[Any], bool] | None = None
        self.bars: dict[int, Callable[[Any], Part | None]] = {}
        self.dashes = False
        self.outlined = True
        self.adding_column: Callable[[], int] = lambda: 0
        self.lanes = Lanes(table)
        self.hovered = -1
        self._runs: dict[Run, list[Placed]] = {}
        self._shapes: list[tuple[QPointF, str, str]] = []
        self._bars: list[tuple[QRectF, Part]] = []
        self._ticks: list[tuple[QPointF, bool]] = []

    def paint(self, painter: QPainter, shown: QRect, chosen: Chosen) -> None:
        """Every cell that lies in this part of the viewport."""
        self.ink.prepare(self.table.font())
        frozen = self.table.frozen()
        if frozen is None:
            self._part(painter, shown, self.lanes.shown(shown), chosen)
            return
        beyond = QRect(shown)
        beyond.setLeft(max(shown.left(), frozen.width))
        painter.setClipRect(beyond)
        self._part(painter, shown, self.lanes.shown(beyond, frozen), chosen)
        painter.setClipRect(0, shown.top(), frozen.width, shown.height())
        self._part(painter, shown, [self.lanes.of_frozen(frozen)], chosen)
        last = self.model.rowCount() - 1
        below = self.table.rowViewportPosition(last) + self.table.rowHeight(last) if last >= 0 else 0
        painter.fillRect(frozen.width - 1, 0, 1, below, self.ink.colour("line2"))

    def _part(self, painter: QPainter, shown: QRect, lanes: Sequence[Lane], chosen: Chosen) -> None:
        """The cells of these lanes."""
        first, last = self.table.rowAt(shown.top()), self.table.rowAt(shown.bottom())
        if not lanes or first < 0:
            return
        last = last if last >= 0 else self.model.rowCount() - 1
        top, high = self.table.rowViewportPosition(first), self.table.rowHeight(first)
        self._grounds(painter, lanes, range(first, last + 1), top, high, chosen)
        self._runs, self._shapes, self._bars, self._ticks = {}, [], [], []
        for row in range(first, last + 1):
            self._row(lanes, row, top + (row - first) * high, high)
        self.ink.write(painter, self._runs)
        self._draw(painter)

    def cuts(self, row: int, column: int) -> bool:
        """Whether the words of a cell are not all to be seen where they stand."""
        self.ink.prepare(self.table.font())
        shown, record, frozen = self.table.viewport().rect(), self.model.record_at(row), self.table.frozen()
        lanes = [*self.lanes.shown(shown, frozen), *([self.lanes.of_frozen(frozen)] if frozen is not None else ())]
        lane = next((one for one in lanes if one.at == column), None)
        if lane is None or record is None:
            return False
        mark, text = self.model.marks.get(column), self.model.text_at(row, column)
        marked = mark is not None and (found := mark(record)) is not None and bool(found.shape)
        face = BOLD if self.strong is not None and self.strong(record) else PLAIN
        room = min(lane.room, shown.right() - lane.left) - (MARK + 8 if marked else 0)
        return "\n" in text or self.ink.long(text, face) > room

    # grounds

    def _grounds(
        self, painter: QPainter, lanes: Sequence[Lane], rows: range, top: int, high: int, chosen: Chosen
    ) -> None:
        left, wide = lanes[0].x, lanes[-1].x + lanes[-1].width - lanes[0].x
        picked, line = chosen.rows(rows[0], rows[-1]), self.ink.colour("line")
        for row in rows:
            y = top + (row - rows[0]) * high
            if row in picked:
                self._chosen_ground(painter, lanes, QRect(left, y, wide, high), picked[row] if chosen.many else None)
            elif row == self.hovered:
                painter.fillRect(left, y, wide, high, self.ink.colour("hover"))
            painter.fillRect(left, y + high - 1, wide, 1, line)
        if chosen.focus and chosen.current.row() in picked:
            y = top + (chosen.current.row() - rows[0]) * high
            self._outline(painter, self._held(lanes, chosen.current.column()), y, high)

    def _chosen_ground(
        self, painter: QPainter, lanes: Sequence[Lane], rect: QRect, spans: list[tuple[int, int]] | None
    ) -> None:
        if spans is None:
            painter.fillRect(rect, self.ink.colour("sel"))
        for lane in lanes:
            if spans and any(first <= lane.at <= last for first, last in spans):
                painter.fillRect(lane.x, rect.top(), lane.width, rect.height(), self.ink.colour("sel"))
            if lane.at == self.lanes.edge:
                painter.fillRect(lane.x, rect.top(), 3, rect.height(), self.ink.colour("accent_text"))

    def _held(self, lanes: Sequence[Lane], column: int) -> Sequence[Lane]:
        """What the keyboard is at: the cell that may be typed in, the whole row where none may."""
        return [lane for lane in lanes if lane.at == column] if self.outlined else lanes

    def _outline(self, painter: QPainter, held: Sequence[Lane], y: int, high: int) -> None:
        if held:
            painter.setPen(QPen(self.ink.colour("accent_text"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(held[0].x, y, held[-1].x + held[-1].width - held[0].x - 1, high - 2)

    # what stands in the cells

    def _row(self, lanes: Sequence[Lane], row: int, y: int, high: int) -> None:
        model, middle = self.model, y + (high - 1 - self.ink.high) // 2
        if row >= len(model.visible):
            self._invitation(lanes, middle)
            return
        record, cells = model.record_at(row), model.cells_at(row)
        face = BOLD if self.strong is not None and self.strong(record) else PLAIN
        for lane in lanes:
            at = lane.at
            if at in self.bars:
                part = self.bars[at](record)
                if part is not None:
                    bar = QRectF(lane.left, y + (high - 2) // 2 - BAR / 2 + 1, lane.room, BAR)
                    self._bars.append((bar, part))
                continue
            if lane.tick:
                self._ticks.append((QPointF(lane.left + BOX / 2, y + (high - 1) / 2), bool(cells[at])))
                continue
            mark = model.marks[at](record) if at in model.marks else None
            text = str(row + 1) if at == model.numbered else cells[at]
            if mark is not None:
                self._marked(lane, y + (high - 2) // 2, middle, mark, mark.text or text, face)
            elif text:
                self._write(lane.left, lane.room, middle, text, lane.pen, lane.right, face)
            elif self.dashes and lane.right:
                self._write(lane.left, lane.room, middle, "–", "text2", True, PLAIN)

    def _write(self, left: int, room: int, y: int, text: str, pen: str, right: bool, face: int) -> None:
        words, long = self.ink.cut(text, room, face)
        self._runs.setdefault((face, pen), []).append((left + room - long if right else left, y, words))

    def _marked(self, lane: Lane, centre: int, y: int, mark: Mark, text: str, face: int) -> None:
        left, room, right = lane.left, lane.room, lane.right and not mark.shape
        if mark.below:
            self._write(left + MARK + 8, room - MARK - 8, y + HALF_LINE, mark.below, "text2", False, PLAIN)
            centre, y = centre - HALF_LINE, y - HALF_LINE
        if mark.shape:
            self._shapes.append((QPointF(left + MARK / 2, centre + 0.5), mark.shape, mark.tone))
            left, room = left + MARK + 8, room - MARK - 8
        if mark.tone == "hint":
            self._write(left, room, y, text, "hint", False, ITALIC)
            return
        plain = mark.plain or (mark.shape and mark.tone in ("ok", "none", "accent"))
        loud = right and mark.tone in ("warn", "bad") and text.isdecimal()
        self._write(left, room, y, text, "text" if plain else mark.tone or "text", right, BOLD if loud else face)

    def _invitation(self, lanes: Sequence[Lane], y: int) -> None:
        begin = self.adding_column()
        for lane in lanes:
            if lane.at == begin:
                self._write(lane.x + PADDING, lane.width + 400, y, self.model.adding, "text2", False, ITALIC)

    def _draw(self, painter: QPainter) -> None:
        for rect, part in self._bars:
            draw_bar(painter, rect, part, self.ink.colour("accent_text"), self.ink.colour("track"))
        for centre, ticked in self._ticks:
            draw_tick(painter, centre, ticked, self.ink.colour("accent_text" if ticked else "text3"))
        for centre, shape, tone in self._shapes:
            draw_shape(painter, centre, shape, self.ink.colour(tone or "text"))
