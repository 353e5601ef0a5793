"""Seating by the rules, as a pure function."""

from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from thuky.seating.plan import Guest, centre_out, rows_needed, seat_all
from thuky.seating.seat import HallBlock, Seat


def hall(rows: int, seats: int, table: int = 0) -> tuple[list[HallBlock], list[Seat]]:
    blocks, made = [HallBlock(id=1, kind="rows", rows=rows, seats=seats)], []
    if table:
        blocks.insert(0, HallBlock(id=2, kind="table", rows=1, seats=table))
        made = [Seat(id=1000 + number, block_id=2, row=1, seat=number) for number in range(1, table + 1)]
    made += [
        Seat(id=row * 100 + seat, block_id=1, row=row, seat=seat)
        for row in range(1, rows + 1)
        for seat in range(1, seats + 1)
    ]
    return blocks, made


def party(*sizes: int) -> list[Guest]:
    numbers = iter(range(1, sum(sizes) + 1))
    return [
        Guest(attendee_id=next(numbers), delegation_id=place)
        for place, size in enumerate(sizes, 1)
        for _ in range(size)
    ]


def row_of(blocks: list[HallBlock], seats: list[Seat], guests: list[Guest], row: int) -> list[int | None]:
    placed = {placing.seat_id: placing.attendee_id for placing in seat_all(blocks, seats, guests)[0]}
    return [placed.get(seat.id or 0) for seat in seats if seat.block_id == 1 and seat.row == row]


def test_the_first_sits_in_the_middle_the_next_at_its_right_then_at_its_left() -> None:
    assert row_of(*hall(1, 5), party(5), 1) == [5, 3, 1, 2, 4]


def test_delegations_sit_whole_beside_the_first_one_the_nearest_first() -> None:
    assert row_of(*hall(1, 7), party(3, 2, 2), 1) == [7, 6, 3, 1, 2, 4, 5]


def test_a_row_that_is_not_full_is_filled_around_its_middle() -> None:
    assert row_of(*hall(1, 6), party(2), 1) == [None, None, 2, 1, None, None]


def test_rows_are_filled_from_the_stage_back() -> None:
    blocks, seats = hall(2, 4)
    assert sorted(row_of(blocks, seats, party(6), 1), key=str) == [1, 2, 3, 4]
    assert {who for who in row_of(blocks, seats, party(6), 2) if who} == {5, 6}


def test_the_chair_and_the_secretary_sit_at_the_table_and_its_overflow_in_the_hall() -> None:
    blocks, seats = hall(1, 4, table=2)
    guests = [
        Guest(attendee_id=number, role=role)
        for number, role in enumerate(("", "chair", "presiding", "secretary", ""), 1)
    ]
    placings, unseated = seat_all(blocks, seats, guests)
    at_the_table = {one.attendee_id for one in placings if one.seat_id > 1000}
    assert (at_the_table, unseated) == ({2, 3}, [])


def test_a_locked_seat_keeps_its_person_and_a_closed_one_stays_empty() -> None:
    blocks, seats = hall(1, 3)
    seats[0] = Seat(id=101, block_id=1, row=1, seat=1, attendee_id=2, locked=True)
    seats[2] = Seat(id=103, block_id=1, row=1, seat=3, closed=True)
    placings, unseated = seat_all(blocks, seats, party(3))
    assert [(one.seat_id, one.attendee_id) for one in placings] == [(102, 1)]
    assert unseated == [3]


def test_an_empty_seat_that_is_kept_is_given_to_nobody() -> None:
    blocks, seats = hall(1, 3)
    seats[1] = Seat(id=102, block_id=1, row=1, seat=2, locked=True)
    placings, unseated = seat_all(blocks, seats, party(3))
    assert ([(one.seat_id, one.attendee_id) for one in placings], unseated) == ([(103, 1), (101, 2)], [3])


@given(rows=st.integers(1, 12), seats=st.integers(1, 16), sizes=st.lists(st.integers(1, 20), max_size=12))
def test_nobody_sits_twice_nobody_is_lost_and_the_first_in_order_are_seated(
    rows: int, seats: int, sizes: list[int]
) -> None:
    blocks, places = hall(rows, seats)
    guests = party(*sizes)
    placings, unseated = seat_all(blocks, places, guests)
    assert sorted([one.attendee_id for one in placings] + unseated) == [guest.attendee_id for guest in guests]
    assert len({one.seat_id for one in placings}) == len(placings) == min(len(guests), rows * seats)
    assert unseated == [guest.attendee_id for guest in guests][rows * seats :]


@given(seats=st.integers(1, 30), sizes=st.lists(st.integers(1, 9), min_size=1, max_size=8))
def test_inside_a_row_at_most_one_delegation_is_parted(seats: int, sizes: list[int]) -> None:
    blocks, places = hall(1, seats)
    guests = party(*sizes)[:seats]
    of = {guest.attendee_id: guest.delegation_id for guest in guests}
    sitting = [of.get(who or 0) for who in row_of(blocks, places, guests, 1)]
    runs = [delegation for delegation, _ in groupby(sitting) if delegation is not None]
    parted = [delegation for delegation in set(runs) if runs.count(delegation) > 1]
    assert len(parted) <= 1


@given(number=st.integers(1, 60))
def test_centre_out_never_goes_nearer_again(number: int) -> None:
    seats = [Seat(id=place, block_id=1, row=1, seat=place) for place in range(1, number + 1)]
    away = [abs(seat.seat - (number + 1) / 2) for seat in centre_out(seats)]
    assert away == sorted(away)


@given(people=st.integers(0, 3000))
def test_a_hall_made_for_people_holds_them(people: int) -> None:
    rows, seats = rows_needed(people)
    assert rows * seats >= people
    assert rows * seats - people < seats or people == 0
