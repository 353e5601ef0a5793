"""The preview of a lot of lists: counts, marks, ticks; and one change, one undo step, when it is accepted."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from tests.returns.sheets import HEAD, book
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.conferences.conference import Conference
from thuky.returns import lot
from thuky.returns.roster_preview_dialog import RosterPreviewDialog
from thuky.storage import rows, workspace
from thuky.storage.workspace import Workspace
from thuky.widgets.mark import Edit

LIST = [
    ("DANH SÁCH",),
    HEAD,
    ("I", "Khối xã"),
    (1, "Lê Văn An", "Trung tá", "", "Ban CHQS xã Tây", 912345678, ""),
    (2, "Vũ Sen", "", "", "UBND xã Tây", "", ""),
    (3, "Hồ Lan", "", "", "UBND xã Nam", "", ""),
    (4, "Phan Mơ", "", "", "UBND xã Bắc", "", ""),
    (5, "Trần Hạ", "", "", "UBND xã Đông", "", ""),
]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workspace]:
    with workspace.create(tmp_path / "vp.thuky") as made:
        with made.change("Tạo") as db:
            conference = rows.insert(db, "conference", Conference(title="Hội nghị"))
            attendees.add_delegation(
                db, Delegation(conference_id=conference, name="UBND xã", quota=1), unit="UBND xã Tây"
            )
            person = Attendee(conference_id=conference, full_name="Lê Văn An", rank="Thiếu tá", unit="Ban CHQS xã Tây")
            attendees.add_many(
                db,
                conference,
                [
                    person,
                    replace(person, full_name="Hồ Lan", rank="", unit="UBND xã Trung"),
                    replace(person, full_name="Trần Hạ", rank="", unit="UBND xã Đông"),
                    replace(person, full_name="Võ Quý", rank="", unit="UBND xã Đông"),
                ],
            )
        yield made


@pytest.fixture
def dialog(qtbot, office: Workspace, tmp_path: Path) -> RosterPreviewDialog:
    path = book(tmp_path / "ds.xlsx", LIST, hidden=[7])
    made = RosterPreviewDialog(office, 1, lot.read([path, tmp_path / "mất.xlsx"]), [path])
    qtbot.addWidget(made)
    return made


def named(office: Workspace) -> list[tuple[str, str, str]]:
    return sorted((a.full_name, a.rank, a.unit) for a in attendees.of_conference(office.db, 1) if a.named)


def ok(dialog: RosterPreviewDialog):
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)


def states(dialog: RosterPreviewDialog) -> list[tuple[str, str, bool]]:
    return [(row.full_name, row.state, row.taken) for row in dialog.table.records()]


def test_the_preview_counts_and_marks_and_ticks_what_it_would_do(dialog: RosterPreviewDialog) -> None:
    assert dialog.summary.text() == (
        "Đã đọc 7 dòng: 4 đại biểu, 1 dòng tiêu đề mục, bỏ qua 2 dòng (1 tên danh sách, 1 đang ẩn)."
    )
    assert dialog.outcome.text() == (
        "Điền suất: 1 · Sửa: 1 · Giữ nguyên: 1 · Cần xem: 1 · Bỏ qua: 3 · Không có trong danh sách: 1"
    )
    assert dialog.refused.text() == "Không thấy tệp “mất.xlsx”; hãy xem lại tên tệp và thư mục."
    assert states(dialog) == [
        ("Lê Văn An", "changed", True),
        ("Vũ Sen", "fills", True),
        ("Hồ Lan", "problem", False),
        ("Trần Hạ", "same", False),
    ]
    changed = dialog.table.records()[0]
    assert (changed.rank, changed.phone) == ("Thiếu tá → Trung tá", "(trống) → 0912345678")
    assert ok(dialog).text() == "Nhập 2 đại biểu"


def test_nothing_is_stored_before_it_is_accepted(dialog: RosterPreviewDialog, office: Workspace) -> None:
    steps = len(office.history())
    dialog.reject()
    assert (len(office.history()), dialog.applied) == (steps, None)


def test_accepting_is_one_step_that_undo_takes_back(dialog: RosterPreviewDialog, office: Workspace) -> None:
    before, steps = named(office), len(office.history())
    ok(dialog).click()
    assert len(office.history()) == steps + 1
    assert dialog.said() == "Đã nhập danh sách: thêm 1, sửa 1; 01 dòng cần xem chưa nhập."
    assert named(office) == [
        ("Hồ Lan", "", "UBND xã Trung"),
        ("Lê Văn An", "Trung tá", "Ban CHQS xã Tây"),
        ("Trần Hạ", "", "UBND xã Đông"),
        ("Võ Quý", "", "UBND xã Đông"),
        ("Vũ Sen", "", "UBND xã Tây"),
    ]
    office.undo()
    assert named(office) == before


def test_a_row_without_its_tick_is_left_out(dialog: RosterPreviewDialog, office: Workspace) -> None:
    dialog.table.edited.emit([Edit(record=dialog.table.records()[0], field="taken", value="")])
    ok(dialog).click()
    assert ("Lê Văn An", "Thiếu tá", "Ban CHQS xã Tây") in named(office)


def test_a_click_on_a_tick_turns_it(dialog: RosterPreviewDialog, qtbot) -> None:
    dialog.show()
    cell = dialog.table.visualRect(dialog.table.model().index(1, dialog.table.column_of("taken")))
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    assert states(dialog)[1] == ("Vũ Sen", "fills", False)


@pytest.mark.parametrize(
    ("answer", "units"), [("new", ["UBND xã Nam", "UBND xã Trung"]), ("same", ["UBND xã Nam"]), ("", ["UBND xã Trung"])]
)
def test_a_question_is_applied_as_the_clerk_answers_it(
    dialog: RosterPreviewDialog, office: Workspace, answer: str, units: list[str]
) -> None:
    dialog.table.edited.emit([Edit(record=dialog.table.records()[2], field="answer", value=answer)])
    ok(dialog).click()
    assert [unit for name, _rank, unit in named(office) if name == "Hồ Lan"] == units


def headings(dialog: RosterPreviewDialog) -> list[str]:
    model = dialog.table.model()
    across = Qt.Orientation.Horizontal
    return [model.headerData(at, across) for at in range(model.columnCount())]


def test_the_column_of_answers_stands_only_where_something_is_asked(
    dialog: RosterPreviewDialog, office: Workspace, tmp_path: Path, qtbot
) -> None:
    clear = RosterPreviewDialog(office, 1, lot.read([book(tmp_path / "b.xlsx", [HEAD, LIST[4]])]))
    qtbot.addWidget(clear)
    assert [headings(made).count("Xác nhận") for made in (dialog, clear)] == [1, 0]
    assert [headings(made).count("Thành phần") for made in (dialog, clear)] == [1, 1]


def test_a_row_that_changes_nothing_takes_no_tick(dialog: RosterPreviewDialog) -> None:
    dialog.table.edited.emit([Edit(record=dialog.table.records()[3], field="taken", value="1")])
    assert states(dialog)[3] == ("Trần Hạ", "same", False)


def test_all_ticks_go_and_come_together(dialog: RosterPreviewDialog) -> None:
    dialog.tickAll.click()
    assert ([taken for _, _, taken in states(dialog)], ok(dialog).isEnabled()) == ([False] * 4, False)
    dialog.tickAll.click()
    assert ok(dialog).text() == "Nhập 2 đại biểu"


def test_rows_passed_over_and_people_missing_have_views_of_their_own(dialog: RosterPreviewDialog) -> None:
    dialog.view.setCurrentIndex(3)
    assert [(row.row, row.why) for row in dialog.table.records()] == [
        (1, "Nằm trên dòng tiêu đề cột"),
        (3, "Tiêu đề mục: Khối xã"),
        (7, "Dòng đang bị ẩn trong Excel: 4 Phan Mơ UBND xã Bắc"),
    ]
    dialog.view.setCurrentIndex(4)
    assert [row.full_name for row in dialog.table.records()] == ["Võ Quý"]


def test_a_delegation_takes_the_new_people_when_it_is_chosen(dialog: RosterPreviewDialog, office: Workspace) -> None:
    dialog.delegation.setCurrentIndex(1)
    ok(dialog).click()
    found = {a.full_name: a.delegation_id for a in attendees.of_conference(office.db, 1)}
    assert (found["Vũ Sen"], found["Lê Văn An"]) == (1, 1)


def test_hidden_rows_are_read_when_the_clerk_asks_for_them(dialog: RosterPreviewDialog, qtbot) -> None:
    dialog.show()
    assert dialog.hidden.text() == "&Lấy cả 1 dòng đang ẩn trong Excel"
    dialog.hidden.setChecked(True)
    qtbot.waitUntil(lambda: ("Phan Mơ", "new", True) in states(dialog), timeout=10_000)


def test_the_chosen_row_is_told_whole_below_the_table(dialog: RosterPreviewDialog) -> None:
    dialog.table.choose(2)
    assert dialog.detail.text() == (
        "ds.xlsx, dòng 6 · Cần xem · Trùng họ tên với Hồ Lan ở UBND xã Trung; chưa nhập, hãy xem có phải một người không."
    )


def test_one_word_settles_all_questions(dialog: RosterPreviewDialog) -> None:
    asked = [row.full_name for row in dialog.table.records() if row.state == "problem"]
    for index, taken in ((1, True), (0, False)):
        dialog.answerAll.setCurrentIndex(index)
        dialog.answerAll.activated.emit(index)
        rows = [row for row in dialog.table.records() if row.state == "problem"]
        assert [(row.full_name, row.taken) for row in rows] == [(name, taken) for name in asked]


def test_only_columns_that_hold_something_take_room(dialog: RosterPreviewDialog) -> None:
    def headings() -> list[str]:
        header, shown = Qt.Orientation.Horizontal, range(dialog.table.model().columnCount())
        return [str(dialog.table.model().headerData(at, header)) for at in shown if not dialog.table.isColumnHidden(at)]

    first = ["Nhập", "Dòng", "Kết quả", "Họ và tên"]
    assert headings() == [*first, "Cấp bậc", "Đơn vị", "Điện thoại", "Thành phần", "Xác nhận", "Lưu ý"]
    dialog.view.setCurrentIndex(3)
    assert headings() == [*first, "Lưu ý"]


def test_the_remark_of_a_list_and_what_no_column_shows_are_told(office: Workspace, qtbot, tmp_path: Path) -> None:
    unit = "Ban Chỉ huy quân sự xã Tây, tỉnh Đồng Sen"
    rows = [("TT", "Họ và tên", "Đơn vị", "Năm sinh", "Ghi chú"), (1, "Đ/c Lê Tấn", unit, 1980, "vắng (phép)")]
    made = RosterPreviewDialog(office, 1, lot.read([book(tmp_path / "ds.xlsx", rows)]))
    qtbot.addWidget(made)
    made.table.choose(0)
    assert [row.note for row in made.table.records()] == ["vắng (phép)"]
    assert made.detail.text() == (f"ds.xlsx, dòng 2 · Thêm mới · Đơn vị: {unit} · Xưng hô: Đồng chí · Năm sinh: 1980")
