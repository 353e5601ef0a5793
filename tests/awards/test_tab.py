"""The tab of awards, without a window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialogButtonBox, QLineEdit

from thuky.awards import store
from thuky.awards.award import Award
from thuky.awards.decision_dialog import DecisionDialog
from thuky.awards.standards_dialog import StandardsDialog
from thuky.awards.tab import AwardsTab
from thuky.conferences import store as conferences
from thuky.conferences.register import RegisteredPaper
from thuky.widgets.figures import Figure
from thuky.widgets.mark import Edit
from thuky.widgets.tick_list import TickList


@pytest.fixture
def tab(open_tab, file, conference) -> AwardsTab:
    with file.change("Thêm") as db:
        store.add_many(
            db,
            conference,
            [
                Award(name="Hội Nông dân", kind="collective", state="passed", form="Giấy khen"),
                Award(name="Lê Văn Tám", salutation="Ông", position="Trưởng thôn", unit="Xã Suối", form="Giấy khen"),
                Award(name="Trần Chín", rank="Đại úy", unit="Ban CHQS xã", state="passed", form="Giấy khen"),
            ],
        )
        store.set_quota(db, conference, "collective", 5)
        store.set_quota(db, conference, "individual", 10)
        store.set_criteria(db, conference, "individual", ["Gương mẫu", "Có sáng kiến"])
    return open_tab(AwardsTab)


def records(tab: AwardsTab) -> list[Award]:
    return tab.awardTable.records()


def cell(tab: AwardsTab, row: int, field: str) -> str:
    return str(tab.awardTable.model().index(row, tab.awardTable.column_of(field)).data() or "")


def test_the_board_is_told_in_bars_words_and_figures(tab) -> None:
    assert tab.collectiveCounts.text() == "Chỉ tiêu 05 · Đề nghị 01 · Đạt 01 · Đã có QĐ 0"
    assert tab.individualBar.accessibleName() == "1/10"
    assert tab.figures() == (
        Figure("15", "chỉ tiêu"),
        Figure("3", "đề nghị"),
        Figure("2", "đạt"),
        Figure("0", "đã có quyết định"),
        Figure("3", "thiếu hồ sơ", "warn"),
    )


def boxes(tab) -> list[QCheckBox]:
    QApplication.processEvents()
    shown = next(one for one in tab.awardForm.findChildren(TickList) if one.isVisibleTo(tab.awardForm))
    return shown.findChildren(QCheckBox)


def ticks(tab) -> dict[str, bool]:
    return {box.accessibleName(): box.isChecked() for box in boxes(tab)}


def test_the_criteria_of_the_chosen_kind_are_ticked_where_they_are_read(tab, file, qtbot) -> None:
    tab.awardTable.choose(records(tab)[1].id)
    assert ticks(tab) == {"Gương mẫu": False, "Có sáng kiến": False}
    for at in (1, 0):
        qtbot.mouseClick(boxes(tab)[at], Qt.MouseButton.LeftButton)
    assert records(tab)[1].criteria == "1, 2"
    assert ticks(tab) == {"Gương mẫu": True, "Có sáng kiến": True}
    tab.awardTable.choose(records(tab)[0].id)
    assert ticks(tab) == {}


def test_a_collective_has_no_salutation_rank_or_post_in_the_panel(tab) -> None:
    tab.awardTable.choose(records(tab)[0].id)
    QApplication.processEvents()
    shown = {one.objectName() for one in tab.awardForm.findChildren(QLineEdit) if one.isVisibleTo(tab.awardForm)}
    assert "field_name" in shown
    assert shown & {"field_salutation", "field_rank", "field_position"} == set()


def test_post_and_unit_are_typed_as_one_and_kept_as_two(tab, file) -> None:
    record = records(tab)[1]
    tab.awardTable.edited.emit([Edit(record=record, field="position_unit", value="Bí thư, Trưởng ban, Khu phố 3")])
    assert (records(tab)[1].position, records(tab)[1].unit) == ("Bí thư, Trưởng ban", "Khu phố 3")
    assert (cell(tab, 1, "position_unit"), file.undo_label) == (
        "Bí thư, Trưởng ban, Khu phố 3",
        "Sửa chức vụ, đơn vị khen thưởng",
    )


def test_the_certificate_is_drawn_anew_when_a_word_changes(tab, qtbot) -> None:
    tab.awardTable.choose(records(tab)[1].id)
    qtbot.waitUntil(tab.certificate.ready, timeout=10_000)
    before = tab.certificate.grab().toImage()
    tab.awardTable.edited.emit([Edit(record=records(tab)[1], field="name", value="Lê Thị Bảy")])
    qtbot.waitUntil(tab.certificate.ready, timeout=10_000)
    after = tab.certificate.grab().toImage()
    assert (before.size(), before == after) == (after.size(), False)


def test_folders_are_checked_and_gaps_marked(tab, file, qtbot) -> None:
    with qtbot.waitSignal(tab.said) as said:
        qtbot.mouseClick(tab.checkFolders, Qt.MouseButton.LeftButton)
    assert (said.args, records(tab)[1].state) == (["Đã kiểm 1 hồ sơ: 1 thiếu, 0 đủ."], "incomplete")


def test_a_verdict_is_one_press(tab, file) -> None:
    tab.awardTable.choose(records(tab)[1].id)
    tab.judge.menu().actions()[0].trigger()
    assert (records(tab)[1].state, file.undo_label) == ("passed", "Ghi kết quả xét: Đạt (1)")


def test_the_proposal_takes_all_that_passed(tab, file, conference, qtbot) -> None:
    with qtbot.waitSignal(tab.paper_wanted) as wanted:
        qtbot.mouseClick(tab.propose, Qt.MouseButton.LeftButton)
    assert ([one.state for one in records(tab)], wanted.args) == (
        ["submitted", "nominated", "submitted"],
        ["to-trinh-khen-thuong"],
    )
    assert [paper.code for paper in conferences.register(file.db, conference)] == ["to-trinh-khen-thuong"]


def test_the_decision_gives_numbers_and_its_own_to_every_line(tab, file, conference) -> None:
    paper = RegisteredPaper(conference_id=conference, code="quyet-dinh-khen-thuong", summary="Quyết định")
    chosen = [one.id for one in records(tab) if one.state == "passed"]
    tab.flow.write_decision(paper, {"number": "12", "symbol": "/QĐ-UBND", "date": "2026-12-03"}, chosen)
    assert [(one.number, one.state) for one in records(tab)] == [(1, "decided"), (None, "nominated"), (2, "decided")]
    assert [cell(tab, row, "decision") for row in range(3)] == ["12/QĐ-UBND", "", "12/QĐ-UBND"]
    assert file.undo_label == "Nhập quyết định khen thưởng cho 2 đề nghị"
    (known,) = conferences.register(file.db, conference)
    tab.flow.write_decision(known, {"number": "13", "symbol": "/QĐ-UBND", "date": "2026-12-03"}, chosen[:1])
    assert [(one.number, one.state) for one in records(tab)] == [(1, "decided"), (None, "nominated"), (None, "passed")]
    assert len(conferences.register(file.db, conference)) == 1


def test_the_decision_dialog_ticks_who_passed_and_needs_a_day_that_is_one(tab, qtbot) -> None:
    paper = RegisteredPaper(symbol="/QĐ-UBND", date="2026-12-03", number="5")
    dialog = DecisionDialog(records(tab), [records(tab)[0].id], paper)
    qtbot.addWidget(dialog)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert (dialog.chosen(), dialog.values()) == (
        [records(tab)[0].id],
        {"number": "5", "symbol": "/QĐ-UBND", "date": "2026-12-03"},
    )
    assert (dialog.outcome.text(), ok.isEnabled()) == ("Có 01 tập thể.", True)
    dialog.number.setText("145/QĐ-CT")
    assert (dialog.values()["number"], dialog.values()["symbol"]) == ("145", "/QĐ-CT")
    dialog.day.setText("31/2/2026")
    assert ok.isEnabled() is False
    dialog.day.setText("")
    dialog.names.item(1).setCheckState(Qt.CheckState.Checked)
    assert (dialog.outcome.text(), dialog.values()["date"], ok.isEnabled()) == (
        "Có 01 tập thể và 01 cá nhân.",
        "",
        True,
    )


def test_the_standards_dialog_shows_quotas_and_standards(tab, file, conference, qtbot) -> None:
    dialog = StandardsDialog(store.quotas(file.db, conference), store.criteria(file.db, conference))
    qtbot.addWidget(dialog)
    dialog.collectiveCriteria.setPlainText("Đoàn kết")
    dialog.collectiveQuota.setValue(6)
    assert dialog.values() == (("collective", 6, ["Đoàn kết"]), ("individual", 10, ["Gương mẫu", "Có sáng kiến"]))


def test_a_drag_changes_the_order_of_the_certificates(tab, file) -> None:
    ids = [one.id for one in records(tab)]
    tab.awardTable.moved.emit([ids[2]], 1)
    assert [one.name for one in records(tab)] == ["Hội Nông dân", "Trần Chín", "Lê Văn Tám"]


def test_what_became_of_an_award_on_the_day_is_one_press(tab, file, conference, qtbot) -> None:
    handed, received_for = tab.setBatches.menu().actions()[2:4]
    tab.awardTable.choose(records(tab)[0].id)
    with qtbot.waitSignal(tab.said) as said:
        handed.trigger()
    assert said.args == ["Chọn tập thể, cá nhân đã có quyết định khen thưởng trước khi ghi kết quả trao."]
    with file.change("Quyết định") as db:
        store.edit(db, records(tab)[0].id, state="decided")
    tab.awardTable.choose(records(tab)[0].id)
    handed.trigger()
    assert (records(tab)[0].state, file.undo_label) == ("handed", "Ghi kết quả trao: Đã trao (1)")
    received_for.trigger()
    assert (records(tab)[0].state, cell(tab, 0, "state")) == ("received_for", "Nhận thay")


def test_batches_are_set(tab, file, qtbot) -> None:
    tab.setBatches.menu().actions()[0].trigger()
    assert [one.batch for one in records(tab)] == [1, 2, 2]


def test_new_nominees_stand_with_their_kind(tab, file, qtbot) -> None:
    qtbot.mouseClick(tab.addCollective, Qt.MouseButton.LeftButton)
    assert [(one.kind, one.name) for one in records(tab)][:2] == [
        ("collective", "Hội Nông dân"),
        ("collective", "Tập thể mới"),
    ]
    tab.awardTable.added.emit({"name": "Bùi Mười", "position_unit": "Phó Chủ tịch Hội, xã Suối"})
    assert (records(tab)[-1].name, records(tab)[-1].position, records(tab)[-1].unit) == (
        "Bùi Mười",
        "Phó Chủ tịch Hội",
        "xã Suối",
    )


def test_a_finding_leads_to_its_nominee(tab) -> None:
    known = records(tab)[2]
    assert (tab.show_subject(f"award:{known.id}"), tab.awardTable.current_record()) == (True, known)
