"""G17: every PDF of the sample conference by a program that must start first, against LibreOffice converting its plan alone."""

from bench import soffice
from bench.measure import Bench, by_turns, process
from thuky.app import sample
from thuky.app.papers import named as paper
from thuky.printing import press
from thuky.storage import workspace


def papers(bench: Bench) -> None:
    """G17."""
    file, out = sample.make_in(bench.folder / "sample"), bench.folder / "all"
    place = ("--file", str(file), "--conference", str(sample.CONFERENCE))
    command = ("-c", "from thuky.cli import main; main()", "print", "--all", *place, "--format", "pdf", "--anyway")
    if not soffice.here():
        return bench.skipped("LibreOffice", soffice.MISSING)
    with workspace.open(file, read_only=True) as ws:
        plan = paper("ke-hoach")
        report = press.press(plan, "docx", list(plan.items(ws.db, sample.CONFERENCE)), bench.folder, anyway=True)
    word = report.path
    assert word
    ours, theirs = by_turns(lambda: process(*command, "--out", str(out)), lambda: soffice.to_pdf(word), bench.runs())
    made = len(list(out.rglob("*.pdf")))
    return bench.faster(f"all {made} PDFs of the sample, cold process", ours, "LibreOffice on the plan", theirs, 1)
