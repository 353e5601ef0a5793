"""One item of the agenda."""

from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column

DECISIONS = (("", ""), ("yes", "Có"), ("no", "Không"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """What is done, from when (HH:MM, empty = computed or untimed), minutes, by whom; conditional = "nếu có"."""

    id: int | None = None
    conference_id: int = 0
    date: Annotated[str, Column("Ngày", width=12, kind="date", shown=False)] = ""
    start: Annotated[str, Column("Bắt đầu", width=8, kind="time")] = ""
    minutes: Annotated[int | None, Column("Phút", width=6, kind="int")] = None
    title: Annotated[str, Column("Nội dung", width=56)] = ""
    presenter: Annotated[str, Column("Người thực hiện", width=28)] = ""
    presenter_id: int | None = None
    conditional: Annotated[bool, Column("Nếu có", width=12, kind="bool")] = False
    decided: Annotated[str, Column("Có, không", width=9, kind="choice", choices=DECISIONS, shown=False)] = ""
    lead: Annotated[str, Column("Lời dẫn", width=40, kind="long", shown=False)] = ""
    """What the host says; empty = the standing words for this kind of item."""
    preparation: Annotated[str, Column("Chuẩn bị", width=20)] = ""
    note: Annotated[str, Column("Ghi chú", width=18)] = ""
    sort: int = 0
