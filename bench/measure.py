"""How the benchmarks measure: medians in one process, whole processes with their peak memory, and the verdicts they print.

A goal is a ratio to a peer or to a limit measured in the same run, never a number of seconds, for machines differ.
"""

import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
Clock = Callable[[], float]
CPU: Clock = time.process_time
"""For work that never waits: what else the machine does is not in it."""


@dataclass(frozen=True, slots=True)
class Timing:
    """The median, the mean or the fastest of some runs, in seconds, with the fastest and the slowest."""

    seconds: float
    low: float
    high: float
    runs: int

    def __str__(self) -> str:
        return f"{written(self.seconds)} ({self.runs} run{'s' * (self.runs > 1)})"


def timing(seconds: list[float]) -> Timing:
    """The timing that these runs make."""
    return Timing(statistics.median(seconds), min(seconds), max(seconds), len(seconds))


def fastest(seconds: list[float]) -> Timing:
    """Of starts of whole processes the fastest: what else the machine does delays some of them by half, and hastens none."""
    return Timing(min(seconds), min(seconds), max(seconds), len(seconds))


def mean(seconds: list[float]) -> Timing:
    """Of short runs their mean: what a run of many times their length is fairly held against."""
    return Timing(statistics.mean(seconds), min(seconds), max(seconds), len(seconds))


def timed(work: Callable[[], object], runs: int, *, warm: bool = True, clock: Clock = time.perf_counter) -> Timing:
    """The time of a piece of work in this process, after one run that is not counted."""
    if warm:
        work()
    return timing([once(work, clock) for _ in range(runs)])


def by_turns(
    first: Callable[[], object], second: Callable[[], object], runs: int, clock: Clock = time.perf_counter
) -> tuple[Timing, Timing]:
    """Two pieces of work one after the other, again and again, so that whatever disturbs one disturbs both."""
    first(), second()
    pairs = [(once(first, clock), once(second, clock)) for _ in range(runs)]
    return timing([pair[0] for pair in pairs]), timing([pair[1] for pair in pairs])


def once(work: Callable[[], object], clock: Clock = time.perf_counter) -> float:
    """The seconds of one run."""
    gc.collect()
    start = clock()
    work()
    return clock() - start


def written(seconds: float) -> str:
    """Seconds as a person reads them."""
    if seconds >= 10:
        return f"{seconds:.1f} s"
    if seconds >= 0.1:
        return f"{seconds:.3f} s"
    return f"{seconds * 1e3:.2f} ms"


def process(*arguments: str, **environment: str) -> tuple[float, str]:
    """The wall seconds of a whole Python process and what it printed."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return time.perf_counter() - start, done.stdout


def alone(function: str, *arguments: object) -> dict[str, Any]:
    """What a function of the benchmarks ("certificates:made") returns when it has a process to itself, and its peak in MB."""
    code = (
        "import importlib, json, sys; from bench import measure; module, name = sys.argv[1].split(':');"
        "result = getattr(importlib.import_module('bench.' + module), name)(*json.loads(sys.argv[2])) or {};"
        "print(json.dumps(result | {'peak': measure.peak()}))"
    )
    _, printed = process("-c", code, function, json.dumps(arguments))
    result: dict[str, Any] = json.loads(printed.splitlines()[-1])
    return result


def peak() -> float:
    """The most memory that this process ever held, in MB; 0 where the system does not tell."""
    return _status("VmHWM")


def resident() -> float:
    """The memory that this process holds now, in MB; 0 where the system does not tell."""
    return _status("VmRSS")


def _status(name: str) -> float:
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(name)), 0.0)


@dataclass(slots=True)
class Bench:
    """One goal being measured: how often to run, and what came out."""

    goal: str
    quick: bool = False
    folder: Path = field(default_factory=Path)
    missed: int = 0

    def runs(self, full: int = 5) -> int:
        """How many counted runs: five unless the case takes tens of seconds; two when in a hurry."""
        return min(2, full) if self.quick else full

    def faster(self, what: str, ours: Timing, peer: str, theirs: Timing, times: float) -> None:
        """We must be at least so many times faster than a peer."""
        ratio = theirs.seconds / ours.seconds
        self._say(ratio >= times, f"{what}: {ours}; {peer} {theirs}: {ratio:.2f}× faster, goal ≥ {times:g}×")

    def within(self, what: str, ours: Timing, limit: str, theirs: Timing, times: float) -> None:
        """We may take at most so many times as long as a limit."""
        ratio = ours.seconds / theirs.seconds
        self._say(ratio <= times, f"{what}: {ours}; limit {limit} {theirs}: {ratio:.2f}×, goal ≤ {times:g}×")

    def ratio(self, what: str, ours: float, limit: str, theirs: float, times: float, unit: str) -> None:
        """We may need at most so many times as much (memory, bytes)."""
        share = ours / theirs if theirs else 0.0
        self._say(
            share <= times, f"{what}: {ours:.2f} {unit}; {limit} {theirs:.2f} {unit}: {share:.2f}×, goal ≤ {times:g}×"
        )

    def at_most(self, what: str, ours: float, most: float, unit: str) -> None:
        """A limit that stands by itself: what a person notices, what a machine holds."""
        self._say(ours <= most, f"{what}: {ours:.2f} {unit}, goal ≤ {most:g} {unit}")

    def holds(self, what: str, true: bool) -> None:
        """Something that must simply be so."""
        self._say(true, what)

    def skipped(self, what: str, why: str) -> None:
        """A peer that is not here is said, not forgotten."""
        print(f"skipped  {self.goal:4} {what}: {why}", flush=True)

    def _say(self, met: bool, text: str) -> None:
        self.missed += not met
        print(f"{'met' if met else 'NOT MET':8} {self.goal:4} {text}", flush=True)
