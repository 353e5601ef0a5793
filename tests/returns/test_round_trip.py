"""The office's daily pain, whole: fifteen units get forms, send them back in every state, and nothing is typed again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtWidgets import QDialogButtonBox

from tests.returns.sheets import book
from thuky.attendees import store as attendees
from thuky.attendees.delegation import Delegation
from thuky.core.vietnamese import legacy
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.returns import forms
from thuky.returns.lot import Lot
from thuky.returns.roster_preview_dialog import RosterPreviewDialog
from thuky.storage.workspace import Workspace

WORDS = ("An", "Bình", "Chánh", "Đông", "Em", "Giang", "Hà", "Khê", "Lạc", "Mây", "Nam", "Ông", "Phú", "Quý", "Sơn")
UNITS = tuple(f"UBND phường {word}" for word in WORDS)
PEOPLE = {unit: f"Nguyễn Thị {unit.split()[-1]}" for unit in UNITS}


@pytest.fixture
def office_file(file: Workspace, conference: int) -> Workspace:
    """Fifteen units in a group, a delegation of fifteen split over them in one gesture."""
    with file.change("Danh mục") as db:
        units = office.add_units(db, [Unit(name=name) for name in UNITS])
        office.add_group(db, "15 phường", units)
    with file.change("Tách theo đơn vị", conference=conference) as db:
        delegation = attendees.add_delegation(db, Delegation(conference_id=conference, name="15 phường", quota=15))
        attendees.split_over(db, delegation, [(unit, name, 1) for unit, name in zip(units, UNITS, strict=True)])
    return file


@pytest.fixture
def sent(office_file: Workspace, conference: int, tmp_path: Path) -> list[Path]:
    """What comes back: thirteen forms renamed by their units, a list in TCVN3 from the fourteenth, a broken file from the last."""
    out = forms.make(office_file.db, conference, tmp_path / "mẫu").paths
    back = tmp_path / "về"
    back.mkdir()
    by_unit = {path.stem.rpartition(" - ")[2]: path for path in out}
    found = [filled(by_unit[unit], back / f"{n}.xlsx", PEOPLE[unit]) for n, unit in enumerate(UNITS[:13])]
    rows = [("TT", "Họ và tên", "Chức vụ", "Đơn vị"), (1, PEOPLE[UNITS[13]], "Phó Chủ tịch", UNITS[13])]
    old = [[legacy.from_unicode(cell, "tcvn3") if isinstance(cell, str) else cell for cell in row] for row in rows]
    found.append(book(back / "danh sach.xlsx", old))
    (back / "hỏng.xlsx").write_bytes(by_unit[UNITS[14]].read_bytes()[:3000])
    return [*found, back / "hỏng.xlsx"]


def filled(form: Path, kept: Path, name: str, rank: str = "") -> Path:
    """A form with one person in it."""
    workbook = openpyxl.load_workbook(form)
    sheet = workbook["Đại biểu"]
    head = next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == "Họ và tên")
    sheet.cell(head + 1, 3).value, sheet.cell(head + 1, 4).value = name, rank or None
    workbook.save(kept)
    return kept


@pytest.fixture
def dialog(qtbot: Any, office_file: Workspace, conference: int) -> Iterator[Any]:
    """Opens the preview on lists, and waits until they are shown."""

    def opened(paths: list[Path]) -> RosterPreviewDialog:
        made = RosterPreviewDialog(office_file, conference, Lot())
        qtbot.addWidget(made)
        made.add(paths)
        qtbot.waitUntil(lambda: made.summary.text() != "Chưa có danh sách nào.", timeout=20_000)
        return made

    yield opened


def accept(dialog: RosterPreviewDialog) -> None:
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def named(file: Workspace, conference: int) -> dict[str, tuple[str, str]]:
    """Who comes for each unit, and with which rank."""
    return {one.unit: (one.full_name, one.rank) for one in attendees.of_conference(file.db, conference) if one.named}


def test_fifteen_units_send_and_nothing_is_typed_again(
    office_file: Workspace, conference: int, sent: list[Path], dialog: Any
) -> None:
    first = dialog(sent)
    assert [row.state for row in first.table.records()] == ["fills"] * 14
    assert first.refused.text().startswith("Tệp “hỏng.xlsx” bị hỏng")
    accept(first)
    wanted = {unit: (PEOPLE[unit], "") for unit in UNITS[:14]}
    assert named(office_file, conference) == wanted
    assert len(attendees.of_conference(office_file.db, conference)) == 15
    changed = filled(sent[0], sent[0].with_name("gửi lại.xlsx"), PEOPLE[UNITS[0]], "Đại úy")
    second = dialog([changed, sent[1]])
    assert [(row.state, row.rank) for row in second.table.records()] == [("changed", "(trống) → Đại úy"), ("same", "")]
    accept(second)
    assert named(office_file, conference) == wanted | {UNITS[0]: (PEOPLE[UNITS[0]], "Đại úy")}
    office_file.undo()
    assert named(office_file, conference) == wanted
    office_file.undo()
    assert named(office_file, conference) == {}
