"""A plan as a model: number, days and names of persons are emptied, the period replaced where it was ticked; nothing else changes."""

import re
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thuky.plans import blanks, model
from thuky.plans.facts import Plan
from thuky.plans.read import read_file

MATERIAL = Path(__file__).parent / "material"
WARD = read_file(MATERIAL / "phuong_dash_lists.txt")
TABLES = read_file(MATERIAL / "so_tables.txt")
EVERY = [read_file(path) for path in sorted(MATERIAL.glob("*.txt"))]
EMPTIED = {"number", "date", "held_on", "held_until", "held_text", "signer", "deadlines"}
KEPT = {"kind", "held_at", "chair_counted", "total_attendees", "award_quota", "replaces_invitation"}


def prose(plan: Plan) -> list[str]:
    return [text for one in plan.sections for text in (one.heading, *(line.text for line in one.paragraphs))]


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("Thời gian: 08 giờ 00, ngày 29/8/2024 (thứ Năm).", "Thời gian: 08 giờ 00, ngày …."),
        ("Từ ngày 14 đến ngày 15/5/2026.", "Từ ngày … đến ngày …."),
        ("gửi trước ngày 20 tháng 8 năm 2026 để tổng hợp", "gửi trước ngày … để tổng hợp"),
        ("Thời gian thực hiện: cuối tháng 8/2021.", "Thời gian thực hiện: cuối tháng …."),
        (
            "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2022 của UBND",
            "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2022 của UBND",
        ),
        ("Đồng chí Phan Hữu Lộc, Chủ tịch UBND phường", "Đồng chí …, Chủ tịch UBND phường"),
        ("Thiếu tá Đỗ Quang Vịnh trình bày báo cáo", "Thiếu tá … trình bày báo cáo"),
        ("đồng chí Chủ tịch UBND phường kết luận", "đồng chí Chủ tịch UBND phường kết luận"),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam phường An Bình", "Ủy ban Mặt trận Tổ quốc Việt Nam phường An Bình"),
        ("giai đoạn 2021 - 2025, tỷ lệ 3/4, 15 xã, phường", "giai đoạn 2021 - 2025, tỷ lệ 3/4, 15 xã, phường"),
    ],
)
def test_days_and_names_of_persons_become_blanks_and_nothing_else(text: str, empty: str) -> None:
    assert blanks.emptied(text) == empty


def test_a_model_keeps_units_delegations_and_prose_but_no_number_day_or_person() -> None:
    facts = model.emptied(WARD).facts
    assert (facts.number, facts.date, facts.held_on, facts.held_text, facts.signer, facts.deadlines) == (
        "/KH-UBND", "", "", "", "", (),
    )  # fmt: skip
    assert facts.chair == "Đồng chí …, Chủ tịch UBND phường"
    assert facts.delegations == WARD.facts.delegations
    assert [(task.unit, task.with_, task.due) for task in facts.tasks] == [
        (task.unit, task.with_, "") for task in WARD.facts.tasks
    ]
    assert facts.signature is not None and WARD.facts.signature is not None
    assert facts.signature == replace(WARD.facts.signature, name="", rank="")


def test_the_clerk_is_told_every_line_that_was_emptied() -> None:
    told = model.blanks_of(WARD, model.emptied(WARD))
    assert [(one.line, one.after) for one in told] == [
        (22, "Thời gian: 01 buổi, từ 7h30’ đến 11h00’ ngày …."),
        (27, "Chủ trì: Đồng chí …, Chủ tịch UBND phường."),
        (37, "8h00’: Chào cờ, tuyên bố lý do: Đồng chí …, Chánh Văn phòng."),
        (48, "Hoàn thành báo cáo tổng kết trước ngày …."),
        (50, "Các khu phố: cử đại biểu dự đúng thành phần; gửi danh sách về Ban CHQS phường chậm nhất ngày …."),
    ]


@pytest.mark.parametrize("plan", EVERY)
def test_nothing_changes_in_any_plan_but_what_is_named(plan: Plan) -> None:
    empty = model.emptied(plan)
    for was, now in zip(prose(plan), prose(empty), strict=True):
        pieces = [re.escape(piece) for piece in now.split("…")]
        assert re.fullmatch(".*?".join(pieces), was), (was, now)
    for name in KEPT:
        assert getattr(empty.facts, name) == getattr(plan.facts, name)
    assert {part.name for part in fields(empty.facts)} >= EMPTIED | KEPT
    assert model.emptied(empty) == empty


def test_the_period_is_replaced_only_in_the_ticked_places() -> None:
    places = model.places(TABLES, "2021 - 2025", "2026 - 2030")
    assert [(one.line, one.cited) for one in places] == [(6, False), (7, False)]
    title = model.replaced(TABLES, "2021 - 2025", "2026 - 2030", [6])
    assert title.facts.title == TABLES.facts.title.replace("2021 - 2025", "2026 - 2030")
    assert title.facts.bases == TABLES.facts.bases
    changed = [was for was, now in zip(prose(TABLES), prose(title), strict=True) if was != now]
    assert [text.removeprefix("Tổ chức ") for text in changed] == [TABLES.facts.title]
    assert model.replaced(TABLES, "2021 - 2025", "2026 - 2030", []) == TABLES


def test_the_year_of_a_cited_papers_day_stays() -> None:
    changed = model.replaced(WARD, "2026", "2027", [one.line for one in model.places(WARD, "2026", "2027")])
    assert changed.facts.bases[0].count("2026") == 1
    assert "ngày 12 tháng 01 năm 2026" in changed.facts.bases[0]
    assert changed.facts.title.endswith("năm 2027")


def test_a_year_inside_a_period_is_not_the_year() -> None:
    plan = replace(WARD, facts=replace(WARD.facts, title="Sơ kết giai đoạn 2022 - 2026 và năm 2026"))
    title = model.replaced(plan, "2026", "2027", range(1, 60)).facts.title
    assert title == "Sơ kết giai đoạn 2022 - 2026 và năm 2027"


def test_the_usual_period_is_that_of_the_title_else_its_year() -> None:
    assert (model.usual_period(TABLES), model.usual_period(WARD)) == ("2021 - 2025", "2026")


@given(st.text(alphabet="aăbcdđeéghiklmnop 0123456789/.,-:()ABĐH", max_size=120))
@settings(max_examples=300, deadline=None)
def test_emptying_any_text_only_puts_blanks_in_and_is_done_once(text: str) -> None:
    now = blanks.emptied(text)
    assert re.fullmatch(".*?".join(re.escape(piece) for piece in now.split("…")), text)
    assert blanks.emptied(now) == now
