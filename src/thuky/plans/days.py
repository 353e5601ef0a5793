"""Days and hours as plans write them: exact, in spans, by the month; the latest day that a fuzzy one can mean."""

import calendar
import datetime
import re

_YEAR = r"(?:\s*[/.-]\s*(\d{4})|\s*năm\s*(\d{4}))"
_DAY = re.compile(rf"(?<![\d/])(\d{{1,2}})\s*(?:[/.-]\s*(\d{{1,2}})|\s+tháng\s+(\d{{1,2}}))(?:{_YEAR})?(?![\d/])", re.I)
_MONTH = re.compile(
    rf"(đầu |giữa |cuối )?tháng\s+((?:\d{{1,2}}\s*(?:,|và|-|–|đến|đến tháng|\+)\s*(?:tháng\s+)?)*\d{{1,2}})(?:{_YEAR})?",
    re.I,
)
_QUARTER = re.compile(rf"quý\s+((?:IV|I{{1,3}}|[1-4])(?:\s*(?:,|và|-)\s*(?:IV|I{{1,3}}|[1-4]))*)(?:{_YEAR})?", re.I)
_SPAN = re.compile(
    r"(?<![\d/])(\d{1,2})(?:\s*[/.]\s*(\d{1,2}))?(?:\s*[/.]\s*(\d{4}))?\s*(?:-|–|và|đến hết ngày|đến ngày|đến)\s*(?:ngày\s*)?(?=\d{1,2}\s*(?:[/.]|\s+tháng))",
    re.I,
)
_CLOCK = re.compile(r"(?<![\d/])(\d{1,2})\s*(?:giờ|g|h|:)\s*(?:(\d{1,2})(?:\s*(?:phút|['’`′]|ph\b))?)?(?![\d/])", re.I)
_AFTERNOON = re.compile(r"\s*(?:giờ\s*)?chiều\b", re.I)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_LAST_OF = {"đầu": 10, "giữa": 20}

Date = datetime.date


def days(text: str, year: int | None = None) -> list[Date]:
    """All exact days in a text, in order; a day without a year takes `year`, and is left out where there is none."""
    found = (_date(match[1], match[2] or match[3], match[4] or match[5], year) for match in _DAY.finditer(text))
    return [day for day in found if day is not None]


def span(text: str, year: int | None = None) -> tuple[str, str]:
    """The first day and, where the text names a span, the last: "ngày 12, 13/9/2024", "từ ngày 12 đến ngày 13/9/2024"."""
    exact = days(text, year)
    if not exact:
        return "", ""
    for opening in _SPAN.finditer(re.sub(r"(ngày \d{1,2}), (?=\d{1,2}[/ ])", r"\1 - ", text)):
        closing = next((day for day in exact if day.day > int(opening[1]) or opening[2]), exact[0])
        begun = _date(opening[1], opening[2] or str(closing.month), opening[3] or str(closing.year), None)
        exact.extend([begun] if begun else [])
    first, last = min(exact), max(exact)
    return first.isoformat(), last.isoformat() if last > first else ""


def latest(text: str, year: int | None = None) -> str:
    """The latest day that a deadline can mean: "cuối tháng 8/2021" is 2021-08-31, "quý III/2021" 2021-09-30; "" where none."""
    ends = days(text, year)
    rest = _DAY.sub(" ", text)
    for match in _MONTH.finditer(rest):
        ends.extend(_month_end(match, year))
    for match in _QUARTER.finditer(rest):
        ends.extend(_quarter_end(match, year))
    return max(ends).isoformat() if ends else ""


def _month_end(match: re.Match[str], year: int | None) -> list[Date]:
    in_year = int(match[3] or match[4] or year or 0)
    month = int(re.findall(r"\d+", match[2])[-1])
    if not in_year or not 1 <= month <= 12:
        return []
    day = _LAST_OF.get((match[1] or "").strip().lower()) or calendar.monthrange(in_year, month)[1]
    return [Date(in_year, month, day)]


def _quarter_end(match: re.Match[str], year: int | None) -> list[Date]:
    in_year = int(match[2] or match[3] or year or 0)
    last = re.split(r"[\s,-]+", match[1])[-1].upper()
    month = 3 * (_ROMAN.get(last) or int(last))
    return [Date(in_year, month, calendar.monthrange(in_year, month)[1])] if in_year else []


def _date(day: str, month: str | None, in_year: str | None, year: int | None) -> Date | None:
    try:
        return Date(int(in_year or year or 0), int(month or 0), int(day))
    except ValueError:
        return None


def clocks(text: str) -> list[str]:
    """All hours in a text as HH:MM: "08 giờ", "7h30’", "13g30", "14 giờ 30"; "2 giờ chiều" is 14:00."""
    found: list[str] = []
    for match in _CLOCK.finditer(text):
        hour, minute = int(match[1]), int(match[2] or 0)
        if match[0].endswith(":") or (":" in match[0] and match[2] is None):
            continue
        if hour < 12 and _AFTERNOON.match(text[match.end() :]):
            hour += 12
        if hour < 24 and minute < 60:
            found.append(f"{hour:02d}:{minute:02d}")
    return found


def without_clocks(text: str) -> str:
    """A text without its hours, so that the figures left are other things."""
    return _CLOCK.sub(" ", text)


_WEEKDAY = re.compile(r"(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ nhật))\b", re.I)
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5}


def weekday(text: str) -> int | None:
    """The day of the week that a text names, 0 for Monday."""
    match = _WEEKDAY.search(text)
    if match is None:
        return None
    if match[2]:
        return 6
    name = match[1].lower()
    return int(name) - 2 if name.isdigit() else _WEEKDAYS[name]
