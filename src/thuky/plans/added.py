"""A fact that the reading missed, taken from a line of the plan that the clerk points at."""

import re
from typing import Any

from thuky.core.vietnamese.dates import parse, parse_time
from thuky.core.vietnamese.text import clean
from thuky.plans import marks
from thuky.plans.facts import AgendaItem, Content, Deadline, Delegation, Speech, Task

KINDS = (
    ("delegations", "thành phần"), ("agenda", "mục chương trình"), ("speeches", "tham luận"), ("tasks", "nhiệm vụ"),
    ("deadlines", "thời hạn"), ("recipients", "nơi nhận"), ("bases", "căn cứ"), ("purposes", "mục đích"),
    ("requirements", "yêu cầu"), ("contents", "nội dung"), ("title", "tên hội nghị"), ("held_on", "ngày tổ chức"),
    ("held_at", "giờ bắt đầu"), ("place", "địa điểm"), ("dress", "trang phục"), ("chair", "chủ trì"),
    ("budget_source", "nguồn kinh phí"), ("award_scope", "đối tượng khen thưởng"), ("banner", "maket"),
)  # fmt: skip
"""What a line can be taken as, and what the menu calls it."""
LISTS = frozenset(key for key, _ in KINDS[:10])
_COUNT = re.compile(r"[\s:(\-–]+0?(\d{1,4})\s*(?:đồng chí|đ/c|đại biểu|người|suất)\b.*$", re.I)
_DAY = re.compile(r"(?<!\d)\d{1,2}\s*[/.]\s*\d{1,2}\s*[/.]\s*\d{4}(?!\d)|\d{1,2} tháng \d{1,2} năm \d{4}", re.I)
_HOUR = re.compile(r"(?<!\d)\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{2})?(?!\d)", re.I)
_MINUTES = re.compile(r"\(?\s*(\d{1,3})\s*phút\s*\)?", re.I)


def from_line(key: str, line: str) -> Any:
    """The fact that a line states when it is taken as this kind; what cannot be told from it is left open."""
    text = clean(marks.marked(clean(line))[2] or line).rstrip(" .;,")
    maker = _MAKERS.get(key)
    return maker(text) if maker else _label(text)


def _label(text: str) -> str:
    """ "Hội trường B" from "Địa điểm: Hội trường B"."""
    head, colon, rest = text.partition(":")
    return rest.strip() if colon and rest.strip() and len(head.split()) <= 6 else text


def _delegation(text: str) -> Delegation:
    found = _COUNT.search(text)
    return Delegation(name=text[: found.start()] if found else text, count=int(found[1]) if found else None)


def _item(text: str) -> AgendaItem:
    hour, length = _HOUR.match(text), _MINUTES.search(text)
    title = text[hour.end() :] if hour else text
    if length:
        title = _MINUTES.sub("", title)
    start = parse_time(re.sub(r"(?<=[hg:ờ])\s*$", "00", hour[0].strip())) if hour else ""
    return AgendaItem(title=title.strip(" -–:|,;"), start=start or "", minutes=int(length[1]) if length else None)


def _speech(text: str) -> Speech:
    head, colon, rest = text.partition(":")
    return (
        Speech(presenter=head.strip(), units=(head.strip(),), topic=rest.strip())
        if colon
        else Speech(presenter="", topic=text)
    )


def _task(text: str) -> Task:
    head, colon, rest = text.partition(":")
    return Task(unit=head.strip(), what=rest.strip()) if colon and rest.strip() else Task(unit="", what=text)


def day_in(text: str) -> str:
    """The first whole date in a line, as ISO; empty where there is none."""
    found = _DAY.search(text)
    if found is None:
        return ""
    numbers = re.findall(r"\d+", found[0])
    day = parse("/".join(numbers))
    return day.isoformat() if day else ""


def _hour_in(text: str) -> str:
    found = _HOUR.search(text)
    return (parse_time(re.sub(r"(?<=[hg:ờ])\s*$", "00", found[0].strip())) or "") if found else ""


_MAKERS: dict[str, Any] = {
    "delegations": _delegation, "agenda": _item, "speeches": _speech, "tasks": _task,
    "deadlines": lambda text: Deadline(date=day_in(text), what=text), "contents": lambda text: Content(level=1, text=text),
    "held_on": day_in, "held_at": _hour_in, "recipients": lambda text: text, "bases": lambda text: text,
    "purposes": lambda text: text, "requirements": lambda text: text,
}  # fmt: skip
