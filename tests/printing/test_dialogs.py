"""Cách in…, In cả bộ… and the findings under the preview, as the clerk uses them."""

import pytest

from thuky.app.checks import findings
from thuky.app.papers import PAPERS, named
from thuky.conferences.choices import chosen
from thuky.printing import sets, store
from thuky.printing.options_dialog import OptionsDialog
from thuky.printing.set_dialog import SetDialog
from thuky.printing.tab import PrintingTab
from thuky.widgets.mark import Edit


def test_an_option_is_kept_for_the_conference_and_the_usual_way_comes_back(qtbot, sample):
    document = named("danh-sach-dai-bieu")
    dialog = OptionsDialog(sample, 1, document)
    qtbot.addWidget(dialog)
    dialog.optionForm.edited.emit(
        [Edit(record=None, field="order", value="name"), Edit(record=None, field="copies", value="5")]
    )
    assert chosen(sample.db, 1, document.code, document.options)["order"] == "name"
    assert (store.copies(sample.db, 1, document), sample.undo_label) == (5, "Cách in Danh sách đại biểu")
    dialog.usual.click()
    assert chosen(sample.db, 1, document.code, document.options)["order"] == "delegation"
    assert store.copies(sample.db, 1, document) == document.copies


def test_the_set_is_told_as_chosen_and_remembered_in_one_step(qtbot, sample):
    dialog, told = SetDialog(sample, 1, PAPERS), []
    qtbot.addWidget(dialog)
    dialog.wanted.connect(lambda lines, mode, printer: told.append(([one.id for one in lines], mode, printer)))
    for line in sets.lines(sample.db, 1, PAPERS):
        value = "1" if line.id in ("chuong-trinh", "giay-khen") else ""
        dialog.setTable.edited.emit([Edit(record=line, field="taken", value=value)])
    dialog.mode.setCurrentIndex(1)
    dialog.writeThem.click()
    assert told == [(["chuong-trinh", "giay-khen"], "merged", False)]
    assert sample.undo_label == "Chọn bộ giấy tờ"


def test_a_set_of_nothing_cannot_be_printed(qtbot, sample):
    dialog = SetDialog(sample, 1, PAPERS)
    qtbot.addWidget(dialog)
    for line in sets.lines(sample.db, 1, PAPERS):
        dialog.setTable.edited.emit([Edit(record=line, field="taken", value="")])
    assert (dialog.writeThem.isEnabled(), dialog.outcome.text()) == (False, "0 giấy, 0 bản")


@pytest.fixture
def tab(qtbot, sample):
    made = PrintingTab(sample, PAPERS, findings)
    qtbot.addWidget(made)
    made.resize(1300, 700)
    made.show_conference(1)
    made.show()
    return made


def test_a_finding_under_the_preview_leads_to_its_row(tab, qtbot, sample):
    with sample.change("Bớt", conference=1) as db:
        db.execute("UPDATE conference SET total_attendees = 70")
    tab.paperTable.choose("danh-sach-dai-bieu")
    qtbot.waitUntil(lambda: bool(tab.noticeTable.records()), timeout=10_000)
    gone, found = [], tab.noticeTable.records()
    tab.go.connect(gone.append)
    total = next(one for one in found if one.message.startswith("Kế hoạch ghi tổng số 70"))
    tab.noticeTable.opened.emit(total)
    assert gone == ["attendees"]


def test_a_paper_with_nothing_to_say_shows_no_findings(tab, qtbot):
    tab.paperTable.choose("phieu-dang-ky-phat-bieu")
    qtbot.waitUntil(lambda: tab.previewTitle.text() == "Phiếu đăng ký phát biểu", timeout=10_000)
    assert (tab.noticeTable.records(), tab.noticeTable.isVisible()) == ([], False)
