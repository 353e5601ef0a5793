"""The one writer of hall, hall_block and seat."""

import sqlite3
from collections.abc import Iterable, Sequence

from thuky.attendees import store as attendees
from thuky.core.refused import Refused
from thuky.core.vietnamese.text import clean
from thuky.seating import plan
from thuky.seating.bands import Direction
from thuky.seating.by_party import seat_by_party
from thuky.seating.seat import Hall, HallBlock, Seat
from thuky.storage import rows

DEFAULT_HALL = "Hội trường"
TABLE_SEATS = 5
IN_HALL = "JOIN hall_block b ON b.id = s.block_id WHERE b.hall_id = ?"


def halls(db: sqlite3.Connection, conference: int) -> list[Hall]:
    """The halls of a conference."""
    return rows.fetch(db, Hall, "SELECT * FROM hall WHERE conference_id = ? ORDER BY sort, id", (conference,))


def blocks(db: sqlite3.Connection, hall: int) -> list[HallBlock]:
    """The blocks of a hall, the chair's table first."""
    return rows.fetch(
        db, HallBlock, "SELECT * FROM hall_block WHERE hall_id = ? ORDER BY kind <> 'table', sort, id", (hall,)
    )


def seats(db: sqlite3.Connection, hall: int) -> list[Seat]:
    """The seats of a hall, block by block, row by row."""
    return rows.fetch(db, Seat, f"SELECT s.* FROM seat s {IN_HALL} ORDER BY s.block_id, s.row, s.seat", (hall,))


def make_hall(
    db: sqlite3.Connection, conference: int, name: str, *, rows_count: int, per_row: int, table: int = TABLE_SEATS
) -> int:
    """A hall of rows with an aisle in the middle, and a table for the chair on the stage."""
    hall = rows.insert(db, "hall", Hall(conference_id=conference, name=clean(name) or DEFAULT_HALL))
    if table:
        add_block(db, HallBlock(hall_id=hall, name="Bàn chủ tọa", kind="table", rows=1, seats=table))
    aisle = per_row // 2 if per_row >= 8 else 0
    add_block(db, HallBlock(hall_id=hall, name="Hội trường", rows=rows_count, seats=per_row, aisle_after=aisle, sort=1))
    return hall


def add_block(db: sqlite3.Connection, record: HallBlock) -> int:
    """Add a block of seats to a hall."""
    block = rows.insert(db, "hall_block", record)
    places = [
        Seat(block_id=block, row=row, seat=seat)
        for row in range(1, record.rows + 1)
        for seat in range(1, record.seats + 1)
    ]
    rows.insert_many(db, "seat", places)
    return block


def rename_hall(db: sqlite3.Connection, hall: int, name: str) -> None:
    """Call a hall otherwise."""
    rows.update(db, "hall", hall, name=clean(name) or DEFAULT_HALL)


def resize_hall(db: sqlite3.Connection, hall: int, *, rows_count: int, per_row: int) -> None:
    """Give the hall's rows another size; whose seat goes has none then."""
    block = next(one for one in blocks(db, hall) if one.kind == "rows")
    _resize(db, block, rows_count, per_row)
    rows.update(db, "hall_block", block.id or 0, aisle_after=per_row // 2 if per_row >= 8 else 0)


def resize_table(db: sqlite3.Connection, hall: int, count: int) -> None:
    """Give the chair's table another number of seats; none takes the table away."""
    table = next((one for one in blocks(db, hall) if one.kind == "table"), None)
    if table is None and count:
        add_block(db, HallBlock(hall_id=hall, name="Bàn chủ tọa", kind="table", rows=1, seats=count))
    elif table is not None and not count:
        rows.delete(db, "hall_block", [table.id or 0])
    elif table is not None:
        _resize(db, table, 1, count)


def _resize(db: sqlite3.Connection, block: HallBlock, rows_count: int, per_row: int) -> None:
    have = rows.fetch(db, Seat, "SELECT * FROM seat WHERE block_id = ?", (block.id,))
    rows.delete(db, "seat", [seat.id or 0 for seat in have if seat.row > rows_count or seat.seat > per_row])
    known = {(seat.row, seat.seat) for seat in have}
    wanted = [
        (row, seat) for row in range(1, rows_count + 1) for seat in range(1, per_row + 1) if (row, seat) not in known
    ]
    rows.insert_many(db, "seat", [Seat(block_id=block.id or 0, row=row, seat=seat) for row, seat in wanted])
    rows.update(db, "hall_block", block.id or 0, rows=rows_count, seats=per_row)


def remove_hall(db: sqlite3.Connection, hall: int) -> None:
    """Remove a hall with its seats."""
    rows.delete(db, "hall", [hall])


def guests(db: sqlite3.Connection, conference: int) -> list[plan.Guest]:
    """Who is to be seated: everybody and every place but those who said that they do not come, in the order of introduction."""
    names = {one.id: one.name for one in attendees.delegations(db, conference)}
    return [
        plan.Guest(
            attendee_id=one.id or 0,
            delegation_id=one.delegation_id,
            delegation=names.get(one.delegation_id, ""),
            role=one.role,
        )
        for one in attendees.attending(db, conference)
        if one.reply != "absent"
    ]


def seat_everybody(
    db: sqlite3.Connection, conference: int, hall: int, *, by_party: Direction | None = None
) -> list[int]:
    """Seat by the rules, or whole delegations in files or rows of their own; locked seats kept; returns who found no seat."""
    known = blocks(db, hall), seats(db, hall), guests(db, conference)
    placings, unseated = seat_by_party(*known, by_party) if by_party else plan.seat_all(*known)
    db.execute(f"UPDATE seat SET attendee_id = NULL, why = '' WHERE locked = 0 AND attendee_id IS NOT NULL "
               f"AND id IN (SELECT s.id FROM seat s {IN_HALL})", (hall,))  # fmt: skip
    db.executemany(
        "UPDATE seat SET attendee_id = ?, why = ? WHERE id = ?",
        [(one.attendee_id, one.why, one.seat_id) for one in placings],
    )
    return unseated


def hall_for(db: sqlite3.Connection, conference: int, name: str = "") -> int:
    """The hall of that name, else the first one, else a new one large enough for everybody."""
    known = halls(db, conference)
    found = next((hall for hall in known if hall.name == clean(name)), None) if name else (known[0] if known else None)
    if found is not None:
        return found.id or 0
    people = guests(db, conference)
    heads = sum(guest.role in plan.AT_THE_TABLE for guest in people)
    count, per_row = plan.rows_needed(len(people) - min(heads, TABLE_SEATS))
    return make_hall(db, conference, name or DEFAULT_HALL, rows_count=count, per_row=per_row)


def unseated(db: sqlite3.Connection, conference: int) -> list[int]:
    """Who is expected and has no seat."""
    sql = f"""
        WITH sitting AS (SELECT s.attendee_id FROM seat s JOIN hall_block b ON b.id = s.block_id
          JOIN hall h ON h.id = b.hall_id WHERE h.conference_id = ? AND s.attendee_id IS NOT NULL)
        SELECT a.id, a.reply <> 'absent' AND a.id NOT IN sitting
          AND NOT EXISTS (SELECT 1 FROM attendee s WHERE s.stands_for = a.id) FROM attendee a {attendees.PLACES}"""
    return [number for number, waits in db.execute(sql, (conference, conference)) if waits]


def away(db: sqlite3.Connection, conference: int) -> frozenset[int | None]:
    """Who will not sit on the seat that he has: he does not come, or another comes for him."""
    return attendees.replaced(db, conference) | {one.id for one in attendees.absent(db, conference)}


def seat(db: sqlite3.Connection, seat_id: int) -> Seat:
    """One seat."""
    found = rows.one(db, Seat, "SELECT * FROM seat WHERE id = ?", (seat_id,))
    if found is None:
        raise Refused("Ghế này không còn trong sơ đồ; không có gì thay đổi, hãy chọn ghế khác.")
    return found


def place(db: sqlite3.Connection, attendee: int, seat_id: int) -> None:
    """Put a person on a seat; who sat there goes to the seat that he came from, or has none."""
    target = seat(db, seat_id)
    if target.closed or (target.locked and target.attendee_id):
        raise Refused(
            f"Ghế {target.label} đang {'bỏ' if target.closed else 'giữ chỗ'}; sơ đồ giữ nguyên, hãy mở ghế trước."
        )
    came_from = db.execute("SELECT id, locked FROM seat WHERE attendee_id = ? AND block_id IN (SELECT id FROM hall_block WHERE hall_id = "
                           "(SELECT hall_id FROM hall_block WHERE id = ?))", (attendee, target.block_id)).fetchone()  # fmt: skip
    if came_from and came_from[1]:
        raise Refused("Người này đang được giữ chỗ; sơ đồ giữ nguyên, hãy mở giữ chỗ trước.")
    if came_from:
        rows.update(
            db, "seat", came_from[0], attendee_id=target.attendee_id, why="Đổi chỗ" if target.attendee_id else ""
        )
    rows.update(db, "seat", seat_id, attendee_id=attendee, why="Xếp bằng tay")


def free(db: sqlite3.Connection, seat_ids: Iterable[int]) -> None:
    """Nobody sits there any more."""
    for seat_id in seat_ids:
        rows.update(db, "seat", seat_id, attendee_id=None, locked=False, why="")


def lock(db: sqlite3.Connection, seat_ids: Sequence[int], locked: bool) -> None:
    """Keep these seats as they are when seating again, or let them go."""
    for seat_id in seat_ids:
        rows.update(db, "seat", seat_id, locked=locked)


def close(db: sqlite3.Connection, seat_ids: Sequence[int], closed: bool) -> None:
    """Take broken seats out of use (who sat there has none), or take them into use again."""
    for seat_id in seat_ids:
        rows.update(db, "seat", seat_id, closed=closed, attendee_id=None, locked=False, why="")
