"""The head of a state paper: bodies on the left, national heading on the right, number, place and date under them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.pdfbase.ttfonts import TTFont

from thuky.papers import fonts
from thuky.papers.blocks import Letterhead
from thuky.papers.head_columns import LETTER_ROOM, HeadColumns, head_columns
from thuky.papers.pdf_sheet import Piece, Sheet
from thuky.papers.pdf_text import centred, content
from thuky.papers.state_layout import LEADING, MM, URGENCY_BOXES, Measures

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
    columns = head_columns(sheet.measure, sheet.look, block.place_date, sheet.width)
    left, right = _left(sheet, block, columns.left), _right(columns.look)
    number, date = _number(sheet, block, columns.left), _date(sheet, block, columns.right)
    draft = sheet.look.number_size * LEADING + 2 if block.draft else 0.0
    below = max(_height(number), _height(date)) + (8 * MM + 6 if block.urgency else 0.0)
    height = draft + max(_height(left), _height(right)) + below + 10 + (LETTER_ROOM if block.about else 0)
    draw = partial(_draw, sheet, block, columns, (left, right), (number, date))
    return [Piece(height, draw, content(block), keep=True)]


def _height(lines: Sequence[_Line]) -> float:
    return sum(line.height for line in lines)


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


def _right(look: Measures) -> list[_Line]:
    bold = fonts.face(bold=True)
    if not look.motto:
        return [_Line(look.nation, bold, look.nation_size, 1.0)]
    return [_Line(look.nation, bold, look.nation_size), _Line(look.motto, bold, look.motto_size, 1.0)]


def _number(sheet: Sheet, block: Letterhead, width: float) -> list[_Line]:
    """The number, and "V/v …" under it."""
    look, plain = sheet.look, fonts.face()
    lines = []
    for text, size in ((block.number, look.number_size), (block.about, look.about_size)):
        cut = sheet.measure.balanced(text, plain, size, width) if text else ()
        lines += [_Line(line, plain, size) for line in cut]
    return lines


def _date(sheet: Sheet, block: Letterhead, width: float) -> list[_Line]:
    italic, size = fonts.face(italic=True), sheet.look.date_size
    cut = sheet.measure.balanced(block.place_date, italic, size, width) if block.place_date else ()
    return [_Line(line, italic, size) for line in cut]


def _draw(
    sheet: Sheet,
    block: Letterhead,
    columns: HeadColumns,
    heads: tuple[list[_Line], list[_Line]],
    below: tuple[list[_Line], list[_Line]],
    y: float,
) -> None:
    left, right = sheet.left + columns.left / 2, sheet.right - columns.right / 2
    if block.draft:
        centred(sheet, left, y, block.draft, fonts.face(bold=True), sheet.look.number_size)
        y += sheet.look.number_size * LEADING + 2
    for lines, middle in zip(heads, (left, right), strict=True):
        _column(sheet, lines, middle, y)
    y += max(map(_height, heads)) + 4
    for lines, middle in zip(below, (left, right), strict=True):
        _column(sheet, lines, middle, y)
    if block.urgency:
        _urgency(sheet, block.urgency, left, y + _height(below[0]) + 4)


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
