"""When items begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuky.agenda.agenda_item import AgendaItem
from thuky.agenda.timing import hour_of, length, minutes_of, overlaps, slots, timed


def item(title: str = "", **values) -> AgendaItem:
    return AgendaItem(title=title, **values)


def starts(items: list[AgendaItem], opens_at: str = "08:00") -> list[str]:
    return [start for _, start in timed(items, opens_at)]


def test_items_follow_each_other_from_the_opening() -> None:
    assert starts([item(minutes=10), item(minutes=5), item(minutes=60)]) == ["08:00", "08:10", "08:15"]


def test_an_hour_of_its_own_moves_all_that_follows() -> None:
    assert starts([item(minutes=10), item(start="09:30", minutes=15), item()]) == ["08:00", "09:30", "09:45"]


def test_nothing_is_timed_where_no_item_has_hours() -> None:
    assert starts([item("Chào cờ"), item("Bế mạc")]) == ["", ""]


def test_after_an_item_without_a_duration_nothing_is_known_until_the_next_hour() -> None:
    assert starts([item(minutes=10), item(), item(minutes=5), item(start="10:00")]) == ["08:00", "08:10", "", "10:00"]


def test_an_item_that_is_not_held_takes_no_time() -> None:
    items = [item(minutes=10), item(minutes=30, conditional=True, decided="no"), item(minutes=5)]
    assert starts(items) == ["08:00", "", "08:10"]
    assert length(items) == 15


def test_an_open_item_keeps_its_time() -> None:
    assert starts([item(minutes=10), item(minutes=30, conditional=True), item(minutes=5)]) == [
        "08:00",
        "08:10",
        "08:40",
    ]


def test_a_second_day_begins_anew() -> None:
    items = [item(date="2026-09-05", minutes=10), item(date="2026-09-06"), item(date="2026-09-06", start="07:30")]
    assert starts(items) == ["08:00", "", "07:30"]


def test_without_an_opening_only_fixed_hours_count() -> None:
    assert starts([item(minutes=10), item(start="09:00", minutes=5), item()], "") == ["", "09:00", "09:05"]


def test_an_item_that_begins_too_early_overlaps() -> None:
    items = [item("Báo cáo", minutes=60), item("Giải lao", start="08:30", minutes=15), item(minutes=5)]
    assert [(one.item.title, two.item.title) for one, two in overlaps(items, "08:00")] == [("Báo cáo", "Giải lao")]


@given(st.lists(st.integers(1, 30), max_size=30))
def test_the_bar_of_the_day_has_no_gaps(minutes: list[int]) -> None:
    day = slots([item(minutes=one) for one in minutes], "08:00")
    assert [slot.ends - slot.begins for slot in day] == minutes[: len(day)]
    assert all(one.ends == two.begins for one, two in zip(day, day[1:], strict=False))


@given(st.integers(0, 24 * 60 - 1))
def test_hours_and_minutes_say_the_same(minutes: int) -> None:
    assert minutes_of(hour_of(minutes)) == minutes


def test_an_item_without_a_date_goes_on_with_the_day_before_it() -> None:
    assert starts([item(date="2026-09-05", minutes=10), item(minutes=5), item()]) == ["08:00", "08:10", "08:15"]


@pytest.mark.parametrize(("minutes", "hour"), [(0, "00:00"), (1439, "23:59"), (1440, ""), (-1, "")])
def test_beyond_the_day_there_is_no_hour(minutes: int, hour: str) -> None:
    assert hour_of(minutes) == hour


def test_what_begins_when_the_one_before_ends_does_not_overlap() -> None:
    assert overlaps([item(minutes=30), item(start="08:30", minutes=15)], "08:00") == ()
