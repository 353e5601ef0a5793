"""Who sits where, as a pure function: by order of introduction, from the stage back, centre out, delegations together.

The chair, the presiding and the secretary go to the chair's table. Each row takes the next people in order; inside a row the
delegation that comes first holds the centre, the others stand whole to its right and left, each with its first person nearest to the centre.
Left and right are as the audience sees the stage. Locked seats keep their people, closed seats stay empty.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from thuky.seating.seat import HallBlock, Seat

AT_THE_TABLE = ("chair", "presiding", "secretary")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Who is to be seated: in the order of introduction."""

    attendee_id: int
    delegation_id: int | None = None
    delegation: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """One person on one seat, and why there, in the clerk's words."""

    seat_id: int
    attendee_id: int
    why: str


def centre_out(seats: Sequence[Seat]) -> list[Seat]:
    """The seats of a row from the middle outwards, right of the middle before left."""
    if not seats:
        return []
    numbers = sorted(seat.seat for seat in seats)
    middle = (numbers[0] + numbers[-1]) / 2
    return sorted(seats, key=lambda seat: (abs(seat.seat - middle), seat.seat < middle))


def seat_all(
    blocks: Sequence[HallBlock], seats: Sequence[Seat], guests: Sequence[Guest]
) -> tuple[list[Placing], list[int]]:
    """Where everybody sits, and who found no seat; people on locked seats are left where they are."""
    placed, waiting = at_the_table(blocks, seats, guests)
    tables = {block.id for block in blocks if block.kind == "table"}
    hall_rows = [row for row in rows_of(blocks, seats) if row[0].block_id not in tables]
    more, unseated = _fill(hall_rows, waiting, "")
    return placed + more, [guest.attendee_id for guest in unseated]


def at_the_table(
    blocks: Sequence[HallBlock], seats: Sequence[Seat], guests: Sequence[Guest]
) -> tuple[list[Placing], list[Guest]]:
    """Who sits at the chair's table, and who is still to be seated: first those whom the table has no seat for."""
    kept = {seat.attendee_id for seat in seats if seat.locked and seat.attendee_id}
    waiting = [guest for guest in guests if guest.attendee_id not in kept]
    tables = {block.id for block in blocks if block.kind == "table"}
    heads = [guest for guest in waiting if guest.role in AT_THE_TABLE] if tables else []
    table_rows = [row for row in rows_of(blocks, seats) if row[0].block_id in tables]
    placed, left_over = _fill(table_rows, heads, "Bàn chủ tọa")
    return placed, left_over + [guest for guest in waiting if guest not in heads]


def free_seats(seats: Iterable[Seat]) -> list[Seat]:
    """The seats that the rules may give: neither closed nor kept, not even for somebody who is not yet known."""
    return [seat for seat in seats if not seat.closed and not seat.locked]


def rows_of(blocks: Sequence[HallBlock], seats: Sequence[Seat]) -> list[list[Seat]]:
    """The free rows, nearest to the stage first, block after block where two rows are equally near."""
    place = {block.id: number for number, block in enumerate(blocks)}
    free = free_seats(seats)
    free.sort(key=lambda seat: (seat.row, place[seat.block_id], seat.seat))
    return [list(row) for _, row in groupby(free, key=lambda seat: (seat.row, place[seat.block_id]))]


def _fill(rows: Sequence[list[Seat]], guests: Sequence[Guest], where: str) -> tuple[list[Placing], list[Guest]]:
    placed: list[Placing] = []
    start = 0
    for row in rows:
        sitting = guests[start : start + len(row)]
        start += len(sitting)
        placed += [
            Placing(seat_id=seat.id or 0, attendee_id=guest.attendee_id, why=where or guest.delegation)
            for seat, guest in _row(row, sitting)
        ]
    return placed, list(guests[start:])


def _row(row: list[Seat], guests: Sequence[Guest]) -> list[tuple[Seat, Guest]]:
    """One row: the first delegation in the middle, each next one whole on the side that has more room."""
    free = centre_out(row)
    if len(guests) < len(row):
        free = free[: len(guests)]
    free.sort(key=lambda seat: seat.seat)
    parties = [list(party) for _, party in groupby(guests, key=lambda guest: guest.delegation_id)]
    if not parties:
        return []
    first = parties[0]
    begin = (len(free) - len(first)) // 2
    taken = list(zip(centre_out(free[begin : begin + len(first)]), first, strict=True))
    left, right = free[:begin][::-1], free[begin + len(first) :]
    for party in parties[1:]:
        near, far = (right, left) if len(right) >= len(left) else (left, right)
        taken += zip(near, party, strict=False)
        spill = party[len(near) :]
        taken += zip(far, spill, strict=False)
        del near[: len(party)], far[: len(spill)]
    return taken


def rows_needed(people: int) -> tuple[int, int]:
    """Rows and seats per row of a hall large enough, wider than deep as halls are, an even number of seats for the aisle."""
    seats = 8
    while seats * (seats * 3 // 4) < people and seats < 24:
        seats += 2
    return max(1, -(-people // seats)), seats
