"""One thing that a unit owes, and one call about it (clerk.md H5)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from thuky.core.columns import Column

LIST, PAPER, FOLDER, REPORT, FIGURES = "list", "paper", "folder", "report", "figures"
KINDS = (
    (LIST, "Danh sách đại biểu"),
    (PAPER, "Tham luận"),
    (FOLDER, "Hồ sơ khen thưởng"),
    (REPORT, "Báo cáo"),
    (FIGURES, "Số liệu"),
)
STATES = (
    ("", "(tự tính)"),
    ("unsent", "Chưa gửi mẫu"),
    ("waiting", "Chờ gửi"),
    ("received", "Đã nhận"),
    ("partly", "Nhận, còn thiếu"),
    ("none", "Không phải gửi"),
)
WAYS = ("Điện thoại", "Zalo", "Công văn", "Gặp trực tiếp", "Thư điện tử")


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What the clerk noted about one thing of one unit; an empty state is told by the data themselves."""

    id: int | None = None
    conference_id: int = 0
    unit_id: int = 0
    what: str = LIST
    due: str = ""
    state: str = ""
    received_on: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A reminder: when, how, who answered and what he promised."""

    id: int | None = None
    conference_id: int = 0
    unit_id: int = 0
    at: Annotated[str, Column("Lúc", width=13, editable=False)] = ""
    how: Annotated[str, Column("Cách", width=10)] = WAYS[0]
    who: Annotated[str, Column("Ai nghe máy", width=14)] = ""
    promise: Annotated[str, Column("Hẹn", width=14)] = ""
    note: Annotated[str, Column("Ghi chú", width=16)] = ""


def title_of(what: str) -> str:
    """What the clerk calls a thing owed; one of her own is its own title."""
    return dict(KINDS).get(what, what)


def called_at(at: str) -> str:
    """`22/8 10:05`."""
    moment = datetime.fromisoformat(at) if at else None
    return f"{moment.day}/{moment.month} {moment:%H:%M}" if moment else ""
