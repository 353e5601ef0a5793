"""Papers as PDF: real text in embedded type, the same bytes for the same content, and for each page what it says.

`render` sets items one after another; each begins on a new page, but cards of one size share their sheets.
"""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from thuky.papers import fonts
from thuky.papers.blocks import (
    AppendixHead,
    Block,
    Card,
    Heading,
    Letterhead,
    PageBreak,
    Paragraph,
    SeatPlan,
    Signatures,
    Table,
    Title,
    TotalLine,
)
from thuky.papers.cards import CardSheets
from thuky.papers.document import Item
from thuky.papers.files import write_file
from thuky.papers.pdf_card import card_piece
from thuky.papers.pdf_head import letterhead
from thuky.papers.pdf_sheet import Overflow, PageMark, Piece, Sheet
from thuky.papers.pdf_sign import signatures
from thuky.papers.pdf_table import TableSetter
from thuky.papers.pdf_text import appendix_head, framed, heading, paragraph, title, total_line
from thuky.papers.seat_plan import seat_plan
from thuky.papers.state_layout import CIVIL, arranged, measures

_WITH_SIGNATURES = 2
"""Lines of text that the page of the signatures has at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A finished PDF, what stands on its pages, and the texts that had to be set smaller than wished."""

    data: bytes
    pages: tuple[PageMark, ...]
    overflow: tuple[Overflow, ...]
    items: tuple[str, ...]


@contextmanager
def _no_search_for_rubbish() -> Iterator[None]:
    """Nothing that is made here holds itself; Python's search for what does would be a quarter of the work on a long list."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


@_no_search_for_rubbish()
def render(items: Iterable[Item]) -> Printed:
    """Makes the PDF of these items in their order."""
    canvas = Canvas("", invariant=1, pageCompression=1, initialFontName=fonts.face().fontName, lang="vi-VN")
    sheet = Sheet(canvas)
    keys: list[str] = []
    cards = CardSheets(sheet)
    for item in items:
        if not keys:
            _describe(canvas, item)
        keys.append(item.key)
        _item(sheet, cards, item)
    cards.close()
    sheet.close_page()
    if not sheet.pages:
        sheet.start_page()
        sheet.close_page()
    return Printed(
        data=canvas.getpdfdata(), pages=tuple(sheet.marks), overflow=tuple(sheet.overflow), items=tuple(keys)
    )


def write(items: Iterable[Item], path: Path | str) -> Printed:
    """Makes the PDF and puts it on disk, whole or not at all."""
    printed = render(items)
    write_file(path, printed.data)
    return printed


def _describe(canvas: Canvas, item: Item) -> None:
    canvas.setTitle(item.title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("Thư Ký")


def _item(sheet: Sheet, cards: CardSheets, item: Item) -> None:
    if item.blocks and all(isinstance(block, Card) for block in item.blocks):
        for block in item.blocks:
            cards.add(item, block)  # type: ignore[arg-type]
        return
    cards.close()
    sheet.close_page()
    sheet.shape(item.paper, item.landscape)
    sheet.begin(item.key)
    sheet.look = next(
        (measures(block.layout, item.paper) for block in item.blocks if isinstance(block, Letterhead)), CIVIL
    )
    _flow(sheet, arranged(item.blocks))
    sheet.close_page()


def _flow(sheet: Sheet, blocks: Sequence[Block]) -> None:
    """Sets blocks down the pages; headings wait for what they head, the end of a paper for its signatures."""
    waiting: list[Piece] = []
    for index, block in enumerate(blocks):
        tail = _tail(sheet, blocks, index)
        if isinstance(block, Table):
            TableSetter(sheet, block, waiting, tail).set()
            waiting = []
        elif isinstance(block, PageBreak | SeatPlan):
            sheet.place(waiting)
            waiting = []
            _alone(sheet, block, tail)
        elif isinstance(block, Paragraph) and block.framed:
            if index == 0 or not _is_framed(blocks[index - 1]):
                waiting += framed(
                    sheet, [one for one in takewhile(_is_framed, blocks[index:]) if isinstance(one, Paragraph)]
                )
                sheet.place(waiting)
                waiting = []
        else:
            waiting += pieces_of(sheet, block)
            if not waiting[-1].keep:
                sheet.place(waiting, tail)
                waiting = []
    sheet.place(waiting)


def _is_framed(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.framed


def _alone(sheet: Sheet, block: PageBreak | SeatPlan, tail: float) -> None:
    if isinstance(block, SeatPlan):
        seat_plan(sheet, block, tail)
    elif sheet.open and not sheet.fresh:
        sheet.close_page()


def pieces_of(sheet: Sheet, block: Block) -> list[Piece]:
    """The strips of a block of text."""
    match block:
        case Letterhead():
            return letterhead(sheet, block)
        case AppendixHead():
            return appendix_head(sheet, block)
        case Title():
            return title(sheet, block)
        case Heading():
            return heading(sheet, block)
        case Paragraph():
            return paragraph(sheet, block)
        case TotalLine():
            return total_line(sheet, block)
        case Signatures():
            return signatures(sheet, block)
        case Card():
            return card_piece(sheet, block)
        case _:
            raise TypeError(f"not a block of text: {type(block).__name__}")


def _said_after(sheet: Sheet, blocks: Sequence[Block], index: int) -> list[Piece]:
    """The paragraph that belongs to a table that stands whole."""
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    return pieces_of(sheet, after) if isinstance(after, Paragraph) else []


def _tail(sheet: Sheet, blocks: Sequence[Block], index: int) -> float:
    """The height that must stay on the page with the end of this block: what follows it before the signatures, and these, while
    that is less than the two lines of text that signatures must have with them."""
    height, lines = 0.0, 0
    if isinstance(blocks[index], Table) and blocks[index].whole:  # type: ignore[union-attr]
        said = sum(piece.height for piece in _said_after(sheet, blocks, index))
        return said + (_tail(sheet, blocks, index + 1) if said else 0.0)
    for block in blocks[index + 1 :]:
        if isinstance(block, Signatures):
            return height + pieces_of(sheet, block)[0].height
        if not isinstance(block, TotalLine | Paragraph):
            break
        pieces = pieces_of(sheet, block)
        height, lines = height + sum(piece.height for piece in pieces), lines + len(pieces)
        if lines >= _WITH_SIGNATURES:
            break
    follows = blocks[index + 1] if index + 1 < len(blocks) else None
    return sum(piece.height for piece in pieces_of(sheet, follows)) if isinstance(follows, TotalLine) else 0.0
