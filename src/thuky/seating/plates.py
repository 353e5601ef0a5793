"""Biển tên để bàn (papers.md, block 8): persons in front, units behind them, one for each block; folded with both sides, or slips."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.conferences.choices import chosen
from thuky.papers.blocks import Card, CardText
from thuky.papers.document import Item, Option
from thuky.seating import store

CODE = "bien-ten"
SHEET = Option(key="sheet", title="Khổ", values=(("tent", "A4 ngang gấp đôi, hai mặt"), ("slip", "Thanh 200 × 100 mm")))
FIRST = Option(key="first", title="Dòng lớn", values=(("name", "Họ và tên"), ("post", "Chức vụ")))
RANK = Option(key="rank", title="Ghi cấp bậc", values=(("", "Không"), ("yes", "Có")))
KINDS = Option(
    key="kinds",
    title="In biển",
    values=(("", "Người, đơn vị, khối"), ("persons", "Chỉ người"), ("units", "Chỉ đơn vị"), ("blocks", "Chỉ khối")),
)
OPTIONS = (SHEET, FIRST, RANK, KINDS)
TENT, SLIP = (297.0, 210.0), (200.0, 100.0)


def name_plates(db: sqlite3.Connection, conference: int) -> Iterator[Item]:
    """Persons at the chair's table and in rows 1–2, units for everybody behind them, one plate per delegation."""
    wanted = chosen(db, conference, CODE, OPTIONS)
    slip, kinds = wanted["sheet"] == "slip", wanted["kinds"]
    people = attendees.attending(db, conference)
    front = _front(db, conference, people)
    if kinds in ("", "persons"):
        for one in people:
            if one.id in front and one.named and one.reply != "absent":
                yield _plate(f"attendee:{one.id}", *_words(one, wanted), slip=slip)
    if kinds in ("", "units"):
        yield from _unit_plates(_units(people, front), slip)
    if kinds in ("", "blocks"):
        for delegation in attendees.delegations(db, conference):
            if delegation.quota > 1:
                yield _plate(f"delegation:{delegation.id}", delegation.name.upper(), "", slip=slip)


def _unit_plates(units: dict[str, Attendee], slip: bool) -> Iterator[Item]:
    """A plate for each unit as it is written; a second wording of the same unit is a plate of its own."""
    seen: set[int] = set()
    for unit, one in units.items():
        known = one.unit_id not in seen and one.unit_id
        seen.add(one.unit_id or 0)
        plate = _plate(f"unit:{known}" if known else f"unit-of:{one.id}", unit.upper(), "", slip=slip)
        yield replace(plate, subject=f"attendee:{one.id}")


def _words(one: Attendee, wanted: dict[str, str]) -> tuple[str, str]:
    """The large line and the small one; a person without a post has the name alone."""
    name = f"{one.rank} {one.full_name}".strip() if wanted["rank"] else one.full_name
    post = one.committee_post or one.position
    return (post.upper(), name) if wanted["first"] == "post" and post else (name.upper(), post)


def _units(people: list[Attendee], front: set[int | None]) -> dict[str, Attendee]:
    units: dict[str, Attendee] = {}
    for one in people:
        if one.unit and (one.id not in front or not one.named):
            units.setdefault(one.unit, one)
    return units


def _front(db: sqlite3.Connection, conference: int, people: list[Attendee]) -> set[int | None]:
    found: set[int | None] = set()
    for hall in store.halls(db, conference):
        tables = {block.id for block in store.blocks(db, hall.id or 0) if block.kind == "table"}
        found |= {
            seat.attendee_id for seat in store.seats(db, hall.id or 0) if seat.block_id in tables or seat.row <= 2
        }
    found.discard(None)
    return found or {one.id for one in people}


def _plate(key: str, large: str, small: str, *, slip: bool) -> Item:
    if slip:
        card = Card(width=SLIP[0], height=SLIP[1], background="frame", texts=tuple(_side(SLIP, 0.0, large, small)))
        return Item(key=key, title=f"Biển tên: {large}", blocks=(card,))
    half = (TENT[0], TENT[1] / 2)
    texts = (*_side(half, 0.0, large, small, turned=True), *_side(half, half[1], large, small))
    card = Card(width=TENT[0], height=TENT[1], background="fold", texts=texts)
    return Item(key=key, title=f"Biển tên: {large}", landscape=True, blocks=(card,))


def _side(size: tuple[float, float], top: float, large: str, small: str, *, turned: bool = False) -> Iterator[CardText]:
    """One side of a plate; the other side of a folded one stands upside down above the fold."""
    width, height = size
    part = height / 105
    at, room = (28.0 if small else 34.0) * part, 40.0 * part
    y = top + (height - at - room if turned else at)
    yield CardText(
        text=large,
        x=12,
        y=y,
        width=width - 24,
        height=room,
        size=54,
        floor=30,
        lines=2 if small else 3,
        bold=True,
        turned=turned,
        even=not small,  # a unit stands over two lines before it shrinks, a name on one
    )
    if small:
        y = top + (height - 88 * part if turned else 70 * part)
        yield CardText(
            text=small, x=20, y=y, width=width - 40, height=18 * part, size=24, floor=14, lines=2, turned=turned
        )
