"""The chair as the plan writes him ("Bà A, Phó Chủ tịch UBND tỉnh - Trưởng Ban Chỉ đạo") into one person of the conference."""

import re
import sqlite3

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.core.vietnamese.names import split
from thuky.core.vietnamese.text import loose_key, search_key
from thuky.office.sentence import MISSING
from thuky.plans.letters import UPPER

_NAME = re.compile(rf"^(?:[{UPPER}][^\W\d]*(?:['’][^\W\d]*)?\s+){{1,5}}[{UPPER}][^\W\d]*$")
_POST = re.compile(r"\b(?:chủ tịch|bí thư|trưởng|phó|giám đốc|lãnh đạo|chỉ huy|chính trị|ban|ubnd|thường trực)\b", re.I)
_UNIT = re.compile(
    r"\s(?=(?:UBND|HĐND|BCH|[UuỦủ][ỷyỶỳ] ban|Ban|Bộ|Sở|Phòng|Văn phòng|Công an|Hội|Đoàn|Trường|Trung tâm|"
    r"(?:Đảng|Huyện|Tỉnh|Thành) [ủu][ỷy])\s)"
)
_SOMEBODY = "Nguyễn Văn An"
"""Read in the place of a name that was left open."""
_BETWEEN = re.compile(r"\s+[-–]\s+|\s*[,;]\s+(?:kiêm\s+)?")


def take_in(db: sqlite3.Connection, written: str, conference: int) -> int:
    """Add the chair as a person of the conference unless it has one; 1 when he was added."""
    if not written or any(person.role == "chair" for person in attendees.of_conference(db, conference)):
        return 0
    record = read(written)
    same = [
        one
        for one in attendees.of_conference(db, conference)
        if record.full_name and loose_key(one.full_name) == loose_key(record.full_name)
    ]
    if same:
        attendees.edit(db, same[0].id or 0, role="chair")
    else:
        attendees.add_many(db, conference, [record])
    return 1


def read(written: str) -> Attendee:
    """The chair's parts; without a name ("Lãnh đạo UBND phường") it is a place of that unit; a name that a model left open
    ("Bà …, Phó Chủ tịch …") is a place of that post."""
    first, *rest = _BETWEEN.split(written)
    named = split(first.replace(MISSING, _SOMEBODY))
    if not _NAME.match(named.full_name) or _POST.search(named.full_name):
        return Attendee(role="chair", unit=written)
    name = "" if named.full_name == _SOMEBODY else named.full_name
    posts = [post for post in rest if post]
    committee = next(
        (post for post in reversed(posts) if re.search(r"\bban (?:chi dao|to chuc)\b", search_key(post))), ""
    )
    own = next((post for post in posts if post != committee), "")
    position, unit = _parted(own)
    return Attendee(
        role="chair", salutation=named.salutation, rank=named.rank, full_name=name, position=position, unit=unit,
        committee_post=committee,
    )  # fmt: skip


def _parted(post: str) -> tuple[str, str]:
    """("Phó Chủ tịch", "UBND tỉnh")."""
    cut = _UNIT.search(post)
    return (post[: cut.start()], post[cut.end() :]) if cut else (post, "")
