"""What papers call the event: a plan says "Tổ chức Hội nghị …" or only "Sơ kết …", an invitation says "Dự Hội nghị sơ kết …"."""

import re

HELD = ("Hội ", "Lễ ", "Đại hội", "Tọa đàm", "Buổi ", "Cuộc họp", "Họp ")
"""How the name of an event that is held begins."""
_TO_HOLD = re.compile(r"^(?:(?:về|v/v)\s+)?(?:việc\s+)?tổ chức\s+", re.IGNORECASE)
_AT_A_CONFERENCE = re.compile(r"^(?:sơ kết|tổng kết|triển khai|quán triệt|giao ban|tập huấn)\b", re.IGNORECASE)


def event(title: str) -> str:
    """The event that a plan's title speaks of, without "Tổ chức" before it."""
    text = _TO_HOLD.sub("", title)
    return text[:1].upper() + text[1:]


def occasion(title: str) -> str:
    """The event as people are invited to it: what is reviewed or wound up is so at a conference."""
    text = event(title)
    return f"Hội nghị {text[:1].lower()}{text[1:]}" if _AT_A_CONFERENCE.match(text) else text
