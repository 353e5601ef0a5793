"""What a plan's wording tells besides its facts: copies in Nơi nhận, lengths, periods."""

import re

from thuky.core.vietnamese.text import search_key
from thuky.plans import units
from thuky.plans.facts import AwardQuota, Facts

_PERIOD = re.compile(r"(?:giai đoạn[^()“”;]{0,12}|\()\s*(\d{4}\s*[-–]\s*\d{4})", re.I)
_COPIES = re.compile(
    r"\b(\d{1,3})\s+(?:xã|phường|thị trấn|đặc khu|đơn vị|cơ quan|phòng|ban|khu phố|thôn|chi bộ|sở|huyện)\b", re.I
)
_POST = re.compile(
    r"(?:(?:các\s+)?phó\s+)?(?:trưởng|bí thư|chủ tịch|giám đốc|hiệu trưởng|chỉ huy trưởng|chính trị viên|tổ trưởng|đội trưởng"
    r"|chi hội trưởng|chủ nhiệm|ủy viên|uỷ viên)\b",
    re.I,
)
_REPRESENTS = re.compile(r"^(?:đại diện\s+)?(?:lãnh đạo\s+)?", re.I)


def period(title: str) -> str:
    """The period that the conference looks back on, as its title writes it: "2022 - 2024"."""
    found = _PERIOD.search(title)
    return found[1] if found else ""


def award_form(quota: AwardQuota | None) -> str:
    """The one form of award that the plan names, nothing when it names none or several."""
    return next(iter(quota.forms)) if quota and len(quota.forms) == 1 else ""


def single_unit(delegation: str) -> str:
    """The unit that all places of a delegation belong to; nothing for a group of units or of people."""
    name = _REPRESENTS.sub("", delegation)
    named = units.is_unit(name) and len(units.split(name)) == 1
    several = (
        _POST.match(name) or "," in name or search_key(name).startswith(("cac ", "nhung ")) or re.match(r"\d", name)
    )
    return name if named and not several else ""


def minutes(start: str, end: str) -> int | None:
    """The length in minutes between two hours of one day."""
    if not start or not end:
        return None
    length = _minute(end) - _minute(start)
    return length if length > 0 else None


def _minute(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def papers_due(facts: Facts) -> str:
    """The day by which the discussion papers must be in, where the plan states one."""
    return next((one.date for one in facts.deadlines if "tham luan" in search_key(one.what)), "")


def copies(recipient: str) -> int:
    """How many copies a line of Nơi nhận means: "UBND 15 xã, phường" fifteen, the filed ones two (VT and the drafting section)."""
    if search_key(recipient).startswith("luu"):
        return 2 if "," in recipient else 1
    many = _COPIES.search(recipient)
    return int(many[1]) if many else 1
