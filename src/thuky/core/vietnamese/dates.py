"""Days and hours as an office writes and reads them.

Records and the database hold days as ISO text (2024-08-29) and hours as HH:MM. Papers put a zero only before days under ten and
months 1 and 2 (Nghị định 30/2020); the screen always writes dd/MM/yyyy. Text that is no date is given back as it stands.
"""

import re
from datetime import date

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")

# Patterns are compiled when first used: the window starts without reading a single date.
_ISO = r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?"
_WEEKDAY = r"(?:(?:sáng|chiều|tối)?\s*(?:thứ\s+\w+|chủ\s+nhật)?\s*,?\s*)"
_NUMERIC = rf"{_WEEKDAY}(?:ngày\s*)?(\d{{1,2}})\s*([/.–-])\s*(\d{{1,2}})\s*\2\s*(\d{{4}}|\d{{2}})"
_WRITTEN = rf"{_WEEKDAY}(?:ngày\s*)?(\d{{1,2}})\s*tháng\s*(\d{{1,2}})\s*,?\s*năm\s*(\d{{4}})"
# Two-digit years: people in these lists were born from 1940 on, conferences are held before 2040.
_CENTURY_TURNS = 40
_CLOCK = (
    r"(?:lúc\s*)?(\d{1,2})\s*(?:(?:giờ|[hg:])\s*(?:(\d{1,2})\s*(?:phút|['’′ph]+)?)?|\.(\d{2}))(?::00)?"
    r"\s*(sáng|trưa|chiều|tối)?(?:\s*,?\s*(?:rưỡi)?)?"
)


def _day(value: date | str) -> date | None:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    match = re.fullmatch(_ISO, value.strip())
    return _valid(match[1], match[2], match[3]) if match else None


def _valid(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _padded(number: int, below: int) -> str:
    return f"0{number}" if number < below else str(number)


def short(value: date | str) -> str:
    """A day as papers write it: 29/8/2024, 05/9/2024, 05/02/2025."""
    day = _day(value)
    return f"{_padded(day.day, 10)}/{_padded(day.month, 3)}/{day.year}" if day else str(value)


def long(value: date | str) -> str:
    """A day in words: ngày 29 tháng 8 năm 2024, ngày 05 tháng 02 năm 2025."""
    day = _day(value)
    return f"ngày {_padded(day.day, 10)} tháng {_padded(day.month, 3)} năm {day.year}" if day else str(value)


def screen(value: date | str) -> str:
    """A day as the screen and Excel show it: 05/09/2024."""
    day = _day(value)
    return f"{day.day:02}/{day.month:02}/{day.year:04}" if day else str(value)


def weekday(value: date | str) -> str:
    """The day of the week: thứ Năm, Chủ nhật; nothing for what is no date."""
    day = _day(value)
    return WEEKDAYS[day.weekday()] if day else ""


def parse(text: date | str) -> date | None:
    """The day that a text states: 5/9/2024, 05-9-24, ngày 5 tháng 9 năm 2024, thứ Năm, ngày 05/9/2024, 2024-09-05."""
    if day := _day(text):
        return day
    text = " ".join(str(text).split())
    if match := re.fullmatch(_NUMERIC, text, re.IGNORECASE):
        return _valid(_full_year(match[4]), match[3], match[1])
    if match := re.fullmatch(_WRITTEN, text, re.IGNORECASE):
        return _valid(match[3], match[2], match[1])
    return None


def _full_year(year: str) -> str:
    if len(year) == 4:
        return year
    return ("20" if int(year) < _CENTURY_TURNS else "19") + year


def clock(time: str) -> str:
    """An hour in running text: 08:00 gives "08 giờ 00"."""
    hour, colon, minute = time.partition(":")
    return f"{hour} giờ {minute}" if colon else time


def clock_short(time: str) -> str:
    """An hour in a table: 08:00 gives "08h00"."""
    return time.replace(":", "h", 1)


def parse_time(text: str) -> str | None:
    """The hour that a text states, as HH:MM: 8h30, 7h30', 08 giờ 00, 13g30, 14 giờ, 2 giờ chiều, 08:00:00."""
    match = re.fullmatch(_CLOCK, " ".join(text.split()), re.IGNORECASE)
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2] or match[3] or 0)
    if "rưỡi" in text.lower() and not minute:
        minute = 30
    if match[4] and match[4].lower() in ("chiều", "tối") and hour < 12:
        hour += 12
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
