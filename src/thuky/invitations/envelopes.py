"""Nhãn, bì thư: an envelope of 22 × 12 cm, or labels on a bought sheet; one for each letter, or for each unit that gets the plan."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.conferences import choices
from thuky.conferences import store as conferences
from thuky.conferences.letterhead import body_for, number_line
from thuky.conferences.register import RegisteredPaper
from thuky.core.vietnamese.text import loose_key
from thuky.invitations import store
from thuky.invitations.letters import form_of
from thuky.office.issuing_body import IssuingBody
from thuky.papers import sheets
from thuky.papers.blocks import Card, CardText
from thuky.papers.document import Item, Option
from thuky.papers.state_layout import URGENCY_BOXES

CODE = "nhan-phong-bi"
STOCK = Option(
    key="sheet",
    title="In lên",
    values=(
        ("", "Bì thư 220 × 120 mm"),
        *((one.name, one.title) for one in sheets.SHEETS if one.name.startswith("labels")),
    ),
)
WIDTH, HEIGHT = 220.0, 120.0
EDGE = 12.0
_LABEL_SIDE, _LABEL_TOP, _GREETING = 4.0, 2.0, 5.0
"""White at the sides of a label and above and below its lines; the height of "Kính gửi:"; mm."""
_LETTER = 0.2
"""How wide a letter is, mm for each point of its size."""
_LONG, _FEW = 60, 3
"""Letters that no line of an envelope holds, and how many lines may have room for two."""
_CAPITALS = 42
"""Capitals that no line of the sender holds."""
_ROW, _TWO_ROWS = 6.0, 9.5
"""How high one line of the sender stands, and two, mm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """To whom an envelope goes: a person, or a unit."""

    key: str
    name: str
    about: tuple[str, ...] = ()
    address: str = ""
    subject: str = ""
    """The row that it comes from."""


def addressees(groups: list[Delegation], people: list[Attendee], addresses: dict[int, str]) -> Iterator[Addressee]:
    """Persons of delegations that are invited one by one; of the others each unit once."""
    singly = {group.id for group in groups if group.invitation == "person"}
    seen: set[str] = set()
    for one in people:
        where = addresses.get(one.unit_id or 0, "")
        if one.delegation_id in singly and one.named:
            form = form_of(one, comrades=False)
            name = f"{form[:1].upper()}{form[1:]} {one.full_name.upper()}"
            yield Addressee(key=f"attendee:{one.id}", name=name, about=(one.position, one.unit), address=where)
        elif one.unit and (key := loose_key(one.unit)) not in seen:
            seen.add(key)
            yield Addressee(key=f"unit:{key}", name=one.unit.upper(), address=where, subject=f"attendee:{one.id}")


def envelopes(db: sqlite3.Connection, conference: int) -> Iterator[Item]:
    """Bì thư 22 × 12 cm; or, as the clerk chose, labels of a bought sheet to stick on."""
    record = conferences.get(db, conference)
    stock = choices.chosen(db, conference, CODE, (STOCK,))["sheet"]
    code = "ke-hoach" if record.replaces_invitation else "giay-moi"
    body, paper = body_for(db, record, code), conferences.registered(db, conference, code)
    number = number_line(body, paper, code)
    found = addressees(
        attendees.delegations(db, conference),
        attendees.attending(db, conference),
        store.addresses(db, conference),
    )
    for one in found:
        card = label(one, stock) if stock else envelope(one, body, number, paper)
        yield Item(key=one.key, title=f"Bì thư: {one.name}", blocks=(card,), subject=one.subject)


def envelope(one: Addressee, body: IssuingBody | None, number: str, paper: RegisteredPaper | None) -> Card:
    """The sender at the top left with the paper's number, the addressee in the lower right half, the urgency in a box."""
    above, itself = body.head if body else ("", "")
    own = itself.split("\n")
    lines = [text for text in (above, *own, *((body.address, _phone(body.phone)) if body else ()), number) if text]
    texts = [*_sender(lines, own), *_addressee(one, x=78.0, y=52.0, width=WIDTH - 78 - EDGE, size=16.0)]
    if paper and paper.urgency:
        texts.append(_urgent(paper.urgency.upper()))
    return Card(width=WIDTH, height=HEIGHT, texts=tuple(texts))


def _sender(lines: Sequence[str], bold: Sequence[str]) -> Iterator[CardText]:
    """The sender's lines under one another; a long name has two."""
    y = 9.0
    for text in lines:
        high = _TWO_ROWS if len(text) > (_CAPITALS if text.isupper() else _LONG) else _ROW
        yield CardText(text=text, x=EDGE, y=y, width=120, height=high, size=11, floor=6.5, lines=2, align="left",
                       bold=text in bold, even=True)  # fmt: skip
        y += high


def _urgent(word: str) -> CardText:
    """The word of urgency in its frame at the top right, of the size that the decree gives it."""
    width, height = URGENCY_BOXES.get(word, URGENCY_BOXES["KHẨN"])
    return CardText(
        text=word,
        x=WIDTH - EDGE - width,
        y=12,
        width=width,
        height=height,
        size=13,
        bold=True,
        color="red",
        framed=True,
    )


def label(one: Addressee, stock: str) -> Card:
    """The addressee alone, on a label of a bought sheet."""
    sheet = sheets.sheet(stock)
    return Card(width=sheet.width, height=sheet.height, sheet=stock, texts=tuple(_on_label(one, sheet)))


def _on_label(one: Addressee, sheet: sheets.CardSheet) -> Iterator[CardText]:
    """The lines share the label's height: a long one has room for two rows or three."""
    width, left = sheet.width - 2 * _LABEL_SIDE, _LABEL_SIDE
    lines = [(one.name, 12.0, True), *((part, 10.0, False) for part in (*one.about, one.address) if part)]
    rows = [min(3, ceil(len(text) * size * _LETTER / width)) * (1.4 if bold else 1.0) for text, size, bold in lines]
    room = min(5.5, (sheet.height - 2 * _LABEL_TOP - _GREETING) / sum(rows))
    yield CardText(
        text="Kính gửi:", x=left, y=_LABEL_TOP, width=width, height=_GREETING, size=11, align="left", italic=True
    )
    y = _LABEL_TOP + _GREETING
    for (text, size, bold), high in zip(lines, rows, strict=True):
        yield CardText(
            text=text,
            x=left,
            y=y,
            width=width,
            height=high * room,
            size=size,
            floor=6,
            lines=3,
            align="left",
            bold=bold,
            even=True,
        )
        y += high * room


def _addressee(one: Addressee, *, x: float, y: float, width: float, size: float) -> Iterator[CardText]:
    step = size * 0.55
    yield CardText(text="Kính gửi:", x=x, y=y, width=width, height=step, size=size, align="left", italic=True)
    yield CardText(
        text=one.name,
        x=x,
        y=y + step,
        width=width,
        height=2 * step,
        size=size,
        floor=9,
        lines=3,
        align="left",
        bold=True,
        even=True,
    )
    lines = [part for part in (*one.about, one.address) if part]
    room = _room(lines, step)
    for row, text in enumerate(lines):
        top = y + 3 * step + row * room
        yield CardText(
            text=text, x=x, y=top, width=width, height=room, size=size - 2, floor=8, lines=2, align="left", even=True
        )


def _room(lines: Sequence[str], step: float) -> float:
    """The height of each of these lines; a long one gets a second line where there are few."""
    long = max(map(len, lines), default=0) > _LONG and len(lines) <= _FEW
    return step * 1.3 if long else step


def _phone(number: str) -> str:
    return f"Điện thoại: {number}" if number else ""
