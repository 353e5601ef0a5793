"""G10, G11, G15: the one table of every tab with 100,000 people: typing a search, sorting by name, painting; offscreen, 1280 × 800.

None of this waits for anything, so it is measured in CPU time.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtWidgets import QApplication, QTableView

from bench import offices
from bench import screen_peers as peers
from bench.measure import CPU, ROOT, Bench, Timing, by_turns, once, timed, timing
from thuky.attendees.attendee import Attendee
from thuky.attendees.tab import AttendeesTab
from thuky.core.columns import columns
from thuky.core.vietnamese.order import name_key
from thuky.core.vietnamese.text import search_key
from thuky.storage import workspace
from thuky.widgets import theme

NUMBER = 100_000
KEYSTROKES = ("n", "ng", "ngu", "nguy", "nguyen", "nguyen v", "nguyen van an", "dang", "xyz")
COLUMNS = tuple(column for column in columns(Attendee) if column.column.shown)[:9]
HEADINGS = ["STT", *(column.heading for column in COLUMNS)]
NAME = HEADINGS.index("Họ và tên")
ICU_ORDER = ROOT / "tests" / "core" / "vietnamese" / "icu_names.txt"


def application() -> QApplication:
    """The one application of this process, still as Qt dresses it: the peers are measured so."""
    running = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(running, QApplication)
    return running


def shown(view: QTableView) -> None:
    """Bring a table on the (offscreen) screen at its size."""
    view.resize(1280, 800)
    view.show()
    QApplication.processEvents()


def painted(view: QTableView) -> None:
    """What follows a gesture: the events that it caused, then one repaint."""
    QApplication.processEvents()
    view.viewport().repaint()


@contextmanager
def tab_of(bench: Bench, number: int) -> Iterator[AttendeesTab]:
    """The tab Đại biểu on a file of so many people, in the program's own dress, its table grown to the size of the peers'."""
    theme.apply(application())
    with workspace.open(offices.office(bench.folder, number), read_only=True) as ws:
        tab = AttendeesTab(ws)
        tab.show_conference(offices.conference_of(ws.db))
        tab.attendeeTable.setParent(None)
        shown(tab.attendeeTable)
        yield tab
        tab.attendeeTable.hide()


def cells(number: int) -> list[tuple[str, ...]]:
    """The same people as plain cells, for the peers: ten columns, as many as ours shows in that width."""
    everybody = enumerate(offices.people(number), start=1)
    return [(str(at), *(column.text(record) for column in COLUMNS)) for at, record in everybody]


def keystroke(bench: Bench) -> None:
    """G10: each letter typed filters and repaints."""
    application()
    what, rows = f"one keystroke of search, {NUMBER:,} people", cells(NUMBER)
    theirs = {}
    for name, model in (("plain Python model", peers.Plain), ("QStandardItemModel", peers.standard)):
        proxy, peer = peers.filtering(model(rows, HEADINGS))
        theirs[name] = _typed(proxy.setFilterFixedString, peer, 1, KEYSTROKES[2:5])
        peer.hide()
    with tab_of(bench, NUMBER) as tab:
        view = tab.attendeeTable
        folded = [search_key(" ".join(column.text(one) for column in tab.columns)) for one in view.records()]
        ours, limit = _by_turns(tab.filter.setText, folded, view, bench.runs(3))
    bench.within(what, ours, "a bare scan of folded keys and a repaint", limit, 1.5)
    bench.faster(what, ours, "proxy over a plain Python model", theirs["plain Python model"], 20)
    bench.faster(what, ours, "proxy over a QStandardItemModel", theirs["QStandardItemModel"], 4)
    with tab_of(bench, 5000) as tab:
        few = _typed(tab.filter.setText, tab.attendeeTable, bench.runs())
    bench.at_most("one keystroke of search, 5,000 people", few.seconds * 1e3, 16, "ms")


def _typed(
    filtering: Callable[[str], Any], view: QTableView, runs: int, queries: tuple[str, ...] = KEYSTROKES
) -> Timing:
    return timing(
        [once(lambda query=query: (filtering(query), painted(view)), CPU) for _ in range(runs) for query in queries]
    )


def _by_turns(ours: Callable[[str], Any], folded: list[str], view: QTableView, runs: int) -> tuple[Timing, Timing]:
    """Every keystroke our way; then, with the same rows on the screen, the bare scan and a repaint."""
    first, second = [], []
    for query in KEYSTROKES * runs:
        first.append(once(lambda query=query: (ours(query), painted(view)), CPU))
        scan = once(
            lambda query=query: ([at for at, key in enumerate(folded) if query in key], view.viewport().repaint())
        )
        second.append(scan)
    return timing(first[1:]), timing(second[1:])


def sort(bench: Bench) -> None:
    """G11: a click on the heading of names."""
    application()
    what = f"sort by Vietnamese name, {NUMBER:,} people"
    proxy, peer = peers.filtering(peers.Plain(cells(NUMBER), HEADINGS))
    theirs = timing([once(lambda: (proxy.sort(NAME), painted(peer)), CPU)])
    peer.hide()
    with tab_of(bench, NUMBER) as tab:
        view = tab.attendeeTable
        ours = timing([_fresh_sort(tab) for _ in range(bench.runs())])
        place = {record.id: at for at, record in enumerate(view.records())}
        limit = timed(lambda: _from_index(tab, place), bench.runs(), clock=CPU)
    bench.within(what, ours, "the same view fed by an indexed ORDER BY", limit, 1.5)
    bench.faster(what, ours, "proxy over a plain Python model", theirs, 100)
    names = ICU_ORDER.read_text(encoding="utf-8").splitlines()
    bench.holds(f"{len(names)} names stand in the order of ICU", sorted(sorted(names), key=name_key) == names)


def _fresh_sort(tab: AttendeesTab) -> float:
    """A sort after a reload, whose order is not known from the time before."""
    view = tab.attendeeTable
    view.sort_by("")
    tab.reload()
    painted(view)
    return once(lambda: (view.sort_by("full_name"), painted(view)), CPU)


def _from_index(tab: AttendeesTab, place: dict[int | None, int]) -> None:
    sql = "SELECT id FROM attendee WHERE conference_id = ? ORDER BY name_key"
    rows = tab.db.execute(sql, (tab.conference,)).fetchall()
    model: Any = tab.attendeeTable.model()
    model.beginResetModel()
    model.visible = [place[row[0]] for row in rows]
    model.endResetModel()
    painted(tab.attendeeTable)


def repaint(bench: Bench) -> None:
    """G15: one repaint of a full viewport."""
    application()
    what, rows = f"repaint of one viewport, {NUMBER:,} people", cells(NUMBER)
    naive = peers.plain_view(peers.Plain(rows, HEADINGS))
    standard = peers.plain_view(peers.standard(rows[:10_000], HEADINGS))
    slow, limit = by_turns(naive.viewport().repaint, standard.viewport().repaint, bench.runs(31), CPU)
    with tab_of(bench, NUMBER) as tab:
        ours = timed(tab.attendeeTable.viewport().repaint, bench.runs(31), clock=CPU)
    bench.within(what, ours, "QStandardItemModel", limit, 2)
    bench.faster(what, ours, "the naive data()", slow, 3)
