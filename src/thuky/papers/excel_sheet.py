"""One sheet of a workbook: national heading, title, bordered table, total line, signatures, and its print set-up."""

from collections.abc import Sequence

from thuky.papers.blocks import (
    AppendixHead,
    Block,
    Card,
    Heading,
    Letterhead,
    PageBreak,
    Paragraph,
    Signatures,
    Table,
    Title,
    TotalLine,
)
from thuky.papers.document import Item
from thuky.papers.excel_book import LINE, ROW, Book, letters, print_setup, together
from thuky.papers.excel_pages import Pages
from thuky.papers.excel_parts import Band, put_letterhead, put_signatures, signed_height
from thuky.papers.excel_rows import ListWorksheet
from thuky.papers.excel_table import begun, headings, peeked, put_table
from thuky.papers.state_layout import CIVIL, Measures, appendix_title, in_brackets, measures

_LOW = 10.0
"""A gap in the head of a sheet, points."""
_WHOLE = 100
"""Printed as it is, neither smaller nor larger."""


class ListSheet:
    """Fills one sheet from top to bottom, row by row, as the streamed file wants it."""

    def __init__(self, book: Book, item: Item, blocks: Sequence[Block], natural: bool = False) -> None:
        self.book = book
        self.look: Measures = next((measures(b.layout) for b in blocks if isinstance(b, Letterhead)), CIVIL)
        self.sheet: ListWorksheet = book.add_sheet(item.title)
        self.row = 0
        self.pages = Pages(item.paper, item.landscape, ROW)
        self.blocks, self.ruling, columns = peeked(blocks, item, self.look, natural)
        self.headed = [headings(block) for block in self.blocks if isinstance(block, Table) and headings(block)]
        self.size, self.widths = columns.size, [letters(width) for width in columns.widths]
        for index, width in enumerate(self.widths):
            self.sheet.set_column(index, index, width)
        print_setup(self.sheet, item.paper, item.landscape)

    def fill(self) -> None:
        """Writes all blocks of the sheet."""
        for place, block in enumerate(self.blocks):
            self.put(block, self.blocks[place + 1 :])
        if self.pages.breaks:
            scale = self.pages.scale()
            self.sheet.set_print_scale(scale)  # what is fitted to the page has no breaks set by hand
            self.sheet.set_h_pagebreaks(self.pages.breaks if scale == _WHOLE else ())

    def put(self, block: Block, following: Sequence[Block] = ()) -> None:
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
                table = following[0] if following else None
                self.pages.keep(self.row, ROW + (begun(self, table) if isinstance(table, Table) else 2 * ROW))
                self.line(f"{block.mark} {block.text}".strip(), bold=block.level < 3, align="left")
            case Paragraph():
                align = "left" if block.align == "justify" else block.align
                self.line(f"{block.mark} {block.lead} {block.text}".strip(), block.bold, block.italic, align=align)
            case Table():
                put_table(self, block, self.headed)
                self.pages.pull(self._ending(following))
            case TotalLine():
                self.line(block.text, italic=True, align="left")
                self.row += 1
            case Signatures():
                put_signatures(self, block)
            case PageBreak():
                self.pages.wished = True
                self.pages.begin(self.row)
            case Card():
                for text in block.texts:
                    self.line(text.text.replace("\n", " "), text.bold, text.italic)

    def _ending(self, following: Sequence[Block]) -> float:
        """The height of what ends the paper: total lines, a last sentence, signatures; nothing where more follows."""
        height = 0.0
        for block in following:
            if isinstance(block, Signatures):
                return height + signed_height(self, block)
            if not isinstance(block, TotalLine | Paragraph):
                break
            height += 2 * ROW + (len(block.text) // 90) * ROW
        return 0.0 if any(isinstance(block, Table) for block in following) else height

    def gap(self, points: float = _LOW) -> None:
        """A low empty row."""
        self.sheet.low_row(self.row, points)
        self.pages.row(self.row, points)
        self.row += 1

    def line(
        self, text: str, bold: bool = False, italic: bool = False, align: str = "center", size: float = 13.0
    ) -> None:
        """A text over the whole width, as high as its wrapped lines."""
        if text:
            form = self.book.form(bold=bold, italic=italic, align=align, size=size, wrap=True)
            self.band([Band(0, len(self.widths) - 1, text, form, size)])

    def band(self, bands: Sequence[Band]) -> None:
        """One row of texts side by side, each over its own columns."""
        high = self.band_height(bands)
        self.sheet.set_row(self.row, high)
        self.pages.row(self.row, high)
        for band in bands:
            if band.last > band.first:
                self.sheet.merge_range(self.row, band.first, self.row, band.last, "", band.form)
            self.sheet.write_string(self.row, band.first, band.text, band.form)
        self.row += 1

    def band_height(self, bands: Sequence[Band]) -> float:
        """How high a row of texts becomes, in points."""
        return max((self._lines(band) * band.size for band in bands), default=13.0) * LINE + 1

    def rule(self, first: int, last: int, text: str) -> None:
        """A short rule under a text over these columns, in the row that comes next."""
        self.book.rule(self.sheet, self.row, self.widths, (first, last), text)

    def _lines(self, band: Band) -> int:
        if not band.form.text_wrap:
            return 1
        width = together(self.widths[band.first : band.last + 1])
        return self.book.lines(band.text, width, band.size, bool(band.form.bold))

    def _title(self, block: Title) -> None:
        self.line(block.kind, bold=True, size=self.look.title_size)
        width = together(self.widths)
        about = self.book.balanced(block.about, width, self.look.title_size)
        note = self.book.balanced(block.note, width, 13.0, bold=False)
        self.line(about, bold=True, size=self.look.title_size)
        self.line(note, italic=True)
        if block.ruled:
            self.rule(0, len(self.widths) - 1, note or about or block.kind)
        self.gap()
