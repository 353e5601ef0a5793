"""The plan of a hall as a sheet: one cell for each seat, so that the clerk can move people about in Excel."""

from xlsxwriter.format import Format

from thuky.papers.blocks import Seat, SeatPlan, Title
from thuky.papers.document import Item
from thuky.papers.excel_book import LETTER_MM, LINE, Book, print_setup
from thuky.papers.state_layout import MARGINS, page_size

_HEIGHT = 54.0
"""Least height of a row of seats, points."""
_SIZE = 10.0


def put_seats(book: Book, item: Item, plan: SeatPlan) -> None:
    """Writes the hall from the stage backwards."""
    sheet = book.add_sheet(item.title)
    print_setup(sheet, item.paper, item.landscape)
    sheet.fit_to_pages(1, 1)
    least = min([0.0, *(seat.column for seat in plan.seats)])
    columns = max([plan.columns, *(seat.column + seat.span - least for seat in plan.seats)])
    count = max(1, round(columns))
    margins = MARGINS[item.paper]
    wide = page_size(item.paper, item.landscape)[0] - margins.left - margins.right
    sheet.set_column(0, 0, 4)
    width = max(9.0, (wide / LETTER_MM - 4) / count)
    sheet.set_column(1, count, width)
    row = 0
    for text in (text for block in item.blocks if isinstance(block, Title) for text in (block.kind, block.about)):
        if text:
            sheet.merge_range(row, 0, row, max(count, 1), "", book.form(bold=True, align="center", size=14.0))
            sheet.write_string(row, 0, text, book.form(bold=True, align="center", size=14.0))
            row += 1
    stage = book.form(bold=True, align="center", border=True, fill="#E6E6E6")
    first, last = 1 + count // 4, max(2 + count // 4, count - count // 4)
    sheet.merge_range(row + 1, first, row + 1, last, "", stage)
    sheet.write_string(row + 1, first, plan.stage, stage)
    row += 3
    letters = dict(plan.row_labels)
    rows: dict[float, dict[int, Seat]] = {}
    for seat in plan.seats:
        rows.setdefault(seat.row, {})[1 + round(seat.column - least)] = seat
    for at in sorted(rows.keys() | letters.keys()):
        sheet.set_row(row, max([_HEIGHT, *(_needed(book, seat, width) for seat in rows.get(at, {}).values())]))
        sheet.write_string(row, 0, letters.get(at, ""), book.form(bold=True, align="center"))
        for column, seat in sorted(rows.get(at, {}).items()):
            sheet.write_string(row, column, text_of(seat), _form(book, seat))
        row += 1
    sheet.write_string(row + 1, 0, plan.note, book.form(italic=True, size=11.0))


def text_of(seat: Seat) -> str:
    """What the cell of a seat holds: label, name and unit under one another."""
    return "\n".join(filter(None, (seat.label, seat.name, seat.unit)))


def _needed(book: Book, seat: Seat, width: float) -> float:
    return book.lines(text_of(seat), width, _SIZE) * _SIZE * LINE + 2


def _form(book: Book, seat: Seat) -> Format:
    fill = "#CCCCCC" if seat.closed else ("#EEEEEE" if seat.taken and not seat.name else "")
    return book.form(align="center", border=True, wrap=True, size=_SIZE, fill=fill)
