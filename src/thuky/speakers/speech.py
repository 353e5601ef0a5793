"""One paper of the conference: a discussion paper, the central report, an opening or a conclusion."""

from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column

KINDS = (
    ("report", "Báo cáo trung tâm"),
    ("opening", "Phát biểu khai mạc"),
    ("prompts", "Gợi ý thảo luận"),
    ("paper", "Tham luận"),
    ("directive", "Phát biểu chỉ đạo"),
    ("conclusion", "Kết luận"),
    ("other", "Khác"),
)
MODES = (("speak", "Phát biểu"), ("submit", "Gửi bài"))
STATES = (
    ("waiting", "Chưa gửi"),
    ("received", "Đã nhận"),
    ("appraised", "Đang thẩm định"),
    ("to_correct", "Yêu cầu chỉnh sửa"),
    ("accepted", "Đạt"),
    ("not_used", "Không sử dụng"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Units are one text parted by "; ". Only what is spoken counts against the agenda's minutes (clerk.md H14)."""

    id: int | None = None
    conference_id: int = 0
    kind: Annotated[str, Column("Loại", width=10, kind="choice", choices=KINDS)] = "paper"
    units: Annotated[str, Column("Đơn vị", width=16)] = ""
    rest_of: Annotated[str, Column("Còn lại của", width=18, shown=False)] = ""
    topic: Annotated[str, Column("Nội dung", width=40)] = ""
    mode: Annotated[str, Column("Hình thức", width=8, kind="choice", choices=MODES)] = "submit"
    presenter: Annotated[str, Column("Người trình bày", width=20, whole=True)] = ""
    attendee_id: int | None = None
    due: Annotated[str, Column("Hạn gửi", width=10, kind="date")] = ""
    extended_to: Annotated[str, Column("Gia hạn", width=10, kind="date")] = ""
    received_on: Annotated[str, Column("Ngày nhận", width=12, kind="date", shown=False)] = ""
    state: Annotated[str, Column("Trạng thái", width=15, kind="choice", choices=STATES)] = "waiting"
    minutes: Annotated[int | None, Column("Phút", width=6, kind="int")] = None
    speaking_order: Annotated[int | None, Column("Thứ tự", width=7, kind="int")] = None
    sets: Annotated[int | None, Column("Số bộ in", width=6, kind="int")] = None
    comment: Annotated[str, Column("Ý kiến thẩm định", width=24, shown=False)] = ""
    note: Annotated[str, Column("Ghi chú", width=18, shown=False)] = ""
    sort: int = 0


def units_named(speech: Speech) -> str:
    """The units as one text: "Phòng A; Phòng B; xã, phường còn lại", begun with a capital."""
    rest = speech.rest_of
    if rest and "còn lại" not in rest:
        rest = f"{rest} còn lại"
    named = "; ".join(part for part in (speech.units, rest) if part)
    return named[:1].upper() + named[1:]
