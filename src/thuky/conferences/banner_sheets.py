"""The backdrop on paper: an A4 sheet for the chief to approve, an appendix of the plan, the drawing for the shop, a picture for a screen."""

import sqlite3
from collections.abc import Iterable

from thuky.conferences.banner import CODE, OPTIONS, Banner, Colour, banner, card, size_of, texts
from thuky.conferences.choices import choice, chosen
from thuky.conferences.letterhead import appendix_head, signer_for
from thuky.papers.blocks import Block, Card, CardField, CardText, Signer, Title
from thuky.papers.document import Document, Item

SCALES = (10, 15, 20, 25, 30, 40, 50, 75, 100)
ROOM = (281.0, 150.0)
"""Room for the drawing on the A4 sheet, mm; caption and approval stand under it."""
TEXT_WIDTH = 160.0
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
        yield Item(key="banner", title="Maket hội nghị", blocks=appendix_blocks(db, conference))
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


def scale_for(wide: float, high: float) -> int:
    """1:10, else the next round scale at which the drawing stands on the sheet."""
    fits = (one for one in SCALES if wide * 1000 / one <= ROOM[0] and high * 1000 / one <= ROOM[1])
    return next(fits, int(max(wide * 1000 / ROOM[0], high * 1000 / ROOM[1])) + 1)


def _sheet(shown: Banner, wide: float, high: float, colour: Colour, signer: Signer) -> Card:
    """An A4 sheet lying: the drawing to scale, what it measures, and who approves it."""
    scale = float(scale_for(wide, high))
    across, down = wide * 1000 / scale, high * 1000 / scale
    x, y = (297 - across) / 2, 8.0
    caption = f"Maket: rộng {_metres(wide)} m, cao {_metres(high)} m; {COLOURS[colour]}. Tỷ lệ 1:{scale:g}."
    return Card(
        width=297,
        height=210,
        fields=(CardField(x=x, y=y, width=across, height=down, color=colour),),
        texts=(
            *texts(shown, across, down, colour, x, y),
            CardText(text=caption, x=x, y=y + down + 2, width=160, height=7, size=13, italic=True, align="left"),
            *_approval(signer, max(y + down + 3, 146)),
        ),
    )


def _approval(signer: Signer, y: float) -> Iterable[CardText]:
    """DUYỆT, the signer's lines, room to sign, his name."""
    lines = ("DUYỆT", *signer.authority, signer.title)
    for at, line in enumerate(line for line in lines if line):
        yield CardText(text=line, x=175, y=y + at * 5.4, width=110, height=5.4, size=13, bold=True)
    name = f"{signer.rank} {signer.name}".strip()
    for text, top in ((signer.post, 187.0), (name, 192.5)):
        if text:
            yield CardText(text=text, x=175, y=top, width=110, height=5.6, size=13, bold=True)


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
