"""One collective or one person to be rewarded."""

from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column

KINDS = (("collective", "Tập thể"), ("individual", "Cá nhân"))
STATES = (
    ("nominated", "Đề nghị"),
    ("incomplete", "Thiếu hồ sơ"),
    ("passed", "Đạt"),
    ("failed", "Không đạt"),
    ("submitted", "Đã trình"),
    ("decided", "Đã có quyết định"),
    ("handed", "Đã trao"),
    ("received_for", "Nhận thay"),
    ("sent_later", "Gửi sau"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """A nomination and what became of it; number = số sổ vàng, the ordinal in the decision (Nghị định 98/2023, 104)."""

    id: int | None = None
    conference_id: int = 0
    kind: Annotated[str, Column("Tập thể, cá nhân", width=9, kind="choice", choices=KINDS)] = "individual"
    salutation: Annotated[str, Column("Xưng hô", width=9, shown=False)] = ""
    rank: Annotated[str, Column("Cấp bậc", width=12)] = ""
    name: Annotated[str, Column("Tên", width=26, also=("Họ và tên", "Tên tập thể"))] = ""
    position: Annotated[str, Column("Chức vụ", width=20)] = ""
    unit: Annotated[str, Column("Đơn vị", width=30)] = ""
    form: Annotated[str, Column("Hình thức", width=9)] = ""
    criteria: Annotated[str, Column("Tiêu chí", width=8)] = ""
    has_request: Annotated[bool, Column("Tờ trình", width=7, kind="bool")] = False
    has_report: Annotated[bool, Column("Báo cáo", width=7, kind="bool")] = False
    has_minutes: Annotated[bool, Column("Biên bản", width=7, kind="bool")] = False
    has_opinion: Annotated[bool, Column("Ý kiến cấp ủy", width=8, kind="bool")] = False
    votes: Annotated[int | None, Column("Số phiếu đồng ý", width=9, kind="int", shown=False)] = None
    vote_note: Annotated[str, Column("Lý do không đạt", width=18, shown=False)] = ""
    state: Annotated[str, Column("Trạng thái", width=16, kind="choice", choices=STATES)] = "nominated"
    decision_id: int | None = None
    number: Annotated[int | None, Column("Số sổ vàng", width=8, kind="int")] = None
    receiver_id: int | None = None
    received_by: Annotated[str, Column("Người lên nhận", width=12)] = ""
    batch: Annotated[int | None, Column("Đợt", width=6, kind="int")] = None
    handed_by: Annotated[str, Column("Người trao", width=18, shown=False)] = ""
    merit: Annotated[str, Column("Thành tích", width=10, kind="long")] = ""
    attendee_id: int | None = None
    note: Annotated[str, Column("Ghi chú", width=18, shown=False)] = ""
    sort: int = 0

    @property
    def position_unit(self) -> str:
        """Post and unit as one text, as lists print them; of a collective the body above it."""
        return ", ".join(part for part in (self.position, self.unit) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardQuota:
    """How many of a kind may be rewarded."""

    id: int | None = None
    conference_id: int = 0
    kind: str = "individual"
    form: str = ""
    quota: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardCriterion:
    """One standard that a nominee may meet."""

    id: int | None = None
    conference_id: int = 0
    kind: str = "individual"
    text: str = ""
    sort: int = 0
