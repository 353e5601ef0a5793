"""Days and hours as plans write them."""

import pytest

from thuky.plans import days


@pytest.mark.parametrize(
    ("written", "latest"),
    [
        ("cuối tháng 8/2021", "2021-08-31"),
        ("tháng 8, 9/2021", "2021-09-30"),
        ("đầu tháng 02 năm 2024", "2024-02-10"),
        ("giữa tháng 5/2026", "2026-05-20"),
        ("tháng 02/2024", "2024-02-29"),
        ("quý III/2025", "2025-09-30"),
        ("quý I, II năm 2026", "2026-06-30"),
        ("trước 16 giờ ngày 20/5/2026", "2026-05-20"),
        ("chậm nhất ngày 05 tháng 9 năm 2024", "2024-09-05"),
        ("từ ngày 01/6/2026 đến ngày 15/6/2026", "2026-06-15"),
        ("trước ngày 25/8", "2024-08-25"),
        ("ngày 31/02/2024", ""),
        ("thường xuyên", ""),
    ],
)
def test_a_fuzzy_deadline_is_sorted_by_the_latest_day_it_can_mean(written: str, latest: str) -> None:
    assert days.latest(written, 2024) == latest


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
