"""Word output in a template of the office's own: the values into its braces, the blocks where it says."""

import io
from collections.abc import Callable, Sequence

from docx.document import Document as WordDocument

from thuky.papers import template
from thuky.papers import template_fields as fields
from thuky.papers.blocks import AppendixHead, Block, Letterhead, Paragraph, Signatures, Title
from thuky.papers.document import Item
from thuky.papers.state_layout import CIVIL, arranged, measures
from thuky.papers.word_page import Page
from thuky.papers.word_style import new_document, set_page

Put = Callable[[Page, Sequence[Block]], None]
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
            template.append(document, other)
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
    put(page, arranged(tuple(_starting(item))))
    return _saved(document)


def _starting(item: Item) -> Sequence[Block]:
    head = next((block for block in item.blocks if isinstance(block, Letterhead)), None)
    title, foot = fields.title_of(item), item.blocks[-1:]
    blocks: list[Block] = []
    if head is not None:
        blocks.append(
            Letterhead(parent="{co_quan_chu_quan}", body="{co_quan_ban_hanh}", number="{so_ky_hieu}" if head.number else "",
                       place_date="{dia_danh_ngay}" if head.place_date else "", about="{ve_viec}" if head.about else "", draft="{du_thao}",
                       layout=head.layout)
        )  # fmt: skip
    if title is not None and not any(isinstance(block, AppendixHead) for block in item.blocks):
        note = "{kem_theo}" if title.note else ""
        blocks.append(
            Title(kind="{ten_loai}", about="{trich_yeu}" if title.about else "", note=note, ruled=title.ruled)
        )
    blocks.append(Paragraph(text="{noi_dung}", indent=False))
    if foot and isinstance(foot[0], Signatures):
        blocks.append(Paragraph(text="{chu_ky}", indent=False))
    return blocks


def _saved(document: WordDocument) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
