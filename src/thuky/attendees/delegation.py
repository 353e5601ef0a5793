"""A delegation (thành phần): a line of the plan's composition with its quota."""

from dataclasses import dataclass
from typing import Annotated

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
