"""One conference: what it is, when and where, under whom."""

from dataclasses import dataclass
from typing import Annotated

from thuky.conferences import naming
from thuky.core.columns import Column

KINDS = (
    ("so-ket", "Sơ kết"),
    ("tong-ket", "Tổng kết"),
    ("trien-khai", "Triển khai"),
    ("quan-triet", "Quán triệt"),
    ("tap-huan", "Tập huấn"),
    ("giao-ban", "Giao ban"),
    ("gap-mat", "Gặp mặt"),
    ("le", "Lễ"),
    ("hoi-thao", "Hội thảo"),
    ("toa-dam", "Tọa đàm"),
    ("dai-hoi", "Đại hội"),
    ("hop", "Họp"),
    ("khac", "Khác"),
)
STATES = (
    ("preparing", "Đang chuẩn bị"),
    ("issued", "Đã ban hành kế hoạch"),
    ("postponed", "Hoãn"),
    ("held", "Đã tổ chức"),
    ("archived", "Đã lưu hồ sơ"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conference:
    """A conference as its plan states it; held_on is empty where the plan has steps but no sitting. Times are HH:MM."""

    id: int | None = None
    title: Annotated[str, Column("Tên đầy đủ", width=60, kind="long")] = ""
    short_title: Annotated[str, Column("Tên gọn", width=40)] = ""
    subject: Annotated[str, Column("Nội dung sơ kết, tổng kết", width=50, kind="long")] = ""
    period_text: Annotated[str, Column("Giai đoạn", width=20)] = ""
    kind: Annotated[str, Column("Loại", width=14, kind="choice", choices=KINDS)] = "khac"
    state: Annotated[str, Column("Trạng thái", width=20, kind="choice", choices=STATES)] = "preparing"
    issuing_body_id: int | None = None
    awarding_body_id: int | None = None
    standing_body_id: int | None = None
    standing_body: Annotated[str, Column("Cơ quan thường trực", width=40)] = ""
    chair: Annotated[str, Column("Chủ trì", width=50)] = ""
    chair_counted: bool | None = None
    held_on: Annotated[str, Column("Ngày tổ chức", width=12, kind="date")] = ""
    held_until: Annotated[str, Column("Đến ngày", width=12, kind="date")] = ""
    held_at: Annotated[str, Column("Giờ bắt đầu", width=8, kind="time")] = ""
    welcome_at: Annotated[str, Column("Đón tiếp từ", width=8, kind="time")] = ""
    minutes: Annotated[int | None, Column("Thời lượng (phút)", width=8, kind="int")] = None
    held_text: Annotated[str, Column("Thời gian như kế hoạch ghi", width=40)] = ""
    place: Annotated[str, Column("Địa điểm", width=40)] = ""
    dress: Annotated[str, Column("Trang phục", width=40)] = ""
    total_attendees: Annotated[int | None, Column("Tổng số đại biểu", width=8, kind="int")] = None
    award_scope: Annotated[str, Column("Đối tượng khen thưởng", width=50, kind="long")] = ""
    award_by: Annotated[str, Column("Cấp khen", width=30)] = ""
    award_form: Annotated[str, Column("Hình thức khen", width=20)] = "Giấy khen"
    budget_source: Annotated[str, Column("Nguồn kinh phí", width=50)] = ""
    banner: Annotated[str, Column("Maket", width=50, kind="long")] = ""
    replaces_invitation: Annotated[bool, Column("Kế hoạch thay giấy mời", width=6, kind="bool")] = False
    closing: Annotated[str, Column("Câu kết", width=50, kind="long")] = ""
    contact: Annotated[str, Column("Đầu mối", width=24)] = ""
    contact_phone: Annotated[str, Column("Điện thoại đầu mối", width=14)] = ""
    reply_due: Annotated[str, Column("Hạn xác nhận dự", width=12, kind="date")] = ""

    @property
    def name(self) -> str:
        """What papers and the chooser call it: the short title, else the full name of the event."""
        return self.short_title or self.occasion

    @property
    def called(self) -> str:
        """The same as people are invited to it: "Hội nghị sơ kết Đề án 8" where its name is "Sơ kết Đề án 8"."""
        return self._event(self.short_title) or self.occasion

    @property
    def occasion(self) -> str:
        """The event by its full name, as people are invited to it; the title itself stays as the plan has it."""
        return self._event(self.title)

    def _event(self, title: str) -> str:
        return naming.occasion(title) if self.has_sitting else naming.event(title)

    @property
    def has_sitting(self) -> bool:
        """False for a programme that is wound up in steps, without a day on which people meet."""
        met = self.held_on or self.held_text or self.held_at or self.place or self.total_attendees
        return bool(met) or self.kind != "tong-ket"
