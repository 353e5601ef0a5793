"""The columns that a list of attendees may have, and which of them a conference wants."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from thuky.attendees.attendee import REPLIES, Attendee
from thuky.papers.blocks import TableColumn
from thuky.papers.document import Option

UNKNOWN = "(đơn vị chưa báo tên)"
NO, YES = ("", "Không"), ("yes", "Có")


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a cell needs besides the person: seats, names of delegations."""

    seats: dict[int, str] = field(default_factory=dict)
    delegations: dict[int | None, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListColumn:
    """A column of a list and what stands in it for one person."""

    column: TableColumn
    text: Callable[[Attendee, Around], str]


def _column(heading: str, width: float, text: Callable[[Attendee, Around], str], **more: Any) -> ListColumn:
    return ListColumn(column=TableColumn(heading=heading, width=width, **more), text=text)


def ranked_name(one: Attendee) -> str:
    """The rank before the name, as mixed lists have it; a place says that its unit has not told the name yet."""
    return " ".join(part for part in (one.rank, one.full_name) if part) if one.named else UNKNOWN


ORDINAL = TableColumn(heading="STT", width=5, align="center", number=True)
RANKED = _column("Họ và tên", 34, lambda one, _: ranked_name(one), whole=True)
RANKED_BLANK = _column("Họ và tên", 34, lambda one, _: ranked_name(one) if one.named else "", whole=True)
RANK = _column("Cấp bậc", 15, lambda one, _: one.rank, whole=True)
NAME = _column("Họ và tên", 29, lambda one, _: one.full_name or UNKNOWN, whole=True)
POSITION = _column("Chức vụ", 20, lambda one, _: one.position)
UNIT = _column("Đơn vị", 26, lambda one, _: one.unit)
POSITION_UNIT = _column("Chức vụ, đơn vị", 42, lambda one, _: one.position_unit)
COMMITTEE = _column("Chức danh", 16, lambda one, _: one.committee_post)
DELEGATION = _column("Thành phần", 20, lambda one, around: around.delegations.get(one.delegation_id, ""))
SEAT = _column("Chỗ ngồi", 12, lambda one, around: around.seats.get(one.id or 0, ""), align="center")
PHONE = _column("Điện thoại", 13, lambda one, _: one.phone, align="center")
REPLY = _column("Xác nhận", 11, lambda one, _: dict(REPLIES)[one.reply] if one.reply else "")
SIGN = _column("Ký tên", 18, lambda _one, _: "")
SIGN_PAPERS = _column("Nhận tài liệu", 18, lambda _one, _: "")
NOTE = _column("Ghi chú", 10, lambda one, _: one.note)
NOTE_BLANK = _column("Ghi chú", 10, lambda _one, _: "")

ORDER = Option(
    key="order",
    title="Thứ tự",
    values=(("delegation", "Theo thành phần"), ("introduction", "Thứ tự giới thiệu, không chia nhóm"), ("name", "A–Z theo tên"), ("seat", "Theo chỗ ngồi")),
)  # fmt: skip
LAYOUT = Option(
    key="layout",
    title="Cột",
    values=(("auto", "Theo thể thức cơ quan"), ("mixed", "Chức vụ, đơn vị một cột"), ("army", "Cấp bậc, chức vụ, đơn vị riêng")),
)  # fmt: skip
NUMBERS = Option(key="numbers", title="Số thứ tự", values=(("through", "Liên tục"), ("restart", "Đánh lại theo nhóm")))
SPARE = Option(
    key="spare", title="Dòng trống mỗi nhóm", values=tuple((str(n), f"{n} dòng") for n in (3, 0, 1, 2, 5, 10))
)
SHEETS = Option(key="sheets", title="Mỗi nhóm một trang", values=(NO, YES))
WITH_PHONE = Option(key="phone", title="Cột Điện thoại", values=(NO, YES))
WITH_COMMITTEE = Option(key="committee", title="Cột Chức danh trong BCĐ", values=(NO, YES))
WITH_REPLY = Option(key="reply", title="Cột Xác nhận", values=(NO, YES))
WITH_SEAT = Option(key="seat", title="Cột Chỗ ngồi", values=(NO, YES))
WITH_PAPERS = Option(key="papers", title="Cột ký Nhận tài liệu", values=(NO, YES))
ATTENDANCE = (ORDER, LAYOUT, NUMBERS, WITH_COMMITTEE, WITH_SEAT, WITH_PHONE, WITH_REPLY)
SIGNING = (ORDER, NUMBERS, SPARE, SHEETS, WITH_PHONE, WITH_PAPERS)


def attendance_columns(chosen: dict[str, str], *, army: bool) -> tuple[ListColumn, ...]:
    """The columns of the list of delegates; by name or by seat it shows the delegation and the seat (papers.md 5)."""
    apart = chosen["layout"] == "army" or (chosen["layout"] == "auto" and army and chosen["order"] != "name")
    own = (RANK, NAME, POSITION, UNIT) if apart else (RANKED, POSITION_UNIT)
    grouped = chosen["order"] == "delegation"
    return (
        *own,
        *((COMMITTEE,) if chosen["committee"] else ()),
        *(() if grouped else (DELEGATION,)),
        *((SEAT,) if chosen["seat"] or chosen["order"] in ("seat", "name") else ()),
        *((PHONE,) if chosen["phone"] else ()),
        *((REPLY,) if chosen["reply"] else ()),
        *((NOTE,) if grouped else ()),
    )


def signing_columns(chosen: dict[str, str]) -> tuple[ListColumn, ...]:
    """The columns of the list to sign: one signature, or two where papers are handed out (papers.md 6)."""
    return (
        *(RANKED_BLANK, POSITION_UNIT),
        *((PHONE,) if chosen["phone"] else ()),
        SIGN,
        *((SIGN_PAPERS,) if chosen["papers"] else ()),
        NOTE_BLANK,
    )
