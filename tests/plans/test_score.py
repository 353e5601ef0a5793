"""The counting of facts: what is equal, what is a tenth off, and how lists are paired."""

import json
from pathlib import Path

import pytest

from tests.plans.score import Figures, Verdict, figures, same, score
from tests.plans.score_folder import judged, plans, print_folder

MATERIAL = Path(__file__).parent / "material"


def states(expected: dict[str, object], read: dict[str, object], *, by_place: bool = False) -> list[tuple[str, str]]:
    return [(one.key, one.state) for one in score(expected, read, by_place=by_place)]


def test_every_plan_of_the_material_scored_against_itself_is_right_in_full() -> None:
    for path in sorted(MATERIAL.glob("*.json")):
        facts = json.loads(path.read_text(encoding="utf-8"))
        assert figures(score(facts, facts)) == Figures(precision=1.0, recall=1.0, f1=1.0)


def test_the_questions_the_sources_and_the_held_text_are_not_counted() -> None:
    assert states({"held_text": "sáng"}, {"sources": {"title": [1]}, "questions": [{"about": "sum"}]}) == []


def test_a_fact_is_right_wrong_missed_or_invented() -> None:
    expected = {"held_on": "2026-05-14", "held_at": "07:30", "place": "Hội trường UBND xã"}
    read = {"held_on": "2026-05-15", "place": "hội trường  UBND xã.", "dress": "Quân phục"}
    assert states(expected, read) == [
        ("held_on", "wrong"),
        ("held_at", "missed"),
        ("place", "right"),
        ("dress", "invented"),
    ]


def test_an_invented_fact_costs_precision_and_a_missed_one_recall() -> None:
    right, wrong = Verdict(key="a", state="right"), Verdict(key="b", state="wrong")
    assert figures([right, right, right, wrong]) == Figures(precision=0.75, recall=0.75, f1=0.75)
    assert figures([right, Verdict(key="c", state="invented")]) == Figures(precision=0.5, recall=1.0, f1=2 / 3)
    assert figures([right, Verdict(key="c", state="missed")]) == Figures(precision=1.0, recall=0.5, f1=2 / 3)
    assert figures([]) == Figures(precision=1.0, recall=1.0, f1=1.0)
    assert figures([Verdict(key="c", state="missed")]) == Figures(precision=0.0, recall=0.0, f1=0.0)


@pytest.mark.parametrize(
    ("key", "expected", "read", "equal"),
    [
        ("held_at", "07:30", "07:30", True),
        ("held_at", "07:30", "7:30", False),
        ("total_attendees", 67, 67, True),
        ("total_attendees", 67, "67", False),
        ("agenda.conditional", True, 1, False),
        ("chair", "Ông Vũ Đình Toại", "ông vũ  đình toại;", True),
        ("chair", "Ông Vũ Đình Toại", "Ông Vũ Đình Tới", False),
        ("delegations.name", "Ho\u0300a", "H\u00f2a", True),
        ("tasks.what", "Trang trí hội trường xã", "trang trí hội trường xã.", True),
        ("tasks.what", "Trang trí hội trường xã", "Trang trí hội trường x", True),
        ("tasks.what", "Trang trí hội trường xã", "Trang trí hội trường", False),
        ("tasks.what", "Trang trí hội trường lớn", "Trang trí hội trường bé", False),
        ("tasks.what", "Trang trí", "Trang tró", False),
        ("agenda.title", "Tuyên bố lý do, giới thiệu", "Tuyên bố lí do, giới thiệu", True),
        ("appendices.title", "CHƯƠNG TRÌNH HỘI NGHỊ", "Chương trình hội nghị", True),
        ("appendices.title", "CHƯƠNG TRÌNH HỘI NGHỊ", "Chương trình hội nghi", True),
        ("purposes", "", "", True),
    ],
)
def test_a_value_is_compared_as_strictly_as_its_fact_is_counted(
    key: str, expected: object, read: object, equal: bool
) -> None:
    assert same(key, expected, read) is equal


def test_one_item_too_many_shifts_no_other() -> None:
    expected = {"recipients": ["UBND tỉnh", "Các thôn", "Lưu: VT"]}
    read = {"recipients": ["UBND tỉnh", "Trang 2", "Các thôn"]}
    told = [("recipients", state) for state in ("right", "invented", "right", "missed")]
    assert states(expected, read) == told
    by_place = [("recipients", state) for state in ("right", "wrong", "wrong")]
    assert states(expected, read, by_place=True) == by_place


def test_the_parts_of_an_item_are_counted_one_by_one() -> None:
    expected = {"delegations": [{"name": "Công an xã", "count": 2}, {"name": "Các thôn"}]}
    read = {"delegations": [{"name": "Công an xã", "count": 3}, {"name": "Các thôn", "count": 11}]}
    assert states(expected, read) == [
        ("delegations.name", "right"),
        ("delegations.count", "wrong"),
        ("delegations.name", "right"),
        ("delegations.count", "invented"),
    ]


def test_forms_of_award_are_the_same_form_in_any_case() -> None:
    expected = {"award_quota": {"collective": 2, "forms": {"Giấy khen": {"collective": 2}}}}
    read = {"award_quota": {"collective": 2, "forms": {"GIẤY KHEN": {"collective": 2, "individual": 1}}}}
    assert states(expected, read) == [
        ("award_quota.collective", "right"),
        ("award_quota.forms.giấy khen.collective", "right"),
        ("award_quota.forms.giấy khen.individual", "invented"),
    ]


def test_a_list_read_where_a_word_stands_is_missed_and_invented() -> None:
    assert states({"closing": "Đề nghị thực hiện"}, {"closing": ["a", "b"]}) == [
        ("closing", "missed"),
        ("closing", "invented"),
        ("closing", "invented"),
    ]


def test_a_refused_plan_has_missed_every_fact(tmp_path: Path) -> None:
    (tmp_path / "thư.txt").write_text("Kính gửi đồng chí Tám,\n", encoding="utf-8")
    (tmp_path / "thư.json").write_text('{"title": "Họp", "recipients": ["Lưu: VT"]}', encoding="utf-8")
    (tmp_path / "lẻ.txt").write_text("không có tệp bên cạnh", encoding="utf-8")
    assert [path.name for path in plans(tmp_path)] == ["thư.txt"]
    assert [(one.key, one.state) for one in judged(tmp_path / "thư.txt")] == [
        ("title", "missed"),
        ("recipients", "missed"),
    ]


def test_a_folder_is_printed_with_its_misses_or_only_their_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thư.txt").write_text("Kính gửi đồng chí Tám,\n", encoding="utf-8")
    (tmp_path / "thư.json").write_text('{"title": "Họp"}', encoding="utf-8")
    every = "ALL 1 plans, 1 facts: precision 0.000, recall 0.000, F1 0.000\n  title: right 0, wrong 0, missed 1, invented 0\n"
    print_folder(tmp_path, quiet=True, by_place=False)
    assert capsys.readouterr().out == every
    print_folder(tmp_path, quiet=False, by_place=False)
    one = "thư.txt: precision 0.000, recall 0.000, F1 0.000\n  missed   title: 'Họp' | read None\n"
    assert capsys.readouterr().out == one + every
