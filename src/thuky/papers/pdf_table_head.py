"""The heading of a table on PDF pages: drawn once, shown at the top of the table and of every page that it goes on to."""

from collections.abc import Sequence

from thuky.papers import fonts
from thuky.papers.blocks import Table
from thuky.papers.pdf_sheet import Sheet
from thuky.papers.state_layout import ASCENT, LEADING, MM
from thuky.papers.table_columns import Columns

PAD_X = 1.4 * MM
PAD_Y = 2.2


def heading_form(sheet: Sheet, table: Table, columns: Columns) -> tuple[str, float]:
    """The name and the height of the drawn heading; nothing when no column has one."""
    if not any(column.heading for column in table.columns):
        return "", 0.0
    bold, size = fonts.face(bold=True), columns.size
    cut = [
        sheet.measure.wrap(column.heading, bold, size, width - 2 * PAD_X)
        for column, width in zip(table.columns, columns.widths, strict=True)
    ]
    height = max(map(len, cut)) * size * LEADING + 2 * PAD_Y + 3
    return _drawn(sheet, columns, cut, height), height


def _drawn(sheet: Sheet, columns: Columns, cut: Sequence[Sequence[str]], height: float) -> str:
    bold, size, step, name = fonts.face(bold=True), columns.size, columns.size * LEADING, sheet.form_name()
    canvas, ink = sheet.canvas, sheet.ink.for_form(height)
    canvas.beginForm(name, columns.edges[0] - 1, -1, columns.edges[-1] + 1, height + 1)
    for lines, left, width in zip(cut, columns.edges[:-1], columns.widths, strict=True):
        y = (height - len(lines) * step) / 2 + size * ASCENT
        for line in lines:
            ink.text(left + (width - bold.stringWidth(line, size)) / 2, y, line, bold, size)
            y += step
    ink.flush()
    canvas.endForm()
    return name
