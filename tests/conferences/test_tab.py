"""The tab Kế hoạch."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from thuky.conferences import store
from thuky.conferences.plan_text import Paragraph
from thuky.conferences.tab import PlanTab, parted, written
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
    assert sample.undo_label == "Tạo hội nghị mẫu"
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
    tab.conferenceForm.edited.emit([Edit(record=record, field="held_on", value="2026-12-11")])
    assert store.get(tab.db, 1).held_on == "2026-12-11"


def test_copies_are_added_up_those_kept_apart(tab: PlanTab) -> None:
    assert tab.recipientSum.text() == "53 bản gửi đi, 02 bản lưu"


def test_lines_and_paragraphs_are_the_same_both_ways() -> None:
    texts = [
        Paragraph(level=level, text=text)
        for level, text in ((1, "1. Mục đích"), (2, "Đánh giá"), (3, "Kết quả"), (0, "Chung"))
    ]
    assert written(texts) == "1. Mục đích\n- Đánh giá\n+ Kết quả\nChung"
    assert parted(written(texts), texts) == [(1, "1. Mục đích"), (2, "Đánh giá"), (3, "Kết quả"), (0, "Chung")]
