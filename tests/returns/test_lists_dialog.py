"""Lists come into the dialog one after the other: added, pasted, dropped, read otherwise, understood, and put in as one step."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox

from tests.returns.sheets import HEAD, book
from thuky.attendees import store as attendees
from thuky.attendees.delegation import Delegation
from thuky.awards import store as awards
from thuky.core.vietnamese import legacy
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.returns import forms, sources_dialog, store
from thuky.returns.headings import fold
from thuky.returns.headings_dialog import HeadingsDialog
from thuky.returns.letters_dialog import LettersDialog
from thuky.returns.lot import Lot
from thuky.returns.roster_preview_dialog import RosterPreviewDialog, open_lists
from thuky.returns.unknown_headings import unknown
from thuky.storage.workspace import Workspace
from thuky.widgets.mark import Edit

UNIT = "UBND xã Tây"


@pytest.fixture
def places(file: Workspace, conference: int) -> Workspace:
    """One unit with two places."""
    with file.change("Chia suất", conference=conference) as db:
        (unit,) = office.add_units(db, [Unit(name=UNIT)])
        delegation = attendees.add_delegation(db, Delegation(conference_id=conference, name="Đại diện UBND", quota=2))
        attendees.split_over(db, delegation, [(unit, UNIT, 2)])
    return file


@pytest.fixture
def dialog(qtbot: Any, places: Workspace, conference: int) -> Iterator[RosterPreviewDialog]:
    """The dialog before any list is read."""
    made = RosterPreviewDialog(places, conference, Lot())
    qtbot.addWidget(made)
    yield made


def take(qtbot: Any, dialog: RosterPreviewDialog, paths: list[Path], pasted: list[str] | None = None) -> None:
    """Add lists and wait until they are shown."""
    before = dialog.summary.text()
    dialog.add(paths, pasted or [])
    qtbot.waitUntil(lambda: dialog.summary.text() != before)


def people(path: Path, *names: str) -> Path:
    """A list of these people of one unit."""
    return book(path, [HEAD, *((n, name, None, "PCT", UNIT) for n, name in enumerate(names, start=1))])


def accept(dialog: RosterPreviewDialog) -> None:
    """Press Nhập."""
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def test_before_any_list_it_says_where_lists_come_from(dialog: RosterPreviewDialog) -> None:
    assert dialog.summary.text() == "Chưa có danh sách nào."
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_lists_are_added_to_those_that_were_read(qtbot: Any, dialog: RosterPreviewDialog, tmp_path: Path) -> None:
    take(qtbot, dialog, [people(tmp_path / "a.xlsx", "Lê Văn An")])
    take(qtbot, dialog, [people(tmp_path / "b.xlsx", "Vũ Sen", "Hồ Lan")])
    assert dialog.summary.text() == "Đã đọc 3 dòng: 3 đại biểu, 0 dòng tiêu đề mục."
    assert dialog.places.text() == f"Có tên/chỉ tiêu sau khi nhập: {UNIT}: 3/2 (thừa 01)"


def test_the_quota_follows_the_ticks(qtbot: Any, dialog: RosterPreviewDialog, tmp_path: Path) -> None:
    take(qtbot, dialog, [people(tmp_path / "a.xlsx", "Lê Văn An", "Vũ Sen")])
    row = dialog.table.records()[0]
    dialog.table.edited.emit([Edit(record=row, field="taken", value="")])
    assert dialog.places.text() == f"Có tên/chỉ tiêu sau khi nhập: {UNIT}: 1/2"


def test_copied_cells_are_read_like_a_file(qtbot: Any, dialog: RosterPreviewDialog) -> None:
    QGuiApplication.clipboard().setText("TT\tHọ và tên\tĐơn vị\n1\tLê Văn An\tUBND xã Tây\n")
    dialog.paste.click()
    qtbot.waitUntil(lambda: bool(dialog.table.records()))
    assert [(row.full_name, row.unit) for row in dialog.table.records()] == [("Lê Văn An", UNIT)]


def test_a_folder_and_files_that_are_dropped_give_their_lists(tmp_path: Path) -> None:
    inner = tmp_path / "gửi về"
    inner.mkdir()
    first, second = people(inner / "a.xlsx", "Lê Văn An"), people(tmp_path / "b.xlsx", "Vũ Sen")
    (inner / "~$a.xlsx").write_bytes(b"x")
    (inner / "ảnh.png").write_bytes(b"x")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in (inner, second, inner / "ảnh.png")])
    assert sources_dialog.dropped(mime) == [first, second]


def test_old_letters_are_shown_before_and_after_and_may_stay(
    qtbot: Any, dialog: RosterPreviewDialog, tmp_path: Path
) -> None:
    rows = [HEAD, *((n, name, None, "Trợ lý", UNIT) for n, name in ((1, "Nguyễn Thị Ánh"), (2, "Đỗ Văn Hữu")))]
    old = [[legacy.from_unicode(cell, "tcvn3") if isinstance(cell, str) else cell for cell in row] for row in rows]
    take(qtbot, dialog, [book(tmp_path / "cũ.xlsx", old)])
    assert "“NguyÔn ThÞ ¸nh” → “Nguyễn Thị Ánh”" in dialog.turned.text().replace("ánh”", "Ánh”")
    dialog.askLetters.click()
    asked = dialog.findChild(LettersDialog)
    columns = {one.column: one for one in asked.table.records()}
    assert (columns["E"].before, columns["E"].after, columns["E"].taken) == (
        legacy.from_unicode(UNIT, "tcvn3"), UNIT, True,
    )  # fmt: skip
    asked.table.edited.emit([Edit(record=columns["E"], field="taken", value="")])
    asked.accept()
    qtbot.waitUntil(lambda: dialog.turned.text().endswith("Giữ nguyên chữ của 1 cột."))
    assert [(row.full_name, row.unit) for row in dialog.table.records()] == [
        (name, legacy.from_unicode(UNIT, "tcvn3")) for name in ("Nguyễn Thị Ánh", "Đỗ Văn Hữu")
    ]


def test_an_unknown_heading_is_understood_and_remembered_for_the_sender(
    qtbot: Any, dialog: RosterPreviewDialog, places: Workspace, tmp_path: Path, conference: int
) -> None:
    rows = [("TT", "Họ và tên", "Đơn vị", "Máy lẻ"), (1, "Lê Văn An", UNIT, "0912345678"), (2, "Vũ Sen", UNIT, None)]
    path = book(tmp_path / "Xã Tây lần 2.xlsx", rows)
    take(qtbot, dialog, [path])
    (asked,) = unknown(dialog._lot.rosters)
    assert (asked.heading, asked.sample) == ("Máy lẻ", "0912345678")
    chooser = HeadingsDialog([asked])
    qtbot.addWidget(chooser)
    chooser.table.edited.emit([Edit(record=asked, field="meaning", value="phone")])
    assert chooser.meanings() == {fold("Máy lẻ"): "phone"}
    dialog._understand(chooser.meanings())
    qtbot.waitUntil(lambda: dialog.table.records()[0].phone != "")
    accept(dialog)
    again = RosterPreviewDialog(places, conference, Lot())
    qtbot.addWidget(again)
    take(qtbot, again, [path.rename(tmp_path / "Xã Tây lần 3.xlsx")])
    assert [(row.full_name, row.phone, row.state) for row in again.table.records()] == [
        ("Lê Văn An", "0912345678", "same"),
        ("Vũ Sen", "", "same"),
    ]
    places.undo()
    assert store.known_headings(places.db) == {}


def test_a_form_brings_people_and_nominees_in_one_step(
    qtbot: Any, dialog: RosterPreviewDialog, places: Workspace, conference: int, tmp_path: Path
) -> None:
    with places.change("Chỉ tiêu khen", conference=conference) as db:
        awards.set_quota(db, conference, "individual", 1)
    (path,) = forms.make(places.db, conference, tmp_path).paths
    made = openpyxl.load_workbook(path)
    for name, heading, values in (
        ("Đại biểu", "Họ và tên", {"Họ và tên": "Lê Văn An", "Cấp bậc": "Đại úy"}),
        ("Khen thưởng", "Tên tập thể, cá nhân", {"Tên tập thể, cá nhân": "Vũ Sen", "Tập thể, cá nhân": "Cá nhân"}),
    ):
        sheet = made[name]
        head = next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == heading)
        for cell in sheet[head]:
            if cell.value in values:
                sheet.cell(head + 1, cell.column).value = values[cell.value]
    made.save(path)
    take(qtbot, dialog, [path])
    assert [(row.what, row.state, row.full_name) for row in dialog.table.records()] == [
        ("Đại biểu", "fills", "Lê Văn An"),
        ("Khen thưởng", "new", "Vũ Sen"),
    ]
    accept(dialog)
    assert [one.name for one in awards.of_conference(places.db, conference)] == ["Vũ Sen"]
    assert places.undo_label == "Nhập 1 đại biểu, 1 đề nghị khen thưởng từ danh sách"
    places.undo()
    named = [one for one in attendees.of_conference(places.db, conference) if one.named]
    assert (awards.of_conference(places.db, conference), named) == ([], [])


def test_any_list_may_be_taken_for_nominations_or_units(
    qtbot: Any, dialog: RosterPreviewDialog, places: Workspace, tmp_path: Path
) -> None:
    rows = [("TT", "Tên đơn vị", "Đầu mối"), (1, "Hội Nông dân", "Bà Hạ"), (2, UNIT, "Ông An")]
    dialog.purpose.setCurrentIndex(2)
    take(qtbot, dialog, [book(tmp_path / "đv.xlsx", rows)])
    assert dialog.summary.text() == "Đã đọc 02 đơn vị."
    assert [(row.state, row.full_name) for row in dialog.table.records()] == [
        ("new", "Hội Nông dân"),
        ("changed", UNIT),
    ]
    accept(dialog)
    assert [(one.name, one.contact) for one in office.units(places.db)] == [(UNIT, "Ông An"), ("Hội Nông dân", "Bà Hạ")]


def test_lists_that_are_dropped_on_the_window_open_the_dialog_with_them(
    qtbot: Any, places: Workspace, conference: int, tmp_path: Path
) -> None:
    told: list[str] = []
    made = open_lists(None, places, conference, told.append, [people(tmp_path / "a.xlsx", "Lê Văn An")])  # type: ignore[arg-type]
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: bool(made.table.records()))
    accept(made)
    assert told == ["Đã nhập danh sách: thêm 1, sửa 0."]
