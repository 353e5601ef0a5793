"""Deadlines as offices write them, and their latest day."""

import pytest

from thuky.core.vietnamese.deadlines import latest_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("cuối tháng 8/2026", "2026-08-31"),
        ("tháng 8, 9/2026", "2026-09-30"),
        ("Tháng 8 và tháng 9 năm 2026", "2026-09-30"),
        ("từ tháng 8 đến tháng 10/2026", "2026-10-31"),
        ("tháng 02/2028", "2028-02-29"),
        ("quý III/2026", "2026-09-30"),
        ("Quý 2 năm 2026", "2026-06-30"),
        ("quý I, II/2027", "2027-06-30"),
        ("quý IV năm 2026", "2026-12-31"),
        ("đầu tháng 9/2026", "2026-09-10"),
        ("giữa tháng 9 năm 2026", "2026-09-20"),
        ("Giữa tháng 9/2026", "2026-09-20"),
        ("trung tuần tháng 9/2026", "2026-09-20"),
        ("tuần thứ hai tháng 9/2026", "2026-09-14"),
        ("tuần cuối tháng 9/2026", "2026-09-30"),
        ("trước ngày 22/8/2026", "2026-08-22"),
        ("Chậm nhất ngày 05 tháng 9 năm 2026", "2026-09-05"),
        ("chậm nhất 16 giờ 00, ngày 05/9/2026", "2026-09-05"),
        ("từ ngày 01/8 đến ngày 15/8/2026", "2026-08-15"),
        ("từ 28/12 đến 05/01/2027", "2027-01-05"),
        ("ngày 5-9-2026", "2026-09-05"),
        ("8/2026", "2026-08-31"),
        ("6 tháng đầu năm 2026", "2026-06-30"),
        ("06 tháng cuối năm 2026", "2026-12-31"),
        ("trong năm 2026", "2026-12-31"),
        ("năm 2026", "2026-12-31"),
        ("thường xuyên", ""),
        ("hằng năm", ""),
        ("theo Kế hoạch số 39/KH-UBND", ""),
        ("31/02/2026", ""),
        ("", ""),
    ],
)
def test_the_latest_day_of_a_deadline(text: str, day: str) -> None:
    assert latest_day(text) == day


def test_a_deadline_without_a_year_takes_the_year_of_the_plan() -> None:
    assert [latest_day(text, 2026) for text in ("cuối tháng 8", "trước ngày 22/8", "quý III")] == [
        "2026-08-31",
        "2026-08-22",
        "2026-09-30",
    ]


def test_without_any_year_there_is_no_day() -> None:
    assert latest_day("cuối tháng 8") == ""
