"""The register of papers (Sổ văn bản hội nghị): number, date, signer and state of every numbered paper."""

from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column

PAPER_STATES = (
    ("draft", "Dự thảo"),
    ("submitted", "Trình ký"),
    ("signed", "Đã ký"),
    ("issued", "Đã phát hành"),
    ("replaced", "Thay thế"),
    ("withdrawn", "Thu hồi"),
)

URGENCIES = (("", ""), ("KHẨN", "Khẩn"), ("THƯỢNG KHẨN", "Thượng khẩn"), ("HỎA TỐC", "Hỏa tốc"))


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredPaper:
    """One paper of the register; the number is typed by the clerk, never given by the program (clerk.md H3)."""

    id: int | None = None
    conference_id: int = 0
    code: str = ""
    summary: Annotated[str, Column("Trích yếu", width=36)] = ""
    issuing_body_id: int | None = None
    signer_id: int | None = None
    number: Annotated[str, Column("Số", width=6)] = ""
    symbol: Annotated[str, Column("Ký hiệu", width=12)] = ""
    date: Annotated[str, Column("Ngày", width=12, kind="date")] = ""
    state: Annotated[str, Column("Trạng thái", width=18, kind="choice", choices=PAPER_STATES)] = "draft"
    draft_no: Annotated[int, Column("Lần dự thảo", width=6, kind="int", shown=False)] = 1
    urgency: Annotated[str, Column("Độ khẩn", width=12, kind="choice", choices=URGENCIES, shown=False)] = ""
    copies: Annotated[int, Column("Số bản", width=7, kind="int")] = 1
    recipients: Annotated[str, Column("Nơi nhận", width=24, shown=False)] = ""
    sent_on: Annotated[str, Column("Ngày gửi", width=12, kind="date")] = ""
    note: Annotated[str, Column("Ghi chú", width=20)] = ""
    sort: int = 0
