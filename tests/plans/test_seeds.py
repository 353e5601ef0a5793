"""The two source documents, where they stand beside the repository: every fact, compared by digest so that no sentence is copied here."""

import hashlib
import json
from pathlib import Path

import pytest

from thuky.plans.facts import to_json
from thuky.plans.read import read_file

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
EXPECTED = json.loads((Path(__file__).parent / "seeds.json").read_text(encoding="utf-8"))


def digest(value: object) -> str:
    return "sha256 " + hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def flat(facts: dict[str, object]) -> dict[str, object]:
    rows: dict[str, object] = {}
    for key, value in facts.items():
        if isinstance(value, list):
            rows[key] = len(value)
            rows.update({f"{key}[{index}]": item for index, item in enumerate(value)})
        else:
            rows[key] = value
    return rows


def comparable(value: object, expected: object) -> object:
    return digest(value) if isinstance(expected, str) and expected.startswith("sha256 ") else value


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_source_document_is_right_fact_by_fact(name: str) -> None:
    path = SEEDS / name
    if not path.exists():
        pytest.skip("the source documents are not beside this copy of the repository")
    facts = to_json(read_file(path))
    sources = facts.pop("sources")
    facts["questions"] = [[question["about"], question["lines"]] for question in facts["questions"]]
    rows, expected = flat(facts), EXPECTED[name]["facts"]
    assert {key: comparable(value, expected.get(key)) for key, value in rows.items()} == expected
    assert sources == EXPECTED[name]["sources"]
