"""The tab Kế hoạch."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from thuky.conferences import store
from thuky.conferences.conference import Conference
from thuky.conferences.section_text import parted, written
from thuky.conferences.tab import PlanTab
from thuky.storage.workspace import Workspace
from thuky.widgets.mark import Edit


@pytest.fixture
def tab(qtbot, sample: Workspace) -> PlanTab:
    made = PlanTab(sample)
    qtbot.addWidget(made)
    sample.subscribe(lambda changed: made.reload() if changed.tables & made.tables else None)
    made.show_conference(1)
    return made


def test_text_is_kept_when_its_box_is_left_as_one_undo_step(tab: PlanTab, sample: Workspace) -> None:
    tab.outlineTable.choose(5)
    tab.sectionText.setPlainText("Kinh phí do ngân sách tỉnh bảo đảm.\n- Quyết toán trước ngày 31/12/2026.")
    assert sample.undo_label == ""
    QApplication.sendEvent(tab.sectionText, QFocusEvent(QEvent.Type.FocusOut))
    texts = {section.id: [(text.level, text.text) for text in texts] for section, texts in store.sections(tab.db, 1)}
    assert texts[5] == [(0, "Kinh phí do ngân sách tỉnh bảo đảm."), (2, "Quyết toán trước ngày 31/12/2026.")]
    assert sample.undo_label == "Sửa mục IV. KINH PHÍ"


def test_going_to_another_section_keeps_what_was_typed(tab: PlanTab) -> None:
    tab.outlineTable.choose(5)
    tab.sectionText.setPlainText("Sửa dở")
    tab.outlineTable.choose(3)
    assert [text.text for section, texts in store.sections(tab.db, 1) if section.id == 5 for text in texts] == [
        "Sửa dở"
    ]


def test_a_fact_typed_here_is_the_fact_everywhere(tab: PlanTab) -> None:
    record = store.get(tab.db, 1)
    tab.factForm.edited.emit([Edit(record=record, field="held_on", value="2026-12-11")])
    assert store.get(tab.db, 1).held_on == "2026-12-11"


def fields(tab: PlanTab) -> list[str]:
    return [column.field for column in tab.factForm._columns]


def test_a_section_shows_its_own_facts_as_fields_and_leads_to_its_rows(tab: PlanTab) -> None:
    attendance = next(line for line in tab.outlineTable.records() if line.code == "attendance")
    tab.outlineTable.choose(attendance.id)
    assert fields(tab)[:4] == ["chair", "chair_counted", "total_attendees", "held_on"]
    gone: list[str] = []
    tab.go.connect(gone.append)
    tab.factLink.click()
    assert (tab.factLink.text(), gone) == ("Thành phần, đại biểu…", ["attendees"])


def test_a_section_of_prose_has_text_and_no_fields(tab: PlanTab) -> None:
    bases = next(line for line in tab.outlineTable.records() if line.code == "bases")
    tab.outlineTable.choose(bases.id)
    assert (fields(tab), tab.factForm.isVisibleTo(tab), tab.textPanel.isVisibleTo(tab)) == ([], False, True)


def test_whether_the_chair_counts_may_stay_unsaid(tab: PlanTab) -> None:
    for value, kept in (("1", True), ("0", False), ("", None)):
        tab.factForm.edited.emit([Edit(record=store.get(tab.db, 1), field="chair_counted", value=value)])
        assert store.get(tab.db, 1).chair_counted is kept


def test_bodies_are_chosen_by_name(tab: PlanTab) -> None:
    tab.outlineTable.choose(-1)
    tab.factForm.edited.emit([Edit(record=store.get(tab.db, 1), field="standing_body_id", value="3")])
    assert store.get(tab.db, 1).standing_body_id == 3
    tab.factForm.edited.emit([Edit(record=store.get(tab.db, 1), field="standing_body_id", value="")])
    assert store.get(tab.db, 1).standing_body_id is None


def test_a_body_that_the_plan_names_and_the_office_has_not_is_shown_as_it_was_read(tab: PlanTab, sample) -> None:
    def shown() -> str:
        boxes = tab.factForm.findChildren(QComboBox, "field_standing_body_id")
        return next(box for box in boxes if not box.isHidden()).currentText()

    tab.outlineTable.choose(-1)
    with sample.change("Đọc", conference=1) as db:
        store.edit(db, 1, standing_body_id="", standing_body="Ban CHQS xã Suối Ngà")
    tab.reload()
    assert shown() == "Ban CHQS xã Suối Ngà (chưa có ở Văn phòng, Cơ quan ban hành)"
    with sample.change("Chọn", conference=1) as db:
        store.edit(db, 1, standing_body_id="3")
    tab.reload()
    assert "Suối Ngà" not in shown()


def test_copies_of_a_new_recipient_are_told_by_its_number_or_its_group(tab: PlanTab) -> None:
    tab.outlineTable.choose(-2)
    for name in ("Các xã đội, 12 đơn vị", "Lưu: VT, QS", "Tỉnh ủy", "UBND 15 xã, phường"):
        tab.recipientTable.added.emit({"name": name})
    assert [line.copies for line in tab.recipientTable.records()[-4:]] == [12, 2, 1, 15]


def test_a_deadline_is_typed_as_the_clerk_writes_days(tab: PlanTab) -> None:
    tab.outlineTable.choose(-3)
    tab.deadlineTable.added.emit({"date": "18/11/2026", "what": "Gửi danh sách"})
    assert ("2026-11-18", "Gửi danh sách") in [(one.date, one.what) for one in tab.deadlineTable.records()]


def test_fixed_lines_of_the_outline_keep_their_names(tab: PlanTab, sample: Workspace) -> None:
    said: list[str] = []
    tab.said.connect(said.append)
    line = tab.outlineTable.records()[0]
    tab.outlineTable.edited.emit([Edit(record=line, field="heading", value="Khác")])
    assert said == ["Dòng này có tên cố định; chỉ đổi được tên các mục của kế hoạch."]


def test_copies_are_added_up_those_kept_apart(tab: PlanTab) -> None:
    assert tab.recipientSum.text() == "53 bản gửi đi, 02 bản lưu"


def test_lines_and_paragraphs_are_the_same_both_ways() -> None:
    texts = [(1, "1. Mục đích"), (2, "Đánh giá"), (3, "Kết quả"), (0, "Chung")]
    assert written(texts) == "1. Mục đích\n- Đánh giá\n+ Kết quả\nChung"
    assert parted(written(texts), texts) == texts


def test_a_dash_that_lost_its_mark_is_plain_text_and_empty_lines_are_none() -> None:
    known = [(1, "1. Mục đích"), (2, "Đánh giá"), (3, "Kết quả")]
    assert parted("1. Mục đích\n\n  Đánh giá \nKết quả\nMới", known) == [
        (1, "1. Mục đích"), (0, "Đánh giá"), (0, "Kết quả"), (0, "Mới"),
    ]  # fmt: skip


def another(sample: Workspace) -> int:
    """A second conference in the same file, of which only the name is known."""
    with sample.change("Hội nghị mới") as db:
        return store.add(db, Conference(title="Hội nghị giao ban"))


def test_what_is_being_typed_belongs_to_the_conference_it_was_typed_for(tab: PlanTab, sample: Workspace) -> None:
    other = another(sample)
    tab.outlineTable.choose(-1)
    tab.show()
    name = tab.factForm.findChild(QLineEdit, "field_short_title")
    name.setFocus()
    name.setText("Sơ kết quý IV")
    name.hasFocus = lambda: True
    tab.show_conference(other)
    assert (store.get(tab.db, 1).short_title, store.get(tab.db, other).short_title) == ("Sơ kết quý IV", "")


def test_a_text_half_typed_is_kept_for_its_own_conference(tab: PlanTab, sample: Workspace) -> None:
    other = another(sample)
    tab.outlineTable.choose(5)
    tab.sectionText.setPlainText("Sửa dở")
    tab.show_conference(other)
    kept = [text.text for section, texts in store.sections(tab.db, 1) if section.id == 5 for text in texts]
    assert (kept, store.sections(tab.db, other)) == (["Sửa dở"], [])
