"""The window's own thread gathers nothing for the print centre: it answers while two thousand people's papers are made beside it."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from thuky.app.papers import PAPERS
from thuky.conferences import store
from thuky.papers import pages
from thuky.papers.document import Document
from thuky.printing import press, signing
from thuky.printing.job import print_all
from thuky.printing.tab import PrintingTab
from thuky.storage.workspace import Workspace
from thuky.widgets.mark import Edit

LIST = "danh-sach-dai-bieu"


class Watch:
    """The catalogue, each paper of which says in which thread it is gathered and may be held up there."""

    def __init__(self) -> None:
        self.threads: set[int] = set()
        self.begun, self.gate = threading.Event(), threading.Event()
        self.gate.set()
        self.papers = tuple(self._watched(one) for one in PAPERS)

    def _watched(self, document: Document) -> Document:
        def items(db, conference):
            self.threads.add(threading.get_ident())
            self.begun.set()
            self.gate.wait(20)
            return document.items(db, conference)

        return replace(document, items=items)

    def named(self, code: str) -> Document:
        return next(one for one in self.papers if one.code == code)


@pytest.fixture
def watch() -> Iterator[Watch]:
    made = Watch()
    yield made
    made.gate.set()


@pytest.fixture
def tab(qtbot, sample: Workspace, watch: Watch, tmp_path: Path) -> Iterator[PrintingTab]:
    print_all(sample, 1, [one for one in PAPERS if one.code in (LIST, "bien-ten")], tmp_path, formats=("pdf",))
    signing.sign(sample, store.register(sample.db, 1)[3], PAPERS.named("quyet-dinh-khen-thuong"))
    made = PrintingTab(sample, watch.papers)
    qtbot.addWidget(made)
    made.resize(1300, 700)
    stop = sample.subscribe(lambda changed: made.reload() if changed.tables & made.tables else None)
    made.show_conference(1)
    made.show()
    yield made
    watch.gate.set()
    stop()
    made.show_conference(None)


def rest(tab: PrintingTab, qtbot) -> None:
    qtbot.waitUntil(lambda: not tab.at_work, timeout=20_000)


def test_the_window_answers_for_as_long_as_a_paper_is_being_gathered(tab, qtbot, watch, sample) -> None:
    rest(tab, qtbot)
    watch.gate.clear()
    watch.begun.clear()
    with sample.change("Sửa", conference=1) as db:
        db.execute("UPDATE attendee SET note = 'Trưởng đoàn' WHERE id = 1")
    qtbot.waitUntil(watch.begun.is_set, timeout=10_000)
    ticks: list[int] = []
    timer = QTimer(tab, interval=0)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    paper = store.register(sample.db, 1)[0]
    tab.registerTable.edited.emit([Edit(record=paper, field="note", value="gõ tiếp")])
    qtbot.waitUntil(lambda: len(ticks) > 100, timeout=10_000)
    assert (store.register(sample.db, 1)[0].note, watch.gate.is_set()) == ("gõ tiếp", False)


def test_nothing_the_clerk_does_in_the_print_centre_gathers_in_the_window_s_thread(
    tab, qtbot, watch, sample, tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path))
    told: list[str] = []
    tab.output.done.connect(told.append)
    tab.paperTable.choose("giay-khen")
    rest(tab, qtbot)
    tab.output.export(watch.named(LIST), "xlsx")
    tab.output.only_changed()
    tab.register._move(store.register(sample.db, 1)[0], "signed")
    tab.registerTable.edited.emit([Edit(record=store.register(sample.db, 1)[3], field="number", value="88")])
    qtbot.waitUntil(lambda: len(told) == 2 and store.register(sample.db, 1)[3].number == "88", timeout=20_000)
    rest(tab, qtbot)
    assert threading.get_ident() not in watch.threads


def test_no_page_is_drawn_in_the_window_s_thread(tab, qtbot, monkeypatch) -> None:
    seen: set[bool] = set()
    window, draw = QApplication.instance().thread(), pages.page_rgba
    monkeypatch.setattr(pages, "page_rgba", lambda *args: seen.add(QThread.currentThread() is window) or draw(*args))
    tab.paperTable.choose("bien-ten")
    rest(tab, qtbot)
    tab.pageView.verticalScrollBar().setValue(tab.pageView.verticalScrollBar().maximum())
    tab.pageView.repaint()
    qtbot.waitUntil(lambda: len(tab.pageView._pages._drawn) > 2, timeout=10_000)
    assert (seen, len(tab.pageView._pages.sizes) > 3) == ({False}, True)


def test_a_paper_that_nobody_waits_for_any_more_is_not_made_to_its_end(sample: Workspace) -> None:
    class Gone(Exception):
        """Nobody waits."""

    class Steps:
        def step(self, done: int, total: int) -> None:
            if done:
                raise Gone

    items = tuple(PAPERS.named("bien-ten").items(sample.db, 1)) * 3
    with pytest.raises(Gone):
        press.pages_of(items, steps=Steps())
