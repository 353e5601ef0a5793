"""Whole plans of different make, read fact by fact; the expected facts were written down by people beside each text."""

import json
from pathlib import Path

import pytest

from tests.plans.score import figures
from tests.plans.score_folder import judged, plans
from thuky.core.refused import Refused
from thuky.plans.facts import to_json
from thuky.plans.outline import tidy
from thuky.plans.read import read_file

MATERIAL = Path(__file__).parent / "material"
# The plans whose questions are written down too; those without are counted by score.py.
PLANS = [p for p in sorted(MATERIAL.glob("*.txt")) if '"questions"' in p.with_suffix(".json").read_text("utf-8")]


def as_expected(path: Path) -> dict[str, object]:
    facts = to_json(read_file(path))
    facts.pop("sources")
    facts["questions"] = [question["about"] for question in facts["questions"]]
    return facts


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_every_stated_fact_is_read_and_nothing_else(plan: Path) -> None:
    assert as_expected(plan) == json.loads(plan.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_every_fact_names_lines_that_hold_it(plan: Path) -> None:
    read = read_file(plan)
    lines = plan.read_text(encoding="utf-8").splitlines()
    facts = to_json(read)
    expected = {
        key for key, value in facts.items() if not isinstance(value, list) and key not in ("sources", "questions")
    }
    expected |= {
        f"{key}[{index}]"
        for key, value in facts.items()
        if isinstance(value, list) and key != "questions"
        for index in range(len(value))
    }
    assert set(read.sources) == expected
    assert all(numbers and all(lines[number - 1].strip() for number in numbers) for numbers in read.sources.values())


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_no_paragraph_of_the_body_is_lost_from_the_sections(plan: Path) -> None:
    read = read_file(plan)
    kept = " ".join(
        " ".join([section.heading, *(f"{paragraph.mark} {paragraph.text}" for paragraph in section.paragraphs)])
        for section in read.sections
    )
    lines = [tidy(line) for line in plan.read_text(encoding="utf-8").splitlines()]
    first = next(i for i, line in enumerate(lines) if line.startswith("KẾ HOẠCH"))
    last = next((i for i, line in enumerate(lines) if line.startswith("Nơi nhận")), len(lines))
    words = set(" ".join(lines[first + 1 : last]).replace("|", " ").split())
    assert {word for word in words if word not in kept and not set(word) <= set("-+*")} == set()


def test_all_plans_of_the_material_together_are_right_but_for_one_fact_in_a_hundred() -> None:
    told = figures([one for plan in plans(MATERIAL) for one in judged(plan)])
    assert (told.precision >= 0.99, told.recall >= 0.99) == (True, True)


def test_a_letter_is_refused_in_one_sentence_that_names_the_file(tmp_path: Path) -> None:
    letter = tmp_path / "Thư hỏi thăm.txt"
    letter.write_text("Kính gửi đồng chí Tám,\nTôi viết thư này hỏi thăm sức khỏe của đồng chí.\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_file(letter)
    expected = "Tệp “Thư hỏi thăm.txt” không phải kế hoạch (không thấy tên loại KẾ HOẠCH); hãy chọn đúng tệp kế hoạch."
    assert str(refused.value) == expected


def test_the_dates_of_cited_papers_are_never_those_of_the_plan(tmp_path: Path) -> None:
    plan = tmp_path / "k.txt"
    plan.write_text(
        "KẾ HOẠCH\nHọp Tổ công tác\nCăn cứ Công văn số 12/UBND-NC ngày 05 tháng 3 năm 2026 của UBND tỉnh;\n"
        "I. NỘI DUNG\n1. Báo cáo theo Kế hoạch số 9/KH-UBND ngày 01/02/2026.\nNơi nhận:\n- Lưu: VT.\n",
        encoding="utf-8",
    )
    facts = read_file(plan).facts
    assert (facts.date, facts.held_on, facts.number, facts.deadlines) == ("", "", "", ())
