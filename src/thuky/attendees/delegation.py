"""A delegation (thành phần): a line of the plan's composition with its quota."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Annotated

from thuky.attendees.attendee import Attendee
from thuky.core.columns import Column

SUMMONS = (("summoned", "Triệu tập"), ("invited", "Mời"))
INVITATIONS = (
    ("plan", "Kế hoạch thay giấy mời"),
    ("common", "Giấy mời chung"),
    ("unit", "Mỗi đơn vị một tờ"),
    ("person", "Mỗi người một tờ"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """A group of places: superiors are invited, subordinates summoned (clerk.md H7)."""

    id: int | None = None
    conference_id: int = 0
    name: Annotated[str, Column("Thành phần", width=44)] = ""
    quota: Annotated[int, Column("Kế hoạch", width=8, kind="int")] = 1
    summons: Annotated[str, Column("Mời, triệu tập", width=12, kind="choice", choices=SUMMONS)] = "summoned"
    invitation: Annotated[str, Column("Hình thức mời", width=20, kind="choice", choices=INVITATIONS)] = "plan"
    note: Annotated[str, Column("Ghi chú", width=20)] = ""
    sort: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationCount:
    """One line of the quota board: Kế hoạch, Có tên, Xác nhận dự, Có mặt, Vắng."""

    id: int
    name: str
    quota: int
    places: int
    named: int
    confirmed: int
    present: int
    absent: int


def in_words(line: DelegationCount, outside: int = 0) -> str:
    """What the board says of these places in one line, and how many people stand outside all delegations."""
    said = (
        f"Kế hoạch {line.quota}",
        f"Có tên {line.named}",
        f"Xác nhận dự {line.confirmed}",
        f"Vắng {line.absent}",
        f"Chưa có tên {line.places - line.named}",
        *((f"Ngoài thành phần {outside}",) if outside else ()),
    )
    return " · ".join(said)


def together(id: int, lines: Sequence[DelegationCount], people: Sequence[Attendee]) -> DelegationCount:
    """The board's line of everybody, under this number: the delegations' own counts, or the people's where there are none.

    A chair or guest outside the delegations fills no place of the plan, so that "47/67" is the same here and on Tổng quan.
    """
    if lines:
        places, named, confirmed, present, absent = (
            sum(getattr(line, field) for line in lines)
            for field in ("places", "named", "confirmed", "present", "absent")
        )
    else:
        replies = Counter(map(attrgetter("reply"), people))
        places, present = len(people), 0
        named = len(people) - Counter(map(attrgetter("full_name"), people))[""]
        confirmed, absent = replies["coming"], replies["absent"]
    return DelegationCount(
        id=id,
        name="Tất cả",
        quota=sum(line.quota for line in lines),
        places=places,
        named=named,
        confirmed=confirmed,
        present=present,
        absent=absent,
    )
