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
NEXT = {"draft": "submitted", "submitted": "signed", "signed": "issued"}
SIGNED = ("signed", "issued")
"""States in which a paper is frozen: it is never printed anew from changed data."""
UNNUMBERED = ("chuong-trinh",)
"""What is sent out as an appendix of another paper, without a number."""
OVER = ("replaced", "withdrawn")
URGENCIES = (("", ""), ("KHẨN", "Khẩn"), ("THƯỢNG KHẨN", "Thượng khẩn"), ("HỎA TỐC", "Hỏa tốc"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """A kind of paper that gets a number: the paper of the catalogue, its name, and its letters in the symbol; none for a letter."""

    code: str
    name: str
    symbol: str = ""


KINDS = (
    PaperKind(code="ke-hoach", name="Kế hoạch", symbol="KH"),
    PaperKind(code="giay-moi", name="Giấy mời", symbol="GM"),
    PaperKind(code="cong-van-de-nghi", name="Công văn"),
    PaperKind(code="don-doc", name="Công văn đôn đốc"),
    PaperKind(code="thong-bao-thay-doi", name="Công văn điều chỉnh"),
    PaperKind(code="to-trinh-khen-thuong", name="Tờ trình", symbol="TTr"),
    PaperKind(code="bien-ban-khen-thuong", name="Biên bản", symbol="BB"),
    PaperKind(code="quyet-dinh-khen-thuong", name="Quyết định", symbol="QĐ"),
    PaperKind(code="bao-cao-ket-qua", name="Báo cáo", symbol="BC"),
    PaperKind(code="thong-bao-ket-luan", name="Thông báo", symbol="TB"),
    PaperKind(code="bien-ban-hoi-nghi", name="Biên bản hội nghị", symbol="BB"),
    PaperKind(code="chuong-trinh", name="Chương trình"),
)
LETTERS = tuple(kind.code for kind in KINDS if kind.name.startswith("Công văn"))


def kind_of(code: str) -> PaperKind:
    """The kind of a paper by its code; a paper of the office's own is "Văn bản"."""
    return next((kind for kind in KINDS if kind.code == code), PaperKind(code=code, name="Văn bản"))


def name_in_text(code: str) -> str:
    """How other papers speak of it: a letter has no name of its kind, whatever it is about."""
    return "Công văn" if code in LETTERS else kind_of(code).name


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredPaper:
    """One paper of the register; the number is typed by the clerk, never given by the program (clerk.md H3)."""

    id: int | None = None
    conference_id: int = 0
    code: Annotated[
        str,
        Column("Loại", width=14, kind="choice", choices=(("", "Văn bản khác"), *((k.code, k.name) for k in KINDS))),
    ] = ""
    summary: Annotated[str, Column("Trích yếu", width=32)] = ""
    issuing_body_id: int | None = None
    signer_id: int | None = None
    number: Annotated[str, Column("Số", width=5)] = ""
    symbol: Annotated[str, Column("Ký hiệu", width=11)] = ""
    date: Annotated[str, Column("Ngày", width=11, kind="date")] = ""
    state: Annotated[str, Column("Trạng thái", width=16, kind="choice", choices=PAPER_STATES)] = "draft"
    draft_no: Annotated[int, Column("Lần dự thảo", width=6, kind="int", shown=False)] = 1
    draft_on: Annotated[str, Column("Ngày dự thảo", width=11, kind="date", shown=False)] = ""
    corrected_by: Annotated[str, Column("Người sửa", width=16, shown=False)] = ""
    urgency: Annotated[str, Column("Độ khẩn", width=11, kind="choice", choices=URGENCIES, shown=False)] = ""
    copies: Annotated[int, Column("Số bản", width=7, kind="int")] = 1
    recipients: Annotated[str, Column("Nơi nhận", width=24, shown=False)] = ""
    sent_on: Annotated[str, Column("Ngày gửi", width=11, kind="date")] = ""
    reason: Annotated[str, Column("Lý do điều chỉnh", width=24, shown=False)] = ""
    note: Annotated[str, Column("Ghi chú", width=20)] = ""
    original: str = ""
    amends: str = ""
    """What a paper that corrects another says line by line, such as "Địa điểm: từ … thành …"."""
    accepted: str = ""
    """The digest of today's data for which the clerk said "Giữ nguyên" to the signed paper."""
    sort: int = 0

    @property
    def frozen(self) -> bool:
        """Signed or issued: what was signed is what is printed."""
        return self.state in SIGNED

    @property
    def lacks_number(self) -> bool:
        """Whether it was signed, or went out, without its number or its day."""
        return self.frozen and self.code not in UNNUMBERED and not (self.number and self.date)
