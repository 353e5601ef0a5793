"""G1, G2, G3: certificates through store, blocks and press, against what an office would use instead and against the floor."""

import tempfile
import time
from pathlib import Path
from typing import Any

from bench import certificate_peers as peers
from bench import mail_merge, offices, soffice, typst
from bench.measure import Bench, alone, by_turns, once, process, timed, timing
from thuky.app.papers import named as paper
from thuky.papers.blocks import Card
from thuky.papers.document import Item
from thuky.printing import press
from thuky.storage import workspace

CODE = "giay-khen"


def items_of(db: Any) -> list[Item]:
    """The certificates of the file's conference, without the list of who gets them, which is G4's work."""
    return [item for item in paper(CODE).items(db, offices.conference_of(db)) if isinstance(item.blocks[0], Card)]


def printed(ws: Any, folder: Path) -> Path:
    """What the clerk's click does: from the store to a file on disk."""
    report = press.press(paper(CODE), "pdf", items_of(ws.db), folder, anyway=True)
    assert report.path
    return report.path


def few(bench: Bench) -> None:
    """G1: 67 certificates with 10 texts of merit, the program open."""
    with workspace.open(offices.office(bench.folder, 67, awarded=67), read_only=True) as ws:
        size = printed(ws, bench.folder).stat().st_size
        cards, path = peers.cards(items_of(ws.db)), bench.folder / "floor.pdf"
        floor = peers.Floor(cards)
        ours, limit = by_turns(lambda: printed(ws, bench.folder), lambda: floor.write(cards, path), bench.runs(15))
    what = "67 certificates, program open"
    bench.within(what, ours, "pure Python, text only", limit, 16)
    _office_suite(bench, what, ours, cards, 20)
    bench.ratio("67 certificates, size of the file", size / 1024, "the floor's", path.stat().st_size / 1024, 2, "KB")


def cold(bench: Bench) -> None:
    """G2: 67 certificates by a program that must start first."""
    file = offices.office(bench.folder, 67, awarded=67)
    out = bench.folder / "cold"
    command = (
        "-c",
        "from thuky.cli import main; main()",
        "print",
        CODE,
        "--file",
        str(file),
        "--conference",
        "1",
        "--format",
        "pdf",
    )
    if not (soffice.here() and mail_merge.here()):
        return bench.skipped("docxtpl + LibreOffice", mail_merge.MISSING if soffice.here() else soffice.MISSING)
    with workspace.open(file, read_only=True) as ws:
        peers.save(peers.cards(items_of(ws.db)), bench.folder / "cards.json")
    script = "import sys; from bench import certificate_peers as p, mail_merge; mail_merge.to_pdf(p.load(sys.argv[1]))"
    ours, theirs = by_turns(
        lambda: process(*command, "--anyway", "--out", str(out)),
        lambda: process("-c", script, str(bench.folder / "cards.json")),
        bench.runs(),
    )
    assert (out / f"{CODE}.pdf").stat().st_size > 50_000
    return bench.faster("67 certificates, cold process", ours, "docxtpl + LibreOffice", theirs, 4)


def many(bench: Bench) -> None:
    """G3: 2,000 certificates."""
    what = "2,000 certificates"
    with workspace.open(offices.office(bench.folder, 67, awarded=2000), read_only=True) as ws:
        size = printed(ws, bench.folder).stat().st_size
        cards, path = peers.cards(items_of(ws.db)), bench.folder / "floor.pdf"
        floor = peers.Floor(cards)
        ours, limit = by_turns(lambda: printed(ws, bench.folder), lambda: floor.write(cards, path), bench.runs())
    bench.within(what, ours, "pure Python, text only", limit, 12)
    bench.at_most("2,000 certificates, size of the file", size / 1e6, 2.5, "MB")
    small, large = (alone("certificates:made", str(bench.folder), number)["peak"] for number in (67, 2000))
    bench.ratio("2,000 certificates, peak memory", large, "67 certificates", small, 1.6, "MB")
    bench.faster(what, ours, "platypus", timing([once(lambda: peers.platypus(cards, bench.folder))]), 10)
    if typst.here():
        bench.faster(what, ours, "typst", typst.compiled(peers.typst_source(cards, bench.folder), bench.runs(3)), 2.5)
    else:
        bench.skipped("typst", typst.MISSING)
    _office_suite(bench, what, ours, cards, 40, runs=1)


def _office_suite(bench: Bench, what: str, ours: Any, cards: Any, times: float, runs: int = 5) -> None:
    if not (soffice.here() and mail_merge.here()):
        return bench.skipped("docxtpl + LibreOffice", mail_merge.MISSING if soffice.here() else soffice.MISSING)
    theirs = timed(lambda: mail_merge.to_pdf(cards), bench.runs(runs), warm=runs > 1)
    return bench.faster(what, ours, "docxtpl + LibreOffice", theirs, times)


def made(folder: str, number: int) -> dict[str, float]:
    """So many certificates in a process of their own."""
    file = offices.office(Path(folder), 67, awarded=number)
    with workspace.open(file, read_only=True) as ws, tempfile.TemporaryDirectory() as out:
        start = time.perf_counter()
        printed(ws, Path(out))
        return {"seconds": time.perf_counter() - start}
