"""G16: filling a hall by the rules, from the records to every person on a seat."""

from bench.measure import Bench, timed
from thuky.seating.by_party import seat_by_party
from thuky.seating.plan import Guest, seat_all
from thuky.seating.seat import HallBlock, Seat


def hall(bench: Bench) -> None:
    """67 people, and 2,000 seats with people on all of them."""
    for people, rows, seats, most in ((67, 9, 8, 0.05), (2000, 50, 40, 2.0)):
        block = HallBlock(id=1, name="Hội trường", rows=rows, seats=seats)
        free = [
            Seat(id=row * 100 + seat, block_id=1, row=row, seat=seat)
            for row in range(1, rows + 1)
            for seat in range(1, seats + 1)
        ]
        guests = [
            Guest(attendee_id=at, delegation_id=at * 9 // people, delegation=f"Khối {at * 9 // people}")
            for at in range(people)
        ]
        took = timed(lambda block=block, free=free, guests=guests: seat_all([block], free, guests), bench.runs(9))
        bench.at_most(f"{people:,} people seated in {rows * seats:,} seats", took.seconds * 1e3, most * 1e3, "ms")
        took = timed(lambda block=block, free=free, guests=guests: seat_by_party([block], free, guests), bench.runs(9))
        bench.at_most(f"{people:,} people seated by whole delegations", took.seconds * 1e3, most * 1e3, "ms")
        placed, unseated = seat_all([block], free, guests)
        bench.holds(
            f"all {people:,} of them have a seat of their own",
            len({one.seat_id for one in placed}) == people and not unseated,
        )
