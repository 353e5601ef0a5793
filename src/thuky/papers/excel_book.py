"""What all sheets of a workbook share: the formats of cells, the names of sheets, the print set-up."""

import re
from collections.abc import Sequence
from typing import Any, cast

from reportlab.pdfbase.ttfonts import TTFont
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from thuky.papers import fonts
from thuky.papers.excel_rows import ListWorksheet
from thuky.papers.measure import Measure
from thuky.papers.state_layout import CIVIL, FONT_NAME, MARGINS

NORMAL_SIZE = 12.0
"""The size of the workbook's own font: at 12 points a digit of Times New Roman is exactly 8 pixels wide, so that column
widths come out alike in Excel and LibreOffice."""
LETTER_PIXELS = 8
LETTER_POINTS = 6.0
"""The unit of Excel's column widths."""
LETTER_MM = LETTER_POINTS * 25.4 / 72
_EDGE = 3.75
"""What Excel adds to the width of a column for the white at its sides, points."""
LINE = 1.28
"""Height of a line in a cell, times the size."""
ROW = CIVIL.table_size * LINE + 2
"""Height of a row of one line."""
INDENT = 9.0
"""What an indented cell keeps free at its left, points: three spaces of the workbook's own font."""
CAUTION = 0.98
"""The share of a cell's width that is surely there for its text when lines are counted."""
_PAPER_CODES = {"A3": 8, "A4": 9, "A5": 11}
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")


class Book:
    """A workbook being written."""

    def __init__(self, workbook: Workbook) -> None:
        self.measure = Measure()
        self.workbook = workbook
        self._forms: dict[tuple[Any, ...], Format] = {}
        self._names: set[str] = set()

    def add_sheet(self, title: str) -> ListWorksheet:
        """A new sheet named after the item, within Excel's rules: 31 letters, no sign of its own, no name twice."""
        base = " ".join(_NOT_IN_NAMES.sub(" ", title).split())[:31].strip() or "Danh sách"
        name, number = base, 1
        while name.casefold() in self._names or name.casefold() == "history":
            number += 1
            name = f"{base[: 31 - len(f' ({number})')]} ({number})"
        self._names.add(name.casefold())
        return cast(ListWorksheet, self.workbook.add_worksheet(name, worksheet_class=ListWorksheet))

    def lines(self, text: str, width: float, size: float, bold: bool = False, indent: bool = False) -> int:
        """How many lines a text takes in a cell of `width` letters."""
        return self.lines_in(text, room(width, indent), size, fonts.face(bold))

    def lines_in(self, text: str, room: float, size: float, font: TTFont) -> int:
        """How many lines a text takes in so many points."""
        if "\n" not in text and font.stringWidth(text, size) <= room:
            return 1
        return self.measure.lines_at(text, font, size, room, ties=False) or len(
            self.measure.wrap(text, font, size, room)
        )

    def balanced(self, text: str, width: float, size: float, bold: bool = True) -> str:
        """A title with its lines broken to nearly equal lengths."""
        room = width * LETTER_POINTS * 0.9
        return (
            "\n".join(self.measure.balanced(text, fonts.face(bold), size, room)).replace("\u00a0", " ") if text else ""
        )

    def rule(self, sheet: Worksheet, row: int, widths: Sequence[float], band: tuple[int, int], text: str) -> None:
        """The short rule under the last line of a bold text that is centred over the columns of `band`."""
        last, left = text.split("\n")[-1], together([*widths[: band[0]], 0.0])
        whole = together(widths[band[0] : band[1] + 1])
        letters = self.measure.width(last, fonts.face(bold=True), 13.0) / LETTER_POINTS * CIVIL.body_rule
        at = (left + (whole - letters) / 2) * LETTER_PIXELS
        shape = {"x_offset": round(at), "y_offset": 2, "width": round(letters * LETTER_PIXELS), "height": 1}
        look = {"object_position": 3, "line": {"color": "black", "width": 0.5}, "fill": {"color": "black"}}
        sheet.insert_textbox(row, 0, "", {**shape, **look})

    def form(
        self,
        *,
        bold: bool = False,
        italic: bool = False,
        align: str = "left",
        size: float = 13.0,
        border: bool = False,
        wrap: bool = False,
        underline: bool = False,
        number: bool = False,
        quoted: bool = False,
        fill: str = "",
        indent: int = 0,
    ) -> Format:
        """A format, made once; text cells have Excel's text format, so that phones keep their 0 when edited."""
        key = (bold, italic, align, size, border, wrap, underline, number, quoted, fill, indent)
        if key not in self._forms:
            self._forms[key] = self.workbook.add_format(
                {
                    "font_name": FONT_NAME,
                    "font_size": size,
                    "bold": bold,
                    "italic": italic,
                    "underline": int(underline),
                    "align": align if align in ("left", "center", "right") else "left",
                    "valign": "vcenter",
                    "text_wrap": wrap,
                    "border": int(border),
                    "num_format": "#,##0" if number else "@",
                    "quote_prefix": quoted,
                    **({"bg_color": fill} if fill else {}),
                    **({"indent": indent} if indent else {}),
                }
            )
        return self._forms[key]


def room(width: float, indent: bool) -> float:
    """The points that the text has in a cell of `width` letters."""
    return (width * LETTER_POINTS - (INDENT if indent else 0.0)) * CAUTION


def together(widths: Sequence[float]) -> float:
    """The width of several columns as one, in letters."""
    return sum(widths) + _EDGE / LETTER_POINTS * (len(widths) - 1) if widths else 0.0


def letters(points: float) -> float:
    """A width in Excel's letters; Excel adds 5 pixels to each column."""
    return max(1.0, (points - _EDGE) / LETTER_POINTS)


def print_setup(sheet: Worksheet, paper: str, landscape: bool) -> None:
    """Paper, margins, one page wide, number of the page."""
    margins = MARGINS[paper]
    sheet.set_paper(_PAPER_CODES[paper])
    if landscape:
        sheet.set_landscape()
    inch = 25.4
    sheet.set_margins(margins.left / inch, margins.right / inch, margins.top / inch, margins.bottom / inch)
    sheet.set_header("&P", {"margin": CIVIL.page_number_at * 0.7 / inch})
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    sheet.set_default_row(ROW)
    sheet.center_horizontally()
