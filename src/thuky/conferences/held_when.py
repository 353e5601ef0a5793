"""When a conference is held, in words: one day or several, with the hour at which it opens."""

from thuky.conferences.conference import Conference
from thuky.core.vietnamese.dates import clock, short, weekday


def days(record: Conference, *, weekdays: bool = False) -> str:
    """`ngày 10/12/2026`, of several days `từ ngày 14/12/2026 đến ngày 19/12/2026`; nothing where no day is set."""
    first, last = _day(record.held_on, weekdays), _last(record, weekdays)
    return f"từ {first} đến {last}" if last else first


def when(record: Conference, *, weekdays: bool = False) -> str:
    """`08 giờ 00, ngày 10/12/2026`, of several days `từ 07 giờ 30, ngày 14/12/2026 đến ngày 19/12/2026`; else as the plan has it."""
    last, hour = _last(record, weekdays), clock(record.held_at) if record.held_at else ""
    opens = ", ".join(part for part in (hour, _day(record.held_on, weekdays)) if part)
    return f"từ {opens} đến {last}" if last else opens or record.held_text


def _last(record: Conference, weekdays: bool) -> str:
    several = record.held_on and record.held_until > record.held_on
    return _day(record.held_until, weekdays) if several else ""


def _day(day: str, weekdays: bool) -> str:
    return f"ngày {short(day)}{f' ({weekday(day)})' if weekdays else ''}" if day else ""
