"""The counting of a roster's cells: what is equal, who is paired with whom, and what is told of rows and persons."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.returns.score_rosters import main, right_cell, score


def person(row: int, name: str, **cells: Any) -> dict[str, Any]:
    return {"row": row, "full_name": name, **cells}


def roster(
    *rows: dict[str, Any], sheet: str = "DS", problems: tuple[int, ...] = (), skipped: tuple[int, ...] = ()
) -> dict[str, Any]:
    told = [[{"row": row, "why": "…"} for row in places] for places in (problems, skipped)]
    return {"sheet": sheet, "rows": list(rows), "problems": told[0], "skipped": told[1]}


def states(expected: list[dict[str, Any]], *read: dict[str, Any]) -> list[tuple[int, str, str]]:
    return [(cell.row, cell.field, cell.state) for cell in score({"people": expected}, [roster(*read)]).cells]


@pytest.mark.parametrize(
    ("name", "wanted", "given", "right"),
    [
        ("full_name", "Tôn Nữ Hoa", " Tôn Nữ Hoa ", True),
        ("full_name", "Tôn Nữ Hoa", "Tôn nữ Hoa", False),
        ("full_name", "Ho\u0300a", "H\u00f2a", True),
        ("full_name", ["Lê Ý", "LÊ Ý"], "LÊ Ý", True),
        ("unit", ["", "UBND xã"], "", True),
        ("phone", "0912345678", "0912 345 678", True),
        ("phone", "0912345678", "912345678", False),
        ("phone", "0912345678; 02773851222", "0912.345.678 - 0277 3851 222", True),
    ],
)
def test_a_cell_is_right_letter_by_letter_and_a_phone_by_its_digits(
    name: str, wanted: str | list[str], given: str, right: bool
) -> None:
    assert right_cell(name, wanted, given) == right


def test_a_cell_is_right_wrong_missed_or_invented() -> None:
    expected = person(3, "Lê Ý", salutation="", rank="Đại úy", position="CHT", unit="Tiểu đoàn 1")
    read = person(3, "Lê Ý", salutation="", rank="Đại tá", position="", unit="Tiểu đoàn 1", phone="0912345678")
    assert states([expected], read) == [
        (3, "full_name", "right"),
        (3, "rank", "wrong"),
        (3, "position", "missed"),
        (3, "unit", "right"),
        (3, "phone", "invented"),
    ]


def test_a_cell_that_may_stay_empty_is_counted_only_where_something_is_read() -> None:
    expected = person(3, "Lê Ý", unit=["", "UBND xã"])
    assert states([expected], person(3, "Lê Ý")) == [(3, "full_name", "right")]
    assert states([expected], person(3, "Lê Ý", unit="Sở"))[1:] == [(3, "unit", "invented")]


def test_two_persons_of_one_row_are_paired_by_name_and_a_name_read_wrong_by_its_row() -> None:
    expected = [person(3, "Tạ Long", note="a"), person(3, "Tạ Lân", note="b"), person(4, "Lê Ý", note="c")]
    read = [person(3, "Tạ Lân", note="b"), person(3, "Tạ Long", note="a"), person(4, "Ông Lê Ý", note="c")]
    assert [state for _, _, state in states(expected, *read)] == ["right"] * 4 + ["wrong", "right"]


def test_persons_told_one_row_too_low_are_still_paired_by_name() -> None:
    expected = [person(3, "Tạ Long", note="a"), person(4, "Lê Ý", note="b")]
    read = [person(4, "Tạ Long", note="a"), person(5, "Lê Ý", note="b")]
    assert [state for _, _, state in states(expected, *read)] == ["right"] * 4


def test_a_person_is_lost_in_silence_or_left_out_with_a_reason_and_all_his_cells_are_missed() -> None:
    truth = {"people": [person(3, "Lê Ý"), person(4, "Tạ Long"), person(5, "Hà Công Lý")]}
    told = score(truth, [roster(person(3, "Lê Ý"), problems=(4,))])
    assert [one["row"] for one in told.lost] == [5]
    assert [one["row"] for one in told.explained] == [4]
    assert (told.count("missed"), told.share()) == (2, 1 / 3)
    assert [one["row"] for one in score(truth, [], refused=True).explained] == [3, 4, 5]


def test_whoever_is_read_but_stands_in_no_truth_is_no_person() -> None:
    told = score({"people": [person(3, "Lê Ý")]}, [roster(person(3, "Lê Ý"), person(4, "Tổng cộng"))])
    assert [one["full_name"] for one in told.strangers] == ["Tổng cộng"]


def test_rows_within_a_table_have_to_be_told_and_doubts_asked_on_their_own_sheet() -> None:
    kinds = [(2, "heading"), (3, "section"), (9, "total")]
    truth = {
        "people": [],
        "skip": [{"sheet": "DS", "row": row, "kind": kind} for row, kind in kinds],
        "problems": [{"sheet": "DS", "row": 5}, {"sheet": "DS", "row": 6}],
    }
    told = score(truth, [roster(skipped=(3,), problems=(5,)), roster(sheet="HD", skipped=(9,), problems=(6,))])
    assert [one["row"] for one in told.untold] == [9]
    assert [one["row"] for one in told.unasked] == [6]


def test_a_folder_is_read_by_the_command_and_its_misses_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ds.csv").write_text("STT,Họ và tên,Chức vụ\n1,Lê Thị Ý,Bí thư\n2,Danh Út,Chủ tịch\n", encoding="utf-8")
    people = [person(2, "Lê Thị Ý", position="Bí thư"), person(3, "Danh Út", position="Phó Chủ tịch")]
    (tmp_path / "ds.csv.json").write_text(json.dumps({"people": people}), encoding="utf-8")
    (tmp_path / "hong.xlsx").write_bytes(b"PK\x03\x04")
    (tmp_path / "hong.xlsx.json").write_text(json.dumps({"people": [person(2, "Lê Ý")]}), encoding="utf-8")
    main([str(tmp_path)])
    said = capsys.readouterr().out
    assert "ds.csv: 3 of 4 cells right (75.00%), 0 invented, 2 persons, 0 lost in silence" in said
    assert "  row 3 position wrong: 'Phó Chủ tịch' | read 'Chủ tịch'" in said
    assert "hong.xlsx: 0 of 1 cells right (0.00%), 0 invented, 1 persons, 0 lost in silence, 1 left out with" in said
    main([str(tmp_path), "--quiet"])
    assert capsys.readouterr().out.splitlines()[:3] == [
        "ALL 2 rosters: 3 of 5 cells right (60.00%), 0 invented, 3 persons, 0 lost in silence, 1 left out with a "
        "reason, 0 that are no persons, 0 of 0 rows untold, 0 of 0 problems unasked",
        "  salutation: right 0, wrong 0, missed 0, invented 0",
        "  full_name: right 2, wrong 0, missed 1, invented 0",
    ]
