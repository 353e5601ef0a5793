"""G10, G11, G15: the one table of every tab with 100,000 people: typing a search, sorting by name, painting; offscreen, 1280 × 800."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QTableView

from bench import offices
from bench import screen_peers as peers
from bench.measure import Bench, Timing, by_turns, once, timed, timing
from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.core.columns import columns
from thuky.core.vietnamese.order import name_key
from thuky.core.vietnamese.text import search_key
from thuky.storage import workspace
from thuky.widgets.record_table import RecordTable

NUMBER = 100_000
KEYSTROKES = ("n", "ng", "ngu", "nguy", "nguyen", "nguyen v", "nguyen van an", "dang", "xyz")
COLUMNS = tuple(column for column in columns(Attendee) if column.column.shown)[:8]
ICU_ORDER = Path(__file__).resolve().parents[1] / "tests" / "core" / "vietnamese" / "icu_names.txt"


def application() -> QApplication:
    """The one application of this process."""
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


def table(records: list[Attendee]) -> RecordTable:
    """The program's table with these people in it."""
    view = RecordTable()
    view.set_columns(COLUMNS)
    view.show_records(records)
    shown(view)
    return view


def cells_of(records: list[Attendee]) -> list[tuple[str, ...]]:
    """The same people as plain cells."""
    return [tuple(column.text(record) for column in COLUMNS) for record in records]


def numbered(number: int) -> list[Attendee]:
    """People with ids and stored keys, as the file holds them."""
    return [
        Attendee(id=at, full_name=p.full_name, rank=p.rank, position=p.position, unit=p.unit, phone=p.phone, note=p.note,
                 name_key=name_key(p.full_name))
        for at, p in enumerate(offices.people(number), start=1)
    ]  # fmt: skip


def keystroke(bench: Bench) -> None:
    """G10: each letter typed filters and repaints."""
    app = application()
    what = f"one keystroke of search, {NUMBER:,} people"
    records = numbered(NUMBER)
    cells = cells_of(records)
    folded = [search_key(" ".join(row)) for row in cells]
    view = table(records)
    view.set_filter("x"), view.set_filter("")

    def bare(query: str) -> None:
        found = [row for row, key in enumerate(folded) if query in key]
        assert len(found) <= len(folded)

    ours, limit = by_turns_typed(view.set_filter, bare, view, bench.runs(3))
    bench.within(what, ours, "a bare scan of folded keys and a repaint", limit, 1.5)
    few = table(records[:5000])
    bench.at_most(
        "one keystroke of search, 5,000 people", _typed(few.set_filter, few, bench.runs()).seconds * 1e3, 16, "ms"
    )
    for name, model, times in (("plain Python model", peers.Plain, 20), ("QStandardItemModel", peers.standard, 4)):
        proxy, peer = peers.filtering(model(cells, [c.heading for c in COLUMNS]), view)
        theirs = _typed(proxy.setFilterFixedString, peer, 1, KEYSTROKES[2:5])
        bench.faster(what, ours, f"proxy over a {name}, 3 keystrokes", theirs, times)
        peer.hide()
    app.processEvents()


def _typed(
    filtering: Callable[[str], Any], view: QTableView, runs: int, queries: tuple[str, ...] = KEYSTROKES
) -> Timing:
    return timing(
        [once(lambda query=query: (filtering(query), painted(view))) for _ in range(runs) for query in queries]
    )


def by_turns_typed(
    ours: Callable[[str], Any], bare: Callable[[str], Any], view: QTableView, runs: int
) -> tuple[Timing, Timing]:
    """Every keystroke our way; then, with the same rows on screen, the scan and repaint alone."""
    first, second = [], []
    for _ in range(runs):
        for query in KEYSTROKES:
            first.append(once(lambda query=query: (ours(query), painted(view))))
            second.append(once(lambda query=query: (bare(query), view.viewport().repaint())))
    return timing(first), timing(second)


def sort(bench: Bench) -> None:
    """G11: a click on the heading of names."""
    application()
    what = f"sort by Vietnamese name, {NUMBER:,} people"
    with workspace.open(offices.office(bench.folder, NUMBER), read_only=True) as ws:
        conference = offices.conference_of(ws.db)
        records = store.of_conference(ws.db, conference)
        view = table(records)
        ours = timing([_fresh_sort(view, records) for _ in range(bench.runs())])
        place = {record.id: at for at, record in enumerate(records)}
        limit = timed(lambda: _from_index(ws.db, conference, view, place), bench.runs())
    bench.within(what, ours, "the same view fed by an indexed ORDER BY", limit, 1.5)
    model = peers.Plain(cells_of(records), [c.heading for c in COLUMNS])
    proxy, peer = peers.filtering(model, view)
    at = next(at for at, column in enumerate(COLUMNS) if column.field == "full_name")
    theirs = timing([once(lambda: (proxy.sort(at), painted(peer)))])
    bench.faster(what, ours, "proxy over a plain Python model", theirs, 100)
    names = ICU_ORDER.read_text(encoding="utf-8").splitlines()
    bench.holds(f"{len(names)} names stand in the order of ICU", sorted(sorted(names), key=name_key) == names)


def _fresh_sort(view: RecordTable, records: list[Attendee]) -> float:
    """A sort whose order is not known from the time before."""
    view.sort_by("")
    view.show_records([])
    view.show_records(records)
    painted(view)
    return once(lambda: (view.sort_by("full_name"), painted(view)))


def _from_index(db: Any, conference: int, view: RecordTable, place: dict[int | None, int]) -> None:
    rows = db.execute("SELECT id FROM attendee WHERE conference_id = ? ORDER BY name_key", (conference,)).fetchall()
    model: Any = view.model()
    model.beginResetModel()
    model.visible = [place[row[0]] for row in rows]
    model.endResetModel()
    painted(view)


def repaint(bench: Bench) -> None:
    """G15: one repaint of a full viewport."""
    application()
    records = numbered(NUMBER)
    cells, headings = cells_of(records), [c.heading for c in COLUMNS]
    view = table(records)
    standard = peers.plain_view(peers.standard(cells[:10_000], headings), view)
    ours, limit = by_turns(view.viewport().repaint, standard.viewport().repaint, bench.runs(31))
    what = f"repaint of one viewport, {NUMBER:,} people"
    bench.within(what, ours, "QStandardItemModel", limit, 2)
    naive = peers.plain_view(peers.Plain(cells, headings), view)
    theirs = timed(naive.viewport().repaint, bench.runs(31))
    bench.faster(what, ours, "the naive data()", theirs, 3)
