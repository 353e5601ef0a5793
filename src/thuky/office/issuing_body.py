"""A body that issues papers, and who signs for it."""

from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column

SECOND_POSTS = (("below", "Dưới chữ ký"), ("above", "Trên chữ ký"), ("none", "Không ghi"))
LAYOUTS = (("civil", "Dân sự"), ("army", "Quân đội"), ("party", "Đảng"))


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuingBody:
    """One letterhead: the body above, the body itself, its sign in numbers, its place and where the copy is filed."""

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
    sort: int = 0


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
