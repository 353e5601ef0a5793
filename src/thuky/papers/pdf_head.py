"""The head of a state paper: bodies on the left, national heading on the right, number, place and date under them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.pdfbase.ttfonts import TTFont

from thuky.papers import fonts
from thuky.papers.blocks import Letterhead
from thuky.papers.pdf_sheet import Piece, Sheet
from thuky.papers.pdf_text import centred, content
from thuky.papers.state_layout import LEADING, MM, URGENCY_BOXES

_GAP = 4 * MM
_RULE_ROOM = 5.0


@dataclass(frozen=True, slots=True)
class _Line:
    """One centred line of a column; `rule` as a share of its length, drawn under it."""

    text: str
    font: TTFont
    size: float
    rule: float = 0.0

    @property
    def height(self) -> float:
        return self.size * LEADING + (_RULE_ROOM if self.rule else 0.0)


def letterhead(sheet: Sheet, block: Letterhead) -> list[Piece]:
    """The whole head as one strip."""
    look = sheet.look
    nation = sheet.measure.width(look.nation, fonts.face(bold=True), look.nation_size)
    right_width = max(nation, _date_width(sheet, block)) + 2
    left_width = sheet.width - right_width - _GAP
    left, right = _left(sheet, block, left_width), _right(sheet)
    rows = [_height(left), _height(right)]
    below = _below(sheet, block, left_width)
    urgent = 8 * MM + 6 if block.urgency else 0.0
    draft = look.number_size * LEADING + 2 if block.draft else 0.0
    height = draft + max(rows) + _height(below) + urgent + 10
    draw = partial(_draw, sheet, block, left, right, below, left_width, right_width, draft)
    return [Piece(height, draw, content(block), keep=True)]


def _height(lines: Sequence[_Line]) -> float:
    return sum(line.height for line in lines)


def _date_width(sheet: Sheet, block: Letterhead) -> float:
    return sheet.measure.width(block.place_date, fonts.face(italic=True), sheet.look.date_size)


def _left(sheet: Sheet, block: Letterhead, width: float) -> list[_Line]:
    look, plain, bold = sheet.look, fonts.face(), fonts.face(bold=True)
    lines = [_Line(line, plain, look.body_name_size) for line in _cut(sheet, block.parent, plain, width)]
    body = [_Line(line, bold, look.body_name_size) for line in _cut(sheet, block.body, bold, width)]
    if body and look.body_mark:
        body.append(_Line(look.body_mark, bold, look.body_name_size))
    elif body:
        body[-1] = _Line(body[-1].text, bold, look.body_name_size, look.body_rule)
    return lines + body


def _cut(sheet: Sheet, text: str, font: TTFont, width: float) -> Sequence[str]:
    return sheet.measure.balanced(text, font, sheet.look.body_name_size, width) if text else ()


def _right(sheet: Sheet) -> list[_Line]:
    look, bold = sheet.look, fonts.face(bold=True)
    if not look.motto:
        return [_Line(look.nation, bold, look.nation_size, 1.0)]
    return [_Line(look.nation, bold, look.nation_size), _Line(look.motto, bold, look.motto_size, 1.0)]


def _below(sheet: Sheet, block: Letterhead, width: float) -> list[_Line]:
    """The number, and "V/v …" under it."""
    look, plain = sheet.look, fonts.face()
    lines = [_Line(block.number, plain, look.number_size)] if block.number or block.place_date else []
    if block.about:
        cut = sheet.measure.balanced(block.about, plain, look.about_size, width)
        lines += [_Line(line, plain, look.about_size) for line in cut]
    return lines


def _draw(
    sheet: Sheet,
    block: Letterhead,
    left: list[_Line],
    right: list[_Line],
    below: list[_Line],
    left_width: float,
    right_width: float,
    draft: float,
    y: float,
) -> None:
    left_middle, right_middle = sheet.left + left_width / 2, sheet.right - right_width / 2
    if block.draft:
        centred(sheet, left_middle, y, block.draft, fonts.face(bold=True), sheet.look.number_size)
    y += draft
    _column(sheet, left, left_middle, y)
    _column(sheet, right, right_middle, y)
    y += max(_height(left), _height(right)) + 4
    _column(sheet, below, left_middle, y)
    centred(sheet, right_middle, y, block.place_date, fonts.face(italic=True), sheet.look.date_size)
    if block.urgency:
        _urgency(sheet, block.urgency, left_middle, y + _height(below) + 4)


def _column(sheet: Sheet, lines: Sequence[_Line], middle: float, y: float) -> None:
    for line in lines:
        width = centred(sheet, middle, y, line.text, line.font, line.size)
        if line.rule:
            at, half = y + line.size * LEADING + 2, width * line.rule / 2
            sheet.ink.rule(middle - half, at, middle + half, at)
        y += line.height


def _urgency(sheet: Sheet, word: str, middle: float, y: float) -> None:
    """The word of urgency in its frame."""
    width, height = (side * MM for side in URGENCY_BOXES.get(word.upper(), (40.0, 8.0)))
    left, right, bold, size = middle - width / 2, middle + width / 2, fonts.face(bold=True), sheet.look.urgency_size
    for side in ((left, y, right, y), (left, y + height, right, y + height)):
        sheet.ink.rule(*side)
    for x in (left, right):
        sheet.ink.rule(x, y, x, y + height)
    centred(sheet, middle, y + (height - size * LEADING) / 2, word.upper(), bold, size)
