"""The office's daily pain, whole, in the window: fifteen units get forms, send them back in every state, and nothing is typed again."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from tests.returns.sheets import book
from thuky.app.main_window import MainWindow
from thuky.app.tabs import TABS
from thuky.attendees import store as attendees
from thuky.attendees.delegation import Delegation
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.core.vietnamese import legacy
from thuky.office import groups_store
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.returns.roster_preview_dialog import RosterPreviewDialog
from thuky.storage import workspace

WORDS = ("An", "Bình", "Chánh", "Đông", "Em", "Giang", "Hà", "Khê", "Lạc", "Mây", "Nam", "Ông", "Phú", "Quý", "Sơn")
UNITS = tuple(f"UBND phường {word}" for word in WORDS)
PEOPLE = {unit: f"Nguyễn Thị {unit.split()[-1]}" for unit in UNITS}
OWED = next(at for at, place in enumerate(TABS) if place.title == "Đơn vị")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Fifteen units in a group, a delegation of fifteen split over them in one gesture."""
    path = tmp_path / "van-phong.thuky"
    with workspace.create(path) as made:
        with made.change("Danh mục") as db:
            conference = conferences.add(db, Conference(short_title="Hội nghị sơ kết"))
            units = office.add_units(db, [Unit(name=name) for name in UNITS])
            groups_store.join(db, "15 phường", units)
        with made.change("Tách theo đơn vị", conference=conference) as db:
            delegation = attendees.add_delegation(db, Delegation(conference_id=conference, name="15 phường", quota=15))
            attendees.split_over(db, delegation, [(unit, name, 1) for unit, name in zip(units, UNITS, strict=True)])
    return path


@pytest.fixture
def sent(window: MainWindow, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What comes back: thirteen forms renamed by their units, a list in TCVN3 from the fourteenth, a broken file from the last."""
    folder, back = tmp_path / "mẫu", tmp_path / "về"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    back.mkdir()
    window.tabs.show(OWED).makeForms.click()
    qtbot.waitUntil(lambda: "Đã tạo 15 tệp mẫu" in window.status._said.text(), timeout=20_000)
    by_unit = {path.stem.rpartition(" - ")[2]: path for path in folder.iterdir()}
    found = [filled(by_unit[unit], back / f"{n}.xlsx", PEOPLE[unit]) for n, unit in enumerate(UNITS[:13])]
    rows = [("TT", "Họ và tên", "Chức vụ", "Đơn vị"), (1, PEOPLE[UNITS[13]], "Phó Chủ tịch", UNITS[13])]
    old = [[legacy.from_unicode(cell, "tcvn3") if isinstance(cell, str) else cell for cell in row] for row in rows]
    found.append(book(back / "danh sach.xlsx", old))
    (back / "hỏng.xlsx").write_bytes(by_unit[UNITS[14]].read_bytes()[:3000])
    return [*found, back / "hỏng.xlsx"]


def filled(form: Path, kept: Path, name: str, rank: str = "") -> Path:
    """A form with one person in it."""
    made = openpyxl.load_workbook(form)
    sheet = made["Đại biểu"]
    head = next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == "Họ và tên")
    sheet.cell(head + 1, 3).value, sheet.cell(head + 1, 4).value = name, rank or None
    made.save(kept)
    return kept


def dropped(window: MainWindow, qtbot: Any, paths: list[Path]) -> RosterPreviewDialog:
    """Files dropped on the window from a file manager, and the preview once it shows them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, held = QPointF(5, 5), Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, held))
    qtbot.waitUntil(lambda: bool(window.findChildren(RosterPreviewDialog)), timeout=20_000)
    dialog = window.findChildren(RosterPreviewDialog)[-1]
    qtbot.waitUntil(lambda: bool(dialog.table.records()), timeout=20_000)
    return dialog


def put_in(window: MainWindow, qtbot: Any, dialog: RosterPreviewDialog) -> str:
    """Nhập is pressed; what the status bar says."""
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    qtbot.waitUntil(lambda: not window.findChildren(RosterPreviewDialog), timeout=20_000)
    return str(window.status._said.text())


def named(window: MainWindow) -> dict[str, tuple[str, str]]:
    """Who comes for each unit, and with which rank."""
    people = attendees.of_conference(window.file.db, window.conference.id)
    return {one.unit: (one.full_name, one.rank) for one in people if one.named}


def test_fifteen_units_send_and_nothing_is_typed_again(window: MainWindow, qtbot: Any, sent: list[Path]) -> None:
    first = dropped(window, qtbot, sent)
    assert [row.state for row in first.table.records()] == ["fills"] * 14
    assert first.refused.text().startswith("Tệp “hỏng.xlsx” bị hỏng")
    assert "TCVN3" in first.turned.text()
    assert put_in(window, qtbot, first) == "Đã nhập danh sách: thêm 14, sửa 0."
    wanted = {unit: (PEOPLE[unit], "") for unit in UNITS[:14]}
    assert named(window) == wanted
    assert len(attendees.of_conference(window.file.db, window.conference.id)) == 15
    changed = filled(sent[0], sent[0].with_name("gửi lại.xlsx"), PEOPLE[UNITS[0]], "Đại úy")
    second = dropped(window, qtbot, [changed, sent[1]])
    assert [(row.state, row.rank) for row in second.table.records()] == [("changed", "(trống) → Đại úy"), ("same", "")]
    assert put_in(window, qtbot, second) == "Đã nhập danh sách: thêm 0, sửa 1."
    assert named(window) == wanted | {UNITS[0]: (PEOPLE[UNITS[0]], "Đại úy")}
    window.undo()
    assert named(window) == wanted
    window.undo()
    assert named(window) == {}
    window.redo()
    assert named(window) == wanted
