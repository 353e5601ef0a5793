"""One declaration per field serves headings, values and texts."""

from dataclasses import dataclass, field
from typing import Annotated

from thuky.core.columns import Column, columns, written


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    id: int | None = None
    full_name: Annotated[str, Column("Họ và tên", width=32, also=("Họ tên",))] = ""
    birth: Annotated[str, Column("Ngày sinh", kind="date")] = ""
    state: Annotated[str, Column("Trạng thái", kind="choice", choices=(("", "Chưa trả lời"), ("yes", "Dự")))] = ""
    present: Annotated[bool, Column("Có mặt", kind="bool")] = False
    extra: dict[str, str] = field(default_factory=dict)


GUEST = Guest(full_name="Lê Cam", birth="1975-02-05", present=True, extra={"size": "L"})


def test_declared_fields_come_in_order_and_own_fields_last():
    assert [column.heading for column in columns(Guest)] == ["Họ và tên", "Ngày sinh", "Trạng thái", "Có mặt"]
    assert [column.field for column in columns(Guest, [("size", "Cỡ áo")])][-1] == "size"


def test_values_are_written_as_the_clerk_reads_them():
    bound = columns(Guest, [("size", "Cỡ áo")])
    assert [column.text(GUEST) for column in bound] == ["Lê Cam", "05/02/1975", "Chưa trả lời", "✓", "L"]
    assert [column.text(Guest()) for column in bound] == ["", "", "Chưa trả lời", "", ""]


def test_a_day_that_is_no_full_day_is_written_as_it_is():
    day = Column("Ngày", kind="date")
    assert [written(day, said) for said in ("1975", "1975-2", "tuần 1-2", None)] == ["1975", "1975-2", "tuần 1-2", ""]
