"""Days and hours as papers, screen and senders write them."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuky.core.vietnamese import dates


@pytest.mark.parametrize(
    ("iso", "short", "long", "screen"),
    [
        ("2024-08-29", "29/8/2024", "ngày 29 tháng 8 năm 2024", "29/08/2024"),
        ("2024-09-05", "05/9/2024", "ngày 05 tháng 9 năm 2024", "05/09/2024"),
        ("2025-02-05", "05/02/2025", "ngày 05 tháng 02 năm 2025", "05/02/2025"),
        ("2026-12-31", "31/12/2026", "ngày 31 tháng 12 năm 2026", "31/12/2026"),
        ("", "", "", ""),
        ("tuần đầu tháng 9", "tuần đầu tháng 9", "tuần đầu tháng 9", "tuần đầu tháng 9"),
    ],
)
def test_a_day_is_written_as_its_reader_expects(iso, short, long, screen):
    assert (dates.short(iso), dates.long(iso), dates.screen(iso)) == (short, long, screen)


def test_dates_and_iso_text_are_written_alike():
    assert dates.short(date(2024, 9, 5)) == dates.short(datetime(2024, 9, 5, 8, 30)) == dates.short("2024-09-05")


def test_weekdays_are_written_in_the_small_letters_of_papers():
    days = [dates.weekday(date(2024, 8, 26) + timedelta(days=n)) for n in range(7)]
    assert days == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
    assert dates.weekday("") == ""


@pytest.mark.parametrize(
    "text",
    ["5/9/2024", "05/09/2024", "05-9-2024", "5.9.24", "05 / 9 / 2024", "ngày 5 tháng 9 năm 2024", "ngày 05/9/2024",
     "thứ Năm, ngày 05/9/2024", "Sáng thứ Năm ngày 5 tháng 9 năm 2024", "2024-09-05", "2024-09-05 00:00:00"],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(text):
    assert dates.parse(text) == date(2024, 9, 5)


@pytest.mark.parametrize("text", ["", "31/2/2024", "9/2024", "5/9", "2024", "tháng 9 năm 2024", "5/9-2024", "01234567"])
def test_what_states_no_full_day_is_no_date(text):
    assert dates.parse(text) is None


def test_two_digit_years_are_of_people_born_or_of_conferences_held():
    assert dates.parse("5/9/75") == date(1975, 9, 5)
    assert dates.parse("5/9/26") == date(2026, 9, 5)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_every_way_of_writing_a_day_is_read_back(day):
    for written in (dates.short(day), dates.long(day), dates.screen(day), day.isoformat()):
        assert dates.parse(written) == day


def test_hours_are_written_for_running_text_and_for_tables():
    assert (dates.clock("08:00"), dates.clock_short("08:00")) == ("08 giờ 00", "08h00")
    assert (dates.clock(""), dates.clock_short("")) == ("", "")


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("8h30", "08:30"), ("7h30’", "07:30"), ("08 giờ 00", "08:00"), ("13g30", "13:30"), ("14 giờ", "14:00"),
        ("lúc 7 giờ 30 phút", "07:30"), ("2 giờ chiều", "14:00"), ("8 giờ rưỡi", "08:30"), ("08:00:00", "08:00"),
        ("07.30", "07:30"), ("12 giờ trưa", "12:00"), ("7 giờ tối", "19:00"),
        ("23:59", "23:59"), ("24h", None), ("25h", None), ("8h60", None), ("8h75", None), ("8", None), ("", None), ("sáng", None),
    ],
)  # fmt: skip
def test_hours_are_read_as_people_write_them(text, time):
    assert dates.parse_time(text) == time


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_written_hour_is_read_back(hour, minute):
    time = f"{hour:02}:{minute:02}"
    assert [dates.parse_time(written) for written in (time, dates.clock(time), dates.clock_short(time))] == [time] * 3
