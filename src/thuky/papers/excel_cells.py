"""What the texts of one column become in the file: units, ranks and posts return in long lists, so each text is made once."""

import re

from thuky.papers import fonts
from thuky.papers.blocks import TableColumn
from thuky.papers.excel_book import CAUTION, INDENT, LETTER_POINTS, Book, room
from thuky.papers.excel_rows import ListWorksheet, blank, number, text

_RISKY = frozenset("=+-@\t\r")
"""First letters that a spreadsheet could take for a formula when the cell is edited."""
_WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(\.[0-9]{3}){1,4}")
_GREY = "#EBEBEB"
_KEPT = 20_000
_LETTER = 0.7
"""No text is wider than this share of its size times its letters, or so seldom that Excel may clip a border."""


class ColumnCells:
    """The cells of a column in rows that look alike (bold or not, grey or not)."""

    def __init__(self, book: Book, sheet: ListWorksheet, column: TableColumn, width: float, size: float,
                 bold: bool, fill: bool) -> None:  # fmt: skip
        self.book, self.size, self.font = book, size, fonts.face(bold)
        self.inside, self.number, self.indent = sheet.inside, column.number, column.align == "left"
        form = book.form(border=True, wrap=True, size=size, align=column.align, bold=bold, number=column.number,
                         fill=_GREY if fill else "", indent=int(self.indent))  # fmt: skip
        self.form: int = form._get_xf_index()
        self.blank = blank(self.form)
        self.room = room(width, self.indent)
        self.sure = int((width * LETTER_POINTS - INDENT * self.indent) / (size * _LETTER))
        """So many letters surely stand on one line."""
        self.known: dict[str, tuple[str, int]] = {"": (self.blank, 1)}

    def made(self, said: str) -> tuple[str, int]:
        """The cell of a text, but for its place, and the lines that it takes; phones and codes stay text, whole numbers become
        numbers where the column holds numbers."""
        if self.number and _WHOLE_NUMBER.fullmatch(said):
            return number(self.form, int(said.replace(".", ""))), 1
        if len(self.known) > _KEPT:
            self.known = {"": (self.blank, 1)}
        short = len(said) <= self.sure and "\n" not in said
        lines = 1 if short else self.book.lines_in(said, self.room, self.size, self.font)
        found = self.known[said] = text(self._quoted() if said[0] in _RISKY else self.form, self.inside(said)), lines
        return found

    def wrapped(self, said: str) -> tuple[str, ...]:
        """A text cut into the lines that it takes."""
        return self.book.measure.wrap(said, self.font, self.size, self.room / CAUTION) if said else ()

    def _quoted(self) -> int:
        """The format of a text that a spreadsheet could take for a formula when the cell is edited."""
        return self.book.form(
            border=True, wrap=True, size=self.size, quoted=True, indent=int(self.indent)
        )._get_xf_index()
