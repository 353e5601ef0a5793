"""The latest day of a deadline as offices write it: "cuối tháng 8/2026", "quý III/2026", "chậm nhất ngày 22/8/2026".

The text itself is kept as written wherever it stands; this day only sorts it and tells when it is over. A day that is
named counts itself, also after "trước ngày": offices file under the day that is written.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

_YEAR = r"(?:\s*,?\s*(?:/|-|năm)\s*(?P<year>(?:19|20)\d\d)(?!\d))?"
_AND = r"\s*(?:,|;|và|hoặc|-|–|đến(?:\s+hết)?)\s*"
_NUMERAL = r"(?:IV|I{1,3}|[1-4])"
_WEEK = r"tuần\s*(?:thứ\s*)?(?P<week>[1-5]|nhất|đầu|hai|ba|tư|bốn|năm|cuối)"
_PART = rf"(?:(?P<part>đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần|{_WEEK})\s+)?"
_WEEKS = {"nhất": 1, "đầu": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "cuối": 5}
_LAST_DAYS = {"đầu": 10, "thượng tuần": 10, "giữa": 20, "trung tuần": 20}
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}
_HALF = r"(?:0?6|sáu)\s+tháng\s+(?P<half>đầu|cuối)\s+năm(?:\s+(?P<year>(?:19|20)\d\d)(?!\d))?"
_DAY = r"(?<![\d/])(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})(?:\s*[/.-]\s*(?P<year>(?:19|20)\d\d))?(?![\d/])"
_LONG_DAY = rf"(?<!\d)(?<!tuần )(?<!tuần thứ )(?P<day>\d{{1,2}})\s+tháng\s+(?P<month>\d{{1,2}})(?!\d){_YEAR}"
_MONTHS = rf"{_PART}tháng\s*(?P<months>\d{{1,2}}(?:{_AND}(?:tháng\s*)?\d{{1,2}}(?!\d))*)(?!\d){_YEAR}"
_QUARTER = rf"quý\s*(?P<quarters>{_NUMERAL}(?:{_AND}(?:quý\s*)?{_NUMERAL})*)(?!\w){_YEAR}"
_MONTH_YEAR = r"(?<![\d/.-])(?P<months>\d{1,2})\s*[/-]\s*(?P<year>(?:19|20)\d\d)(?!\d)"
_WHOLE_YEAR = r"(?<!\w)(?:(?:trong|cuối|hết)\s+)?năm\s+(?P<year>(?:19|20)\d\d)(?!\s*[-–]\s*\d|\d)"


@dataclass(frozen=True, slots=True)
class _Stated:
    """One day, month, quarter or year of the text; without a year of its own it takes that of the next."""

    match: re.Match[str]
    last_day: Callable[[re.Match[str], int], date]

    @property
    def year(self) -> int:
        return int(self.match["year"] or 0)


def _exact(match: re.Match[str], year: int) -> date:
    return date(year, int(match["month"]), int(match["day"]))


def _month(match: re.Match[str], year: int) -> date:
    found = match.groupdict()
    month = int(re.findall(r"\d+", found["months"])[-1])
    end = monthrange(year, month)[1]
    week = (found.get("week") or "").lower()
    if week:
        return date(year, month, min(end, 7 * (_WEEKS.get(week) or int(week))) if week != "cuối" else end)
    return date(year, month, _LAST_DAYS.get((found.get("part") or "").lower(), end))


def _quarter(match: re.Match[str], year: int) -> date:
    last = re.findall(_NUMERAL, match["quarters"], re.IGNORECASE)[-1].upper()
    month = 3 * (_QUARTERS.get(last) or int(last))
    return date(year, month, monthrange(year, month)[1])


def _half(match: re.Match[str], year: int) -> date:
    return date(year, 6, 30) if match["half"].lower() == "đầu" else date(year, 12, 31)


def _year_end(match: re.Match[str], year: int) -> date:
    return date(year, 12, 31)


# Compiled when first used, not while the window starts.
_SHAPES = (
    (_HALF, _half), (_LONG_DAY, _exact), (_MONTHS, _month), (_QUARTER, _quarter),
    (_DAY, _exact), (_MONTH_YEAR, _month), (_WHOLE_YEAR, _year_end),
)  # fmt: skip


def latest_day(text: str, year: int = 0) -> str:
    """The last day (ISO) that a deadline allows, nothing where it names none; `year` is for texts without a year."""
    days: list[date] = []
    for stated in reversed(_stated(" ".join(text.split()))):
        year = stated.year or year
        try:
            day = stated.last_day(stated.match, year)
            if days and not stated.year and day > days[-1]:
                # "từ 28/12 đến 05/01/2027" begins in the year before.
                day = stated.last_day(stated.match, year - 1)
        except ValueError:
            continue
        days.append(day)
    return max(days).isoformat() if days else ""


def _stated(text: str) -> list[_Stated]:
    """Every day, month, quarter or year of the text from left to right, none counted within another."""
    found: list[_Stated] = []
    for shape, last_day in _SHAPES:
        for match in re.finditer(shape, text, re.IGNORECASE):
            if all(match.end() <= one.match.start() or match.start() >= one.match.end() for one in found):
                found.append(_Stated(match, last_day))
    return sorted(found, key=lambda stated: stated.match.start())
