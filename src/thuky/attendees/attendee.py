"""One person, or one place still without a name, at one conference."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated

from thuky.core.columns import Column

ROLES = (
    ("", "Đại biểu"),
    ("chair", "Chủ trì"),
    ("presiding", "Chủ tọa"),
    ("secretary", "Thư ký hội nghị"),
    ("guest", "Khách mời"),
    ("reporter", "Báo cáo viên"),
    ("host", "Dẫn chương trình"),
    ("organiser", "Ban Tổ chức"),
    ("press", "Phóng viên"),
)
REPLIES = (
    ("", "Chưa xác nhận"),
    ("coming", "Dự"),
    ("substitute", "Cử người dự thay"),
    ("absent", "Vắng"),
)
SALUTATIONS = (("", ""), ("Ông", "Ông"), ("Bà", "Bà"), ("Đồng chí", "Đồng chí"))
SEXES = (("", ""), ("Nam", "Nam"), ("Nữ", "Nữ"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """One row per person per conference, with rank, position and unit as they were then; without a name it is a place (suất)."""

    id: int | None = None
    conference_id: int = 0
    delegation_id: int | None = None
    person_id: int | None = None
    unit_id: int | None = None
    salutation: Annotated[
        str,
        Column(
            "Xưng hô",
            width=9,
            kind="choice",
            choices=SALUTATIONS,
            also=("Ông/Bà", "Danh xưng", "Đ/c"),
        ),
    ] = ""
    full_name: Annotated[
        str,
        Column(
            "Họ và tên",
            width=28,
            also=("Họ tên", "Họ, chữ đệm và tên", "Đại biểu", "Tên"),
        ),
    ] = ""
    rank: Annotated[str, Column("Cấp bậc", width=12, also=("Quân hàm", "Cấp hàm", "CB", "C.bậc"))] = ""
    position: Annotated[str, Column("Chức vụ", width=18, also=("Chức danh", "CV", "Chức vụ hiện nay"))] = ""
    committee_post: Annotated[str, Column("Chức danh trong BCĐ", width=22, shown=False)] = ""
    unit: Annotated[
        str,
        Column(
            "Đơn vị",
            width=32,
            also=("Đơn vị công tác", "Cơ quan", "Cơ quan, đơn vị", "Nơi công tác"),
        ),
    ] = ""
    role: Annotated[str, Column("Vai trò", width=14, kind="choice", choices=ROLES)] = ""
    reply: Annotated[str, Column("Xác nhận", width=16, kind="choice", choices=REPLIES)] = ""
    reply_note: Annotated[str, Column("Ai báo, lúc nào", width=20, shown=False)] = ""
    phone: Annotated[
        str,
        Column(
            "Điện thoại",
            width=13,
            also=("SĐT", "ĐT", "Số điện thoại", "ĐTDĐ", "Di động"),
        ),
    ] = ""
    introduction: Annotated[str, Column("Lời giới thiệu", width=40, shown=False)] = ""
    sex: Annotated[
        str,
        Column(
            "Giới tính",
            width=8,
            kind="choice",
            choices=SEXES,
            shown=False,
            also=("Phái", "G.tính"),
        ),
    ] = ""
    birth: Annotated[
        str,
        Column(
            "Năm sinh",
            width=10,
            shown=False,
            also=("Ngày sinh", "Ngày, tháng, năm sinh", "N.sinh"),
        ),
    ] = ""
    no_salary: Annotated[bool, Column("Không hưởng lương NSNN", width=8, kind="bool", shown=False)] = False
    checked_in: str = ""
    absence: str = ""
    stands_for: int | None = None
    note: Annotated[str, Column("Ghi chú", width=20, also=("G/C", "Ghi chú khác"))] = ""
    extra: dict[str, str] = field(default_factory=dict)
    sort: int = 0
    name_key: str = ""
    search: str = ""

    @property
    def named(self) -> bool:
        """True when the name is known; a place without a name still prints, sits and is checked in (clerk.md H2)."""
        return bool(self.full_name)

    @property
    def shown_name(self) -> str:
        """The name as screens show it; a place is shown by what it is."""
        return self.full_name or "(đơn vị chưa báo tên)"

    @property
    def position_unit(self) -> str:
        """Position and unit in one cell, as most lists have them."""
        return _together(self.position, self.unit)


@lru_cache(maxsize=1 << 12)
def _together(position: str, unit: str) -> str:
    """The same text for all who hold the same post (long lists repeat few of them); a unit that ends the post is not said twice."""
    words, named = position.split(), unit.split()
    for length in range(min(len(words), len(named)), 1, -1):
        if words[-length:] == named[:length]:
            return " ".join((*words, *named[length:]))
    return ", ".join(part for part in (position, unit) if part)
