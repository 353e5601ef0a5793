"""Who signs and who receives, side by side at the end of a Word document."""

from collections.abc import Sequence

from thuky.papers import fonts
from thuky.papers.blocks import Signatures, Signer
from thuky.papers.sign_columns import signer_width
from thuky.papers.state_layout import CIVIL, MM, dashed
from thuky.papers.word_page import Page
from thuky.papers.word_parts import broken
from thuky.papers.word_style import RECEIVED, SIGN
from thuky.papers.word_tables import joined
from thuky.papers.word_xml import Line, cell, paragraph, row, table

_SIDES = 2 * MM
"""What a signer's lines keep free at both sides together."""
_LOWEST = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
"""A paragraph of no height."""


def put_signatures(page: Page, block: Signatures) -> None:
    """Signers side by side; the recipients left of a single one, under several. Never cut from what stands above."""
    beside = bool(block.recipients) and len(block.signers) == 1
    alone = len(block.signers) == 1 and not beside
    count = len(block.signers) + (1 if beside or alone else 0)
    if block.signers:
        page.gap(6)
        width = page.width / count
        if beside:
            width = signer_width(page.measure, page.look, block.signers[0], page.width)
        widths = [page.width - width, width] if beside else [width] * count
        received = joined(page, _received(page, block), widths[0]) if beside else ""
        parts = [_sign_row(page, block, widths, i, received, beside or alone) for i in range(3)]
        page.put(table([*parts, _rest_row(widths)] if beside else parts, widths, False, 1.0))
    if block.recipients and not beside:
        page.gap(6)
        for line in _received(page, block):
            page.line(line)


def _rest_row(widths: Sequence[float]) -> str:
    """What Nơi nhận needs more than the signer, so that his name stays under his signature."""
    left, right = widths
    return row(cell(_LOWEST, left, "<w:vMerge/>", "top") + cell(_LOWEST, right))


def _sign_row(page: Page, block: Signatures, widths: Sequence[float], part: int, received: str, first: bool) -> str:
    """One of the three rows: what stands above the signature, the room for it, what stands under it."""
    dated = any(signer.place_date for signer in block.signers)
    merge = '<w:vMerge w:val="restart"/>' if part == 0 else "<w:vMerge/>"
    keep = part < (3 if received else 2)
    empty = paragraph(Line("", SIGN), page.styles, keep=keep)
    cells = cell((received if part == 0 else "") or empty, widths[0], merge, "top") if first else ""
    width = widths[-1]
    for signer in block.signers:
        lines = (_above(page, signer, width, dated), [], _under(page, signer, width))[part]
        content = "".join(paragraph(line, page.styles, width, keep=keep) for line in lines) or empty
        cells += cell(content, width, "", "bottom" if part == 2 else "top")
    return row(cells, page.look.sign_room * MM if part == 1 else 0.0)


def _above(page: Page, signer: Signer, width: float, dated: bool) -> list[Line]:
    look, bold = page.look, fonts.face(bold=True)
    lines = [Line(signer.place_date or " ", SIGN, bold=False, italic=True, size=look.date_size)] if dated else []
    for text in filter(None, (*signer.authority, signer.title)):
        lines.append(Line(broken(page, text, bold, look.sign_size, width - _SIDES)[0], SIGN, size=look.sign_size))
    note = Line(signer.note, SIGN, bold=False, italic=True, size=look.recipients_title_size)
    return lines + ([note] if signer.note else [])


def _under(page: Page, signer: Signer, width: float) -> list[Line]:
    name, bold = f"{signer.rank} {signer.name}".strip() if signer.name else "", fonts.face(bold=True)
    texts = ((signer.post, page.look.sign_size), (name, page.look.name_size))
    return [Line(broken(page, text, bold, size, width - _SIDES)[0], SIGN, size=size) for text, size in texts if text]


def _received(page: Page, block: Signatures) -> list[Line]:
    look = page.look
    size = 0.0 if look.recipients_size == CIVIL.recipients_size else look.recipients_size
    head = Line("Nơi nhận:", RECEIVED, bold=True, italic=True, size=look.recipients_title_size)
    return [head, *(Line(text, RECEIVED, size=size) for text in dashed(block.recipients))]
