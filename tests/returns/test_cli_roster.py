"""thuky roster: several files at once, one of them bad; forms out; what was read adds up."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.returns.sheets import HEAD, book
from thuky.attendees import store as attendees
from thuky.cli import cli
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.core.refused import Refused
from thuky.office import store as office
from thuky.storage import workspace


def answer(*words: object) -> tuple[Any, str]:
    """What a call prints: its JSON value, and its standard error."""
    done = CliRunner().invoke(cli, [str(word) for word in words], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout), done.stderr


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A list of one person."""
    return book(tmp_path / "tốt.xlsx", [HEAD, (1, "Lê Văn Bông", None, "Trợ lý", "Trạm Y tế xã Xa Xôi")])


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A file that only calls itself a workbook."""
    path = tmp_path / "hỏng.xlsx"
    path.write_bytes(b"PK\x03\x04 cut off xl/workbook.xml")
    return path


SENTENCE = "Tệp “hỏng.xlsx” bị hỏng hoặc chưa chép hết nên không đọc được; hãy lấy lại tệp từ nơi gửi."


def test_a_bad_file_is_told_and_the_others_are_read(good: Path, bad: Path) -> None:
    found, told = answer("roster", "read", bad, good, "--json")
    assert ([one["file"] for one in found], told) == (["tốt.xlsx"], f"{SENTENCE}\n")


def test_only_when_no_file_is_usable_the_call_fails(bad: Path) -> None:
    with pytest.raises(Refused, match="hỏng.xlsx"):
        CliRunner().invoke(cli, ["roster", "read", str(bad)], catch_exceptions=False)


def test_the_others_of_a_lot_go_in_and_the_bad_file_is_a_problem(sample_path: Path, good: Path, bad: Path) -> None:
    call = ("roster", "import", bad, good, "--file", sample_path, "--conference", 1, "--json")
    problem = {"file": "hỏng.xlsx", "row": 0, "why": SENTENCE}
    assert answer(*call) == ({"added": 1, "changed": 0, "same": 0, "problems": [problem]}, f"{SENTENCE}\n")


def test_an_import_says_how_many_places_of_the_units_have_names_now(sample_path: Path, tmp_path: Path) -> None:
    with workspace.open(sample_path) as opened, opened.change("Tách", conference=1) as db:
        unit = office.units(db)[0]
        delegation = next(one for one in attendees.delegations(db, 1) if one.name == "Đại diện UBND xã, phường")
        attendees.split_over(db, delegation.id or 0, [(unit.id or 0, unit.name, 1)])
    lists = book(
        tmp_path / "ds.xlsx",
        [HEAD, *((n, f"Vũ Thị {word}", None, "PCT", unit.name) for n, word in ((1, "Ba"), (2, "Tư")))],
    )
    call = ["roster", "import", str(lists), "--file", str(sample_path), "--conference", "1"]
    done = CliRunner().invoke(cli, [*call, "--delegation", delegation.name], catch_exceptions=False)
    last = done.stdout.strip().splitlines()[-1]
    had = sum(one.named and one.unit == unit.name for one in _people(sample_path))
    assert last == f"{unit.name} ({delegation.name}): chỉ tiêu 01, có tên 0{had}, thừa 0{had - 1}."


def _people(path: Path) -> list[Any]:
    with workspace.open(path, read_only=True) as opened:
        return attendees.of_conference(opened.db, 1)


def test_every_unit_with_places_gets_a_form_and_delegations_not_split_yet_are_named(
    sample_path: Path, tmp_path: Path
) -> None:
    told, _ = answer("roster", "forms", "--file", sample_path, "--conference", 1, "--out", tmp_path / "mẫu", "--json")
    with workspace.open(sample_path, read_only=True) as opened:
        units, groups = office.units(opened.db), attendees.delegations(opened.db, 1)
    assert [Path(path).name for path in told["files"]] == [f"Đăng ký đại biểu - {unit.name}.xlsx" for unit in units]
    split = ("Đại diện UBND xã, phường", "Đại diện Ban CHQS xã, phường")
    assert told["unsplit"] == [one.name for one in groups if one.quota and one.name not in split]


def test_a_form_of_another_conference_is_a_problem_and_not_put_in(
    sample_path: Path, tmp_path: Path, good: Path
) -> None:
    with workspace.open(sample_path) as opened, opened.change("Tách", conference=1) as db:
        unit = office.units(db)[0]
        attendees.split_over(db, attendees.delegations(db, 1)[0].id or 0, [(unit.id or 0, unit.name, 2)])
    told, _ = answer("roster", "forms", "--file", sample_path, "--conference", 1, "--out", tmp_path / "mẫu", "--json")
    with workspace.open(sample_path) as opened, opened.change("Hội nghị khác") as db:
        other = conferences.add(db, Conference(title="Hội nghị khác"))
    call = ("roster", "import", told["files"][0], good, "--file", sample_path, "--conference", other, "--json")
    why = f"Mẫu này của hội nghị khác (đơn vị {unit.name}); hãy xem lại trước khi nhập."
    done, _ = answer(*call)
    assert (done["added"], done["problems"]) == (1, [{"file": Path(told["files"][0]).name, "row": 0, "why": why}])
