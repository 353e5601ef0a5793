"""Who signs and who receives, side by side at the end of a paper."""

from functools import partial

from reportlab.pdfbase.ttfonts import TTFont

from thuky.papers import fonts
from thuky.papers.blocks import Signatures, Signer
from thuky.papers.pdf_sheet import Piece, Sheet
from thuky.papers.pdf_text import centred, content
from thuky.papers.sign_columns import signer_width
from thuky.papers.state_layout import ASCENT, LEADING, MM, dashed

_Lines = list[tuple[str, TTFont, float]]


def signatures(sheet: Sheet, block: Signatures) -> list[Piece]:
    """The signers, with the recipients on the left of a single signer or under several; never cut, never alone on a page."""
    beside = bool(block.recipients) and len(block.signers) == 1
    places = len(block.signers) + (1 if beside else 0)
    width = sheet.width / max(places, 2)
    first = places - len(block.signers) if places > 1 else 1
    columns = [(sheet.left + (first + i) * width, signer) for i, signer in enumerate(block.signers)]
    left = sheet.width / 2
    if beside:
        width = signer_width(sheet.measure, sheet.look, block.signers[0], sheet.width)
        columns, left = [(sheet.right - width, block.signers[0])], sheet.width - width
    dated = any(signer.place_date for signer in block.signers)
    head = max((_height(_above(sheet, signer, width, dated)) for _, signer in columns), default=0.0)
    foot = max((_height(_under(sheet, signer, width)) for _, signer in columns), default=0.0)
    signed = head + sheet.look.sign_room * MM + foot if columns else 0.0
    received = _recipient_lines(sheet, block, left - 4 * MM)
    draw = partial(_draw, sheet, columns, width, dated, signed, received, 0.0 if beside else signed + 6)
    height = max(signed, _height(received)) if beside else signed + (6 + _height(received) if received else 0)
    return [Piece(height + 12, draw, content(block))]


def _height(lines: _Lines) -> float:
    return sum(size * LEADING for _, _, size in lines)


def _cut(sheet: Sheet, text: str, font: TTFont, size: float, width: float) -> _Lines:
    cut = sheet.measure.balanced(text, font, size, width - 2 * MM) if text else ()
    return [(line, font, size) for line in cut]


def _above(sheet: Sheet, signer: Signer, width: float, dated: bool) -> _Lines:
    look, bold, italic = sheet.look, fonts.face(bold=True), fonts.face(italic=True)
    lines = _cut(sheet, signer.place_date or " ", italic, look.date_size, width) if dated else []
    for text in (*signer.authority, signer.title):
        lines += _cut(sheet, text, bold, look.sign_size, width)
    return lines + _cut(sheet, signer.note, italic, look.recipients_title_size, width)


def _under(sheet: Sheet, signer: Signer, width: float) -> _Lines:
    look, bold = sheet.look, fonts.face(bold=True)
    name = f"{signer.rank} {signer.name}".strip() if signer.name else ""
    return _cut(sheet, signer.post, bold, look.sign_size, width) + _cut(sheet, name, bold, look.name_size, width)


def _recipient_lines(sheet: Sheet, block: Signatures, width: float) -> _Lines:
    if not block.recipients:
        return []
    look, plain = sheet.look, fonts.face()
    lines: _Lines = [("Nơi nhận:", fonts.face(bold=True, italic=True), look.recipients_title_size)]
    for text in dashed(block.recipients):
        cut = sheet.measure.wrap(text, plain, look.recipients_size, width)
        lines += [(line, plain, look.recipients_size) for line in cut]
    return lines


def _draw(
    sheet: Sheet,
    columns: list[tuple[float, Signer]],
    width: float,
    dated: bool,
    signed: float,
    received: _Lines,
    received_at: float,
    y: float,
) -> None:
    y += 8
    if not received_at:
        _draw_recipients(sheet, received, y)
    for left, signer in columns:
        _draw_centred(sheet, _above(sheet, signer, width, dated), left + width / 2, y)
    for left, signer in columns:
        under = _under(sheet, signer, width)
        _draw_centred(sheet, under, left + width / 2, y + signed - _height(under))
    if received_at:
        _draw_recipients(sheet, received, y + received_at)


def _draw_centred(sheet: Sheet, lines: _Lines, middle: float, y: float) -> None:
    for text, font, size in lines:
        centred(sheet, middle, y, text, font, size)
        y += size * LEADING


def _draw_recipients(sheet: Sheet, lines: _Lines, y: float) -> None:
    for text, font, size in lines:
        sheet.ink.text(sheet.left, y + size * ASCENT, text, font, size)
        y += size * LEADING
