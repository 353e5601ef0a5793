"""Xếp theo khối, as a pure function: every delegation whole, in a part of the hall of its own.

The rows are cut into bands from the stage back. In a band delegations stand side by side, each in a rectangle, one seat or the aisle left free
between two; the first in the order of introduction has the middle, and the first people of each its front row. `columns` wants few deep
bands (files of seats from front to back), `rows` as few rows as it can. Where the hall is too small for that, nothing is left free
between two; where even this is too large, delegations follow one another along the files or the rows, there and back, each still in one piece.
"""

from collections.abc import Sequence
from itertools import accumulate, groupby

from thuky.seating.bands import Bands, Direction
from thuky.seating.ground import Ground, Rectangle, middle_first
from thuky.seating.plan import Guest, Placing, at_the_table, centre_out, free_seats
from thuky.seating.seat import HallBlock, Seat

Party = list[Guest]


def seat_by_party(
    blocks: Sequence[HallBlock], seats: Sequence[Seat], guests: Sequence[Guest], direction: Direction = "rows"
) -> tuple[list[Placing], list[int]]:
    """Where everybody sits, and who found no seat; people on locked seats are left where they are."""
    placed, waiting = at_the_table(blocks, seats, guests)
    place = {block.id: number for number, block in enumerate(blocks) if block.kind == "rows"}
    free = sorted(free_seats(seat for seat in seats if seat.block_id in place), key=lambda seat: place[seat.block_id])
    parties, unseated = parties_of(waiting, len(free)), waiting[len(free) :]
    grounds = [
        Ground(next(block for block in blocks if block.id == number), list(part))
        for number, part in groupby(free, key=lambda seat: seat.block_id)
    ]
    for party, own in zip(parties, pieces(grounds, [len(party) for party in parties], direction), strict=True):
        placed += [
            Placing(seat_id=seat.id or 0, attendee_id=guest.attendee_id, why=guest.delegation)
            for seat, guest in zip(in_order(own, len(party)), party, strict=True)
        ]
    return placed, [guest.attendee_id for guest in unseated]


def parties_of(guests: Sequence[Guest], room: int) -> list[Party]:
    """As many of the first people as there is room for, by delegation, in the order of introduction."""
    parties: dict[int | None, Party] = {}
    for guest in guests[:room]:
        parties.setdefault(guest.delegation_id, []).append(guest)
    return list(parties.values())


def pieces(grounds: Sequence[Ground], sizes: Sequence[int], direction: Direction) -> list[list[Seat]]:
    """The seats of each delegation: rectangles with room between, without, or pieces of one path."""
    for apart in (1, 0):
        found = _rectangles(grounds, sizes, direction, apart)
        if found is not None:
            return [ground.inside(area) for ground, area in found]
    return _along(grounds, sizes, direction)


def in_order(seats: Sequence[Seat], people: int) -> list[Seat]:
    """The seats that so many people take, in the order in which they take them: row after row, each from its middle."""
    taken: list[Seat] = []
    for _, row in groupby(sorted(seats, key=lambda seat: (seat.row, seat.seat)), key=lambda seat: seat.row):
        taken += centre_out(list(row))[: people - len(taken)]
    return taken


def _rectangles(
    grounds: Sequence[Ground], sizes: Sequence[int], direction: Direction, apart: int
) -> list[tuple[Ground, Rectangle]] | None:
    """The rectangles of the best bands that hold every delegation, None when they do not fit."""
    found: list[tuple[Ground, Rectangle]] = []
    for ground, row, depth, held in Bands(grounds, sizes, direction, apart).chosen():
        own = sizes[len(found) : len(found) + held]
        found += [(ground, area) for area in ground.band(row, depth, own, apart)]
    return found if len(found) == len(sizes) else None


def _along(grounds: Sequence[Ground], sizes: Sequence[int], direction: Direction) -> list[list[Seat]]:
    """One piece after the other, along the files where each delegation fills one at least, else along the rows."""
    by_file = direction == "columns" and min(sizes, default=0) >= max((ground.rows for ground in grounds), default=0)
    path: list[Seat] = []
    for ground in grounds:
        path += ground.path(by_file, sum(sizes) - len(path))
    in_front = sum(end <= grounds[0].free(0) for end in accumulate(sizes)) if grounds else 0
    turned = len(sizes) if by_file else in_front
    cut = 0
    found: list[list[Seat]] = [[] for _ in sizes]
    for number in (*middle_first(sizes[:turned]), *range(turned, len(sizes))):
        found[number] = path[cut : cut + sizes[number]]
        cut += sizes[number]
    return found
