"""The meeting that reviews the nominations, what a folder must hold, and how many blanks are left (papers.md 17, clerk.md H6)."""

from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardReview:
    """One for each conference; hours are HH:MM, empty and None where nobody has told it yet."""

    id: int | None = None
    conference_id: int = 0
    met_on: Annotated[str, Column("Ngày họp", kind="date")] = ""
    begins: Annotated[str, Column("Bắt đầu", kind="time")] = ""
    ends: Annotated[str, Column("Kết thúc", kind="time")] = ""
    place: Annotated[str, Column("Địa điểm", width=30)] = ""
    members: Annotated[int | None, Column("Tổng số thành viên", kind="int")] = None
    present: Annotated[int | None, Column("Có mặt", kind="int")] = None
    absent: Annotated[str, Column("Vắng, lý do", width=30)] = ""
    chair: Annotated[str, Column("Chủ trì", width=30)] = ""
    secretary: Annotated[str, Column("Thư ký", width=30)] = ""
    opinion_needed: Annotated[bool, Column("Hồ sơ phải có ý kiến cấp ủy", kind="bool")] = False
    blanks_spoilt: Annotated[int | None, Column("Phôi hỏng", kind="int")] = None
    blanks_left: Annotated[int | None, Column("Phôi còn lại", kind="int")] = None


def share(votes: int | None, present: int | None) -> str:
    """How many of a hundred voted for it: "88,9"; empty where it cannot be known."""
    if votes is None or not present:
        return ""
    return f"{votes * 100 / present:.1f}".replace(".", ",").removesuffix(",0")


def carried(votes: int | None, present: int | None) -> bool | None:
    """Whether more than half of those present voted for it; nothing known gives nothing."""
    return None if votes is None or not present else votes * 2 > present
