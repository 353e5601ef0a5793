"""One item of the programme from its line: hours, minutes, "(nếu có)" and presenter are taken out of the title."""

import re
from dataclasses import replace

from thuky.plans import days, presenters
from thuky.plans.facts import AgendaItem
from thuky.plans.labels import closed

_CLOCK = r"\d{1,2}\s*(?:giờ|[gh](?![^\W\d])|:)\s*(?:\d{1,2}(?:\s*(?:phút|['’`′]))?)?"
_HOURS = rf"({_CLOCK})(?:\s*(?:-|–|—|→|đến(?: khoảng)?)\s*({_CLOCK}))?"
_TIMED_AFTER = re.compile(rf"\s*[:,(\-–]\s*(?:(?:từ|lúc)\s+)?{_HOURS}\s*\)?$", re.I)
_DOTTED = re.compile(
    r"(?:(?<=^)|(?<=[-–] )|(?<=[-–])|(?<=đến )|(?<=từ ))(\d{1,2})\.(\d{2})(?=\s*(?:[-–:]|đến|$))", re.I
)
_IF_ANY = re.compile(r"\s*\(\s*nếu có\s*\)", re.I)
_LENGTH = r"(?:(?:dự kiến|khoảng|thời gian|thời lượng)\s*:?\s*)*(\d{1,3})\s*(?:phút|['’′])"
_TIMED = re.compile(
    rf"^[(\[]?\s*(?:(?:từ|lúc|vào lúc|đúng|khoảng)\s+)*{_HOURS}(?:\s*[,;(]\s*(?P<length>{_LENGTH}\s*\)?))?\s*[)\]]?\s*[:.,;\-–]*\s*(?P<rest>.*)$",
    re.I,
)
_MINUTES_BEFORE_WHO = re.compile(rf"\s*[:,(\-–]\s*{_LENGTH}\s*[,;\-–]\s*", re.I)
_MINUTES = re.compile(rf"\s*\(\s*{_LENGTH}\s*\)|\s*[\-–,:;]?\s*{_LENGTH}\s*$", re.I)
_MINUTES_FIRST = re.compile(rf"^{_LENGTH}\s*[:\-–]\s+", re.I)
_ONLY_LENGTH = re.compile(_LENGTH, re.I)
_FIGURE = re.compile(r"(\d{1,3})(?!\d|\s*(?:[gh:]|giờ))")
_LIMIT = re.compile(r"\b(?:mỗi(?:\s+\S+){0,3}|không quá|tối đa|dưới|quá|\d\s*[-–])\s*:?\s*$", re.I)
_LONGEST = 1_000  # letters; a longer item is prose, its presenter is not looked for


def is_timed(text: str) -> bool:
    """Whether a line begins with an hour or a span of hours."""
    return bool(_TIMED.match(colons(text)))


def says_only_time(text: str) -> bool:
    """Whether a line is an hour or a span of hours and nothing else."""
    timed = _TIMED.match(colons(closed(text)))
    return bool(timed) and not any(map(str.isalnum, timed["rest"] if timed else ""))


def colons(text: str) -> str:
    """Hours written with a full stop ("07.30 - 08.00") with colons instead."""
    return _DOTTED.sub(r"\1:\2", text)


def minutes_of(text: str, *, bare: bool = False) -> int | None:
    """The minutes that a text tells, "15 phút"; where bare, also "15" and what begins with it."""
    told = _ONLY_LENGTH.fullmatch(text) or (_FIGURE.match(text) if bare else None)
    return int(told[1]) if told else None


def item(text: str, date: str = "") -> AgendaItem:
    """The item that a line states."""
    text = closed(colons(text))
    timed = _TIMED.match(text)
    after = None if timed or len(text) > _LONGEST else _TIMED_AFTER.search(text)
    start = end = ""
    if timed:
        start, end, text = _hour(timed[1]), _hour(timed[2] or ""), _with_length(timed)
    elif after and after.start() and _hour(after[1]):
        start, end, text = _hour(after[1]), _hour(after[2] or ""), text[: after.start()]
    if len(text) > _LONGEST:
        return AgendaItem(title=closed(text), date=date, start=start, end=end)
    return replace(_titled(text), date=date, start=start, end=end)


def _with_length(timed: re.Match[str]) -> str:
    """What stands after the hours, with the length told beside them ("8h10 - 8h30, 20 phút") put behind it."""
    length = (timed["length"] or "").rstrip(" )")
    return f"{closed(timed['rest'])} ({length})" if length and timed["rest"] else timed["rest"]


def _titled(text: str) -> AgendaItem:
    conditional = True if _IF_ANY.search(text) else None
    text = closed(_IF_ANY.sub("", text))
    between = _MINUTES_BEFORE_WHO.search(text)
    if between and between.start() and presenters.is_who(who := closed(text[between.end() :].rstrip(" )"))):
        title, length = text[: between.start()], int(between[1])
        return AgendaItem(title=title, minutes=length, presenter=who, conditional=conditional)
    text, minutes = _measured(text)
    title, presenter = presenters.parted(text)
    if minutes is None:
        title, minutes = _measured(title)
    return AgendaItem(title=title, minutes=minutes, presenter=presenter, conditional=conditional)


def _measured(text: str) -> tuple[str, int | None]:
    """The text without its length, and the length; what each of several may take at most is no length."""
    told = _MINUTES_FIRST.match(text) or _MINUTES.search(text)
    whole = told is not None and not told.start() and told.end() == len(text)
    if told is None or whole or _LIMIT.search(text[: told.start()]):
        return text, None
    rest = closed(f"{text[: told.start()]}{text[told.end() :]}").lstrip(" :,;-–")
    return rest, int(next(number for number in told.groups() if number))


def _hour(text: str) -> str:
    found_hours = days.clocks(text)
    return found_hours[0] if found_hours else ""
