"""A card that stands among the text of a page, such as the backdrop in an appendix: in its frame, in the middle of the line."""

from functools import partial

from thuky.papers import digest, pdf_picture
from thuky.papers.blocks import Card
from thuky.papers.card_frames import draw_background
from thuky.papers.card_text import put_text
from thuky.papers.pdf_sheet import Overflow, Piece, Sheet
from thuky.papers.state_layout import MM

_ROOM = 8.0
"""White above and below it, points."""


def card_piece(sheet: Sheet, card: Card) -> list[Piece]:
    """The card as one strip, never cut."""
    return [Piece(card.height * MM + 2 * _ROOM, partial(_draw, sheet, card), digest.card_part(card))]


def _draw(sheet: Sheet, card: Card, y: float) -> None:
    wide, high, top = card.width * MM, card.height * MM, y + _ROOM
    left = sheet.left + (sheet.width - wide) / 2
    ink = sheet.ink
    ink.flush()
    if card.background:
        sheet.canvas.saveState()
        sheet.canvas.translate(left, ink.height - top - high)
        draw_background(sheet.canvas, card.background, wide, high)
        sheet.canvas.restoreState()
    for one in card.fields:
        ink.cloth(left + one.x * MM, top + one.y * MM, one.width * MM, one.height * MM, one.color)
    for shown in card.pictures:
        pdf_picture.draw(ink, shown, left, top)
    for text in card.texts:
        if put_text(ink, sheet.measure, text, left, top):
            sheet.overflow.append(Overflow(item_key=sheet.item_key, text=text.text))
    for x1, y1, x2, y2 in ((0, 0, wide, 0), (0, high, wide, high), (0, 0, 0, high), (wide, 0, wide, high)):
        ink.rule(left + x1, top + y1, left + x2, top + y2)
    ink.flush()
