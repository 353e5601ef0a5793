"""Xếp theo khối, as a pure function."""

from collections import defaultdict
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuky.seating.by_party import Direction, seat_by_party
from thuky.seating.plan import Guest
from thuky.seating.seat import HallBlock, Seat

Where = dict[int, tuple[int, int]]
DIRECTIONS = st.sampled_from(("columns", "rows"))
SIZES = st.lists(st.integers(1, 20), max_size=12)


def hall(rows: int, seats: int, closed: frozenset[tuple[int, int]] = frozenset(), aisle: int = 0):
    block = HallBlock(id=1, kind="rows", rows=rows, seats=seats, aisle_after=aisle)
    made = [
        Seat(id=row * 100 + seat, block_id=1, row=row, seat=seat, closed=(row, seat) in closed)
        for row in range(1, rows + 1)
        for seat in range(1, seats + 1)
    ]
    return [block], made


def party(*sizes: int) -> list[Guest]:
    return [
        Guest(attendee_id=place * 100 + number, delegation_id=place, delegation=f"Khối {place}")
        for place, size in enumerate(sizes, 1)
        for number in range(size)
    ]


def where(seats: list[Seat], guests: list[Guest], direction: Direction, aisle: int = 0) -> Where:
    """Row and seat of everybody who has one."""
    block = HallBlock(id=1, rows=max(seat.row for seat in seats), seats=10, aisle_after=aisle)
    placings, _ = seat_by_party([block], seats, guests, direction)
    return {one.attendee_id: divmod(one.seat_id, 100) for one in placings}


def drawn(rows: int, seats: int, sizes: tuple[int, ...], direction: Direction, aisle: int = 0) -> list[str]:
    """The hall as letters: A is the first delegation, small where its first person sits."""
    at = {place: who for who, place in where(hall(rows, seats)[1], party(*sizes), direction, aisle).items()}
    letters = {place: chr(64 + who // 100) if who % 100 else chr(96 + who // 100) for place, who in at.items()}
    return ["".join(letters.get((row, seat), ".") for seat in range(1, seats + 1)) for row in range(1, rows + 1)]


def test_files_of_seats_from_front_to_back_a_free_file_between_two_and_the_first_in_the_middle() -> None:
    assert drawn(4, 9, (6, 6, 6), "columns") == ["Cc.Aa.Bb.", "CC.AA.BB.", "CC.AA.BB.", "........."]


def test_rows_of_their_own_filled_from_the_front_around_the_middle() -> None:
    assert drawn(5, 6, (9, 8), "rows") == ["AAAaAA", "..AAA.", "BBBbBB", "..BB..", "......"]


def test_the_aisle_parts_two_delegations_as_well_as_a_free_file() -> None:
    assert drawn(2, 4, (4, 4), "columns", aisle=2) == ["AaBb", "AABB"]


def test_where_seats_are_short_nothing_is_left_free_between_two() -> None:
    assert drawn(3, 4, (6, 6), "columns") == ["AaBb", "AABB", "AABB"]


def test_in_a_hall_too_full_for_rectangles_delegations_follow_one_another_in_one_piece() -> None:
    assert drawn(3, 4, (5, 4, 3), "rows") == ["AAaA", "BbBA", "BCcC"]


def test_the_first_guests_have_the_middle_of_the_first_row_to_themselves() -> None:
    assert drawn(3, 7, (1, 1, 1, 6), "columns")[:2] == ["..cab..", ".DDdDDD"]


def test_the_chair_sits_at_the_table_and_what_the_table_cannot_hold_in_the_hall() -> None:
    blocks, seats = hall(2, 4)
    blocks.insert(0, HallBlock(id=2, kind="table"))
    seats.insert(0, Seat(id=9000, block_id=2))
    guests = [Guest(attendee_id=1), Guest(attendee_id=2, role="chair"), Guest(attendee_id=3, role="presiding")]
    placings, unseated = seat_by_party(blocks, seats, guests)
    at = {one.attendee_id: one.seat_id for one in placings}
    assert (at[2], {at[1], at[3]}, unseated) == (9000, {102, 103}, [])


def test_who_is_kept_on_a_seat_stays_there_and_an_empty_seat_that_is_kept_stays_empty() -> None:
    blocks, seats = hall(1, 4)
    seats[0] = Seat(id=101, block_id=1, row=1, seat=1, attendee_id=102, locked=True)
    seats[3] = Seat(id=104, block_id=1, row=1, seat=4, locked=True)
    placings, unseated = seat_by_party(blocks, seats, party(4))
    assert ({one.seat_id: one.attendee_id for one in placings}, unseated) == ({103: 100, 102: 101}, [103])


@pytest.mark.parametrize("direction", ["columns", "rows"])
def test_a_hall_without_a_free_seat_seats_nobody(direction: Direction) -> None:
    blocks, seats = hall(1, 2, frozenset({(1, 1), (1, 2)}))
    assert seat_by_party(blocks, seats, party(2), direction) == ([], [100, 101])


@given(
    rows=st.integers(1, 10),
    seats=st.integers(1, 14),
    sizes=SIZES,
    direction=DIRECTIONS,
    closed=st.frozensets(st.tuples(st.integers(1, 10), st.integers(1, 14)), max_size=20),
)
def test_everybody_sits_once_on_a_seat_in_use_and_who_finds_none_is_last_in_order(
    rows: int, seats: int, sizes: list[int], direction: Direction, closed: frozenset[tuple[int, int]]
) -> None:
    blocks, places = hall(rows, seats, closed)
    guests = party(*sizes)
    placings, unseated = seat_by_party(blocks, places, guests, direction)
    in_use = {seat.id for seat in places if not seat.closed}
    assert len({one.seat_id for one in placings} & in_use) == len(placings) == min(len(guests), len(in_use))
    assert sorted(one.attendee_id for one in placings) + unseated == [guest.attendee_id for guest in guests]
    assert seat_by_party(blocks, places[::-1], guests, direction)[1] == unseated
    assert sorted(map(str, seat_by_party(blocks, places[::-1], guests, direction)[0])) == sorted(map(str, placings))


@given(rows=st.integers(1, 10), seats=st.integers(1, 14), sizes=SIZES, direction=DIRECTIONS)
def test_every_delegation_is_in_one_piece_and_its_head_in_its_first_row(
    rows: int, seats: int, sizes: list[int], direction: Direction
) -> None:
    pieces: dict[int, dict[int, tuple[int, int]]] = defaultdict(dict)
    for who, at in where(hall(rows, seats)[1], party(*sizes), direction).items():
        pieces[who // 100][who % 100] = at
    for piece in pieces.values():
        assert reached(set(piece.values())) == set(piece.values())
        assert [row for row, _ in (piece[number] for number in sorted(piece))] == sorted(
            row for row, _ in piece.values()
        )


@given(sizes=st.lists(st.integers(3, 12), min_size=2, max_size=5), direction=DIRECTIONS)
def test_with_room_enough_no_two_delegations_touch_in_a_row(sizes: list[int], direction: Direction) -> None:
    at = {place: who // 100 for who, place in where(hall(24, 24)[1], party(*sizes), direction).items()}
    neighbours = [(one, two) for one, two in pairwise(sorted(at)) if (two[0], two[1] - 1) == one]
    assert [at[one] for one, _ in neighbours] == [at[two] for _, two in neighbours]


def reached(cells: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """What can be reached from one cell without leaving them."""
    todo, found = [next(iter(cells))], set()
    while todo:
        row, file = cell = todo.pop()
        if cell in cells and cell not in found:
            found.add(cell)
            todo += [(row + 1, file), (row - 1, file), (row, file + 1), (row, file - 1)]
    return found
