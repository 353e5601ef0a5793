"""The dialogs around the window, on real files."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from thuky.app.bodies_dialog import BodiesDialog
from thuky.app.findings_panel import FindingsPanel
from thuky.app.history_dialog import HistoryDialog
from thuky.app.new_conference_dialog import NewConferenceDialog
from thuky.app.preferences import Preferences
from thuky.app.preferences_kept import scheme
from thuky.app.restore_dialog import RestoreDialog
from thuky.app.units_dialog import UnitsDialog
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.office import store as office
from thuky.storage import backup
from thuky.widgets import theme


def test_a_new_conference_keeps_what_was_typed_as_records_keep_it(qtbot):
    dialog, wanted = NewConferenceDialog(), []
    qtbot.addWidget(dialog)
    dialog.wanted.connect(wanted.append)
    dialog.title.setPlainText("Hội nghị triển khai công tác năm 2027")
    dialog.held_on.setText("5/1/2027")
    dialog.held_at.setText("8h30")
    dialog.accept()
    assert wanted == [
        Conference(title="Hội nghị triển khai công tác năm 2027", kind="so-ket", held_on="2027-01-05", held_at="08:30")
    ]


def test_a_conference_without_a_name_or_with_a_day_that_is_none_stays_open_and_says_why(qtbot):
    dialog, wanted = NewConferenceDialog(), []
    qtbot.addWidget(dialog)
    dialog.wanted.connect(wanted.append)
    dialog.accept()
    first = dialog.said.text()
    dialog.short_title.setText("Giao ban")
    dialog.held_on.setText("hôm nào đó")
    dialog.accept()
    assert (wanted, first, dialog.said.text()) == (
        [],
        "Chưa có tên hội nghị; gõ tên rồi bấm Tạo hội nghị.",
        "“hôm nào đó” không phải là một ngày; ghi như 29/9/2026, hoặc để trống.",
    )


def test_a_new_conference_without_a_file_makes_one_and_shows_the_plan(qtbot, empty_window):
    with qtbot.waitSignal(empty_window.painted):
        empty_window.show()
    empty_window.begin(None)
    empty_window.actions_.conferences._add(Conference(title="Hội nghị giao ban", kind="giao-ban"))
    qtbot.waitUntil(lambda: empty_window.conference is not None, timeout=2000)
    assert empty_window.windowTitle() == "Hội nghị giao ban – van-phong.thuky – Thư Ký"


def test_the_sample_of_the_first_page_is_a_whole_conference_in_a_file_of_its_own(qtbot, empty_window):
    with qtbot.waitSignal(empty_window.painted):
        empty_window.show()
    empty_window.begin(None)
    empty_window.first_run.page.sample.click()
    qtbot.waitUntil(lambda: empty_window.conference is not None, timeout=5000)
    assert empty_window.file.path.name == "Hội nghị mẫu.thuky"


def test_the_history_lists_what_was_done_and_undoes_from_there(window, qtbot):
    with window.file.change("Đổi nơi họp", conference=window.conference.id) as db:
        conferences.edit(db, window.conference.id, place="Nhà văn hóa")
    dialog = HistoryDialog(window.file, window)
    qtbot.addWidget(dialog)
    labels = [line.label for line in dialog.table.records()]
    dialog.undo.click()
    assert labels == ["Đổi nơi họp", "Tạo hội nghị mẫu"]
    assert [(line.label, line.undone) for line in dialog.table.records()] == [
        ("Đổi nơi họp", True),
        ("Tạo hội nghị mẫu", False),
    ]
    dialog.reject()


def test_a_body_is_edited_in_place_and_its_signers_are_those_below(window, qtbot):
    dialog = BodiesDialog(window.file, window)
    qtbot.addWidget(dialog)
    bodies = office.bodies(window.file.db)
    dialog.bodies.choose(bodies[2].id)
    assert [signer.full_name for signer in dialog.signers.records()] == ["Đặng Hữu Phước"]
    dialog.bodies.added.emit({"name": "Trung tâm văn hóa"})
    assert [body.name for body in office.bodies(window.file.db)][-1] == "Trung tâm văn hóa"
    assert window.undoButton.text() == "Hoàn tác thêm cơ quan ban…"
    dialog.reject()


def test_units_pasted_from_excel_are_one_change(window, qtbot):
    dialog = UnitsDialog(window.file, window)
    qtbot.addWidget(dialog)
    before = len(office.units(window.file.db))
    dialog.table.setCurrentIndex(dialog.table.model().index(before, 1))
    QGuiApplication.clipboard().setText("Hội Nông dân tỉnh\nHội Cựu chiến binh tỉnh\n")
    dialog.table.paste()
    assert [unit.name for unit in office.units(window.file.db)][before:] == [
        "Hội Nông dân tỉnh",
        "Hội Cựu chiến binh tỉnh",
    ]
    window.undo()
    assert len(office.units(window.file.db)) == before
    dialog.reject()


def test_a_backup_is_listed_and_put_back_with_the_other_file_kept_beside(window, qtbot):
    path = window.file.path
    backup.backup(path, backup.folder_of(path))
    with window.file.change("Đổi nơi họp", conference=window.conference.id) as db:
        conferences.edit(db, window.conference.id, place="Nơi khác")
    dialog = RestoreDialog(path, window)
    qtbot.addWidget(dialog)
    chosen = dialog.table.current_record().path
    dialog.reject()
    window.actions_.files._restore(path, chosen)
    qtbot.waitUntil(lambda: window.conference is not None, timeout=3000)
    assert window.conference.place == "Hội trường Bộ CHQS tỉnh Tân Giang"
    assert len(list(path.parent.glob("*trước khi khôi phục*.thuky"))) == 1


def test_a_chosen_look_is_worn_at_once_and_kept(window, qtbot):
    dialog = Preferences(window)
    qtbot.addWidget(dialog)
    dialog.look.setCurrentIndex(dialog.look.findData("dark"))
    dialog.look.activated.emit(dialog.look.currentIndex())
    assert (scheme(), theme.colours()) == ("dark", theme.DARK)
    dialog.reject()


def test_findings_are_listed_beside_the_page_and_lead_to_their_rows(window, qtbot):
    window.actions_.conferences.toggle_findings()
    panel = window.findChild(FindingsPanel)
    qtbot.waitUntil(lambda: bool(panel.table.records()), timeout=10_000)
    count = len(panel.table.records())
    assert window.findingsButton.text() == f"Rà soát ({count})"
    line = next(line for line in panel.table.records() if line.subject.startswith("speech:"))
    panel.table.choose(line.id)
    assert panel.sentence.text() == line.message
    panel.go_there.click()
    assert window.tabs.tab().title == "Tham luận – Tài liệu"


def test_escape_leaves_every_dialog(window, qtbot):
    for make in (NewConferenceDialog, Preferences):
        dialog = make(window)
        dialog.open()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
    assert [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()] == []


def test_a_ready_made_signer_is_added_with_his_lines_and_the_second_post_is_a_choice(window, qtbot):
    dialog = BodiesDialog(window.file, window)
    qtbot.addWidget(dialog)
    body = office.bodies(window.file.db)[0]
    dialog.bodies.choose(body.id)
    lines = [action.text() for action in dialog.ready_signer.menu().actions()]
    assert (len(lines), lines[2]) == (16, "TM. BAN CHỈ ĐẠO / KT. TRƯỞNG BAN / PHÓ TRƯỞNG BAN THƯỜNG TRỰC")
    dialog.ready_signer.menu().actions()[2].trigger()
    added = office.signers_of(window.file.db, body.id)[-1]
    assert (added.authority, added.title) == ("TM. BAN CHỈ ĐẠO / KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC")
    headings = [column.heading for column in dialog.bodies.model().columns if column.column.shown]
    assert headings[-3:] == ["Chức vụ chính của người ký", "Địa chỉ", "Điện thoại"]
    dialog.reject()


def test_a_body_and_a_signer_added_by_their_buttons_are_chosen_to_be_typed_over(window, qtbot):
    dialog = BodiesDialog(window.file, window)
    qtbot.addWidget(dialog)
    dialog.add_body.click()
    assert dialog.bodies.current_record().name == "Cơ quan mới"
    dialog.ready_signer.menu().actions()[0].trigger()
    body, signer = dialog.bodies.current_record(), dialog.signers.current_record()
    assert (signer.issuing_body_id, dialog.signers.currentIndex().column()) == (
        body.id,
        dialog.signers.column_of("full_name"),
    )
