"""The plan of a hall on one page: the stage on top, a box for each seat, letters of the rows on both sides."""

from collections import defaultdict
from dataclasses import dataclass

from thuky.papers import digest, fonts, seat_texts
from thuky.papers.blocks import CardText, Seat, SeatPlan
from thuky.papers.card_text import put_text
from thuky.papers.pdf_sheet import Overflow, Sheet
from thuky.papers.state_layout import ASCENT, LEADING, MM

_STAGE = 9.0
_GAP = 5.0
_LETTERS = 7.0
_CELL = (42.0, 20.0)
"""The largest seat, mm."""
_NOTE_SIZE = 11.0
_LABEL = seat_texts.LABEL
_WHITE = 1.0
"""Left free inside a box, mm."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the seats stand: the top left corner and the size of one cell, mm; the smallest column and row."""

    left: float
    top: float
    width: float
    height: float
    column: float
    row: float


def seat_plan(sheet: Sheet, plan: SeatPlan, tail: float) -> None:
    """Draws the hall over the width of the page and as much of its height as is left."""
    sheet.ready()
    if sheet.bottom - sheet.y - tail < sheet.height * 0.5:
        sheet.new_page()
    note = _note_lines(sheet, plan)
    room = (sheet.bottom - sheet.y - tail - len(note) * _NOTE_SIZE * LEADING) / MM - _STAGE - _GAP - 4
    grid, columns, rows = _grid(sheet, plan, room)
    _stage(sheet, plan, grid, columns)
    letters = dict(plan.row_labels)
    by_row: dict[float, list[tuple[Seat, float]]] = defaultdict(list)
    for seat, scale in zip(plan.seats, _scales(sheet, plan, grid), strict=True):
        by_row[seat.row].append((seat, scale))
    for row in sorted(by_row.keys() | letters.keys()):
        _letters(sheet, grid, columns, row, letters.get(row, ""))
        for seat, scale in sorted(by_row[row], key=lambda pair: pair[0].column):
            _seat(sheet, grid, seat, scale)
    sheet.y = (grid.top + rows * grid.height) * MM + 6
    _note(sheet, note)
    sheet.say(next(digest.parts(plan)))
    sheet.fresh = False


def _grid(sheet: Sheet, plan: SeatPlan, room: float) -> tuple[_Grid, float, float]:
    column = min([0.0, *(seat.column for seat in plan.seats)])
    row = min([0.0, *(seat.row for seat in plan.seats)])
    if plan.seats and max(seat.column + seat.span for seat in plan.seats) > plan.columns:
        column = min(seat.column for seat in plan.seats)
    if plan.seats and max(seat.row + 1 for seat in plan.seats) > plan.rows:
        row = min(seat.row for seat in plan.seats)
    columns = max([plan.columns, *(seat.column + seat.span - column for seat in plan.seats)]) or 1.0
    rows = max([plan.rows, *(seat.row + 1 - row for seat in plan.seats)]) or 1.0
    side = _LETTERS if plan.row_labels else 0.0
    width = min((sheet.width / MM - 2 * side) / columns, _CELL[0])
    height = min(room / rows, _CELL[1], width * 1.1)
    left = (sheet.left + sheet.width / 2) / MM - columns * width / 2
    return _Grid(left, sheet.y / MM + _STAGE + _GAP, width, height, column, row), columns, rows


def _box(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    left, top, right, low = x * MM, y * MM, (x + width) * MM, (y + height) * MM
    for side in ((left, top, right, top), (left, low, right, low), (left, top, left, low), (right, top, right, low)):
        sheet.ink.rule(*side)


def _put(sheet: Sheet, text: CardText) -> None:
    if put_text(sheet.ink, sheet.measure, text, 0.0, 0.0, wrap_first=True):
        sheet.overflow.append(Overflow(item_key=sheet.item_key, text=text.text))


def _stage(sheet: Sheet, plan: SeatPlan, grid: _Grid, columns: float) -> None:
    whole = columns * grid.width
    width = max(whole * 0.5, min(whole, 60.0))
    x, y = grid.left + (whole - width) / 2, grid.top - _STAGE - _GAP
    sheet.ink.fill(x * MM, y * MM, width * MM, _STAGE * MM)
    _box(sheet, x, y, width, _STAGE)
    _put(sheet, CardText(text=plan.stage, x=x, y=y, width=width, height=_STAGE, size=13, floor=8, bold=True))


def _letters(sheet: Sheet, grid: _Grid, columns: float, row: float, text: str) -> None:
    y = grid.top + (row - grid.row) * grid.height
    for x in (grid.left - _LETTERS, grid.left + columns * grid.width) if text else ():
        _put(sheet, CardText(text=text, x=x, y=y, width=_LETTERS, height=grid.height, size=12, floor=5, bold=True))


def _seat(sheet: Sheet, grid: _Grid, seat: Seat, scale: float) -> None:
    x, y, width, height = _place(grid, seat)
    if seat.closed or (seat.taken and not seat.name):
        sheet.ink.fill(x * MM, y * MM, width * MM, height * MM, 0.8 if seat.closed else 0.93)
    _box(sheet, x, y, width, height)
    if scale < seat_texts.SMALLEST:
        sheet.overflow.append(Overflow(item_key=sheet.item_key, text=seat.name or seat.unit or seat.label))
    top = 0.0
    if seat.name or seat.unit:
        label = CardText(
            text=seat.label, x=x + 0.6, y=y + 0.2, width=width - 1.2, height=2.4, size=_LABEL, align="left"
        )
        put_text(sheet.ink, sheet.measure, label, 0.0, 0.0)
        top = _LABEL
    cut = seat_texts.lines(sheet.measure, seat, scale, (width - _WHITE) * MM)
    low = y * MM + top + (height * MM - top - sum(line.size for line in cut) * LEADING) / 2
    for line in cut:
        left = (x + width / 2) * MM - line.font.stringWidth(line.text, line.size) / 2
        sheet.ink.text(left, low + line.size * ASCENT, line.text, line.font, line.size)
        low += line.size * LEADING


def _place(grid: _Grid, seat: Seat) -> tuple[float, float, float, float]:
    """Left, top, width and height of a seat's box, mm."""
    gap = min(0.8, grid.width * 0.05)
    x = grid.left + (seat.column - grid.column) * grid.width + gap
    y = grid.top + (seat.row - grid.row) * grid.height + gap
    return x, y, grid.width * seat.span - 2 * gap, grid.height - 2 * gap


def _scales(sheet: Sheet, plan: SeatPlan, grid: _Grid) -> list[float]:
    """The size of each seat's texts: the same for nearly all of them."""
    found = []
    for seat in plan.seats:
        _, _, width, height = _place(grid, seat)
        found.append(seat_texts.largest(sheet.measure, seat, (width - _WHITE) * MM, (height - 0.4) * MM))
    most = seat_texts.common([scale for scale, seat in zip(found, plan.seats, strict=True) if seat.name or seat.unit])
    return [min(scale, most) for scale in found]


def _note_lines(sheet: Sheet, plan: SeatPlan) -> tuple[str, ...]:
    return sheet.measure.wrap(plan.note, fonts.face(italic=True), _NOTE_SIZE, sheet.width) if plan.note else ()


def _note(sheet: Sheet, lines: tuple[str, ...]) -> None:
    for line in lines:
        sheet.ink.text(sheet.left, sheet.y + _NOTE_SIZE * ASCENT, line, fonts.face(italic=True), _NOTE_SIZE)
        sheet.y += _NOTE_SIZE * LEADING
