"""A body that issues papers, and who signs for it."""

from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column
from thuky.core.vietnamese.text import loose_key

COMMITTEE = "Ủy ban nhân dân"
TWO_LINES = ("uybannhandan", "ubnd")
LAYOUTS = (("civil", "Dân sự"), ("army", "Quân đội"), ("party", "Đảng"))
SECOND_POSTS = (("below", "Dưới chữ ký"), ("above", "Trên chữ ký"), ("none", "Không ghi"))


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuingBody:
    """One letterhead: the body above, the body itself, its sign in numbers, its place and where the copy is filed.

    The patterns say how its numbers are written where the office's habit differs: `/{loai}-{viet_tat}` for a paper of a kind,
    `/{viet_tat}-{bo_phan}` for a letter; empty = as the program does."""

    id: int | None = None
    parent: Annotated[str, Column("Cơ quan chủ quản", width=30)] = ""
    name: Annotated[str, Column("Tên cơ quan", width=34)] = ""
    abbreviation: Annotated[str, Column("Viết tắt trong ký hiệu", width=12)] = ""
    layout: Annotated[str, Column("Thể thức", width=12, kind="choice", choices=LAYOUTS)] = "civil"
    place: Annotated[str, Column("Địa danh", width=16)] = ""
    filing: Annotated[str, Column("Bộ phận lưu", width=10)] = ""
    second_post: Annotated[str, Column("Chức vụ chính của người ký", width=16, kind="choice", choices=SECOND_POSTS)] = (
        "below"
    )
    address: Annotated[str, Column("Địa chỉ", width=30)] = ""
    phone: Annotated[str, Column("Điện thoại", width=14)] = ""
    symbol_pattern: Annotated[str, Column("Mẫu ký hiệu", width=20, shown=False)] = ""
    letter_pattern: Annotated[str, Column("Mẫu ký hiệu công văn", width=20, shown=False)] = ""
    sort: int = 0

    @property
    def full_name(self) -> str:
        """The body in running text: a people's committee whose letterhead stands in two lines is put together."""
        if loose_key(self.parent) not in TWO_LINES or loose_key(self.name).startswith(TWO_LINES):
            return self.name
        level, _, place = self.name.partition(" ")
        return f"{COMMITTEE} {level.lower()} {place}"

    @property
    def head(self) -> tuple[str, str]:
        """The lines of its letterhead in capitals: the body above, and itself; a people's committee is one name in two lines."""
        if self.full_name != self.name:
            return "", f"{self.parent}\n{self.name}".upper()
        return self.parent.upper(), self.name.upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Four lines: authority (TM., KT.), title, post printed below the signature, rank and name. Lines of authority by "/"."""

    id: int | None = None
    issuing_body_id: int = 0
    authority: Annotated[str, Column("Quyền hạn ký", width=24)] = ""
    title: Annotated[str, Column("Chức danh", width=20)] = ""
    post: Annotated[str, Column("Chức vụ dưới chữ ký", width=24)] = ""
    rank: Annotated[str, Column("Cấp bậc", width=12)] = ""
    full_name: Annotated[str, Column("Họ và tên", width=24)] = ""
    sort: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SignerPattern:
    """Ready-made lines above a signature: authority and title; post and name are the office's to fill in."""

    authority: str = ""
    title: str = ""

    @property
    def words(self) -> str:
        """All lines in one: `TM. BAN CHỈ ĐẠO / KT. TRƯỞNG BAN / PHÓ TRƯỞNG BAN`."""
        return " / ".join(part for part in (self.authority, self.title) if part)


SIGNER_PATTERNS = tuple(
    SignerPattern(authority=authority, title=title)
    for authority, title in (
        ("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"),
        ("TM. BAN CHỈ ĐẠO / KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
        ("TM. BAN CHỈ ĐẠO / KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("", "CHỦ TỊCH"),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("", "CHỈ HUY TRƯỞNG"),
        ("KT. CHỈ HUY TRƯỞNG", "PHÓ CHỈ HUY TRƯỞNG"),
        ("", "CHÍNH TRỊ VIÊN"),
        ("", "CHÍNH ỦY"),
        ("TL. CHỈ HUY TRƯỞNG", "THAM MƯU TRƯỞNG"),
        ("", "TRƯỞNG PHÒNG"),
        ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
        ("TM. HỘI ĐỒNG", "CHỦ TỊCH"),
        ("TM. BAN TỔ CHỨC", "TRƯỞNG BAN"),
    )
)
"""What signers usually write (papers.md, block 0)."""
