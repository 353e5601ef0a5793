"""One task of one lead unit."""

from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column

STATES = (("todo", "Chưa làm"), ("doing", "Đang làm"), ("done", "Hoàn thành"), ("dropped", "Không thực hiện"))
KINDS = (("plan", "Kế hoạch giao"), ("preparation", "Chuẩn bị"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """The deadline is kept as written (due_text) and sorted by its latest day (due). Units are parted by "; "."""

    id: int | None = None
    conference_id: int = 0
    kind: Annotated[str, Column("Loại", width=12, kind="choice", choices=KINDS, shown=False)] = "plan"
    what: Annotated[str, Column("Nội dung", width=44)] = ""
    unit: Annotated[str, Column("Chủ trì", width=18)] = ""
    with_units: Annotated[str, Column("Phối hợp", width=15)] = ""
    due_text: Annotated[str, Column("Thời hạn", width=24, whole=True)] = ""
    due: Annotated[str, Column("Đến hạn", width=10, kind="date")] = ""
    product: Annotated[str, Column("Sản phẩm", width=14)] = ""
    state: Annotated[str, Column("Trạng thái", width=14, kind="choice", choices=STATES)] = "todo"
    note: Annotated[str, Column("Ghi chú", width=10)] = ""
    sort: int = 0
