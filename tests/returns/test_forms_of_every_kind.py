"""A form with people, discussion papers and nominees: filled, saved by another program, read back, and put in from the command line."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from tests.returns.sheets import book
from thuky.attendees import store as attendees
from thuky.attendees.delegation import Delegation
from thuky.awards import store as awards
from thuky.cli import cli
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.reading import workbook
from thuky.returns import forms, own_form
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech
from thuky.storage import workspace
from thuky.storage.workspace import Workspace

UNIT, TOPIC = "UBND phường Đông", "Nước sạch cho mọi nhà"
FILLED: dict[str, list[dict[str, str]]] = {
    "attendees": [
        {"salutation": "Ông", "full_name": "Nguyễn Văn An", "position": "Chủ tịch", "phone": "0912345678", "note": "ăn chay"},
        {"full_name": "Đỗ Thị Ánh", "rank": "Thiếu tá QNCN", "position": "Trợ lý", "phone": "0912345679; 0283811222"},
    ],
    "speeches": [{"topic": TOPIC, "mode": "Phát biểu", "full_name": "Nguyễn Văn An", "position": "Chủ tịch"}],
    "awards": [
        {"kind": "Tập thể", "name": "Ban CHQS phường Đông", "form": "Giấy khen", "merit": "Tuyển quân đủ\n- Dân vận khéo"},
        {"kind": "Cá nhân", "name": "Đỗ Thị Ánh", "rank": "Thiếu tá QNCN", "position": "Trợ lý", "form": "Giấy khen"},
    ],
}  # fmt: skip


@pytest.fixture
def filled(file: Workspace, conference: int, tmp_path: Path) -> Path:
    """The form of a unit that owes all three, as it comes back."""
    with file.change("Chia việc", conference=conference) as db:
        (unit,) = office.add_units(db, [Unit(name=UNIT)])
        first = attendees.add_delegation(db, Delegation(conference_id=conference, name="Đại diện UBND", quota=2))
        attendees.split_over(db, first, [(unit, UNIT, 2)])
        speakers.add(db, Speech(conference_id=conference, units=UNIT, topic="Nước sạch"))
        awards.set_quota(db, conference, "collective", 5)
    (path,) = forms.make(file.db, conference, tmp_path / "mẫu").paths
    made = openpyxl.load_workbook(path)
    for table in tables(path).values():
        sheet = made[table.sheet]
        columns = {column.field: place for place, column in enumerate(table.columns, start=2)}
        for row, values in enumerate(FILLED[table.kind], start=table.header_row + 1):
            for field, text in values.items():
                sheet.cell(row, columns[field]).value = text
    made.save(tmp_path / "về.xlsx")
    return tmp_path / "về.xlsx"


def tables(path: Path) -> Mapping[str, own_form.FormTable]:
    """The tables of a form, by kind."""
    found = own_form.recognised(workbook.read(path))
    assert found is not None
    return {table.kind: table for table in found.tables}


def written(path: Path) -> dict[str, list[Mapping[str, str]]]:
    """What a form says in the cells that units fill: its places name their delegation by themselves."""
    rows = {
        kind: [{name: text for name, text in values.items() if name != "delegation"} for _, values in table.rows]
        for kind, table in tables(path).items()
    }
    return {kind: [row for row in found if row] for kind, found in rows.items()}


def test_what_is_written_into_each_kind_of_form_is_read_back_also_after_another_program_saved_it(
    filled: Path, tmp_path: Path, soffice: Callable[[Path, str, Path], Path]
) -> None:
    assert written(filled) == FILLED
    for ending in ("xlsx", "xls"):
        saved = soffice(filled, ending, tmp_path / "lo")
        assert (written(saved), tables(saved)["speeches"].keys) == (FILLED, tables(filled)["speeches"].keys)


def answer(*words: object) -> Any:
    """What a call prints."""
    done = CliRunner().invoke(cli, [str(word) for word in words], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout) if "--json" in words else done.stdout


def test_the_command_line_takes_everything_that_a_form_holds_in_one_step(
    file: Workspace, conference: int, filled: Path
) -> None:
    path = file.path
    file.close()
    call = ("roster", "import", filled, "--file", path, "--conference", conference)
    said = answer(*call, "--dry-run")
    assert said.splitlines()[0].endswith(
        "Thêm 2, sửa 0, giữ nguyên 0, hỏi lại 0. Đề nghị khen thưởng: thêm 2. Tham luận: sửa 1."
    )
    done = answer(*call, "--json")
    assert done == {
        "added": 2, "changed": 0, "same": 0, "problems": [],
        "others": {"award": {"added": 2, "changed": 0, "same": 0}, "speech": {"added": 0, "changed": 1, "same": 0}},
    }  # fmt: skip
    with workspace.open(path) as opened:
        assert [one.name for one in awards.of_conference(opened.db, conference)] == [
            "Ban CHQS phường Đông",
            "Đỗ Thị Ánh",
        ]
        assert [one.topic for one in speakers.of_conference(opened.db, conference)] == [TOPIC]
        opened.undo()
        assert awards.of_conference(opened.db, conference) == []
        assert [one.topic for one in speakers.of_conference(opened.db, conference)] == ["Nước sạch"]
        assert [one for one in attendees.of_conference(opened.db, conference) if one.named] == []


def test_a_list_that_proposes_awards_gives_its_people_and_its_nominees(
    file: Workspace, conference: int, tmp_path: Path
) -> None:
    head = ("TT", "Tên tập thể, cá nhân", "Chức vụ", "Đơn vị", "Thành tích", "Hình thức khen")
    rows = [head, (1, "Ban CHQS xã Tây", None, "UBND xã Tây", "Đủ quân", "GK"), (2, "Lê Văn Bông", "Trợ lý", "Xã Tây", None, "GK")]  # fmt: skip
    bodies = [("TT", "Tên tập thể", "Hình thức khen"), (1, "Đội Dân phòng số 2", "GK")]
    lists = book(tmp_path / "khen.xlsx", rows), book(tmp_path / "tập thể.xlsx", bodies)
    path = file.path
    file.close()
    done = answer("roster", "import", *lists, "--file", path, "--conference", conference, "--json")
    assert (done["added"], done["problems"], done["others"]["award"]["added"]) == (1, [], 3)
    only = ("--file", path, "--conference", conference, "--as", "awards", "--json")
    again = answer("roster", "import", *lists, *only)
    assert (again["added"], again["others"]["award"]) == (0, {"added": 0, "changed": 0, "same": 3})
