"""The backdrop on paper: an A4 sheet for the chief to approve, an appendix of the plan, the drawing for the shop, a picture for a screen."""

import sqlite3
from collections.abc import Iterable
from math import ceil

from thuky.conferences.banner import CODE, OPTIONS, Banner, Colour, banner, card, size_of, texts
from thuky.conferences.choices import choice, chosen
from thuky.conferences.letterhead import appendix_head, signer_for
from thuky.papers.blocks import Block, Card, CardField, CardText, Signer, Title
from thuky.papers.document import Document, Item
from thuky.papers.state_layout import MM

SHEET = (297.0, 210.0)
EDGE = 8.0
"""White that a printer leaves round the A4 sheet, mm."""
LARGEST_SCALE = 10
CAPTION, APPROVAL = 160.0, 110.0
"""Widths of what stands under the drawing: its measures at the left, who approves at the right."""
_LINE, _SIGNED, _TO_SIGN, _GAP = 5.4, 13.0, 22.0, 3.0
"""A line of the approval in mm, its letters in points, the room to sign and the white above it."""
TEXT_WIDTH = 160.0
APPENDIX = "II"
"""Its place among the plan's appendices (papers.md 1)."""
PICTURES = ((1920, 1080), (3840, 2160))
SCREEN = 540.0
"""Height of the page behind a picture, points: whole pixels at both sizes."""
_POINT = 25.4 / 72
COLOURS = {"red": "nền đỏ, chữ vàng", "blue": "nền xanh, chữ trắng, vàng"}


def backdrop(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """The maket in the form, size and colour chosen for the conference."""
    wanted = chosen(db, conference, CODE, OPTIONS)
    colour: Colour = "blue" if wanted["colour"] == "blue" else "red"
    wide, high = size_of(wanted | choice(db, conference, CODE))
    shown = banner(db, conference)
    if wanted["form"] == "appendix":
        yield Item(key="banner", title="Maket hội nghị", blocks=appendix_blocks(db, conference, APPENDIX))
    elif wanted["form"] == "shop":
        yield Item(
            key="banner", title="Maket hội nghị", landscape=True, blocks=(card(shown, wide * 100, high * 100, colour),)
        )
    else:
        signer = signer_for(db, conference, CODE)
        yield Item(
            key="banner", title="Maket hội nghị", landscape=True, blocks=(_sheet(shown, wide, high, colour, signer),)
        )


def appendix_blocks(db: sqlite3.Connection, conference: int, number: str = "") -> tuple[Block, ...]:
    """Phụ lục …: the maket in a frame, as the plan carries it."""
    wanted = chosen(db, conference, CODE, OPTIONS)
    wide, high = size_of(wanted | choice(db, conference, CODE))
    drawn = card(
        banner(db, conference), TEXT_WIDTH, TEXT_WIDTH * high / wide, "blue" if wanted["colour"] == "blue" else "red"
    )
    return appendix_head(db, conference, number), Title(kind="MAKET HỘI NGHỊ"), drawn


def picture_item(db: sqlite3.Connection, conference: int, width: int, height: int) -> Item:
    """The maket filling a screen of so many pixels."""
    colour = chosen(db, conference, CODE, OPTIONS)["colour"]
    wide, high = SCREEN * width / height * _POINT, SCREEN * _POINT
    drawn = card(banner(db, conference), wide, high, "blue" if colour == "blue" else "red")
    return Item(key="picture", title="Maket hội nghị", landscape=True, blocks=(drawn,))


def picture(item: Item, height: int) -> bytes:
    """That item as a PNG so many pixels high, for a wall of lights or a projector."""
    from thuky.papers import pages, pdf

    return pages.page_png(pdf.render([item]).data, 0, height / SCREEN * 72)


def scale_for(wide: float, high: float, room: float) -> int:
    """1:10, else the next whole scale at which the drawing stands on the sheet above so much (mm) as is left for it."""
    return max(LARGEST_SCALE, ceil(wide * 1000 / (SHEET[0] - 2 * EDGE)), ceil(high * 1000 / room))


def _sheet(shown: Banner, wide: float, high: float, colour: Colour, signer: Signer) -> Card:
    """An A4 sheet lying: the drawing to scale as large as the approval lets it be, what it measures, and who approves it."""
    above = _cut("DUYỆT", *signer.authority, signer.title)
    under = _cut(signer.post, f"{signer.rank} {signer.name}".strip())
    foot = SHEET[1] - EDGE - len(under) * _LINE
    scale = scale_for(wide, high, foot - _TO_SIGN - len(above) * _LINE - _GAP - EDGE)
    across, down = wide * 1000 / scale, high * 1000 / scale
    x, y = (SHEET[0] - across) / 2, EDGE
    caption = f"Maket: rộng {_metres(wide)} m, cao {_metres(high)} m; {COLOURS[colour]}. Tỷ lệ 1:{scale}."
    return Card(
        width=SHEET[0],
        height=SHEET[1],
        fields=(CardField(x=x, y=y, width=across, height=down, color=colour),),
        texts=(
            *texts(shown, across, down, colour, x, y),
            CardText(text=caption, x=max(x, 15), y=y + down + 2, width=CAPTION, height=7, size=_SIGNED, italic=True, align="left"),
            *_lines(above, y + down + _GAP),
            *_lines(under, foot),
        ),
    )  # fmt: skip


def _cut(*texts: str) -> list[str]:
    """The lines of a signer as wide as the approval is."""
    from thuky.papers import fonts
    from thuky.papers.measure import Measure

    measure, bold = Measure(), fonts.face(bold=True)
    return [line for text in texts if text for line in measure.balanced(text, bold, _SIGNED, APPROVAL * MM)]


def _lines(lines: Iterable[str], y: float) -> Iterable[CardText]:
    for at, line in enumerate(lines):
        yield CardText(text=line, x=175, y=y + at * _LINE, width=APPROVAL + 0.1, height=_LINE, size=_SIGNED, bold=True)


def _metres(length: float) -> str:
    return (
        f"{length:.2f}".rstrip("0").rstrip(".").replace(".", ",") if length % 1 else f"{length:.1f}".replace(".", ",")
    )


DOCUMENT = Document(
    code=CODE,
    title="Maket hội nghị",
    formats=("pdf",),
    group="Chỗ ngồi, thẻ, biển",
    items=backdrop,
    options=OPTIONS,
    in_set=False,
)
