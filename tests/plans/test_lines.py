"""Habits of offices in a few lines each: who comes, who does what, who is awarded; every variant read exactly.

lines/<name>.json holds a section of a plan and the facts that it states, of the kinds named here.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from thuky.plans.facts import to_json
from thuky.plans.read import read
from thuky.reading.lines import numbered, plain

HEAD = (
    "UBND TỈNH SƠN HÀ", "SỞ CÔNG THƯƠNG", "Số: 12/KH-SCT", "Sơn Hà, ngày 20 tháng 10 năm 2025", "KẾ HOẠCH",
    "Tổ chức Hội nghị tổng kết công tác thương mại năm 2025", "Sở Công Thương xây dựng Kế hoạch như sau:",
    "I. THỜI GIAN, ĐỊA ĐIỂM", "1. Thời gian: 8 giờ 00, ngày 12/12/2025.", "2. Địa điểm: Hội trường Sở.",
)  # fmt: skip
FOOT = ("Trên đây là Kế hoạch./.", "Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC", "Trần Văn Bông")
KINDS = {
    "compositions": ("delegations", "total_attendees"),
    "duties": ("tasks", "deadlines"),
    "awards": ("award_quota", "award_scope", "award_by", "award_criteria", "budget_source", "deadlines"),
}
VARIANTS = [
    pytest.param(kinds, variant, id=f"{name}-{at}")
    for name, kinds in KINDS.items()
    for at, variant in enumerate(json.loads((Path(__file__).parent / "lines" / f"{name}.json").read_text("utf-8")))
]


@pytest.mark.parametrize(("kinds", "variant"), VARIANTS)
def test_a_section_with_a_habit_of_its_own_is_read_exactly(kinds: tuple[str, ...], variant: dict[str, Any]) -> None:
    lines = numbered([plain(line) for line in (*HEAD, *variant["lines"], *FOOT)], "kế hoạch.txt")
    facts = to_json(read(lines))
    assert {kind: facts[kind] for kind in kinds if kind in facts} == variant["facts"]


def test_a_maket_begins_with_the_body_that_holds_the_conference_and_not_after_four_lines_of_title() -> None:
    maket = ["UBND TỈNH SƠN HÀ", "HỘI NGHỊ", "TỔNG KẾT CÔNG TÁC THƯƠNG MẠI", "NĂM 2025", "Sơn Hà, ngày 12 tháng 12"]
    lines = numbered([plain(line) for line in (*HEAD, *FOOT, "Phụ lục I", "MAKET HỘI NGHỊ", *maket)], "kế hoạch.txt")
    facts = to_json(read(lines))
    assert (facts["appendices"], facts["banner"]) == ([{"number": "I", "title": "MAKET HỘI NGHỊ"}], "\n".join(maket))
