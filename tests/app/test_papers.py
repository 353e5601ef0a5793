"""The catalogue: one line for each paper that the features have, and no feature loaded before one of its papers is asked for."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import thuky
from thuky.app.papers import PAPERS, named
from thuky.checkin import badges
from thuky.core.refused import Refused

FEATURES = sorted(path.parent.name for path in Path(thuky.__path__[0]).glob("*/documents.py"))
LOADED = """
import sys
from thuky.app.papers import named
assert named(sys.argv[1]).code == sys.argv[1]
print(*sorted(name.removeprefix("thuky.") for name in sys.modules if name.startswith("thuky.")))
"""


def test_the_catalogue_holds_the_very_papers_that_the_features_declare_each_once() -> None:
    declared = [one for name in FEATURES for one in import_module(f"thuky.{name}.documents").DOCUMENTS]
    key = {one.code: one for one in (*declared, badges.DOCUMENT)}
    assert len(key) == len(declared) + 1
    assert sorted(PAPERS.codes) == sorted(key)
    assert tuple(PAPERS) == tuple(key[code] for code in PAPERS.codes)


def test_a_paper_is_found_by_its_place_and_by_its_code() -> None:
    assert (len(PAPERS), PAPERS[0].code, PAPERS[-1].code) == (len(PAPERS.codes), PAPERS.codes[0], PAPERS.codes[-1])
    assert PAPERS[1:3] == tuple(named(code) for code in PAPERS.codes[1:3])


def loaded_for(code: str) -> set[str]:
    """Our modules that a new process has when it has got this one paper."""
    done = subprocess.run([sys.executable, "-c", LOADED, code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_a_certificate_waits_for_no_other_features_papers() -> None:
    assert {name for name in loaded_for("giay-khen") if name.endswith(".documents")} == {"awards.documents"}


def test_writing_a_plan_needs_nothing_of_what_reads_one() -> None:
    reading = {"plans.read", "plans.facts", "plans.units", "plans.outline", "plans.records", "plans.store"}
    assert loaded_for("ke-hoach") & reading == set()


def test_a_code_that_is_none_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refused) as refused:
        named("giay-mời")
    assert str(refused.value) == (
        f"Không có loại giấy “giay-mời”; chưa in gì, hãy chọn một trong: {', '.join(PAPERS.codes)}."
    )
