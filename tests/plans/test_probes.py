"""Plans that were written to try one habit of offices each: every fact and every question, exactly."""

import json
from pathlib import Path

import pytest

from thuky.plans.facts import to_json
from thuky.plans.read import read_file

PROBES = sorted((Path(__file__).parent / "probes").glob("*.txt"))


@pytest.mark.parametrize("plan", PROBES, ids=lambda path: path.stem)
def test_a_plan_with_habits_of_its_own_is_read_in_full(plan: Path) -> None:
    facts = to_json(read_file(plan))
    sources = facts.pop("sources")
    facts["questions"] = [question["about"] for question in facts["questions"]]
    assert facts == json.loads(plan.with_suffix(".json").read_text(encoding="utf-8"))
    lines = plan.read_text(encoding="utf-8").splitlines()
    assert all(numbers and all(lines[number - 1].strip() for number in numbers) for numbers in sources.values())
