"""G4, G5: the list of delegates through store, blocks and press, against other ways to the same list and a bare canvas."""

import tempfile
import time
from pathlib import Path
from typing import Any

from bench import list_peers as peers
from bench import offices, soffice, typst
from bench.measure import Bench, alone, by_turns, mean, once, timed, timing
from thuky.app.papers import named as paper
from thuky.papers.blocks import Table
from thuky.printing import press
from thuky.storage import workspace

CODE = "danh-sach-dai-bieu"


def items_of(db: Any) -> list[Any]:
    """The list of the file's conference."""
    return list(paper(CODE).items(db, offices.conference_of(db)))


def printed(ws: Any, folder: Path, form: Any = "pdf") -> Path:
    """What the clerk's click does: from the store to a file on disk."""
    report = press.press(paper(CODE), form, items_of(ws.db), folder, anyway=True)
    assert report.path
    return report.path


def table_of(ws: Any) -> peers.Grid:
    """The list's own table as plain cells, for the peers."""
    table = next(block for block in items_of(ws.db)[0].blocks if isinstance(block, Table))
    width = len(table.columns)
    rows = [(*row.cells, *("",) * (width - len(row.cells))) for row in table.rows]
    return peers.Grid([one.heading for one in table.columns], [one.width for one in table.columns], rows)


def two_thousand(bench: Bench) -> None:
    """G4: 2,000 rows with real wrapping."""
    what = "name list, 2,000 rows"
    with workspace.open(offices.office(bench.folder, 2000), read_only=True) as ws:
        grid = table_of(ws)
        ours, bare = by_turns(
            lambda: printed(ws, bench.folder), lambda: peers.canvas(grid, bench.folder), bench.runs(7)
        )
    bench.within(what, ours, "bare canvas by hand", bare, 1.5)
    bench.faster(
        what, ours, "platypus with Paragraphs", timed(lambda: peers.platypus(grid, bench.folder), bench.runs(3)), 5
    )
    if typst.here():
        bench.faster(what, ours, "typst", typst.compiled(peers.typst_source(grid, bench.folder), bench.runs()), 3)
    else:
        bench.skipped("typst", typst.MISSING)
    if soffice.here():
        theirs = timed(lambda: peers.office_suite(grid, bench.folder), bench.runs(3))
        bench.faster(what, ours, "LibreOffice (workbook to PDF)", theirs, 6)
    else:
        bench.skipped("LibreOffice", soffice.MISSING)


def hundred_thousand(bench: Bench) -> None:
    """G5: 100,000 rows; each size in a process of its own."""
    what = "name list, 100,000 rows"
    for number in (2000, 100_000):
        offices.office(bench.folder, number)
    few, results = [], []
    for _ in range(bench.runs(3)):
        # A long one lives through all moods of the machine, a short one through one: many, around each, and their mean.
        few += [alone("lists:made", str(bench.folder), 2000)["seconds"] for _ in range(3)]
        results.append(alone("lists:made", str(bench.folder), 100_000))
        few += [alone("lists:made", str(bench.folder), 2000)["seconds"] for _ in range(3)]
    ours = timing([result["seconds"] for result in results])
    bench.within(f"{what}, linear", ours, "2,000 rows", mean(few), 55)
    bench.at_most(f"{what}, peak memory", max(result["peak"] for result in results), 250, "MB")
    if not soffice.here():
        return bench.skipped("LibreOffice", soffice.MISSING)
    with workspace.open(offices.office(bench.folder, 100_000), read_only=True) as ws:
        grid = table_of(ws)
    theirs = timing([once(lambda: peers.office_suite(grid, bench.folder))])
    return bench.faster(what, ours, "LibreOffice (workbook to PDF)", theirs, 2.5)


def made(folder: str, number: int) -> dict[str, float]:
    """A list of so many in a process of its own, after a small one, as in a program that is open."""
    with tempfile.TemporaryDirectory() as out:
        with workspace.open(offices.office(Path(folder), 67), read_only=True) as ws:
            printed(ws, Path(out))
        with workspace.open(offices.office(Path(folder), number), read_only=True) as ws:
            start = time.perf_counter()
            printed(ws, Path(out))
            return {"seconds": time.perf_counter() - start}
