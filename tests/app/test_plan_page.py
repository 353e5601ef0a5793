"""Kế hoạch in the window: the text as it prints now, and the page beside it."""

import pytest

from thuky.app.plan_page import PlanPage
from thuky.conferences import store
from thuky.conferences.conference import Conference
from thuky.conferences.tab import PlanTab
from thuky.papers import pages
from thuky.storage import workspace
from thuky.widgets.mark import Edit


@pytest.fixture
def shown(qtbot, file):
    with workspace.open(file) as ws:
        tab = PlanTab(ws)
        page = PlanPage(tab)
        qtbot.addWidget(tab)
        stop = ws.subscribe(lambda changed: tab.reload() if changed.tables & tab.tables else None)
        tab.show_conference(1)
        yield tab, page, ws
        tab._settle.stop()
        stop()


def choose(tab: PlanTab, code: str) -> str:
    line = next(line for line in tab.outlineTable.records() if line.code == code)
    tab.outlineTable.choose(line.id)
    return tab.sectionText.toPlainText()


def test_a_section_shows_its_facts_in_words_and_follows_them(shown):
    tab, _, ws = shown
    assert "Địa điểm: Hội trường Bộ CHQS tỉnh Tân Giang" in choose(tab, "attendance")
    with ws.change("Đổi chỗ", conference=1) as db:
        store.edit(db, 1, place="Nhà văn hóa phường")
    assert "Địa điểm: Nhà văn hóa phường" in tab.sectionText.toPlainText()


def test_words_typed_beside_facts_are_kept_and_the_facts_still_follow(shown):
    tab, _, ws = shown
    text = choose(tab, "attendance")
    tab.sectionText.setPlainText(f"{text}\nĐại biểu có mặt trước 15 phút.")
    tab._keep_text()
    with ws.change("Đổi chỗ", conference=1) as db:
        store.edit(db, 1, place="Nhà văn hóa phường")
    found = choose(tab, "attendance")
    assert ("Nhà văn hóa phường" in found, found.splitlines()[-1]) == (True, "Đại biểu có mặt trước 15 phút.")


def test_a_conference_from_nothing_shows_the_standing_plan_and_keeps_it_once_a_heading_is_changed(shown):
    tab, _, ws = shown
    with ws.change("Mới") as db:
        number = store.add(db, Conference(title="Hội nghị giao ban quý I", kind="giao-ban"))
    tab.show_conference(number)
    sections = [line for line in tab.outlineTable.records() if line.kind == "section"]
    assert len(sections) > 3 and all(line.id < 0 for line in sections)
    tab.outlineTable.edited.emit([Edit(record=sections[1], field="heading", value="I. YÊU CẦU CHUNG")])
    assert "I. YÊU CẦU CHUNG" in [section.heading for section, _ in store.sections(ws.db, number)]
    ws.undo()
    assert store.sections(ws.db, number) == []


def test_the_page_beside_is_the_plan_s_own_pdf(shown, qtbot):
    tab, page, _ = shown
    page.draw()
    qtbot.waitUntil(lambda: bool(page.view._pages.pdf), timeout=10_000)
    assert "KẾ HOẠCH" in pages.page_text(page.view._pages.pdf, 0)
