"""One sheet of a workbook: national heading, title, bordered table, total line, signatures, and its print set-up."""

from collections.abc import Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from thuky.papers.blocks import (
    AppendixHead,
    Block,
    Card,
    Heading,
    Letterhead,
    PageBreak,
    Paragraph,
    Row,
    Signatures,
    Table,
    Title,
    TotalLine,
)
from thuky.papers.document import Item
from thuky.papers.excel_book import LETTER_MM, LINE, Book, columns_of, print_setup
from thuky.papers.excel_parts import Band, put_letterhead, put_signatures
from thuky.papers.state_layout import CIVIL, MARGINS, Measures, appendix_title, in_brackets, measures, page_size
from thuky.papers.widths import shared

_RISKY = frozenset("=+-@\t\r")
"""First letters that a spreadsheet could take for a formula when the cell is edited."""
_MM_POINTS = 72 / 25.4
_LETTER = 1.7
"""A column of 1.7 n holds n letters of size 13 on one line, whatever they are."""


class ListSheet:
    """Fills one sheet from top to bottom, row by row, as the streamed file wants it."""

    def __init__(self, book: Book, item: Item, blocks: Sequence[Block], natural: bool = False) -> None:
        self.book, self.item, self.natural = book, item, natural
        self.look: Measures = next((measures(b.layout) for b in blocks if isinstance(b, Letterhead)), CIVIL)
        self.columns = columns_of(blocks)
        self.sheet: Worksheet = book.add_sheet(item.title)
        self.row = 0
        self.heading_row = -1
        self.breaks: list[int] = []
        self.widths = self._widths()
        for index, width in enumerate(self.widths):
            self.sheet.set_column(index, index, width)
        print_setup(self.sheet, item.paper, item.landscape)

    def _widths(self) -> list[float]:
        """Widths in letters: those of the columns, shared over the printed page, or as they are for an exported table."""
        wide = page_size(self.item.paper, self.item.landscape)[0]
        margins = MARGINS[self.item.paper]
        page = (wide - margins.left - margins.right) / LETTER_MM
        least = [max((len(word) for word in column.heading.split()), default=1) * 1.35 + 2 for column in self.columns]
        if self.natural:
            return [max(need, column.width * 1.2) for need, column in zip(least, self.columns, strict=True)]
        return shared([column.width for column in self.columns], least, page)

    def put(self, block: Block) -> None:
        """Writes a block under what is there."""
        match block:
            case Letterhead():
                put_letterhead(self, block)
            case AppendixHead():
                self.line(appendix_title(block.number), bold=True, size=self.look.appendix_size)
                self.line(in_brackets(block.attached_to) if block.attached_to else "", italic=True)
            case Title():
                self._title(block)
            case Heading():
                self.line(block.text, bold=block.level < 3, align="left")
            case Paragraph():
                align = "left" if block.align == "justify" else block.align
                self.line(f"{block.lead} {block.text}".strip(), block.bold, block.italic, align=align)
            case Table():
                self._table(block)
            case TotalLine():
                self.line(block.text, italic=True, align="left")
                self.row += 1
            case Signatures():
                put_signatures(self, block)
            case PageBreak():
                self.breaks.append(self.row)
            case Card():
                for text in block.texts:
                    self.line(text.text.replace("\n", " "), text.bold, text.italic)

    def line(
        self, text: str, bold: bool = False, italic: bool = False, align: str = "center", size: float = 13.0
    ) -> None:
        """A text over the whole width, as high as its wrapped lines."""
        if text:
            form = self.book.form(bold=bold, italic=italic, align=align, size=size, wrap=True)
            self.band([Band(0, len(self.widths) - 1, text, form, size)])

    def band(self, bands: Sequence[Band]) -> None:
        """One row of texts side by side, each over its own columns."""
        high = max((self._lines(band) * band.size for band in bands), default=13.0)
        self.sheet.set_row(self.row, high * LINE + 1)
        for band in bands:
            if band.last > band.first:
                self.sheet.merge_range(self.row, band.first, self.row, band.last, "", band.form)
            self.sheet.write_string(self.row, band.first, band.text, band.form)
        self.row += 1

    def rule(self, first: int, last: int, text: str) -> None:
        """A short rule under a text over these columns, in the row that comes next."""
        self.book.rule(self.sheet, self.row, self.widths, (first, last), text)

    def _lines(self, band: Band) -> int:
        width = sum(self.widths[band.first : band.last + 1])
        return self.book.lines(band.text, width, band.size, bool(band.form.bold))

    def _title(self, block: Title) -> None:
        self.line(block.kind, bold=True, size=self.look.title_size)
        width = sum(self.widths)
        about = self.book.balanced(block.about, width, self.look.title_size)
        note = self.book.balanced(block.note, width, 13.0, bold=False)
        self.line(about, bold=True, size=self.look.title_size)
        self.line(note, italic=True)
        if block.ruled:
            self.rule(0, len(self.widths) - 1, note or about or block.kind)
        self.row += 1

    def _table(self, block: Table) -> None:
        if any(column.heading for column in block.columns):
            self._headings(block)
        plain, bold = self._forms(block, False), self._forms(block, True)
        risky = self.book.form(border=True, wrap=True, quoted=True)
        group = self.book.form(bold=True, border=True, align="left", wrap=True)
        write, last = self.sheet.write_string, len(block.columns) - 1
        numbers = {index for index, column in enumerate(block.columns) if column.number}
        high = block.row_height * _MM_POINTS
        for row in block.rows:
            if row.group:
                self._group(row, group, last)
                continue
            needed = self._height(row, high)
            if needed:
                self.sheet.set_row(self.row, needed)
            forms, at = bold if row.bold else plain, self.row
            for index, (text, form) in enumerate(zip(row.cells, forms, strict=False)):
                if index in numbers:
                    self._number(at, index, text, form)
                else:
                    write(at, index, text, risky if text and text[0] in _RISKY else form)
            self.row += 1
        self.row += 1

    def _forms(self, block: Table, bold: bool) -> list[Format]:
        return [
            self.book.form(border=True, wrap=True, align=column.align, bold=bold, number=column.number)
            for column in block.columns
        ]

    def _headings(self, block: Table) -> None:
        form = self.book.form(bold=True, border=True, wrap=True, align="center")
        if self.heading_row < 0:
            self.heading_row = self.row
            self.sheet.repeat_rows(self.row)
            self.sheet.freeze_panes(self.row + 1, 0)
        for index, column in enumerate(block.columns):
            self.sheet.write_string(self.row, index, column.heading, form)
        self.row += 1

    def _group(self, row: Row, form: Format, last: int) -> None:
        text = " ".join(filter(None, row.cells))
        self.sheet.set_row(self.row, self._lines(Band(0, last, text, form)) * 13.0 * LINE + 2)
        if last > 0:
            self.sheet.merge_range(self.row, 0, self.row, last, "", form)
        self.sheet.write_string(self.row, 0, text, form)
        self.row += 1

    def _height(self, row: Row, least: float) -> float:
        """The height that a row needs where it is more than one line or than a bare row; 0 leaves it to Excel."""
        most, count = 1, self.book.lines
        for text, width in zip(row.cells, self.widths, strict=False):
            if len(text) * _LETTER > width:
                most = max(most, count(text, width, 13.0, row.bold))
        return max(least, most * 13.0 * LINE + 2) if most > 1 or least else 0.0

    def _number(self, row: int, column: int, text: str, form: Format) -> None:
        """A whole number as a number ("1.234.567" too), anything else as the text that it is."""
        digits = text.replace(".", "")
        if digits.isascii() and digits.isdigit() and len(digits) < 16:
            self.sheet.write_number(row, column, int(digits), form)
        else:
            self.sheet.write_string(row, column, text, form)

    def finish(self) -> None:
        """What can only be said at the end of a sheet."""
        if self.breaks:
            self.sheet.set_h_pagebreaks(self.breaks)
