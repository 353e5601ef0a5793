"""G6: the list of delegates as a bordered workbook, against bare XlsxWriter and openpyxl on the same cells."""

from pathlib import Path
from typing import Any

from bench import lists, offices
from bench.list_peers import Grid
from bench.measure import Bench, by_turns, timed
from thuky.storage import workspace


def rosters(bench: Bench) -> None:
    """2,000 and 100,000 rows."""
    for number, runs in ((2000, 5), (100_000, 3)):
        what = f"bordered workbook, {number:,} rows"
        with workspace.open(offices.office(bench.folder, number), read_only=True) as ws:
            grid = lists.table_of(ws)
            ours, bare = by_turns(
                lambda ws=ws: lists.printed(ws, bench.folder, "xlsx"),
                lambda grid=grid: xlsxwriter_bare(grid, bench.folder),
                bench.runs(runs),
            )
        bench.within(what, ours, "bare XlsxWriter", bare, 1.2)
        theirs = timed(
            lambda grid=grid: openpyxl_write_only(grid, bench.folder), bench.runs(runs), warm=number < 10_000
        )
        bench.faster(what, ours, "openpyxl write_only", theirs, 2.5)


def xlsxwriter_bare(grid: Grid, folder: Path) -> None:
    """The same cells in the same formats (text as text, numbers as numbers, empty cells with their borders), nothing around them."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(folder / "bare.xlsx"), {"constant_memory": len(grid.rows) > 10_000})
    sheet = book.add_worksheet("Danh sách")
    look = {"border": 1, "font_name": "Times New Roman", "font_size": 13, "text_wrap": True, "valign": "vcenter"}
    text_form = book.add_format({**look, "num_format": "@"})
    number_form = book.add_format({**look, "num_format": "#,##0", "align": "center"})
    for at, share in enumerate(grid.shares):
        sheet.set_column(at, at, share)
    for at, row in enumerate([grid.headings, *grid.rows]):
        for column, text in enumerate(row):
            if column == 0 and text.isdecimal():
                sheet.write_number(at, 0, int(text), number_form)
            elif text:
                sheet.write_string(at, column, text, text_form)
            else:
                sheet.write_blank(at, column, "", text_form)
    book.close()


def openpyxl_write_only(grid: Grid, folder: Path) -> None:
    """The same by openpyxl's fast way."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, Side

    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet("Danh sách")
    line = Side(style="thin")
    border, font, wrap = (
        Border(line, line, line, line),
        Font(name="Times New Roman", size=13),
        Alignment(wrap_text=True),
    )
    for row in [tuple(grid.headings), *grid.rows]:
        cells = []
        for column, text in enumerate(row):
            cell = WriteOnlyCell(sheet, int(text) if column == 0 and text.isdecimal() else text)
            cell.border, cell.font, cell.alignment = border, font, wrap
            cells.append(cell)
        sheet.append(cells)
    book.save(str(folder / "openpyxl.xlsx"))
