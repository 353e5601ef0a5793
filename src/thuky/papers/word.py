"""Papers as Word documents that the clerk goes on writing in: real styles, repeated headings, state margins."""

import io
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from docx.enum.section import WD_SECTION

from thuky.papers import fonts, template, word_template
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
from thuky.papers.document import Item
from thuky.papers.files import write_file
from thuky.papers.state_layout import CIVIL, MM, arranged, measures
from thuky.papers.word_page import Page
from thuky.papers.word_parts import put_appendix_head, put_heading, put_paragraph, put_title, put_total
from thuky.papers.word_sign import put_signatures
from thuky.papers.word_style import new_document, set_page
from thuky.papers.word_tables import put_letterhead, put_seats, put_table


def render(items: Iterable[Item]) -> bytes:
    """Makes the document; each item begins on a new page and its pages are numbered from 1."""
    items = list(items)
    if items and items[0].template and not template.trouble(items[0].template):
        return word_template.render(items, _blocks)
    document, page = None, None
    for item in items:
        if document is None:
            document = new_document(item.title)
            section = document.sections[0]
        else:
            section = document.add_section(WD_SECTION.NEW_PAGE)
        set_page(section, item.paper, item.landscape, first=page is None)
        page = Page(document, item, page.styles if page else None)
        _item(page, arranged(item.blocks))
    buffer = io.BytesIO()
    (document or new_document("")).save(buffer)
    return buffer.getvalue()


def write(items: Iterable[Item], path: Path | str) -> None:
    """Makes the document and puts it on disk, whole or not at all."""
    write_file(path, render(items))


def _item(page: Page, blocks: Sequence[Block]) -> None:
    heads = (block for block in blocks if isinstance(block, Letterhead))
    page.look = next((measures(block.layout, page.paper) for block in heads), CIVIL)
    _blocks(page, blocks)


def _blocks(page: Page, blocks: Sequence[Block]) -> None:
    nested = 0
    for index, block in enumerate(blocks):
        if index < nested:
            continue
        if isinstance(block, Table) and (end := _ending(page, blocks, index)):
            put_table(page, block, True, partial(_blocks, page, blocks[index + 1 : end]))
            nested = end
        else:
            _put(page, block, _followed(page, blocks, index))


def _ending(page: Page, blocks: Sequence[Block], index: int) -> int:
    """Where the end of a list stops: total line, last sentence, signatures; 0 where something else follows it.

    A paper with Nơi nhận is no list: its end is read again when the chief has corrected it, and stands as text."""
    for at in range(index + 1, min(index + 4, len(blocks))):
        block = blocks[at]
        if isinstance(block, Signatures):
            return at + 1 if not block.recipients and _followed(page, blocks, index) else 0
    return 0


def _followed(page: Page, blocks: Sequence[Block], index: int) -> bool:
    """True where the end of this block must stay on the page of the signatures or the total line."""
    following = blocks[index + 1 : index + 4]
    if following and isinstance(following[0], TotalLine | Signatures):
        return True
    for block in following:
        if isinstance(block, Signatures):
            return True
        if not isinstance(block, TotalLine | Paragraph) or _is_long(page, block):
            return False  # a paragraph of two lines and more is enough to go with the signatures
    return False


def _is_long(page: Page, block: TotalLine | Paragraph) -> bool:
    """Whether a paragraph takes two lines or more."""
    if isinstance(block, TotalLine):
        return False
    size = block.size or page.look.text_size
    said = " ".join(part for part in (block.mark, block.lead, block.text) if part)
    return page.measure.width(said, fonts.face(block.bold), size) + page.look.indent * MM > page.width


def _put(page: Page, block: Block, kept: bool) -> None:
    match block:
        case Letterhead():
            put_letterhead(page, block)
        case AppendixHead():
            put_appendix_head(page, block)
        case Title():
            put_title(page, block)
        case Heading():
            put_heading(page, block)
        case Paragraph():
            put_paragraph(page, block, kept)
        case Table():
            put_table(page, block, kept)
        case TotalLine():
            put_total(page, block, kept)
        case Signatures():
            put_signatures(page, block)
        case PageBreak():
            page.break_page()
        case SeatPlan():
            put_seats(page, block)
        case Card():
            for text in block.texts:
                put_paragraph(page, Paragraph(text=text.text, align="center", bold=text.bold, indent=False), False)


def starter(item: Item) -> bytes:
    """A template of this paper for the office to make its own."""
    return word_template.starter(item, _blocks)
