"""What is typed into cells."""

from dataclasses import dataclass
from typing import Annotated

import pytest

from thuky.core.columns import Column
from thuky.core.entered import checked, entered, placed
from thuky.core.refused import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Chore:
    """A record with a column of each kind."""

    what: Annotated[str, Column("Việc")] = ""
    story: Annotated[str, Column("Diễn giải", kind="long")] = ""
    day: Annotated[str, Column("Ngày", kind="date")] = ""
    hour: Annotated[str, Column("Giờ", kind="time")] = ""
    people: Annotated[int | None, Column("Số người", kind="int")] = None
    done: Annotated[bool, Column("Xong", kind="bool")] = False
    state: Annotated[str, Column("Trạng thái", kind="choice", choices=(("open", "Đang làm"), ("shut", "Đã đóng")))] = (
        "open"
    )
    link: int | None = None


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("what", " Quét\u00a0 sân ", "Quét sân"),
        ("what", "hai\ndòng", "hai dòng"),
        ("story", "một\n hai ", "một\nhai"),
        ("day", "5/9/2026", "2026-09-05"),
        ("day", "", ""),
        ("hour", "7h30", "07:30"),
        ("hour", "", ""),
        ("people", "12", 12),
        ("people", "", None),
        ("done", "x", True),
        ("done", "Có", True),
        ("done", "", False),
        ("state", "Đã đóng", "shut"),
        ("state", "da dong", "shut"),
        ("state", "shut", "shut"),
        ("state", "", "open"),
        ("link", 7, 7),
        ("day", None, None),
    ],
)
def test_what_is_typed_is_kept_by_the_kind_of_its_column(field: str, typed: object, kept: object) -> None:
    assert entered(Chore, {field: typed}) == {field: kept}


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("day", "31/02/2026", "Không hiểu ngày “31/02/2026” ở ô Ngày; ô giữ nguyên như cũ, hãy gõ như 29/9/2026."),
        ("hour", "25h", "Không hiểu giờ “25h” ở ô Giờ; ô giữ nguyên như cũ, hãy gõ như 08:00."),
        ("people", "-3", "“-3” ở ô Số người không phải là số; ô giữ nguyên như cũ, hãy gõ chữ số, ví dụ 15."),
        (
            "people",
            "9" * 30,
            f"“{'9' * 30}” ở ô Số người không phải là số; ô giữ nguyên như cũ, hãy gõ chữ số, ví dụ 15.",
        ),
        ("done", "mai", "Không hiểu “mai” ở ô Xong; ô giữ nguyên như cũ, hãy gõ x hoặc để trống."),
        (
            "state",
            "Mất",
            "“Mất” không có trong danh sách của ô Trạng thái; ô giữ nguyên như cũ, hãy chọn: Đang làm, Đã đóng.",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(field: str, typed: str, said: str) -> None:
    with pytest.raises(Refused) as refused:
        entered(Chore, {field: typed})
    assert str(refused.value) == said


def test_a_whole_record_is_cleaned_at_once() -> None:
    assert checked(Chore(what=" Treo  cờ ", day="29/8/2026", people=3, done=True)) == Chore(
        what="Treo cờ", day="2026-08-29", people=3, done=True
    )


@pytest.mark.parametrize(
    ("moving", "position", "order"),
    [
        ([1], 1, [2, 1, 3, 4]),
        ([4], 0, [4, 1, 2, 3]),
        ([3, 1], 1, [2, 1, 3, 4]),
        ([1, 2], 9, [3, 4, 1, 2]),
        ([7], 0, [1, 2, 3, 4]),
    ],
)
def test_rows_stand_where_they_were_put(moving: list[int], position: int, order: list[int]) -> None:
    assert placed([1, 2, 3, 4], moving, position) == order
