"""Days and hours as plans write them: exact, in spans, with or without a year."""

import datetime
import re

_YEAR = r"(?:\s*[/.-]\s*(\d{4})|\s*năm\s*(\d{4}))"
_DAY = re.compile(
    rf"(?<![\d/hg:])(\d{{1,2}})(?:(?:\s*/\s*|[.-])(\d{{1,2}})|\s+tháng\s+(\d{{1,2}}))(?:{_YEAR})?"
    r"(?![\d/]|\s*(?:h|g|giờ|:)\d?\d?\b(?!\s*$))(?!\s+ngày\b)",
    re.I,
)
_SPAN = re.compile(
    r"(?<![\d/])(\d{1,2})(?:\s*[/.]\s*(\d{1,2}))?(?:\s*[/.]\s*(\d{4}))?\s*(?:-|–|và|đến hết ngày|đến ngày|đến)\s*(?:ngày\s*)?(?=\d{1,2}\s*(?:[/.]|\s+tháng))",
    re.I,
)
_LISTED = re.compile(
    r"(?<=ngày )((?:\d{1,2}\s*(?:,|và|-|–)\s*(?:ngày\s+)?)+)(\d{1,2})(?:\s*[/.]\s*(\d{1,2})|\s+tháng\s+(\d{1,2}))"
    + _YEAR
    + "?(?![\\d/])",
    re.I,
)
_CLOCK = re.compile(
    r"(?<![\d/])(\d{1,2})\s*(?:giờ|[gh](?![^\W\d])|:)\s*(?:(\d{1,2})(?:\s*(?:phút|['’`′]|ph\b))?)?(?![\d/])", re.I
)
_DOTTED = re.compile(
    r"(?:(?<=lúc )|(?<=từ )|^)(\d{1,2})\.(\d{2})(?=\s|$)"
    r"|(?<![\d./])(?<!ngày )([01]?\d|2[0-3])\.([0-5]\d)(?=\s*(?:$|[,;(\-–]|ngày|đến|thứ|sáng|chiều))",
    re.I,
)
_AFTERNOON = re.compile(r"\s*(?:giờ\s*)?chiều\b", re.I)

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
    for listed in _LISTED.finditer(text):
        month = listed[3] or listed[4]
        openings = (_date(day, month, listed[5] or listed[6], year) for day in re.findall(r"\d+", listed[1]))
        exact.extend(opening for opening in openings if opening and opening.day < int(listed[2]))
    for opening in _SPAN.finditer(text):
        closing = next((day for day in exact if day.day > int(opening[1]) or opening[2]), exact[0])
        begun = _date(opening[1], opening[2] or str(closing.month), opening[3] or str(closing.year), None)
        exact.extend([begun] if begun else [])
    first, last = min(exact), max(exact)
    if (
        first.year == last.year
        and last.month - first.month > 10
        and not re.search(rf"{first.day}/{first.month}/{first.year}", text)
    ):
        first, last = last.replace(year=last.year - 1), first  # "từ ngày 28/12 đến ngày 02/01/2027"
    return first.isoformat(), last.isoformat() if last > first else ""


def _date(day: str, month: str | None, in_year: str | None, year: int | None) -> Date | None:
    try:
        return Date(int(in_year or year or 0), int(month or 0), int(day))
    except ValueError:
        return None


def clocks(text: str) -> list[str]:
    """All hours in a text as HH:MM: "08 giờ", "7h30’", "13g30", "14 giờ 30"; "2 giờ chiều" is 14:00."""
    found: list[str] = []
    for match in _CLOCK.finditer(_DOTTED.sub(_colon, text)):
        hour, minute = int(match[1]), int(match[2] or 0)
        if match[0].endswith(":") or (":" in match[0] and match[2] is None):
            continue
        if hour < 12 and _AFTERNOON.match(text[match.end() :]):
            hour += 12
        if hour < 24 and minute < 60:
            found.append(f"{hour:02d}:{minute:02d}")
    return found


def _colon(dotted: re.Match[str]) -> str:
    return f"{dotted[1] or dotted[3]}:{dotted[2] or dotted[4]}"


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
