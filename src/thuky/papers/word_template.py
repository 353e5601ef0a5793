"""Word output in a template of the office's own: the values into its braces, the blocks where it says."""

import io
from collections.abc import Callable, Sequence

from docx.document import Document as WordDocument

from thuky.papers import template, template_join
from thuky.papers import template_fields as fields
from thuky.papers.blocks import AppendixHead, Block, Letterhead, Paragraph, Signatures
from thuky.papers.document import Item
from thuky.papers.state_layout import CIVIL, arranged, measures
from thuky.papers.word_page import Page
from thuky.papers.word_style import CENTRED, new_document, set_page
from thuky.papers.word_xml import Line

Put = Callable[[Page, Sequence[Block]], None]
_OFF_MARGIN, _RULE = 0.07, 0.2
"""Of a starter's title: how far it keeps off the margins, and its rule, as shares of the text's width."""
_EMU = 12700
"""English metric units in a point."""


def render(items: Sequence[Item], put: Put) -> bytes:
    """The document: a filling of the template for each item, each on a new page."""
    document: WordDocument | None = None
    used = template.names(items[0].template)
    for item in items:
        other = template.filled(items[0].template, item, fields.values_of(item))
        if document is None:
            document = other
        else:
            template_join.append(document, other)
        _put_blocks(document, item, used, put)
    return _saved(document or new_document(""))


def _put_blocks(document: WordDocument, item: Item, used: frozenset[str], put: Put) -> None:
    page = Page(document, item)
    section = document.sections[-1]
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    page.width = ((section.page_width or 0) - margins) / _EMU or page.width
    page.look = next((measures(block.layout) for block in item.blocks if isinstance(block, Letterhead)), CIVIL)
    parts = fields.parted(item, used)
    for name, blocks in ((fields.HEAD, parts.head), (fields.BODY, parts.body), (fields.FOOT, parts.foot)):
        at = template.place(document, name)
        if at is not None:
            page.at = at
            put(page, arranged(blocks))
            at.getparent().remove(at)


def starter(item: Item, put: Put) -> bytes:
    """A template to begin with: the paper's usual head, title and foot with placeholders, and its content as one."""
    document = new_document(item.title)
    set_page(document.sections[0], item.paper, item.landscape)
    page = Page(document, item)
    page.look = next((measures(block.layout) for block in item.blocks if isinstance(block, Letterhead)), CIVIL)
    if _head(item):
        page.line(Line("{du_thao}", CENTRED, bold=True, align="left"))
    put(page, _head(item))
    _title(page, item)
    put(page, _rest(item))
    return _saved(document)


def _head(item: Item) -> tuple[Block, ...]:
    head = next((block for block in item.blocks if isinstance(block, Letterhead)), None)
    if head is None:
        return ()
    return (
        Letterhead(parent="{co_quan_chu_quan}" if head.parent else "", body="{co_quan_ban_hanh}", number="{so_ky_hieu}" if head.number else "",
                   place_date="{dia_danh_ngay}" if head.place_date else "", about="{ve_viec}" if head.about else "",
                   layout=head.layout),
    )  # fmt: skip


def _title(page: Page, item: Item) -> None:
    """The title's lines, as wide as any title may become; an appendix keeps its title with its content."""
    title = fields.title_of(item)
    if title is None or any(isinstance(block, AppendixHead) for block in item.blocks):
        return
    side = page.width * _OFF_MARGIN
    page.line(Line("{ten_loai}", "Title", narrow=side))
    if title.about:
        page.line(Line("{trich_yeu}", "Subtitle", narrow=side))
    if title.note:
        page.line(Line("{kem_theo}", CENTRED, italic=True, size=page.look.note_size, narrow=side))
    if title.ruled:
        page.line(Line("", CENTRED, rule=page.width * _RULE))
    page.gap(8)


def _rest(item: Item) -> tuple[Block, ...]:
    body = Paragraph(text="{noi_dung}", indent=False)
    signed = bool(item.blocks) and isinstance(item.blocks[-1], Signatures)
    return (body, Paragraph(text="{chu_ky}", indent=False)) if signed else (body,)


def _saved(document: WordDocument) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
