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


def together(id: int, lines: Sequence[DelegationCount], people: Sequence[Attendee]) -> DelegationCount:
    """The board's line of everybody, under this number."""
    replies = Counter(map(attrgetter("reply"), people))
    return DelegationCount(
        id=id,
        name="Tất cả",
        quota=sum(line.quota for line in lines),
        places=len(people),
        named=len(people) - Counter(map(attrgetter("full_name"), people))[""],
        confirmed=replies["coming"],
        present=0,
        absent=replies["absent"],
    )
