"""Headings, paragraphs, titles and total lines on a PDF page."""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from reportlab.pdfbase.ttfonts import TTFont

from thuky.papers import digest, fonts
from thuky.papers.blocks import Align, AppendixHead, Block, Heading, Paragraph, Title, TotalLine
from thuky.papers.measure import tied, torn
from thuky.papers.pdf_sheet import Piece, Sheet
from thuky.papers.state_layout import ASCENT, LEADING, MM, TITLE_WIDTH, appendix_title, in_brackets

_FRAME = 10.0
"""White between a frame and its words, points."""
Word = tuple[str, TTFont]
_Set = tuple[str, TTFont, float]


def content(block: Block) -> str:
    """What the block says, for the digest of its page."""
    return next(digest.parts(block))


def centred(sheet: Sheet, middle: float, y: float, text: str, font: TTFont, size: float) -> float:
    """One centred line whose top is at y; its width."""
    width = sheet.measure.width(text, font, size)
    sheet.ink.text(middle - width / 2, y + size * ASCENT, text, font, size)
    return width


def title(sheet: Sheet, block: Title) -> list[Piece]:
    """The kind in capitals, what it is about, "(Kèm theo …)" and the rule."""
    look, bold, italic = sheet.look, fonts.face(bold=True), fonts.face(italic=True)
    kind = block.kind.upper() if block.capitals else block.kind
    lines = [(line, bold, look.title_size) for line in _title_lines(sheet, kind, bold, look.title_size)]
    lines += [(line, bold, look.title_size) for line in _title_lines(sheet, block.about, bold, look.title_size)]
    note = [(line, italic, look.note_size) for line in _title_lines(sheet, block.note, italic, look.note_size)]
    draw = partial(_draw_title, sheet, lines, block.ruled, note)
    height = 8 + sum(size * LEADING for _, _, size in [*lines, *note]) + (14 if block.ruled else 8)
    height += look.note_before if note else 0
    return [Piece(height, draw, content(block), keep=True)]


def _title_lines(sheet: Sheet, text: str, font: TTFont, size: float) -> Sequence[str]:
    return sheet.measure.balanced(text, font, size, sheet.width * TITLE_WIDTH) if text else ()


def _draw_title(sheet: Sheet, lines: Sequence[_Set], ruled: bool, note: Sequence[_Set], y: float) -> None:
    y, width, middle = y + 8, 0.0, sheet.left + sheet.width / 2
    for block in (lines, note):
        y += sheet.look.note_before if block is note and note else 0
        for text, font, size in block:
            width = centred(sheet, middle, y, text, font, size)
            y += size * LEADING
    if ruled and lines:
        half = width * sheet.look.title_rule / 2
        sheet.ink.rule(middle - half, y + 3, middle + half, y + 3)


def appendix_head(sheet: Sheet, block: AppendixHead) -> list[Piece]:
    """ "Phụ lục II", and "(Kèm theo …)" where no title follows that would carry it."""
    bold, italic, size = fonts.face(bold=True), fonts.face(italic=True), sheet.look.appendix_size
    lines = [(appendix_title(block.number), bold, size)]
    if block.attached_to:
        note = sheet.look.note_size
        lines += [(line, italic, note) for line in _title_lines(sheet, in_brackets(block.attached_to), italic, note)]
    draw = partial(_draw_title, sheet, lines, False, ())
    return [Piece(8 + sum(at * LEADING for _, _, at in lines), draw, content(block), keep=True)]


def heading(sheet: Sheet, block: Heading) -> list[Piece]:
    """A heading, kept with what follows; levels 1 and 2 are bold."""
    font, size = fonts.face(bold=block.level < 3), sheet.look.text_size
    words = [(word, font) for word in tied(_marked(block.mark, block.text)).split(" ")]
    pieces = _paragraph_pieces(sheet, words, size, "justify", sheet.look.indent * MM, content(block))
    return [Piece(piece.height, piece.draw, piece.text, keep=True) for piece in pieces]


def paragraph(sheet: Sheet, block: Paragraph) -> list[Piece]:
    """A paragraph line by line; its first two and last two lines stay together."""
    size = block.size or sheet.look.text_size
    font = fonts.face(block.bold, block.italic)
    lead = fonts.face(True, block.italic)
    indent = sheet.look.indent * MM if block.indent and block.align in ("justify", "left") else 0.0
    said = content(block)
    pieces: list[Piece] = []
    for part in block.text.split("\n"):
        words = [(block.mark, lead if block.lead else font)] if block.mark and not pieces else []
        words += [(word, lead) for word in (block.lead.split() if not pieces else ())]
        words += [(word, font) for word in tied(part.strip(" ")).split(" ")]
        pieces += _paragraph_pieces(sheet, words, size, block.align, indent, said)
    if block.text.endswith(":"):
        pieces[-1] = replace(pieces[-1], keep=True)  # what is announced stands on the same page
    return pieces


def framed(sheet: Sheet, blocks: Sequence[Paragraph]) -> list[Piece]:
    """Paragraphs in one frame over the width of the text; never cut."""
    pieces = [piece for block in blocks for piece in paragraph(sheet, block)]
    height = sum(piece.height for piece in pieces) + 2 * _FRAME
    return [Piece(height + _FRAME, partial(_draw_framed, sheet, pieces, height))]


def _draw_framed(sheet: Sheet, pieces: Sequence[Piece], height: float, y: float) -> None:
    for x1, y1, x2, y2 in (
        (sheet.left, y, sheet.right, y),
        (sheet.left, y + height, sheet.right, y + height),
        (sheet.left, y, sheet.left, y + height),
        (sheet.right, y, sheet.right, y + height),
    ):
        sheet.ink.rule(x1, y1, x2, y2)
    at = y + _FRAME
    for piece in pieces:
        piece.draw(at)
        sheet.say(piece.text)
        at += piece.height


def _marked(mark: str, text: str) -> str:
    return f"{mark} {text}" if mark else text


def total_line(sheet: Sheet, block: TotalLine) -> list[Piece]:
    """The italic line under a list."""
    words = [(word, fonts.face(italic=True)) for word in tied(block.text).split(" ")]
    size = sheet.look.text_size
    return _paragraph_pieces(sheet, words, size, "justify", sheet.look.indent * MM, content(block), before=6)


def _paragraph_pieces(
    sheet: Sheet, words: list[Word], size: float, align: Align, indent: float, said: str, before: float = 0.0
) -> list[Piece]:
    lines = _even(sheet, words, size) if align == "center" else _lines(sheet, words, size, indent)
    step, last = size * sheet.look.text_leading, len(lines) - 1
    pieces = []
    for i, line in enumerate(lines):
        x = sheet.left + (indent if i == 0 else 0.0)
        above = before if i == 0 else 0.0
        draw = partial(_draw_line, sheet, line, size, align, x, i == last, above)
        height = above + step + (sheet.look.text_after if i == last else 0.0)
        pieces.append(Piece(height, draw, said, keep=last > 0 and i in (0, last - 1)))
    return pieces


def _even(sheet: Sheet, words: list[Word], size: float) -> list[list[Word]]:
    """The words of a centred paragraph in lines of nearly equal length."""
    font = words[0][1]
    return [
        [(line, font)] for line in sheet.measure.balanced(" ".join(word for word, _ in words), font, size, sheet.width)
    ]


def _lines(sheet: Sheet, words: list[Word], size: float, indent: float) -> list[list[Word]]:
    """The words cut into lines of the text's width, the first one shorter by its indent."""
    lines: list[list[Word]] = [[]]
    used, room = 0.0, sheet.width - indent
    waiting = deque(words)
    while waiting:
        word, font = waiting.popleft()
        if used and used + sheet.measure.width(f" {word}", font, size) > room and (parts := torn(word, used / room)):
            waiting.extendleft((part, font) for part in parts)
            continue
        for bit in sheet.measure.wrap(word, font, size, sheet.width):
            width, space = sheet.measure.width(bit, font, size), sheet.measure.width(" ", font, size)
            if lines[-1] and used + space + width > room:
                lines.append([])
                used, room = 0.0, sheet.width
            used += width + (space if lines[-1] else 0.0)
            lines[-1].append((bit, font))
    return lines


def _draw_line(
    sheet: Sheet, line: list[Word], size: float, align: Align, x: float, last: bool, above: float, y: float
) -> None:
    y += above + (sheet.look.text_leading - LEADING) * size / 2 + size * ASCENT
    runs = _runs(line)
    widths = [sheet.measure.width(text, font, size) for text, font in runs]
    spaces = [text.count(" ") + text.count("\u00a0") for text, _ in runs]
    spare = sheet.right - x - sum(widths)
    gaps = sum(spaces)
    spread = spare / gaps if align == "justify" and not last and gaps > 0 else 0.0
    x += {"center": spare / 2, "right": spare}.get(align, 0.0)
    for (text, font), width, count in zip(runs, widths, spaces, strict=True):
        sheet.ink.text(x, y, text, font, size, spread=spread)
        x += width + spread * count


def _runs(line: list[Word]) -> list[Word]:
    """Neighbouring words of the same type joined, so that they are found as one text."""
    runs: list[Word] = []
    for i, (word, font) in enumerate(line):
        text = word if i + 1 == len(line) else word + " "
        if runs and runs[-1][1] is font:
            runs[-1] = (runs[-1][0] + text, font)
        else:
            runs.append((text, font))
    return runs
