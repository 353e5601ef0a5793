"""The sheet of a list: whole rows are streamed to the file as they are, several times as fast as cell by cell."""

import re
from collections.abc import Sequence

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from thuky.papers.state_layout import CIVIL, FONT_NAME

_SPECIAL = re.compile(r"[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_x|\A\s|\s\Z")
_LONGEST = 32_767
"""Letters that Excel takes in a cell."""
_PIXELS = 4 / 3


class ListWorksheet(Worksheet):
    """A sheet whose page number stands in the middle of the top margin from page 2, as the decree has it."""

    previous_row: int

    def _write_header_footer(self) -> None:
        self._xml_start_tag("headerFooter", [("differentFirst", 1)])
        self._xml_data_element("oddHeader", f'&C&"{FONT_NAME}"&{CIVIL.page_number_size:g}&P')
        self._xml_data_element("firstHeader", "")
        self._xml_end_tag("headerFooter")

    def put_row(self, row: int, cells: Sequence[str], height: float = 0.0) -> None:
        """Streams a row of cells that `placed` made, below all that was written so far; `height` in
        points, else as all rows."""
        if row > self.previous_row:
            self._write_single_row(row)
        if self.dim_colmin != 0:
            self._check_dimensions(row, 0)
        self._check_dimensions(row, len(cells) - 1)
        pixels = int(height * _PIXELS + 0.5) if height else self.default_row_height
        high = f' ht="{pixels * 0.75:.16g}" customHeight="1"' if pixels != self.original_row_height else ""
        self.fh.write(f'<row r="{row + 1}"{high}>{"".join(cells)}</row>')
        self.previous_row = row + 1

    def low_row(self, row: int, height: float) -> None:
        """An empty row of this height in points."""
        self.put_row(row, [f'<c r="A{row + 1}"/>'], height)

    def join(self, row: int, first: int, last: int) -> None:
        """Makes one cell of several of a row that are written already."""
        self.merge.append([row, first, row, last])

    def inside(self, text: str) -> str:
        """A text as it stands in the file."""
        if not _SPECIAL.search(text):
            return f"<t>{text[:_LONGEST]}</t>"
        kept = ' xml:space="preserve"' if text != text.strip() else ""
        return f"<t{kept}>{self._escape_data(self._escape_control_characters(text[:_LONGEST]))}</t>"


def letters_of(columns: int) -> list[str]:
    """The names of the first columns."""
    return [xl_col_to_name(at) for at in range(columns)]


def placed(column: str, row: int, cell: str) -> str:
    """A cell that text, number or blank made, at its place."""
    return f'<c r="{column}{row + 1}"{cell}'


def text(form: int, inside: str) -> str:
    """A cell that is text whatever it looks like."""
    return f' s="{form}" t="inlineStr"><is>{inside}</is></c>'


def number(form: int, number: int) -> str:
    """A cell that is a number."""
    return f' s="{form}"><v>{number}</v></c>'


def blank(form: int) -> str:
    """An empty cell with its borders."""
    return f' s="{form}"/>'
