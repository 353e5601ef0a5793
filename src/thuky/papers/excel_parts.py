"""The head and the foot of a state list on a sheet: bodies and national heading, signers side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor
from typing import Protocol

from xlsxwriter.format import Format

from thuky.papers import fonts
from thuky.papers.blocks import Letterhead, Signatures, Signer
from thuky.papers.excel_book import LETTER_POINTS, ROW, Book, together
from thuky.papers.state_layout import Measures, dashed

_ROOM = 4
"""Rows for the signature and the seal."""
_LEFT = 0.46
"""The share of the width that the bodies have, about; the rest is the national heading's."""
_LEAST, _NARROW, _SMALL = 0.25, 0.12, 0.84
"""What the bodies keep of it, however long the date is; and where the national heading is not even whole at so much of its size."""
_MOST_LINES, _SMALLEST = 5, 0.8
"""More lines of bodies than these are too narrow a column: rather a national heading of so much of its size."""
_ADDED = 3.0
"""What Excel adds to the last of these columns for the white at its sides, nearly, points."""
_SIDES = 4.0
"""What a cell keeps free at its sides, points."""


@dataclass(frozen=True, slots=True)
class Band:
    """A text over some columns of one row."""

    first: int
    last: int
    text: str
    form: Format
    size: float = 13.0


class Rows(Protocol):
    """What the parts need of a sheet."""

    book: Book
    look: Measures
    widths: list[float]
    row: int

    def band(self, bands: Sequence[Band]) -> None:
        """Writes one row of texts."""

    def band_height(self, bands: Sequence[Band]) -> float:
        """How high that row becomes, in points."""

    def rule(self, first: int, last: int, text: str) -> None:
        """A short rule centred under a text over these columns, in the row that comes next."""

    def gap(self, points: float = 8.0) -> None:
        """A low empty row."""


def split(widths: Sequence[float], share: float) -> int:
    """The first column right of this share of the width; at least one column stays on each side."""
    total, used = sum(widths), 0.0
    for index, width in enumerate(widths):
        if used + width / 2 >= total * share and index:
            return index
        used += width
    return max(1, len(widths) - 1)


def put_letterhead(sheet: Rows, block: Letterhead) -> None:
    """The bodies on the left, the national heading on the right, line beside line, number, place and date under them."""
    book, last, cut = sheet.book, len(sheet.widths) - 1, _head_cut(sheet, block)
    look = _fitting(sheet, cut)
    plain = book.form(align="center", size=look.body_name_size, wrap=True)
    bold = book.form(align="center", size=look.body_name_size, wrap=True, bold=True)
    width = together(sheet.widths[:cut])
    parent = book.balanced(block.parent, width, look.body_name_size, bold=False).split("\n")
    body = book.balanced(block.body, width, look.body_name_size).split("\n")
    left = [(text, plain) for text in parent if text] + [(text, bold) for text in (*body, look.body_mark) if text]
    right = [(look.nation, book.form(align="center", size=look.nation_size, bold=True, underline=not look.motto))]
    if look.motto:
        right.append((look.motto, book.form(align="center", size=look.motto_size, bold=True, underline=True)))
    for index in range(max(len(left), len(right))):
        _pair(sheet, cut, last, left[index : index + 1], right[index : index + 1])
    if body[-1] and not look.body_mark:
        sheet.rule(0, cut - 1, body[-1])
    sheet.gap()
    if block.number or block.place_date:
        number = (block.number, book.form(align="center", size=look.number_size))
        date = (block.place_date, book.form(align="center", size=look.date_size, italic=True, wrap=True))
        _pair(sheet, cut, last, [number], [date])
    if block.about:
        about = book.balanced(block.about, width, look.about_size, bold=False)
        _pair(sheet, cut, last, [(about, plain)], [])
    sheet.gap()


def _head_cut(sheet: Rows, block: Letterhead) -> int:
    """The column with which the national heading begins: near the middle, but so that heading and date have room."""
    look, measure = sheet.look, sheet.book.measure
    nation = measure.width(look.nation, fonts.face(bold=True), look.nation_size)
    date = measure.width(block.place_date, fonts.face(italic=True), look.date_size)
    total, count, found = sum(sheet.widths), len(sheet.widths), []
    for least, needed in (
        (_LEAST, max(nation, date)),
        (_LEAST, nation),
        (_LEAST, nation * _SMALL),
        (_NARROW, nation * _SMALL),
        (_LEAST, nation * _SMALLEST),
    ):
        wide = (needed + _SIDES) / LETTER_POINTS
        cuts = [
            at
            for at in range(1, count)
            if sum(sheet.widths[:at]) >= total * least and together(sheet.widths[at:]) >= wide
        ]
        if cuts:
            found.append(min(cuts, key=lambda at: abs(sum(sheet.widths[:at]) / total - _LEFT)))
    readable = [at for at in found if _body_lines(sheet, block, at) <= _MOST_LINES]
    return next(iter(readable or found), split(sheet.widths, _LEFT))


def _body_lines(sheet: Rows, block: Letterhead, cut: int) -> int:
    """How many lines the bodies take beside a national heading that begins with this column."""
    width, size = together(sheet.widths[:cut]), sheet.look.body_name_size
    pairs = ((block.parent, False), (block.body, True))
    return sum(sheet.book.balanced(text, width, size, bold).count("\n") + 1 for text, bold in pairs if text)


def _fitting(sheet: Rows, cut: int) -> Measures:
    """The sizes at which the national heading stands whole in its columns: where none are wide enough, a little smaller."""
    look, room = sheet.look, together(sheet.widths[cut:]) * LETTER_POINTS + _ADDED
    part = min(1.0, room / sheet.book.measure.width(look.nation, fonts.face(bold=True), look.nation_size))
    return (
        look
        if part == 1.0
        else replace(look, nation_size=_half(look.nation_size * part), motto_size=_half(look.motto_size * part))
    )


def _half(size: float) -> float:
    return floor(size * 2) / 2


def _pair(sheet: Rows, cut: int, last: int, left: list[tuple[str, Format]], right: list[tuple[str, Format]]) -> None:
    bands = [Band(0, cut - 1, text, form, form.font_size) for text, form in left]
    if last >= cut:
        bands += [Band(cut, last, text, form, form.font_size) for text, form in right]
    sheet.band(bands)


def put_signatures(sheet: Rows, block: Signatures) -> None:
    """The signers side by side with room to sign; the recipients under them."""
    above, under = _signed(sheet, block)
    for bands in above:
        sheet.band(bands)
    sheet.row += _ROOM if block.signers else 0
    for bands in under:
        sheet.band(bands)
    _recipients(sheet, block)


def signed_height(sheet: Rows, block: Signatures) -> float:
    """How high the signatures become, in points."""
    high = sum(sheet.band_height(bands) for part in _signed(sheet, block) for bands in part)
    return high + (_ROOM + 1 + (len(block.recipients) + 2 if block.recipients else 0)) * ROW


_Cell = tuple[str, Format] | None
_Bands = list[list[Band]]


def _signed(sheet: Rows, block: Signatures) -> tuple[_Bands, _Bands]:
    """The rows above the room for the signature and those under it."""
    places = _places(sheet, len(block.signers))
    above = [_above(sheet, signer) for signer in block.signers]
    under = [_under(sheet, signer) for signer in block.signers]
    heads = range(max(map(len, above), default=0))
    feet = range(max(map(len, under), default=0), 0, -1)
    return (
        [_across(sheet, places, [column[at] if at < len(column) else None for column in above]) for at in heads],
        [_across(sheet, places, [column[-left] if left <= len(column) else None for column in under]) for left in feet],
    )


def _places(sheet: Rows, count: int) -> list[tuple[int, int]]:
    """The columns of each signer; a single one signs on the right."""
    parts = max(count, 2)
    edges = [0, *(split(sheet.widths, (i + 1) / parts) for i in range(parts - 1)), len(sheet.widths)]
    places = [(first, max(first, after - 1)) for first, after in zip(edges, edges[1:], strict=False)]
    return places[-1:] if count == 1 else places


def _above(sheet: Rows, signer: Signer) -> list[_Cell]:
    bold = sheet.book.form(bold=True, align="center", wrap=True)
    italic = sheet.book.form(italic=True, align="center", wrap=True)
    cells: list[_Cell] = [(signer.place_date, italic)] if signer.place_date else []
    cells += [(text, bold) for text in (*signer.authority, signer.title) if text]
    return cells + ([(signer.note, italic)] if signer.note else [])


def _under(sheet: Rows, signer: Signer) -> list[_Cell]:
    bold = sheet.book.form(bold=True, align="center", wrap=True)
    name = f"{signer.rank} {signer.name}".strip() if signer.name else ""
    return [(text, bold) for text in (signer.post, name) if text]


def _across(sheet: Rows, places: Sequence[tuple[int, int]], cells: Sequence[_Cell]) -> list[Band]:
    bands = []
    for (first, last), (text, form) in ((place, cell) for place, cell in zip(places, cells, strict=False) if cell):
        width = together(sheet.widths[first : last + 1])
        bands.append(Band(first, last, sheet.book.balanced(text, width, 13.0, bool(form.bold)), form))
    return bands


def _recipients(sheet: Rows, block: Signatures) -> None:
    if not block.recipients:
        return
    look, last = sheet.look, len(sheet.widths) - 1
    sheet.row += 1
    head = sheet.book.form(bold=True, italic=True, size=look.recipients_title_size)
    sheet.band([Band(0, last, "Nơi nhận:", head, look.recipients_title_size)])
    plain = sheet.book.form(size=look.recipients_size, wrap=True)
    for text in dashed(block.recipients):
        sheet.band([Band(0, last, text, plain, look.recipients_size)])
