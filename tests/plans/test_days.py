"""Days and hours as plans write them."""

import pytest

from thuky.plans import days


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("08 giờ 00, ngày 29/8/2024 (thứ Năm)", "2024-08-29", ""),
        ("từ ngày 12 đến ngày 13/9/2024", "2024-09-12", "2024-09-13"),
        ("02 ngày, ngày 21 và 22/5/2026", "2026-05-21", "2026-05-22"),
        ("ngày 12, 13/9/2024", "2024-09-12", "2024-09-13"),
        ("ngày 30/9 - 01/10/2024", "2024-09-30", "2024-10-01"),
        ("từ 13g30 ngày 05 tháng 12 năm 2025", "2025-12-05", ""),
        ("trong tháng 11 năm 2026", "", ""),
    ],
)
def test_the_days_of_the_sitting(written: str, first: str, last: str) -> None:
    assert days.span(written) == (first, last)


def test_half_a_day_is_not_the_first_of_february() -> None:
    assert days.span("1/2 ngày, khai mạc lúc 07 giờ 30, ngày 24/9", 2026) == ("2026-09-24", "")


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("7h30’ - 11h00’", ["07:30", "11:00"]),
        ("13g30", ["13:30"]),
        ("14 giờ 30 phút", ["14:30"]),
        ("08 giờ, ngày 29/8/2024", ["08:00"]),
        ("7:45", ["07:45"]),
        ("2 giờ chiều", ["14:00"]),
        ("Thời gian: 02 ngày", []),
        ("25h00", []),
    ],
)
def test_hours_in_every_spelling(written: str, hours: list[str]) -> None:
    assert days.clocks(written) == hours


def test_a_weekday_is_read_in_words_and_in_figures() -> None:
    assert [days.weekday(text) for text in ("(Thứ năm)", "thứ 2", "Chủ nhật", "thứ tự")] == [3, 0, 6, None]
