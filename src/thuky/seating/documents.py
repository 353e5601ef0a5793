"""The plan of seats and the list to find one's seat (papers.md 9); the name plates stand in `plates`."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.conferences import store as conferences
from thuky.conferences.choices import chosen
from thuky.conferences.held_when import days
from thuky.core.vietnamese.numbers import row_letter
from thuky.core.vietnamese.text import loose_key
from thuky.office import store as office
from thuky.papers import blocks as b
from thuky.papers.document import Document, Item, Option
from thuky.seating import plates, store
from thuky.seating.seat import HallBlock, Seat

STAGE = "SÂN KHẤU (Chủ tọa, Thư ký, Bục phát biểu)"
NOTE = "Trái, phải tính theo hướng từ hội trường nhìn lên sân khấu."
KEY = (
    b.TableColumn(heading="Hàng", width=6, align="center"),
    b.TableColumn(heading="Ghế", width=6, align="center", number=True),
    b.TableColumn(heading="Họ và tên", width=28, whole=True),
    b.TableColumn(heading="Chức vụ, đơn vị", width=46),
)
FIND = (
    b.TableColumn(heading="STT", width=5, align="center", number=True),
    b.TableColumn(heading="Họ và tên", width=28, whole=True),
    b.TableColumn(heading="Đơn vị", width=40),
    b.TableColumn(heading="Hàng", width=7, align="center"),
    b.TableColumn(heading="Ghế", width=7, align="center", number=True),
)
FIND_FROM = 100
CODE = "so-do-cho-ngoi"
PAPER = Option(
    key="paper",
    title="Khổ giấy",
    values=(("auto", "Theo số ghế (trên 120 ghế: A3)"), ("A4", "A4"), ("A3", "A3, treo ở cửa")),
)


def seat_plan(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Sơ đồ chỗ ngồi: the drawn hall, then the key of rows and seats; A3 over 120 seats or as the clerk wants it."""
    paper = chosen(db, conference, CODE, (PAPER,))["paper"]
    record = conferences.get(db, conference)
    away = store.away(db, conference)
    people = {number: one for number, one in people_of(db, conference).items() if number not in away}
    short_units = short_names(db)
    for hall in store.halls(db, conference):
        seats, hall_blocks = store.seats(db, hall.id or 0), store.blocks(db, hall.id or 0)
        about = ", ".join(part for part in (record.name, days(record)) if part)
        title = b.Title(kind="SƠ ĐỒ CHỖ NGỒI", about=about, note=hall.name)
        yield Item(
            key=f"hall:{hall.id}",
            title=f"Sơ đồ {hall.name}",
            landscape=True,
            paper="A3" if paper == "A3" or paper == "auto" and len(seats) > 120 else "A4",
            blocks=(
                title,
                drawn(hall_blocks, seats, people, short_units),
                *_lists(hall_blocks, seats, people),
            ),
        )


def people_of(db: sqlite3.Connection, conference: int) -> dict[int | None, Attendee]:
    """Everybody and every place by number; a place that nobody told the unit of is known by its delegation."""
    names = {one.id: one.name for one in attendees.delegations(db, conference)}
    everybody = attendees.of_conference(db, conference)
    return {
        one.id: one if one.named or one.unit else replace(one, unit=names.get(one.delegation_id, ""))
        for one in everybody
    }


def _lists(hall_blocks: list[HallBlock], seats: list[Seat], people: dict[int | None, Attendee]) -> Iterator[b.Block]:
    tables = {block.id for block in hall_blocks if block.kind == "table"}
    taken = [(seat, people[seat.attendee_id]) for seat in seats if seat.attendee_id in people]
    taken.sort(key=lambda pair: (pair[0].block_id not in tables, pair[0].row, pair[0].seat))
    rows = tuple(
        b.Row(
            cells=(_row_name(seat, tables), str(seat.seat), one.shown_name, one.position_unit),
            key=f"seat:{seat.id}",
        )
        for seat, one in taken
    )
    if not rows:
        return  # a hall for which nobody has a seat yet is hung up as it is drawn
    yield b.PageBreak()
    yield b.Table(columns=KEY, rows=rows)
    if len(taken) > FIND_FROM:
        named = sorted((pair for pair in taken if pair[1].named), key=lambda pair: pair[1].name_key)
        yield b.PageBreak()
        yield b.Title(kind="TRA CỨU CHỖ NGỒI")
        yield b.Table(
            columns=FIND,
            rows=tuple(
                b.Row(
                    cells=(str(n), one.full_name, one.unit, _row_name(seat, tables), str(seat.seat)),
                    key=f"seat:{seat.id}",
                )
                for n, (seat, one) in enumerate(named, start=1)
            ),
        )


def _row_name(seat: Seat, tables: set[int | None]) -> str:
    return "Chủ tọa" if seat.block_id in tables else row_letter(seat.row)


def short_names(db: sqlite3.Connection) -> dict[str, str]:
    """The short names of the directory's units by folded full name; the boxes of a plan are small."""
    return {loose_key(one.name): one.short_name for one in office.units(db) if one.short_name}


def drawn(
    hall_blocks: list[HallBlock],
    seats: list[Seat],
    people: dict[int | None, Attendee],
    short_units: Mapping[str, str] | None = None,
) -> b.SeatPlan:
    """The hall as a grid: the chair's table on the stage, rows behind one another, an aisle as an empty column."""
    tops = _tops(hall_blocks)
    width = max((block.seats + (1 if block.aisle_after else 0) for block in hall_blocks), default=1)
    by_id = {block.id: block for block in hall_blocks}
    boxes = tuple(_box(seat, by_id[seat.block_id], tops, width, people, short_units or {}) for seat in seats)
    labels = tuple(
        (tops[block.id] + row - 1, row_letter(row))
        for block in hall_blocks
        if block.kind == "rows"
        for row in range(1, block.rows + 1)
    )
    depth = max((box.row for box in boxes), default=0) + 1
    return b.SeatPlan(columns=width, rows=depth, seats=boxes, row_labels=labels, stage=STAGE, note=NOTE)


def _tops(hall_blocks: list[HallBlock]) -> dict[int | None, float]:
    tops: dict[int | None, float] = {}
    top = 0.0
    for block in hall_blocks:
        tops[block.id] = top
        top += block.rows + (0.6 if block.kind == "table" else 0.4)
    return tops


def _box(
    seat: Seat,
    block: HallBlock,
    tops: dict[int | None, float],
    width: float,
    people: dict[int | None, Attendee],
    short_units: Mapping[str, str],
) -> b.Seat:
    one = people.get(seat.attendee_id)
    own = block.seats + (1 if block.aisle_after else 0)
    column = (width - own) / 2 + seat.seat - 1 + (1 if block.aisle_after and seat.seat > block.aisle_after else 0)
    return b.Seat(
        column=column,
        row=tops[block.id] + seat.row - 1,
        label=str(seat.seat) if block.kind == "table" else seat.label,
        name=one.full_name if one else "",
        unit=short_units.get(loose_key(one.unit), one.unit) if one else "",
        taken=one is not None,
        closed=seat.closed,
    )


DOCUMENTS = (
    Document(code=CODE, title="Sơ đồ chỗ ngồi", formats=("pdf", "xlsx"), group="Chỗ ngồi, thẻ, biển", items=seat_plan, copies=4, options=(PAPER,),
             why_none="chưa chọn hội trường (thẻ Chỗ ngồi)"),
    Document(code=plates.CODE, title="Biển tên để bàn", formats=("pdf",), group="Chỗ ngồi, thẻ, biển", items=plates.name_plates, options=plates.OPTIONS,
             why_none="không có ai cần biển tên theo cách in đang chọn (thẻ Đại biểu, nút Cách in…)"),
)  # fmt: skip
