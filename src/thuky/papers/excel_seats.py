"""The plan of a hall as a sheet: one cell for each seat, so that the clerk can move people about in Excel."""

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.format import Format

from thuky.papers.blocks import Seat, SeatPlan, Title
from thuky.papers.document import Item
from thuky.papers.excel_book import LETTER_MM, LINE, Book, print_setup
from thuky.papers.state_layout import MARGINS, MM, page_size

_LEAST = 34.0
"""Least height of a row of seats, points."""
_SIZES = (10.0, 9.0, 8.0, 7.0, 6.0)
"""Of the letters on a seat: a long name gets smaller ones, not a row as high as a page."""
_SCALES = (1.0, 0.9, 0.8, 0.7, 0.6)
"""How much smaller than it is on the screen the plan may be printed, so that it fills its page."""
_HIGHER = 1.6
"""How much higher than the longest name needs rows become to fill the page."""
_LETTERS, _HEAD, _FOOT = 4.0, 100.0, 40.0
"""Letters of the column at the left, and points for the title and the note."""

_Rows = Mapping[float, Mapping[int, Seat]]


@dataclass(frozen=True, slots=True)
class _Grid:
    """Columns of so many letters, and the height of each row in points."""

    width: float
    heights: dict[float, float]


def put_seats(book: Book, item: Item, plan: SeatPlan) -> None:
    """Writes the hall from the stage backwards."""
    sheet = book.add_sheet(item.title)
    print_setup(sheet, item.paper, item.landscape)
    sheet.fit_to_pages(1, 1)
    least = min([0.0, *(seat.column for seat in plan.seats)])
    count = max(1, round(max([plan.columns, *(seat.column + seat.span - least for seat in plan.seats)])))
    rows: dict[float, dict[int, Seat]] = {at: {} for at, _ in plan.row_labels}
    for seat in plan.seats:
        rows.setdefault(seat.row, {})[1 + round(seat.column - least)] = seat
    grid = _grid(book, item, rows, count)
    sheet.set_column(0, 0, _LETTERS)
    sheet.set_column(1, count, grid.width)
    row = 0
    bold, italic = (book.form(bold=not leans, italic=leans, align="center", size=14.0) for leans in (False, True))
    for block in (block for block in item.blocks if isinstance(block, Title)):
        for text, form in ((block.kind, bold), (block.about, bold), (block.note, italic)):
            if text:
                sheet.merge_range(row, 0, row, max(count, 1), "", form)
                sheet.write_string(row, 0, text, form)
                row += 1
    stage = book.form(bold=True, align="center", border=True, fill="#E6E6E6")
    first, last = 1 + count // 4, max(2 + count // 4, count - count // 4)
    sheet.merge_range(row + 1, first, row + 1, last, "", stage)
    sheet.write_string(row + 1, first, plan.stage, stage)
    row += 3
    letters = dict(plan.row_labels)
    for at in sorted(rows):
        sheet.set_row(row, grid.heights[at])
        sheet.write_string(row, 0, letters.get(at, ""), book.form(bold=True, align="center"))
        for column, seat in sorted(rows[at].items()):
            sheet.write_string(row, column, text_of(seat), _form(book, seat, grid.width, grid.heights[at]))
        row += 1
    sheet.write_string(row + 1, 0, plan.note, book.form(italic=True, size=11.0))


def text_of(seat: Seat) -> str:
    """What the cell of a seat holds: label, name and unit under one another."""
    return "\n".join(filter(None, (seat.label, seat.name, seat.unit)))


def _grid(book: Book, item: Item, rows: _Rows, count: int) -> _Grid:
    """Columns and rows that fill the page together, the rows alike where it holds them so."""
    margins, (across, down) = MARGINS[item.paper], page_size(item.paper, item.landscape)
    wide, high = across - margins.left - margins.right, (down - margins.top - margins.bottom) * MM
    for scale in _SCALES:
        width = max(9.0, (wide / LETTER_MM / scale - _LETTERS) / count)
        heights = {
            at: max([_LEAST, *(_needed(book, seat, width, _SIZES[0]) for seat in seats.values())])
            for at, seats in rows.items()
        }
        room = high / scale - _HEAD - _FOOT
        if sum(heights.values()) <= room:
            break
    wished, most = sum(heights.values()), room / max(1, len(heights))
    alike = max([_LEAST, *heights.values()])
    if wished > room or alike <= most:
        return _Grid(width, dict.fromkeys(heights, max(_LEAST, min(alike * _HIGHER, most))))
    return _Grid(width, {at: height * room / wished for at, height in heights.items()})


def _needed(book: Book, seat: Seat, width: float, size: float) -> float:
    return book.lines(text_of(seat), width, size) * size * LINE + 2


def _form(book: Book, seat: Seat, width: float, height: float) -> Format:
    fill = "#CCCCCC" if seat.closed else ("#EEEEEE" if seat.taken and not seat.name else "")
    size = next((size for size in _SIZES if _needed(book, seat, width, size) <= height), _SIZES[-1])
    return book.form(align="center", border=True, wrap=True, size=size, fill=fill)
