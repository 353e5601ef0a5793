"""The directory of units, and the groups that plans speak of ("15 xã, phường")."""

from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column

FORCES = (("civil", "Dân sự"), ("army", "Quân đội"), ("police", "Công an"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit that sends people or papers, with whom to call."""

    id: int | None = None
    name: Annotated[str, Column("Tên đơn vị", width=36, also=("Đơn vị", "Tên đầy đủ"))] = ""
    short_name: Annotated[str, Column("Tên gọn", width=20)] = ""
    force: Annotated[str, Column("Lực lượng", width=10, kind="choice", choices=FORCES)] = "civil"
    contact: Annotated[str, Column("Đầu mối", width=22)] = ""
    phone: Annotated[str, Column("Điện thoại", width=14)] = ""
    address: Annotated[str, Column("Địa chỉ", width=30)] = ""
    delivery: Annotated[str, Column("Cách gửi", width=14)] = ""
    note: Annotated[str, Column("Ghi chú", width=20)] = ""
    sort: int = 0
    search: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitGroup:
    """A name for several units, such as "15 xã, phường"."""

    id: int | None = None
    name: str = ""
    sort: int = 0
