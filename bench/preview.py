"""B5: the print centre after a change: how soon a paper's pages are shown, and how long the window's own thread is ever busy.

The tab is the program's own, offscreen. Both are measured in CPU time, of the process and of the window's thread, for what else the
machine does is not in it.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from bench import offices
from bench.measure import CPU, Bench, timing
from bench.screen import application
from thuky.app.papers import PAPERS
from thuky.app.print_centre import PrintCentreTab
from thuky.attendees import store as attendees
from thuky.papers.document import Document
from thuky.printing import frozen, press, store
from thuky.printing.tab import SETTLE
from thuky.storage import workspace
from thuky.storage.workspace import Workspace

SHOWN = ("danh-sach-dai-bieu", "danh-sach-ky-nhan", "the-dai-bieu")
FIRST = 1
"""The first person of the file."""
PREVIEW, TURN = 150, 50
"""Milliseconds: until the pages of 67 people are shown; until the window answers, with thousands."""


def centre(bench: Bench) -> None:
    """B5."""
    application()
    with _tab_of(bench, 67) as (file, tab):
        for code in SHOWN:
            _settled(tab, code)
            seconds = [_changed(file, tab, f"Đại úy {run}") for run in range(bench.runs() + 1)][1:]
            title = PAPERS.named(code).title
            bench.at_most(f"a change, 67 people, until shown: {title}", timing(seconds).seconds * 1e3, PREVIEW, "ms")
    for people in (2000, 5000):
        with _tab_of(bench, people) as (file, tab):
            turns = [_settled(tab, code) for code in SHOWN]
            turns.append(_busiest(tab, lambda file=file: _rank(file, "Đại úy")))
            what = f"the window's thread at its busiest, {people:,} people, everything printed"
            bench.at_most(what, max(turns) * 1e3, TURN, "ms")


@contextmanager
def _tab_of(bench: Bench, people: int) -> Iterator[tuple[Workspace, PrintCentreTab]]:
    """The print centre on a file in which every paper was printed."""
    with workspace.open(offices.office(bench.folder, people)) as file:
        for paper in PAPERS:
            _print(file, paper)
        tab = PrintCentreTab(file)
        stop = file.subscribe(lambda changed: tab.reload() if changed.tables & tab.tables else None)
        tab.resize(1366, 700)
        tab.show_conference(offices.conference_of(file.db))
        tab.show()
        yield file, tab
        stop()
        tab.show_conference(None)
        tab.hide()


def _print(file: Workspace, paper: Document) -> None:
    here = offices.conference_of(file.db)
    made = press.pages_of(frozen.items_of(file.db, here, paper), anyway=True)
    with file.note() as db:
        store.record(db, here, paper.code, made.on_paper, "printer")


def _rank(file: Workspace, rank: str) -> None:
    with file.change("Đổi cấp bậc", conference=offices.conference_of(file.db)) as db:
        attendees.edit(db, FIRST, rank=rank)


def _changed(file: Workspace, tab: PrintCentreTab, rank: str) -> float:
    """Seconds from the change until its pages stand in the view: what it waits for, and the work in both threads."""
    before, start = tab.looked, CPU()
    _rank(file, rank)
    while tab.looked is before:
        QApplication.processEvents()
        time.sleep(0.001)
    seconds = CPU() - start + SETTLE / 1000
    _busiest(tab, lambda: None)
    return seconds


def _settled(tab: PrintCentreTab, code: str) -> float:
    """Choose a paper and wait until all is known; the longest turn of the window's thread."""
    return _busiest(tab, lambda: tab.paperTable.choose(code))


def _busiest(tab: PrintCentreTab, gesture: object) -> float:
    """Seconds of the longest turn of the event loop from a gesture until the centre rests again."""
    start = time.thread_time()
    gesture()  # type: ignore[operator]
    longest = time.thread_time() - start
    while tab.at_work:
        start = time.thread_time()
        QApplication.processEvents()
        longest = max(longest, time.thread_time() - start)
        time.sleep(0.001)
    return longest
