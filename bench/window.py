"""G12, G14: from the start of the process to the first painted window on a file of 67 people, and the memory held then."""

import time
from statistics import median

from bench import offices
from bench.measure import Bench, fastest, process

KINDS = ("app", "bare", "window", "eager")


def _starts(bench: Bench) -> dict[str, list[tuple[float, float]]]:
    """Seconds and megabytes of several starts of each kind, by turns."""
    file = str(offices.office(bench.folder, 67))
    found: dict[str, list[tuple[float, float]]] = {kind: [] for kind in KINDS}
    for _ in range(bench.runs(15) + 1):
        for kind, starts in found.items():
            moment = str(time.monotonic())
            _, printed = process("-m", "bench.first_paint", kind, file, THUKY_BENCH_START=moment)
            seconds, memory = next(line for line in printed.splitlines() if line.startswith("PAINTED")).split()[1:]
            starts.append((float(seconds), float(memory)))
    return {kind: starts[1:] for kind, starts in found.items()}


def first_paint(bench: Bench) -> None:
    """G12, the fastest start of each kind."""
    starts = {kind: fastest([seconds for seconds, _ in pairs]) for kind, pairs in _starts(bench).items()}
    what = "first paint of the main window, 67 people, fastest start"
    bench.within(what, starts["app"], "a bare QWidget", starts["bare"], 1.7)
    bench.faster(what, starts["app"], "importing everything first", starts["eager"], 2)


def memory(bench: Bench) -> None:
    """G14."""
    held = {kind: median(memory for _, memory in pairs) for kind, pairs in _starts(bench).items()}
    what = "memory at first paint, 67 people"
    bench.ratio(what, held["app"], "importing everything first", held["eager"], 0.75, "MB")
    bench.ratio(what, held["app"], "a bare main window with a table", held["window"], 1.4, "MB")
