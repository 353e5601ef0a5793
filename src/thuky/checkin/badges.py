"""Thẻ đại biểu: who wears it, as what, and where he sits (papers.md, block 7)."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.conferences import choices
from thuky.conferences import store as conferences
from thuky.conferences.letterhead import body_for
from thuky.papers import sheets
from thuky.papers.blocks import Card, CardText
from thuky.papers.document import Document, Item, Option

CODE = "the-dai-bieu"
HEIGHT = 60.0
STOCK = Option(
    key="sheet",
    title="Khổ thẻ",
    values=tuple((one.name, one.title) for one in sheets.SHEETS if one.name.startswith("badges")),
)
WORN = {"guest": "KHÁCH MỜI", "organiser": "BAN TỔ CHỨC", "host": "BAN TỔ CHỨC", "secretary": "BAN TỔ CHỨC", "press": "PHÓNG VIÊN"}  # fmt: skip
DELEGATE = "ĐẠI BIỂU"
TABLE = "Chủ tọa"


def badges(db: sqlite3.Connection, conference: int) -> Iterator[Item]:
    """A badge for everybody who comes and every place; one without a name shows its unit."""
    record = conferences.get(db, conference)
    stock = choices.chosen(db, conference, CODE, (STOCK,))["sheet"]
    body, seats = body_for(db, record, CODE), attendees.seat_labels(db, conference)
    head = (body.full_name.upper() if body else "", record.name)
    for one in attendees.attending(db, conference):
        if one.reply != "absent":
            yield Item(
                key=f"attendee:{one.id}",
                title=f"Thẻ: {one.full_name or one.unit or 'chưa có tên'}",
                blocked="" if one.named or one.unit else "chưa có tên người, tên đơn vị",
                blocks=(badge(one, head, seats.get(one.id or 0, ""), stock),),
            )


def badge(one: Attendee, head: tuple[str, str], seat: str, stock: str) -> Card:
    """One badge: the office, the conference, as what, the name, post and unit, the seat."""
    sheet = sheets.sheet(stock)
    name = one.full_name.upper() if one.named else f"ĐẠI DIỆN {one.unit.upper()}"
    about = one.position_unit if one.named else ""
    texts = (
        replace(_line(sheet, head[0], y=2.2, height=8.8, size=9, lines=3), even=True),
        replace(_line(sheet, head[1], y=11, height=8.6, size=8.5, lines=3, bold=False), even=True),
        replace(_line(sheet, WORN.get(one.role, DELEGATE), y=19.4, height=8, size=17, lines=1), color="red"),
        replace(_line(sheet, name, y=28, height=12.9, size=16), even=True),
        replace(_line(sheet, about, y=40.5, height=11.5, size=10, lines=3, bold=False), even=True),
        _line(sheet, _seat(seat), y=52, height=6, size=10, lines=1),
    )
    shown = tuple(text for text in texts if text.text)
    return Card(width=sheet.width, height=sheet.height, sheet=stock, background="frame", texts=shown)


def _line(
    sheet: sheets.CardSheet, text: str, *, y: float, height: float, size: float, lines: int = 2, bold: bool = True
) -> CardText:
    """A text over the badge's width; places and sizes are those of the 90 × 60 badge, in proportion on others."""
    part = sheet.height / HEIGHT
    return CardText(
        text=text,
        x=4,
        y=y * part,
        width=sheet.width - 8,
        height=height * part,
        size=size * part**0.5,
        floor=6,
        lines=lines,
        bold=bold,
    )


def _seat(label: str) -> str:
    if not label or label.startswith(TABLE):
        return label and f"Bàn {label[0].lower()}{label[1:]}"
    row = label.rstrip("0123456789")
    return f"Hàng {row} – Ghế {label.removeprefix(row)}"


DOCUMENT = Document(
    code=CODE,
    title="Thẻ đại biểu",
    why_none="chưa có đại biểu nào (thẻ Đại biểu)",
    formats=("pdf",),
    group="Chỗ ngồi, thẻ, biển",
    items=badges,
    in_set=False,
    options=(STOCK,),
)
